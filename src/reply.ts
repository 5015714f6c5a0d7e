/** What the API answered to one request, redirects followed. */
export interface Answer {
  status: number
  /** Names in lower case. */
  headers: Record<string, string>
  /** The parsed JSON, or the text where the answer was none. Data from outside: whoever reads it checks it. */
  data: unknown
  /** The answer came from another path of the same origin, as for a renamed repository. */
  redirected: boolean
}

/** Redirects that keep the request's method and body here. */
export const REDIRECTS = [301, 302, 307, 308]

/** Why there is no answer. */
export type NoAnswerKind =
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

/** A request that got no answer: thrown, because whoever asked for one can't go on. */
export class NoAnswer extends Error {
  override readonly name = 'NoAnswer'
  readonly kind: NoAnswerKind
  /** The first byte was handed to a ready connection: GitHub may have received and acted on the request. */
  readonly sent: boolean
  /** Host and port of the API, or of the proxy where that is what failed. */
  readonly host: string

  /** @param detail the platform's own words, such as `ECONNRESET: socket hang up` */
  constructor(kind: NoAnswerKind, sent: boolean, host: string, detail: string) {
    super(detail)
    this.kind = kind
    this.sent = sent
    this.host = host
  }
}

/** For those who go on without an answer: its absence as a value. */
export function orNoAnswer<Result>(reading: Promise<Result>): Promise<Result | NoAnswer> {
  return reading.catch((error: unknown) => {
    if (error instanceof NoAnswer) return error
    throw error
  })
}
