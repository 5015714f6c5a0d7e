/** What went wrong, by the names that users may rely on in `results`. */
export type FailureCode =
  | 'invalid_input'
  | 'bad_credentials'
  | 'insufficient_permission'
  | 'sso_required'
  | 'ip_not_allowed'
  | 'repository_archived'
  | 'rate_limited'
  | 'not_found'
  | 'invalid_payload'
  | 'server_error'
  | 'network_error'
  | 'timeout'
  | 'unexpected_response'
  | 'cancelled'
  | 'internal_error'

/** One clear reason why a target failed. Text only: plain, no Markdown, no token in it. */
export interface Failure {
  code: FailureCode
  /** Heads the annotation, such as `404 Not Found`. */
  title: string
  /** What GitHub or the network answered, such as `GitHub answered 404 Not Found: "Not Found" (request id …).` */
  answered: string
  /** What it most likely means for the token in use, and what to do: the same text for every target that failed for this cause. */
  advice: string
}
