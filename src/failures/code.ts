import type { Answer, NoAnswer, Reply } from '../reply.ts'
import { githubMessage } from './answer-body.ts'
import type { FailureCode } from './failure.ts'
import { saysRateLimit } from './rate-limit.ts'
import { statusTitle } from './status-title.ts'

/** The failures that an answer can be. */
export type AnswerCode = Extract<
  FailureCode,
  | 'bad_credentials'
  | 'insufficient_permission'
  | 'sso_required'
  | 'ip_not_allowed'
  | 'repository_archived'
  | 'rate_limited'
  | 'not_found'
  | 'invalid_payload'
  | 'server_error'
  | 'unexpected_response'
>

/** Which failure an answer is; every status but 204 is one. */
export function failureCode(answer: Answer): AnswerCode {
  const { status } = answer
  if (status === 400 || status === 422) return 'invalid_payload'
  if (status === 401) return 'bad_credentials'
  if (status === 403) return forbiddenCode(answer)
  if (status === 404) return 'not_found'
  if (status === 429) return 'rate_limited'
  if (status >= 500) return 'server_error'
  return 'unexpected_response'
}

/** Which failure it is to have no answer, and its title. */
export function noAnswerFailure({ why }: NoAnswer): readonly [code: FailureCode, title: string] {
  if (why === 'timeout') return ['timeout', 'Timed out']
  if (why === 'stopped') return ['cancelled', 'Stopped']
  return ['network_error', 'Network error']
}

/** Heads a failure, such as `404 Not Found`. */
export function failureTitle(reply: Reply): string {
  return reply.kind === 'no-answer' ? noAnswerFailure(reply)[1] : statusTitle(reply.status)
}

/** Neither a yes nor a no: the request may have had its effect. */
export function isUnclear({ status }: Answer): boolean {
  return status < 300 || status === 408 || status >= 500
}

/**
 * A 403 has many meanings; GitHub tells them apart by headers and words alone.
 *
 * @see https://docs.github.com/en/rest/using-the-rest-api/troubleshooting-the-rest-api
 */
function forbiddenCode(answer: Answer): AnswerCode {
  const { headers } = answer
  const words = githubMessage(answer)
  if (headers['retry-after'] !== undefined || saysRateLimit(answer)) return 'rate_limited'
  if (headers['x-github-sso'] !== undefined || /SAML enforcement/i.test(words)) return 'sso_required'
  if (/IP allow list/i.test(words)) return 'ip_not_allowed'
  if (/archived/i.test(words)) return 'repository_archived'
  if (/resource not accessible|must have admin rights/i.test(words)) return 'insufficient_permission'
  return headers['x-ratelimit-remaining'] === '0' ? 'rate_limited' : 'insufficient_permission'
}
