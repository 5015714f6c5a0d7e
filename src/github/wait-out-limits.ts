import type { Clock } from '../clock.ts'
import { failureCode } from '../failures/code.ts'
import { rateLimit } from '../failures/rate-limit.ts'
import type { Answer, Reply } from '../reply.ts'

/** A server that tells of a rate limit again and again does not keep the step for ever. */
const MOST_PAUSES = 5

interface Waiting {
  /** Nobody waits for a limit that lasts longer, in milliseconds. */
  longestMs: number
  clock: Pick<Clock, 'now' | 'sleep'>
  stop: AbortSignal
}

/**
 * Waits for the end of a rate limit, where that is not too far away, and asks once more.
 *
 * @param ask comes to what was asked for, or to a reply in place of it
 */
export async function waitOutLimits<Got extends { kind: string }>(
  ask: () => Promise<Got | Reply>,
  { longestMs, clock, stop }: Waiting,
): Promise<Got | Reply> {
  for (let pauses = 0; ; pauses++) {
    const got = await ask()
    if (!isAnswer(got) || failureCode(got) !== 'rate_limited') return got
    const { waitMs = 60_000 } = rateLimit(got, clock.now())
    if (pauses === MOST_PAUSES || waitMs > longestMs || stop.aborted) return got
    await clock.sleep(waitMs, stop)
  }
}

function isAnswer(got: { kind: string }): got is Answer {
  return got.kind === 'answer'
}
