import type { Clock } from '../clock.ts'

const LONGEST_TIMER_MS = 2 ** 31 - 1

// Not `performance`, which Node loads when it is first touched: 1 ms.
const STARTED_AT = Date.now()
const STARTED = process.hrtime.bigint()

export const realClock: Clock = {
  now: () => STARTED_AT + Number(process.hrtime.bigint() - STARTED) / 1e6,
  sleep: (ms, signal) =>
    new Promise((resolve) => {
      const end = () => {
        clearTimeout(timer)
        signal.removeEventListener('abort', end)
        resolve()
      }
      const timer = setTimeout(end, Math.min(Math.max(0, ms), LONGEST_TIMER_MS))
      if (signal.aborted) end()
      else signal.addEventListener('abort', end)
    }),
  random: Math.random,
}
