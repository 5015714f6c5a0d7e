import { setImmediate as otherWork } from 'node:timers/promises'
import type { Clock } from '../../src/clock.ts'
import { createRandom } from '../delivery/clock.ts'

/** A clock of its own time, for any number of sleepers: it goes to the next one that wakes when there is nothing else to do. */
export interface Timeline extends Clock {
  /** While this is going on, no time passes: it takes real time. */
  during<Result>(work: Promise<Result>): Promise<Result>
}

interface Sleeper {
  at: number
  wake: () => void
}

/**
 * @param startMs milliseconds since 1970
 * @param seed of its randomness
 */
export function createTimeline(startMs: number, seed: number): Timeline {
  let now = startMs
  let going = false
  /** By the time at which they wake, those of one time in their order. */
  const sleepers: Sleeper[] = []
  const works = new Set<Promise<unknown>>()

  return {
    now: () => now,
    random: createRandom(seed),
    sleep: (ms, signal) =>
      new Promise((resolve) => {
        if (signal.aborted) return resolve()
        const sleeper: Sleeper = { at: now + Math.max(0, ms), wake }
        const later = sleepers.findIndex(({ at }) => at > sleeper.at)
        sleepers.splice(later === -1 ? sleepers.length : later, 0, sleeper)
        signal.addEventListener('abort', wake)
        if (!going) go()

        function wake() {
          signal.removeEventListener('abort', wake)
          const index = sleepers.indexOf(sleeper)
          if (index !== -1) sleepers.splice(index, 1)
          resolve()
        }
      }),
    async during(work) {
      works.add(work)
      try {
        return await work
      } finally {
        works.delete(work)
      }
    },
  }

  async function go() {
    going = true
    for (;;) {
      await otherWork()
      const [next] = sleepers
      // Who sleeps without end is woken by a signal alone.
      if (!next || next.at === Number.POSITIVE_INFINITY) break
      if (works.size > 0) await Promise.race([...works].map((work) => work.catch(() => undefined)))
      else {
        now = next.at
        next.wake()
      }
    }
    going = false
  }
}
