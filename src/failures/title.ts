/** What each failure is called: its cause in a few words. */
const TITLES = {
  invalid_input: 'Invalid input',
  bad_credentials: 'Token not accepted',
  insufficient_permission: 'Token may not write',
  access_restricted: 'Access restricted',
  sso_required: 'Single sign-on not authorized',
  ip_not_allowed: "Runner's address not allowed",
  repository_archived: 'Repository archived',
  rate_limited: 'Rate limit reached',
  not_found: 'Repository not found',
  workflow_not_found: 'Workflow not found',
  ref_not_found: 'Branch or tag not found',
  workflow_refused: 'Workflow refused',
  invalid_payload: 'Event refused',
  search_failed: 'Search failed',
  no_listener: 'Nothing listens',
  server_error: 'GitHub failed',
  network_error: 'No connection',
  timeout: 'No answer in time',
  unexpected_response: 'Unexpected answer',
  cancelled: 'Stopped',
  run_not_found: 'No run started',
  run_ambiguous: 'Run not identified',
  run_failed: 'Run failed',
  run_timeout: 'Run not finished in time',
  internal_error: 'Internal error',
}

/** What went wrong, by the names that users may rely on in `results`. */
export type FailureCode = keyof typeof TITLES

/**
 * What heads a failure, such as `Repository archived (403)`.
 *
 * @param status of the request that failed, where it was answered
 * @param words in place of what the code is called, where they say more
 */
export function titleOf(code: FailureCode, status?: number, words: string = TITLES[code]): string {
  return status === undefined ? words : `${words} (${status})`
}
