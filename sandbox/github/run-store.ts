import type { ReceivedDispatch, ReceivedStart } from './event.ts'
import { type Conclusion, stateAt } from './life.ts'
import { defaultBranch, fullName } from './names.ts'
import type { Run } from './runs.ts'
import { isActive, readWorkflow, type WorkflowFile } from './workflow.ts'
import type { Repository } from './world.ts'

/** Of the size that GitHub's have: no 32 bits hold them. */
const FIRST_ID = 19_000_000_001

/** https://docs.github.com/en/actions/how-tos/manage-workflow-runs/re-run-workflows-and-jobs */
const MOST_AGE_MS = 30 * 24 * 60 * 60 * 1000

/** A run that could not be started, or was given up, has no job that failed. */
const HAS_FAILED_JOBS: Conclusion[] = ['failure', 'cancelled', 'timed_out']

type NewRun = Omit<Run, 'id' | 'number' | 'repository' | 'branch'> & { id?: number; branch?: string }

/** All runs there are and will be: those that dispatches started, and those that the world has in store. */
export class RunStore {
  readonly #byRepository = new Map<number, Run[]>()
  readonly #scripted = new Map<number, number>()
  readonly #ids = new Set<number>()
  readonly #numbers = new Map<string, number>()
  /** When the first one was created: ids count from there, so that they grow with time. */
  #origin: number | undefined

  /** Starts what an accepted event starts: a run of each active workflow that listens for its type. */
  start(repository: Repository, dispatch: ReceivedDispatch) {
    const active = (repository.workflows ?? []).filter(isActive).map(readWorkflow)
    for (const { file, name, titleFor } of active.filter((workflow) => workflow.listensFor(dispatch.event_type))) {
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

  /** Starts a workflow from its file on the ref. @returns its run */
  startByName(repository: Repository, start: ReceivedStart, file: WorkflowFile): Run {
    const { name, titleOf } = readWorkflow(file)
    const { sender, at, ref, inputs } = start
    const asEvent = {
      ...{ repository: start.repository, sender, at },
      event_type: 'workflow_dispatch',
      client_payload: inputs,
    }
    const life = typeof file.life === 'function' ? file.life(asEvent) : (file.life ?? {})
    return this.#add(repository, {
      event: 'workflow_dispatch',
      title: titleOf(start),
      workflow: { path: file.path, name },
      actor: sender,
      branch: ref,
      life,
      createdAt: at - (life.earlyMs ?? 0),
      visibleAt: at + (life.lagMs ?? 1000),
      start,
    })
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
    const present: { cancelAskedAt?: number } = run.rerunsAsked?.at(-1) ?? run
    present.cancelAskedAt ??= now
    return true
  }

  /** @returns in GitHub's words why not, or nothing where a new attempt begins */
  rerun(run: Run, jobs: 'failed' | 'all', now: number): string | undefined {
    const { status, conclusion } = stateAt(run, now)
    const asked = run.rerunsAsked?.at(-1)
    const isBeginning = asked !== undefined && asked.at + (run.life.rerunLagMs ?? 0) > now
    if (status !== 'completed' || isBeginning) return 'This workflow is already running'
    if (now - run.createdAt > MOST_AGE_MS)
      return 'Unable to retry this workflow run because it was created over a month ago'
    const hasFailed = conclusion !== null && HAS_FAILED_JOBS.includes(conclusion)
    if (jobs === 'failed' && !hasFailed) return 'This workflow run cannot be retried'
    run.rerunsAsked = [...(run.rerunsAsked ?? []), { at: now }]
    return undefined
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
    for (const { id, at, event, title, workflow, actor = 'octocat', branch, ...life } of scripted.slice(known)) {
      this.#add(repository, {
        ...{ event, title, actor, life },
        workflow: workflow ?? { path: '.github/workflows/ci.yml', name: 'CI' },
        ...(branch === undefined ? {} : { branch }),
        ...(id === undefined ? {} : { id }),
        createdAt: at,
        visibleAt: at + (life.lagMs ?? 1000),
      })
    }
    return this.#byRepository.get(repository.id) ?? []
  }

  #add(repository: Repository, run: NewRun): Run {
    this.#origin ??= run.createdAt
    let id = run.id ?? FIRST_ID + Math.floor(run.createdAt - this.#origin)
    while (this.#ids.has(id)) id++
    this.#ids.add(id)
    const name = fullName(repository)
    const key = `${name}:${run.workflow.path}`
    const number = (this.#numbers.get(key) ?? 0) + 1
    this.#numbers.set(key, number)

    const runs = this.#byRepository.get(repository.id) ?? []
    this.#byRepository.set(repository.id, runs)
    const added: Run = { branch: defaultBranch(repository), ...run, id, number, repository: name }
    runs.push(added)
    return added
  }
}
