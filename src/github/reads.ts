import { setMaxListeners } from 'node:events'
import type { Clock } from '../clock.ts'
import { failureCode } from '../failures/code.ts'
import { rateLimit } from '../failures/rate-limit.ts'
import type { Progress } from '../progress.ts'
import type { Answer, NoAnswer, Reply } from '../reply.ts'
import type { Client } from './client.ts'
import { createPace } from './pace.ts'

export interface ReadsOptions {
  clientOf: (token: string) => Promise<Client>
  clock: Clock
  /** Ends the waiting for a turn. */
  stop: AbortSignal
  progress: Pick<Progress, 'slowed' | 'limited'>
}

/**
 * 300 a minute: of the 900 points of GitHub's secondary limit a read costs 1 and a dispatch 5, and 80 of those take 400.
 * In portions, so that no poll waits for most of a minute because others took all of it at once.
 */
const READS = 50
const WINDOW_MS = 10_000

/**
 * Clients for reads: each read is made when its turn within its token's budget has come. While a rate limit lasts none
 * is made, and who asks gets the answer that told of it, at once: polls go on, a dispatch waits by rules of its own,
 * and an explanation does without. All that reads on a token shares one.
 *
 * @returns the client of a token; one for what a dispatch waits for goes before all others
 * @see https://docs.github.com/en/rest/using-the-rest-api/rate-limits-for-the-rest-api#about-secondary-rate-limits
 */
export function createReaders(options: ReadsOptions): ReaderOf {
  // Every read that waits for its turn listens to it.
  setMaxListeners(0, options.stop)
  const readers = new Map<string, Promise<Readers>>()
  return async (token, goesFirst = false) => {
    const made = readers.get(token) ?? options.clientOf(token).then((client) => paced(client, options))
    readers.set(token, made)
    const { first, other } = await made
    return goesFirst ? first : other
  }
}

/** The client of a token for reads. */
export type ReaderOf = (token: string, goesFirst?: boolean) => Promise<Client>

interface Readers {
  first: Client
  other: Client
}

const STOPPED: NoAnswer = {
  kind: 'no-answer',
  why: 'stopped',
  sent: false,
  host: 'GitHub',
  detail: 'the step was stopped',
}

/** How soon a poll looks again whether it may go, where others go before it. */
const YIELD_MS = 100

function paced(client: Client, { clock, stop, progress }: ReadsOptions): Readers {
  const pace = createPace(READS, WINDOW_MS)
  let slow = false
  let limit: { answer: Answer; until: number } | undefined
  let firstOnes = 0

  return {
    first: {
      async request(route, parameters) {
        firstOnes++
        const startedAt = await turn(() => false).finally(() => firstOnes--)
        return read(startedAt, route, parameters)
      },
    },
    other: {
      async request(route, parameters) {
        return read(await turn(() => firstOnes > 0), route, parameters)
      },
    },
  }

  /** @returns when the read starts, which is counted by then; or the limit's answer in its place, or that all ends */
  async function turn(yields: () => boolean): Promise<number | Reply> {
    for (;;) {
      if (stop.aborted) return STOPPED
      const left = limitLeft()
      if (left) return left
      const now = clock.now()
      const waitMs = pace.opensAt() - now
      if (waitMs <= 0 && !yields()) {
        pace.started(now)
        return now
      }
      if (waitMs > 0 && !slow) progress.slowed()
      slow ||= waitMs > 0
      await clock.sleep(Math.max(waitMs, yields() ? YIELD_MS : 0), stop)
    }
  }

  async function read(startedAt: number | Reply, route: string, parameters?: Record<string, unknown>) {
    if (typeof startedAt !== 'number') return startedAt
    const answer = await client.request(route, parameters)
    if (answer.kind === 'no-answer') return answer
    if (failureCode(answer) === 'rate_limited') {
      const now = clock.now()
      const lastsMs = pace.limited(startedAt, now, rateLimit(answer, now).waitMs)
      // What was in flight with it is answered by the same limit.
      if (!limit || now + lastsMs > limit.until + 1000) progress.limited(lastsMs)
      limit = { answer, until: now + lastsMs }
    } else {
      pace.taken(startedAt)
    }
    return answer
  }

  /** The answer that told of a limit which still lasts, with the time that is left. */
  function limitLeft(): Answer | undefined {
    const leftMs = (limit?.until ?? 0) - clock.now()
    if (!limit || leftMs <= 0) return undefined
    const headers = { ...limit.answer.headers, 'retry-after': String(Math.ceil(leftMs / 1000)) }
    return { ...limit.answer, headers }
  }
}
