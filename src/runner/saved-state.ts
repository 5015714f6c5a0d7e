import { getState } from '@actions/core'
import type { SavedState } from '../progress.ts'
import type { Target } from '../target.ts'
import { writeValues } from './command-file.ts'
import type { Log } from './log.ts'

/** An event of the main step. */
export interface SavedDispatch {
  /** `owner/name`. */
  repository: string
  /** The variable that its token comes from; absent for the step's own. */
  tokenEnv?: string
  /** Only where the action itself made it: by another id nobody's run is cancelled. */
  dispatchId?: string
}

/** A run that the main step found. */
export interface SavedRun {
  repository: string
  tokenEnv?: string
  id: number
  url: string
  /** Matched by an id that the action itself made. */
  ours: boolean
}

/** What the main step leaves for the post step. */
export interface Saved {
  /** When the main step began to send: milliseconds since 1970, by the runner's clock. */
  since: number
  dispatches: SavedDispatch[]
  runs: SavedRun[]
}

const SINCE = 'following-since'

/**
 * Saves what the post step needs to cancel runs: each piece in a variable of its own, as one of them holds 128 KiB at
 * most.
 *
 * @param now milliseconds since 1970
 */
export function saveForPost(targets: Target[], now: number, log: Log): SavedState {
  let hasFailed = false
  const known = new Set<number>()

  const dispatches = targets.map(({ repository, tokenEnv, dispatchId, idIsNew }, index): [string, SavedDispatch] => {
    const id = idIsNew && dispatchId ? { dispatchId } : {}
    return [`dispatch-${index}`, { repository, ...(tokenEnv ? { tokenEnv } : {}), ...id }]
  })
  save(...dispatches, [SINCE, now])

  return {
    found({ repository, tokenEnv, idIsNew }, { run, matchedBy }) {
      if (known.has(run.id)) return
      const ours = matchedBy === 'dispatch_id' && idIsNew === true
      const saved: SavedRun = { repository, ...(tokenEnv ? { tokenEnv } : {}), id: run.id, url: run.url, ours }
      save([`run-${known.size}`, saved])
      known.add(run.id)
    },
    unsent: (target) => save([`dispatch-${targets.indexOf(target)}`, null]),
    done: () => save([SINCE, null]),
  }

  function save(...values: [name: string, value: unknown][]) {
    try {
      writeValues(
        'GITHUB_STATE',
        values.map(([name, value]) => [name, JSON.stringify(value)]),
      )
    } catch (error) {
      if (!hasFailed) log.warning('State not saved', `cancel-downstream may miss runs: ${(error as Error).message}.`)
      hasFailed = true
    }
  }
}

/** @returns what the main step kept; nothing if it was done, or had nothing to keep */
export function savedForPost(): Saved | undefined {
  const since = Number(getState(SINCE) || 'null')
  return since > 0 ? { since, dispatches: list('dispatch'), runs: list('run') } : undefined

  function list<Entry>(name: string): Entry[] {
    const entries: (Entry | null)[] = []
    for (let text = getState(`${name}-0`); text; text = getState(`${name}-${entries.length}`)) {
      entries.push(JSON.parse(text) as Entry | null)
    }
    return entries.filter((entry) => entry !== null)
  }
}
