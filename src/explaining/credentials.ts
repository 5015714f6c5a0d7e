import type { Answer } from '../reply.ts'
import type { Circumstances, Explanation, Findings } from './circumstances.ts'

/** GitHub does not accept the token (401): wrong, revoked, expired, or with a flaw in its text. */
export function badCredentials({ status }: Answer, about: Circumstances, found: Findings): Explanation {
  const { token, apiUrl } = about
  const byHand = `To test a token by hand (401 says that it is dead): curl -i -H "Authorization: Bearer $TOKEN" ${apiUrl}/user`
  const isInstallation = token.kind === 'installation'
  if (token.kind === 'app')
    return {
      cause: 'GitHub does not accept the token that it gave the GitHub App, not even a new one.',
      steps: ['Run the step again: a new token may not be known everywhere at once.'],
    }
  if (about.task === 'follow-runs')
    return isInstallation
      ? {
          cause: `GitHub accepted the token when the event was sent, and no longer does: ${LIFETIMES}`,
          steps: ['Make the token right before this step, or wait for less: completion-timeout-seconds.', byHand],
        }
      : {
          cause:
            'GitHub accepted the token when the event was sent, and no longer does: it has expired or was revoked.',
          steps: ['Make a new token that lives for as long as the step may wait.', byHand],
        }
  if (token.flaw) return { cause: token.flaw, steps: [byHand] }
  if (found.token === 'alive')
    return {
      cause: `GitHub refused this ${token.name}, and accepted it when asked once more.`,
      steps: ['Run the step again.', 'If that does not help, make a new token.', byHand],
      found: ['GET /user was answered with this token.'],
    }
  return {
    cause: `GitHub does not accept this ${token.name}: it is wrong, revoked or expired.`,
    steps: [
      isInstallation
        ? `Make the token in the job that uses it: ${LIFETIMES}`
        : 'Make a new token, store it as a secret, and pass that secret as `token`.',
      byHand,
    ],
    found: [
      found.token === 'dead'
        ? `GET ${status === 404 ? `/repos/${about.repository} was answered with 401` : '/user was answered with 401, too'}: the token itself is at fault, not its permissions.`
        : undefined,
    ],
  }
}

/** https://docs.github.com/en/actions/concepts/security/github_token */
const LIFETIMES =
  "an App's installation token lives for 1 h, and GITHUB_TOKEN as long as its job (at most 6 h, 24 h on a self-hosted runner)."
