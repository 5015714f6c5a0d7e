/**
 * How long to wait before another try where GitHub does not say: exponential from 1 s to 60 s with full jitter.
 *
 * @param tries made so far
 * @param random from 0 up to 1
 * @returns milliseconds
 * @see https://aws.amazon.com/builders-library/timeouts-retries-and-backoff-with-jitter/
 */
export function backoffMs(tries: number, random: number): number {
  return Math.round(random * Math.min(60_000, 1000 * 2 ** (tries - 1)))
}
