import { setImmediate as otherWork } from 'node:timers/promises'
import type { Clock } from '../../src/clock.ts'

/** When every world begins: milliseconds since 1970. */
export const START = Date.parse('2026-08-01T12:00:00Z')
export const SECOND = 1000
export const MINUTE = 60 * SECOND
export const HOUR = 60 * MINUTE

/** A clock that nobody waits for: time passes only when all that is awaited sleeps. */
export interface VirtualClock extends Clock {
  /** Ends when it is that late (milliseconds since 1970). */
  until(at: number): Promise<void>
  /** Work that takes real time, such as a request over a network: while it goes on no time passes. */
  during<Result>(work: Promise<Result>): Promise<Result>
}

interface Sleeper {
  at: number
  wake: () => void
}

/** Who sleeps for longer is only ever woken: a loop without an end shall not keep a test busy for ever. */
const LONGEST_MS = 7 * 24 * HOUR

const NEVER = new AbortController().signal

/**
 * For any number of sleepers. Once all that can be done without waiting is done, the clock is put forward to the next of
 * them: one at a time, those of one time in their order, so that the same seed makes the same story.
 *
 * @param startMs milliseconds since 1970
 * @param seed of its randomness
 */
export function createClock(startMs = START, seed = 1): VirtualClock {
  /** By the time at which they wake. */
  const sleepers: Sleeper[] = []
  let now = startMs
  let working = 0
  let driving = false

  return {
    now: () => now,
    random: createRandom(seed),
    sleep,
    until: (at) => sleep(at - now, NEVER),
    async during(work) {
      working++
      try {
        return await work
      } finally {
        working--
        drive()
      }
    },
  }

  function sleep(ms: number, signal: AbortSignal) {
    return new Promise<void>((resolve) => {
      if (signal.aborted) return resolve()
      const sleeper: Sleeper = { at: now + Math.max(0, ms), wake }
      const later = sleepers.findLastIndex(({ at }) => at <= sleeper.at) + 1
      sleepers.splice(later, 0, sleeper)
      signal.addEventListener('abort', wake)
      drive()

      function wake() {
        signal.removeEventListener('abort', wake)
        const index = sleepers.indexOf(sleeper)
        if (index !== -1) sleepers.splice(index, 1)
        resolve()
      }
    })
  }

  async function drive() {
    if (driving) return
    driving = true
    for (;;) {
      // What was woken may start work, or sleep again.
      await otherWork()
      const [next] = sleepers
      if (working > 0 || !next || next.at - startMs > LONGEST_MS) break
      now = next.at
      next.wake()
    }
    driving = false
  }
}

/** From 0 up to 1, the same for the same seed: https://en.wikipedia.org/wiki/Linear_congruential_generator */
export function createRandom(seed: number): () => number {
  let state = seed >>> 0
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0
    return state / 2 ** 32
  }
}
