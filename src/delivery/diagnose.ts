import { closestMatch } from 'leven'
import type { Findings } from '../failures/advice.ts'
import { explainAnswer, explainNoAnswer, failureCode } from '../failures/explain.ts'
import type { Failure } from '../failures/failure.ts'
import { tokenTraits } from '../failures/token.ts'
import { type Answer, NoAnswer } from '../github/answer.ts'
import type { Client } from '../github/client.ts'
import { lookUpNames, lookUpOwner, lookUpRepository, lookUpToken, type SeenRepository } from '../github/lookups.ts'
import type { Target } from '../inputs/targets.ts'

export interface DiagnosisOptions {
  client: Client
  /** As the workflow passed it, white space and all. */
  token: string
  apiUrl: string
  timeoutSeconds: number
  /** The names of private repositories may only be shown where the log is private, too. */
  isRunningPrivate: () => Promise<boolean>
  /** Once it is aborted nothing more is looked up. */
  stop: AbortSignal
  /** Milliseconds since 1970. */
  now: () => number
}

/** Finds out why a target failed. Its look-ups happen after the failure and never change which failure it is. */
export interface Diagnosis {
  explain(reply: Answer | NoAnswer, target: Target, attempts: number): Promise<Failure>
  /** The present name of a repository that answered by a redirect. */
  newName(target: Target): Promise<string | undefined>
}

/** For one step, so that a fan-out to a thousand wrong names does not spend the token's hour on explanations. */
const MOST_LOOKUPS = 30

/** One for each token: its look-ups are shared by all targets of the token. */
export function createDiagnosis(options: DiagnosisOptions): Diagnosis {
  const { client } = options
  const token = tokenTraits(options.token)
  const made = new Map<string, Promise<unknown>>()

  return {
    async explain(reply, target, attempts) {
      const about = { ...options, ...target, token, attempts, now: options.now() }
      if (reply instanceof NoAnswer) return explainNoAnswer(reply, about)
      return explainAnswer(reply, about, await look(reply, target))
    },
    async newName(target) {
      const seen = await lookUpRepository(client, target)
      return typeof seen === 'object' ? seen.fullName : undefined
    },
  }

  async function look(answer: Answer, target: Target): Promise<Findings> {
    const found: Findings = {}
    const { owner } = target
    const code = failureCode(answer)
    if (code === 'bad_credentials') found.token = await once('token', () => lookUpToken(client))
    if (code !== 'insufficient_permission' && code !== 'not_found') return found

    const seen = await once(target.repository, () => lookUpRepository(client, target))
    // An installation is told `push: false` whatever it may do, and so might be a token of unknown kind.
    const reliable = ['classic', 'oauth', 'app-user'].includes(token.kind)
    if (typeof seen === 'object') found.push = reliable ? seen.push : undefined
    found.repository = typeof seen === 'object' ? 'visible' : seen
    if (code !== 'not_found' || seen !== 'hidden') return found

    const kind = await once(`owner ${owner}`, () => lookUpOwner(client, owner))
    found.owner = kind === undefined || kind === 'missing' ? kind : 'exists'
    if (kind === undefined || kind === 'missing') return found
    const names = await once(`names ${owner}`, () => lookUpNames(client, owner, kind, token.kind === 'installation'))
    found.nearest = await nearest(target, names ?? [])
    return found

    async function once<Found>(what: string, lookUp: () => Promise<Found>): Promise<Found | undefined> {
      const key = what.toLowerCase()
      if (!made.has(key)) {
        if (options.stop.aborted) return undefined
        if (made.size === MOST_LOOKUPS) {
          found.notLooked = true
          return undefined
        }
        made.set(key, lookUp())
      }
      return (await made.get(key)) as Found
    }
  }

  async function nearest({ owner, name }: Target, names: SeenRepository[]): Promise<string | undefined> {
    const showPrivate = await options.isRunningPrivate()
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
