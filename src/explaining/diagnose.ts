import type { Clock } from '../clock.ts'
import { type Failure, internalError } from '../failures/failure.ts'
import { tokenTraits } from '../failures/token.ts'
import { lookUpRepository } from '../github/lookups.ts'
import type { ReaderOf } from '../github/reads.ts'
import { type Answer, isUnsent, type Reply } from '../reply.ts'
import { type Delivered, type Failed, type Followed, type Tried, toldBy } from '../result.ts'
import type { Target } from '../target.ts'
import { inline } from '../text/inline.ts'
import { explainUnsent } from './app-trouble.ts'
import type { Circumstances, Task } from './circumstances.ts'
import { explainAnswer, explainHeldBack, explainNoAnswer, explainStopped } from './explain.ts'
import { lookInto } from './findings.ts'
import type { RunExplanation, WaitedFor } from './followed.ts'
import { foresee, foreseeRefusal } from './foresee.ts'
import { createLookUpTime } from './look-up-time.ts'
import { NOT_KNOWN, notAllLookedThrough, notRerun, refusesRerun } from './not-resumed.ts'
import type { Refusal } from './rehearse-workflow.ts'
import { createLookUps, type LookUpOptions } from './shared-look-ups.ts'

export interface DiagnosisOptions extends LookUpOptions {
  /** What the requests that failed were for. */
  task: 'send' | 'rehearse'
  apiUrl: string
  /** The workflow runs on Gitea or Forgejo. */
  isGitea: boolean
  /** `owner/name` of the repositories that this step reached by a token. */
  reachedBy?: (token: string) => string[]
  /** `owner/name` of the repository that the workflow runs in, where known. */
  current: string | undefined
  atMostOnce: boolean
  onRerun?: 'send' | 'resume'
  /** What was not looked for yet may have been sent by an earlier attempt of the job. */
  resumes?: boolean
  /** The proxy that the environment names for an address, if any: logs are on other hosts than the API. */
  proxyFor: (address: string) => URL | undefined
  /** Where runs are waited for: that needs a right more. */
  waiting: WaitedFor | undefined
  /** The token's client for reads, where runs were followed. */
  readerOf?: ReaderOf | undefined
  /** The names of private repositories may only be shown where the log is private, too. */
  isRunningPrivate: () => boolean
  clock: Pick<Clock, 'now' | 'sleep'>
}

/** Finds out why targets failed. Its look-ups happen after the failure and never change which failure it is. */
export interface Diagnosis {
  /**
   * @returns the reason of a failure, and the new name of a repository that answered from another path
   */
  explain(delivered: Delivered): Promise<Explained>
  /** @returns why an accepted target failed all the same, by its runs; nothing where all is well with them */
  explainRuns(target: Target, followed: Followed): Promise<Failure | undefined>
  /** @returns the reason why something else than a dispatch failed */
  explainReply(target: Target, reply: Reply, task: Task): Promise<Failure>
  /** @returns what an event would meet in a repository that answered so, if that can be told */
  foresee(target: Target, answer: Answer): Promise<Failure | undefined>
  /** @returns the failure of a workflow that GitHub would not start */
  foreseeRefusal(target: Target, refusal: Refusal): Promise<Failure>
}

export interface Explained {
  failure?: Failure
  movedTo?: string
}

/** What a request was for, where it is all that was asked for a target. */
const TASKS: Record<Tried['request'], Task> = {
  dispatch: 'send',
  'runs-before': 'list-runs',
  'default-branch': 'find-branch',
  'earlier-runs': 'look-back',
  're-run': 're-run',
  'app-token': 'send',
}

const ONCE = { tries: 1, mayHaveArrived: false }

