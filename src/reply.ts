/** What a request came to: what the API answered, or why there is no answer. */
export type Reply = Answer | NoAnswer

/** What the API answered to one request, redirects followed. */
export interface Answer {
  kind: 'answer'
  status: number
  /** Names in lower case. */
  headers: Record<string, string>
  /** The parsed JSON, or the text where the answer was none. Data from outside: whoever reads it checks it. */
  data: unknown
  /** The answer came from another path of the same origin, as for a renamed repository. */
  redirected: boolean
}

export interface NoAnswer {
  kind: 'no-answer'
  why: NoAnswerCause
  /** The first byte was handed to a ready connection: GitHub may have received and acted on the request. */
  sent: boolean
  /** Host and port of the API, or of the proxy where that is what failed. */
  host: string
  /** The platform's own words, such as `ECONNRESET: socket hang up`. */
  detail: string
}

export type NoAnswerCause =
  | 'dns'
  | 'refused'
  | 'unreachable'
  | 'tls'
  | 'proxy'
  | 'reset'
  | 'garbled'
  | 'timeout'
  | 'stopped'
  | 'other'

/** Redirects that keep the request's method and body here. */
export const REDIRECTS = [301, 302, 307, 308]
