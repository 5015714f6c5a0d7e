import type { Clock } from '../clock.ts'
import { failureCode } from '../failures/code.ts'
import { rateLimit, retryAfterMs } from '../failures/rate-limit.ts'
import type { Reply } from '../reply.ts'
import { backoffMs } from './backoff.ts'
import type { Client } from './client.ts'

export interface Patience {
  /** More tries after the first. */
  retries: number
  /** A longer wait is not worth it. */
  longestMs: number
  clock: Clock
  /** Ends all waiting. */
  stop: AbortSignal
}

/** A client for reads that a step does not go on without: what passes is asked for again, and a rate limit waited for. */
export function patient(client: Client, { retries, longestMs, clock, stop }: Patience): Client {
  return {
    async request(route, parameters) {
      for (let tries = 1; ; tries++) {
        const reply = await client.request(route, parameters)
        const waitMs = againAfterMs(reply, tries, clock)
        if (waitMs === undefined || waitMs > longestMs || tries > retries || stop.aborted) return reply
        await clock.sleep(waitMs, stop)
      }
    },
  }
}

/**
 * How long to wait before a request is made once more, in milliseconds.
 *
 * @param tries made so far
 * @returns nothing for what would be answered alike
 */
export function againAfterMs(reply: Reply, tries: number, clock: Pick<Clock, 'now' | 'random'>): number | undefined {
  const afterMs = backoffMs(tries, clock.random())
  if (reply.kind === 'no-answer') return reply.why === 'stopped' ? undefined : afterMs
  // Where GitHub does not say how long, a minute: https://docs.github.com/en/rest/using-the-rest-api/rate-limits-for-the-rest-api
  if (failureCode(reply) === 'rate_limited') return rateLimit(reply, clock.now()).waitMs ?? 60_000
  if (reply.status < 500 && reply.status !== 408) return undefined
  return retryAfterMs(reply, clock.now()) ?? afterMs
}
