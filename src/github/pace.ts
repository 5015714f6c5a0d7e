const MINUTE_MS = 60_000

/** When the next request on one token may start. All times in milliseconds since 1970. */
export interface Pace {
  /**
   * The earliest time for the next request; a time in the past means now.
   *
   * @param spare how many more are to be free to start after it, none unless given
   */
  opensAt(spare?: number): number
  started(at: number): void
  /** GitHub took a request that was started then: a limit met before that is over. */
  taken(startedAt: number): void
  /**
   * A request was answered by a rate limit.
   *
   * @param startedAt when that request was started
   * @param waitMs what GitHub said to wait; `undefined` where it did not say
   * @returns how long from `now` on the token pauses
   */
  limited(startedAt: number, now: number, waitMs: number | undefined): number
}

/** @returns the pace of each token: one for all that make requests on it */
export function createPaces(most: number): (token: string) => Pace {
  const paces = new Map<string, Pace>()
  return (token) => {
    const pace = paces.get(token) ?? createPace(most)
    paces.set(token, pace)
    return pace
  }
}

/**
 * Keeps to `most` requests in any window, bursts within it being free, and pauses for GitHub's rate limits.
 *
 * @param most 0 for no limit
 * @see https://docs.github.com/en/rest/using-the-rest-api/rate-limits-for-the-rest-api#about-secondary-rate-limits
 */
export function createPace(most: number, windowMs = MINUTE_MS): Pace {
  /** Starts of the last requests, oldest first; no more than the limit can ask about. */
  const starts: number[] = []
  let pausedUntil = 0
  let pausedAt = Number.NEGATIVE_INFINITY
  let unsaidMs = MINUTE_MS

  return {
    opensAt(spare = 0) {
      if (most > 0 && spare >= most) return Number.POSITIVE_INFINITY
      const inTheWay = starts[starts.length - (most - spare)]
      return Math.max(pausedUntil, inTheWay === undefined ? 0 : inTheWay + windowMs)
    },
    started(at) {
      if (most === 0) return
      starts.push(at)
      if (starts.length > most) starts.shift()
    },
    taken(startedAt) {
      if (startedAt > pausedAt) unsaidMs = MINUTE_MS
    },
    limited(startedAt, now, waitMs) {
      // Requests in flight together are answered by the same limit: that is one pause, not one doubling each.
      const same = startedAt <= pausedAt
      if (waitMs === undefined && !same) {
        pausedUntil = Math.max(pausedUntil, now + unsaidMs)
        unsaidMs *= 2
      } else if (waitMs !== undefined) {
        pausedUntil = Math.max(pausedUntil, now + waitMs)
      }
      if (!same) pausedAt = now
      return Math.max(0, pausedUntil - now)
    },
  }
}
