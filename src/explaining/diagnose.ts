import type { Delivered, Failed } from '../delivery/deliver.ts'
import { NotReady } from '../delivery/outcome.ts'
import type { RepositoryName } from '../events/repository-dispatch.ts'
import { isHtml } from '../failures/answered.ts'
import { failureCode } from '../failures/code.ts'
import { type Failure, internalError } from '../failures/failure.ts'
import { showsWriteAccess, tokenTraits } from '../failures/token.ts'
import type { Client } from '../github/client.ts'
import { lookUpNames, lookUpOwner, lookUpRepository, lookUpToken, type SeenRepository } from '../github/lookups.ts'
import type { Target } from '../plan/plan.ts'
import { type Answer, NoAnswer } from '../reply.ts'
import type { Circumstances, Findings, Task } from './advice.ts'

export interface DiagnosisOptions {
  /** What the requests that failed were for. */
  task: 'send' | 'rehearse'
  clientOf: (token: string) => Promise<Client>
  apiUrl: string
  /** `owner/name` of the repository that the workflow runs in, where known. */
  current: string | undefined
  atMostOnce: boolean
  /** Runs are waited for: that needs a right more. */
  waits: boolean
  /** The names of private repositories may only be shown where the log is private, too. */
  isRunningPrivate: () => boolean
  /** Once it is aborted nothing more is looked up. */
  stop: AbortSignal
  /** Milliseconds since 1970. */
  now: () => number
}

/** Finds out why targets failed. Its look-ups happen after the failure and never change which failure it is. */
export interface Diagnosis {
  /** @returns the reason of a failure, or the new name of a repository that answered from another path */
  explain(delivered: Delivered): Promise<{ failure?: Failure; movedTo?: string }>
  /** @returns the reason why something else than a dispatch failed */
  explainReply(target: Target, reply: Answer | NoAnswer, task: Task): Promise<Failure>
  /** @returns what an event would meet in a repository that answered so, if that can be told */
  foresee(target: Target, answer: Answer): Promise<Failure | undefined>
}

/** For one step, so that a fan-out to a thousand wrong names does not spend the token's hour on explanations. */
const MOST_LOOKUPS = 30

const ONCE = { tries: 1, mayHaveArrived: false }

type LookUp<Found> = (client: Client, repository: RepositoryName) => Promise<Found>

