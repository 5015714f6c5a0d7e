import type { Clock } from './clock.ts'
import { noListener } from './explaining/no-listener.ts'
import { explainSilence } from './explaining/silence.ts'
import { failureCode, isUnclear } from './failures/code.ts'
import type { Failure } from './failures/failure.ts'
import { LONGEST_WAIT_MS } from './failures/rate-limit.ts'
import { inBatches } from './github/batches.ts'
import type { Client } from './github/client.ts'
import { createReaders, type ReaderOf } from './github/reads.ts'
import { createMayShow } from './github/visibility.ts'
import { waitOutLimits } from './github/wait-out-limits.ts'
import type { Progress } from './progress.ts'
import { type Heard, heard } from './receivers/heard.ts'
import { createManyReceiversReader } from './receivers/many-receivers.ts'
import type { Receivers } from './receivers/receivers.ts'
import { isUnsent } from './reply.ts'
import type { Looked } from './report/unheard.ts'
import type { TargetResult } from './result.ts'
import type { Target } from './target.ts'

export interface ListeningOptions {
  ifNoListener: 'skip' | 'fail'
  apiUrl: string
  failFast: boolean
  clientOf: (token: string) => Promise<Client>
  isRunningPrivate: () => boolean
  clock: Clock
  stop: AbortSignal
  progress: Pick<Progress, 'slowed' | 'limited'>
}

export interface Listening {
  /** What became of those that get no event. */
  results: TargetResult[]
  /** Those of `results` that nothing listens to. */
  unheard: Looked[]
  /** Whether somebody listens was not found out: they get their event. */
  unknown: Looked[]
}

/**
 * Looks whether somebody listens, before anything is sent.
 *
 * What GraphQL does not tell for certain is read by REST: which workflows are disabled, and what becomes of a missing
 * right, or of a fine-grained token on older servers.
 */
export async function lookWhoListens(targets: Target[], options: ListeningOptions): Promise<Listening> {
  const { ifNoListener, apiUrl, clientOf, isRunningPrivate, stop } = options
  const readers = createReaders(options)
  const readerOf: ReaderOf = async (token) => patient(await readers(token), options)
  const receivers = createManyReceiversReader(targets, { apiUrl, clientOf: readerOf, stop })
  const mayShow = createMayShow(clientOf, isRunningPrivate)
  const looked = await inBatches(targets, async (target): Promise<Looked & { state: Heard; failure?: Failure }> => {
    const { dispatch } = target
    // One that can't be started GitHub refuses itself.
    if (dispatch.kind === 'workflow' || target.listens) return { target, state: 'yes', lines: [] }
    const found = await receivers.look(target, dispatch)
    const state = heard(found)
    // What a GitHub App has no token for is not sent either, and says why.
    if (state === 'yes' || isWithoutToken(found)) return { target, state: 'yes', lines: [] }
    const about = { ...target, dispatch }
    const { lines } = explainSilence(found, about, await mayShow(target))
    return { target, state, lines, failure: noListener(about, lines) }
  })
  const unheard = looked.filter(({ state }) => state === 'no')
  // What was stopped sends nothing, and needs no warning that it did.
  const unknown = stop.aborted ? [] : looked.filter(({ state }) => state === 'unknown')
  const nothing = { tries: 0, durationMs: 0 }
  if (ifNoListener === 'skip')
    return {
      results: unheard.map(({ target }) => ({
        ...{ target, state: 'skipped', skippedBecause: 'no-listener' },
        ...nothing,
      })),
      unheard,
      unknown,
    }
  const failed = unheard.map(
    ({ target, failure }): TargetResult => ({ target, state: 'failed', ...(failure ? { failure } : {}), ...nothing }),
  )
  const held =
    options.failFast && failed.some(({ target }) => !target.optional)
      ? looked.filter(({ state }) => state !== 'no')
      : []
  const results = [
    ...failed,
    ...held.map(({ target }): TargetResult => ({ target, state: 'skipped', skippedBecause: 'fail-fast', ...nothing })),
  ]
  return { results, unheard, unknown: held.length > 0 ? [] : unknown }
}

/** Whether there is no GitHub App's token for it, and will be none soon. */
function isWithoutToken(found: Receivers): boolean {
  if (found.kind !== 'not-read' || found.why.kind !== 'reply') return false
  const { reply } = found.why
  return reply.kind === 'answer' && isUnsent(reply) && !isUnclear(reply) && failureCode(reply) !== 'rate_limited'
}

/** Waits for the end of a rate limit, where that is not too far away. */
function patient(client: Client, options: Pick<ListeningOptions, 'clock' | 'stop'>): Client {
  const waiting = { ...options, longestMs: LONGEST_WAIT_MS }
  return { request: (route, parameters) => waitOutLimits(() => client.request(route, parameters), waiting) }
}
