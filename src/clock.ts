/** Time and chance, as a parameter: no test has to sleep. */
export interface Clock {
  /** Milliseconds since 1970; never goes back. */
  now(): number
  /** Ends after so long, or as soon as the signal is aborted; never throws. */
  sleep(ms: number, signal: AbortSignal): Promise<void>
  /** From 0 up to 1. */
  random(): number
}