/** One for each step: look-ups are shared by the targets of a token. */
export function createDiagnosis(options: DiagnosisOptions): Diagnosis {
  const made = new Map<string, Promise<unknown>>()
  let unanswered = false

  return {
    async explain(delivered) {
      if (delivered.state === 'failed') return { failure: await failureOf(delivered).catch(unexplained) }
      const movedTo = delivered.state === 'accepted' && delivered.redirected && (await newName(delivered.target))
      return movedTo ? { movedTo } : {}
    },
    explainReply: (target, reply, task) => explain(target, reply, circumstances(target, reply, task, ONCE)),
    async foresee(target, answer) {
      const { foresee } = await import('./foresee.ts')
      return foresee(answer, circumstances(target, answer, 'rehearse', ONCE))
    },
  }

  /** A fault of ours loses neither this target nor the others. */
  function unexplained(error: unknown): Failure {
    return internalError(error, 'explaining a failure', options.task === 'rehearse' ? 'dry-run' : undefined)
  }

  async function failureOf({ target, cause, tries, mayHaveArrived }: Failed): Promise<Failure> {
    if ('crash' in cause)
      return options.task === 'rehearse'
        ? internalError(cause.crash, 'looking at the repository', 'dry-run')
        : internalError(cause.crash, 'sending the event')
    const last = 'reply' in cause ? cause.reply : cause.stoppedAfter
    const reply = last instanceof NotReady ? last.reply : last
    const task = last instanceof NotReady ? 'list-runs' : options.task
    const about = circumstances(target, reply, task, { tries, mayHaveArrived })
    if ('reply' in cause) return explain(target, reply, about)
    const { explainStopped } = await loadWords()
    return explainStopped(reply, about)
  }

  async function explain(target: Target, reply: Answer | NoAnswer, about: Circumstances): Promise<Failure> {
    const { explainAnswer, explainNoAnswer } = await loadWords()
    if (reply instanceof NoAnswer) return explainNoAnswer(reply, about)
    return explainAnswer(reply, about, await look(reply, target, about))
  }

  function circumstances(
    { owner, repository, token }: Target,
    reply: Answer | NoAnswer,
    task: Task,
    tried: Pick<Circumstances, 'tries' | 'mayHaveArrived'>,
  ): Circumstances {
    const isCurrent = repository.toLowerCase() === options.current?.toLowerCase()
    const now = answeredAt(reply) ?? options.now()
    return { ...options, ...tried, task, owner, token: tokenTraits(token), isCurrent, now }
  }

  async function newName(target: Target): Promise<string | undefined> {
    const seen = await once(target, target.repository, lookUpRepository)
    return typeof seen === 'object' ? seen.fullName : undefined
  }

  async function look(answer: Answer, target: Target, { task, token }: Circumstances): Promise<Findings> {
    const found: Findings = {}
    const code = failureCode(answer)
    const { owner } = target
    if (code === 'bad_credentials' && task !== 'follow-runs') found.token = await ask('token', lookUpToken)
    if (code !== 'insufficient_permission' && code !== 'not_found') return found
    // A web page: that is no GitHub that could be asked.
    if (isHtml(answer)) return found

    const seen = await ask(target.repository, lookUpRepository)
    if (typeof seen === 'object') found.push = showsWriteAccess(token.kind) ? seen.push : undefined
    found.repository = typeof seen === 'object' ? 'visible' : seen
    if (code !== 'not_found' || seen !== 'hidden') return found

    const kind = await ask(`owner ${owner}`, (client) => lookUpOwner(client, owner))
    found.owner = kind === undefined || kind === 'missing' ? kind : 'exists'
    if (kind === undefined || kind === 'missing') return found
    const isInstallation = token.kind === 'installation'
    const names = await ask(`names of ${owner}`, (client) => lookUpNames(client, owner, kind, isInstallation))
    found.nearest = await nearest(target, names ?? [])
    return found

    function ask<Found>(what: string, lookUp: LookUp<Found>) {
      return once(target, what, lookUp, () => {
        found.notLooked = true
      })
    }
  }

  /** Looks up what was not looked up before; `undefined` where GitHub did not say, or may not be asked any more. */
  async function once<Found>(
    { token, owner, name }: Target,
    what: string,
    lookUp: LookUp<Found>,
    onSpent?: () => void,
  ) {
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
    try {
      return (await made.get(key)) as Found | undefined
    } catch {
      // Each further one might take its whole timeout as well.
      unanswered = true
      return undefined
    }
  }

  async function nearest({ owner, name }: Target, names: SeenRepository[]): Promise<string | undefined> {
    const { closestMatch } = await import('leven')
    const showPrivate = options.isRunningPrivate()
    const shown = names.filter((seen) => seen.private === false || showPrivate).map((seen) => seen.fullName)
    const wanted = `${owner}/${name}`
    const maxDistance = Math.max(2, Math.ceil(name.length / 3))
    const match = closestMatch(
      wanted.toLowerCase(),
      shown.map((full) => full.toLowerCase()),
      { maxDistance },
    )
    return shown.find((full) => full.toLowerCase() === match)
  }
}

/** Where something failed: most steps have no use for the words. */
const loadWords = () => import('./explain.ts')

/** By GitHub's clock: the other targets may have taken long since then. */
function answeredAt(reply: Answer | NoAnswer): number | undefined {
  const date = reply instanceof NoAnswer ? Number.NaN : Date.parse(reply.headers.date ?? '')
  return Number.isNaN(date) ? undefined : date
}
