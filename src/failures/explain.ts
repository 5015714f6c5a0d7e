import { type Answer, NoAnswer } from '../github/answer.ts'
import { adviceForAnswer, adviceForNoAnswer, type Circumstances, type Findings, STOPPED } from './advice.ts'
import { answeredLine, githubMessage, replyLine, statusTitle, unansweredLine } from './answered.ts'
import type { Failure, FailureCode } from './failure.ts'
import { rateLimit, saysRateLimit } from './rate-limit.ts'

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

/** Heads a failure, such as `404 Not Found`. */
export function failureTitle(reply: Answer | NoAnswer): string {
  if (!(reply instanceof NoAnswer)) return statusTitle(reply.status)
  return (NO_ANSWER[reply.kind] ?? NETWORK_ERROR)[1]
}

/** Explains the answer that failed a target, for the token in use, with what look-ups found. */
export function explainAnswer(answer: Answer, about: Circumstances, findings: Findings): Failure {
  const code = failureCode(answer)
  return {
    code,
    title: statusTitle(answer.status),
    happened: lines(
      ...introduction(about),
      answeredLine(answer),
      code === 'rate_limited' && resetLine(answer, about),
      (code === 'rate_limited' || isUnclear(answer)) && triesLine(about),
      arrivalLine(isUnclear(answer), about),
      answer.status >= 300 && isUnclear(answer) && onceLine(about),
    ),
    advice: adviceForAnswer(code, answer, about, findings),
    ...during(about),
  }
}

/** Explains why there was no answer, and whether the event may have arrived all the same. */
export function explainNoAnswer(error: NoAnswer, about: Circumstances): Failure {
  const [code, title] = NO_ANSWER[error.kind] ?? NETWORK_ERROR
  const unsent =
    about.task === 'send' && 'The request had not been sent: the event did not arrive, and to send it again is safe.'
  return {
    code,
    title,
    happened: lines(
      ...introduction(about),
      unansweredLine(error),
      error.kind !== 'stopped' && triesLine(about),
      error.sent || about.mayHaveArrived ? arrivalLine(error.sent, about) : unsent,
      error.sent && error.kind !== 'stopped' && onceLine(about),
    ),
    advice: adviceForNoAnswer(error),
    ...during(about),
  }
}

/** Explains a target that was waiting for its next try when the step was stopped. */
export function explainStopped(last: Answer | NoAnswer, about: Circumstances): Failure {
  return {
    code: 'cancelled',
    title: 'Cancelled',
    happened: lines(
      'The step was stopped before the next try.',
      `The last one: ${replyLine(last)}`,
      triesLine(about),
      about.mayHaveArrived ? arrivalLine(false, about) : 'The event did not arrive: to send it again is safe.',
    ),
    advice: STOPPED,
    ...during(about),
  }
}

const NETWORK_ERROR = ['network_error', 'Network error'] as const

const NO_ANSWER: Partial<Record<NoAnswer['kind'], readonly [FailureCode, string]>> = {
  timeout: ['timeout', 'Timed out'],
  stopped: ['cancelled', 'Cancelled'],
}

/** Neither a yes nor a no: the request may have had its effect. */
export function isUnclear({ status }: Answer): boolean {
  return status < 300 || status === 408 || status >= 500
}

function introduction({ task }: Circumstances): string[] {
  if (task === 'list-runs')
    return [
      'Nothing was sent: what it starts can only be told from the runs that were there before, and these could not be listed.',
    ]
  return task === 'follow-runs' ? ['The runs that it started could not be followed to their end.'] : []
}

function during({ task }: Circumstances): Pick<Failure, 'during'> {
  if (task === 'follow-runs') return { during: 'following' }
  return task === 'rehearse' ? { during: 'dry-run' } : {}
}

function arrivalLine(lastUnclear: boolean, about: Circumstances): string | false {
  if (about.task !== 'send') return false
  if (!lastUnclear && !about.mayHaveArrived) return false
  const which = lastUnclear ? 'The request had been sent' : 'An earlier try had been sent and got no clear answer'
  return `${which}, so the event may have arrived all the same: look at the repository's runs before you send it again.`
}

function onceLine({ atMostOnce, task }: Circumstances): string | false {
  return atMostOnce && task === 'send' && 'It was not tried again: delivery is at-most-once.'
}

function triesLine({ tries }: Circumstances): string {
  if (tries === 0) return 'Nothing was sent for this target: the limit was met by another one on the same token.'
  return tries === 1 ? '1 try was made.' : `${tries} tries were made.`
}

function resetLine(answer: Answer, { now }: Circumstances): string {
  const { waitMs } = rateLimit(answer, now)
  if (waitMs === undefined) return 'GitHub did not say when the limit resets: wait a minute at least.'
  const seconds = Math.ceil(waitMs / 1000)
  const reset = Math.min(Math.ceil((now + waitMs) / 1000) * 1000, LATEST_DATE_MS)
  return `The limit resets at ${new Date(reset).toISOString().replace('.000', '')}, ${seconds} s after this answer.`
}

/** https://tc39.es/ecma262/#sec-time-values-and-time-range */
const LATEST_DATE_MS = 8.64e15

function lines(...parts: (string | false)[]): string {
  return parts.filter((part) => part !== false).join('\n')
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
