/** In which form a text from outside brings the caller's own token. */
export type Echo = 'none' | 'plain' | 'json' | 'url' | 'base64' | 'base64url' | 'basic'

/** What the network, or whatever stands before GitHub, makes of one request. Short, as scenarios are printed. */
export type Effect =
  /** As it should be, perhaps later. */
  | { do: 'pass'; afterMs?: number }
  /** Another answer than GitHub's; `recorded`: after the request had its effect. */
  | { do: 'answer'; status: number; recorded: boolean; as: 'json' | 'html' | 'empty' | 'list' | 'huge'; text: string }
  /** A rate limit that ends after so many seconds. */
  | { do: 'limit'; status: 403 | 429; by: 'retry-after' | 'reset'; seconds: number; text: string }
  /** An overload of which the server says when it ends. */
  | { do: 'overload'; recorded: boolean; retryAfter: number }
  /** The connection ends: before an answer, within its head, within its body. */
  | { do: 'cut'; at: 'request' | 'head' | 'body'; recorded: boolean }
  /** Nothing more comes, and the connection stays. */
  | { do: 'silence'; at: 'request' | 'head'; recorded: boolean }
  /** Bytes that are no answer, or none to this request. */
  | { do: 'raw'; what: 'garbage' | '101' | '204 with a body' | 'hostile reason'; recorded: boolean; text: string }
  /** The real answer, a byte at a time: all at once, or slower than anybody waits. */
  | { do: 'drip'; everyMs: 0 | 100 }
  | {
      do: 'redirect'
      to: 'here' | 'endless' | 'elsewhere' | 'nowhere'
      status: 301 | 302 | 303 | 307 | 308
      text: string
    }

/** What one answer, or its absence, means for the try that it ends, by section 5 of the contract. */
export type Meaning =
  | 'accepted'
  | 'refused'
  /** A rate limit that is over soon. */
  | 'limited'
  /** One that is further away than a step waits. */
  | 'held-back'
  | 'unknown'
  /** Unknown, and not to be tried again. */
  | 'unknown-final'
  /** Unknown, and whether it is tried again is left open. */
  | 'unknown-open'
  /** Nobody may have taken it: a redirect, and nothing after it. */
  | 'unsent'
  /** A redirect that is followed: the try goes on. */
  | 'goes-on'

/** A pause longer than this fails its targets instead. */
const LONGEST_PAUSE_S = 15 * 60

/**
 * What a whole answer means.
 *
 * @param headers names in lower case
 * @param origin of the API
 */
export function meaningOf(status: number, headers: Record<string, string>, origin: string): Meaning {
  if (status === 204) return 'accepted'
  if (status < 300) return 'unknown-final'
  if (status < 400) return isFollowed(status, headers.location, origin) ? 'goes-on' : 'refused'
  const pause = Number(headers['retry-after'] ?? Number.NaN)
  if (status === 429 || (status === 403 && isLimit(headers))) {
    const reset = Number(headers['x-ratelimit-reset'] ?? 0) - Date.now() / 1000
    const seconds = Number.isNaN(pause) ? reset : pause
    return seconds > LONGEST_PAUSE_S ? 'held-back' : 'limited'
  }
  if (status === 408 || status >= 500) return pause > LONGEST_PAUSE_S ? 'unknown-final' : 'unknown'
  return 'refused'
}

function isFollowed(status: number, location: string | undefined, origin: string): boolean {
  if (![301, 302, 307, 308].includes(status) || location === undefined) return false
  return URL.canParse(location, origin) && new URL(location, origin).origin === origin
}

const isLimit = (headers: Record<string, string>) =>
  headers['retry-after'] !== undefined || headers['x-ratelimit-remaining'] === '0'
