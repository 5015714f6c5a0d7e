import { isAccepted } from '../events/dispatch.ts'
import { failureCode, isUnclear } from '../failures/code.ts'
import { LONGEST_WAIT_MS, rateLimit, retryAfterMs } from '../failures/rate-limit.ts'
import { backoffMs } from '../github/backoff.ts'
import { isUnsent, type Reply } from '../reply.ts'
import type { Tried } from '../result.ts'
import type { Dispatch } from '../target.ts'

/** How one try to deliver an event ended. What follows depends on nothing else. */
export type Outcome = Accepted | Refused | NotTaken | Unknown

/** GitHub has the event. */
export interface Accepted {
  kind: 'accepted'
}

/** GitHub does not want the event: another try would be answered alike. */
export interface Refused {
  kind: 'refused'
}

/** The event did not arrive, for sure: another try can't be a second delivery. */
export interface NotTaken {
  kind: 'not-taken'
  /** By a rate limit, which concerns all that the token sends. */
  limited: boolean
  /** How long to wait, where GitHub said so. */
  waitMs?: number | undefined
}

/** The event may or may not have arrived. */
export interface Unknown {
  kind: 'unknown'
  retriable: boolean
  waitMs?: number | undefined
}

/** @param now milliseconds since 1970 */
export function outcomeOf({ request, reply, resumed, lookedThrough }: Tried, now: number, dispatch: Dispatch): Outcome {
  if (resumed) return { kind: 'accepted' }
  // It would be as long the next time.
  if (lookedThrough !== undefined) return { kind: 'refused' }
  const outcome = outcomeOfReply(reply, now, dispatch)
  if (request === 'dispatch' && !isUnsent(reply)) return outcome
  // Whatever a read came to, nothing was sent; and of a run that goes on GitHub starts no second attempt.
  if (outcome.kind === 'unknown') return { kind: 'not-taken', limited: false, waitMs: outcome.waitMs }
  return outcome.kind === 'accepted' ? { kind: 'refused' } : outcome
}

function outcomeOfReply(reply: Reply, now: number, dispatch: Dispatch): Outcome {
  if (reply.kind === 'no-answer') {
    return reply.sent ? { kind: 'unknown', retriable: true } : { kind: 'not-taken', limited: false }
  }
  if (isAccepted(dispatch, reply)) return { kind: 'accepted' }
  if (failureCode(reply) === 'rate_limited') {
    return { kind: 'not-taken', limited: true, waitMs: rateLimit(reply, now).waitMs }
  }
  // A yes that is no acceptance would be said again: sending once more is no remedy.
  if (isUnclear(reply)) return { kind: 'unknown', retriable: reply.status >= 300, waitMs: retryAfterMs(reply, now) }
  return { kind: 'refused' }
}

export interface Policy {
  /** More tries after the first. */
  retries: number
  /** What to do about an unknown outcome: risk a second delivery, or risk losing the event. */
  delivery: 'at-least-once' | 'at-most-once'
}

export type Decision = { next: 'done' } | { next: 'fail' } | { next: 'retry'; afterMs: number }

/**
 * Decides what follows a try.
 *
 * @param tries made for this target, this one included
 * @param random from 0 up to 1, for jitter
 */
export function decide(outcome: Outcome, tries: number, { retries, delivery }: Policy, random: number): Decision {
  switch (outcome.kind) {
    case 'accepted':
      return { next: 'done' }
    case 'refused':
      return { next: 'fail' }
    case 'unknown':
      if (!outcome.retriable || delivery === 'at-most-once') return { next: 'fail' }
      break
    case 'not-taken':
      break
  }
  const afterMs = outcome.waitMs ?? backoffMs(tries, random)
  return tries > retries || afterMs > LONGEST_WAIT_MS ? { next: 'fail' } : { next: 'retry', afterMs }
}