/** One for each step: look-ups are shared by the targets of a token. */
export function createDiagnosis(options: DiagnosisOptions): Diagnosis {
  const inTime = createLookUpTime(options)
  // They may end long after others have failed.
  const inTimeForRuns = createLookUpTime(options)
  const lookUps = createLookUps({ ...options, clientOf: async (token) => inTime(await options.clientOf(token)) })
  let runExplanation: RunExplanation | undefined

  return {
    async explain(delivered) {
      if (delivered.state === 'failed')
        return { failure: await failureOf(delivered).catch((error) => unexplained(error, delivered)) }
      const movedTo = delivered.state === 'accepted' && delivered.redirected && (await newName(delivered.target))
      return movedTo ? { movedTo } : {}
    },
    explainRuns,
    explainReply,
    async foresee(target, answer) {
      return foresee(answer, circumstances(target, answer, 'rehearse', ONCE))
    },
    async foreseeRefusal(target, refusal) {
      const { ref } = refusal
      return foreseeRefusal(refusal, circumstances(target, undefined, 'rehearse', { ...ONCE, ref }))
    },
  }

  /** Without a token nobody can look for what an earlier attempt started. */
  function taskOf(request: Tried['request']): Task {
    return request === 'app-token' && options.resumes ? 'look-back' : TASKS[request]
  }

  function explainReply(target: Target, reply: Reply, task: Task): Promise<Failure> {
    return explain(target, reply, circumstances(target, reply, task, ONCE))
  }

  async function explainRuns(target: Target, followed: Followed): Promise<Failure | undefined> {
    const { waiting, readerOf } = options
    if (!waiting || !readerOf) return undefined
    try {
      runExplanation ??= await createRunWords(waiting, async (token) => inTimeForRuns(await readerOf(token)))
      return await runExplanation(target, followed)
    } catch (error) {
      return internalError(error, 'explaining what became of its runs', 'following')
    }
  }

  async function createRunWords(waiting: WaitedFor, readerOf: ReaderOf): Promise<RunExplanation> {
    const { createMayShow, createRunExplanation, createWhyFailed } = await loadRunWords()
    const mayShow = createMayShow(readerOf, options.isRunningPrivate)
    const whyFailed = createWhyFailed({ ...options, ...waiting, readerOf, mayShow })
    const { onRerun } = options
    return createRunExplanation({ ...waiting, onRerun, readerOf, whyFailed, mayShow, explainReply, stop: options.stop })
  }

  /** A fault of ours loses neither this target nor the others. */
  function unexplained(error: unknown, { mayHaveArrived }: Failed): Failure {
    const during = options.task === 'rehearse' ? 'dry-run' : undefined
    return internalError(error, 'explaining a failure', during, mayHaveArrived)
  }

  async function failureOf({ target, cause, last, tries, requests, mayHaveArrived }: Failed): Promise<Failure> {
    if (cause.kind === 'crash')
      return options.task === 'rehearse'
        ? internalError(cause.error, 'looking at the repository', 'dry-run')
        : internalError(cause.error, 'sending the event', undefined, mayHaveArrived)
    const { request, reply, lookedThrough } = toldBy(cause)
    // What stood in another's way says nothing of what this one had sent before.
    const own = cause.kind === 'held-back' ? last : toldBy(cause)
    const task =
      requests === 0 || cause.kind === 'tried' ? taskOf(request) : own?.request === 're-run' ? 're-run' : 'send'
    const its = { tries, mayHaveArrived, ref: toldBy(cause).ref, run: own?.run }
    const about = circumstances(target, reply, options.task === 'rehearse' ? 'rehearse' : task, its)
    if (lookedThrough !== undefined) return notAllLookedThrough(lookedThrough, about)
    if (task === 're-run' && cause.kind === 'tried' && refusesRerun(reply)) return notRerun(reply, about)
    if (cause.kind === 'stopped') return explainStopped(reply, about)
    if (cause.kind === 'held-back' && reply.kind === 'answer') {
      const failure = explainHeldBack(reply, last?.reply, about)
      return options.resumes && requests === 0 ? { ...failure, arrival: NOT_KNOWN } : failure
    }
    return explain(target, reply, about)
  }

  async function explain(target: Target, reply: Reply, about: Circumstances): Promise<Failure> {
    if (isUnsent(reply)) return explainUnsent(reply, about)
    if (reply.kind === 'no-answer') return explainNoAnswer(reply, about)
    const found = await lookUps.explaining((ask) => lookInto(reply, target, about, ask, options.isRunningPrivate))
    const { movedTo } = found
    if (movedTo === undefined) return explainAnswer(reply, about, found)
    const [owner = ''] = movedTo.split('/')
    const { sharedCause: _, ...failure } = explainAnswer(reply, { ...about, owner, repository: inline(movedTo) }, found)
    return {
      ...failure,
      cause: `${about.repository} is ${inline(movedTo)} now. ${failure.cause}`,
      steps: [`Write its new name in the workflow: ${inline(movedTo)}`, ...failure.steps],
    }
  }

  function circumstances(
    { owner, repository, token, tokenFlaw, dispatch }: Target,
    reply: Reply | undefined,
    task: Task,
    tried: Pick<Circumstances, 'tries' | 'mayHaveArrived' | 'ref' | 'run'>,
  ): Circumstances {
    const isCurrent = repository.toLowerCase() === options.current?.toLowerCase()
    const now = (reply && answeredAt(reply)) ?? options.clock.now()
    return {
      ...options,
      ...tried,
      reached: options.reachedBy?.(token) ?? [],
      waits: options.waiting !== undefined,
      task,
      dispatch,
      owner,
      repository,
      token: tokenTraits(token, tokenFlaw),
      isCurrent,
      now,
    }
  }

  async function newName(target: Target): Promise<string | undefined> {
    const seen = await lookUps.explaining((ask) => ask(target, target.repository, lookUpRepository))
    return seen?.kind === 'visible' ? seen.repository.fullName : undefined
  }
}

const loadRunWords = () => import(/* webpackChunkName: "following" */ './run-words.ts')

/** By GitHub's clock: the other targets may have taken long since then. */
function answeredAt(reply: Reply): number | undefined {
  const date = reply.kind === 'no-answer' ? Number.NaN : Date.parse(reply.headers.date ?? '')
  return Number.isNaN(date) ? undefined : date
}
