import { setImmediate as otherWork } from 'node:timers/promises'
import type { Clock } from '../../src/clock.ts'

/** A clock of a world in which nothing takes time but waiting. */
export interface BattleClock extends Clock {
  /** Makes time pass as long as it takes, say, to be answered. */
  pass(ms: number): void
}

/**
 * While requests are in flight no time passes, and a sleeper waits for one to end. Once there are none, sleeping
 * takes no time at all: the clock is put forward.
 *
 * @param startMs milliseconds since 1970
 * @param inFlight how many requests there are
 */
export function createClock(startMs: number, inFlight: () => number, seed: number): BattleClock {
  let now = startMs
  return {
    now: () => now,
    pass: (ms) => {
      now += ms
    },
    async sleep(ms, signal) {
      // What has just ended may still have to be told.
      await otherWork()
      if (signal.aborted) return
      if (inFlight() === 0) now += Math.max(0, ms)
      else await new Promise<void>((resolve) => signal.addEventListener('abort', () => resolve(), { once: true }))
    },
    random: createRandom(seed),
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
