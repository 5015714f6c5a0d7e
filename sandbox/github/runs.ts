import { createHash } from 'node:crypto'
import type { ReceivedDispatch } from './exchange.ts'
import { type Life, type Lived, stateAt } from './life.ts'
import { activeWorkflows } from './workflow.ts'
import { fullName, type Repository } from './world.ts'

/** A run that no dispatch to the sandbox starts. */
export interface ForeignRun extends Life {
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
}

export const defaultBranch = (repository: Repository) => repository.defaultBranch ?? 'main'

export const workflowId = (repository: string, path: string) =>
  100_000_000 + Number.parseInt(sha1(`${repository}:${path}`).slice(0, 7), 16)

export const sha1 = (text: string) => createHash('sha1').update(text).digest('hex')

/** Of the size that GitHub's have: no 32 bits hold them. */
const FIRST_ID = 19_000_000_001

/** All runs there are and will be: those that dispatches started, and those that the world has in store. */
export class Runs {
  readonly #byRepository = new Map<number, Run[]>()
  readonly #scripted = new Map<number, number>()
  readonly #ids = new Set<number>()
  readonly #numbers = new Map<string, number>()
  /** When the first one was created: ids count from there, so that they grow with time. */
  #origin: number | undefined

  /** Starts what an accepted event starts: a run of each active workflow that listens for its type. */
  start(repository: Repository, dispatch: ReceivedDispatch) {
    const listening = activeWorkflows(repository).filter((workflow) => workflow.listensFor(dispatch.event_type))
    for (const { file, name, titleFor } of listening) {
      const life = typeof file.life === 'function' ? file.life(dispatch) : (file.life ?? {})
      this.#add(repository, {
        event: 'repository_dispatch',
        title: titleFor(dispatch),
        workflow: { path: file.path, name },
        actor: dispatch.sender,
        life,
        createdAt: dispatch.at - (life.earlyMs ?? 0),
        visibleAt: dispatch.at + (life.lagMs ?? 1000),
        dispatch,
      })
    }
  }

  /** Those that are to be seen at a time, newest first. */
  visible(repository: Repository, now: number): Run[] {
    return this.#of(repository)
      .filter(({ visibleAt }) => visibleAt <= now)
      .sort((one, other) => other.createdAt - one.createdAt || other.id - one.id)
  }

  find(repository: Repository, id: number, now: number): Run | undefined {
    return this.#of(repository).find((run) => run.id === id && run.visibleAt <= now)
  }

  /** @returns whether it was still possible */
  cancel(run: Run, now: number): boolean {
    if (stateAt(run, now).status === 'completed') return false
    run.cancelAskedAt ??= now
    return true
  }

  /** Every run of these repositories, future ones too, in the order in which the sandbox got to know them. */
  all(repositories: Repository[]): Run[] {
    return repositories.flatMap((repository) => this.#of(repository))
  }

  /** Takes in what a test has added to the world since. */
  #of(repository: Repository): Run[] {
    const scripted = repository.runs ?? []
    const known = this.#scripted.get(repository.id) ?? 0
    this.#scripted.set(repository.id, scripted.length)
    for (const { at, event, title, workflow, actor = 'octocat', branch, ...life } of scripted.slice(known)) {
      this.#add(repository, {
        ...{ event, title, actor, life },
        workflow: workflow ?? { path: '.github/workflows/ci.yml', name: 'CI' },
        ...(branch === undefined ? {} : { branch }),
        createdAt: at,
        visibleAt: at + (life.lagMs ?? 1000),
      })
    }
    return this.#byRepository.get(repository.id) ?? []
  }

  #add(repository: Repository, run: Omit<Run, 'id' | 'number' | 'repository' | 'branch'> & { branch?: string }) {
    this.#origin ??= run.createdAt
    let id = FIRST_ID + Math.floor(run.createdAt - this.#origin)
    while (this.#ids.has(id)) id++
    this.#ids.add(id)
    const name = fullName(repository)
    const key = `${name}:${run.workflow.path}`
    const number = (this.#numbers.get(key) ?? 0) + 1
    this.#numbers.set(key, number)

    const runs = this.#byRepository.get(repository.id) ?? []
    this.#byRepository.set(repository.id, runs)
    runs.push({ branch: defaultBranch(repository), ...run, id, number, repository: name })
  }
}
