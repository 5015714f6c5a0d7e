import { failureCode } from '../failures/code.ts'
import type { Failure } from '../failures/failure.ts'
import { showsWriteAccess } from '../failures/token.ts'
import { type SeenRepository, seenRepository } from '../github/lookups.ts'
import type { Answer } from '../reply.ts'
import { inline } from '../text/inline.ts'
import { adviceForAnswer } from './advice.ts'
import type { Circumstances, Findings } from './circumstances.ts'
import type { Refusal } from './rehearse-workflow.ts'
import { lacksRight, rightToSend } from './rights.ts'
import { isGiteaApi } from './unexpected.ts'
import { workflowCode } from './workflow-refused.ts'

/**
 * What an event would meet in a repository that the token can see, as far as that can be told without sending one.
 *
 * @param answer what the repository itself answered
 * @returns the failure, or nothing where none can be foreseen
 */
export function foresee(answer: Answer, about: Circumstances): Failure | undefined {
  const seen = seenRepository(answer.data)
  const objection = seen && objectionTo(seen, answer, about)
  if (!objection) return undefined
  const [status, code, happened] = objection
  const push = showsWriteAccess(about.token.kind) ? seen.push : undefined
  const found: Findings = { repository: 'visible', push }
  const { told, found: more } = adviceForAnswer(code, { ...answer, status }, about, found)
  return {
    ...told,
    happened: [happened, ...more],
    during: 'dry-run',
  }
}

/** What starting a workflow would meet, where reading has told. */
export function foreseeRefusal({ status, words, findings }: Refusal, about: Circumstances): Failure {
  const answer: Answer = { kind: 'answer', status, headers: {}, data: { message: words }, redirected: false }
  const found: Findings = { repository: 'visible', workflow: findings }
  const code = workflowCode(failureCode(answer), answer, about, found) ?? 'workflow_refused'
  const { told, found: more } = adviceForAnswer(code, answer, about, found)
  return {
    ...told,
    happened: [words ? `GitHub would refuse it: "${inline(words)}".` : 'GitHub would refuse it.', ...more],
    during: 'dry-run',
  }
}

function objectionTo(seen: SeenRepository, answer: Answer, about: Circumstances) {
  const { headers } = answer
  const { token, apiUrl, dispatch } = about
  const { kind } = token
  if (dispatch.kind === 'event' && isGiteaApi(apiUrl))
    return [404, 'unexpected_response', 'The repository is there, but this server takes no such events.'] as const
  const scopes = headers['x-oauth-scopes']?.split(/,\s*/)
  if (scopes && !scopes.includes('repo') && (seen.private !== false || !scopes.includes('public_repo')))
    return [404, 'not_found', 'GitHub shows the repository, but the token lacks the scope to write to it.'] as const
  if (lacksRight(answer, rightToSend(about).permission))
    return [403, 'insufficient_permission', 'GitHub says which rights the installation has.'] as const
  if (seen.push === false && showsWriteAccess(kind))
    return [403, 'insufficient_permission', "GitHub says that the token's user may not push to it."] as const
  if (seen.archived) return [403, 'repository_archived', 'GitHub says that the repository is archived.'] as const
  if (seen.disabled) return [403, 'access_restricted', 'GitHub says that the repository is disabled.'] as const
  return undefined
}
