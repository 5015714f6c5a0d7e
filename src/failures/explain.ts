import type { Answer, NoAnswer } from '../github/answer.ts'
import { adviceForAnswer, adviceForNoAnswer, type Circumstances, type Findings } from './advice.ts'
import { answeredLine, githubMessage, statusTitle, unansweredLine } from './answered.ts'
import type { Failure, FailureCode } from './failure.ts'
import { saysRateLimit } from './rate-limit.ts'

/** Which failure an answer is; every status but 204 is one. */
export function failureCode(answer: Answer): FailureCode {
  const { status } = answer
  if (status === 400 || status === 422) return 'invalid_payload'
  if (status === 401) return 'bad_credentials'
  if (status === 403) return forbiddenCode(answer)
  if (status === 404) return 'not_found'
  if (status === 429) return 'rate_limited'
  if (status >= 500) return 'server_error'
  return 'unexpected_response'
}

/** Explains the answer that failed a target, for the token in use, with what look-ups found. */
export function explainAnswer(answer: Answer, about: Circumstances, findings: Findings): Failure {
  const code = failureCode(answer)
  return {
    code,
    title: statusTitle(answer.status),
    answered: answeredLine(answer),
    advice: adviceForAnswer(code, answer, about, findings),
  }
}

/** Explains why there was no answer, and whether the event may have arrived all the same. */
export function explainNoAnswer(error: NoAnswer, about: Circumstances): Failure {
  const [code, title] = NO_ANSWER[error.kind] ?? (['network_error', 'Network error'] as const)
  return { code, title, answered: unansweredLine(error), advice: adviceForNoAnswer(error, about) }
}

const NO_ANSWER: Partial<Record<NoAnswer['kind'], readonly [FailureCode, string]>> = {
  timeout: ['timeout', 'Timed out'],
  stopped: ['cancelled', 'Cancelled'],
}

/**
 * A 403 has many meanings; GitHub tells them apart by headers and words alone.
 *
 * @see https://docs.github.com/en/rest/using-the-rest-api/troubleshooting-the-rest-api
 */
function forbiddenCode(answer: Answer): FailureCode {
  const { headers } = answer
  const words = githubMessage(answer)
  if (headers['retry-after'] !== undefined || saysRateLimit(answer)) return 'rate_limited'
  if (headers['x-github-sso'] !== undefined || /SAML enforcement/i.test(words)) return 'sso_required'
  if (/IP allow list/i.test(words)) return 'ip_not_allowed'
  if (/archived/i.test(words)) return 'repository_archived'
  if (/resource not accessible|must have admin rights/i.test(words)) return 'insufficient_permission'
  return headers['x-ratelimit-remaining'] === '0' ? 'rate_limited' : 'insufficient_permission'
}
