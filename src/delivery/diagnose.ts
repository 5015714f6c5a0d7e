import { closestMatch } from 'leven'
import type { Findings } from '../failures/advice.ts'
import { isHtml } from '../failures/answered.ts'
import { explainAnswer, explainNoAnswer, explainStopped, failureCode } from '../failures/explain.ts'
import { type Failure, internalError } from '../failures/failure.ts'
import { type TokenKind, tokenTraits } from '../failures/token.ts'
import { type Answer, NoAnswer } from '../github/answer.ts'
import type { Client } from '../github/client.ts'
import type { RepositoryName } from '../github/dispatches.ts'
import { lookUpNames, lookUpOwner, lookUpRepository, lookUpToken, type SeenRepository } from '../github/lookups.ts'
import type { Target } from '../inputs/targets.ts'
import type { Delivered, Failed } from './deliver.ts'
import type { Reply } from './outcome.ts'
import type { TargetResult } from './result.ts'

export interface DiagnosisOptions {
  clientOf: (token: string) => Promise<Client>
  apiUrl: string
  /** `owner/name` of the repository that the workflow runs in, where known. */
  current: string | undefined
  atMostOnce: boolean
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
  explain(delivered: Delivered): Promise<Pick<TargetResult, 'failure' | 'movedTo'>>
}

/** For one step, so that a fan-out to a thousand wrong names does not spend the token's hour on explanations. */
const MOST_LOOKUPS = 30

type LookUp<Found> = (client: Client, repository: RepositoryName) => Promise<Found>

/** One for each step: look-ups are shared by the targets of a token. */
export function createDiagnosis(options: DiagnosisOptions): Diagnosis {
  const made = new Map<string, Promise<unknown>>()
  let unanswered = false

  return {
    async explain(delivered) {
      if (delivered.state === 'failed') return { failure: await failureOf(delivered) }
      const movedTo = delivered.state === 'accepted' && delivered.redirected && (await newName(delivered.target))
      return movedTo ? { movedTo } : {}
    },
  }

  async function failureOf({ target, cause, tries, mayHaveArrived }: Failed): Promise<Failure> {
    if ('crash' in cause) return internalError(cause.crash, 'sending the event')
    const token = tokenTraits(target.token)
    const reply = 'reply' in cause ? cause.reply : cause.stoppedAfter
    const now = answeredAt(reply) ?? options.now()
    const isCurrent = target.repository.toLowerCase() === options.current?.toLowerCase()
    const about = { ...options, owner: target.owner, token, tries, mayHaveArrived, isCurrent, now }
    if ('stoppedAfter' in cause) return explainStopped(cause.stoppedAfter, about)
    if (cause.reply instanceof NoAnswer) return explainNoAnswer(cause.reply, about)
    return explainAnswer(cause.reply, about, await look(cause.reply, target, token.kind))
  }

  async function newName(target: Target): Promise<string | undefined> {
    const seen = await once(target, target.repository, lookUpRepository)
    return typeof seen === 'object' ? seen.fullName : undefined
  }

  async function look(answer: Answer, target: Target, tokenKind: TokenKind): Promise<Findings> {
    const found: Findings = {}
    const code = failureCode(answer)
    const { owner } = target
    if (code === 'bad_credentials') found.token = await ask('token', lookUpToken)
    if (code !== 'insufficient_permission' && code !== 'not_found') return found
    // A web page: that is no GitHub that could be asked.
    if (isHtml(answer)) return found

    const seen = await ask(target.repository, lookUpRepository)
    // An installation is told `push: false` whatever it may do, and so might be a token of unknown kind.
    const reliable = ['classic', 'oauth', 'app-user'].includes(tokenKind)
    if (typeof seen === 'object') found.push = reliable ? seen.push : undefined
    found.repository = typeof seen === 'object' ? 'visible' : seen
    if (code !== 'not_found' || seen !== 'hidden') return found

    const kind = await ask(`owner ${owner}`, (client) => lookUpOwner(client, owner))
    found.owner = kind === undefined || kind === 'missing' ? kind : 'exists'
    if (kind === undefined || kind === 'missing') return found
    const isInstallation = tokenKind === 'installation'
    const names = await ask(`names of ${owner}`, (client) => lookUpNames(client, owner, kind, isInstallation))
    found.nearest = nearest(target, names ?? [])
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

  function nearest({ owner, name }: Target, names: SeenRepository[]): string | undefined {
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

/** By GitHub's clock: the other targets may have taken long since then. */
function answeredAt(reply: Reply): number | undefined {
  const date = reply instanceof NoAnswer ? Number.NaN : Date.parse(reply.headers.date ?? '')
  return Number.isNaN(date) ? undefined : date
}
