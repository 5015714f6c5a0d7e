import type { Answer, NoAnswer } from '../reply.ts'
import { githubMessage, isNoJson } from './answer-body.ts'
import { saysRateLimit } from './rate-limit.ts'
import type { FailureCode } from './title.ts'

/** The failures that an answer can be. */
export type AnswerCode = Extract<
  FailureCode,
  | 'bad_credentials'
  | 'insufficient_permission'
  | 'access_restricted'
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
  if (status === 404) return missingCode(answer)
  if (status === 429) return 'rate_limited'
  if (status === 451) return 'access_restricted'
  if (status >= 500) return 'server_error'
  return 'unexpected_response'
}

/** GitHub's 404 for a GitHub App that it does not know: any other says that the App has no such thing. */
export function isUnknownApp(answer: Answer): boolean {
  return answer.status === 404 && /integration not found/i.test(githubMessage(answer))
}

/** Which failure it is to have no answer. */
export function noAnswerCode({ why }: NoAnswer): FailureCode {
  if (why === 'timeout') return 'timeout'
  return why === 'stopped' ? 'cancelled' : 'network_error'
}

/** Neither a yes nor a no: the request may have had its effect. */
export function isUnclear({ status }: Answer): boolean {
  return status < 300 || status === 408 || status >= 500
}

/** GitHub's own 404 is JSON; another server's, or a proxy's, says that there is no such endpoint. */
function missingCode(answer: Answer): AnswerCode {
  if (requiresSso(answer)) return 'sso_required'
  return isNoJson(answer) ? 'unexpected_response' : 'not_found'
}

/** @see https://docs.github.com/en/rest/authentication/authenticating-to-the-rest-api#personal-access-tokens-and-saml-sso */
function requiresSso(answer: Answer): boolean {
  return answer.headers['x-github-sso'] !== undefined || /SAML enforcement/i.test(githubMessage(answer))
}

/** The words of policies that keep a token out, whatever rights it has. */
const RESTRICTED =
  /forbids access via|OAuth App access restrictions|account was suspended|installation has been suspended|Enterprise Managed User|Maximum number of login attempts|access blocked/i

/**
 * A 403 has many meanings; GitHub tells them apart by headers and words alone.
 *
 * @see https://docs.github.com/en/rest/using-the-rest-api/troubleshooting-the-rest-api
 */
function forbiddenCode(answer: Answer): AnswerCode {
  const { headers } = answer
  const words = githubMessage(answer)
  if (headers['retry-after'] !== undefined || saysRateLimit(answer)) return 'rate_limited'
  if (requiresSso(answer)) return 'sso_required'
  if (/IP allow list/i.test(words)) return 'ip_not_allowed'
  if (/archived/i.test(words)) return 'repository_archived'
  if (RESTRICTED.test(words)) return 'access_restricted'
  if (/resource not accessible|must have admin rights/i.test(words)) return 'insufficient_permission'
  return headers['x-ratelimit-remaining'] === '0' ? 'rate_limited' : 'insufficient_permission'
}
