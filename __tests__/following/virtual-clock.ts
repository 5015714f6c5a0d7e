import { setImmediate as otherWork } from 'node:timers/promises'
import type { Clock } from '../../src/clock.ts'
import { createRandom } from '../delivery/clock.ts'

/** A clock of many sleepers, which nobody has to wait for. */
export interface VirtualClock extends Clock {
  /** Work that takes no time of this clock, such as a request: none passes before it has ended. */
  during<Result>(work: Promise<Result>): Promise<Result>
  /** Ends when it is that late (milliseconds since 1970). */
  until(at: number): Promise<void>
}

/** Who sleeps for longer is only ever woken: a loop without an end shall not keep a test busy for ever. */
const LONGEST_MS = 7 * 24 * 60 * 60 * 1000

const NEVER = new AbortController().signal

/**
 * Once all that can be done without waiting is done, the clock is put forward to the next sleeper: one at a time, so that
 * the same seed makes the same story.
 */
export function createVirtualClock(startMs: number, seed = 1): VirtualClock {
  const sleepers = new Set<{ at: number; wake: () => void }>()
  let now = startMs
  let busy = 0
  let driving = false

  async function drive() {
    if (driving) return
    driving = true
    for (;;) {
      // What was woken may start work, or sleep again.
      await otherWork()
      if (busy > 0 || sleepers.size === 0) break
      const [first, ...others] = sleepers
      if (!first) break
      const next = others.reduce((earliest, sleeper) => (sleeper.at < earliest.at ? sleeper : earliest), first)
      if (next.at - startMs > LONGEST_MS) break
      now = Math.max(now, next.at)
      next.wake()
    }
    driving = false
  }

  function sleep(ms: number, signal: AbortSignal) {
    return new Promise<void>((resolve) => {
      const sleeper = { at: now + Math.max(0, ms), wake }
      function wake() {
        sleepers.delete(sleeper)
        signal.removeEventListener('abort', wake)
        resolve()
      }
      sleepers.add(sleeper)
      if (signal.aborted) wake()
      else signal.addEventListener('abort', wake)
      drive()
    })
  }

  return {
    now: () => now,
    sleep,
    random: createRandom(seed),
    until: (at) => sleep(at - now, NEVER),
    async during(work) {
      busy++
      try {
        return await work
      } finally {
        busy--
        drive()
      }
    },
  }
}
