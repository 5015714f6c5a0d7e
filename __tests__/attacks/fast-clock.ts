import type { Clock } from '../../src/clock.ts'

/** How much faster than a real one a waiting step's clock goes. */
const SPEED = 1000

/** For hundreds of steps that wait, without the waiting. */
export const fastClock: Clock = {
  now: () => performance.timeOrigin + performance.now() * SPEED,
  sleep: (ms, signal) =>
    new Promise((resolve) => {
      const timer = setTimeout(resolve, ms / SPEED)
      if (signal.aborted) resolve()
      signal.addEventListener('abort', () => {
        clearTimeout(timer)
        resolve()
      })
    }),
  random: Math.random,
}
