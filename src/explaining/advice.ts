import { sentBy } from '../events/dispatch.ts'
import type { Failure } from '../failures/failure.ts'
import { titleOf } from '../failures/title.ts'
import type { Answer } from '../reply.ts'
import { accessRestricted } from './access-restricted.ts'
import type { Advice, Circumstances, ExplainedCode, Findings } from './circumstances.ts'
import { badCredentials } from './credentials.ts'
import { invalidPayload } from './invalid-payload.ts'
import { TIME_OVER } from './look-up-time.ts'
import { notFound } from './not-found.ts'
import { archived, ipNotAllowed, ssoRequired } from './policies.ts'
import { rateLimited } from './rate-limited.ts'
import { insufficientPermission } from './rights.ts'
import { MOST_LOOK_UPS, type NotLooked } from './shared-look-ups.ts'
import { serverError, unexpected } from './unexpected.ts'
import { refNotFound, workflowNotFound, workflowRefused } from './workflow-refused.ts'

/** What advises on each failure. A 403 may be any of the six from `insufficient_permission` to `rate_limited`. */
const ADVICE: Record<ExplainedCode, Advice> = {
  bad_credentials: badCredentials,
  insufficient_permission: insufficientPermission,
  access_restricted: accessRestricted,
  sso_required: ssoRequired,
  ip_not_allowed: ipNotAllowed,
  repository_archived: archived,
  rate_limited: rateLimited,
  not_found: notFound,
  workflow_not_found: workflowNotFound,
  ref_not_found: refNotFound,
  workflow_refused: workflowRefused,
  invalid_payload: (answer, { dispatch }) => invalidPayload(answer, { clientPayload: sentBy(dispatch).value }),
  server_error: serverError,
  unexpected_response: unexpected,
}

/**
 * What an answer means for the token in use, and what to do.
 *
 * @returns the parts of a failure; `found` belongs below what was answered
 */
export function adviceForAnswer(
  code: ExplainedCode,
  answer: Answer,
  about: Circumstances,
  found: Findings,
): { told: Pick<Failure, 'code' | 'title' | 'cause' | 'sharedCause' | 'steps'>; found: string[]; isQuoted: boolean } {
  const { title, steps, found: more = [], isQuoted = false, ...told } = ADVICE[code](answer, about, found)
  return {
    told: { code, title: titleOf(code, answer.status, title), ...told, steps: said(steps) },
    found: said([...more, found.notLooked && NOT_LOOKED[found.notLooked]]),
    isQuoted,
  }
}

function said(lines: (string | undefined)[]): string[] {
  return lines.filter((line) => line !== undefined)
}

const NOT_LOOKED: Record<NotLooked, string> = {
  spent: `This step had already spent its ${MOST_LOOK_UPS} look-ups on other failures, so nothing more was looked up for this one.`,
  late: `Not all was looked up that could tell more: ${TIME_OVER.detail}.`,
}
