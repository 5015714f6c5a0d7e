import { isHtml } from '../failures/answered.ts'
import { failureCode } from '../failures/code.ts'
import { type Failure, internalError } from '../failures/failure.ts'
import { showsWriteAccess, tokenTraits } from '../failures/token.ts'
import type { Client } from '../github/client.ts'
import { lookUpNames, lookUpOwner, lookUpRepository, lookUpToken, type SeenRepository } from '../github/lookups.ts'
import type { ReaderOf } from '../github/reads.ts'
import type { Waiting } from '../inputs/settings.ts'
import type { Answer, NoAnswer, Reply } from '../reply.ts'
import { type Delivered, type Failed, type Followed, lastTry } from '../result.ts'
import type { RepositoryName, Target } from '../target.ts'
import type { Circumstances, Findings, Task } from './advice.ts'
import type { RunExplanation } from './followed.ts'

export interface DiagnosisOptions {
  /** What the requests that failed were for. */
  task: 'send' | 'rehearse'
  clientOf: (token: string) => Promise<Client>
  apiUrl: string
  /** `owner/name` of the repository that the workflow runs in, where known. */
  current: string | undefined
  atMostOnce: boolean
  /** Where runs are waited for: that needs a right more. */
  waiting: Waiting | undefined
  /** The token's client for reads, where runs were followed. */
  readerOf?: ReaderOf | undefined
  /** The names of private repositories may only be shown where the log is private, too. */
  isRunningPrivate: () => boolean
  /** Once it is aborted nothing more is looked up. */
  stop: AbortSignal
  /** Milliseconds since 1970. */
  now: () => number
}

/** Finds out why targets failed. Its look-ups happen after the failure and never change which failure it is. */
export interface Diagnosis {
  /**
   * @param followed how far its runs were followed, if they were
   * @returns the reason of a failure, and the new name of a repository that answered from another path
   */
  explain(delivered: Delivered, followed?: Followed): Promise<{ failure?: Failure; movedTo?: string }>
  /** @returns the reason why something else than a dispatch failed */
  explainReply(target: Target, reply: Reply, task: Task): Promise<Failure>
  /** @returns what an event would meet in a repository that answered so, if that can be told */
  foresee(target: Target, answer: Answer): Promise<Failure | undefined>
}

/** For one step, so that a fan-out to a thousand wrong names does not spend the token's hour on explanations. */
const MOST_LOOKUPS = 30

const ONCE = { tries: 1, mayHaveArrived: false }

type LookUp<Found> = (client: Client, repository: RepositoryName) => Promise<Found | NoAnswer | undefined>

