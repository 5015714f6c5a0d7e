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
  app?: AppNote
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
  app?: NoToken
}

/** What is known of a GitHub App by whose token a request was made, or was to be made. */
export type AppNote =
  | NoToken
  /** It was refused before it was sent: the token is for others of the owner's repositories. */
  | {
      kind: 'outside'
      settings: string | undefined
      /** Those that belong to another owner now, by the names that were asked for, in small letters. */
      moved: ReadonlySet<string>
    }
  /** The rights that the step takes and its installation has not, which may be none. */
  | { kind: 'lacks'; rights: string[]; settings: string | undefined }

/** No token could be made: nothing was sent, and this is what was answered in place of it. */
export interface NoToken {
  kind: 'no-token'
  /** What was asked for. */
  asked: 'installation' | 'token'
  owner: string
  /** As the step has it: a client id, or digits. */
  id: string
  /** Of the key's public part, as the App's page shows it. */
  fingerprint: string
  /** A repository of the owner's that is another's now: most likely the owner goes by that name. */
  moved?: { name: string; to: string }
  /** Where it is installed, where that was told. */
  install?: string
  /** How far GitHub's clock is ahead of the runner's, where it was told, in milliseconds. */
  clockAheadMs?: number
}

/** Whether a request was not sent, for want of a GitHub App's token for it. */
export function isUnsent({ app }: Reply): boolean {
  return app !== undefined && app.kind !== 'lacks'
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
