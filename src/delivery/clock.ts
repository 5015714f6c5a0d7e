import { setTimeout as timer } from 'node:timers/promises'

/** Time and chance, as a parameter: no test has to sleep. */
export interface Clock {
  /** Milliseconds since 1970; never goes back. */
  now(): number
  /** Ends after so long, or as soon as the signal is aborted; never throws. */
  sleep(ms: number, signal: AbortSignal): Promise<void>
  /** From 0 up to 1. */
  random(): number
}

const LONGEST_TIMER_MS = 2 ** 31 - 1

export const realClock: Clock = {
  now: () => performance.timeOrigin + performance.now(),
  sleep: (ms, signal) =>
    timer(Math.min(Math.max(0, ms), LONGEST_TIMER_MS), undefined, { signal }).catch(() => undefined),
  random: Math.random,
}