/** One for each step: look-ups are shared by the targets of a token. */
export function createDiagnosis(options: DiagnosisOptions): Diagnosis {
  const made = new Map<string, Promise<unknown>>()
  let unanswered = false
  let explainRuns: RunExplanation | undefined

  return {
    async explain(delivered, followed) {
      if (delivered.state === 'failed') return { failure: await failureOf(delivered).catch(unexplained) }
      const failure = followed && (await failureOfRuns(delivered.target, followed))
      const movedTo = delivered.state === 'accepted' && delivered.redirected && (await newName(delivered.target))
      return { ...(failure ? { failure } : {}), ...(movedTo ? { movedTo } : {}) }
    },
    explainReply,
    async foresee(target, answer) {
      const { foresee } = await import(/* webpackChunkName: "explaining" */ './foresee.ts')
      return foresee(answer, circumstances(target, answer, 'rehearse', ONCE))
    },
  }

  function explainReply(target: Target, reply: Reply, task: Task): Promise<Failure> {
    return explain(target, reply, circumstances(target, reply, task, ONCE))
  }

  /** Why an accepted target failed all the same, if it did. */
  async function failureOfRuns(target: Target, followed: Followed): Promise<Failure | undefined> {
    const { waiting, readerOf } = options
    if (!waiting || !readerOf) return undefined
    try {
      explainRuns ??= (await loadRunWords()).createRunExplanation({
        ...waiting,
        readerOf,
        explainReply,
        stop: options.stop,
      })
      return await explainRuns(target, followed)
    } catch (error) {
      return internalError(error, 'explaining what became of its runs', 'following')
    }
  }

  /** A fault of ours loses neither this target nor the others. */
  function unexplained(error: unknown): Failure {
    return internalError(error, 'explaining a failure', options.task === 'rehearse' ? 'dry-run' : undefined)
  }

  async function failureOf({ target, cause, tries, mayHaveArrived }: Failed): Promise<Failure> {
    if (cause.kind === 'crash')
      return options.task === 'rehearse'
        ? internalError(cause.error, 'looking at the repository', 'dry-run')
        : internalError(cause.error, 'sending the event')
    const { request, reply } = lastTry(cause)
    const task = request === 'runs-before' ? 'list-runs' : options.task
    const about = circumstances(target, reply, task, { tries, mayHaveArrived })
    if (cause.kind !== 'stopped') return explain(target, reply, about)
    const { explainStopped } = await loadWords()
    return explainStopped(reply, about)
  }

  async function explain(target: Target, reply: Reply, about: Circumstances): Promise<Failure> {
    const { explainAnswer, explainNoAnswer } = await loadWords()
    if (reply.kind === 'no-answer') return explainNoAnswer(reply, about)
    return explainAnswer(reply, about, await look(reply, target, about))
  }

  function circumstances(
    { owner, repository, token, tokenFlaw }: Target,
    reply: Reply,
    task: Task,
    tried: Pick<Circumstances, 'tries' | 'mayHaveArrived'>,
  ): Circumstances {
    const isCurrent = repository.toLowerCase() === options.current?.toLowerCase()
    const now = answeredAt(reply) ?? options.now()
    return {
      ...options,
      ...tried,
      waits: options.waiting !== undefined,
      task,
      owner,
      token: tokenTraits(token, tokenFlaw),
      isCurrent,
      now,
    }
  }

  async function newName(target: Target): Promise<string | undefined> {
    const seen = await once(target, target.repository, lookUpRepository)
    return seen?.kind === 'visible' ? seen.repository.fullName : undefined
  }

  async function look(answer: Answer, target: Target, { task, token }: Circumstances): Promise<Findings> {
    const found: Findings = {}
    const code = failureCode(answer)
    const { owner } = target
    if (code === 'bad_credentials' && task !== 'follow-runs') found.token = (await ask('token', lookUpToken))?.kind
    if (code !== 'insufficient_permission' && code !== 'not_found') return found
    // A web page: that is no GitHub that could be asked.
    if (isHtml(answer)) return found

    const seen = await ask(target.repository, lookUpRepository)
    if (seen?.kind === 'visible') found.push = showsWriteAccess(token.kind) ? seen.repository.push : undefined
    found.repository = seen?.kind
    if (code !== 'not_found' || seen?.kind !== 'hidden') return found

    const account = await ask(`owner ${owner}`, (client) => lookUpOwner(client, owner))
    found.owner = account && (account.kind === 'owner' ? 'exists' : 'missing')
    if (account?.kind !== 'owner') return found
    const isInstallation = token.kind === 'installation'
    const listed = await ask(`names of ${owner}`, (client) => lookUpNames(client, owner, account.type, isInstallation))
    found.nearest = await nearestName(target, listed?.names ?? [])
    return found

    function ask<Found extends { kind: string }>(what: string, lookUp: LookUp<Found>) {
      return once(target, what, lookUp, () => {
        found.notLooked = true
      })
    }
  }

  /** Looks up what was not looked up before; `undefined` where GitHub did not say, or may not be asked any more. */
  async function once<Found extends { kind: string }>(
    { token, owner, name }: Target,
    what: string,
    lookUp: LookUp<Found>,
    onSpent?: () => void,
  ): Promise<Found | undefined> {
    const key = `${token} ${what.toLowerCase()}`
    if (!made.has(key)) {
      if (options.stop.aborted || unanswered) return undefined
      if (made.size === MOST_LOOKUPS) {
        onSpent?.()
        return undefined
      }
      made.set(
        key,
        options.clientOf(token).then((client) => lookUp(client, { owner, name })),
      )
    }
    const found = (await made.get(key)) as Found | NoAnswer | undefined
    if (found?.kind !== 'no-answer') return found as Found | undefined
    // Each further one might take its whole timeout as well.
    unanswered = true
    return undefined
  }

  async function nearestName({ name }: Target, names: SeenRepository[]): Promise<string | undefined> {
    const { nearest } = await import(/* webpackMode: "eager" */ '../text/nearest.ts')
    const showPrivate = options.isRunningPrivate()
    const shown = names.filter((seen) => seen.private === false || showPrivate).map((seen) => seen.fullName)
    // All of them are the target's owner's.
    const nameIn = (fullName: string) => fullName.slice(fullName.indexOf('/') + 1)
    const found = nearest(name, shown.map(nameIn))
    return shown.find((fullName) => nameIn(fullName) === found)
  }
}

/** Where something failed: most steps have no use for the words. */
const loadWords = () => import(/* webpackChunkName: "explaining" */ './explain.ts')
const loadRunWords = () => import(/* webpackChunkName: "following" */ './followed.ts')

/** By GitHub's clock: the other targets may have taken long since then. */
function answeredAt(reply: Reply): number | undefined {
  const date = reply.kind === 'no-answer' ? Number.NaN : Date.parse(reply.headers.date ?? '')
  return Number.isNaN(date) ? undefined : date
}
