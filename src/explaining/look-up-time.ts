import type { Clock } from '../clock.ts'
import type { Client } from '../github/client.ts'
import type { NoAnswer } from '../reply.ts'

/** For all that a step looks up after failures, from its first look-up on. */
const MOST_SECONDS = 30

/** In place of an answer that came too late, or was not asked for any more. */
export const TIME_OVER: NoAnswer = {
  kind: 'no-answer',
  why: 'timeout',
  sent: false,
  host: 'GitHub',
  detail: `the ${MOST_SECONDS} s were over that a step has for all that it looks up after failures`,
}

const STOPPED: NoAnswer = {
  ...TIME_OVER,
  why: 'stopped',
  detail: 'the step was stopped',
}

export interface LookUpTimeOptions {
  clock: Pick<Clock, 'now' | 'sleep'>
  /** Ends all look-ups at once. */
  stop: AbortSignal
}

/**
 * One for each step: what is read by the clients that it gives back ends when the time for all of it is over.
 *
 * @returns what makes such a client of one without a bound
 */
export function createLookUpTime({ clock, stop }: LookUpTimeOptions): (client: Client) => Client {
  let endsAt: number | undefined
  return (client) => ({
    async request(route, parameters) {
      endsAt ??= clock.now() + MOST_SECONDS * 1000
      const leftMs = endsAt - clock.now()
      if (stop.aborted) return STOPPED
      if (leftMs <= 0) return TIME_OVER
      const answered = new AbortController()
      const over = clock.sleep(leftMs, AbortSignal.any([stop, answered.signal]))
      try {
        return await Promise.race([
          client.request(route, parameters),
          over.then(() => (stop.aborted ? STOPPED : TIME_OVER)),
        ])
      } finally {
        answered.abort('answered')
      }
    },
  })
}
