import type { ReceivedDispatch, ReceivedStart } from './event.ts'
import type { Life, Lived } from './life.ts'

/** A run that no dispatch to the sandbox starts. */
export interface ForeignRun extends Life {
  /** Of the sandbox's own numbers unless given. */
  id?: number
  /** When it was created: milliseconds since 1970, by the sandbox's clock. */
  at: number
  /** Such as `push`. */
  event: string
  /** What it shows as a title. */
  title: string
  /** `CI` of `.github/workflows/ci.yml` unless given. */
  workflow?: { path: string; name: string }
  /** `octocat` unless given. */
  actor?: string
  /** The default branch unless given. */
  branch?: string
}

/** A workflow run. All times are milliseconds since 1970, by the sandbox's clock. */
export interface Run extends Lived {
  id: number
  /** Counts a workflow's runs, in the order in which the sandbox got to know them. */
  number: number
  /** Full name. */
  repository: string
  event: string
  title: string
  workflow: { path: string; name: string }
  actor: string
  branch: string
  life: Life
  /** From when on it is in the list. */
  visibleAt: number
  /** The event that started it; foreign runs have none. */
  dispatch?: ReceivedDispatch
  /** How it was started, where it was by `workflow_dispatch`. */
  start?: ReceivedStart
}
