/** Such as `143 ms`, `4.2 s`, `75 s` or `12 min 30 s`. */
export function duration(ms: number): string {
  if (ms < 1000) return `${ms} ms`
  if (ms < 120_000) return `${(ms / 1000).toFixed(ms < 10_000 ? 1 : 0)} s`
  const seconds = Math.round(ms / 1000)
  return `${Math.floor(seconds / 60)} min ${seconds % 60} s`
}

/**
 * When something will be, as people tell it: `in 40 min (10:57 UTC)`, `in 20 s (10:57 UTC)`, from a day on with the date.
 *
 * @param ms from now on
 * @param now milliseconds since 1970
 */
export function timeAhead(ms: number, now: number): string {
  // Up to the next minute: nobody is to come too early.
  const at = new Date(Math.min(Math.ceil((now + ms) / MINUTE_MS) * MINUTE_MS, LATEST_DATE_MS)).toISOString()
  const [date, time] = [at.slice(0, at.indexOf('T')), at.slice(at.indexOf('T') + 1, at.indexOf('T') + 6)]
  return `in ${rounded(ms)} (${ms < DAY_MS ? '' : `${date} `}${time} UTC)`
}

/** Such as `20 s`, `30 min`, `24 h` or `5 days`. */
export function rounded(ms: number): string {
  if (ms < 2 * MINUTE_MS) return `${Math.ceil(ms / 1000)} s`
  if (ms < 2 * HOUR_MS) return `${Math.round(ms / MINUTE_MS)} min`
  return ms < 2 * DAY_MS ? `${Math.round(ms / HOUR_MS)} h` : `${Math.round(ms / DAY_MS)} days`
}

const MINUTE_MS = 60_000
const HOUR_MS = 60 * MINUTE_MS
const DAY_MS = 24 * HOUR_MS

/** https://tc39.es/ecma262/#sec-time-values-and-time-range */
const LATEST_DATE_MS = 8.64e15
