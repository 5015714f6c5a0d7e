import type { TokenTraits } from '../failures/token.ts'
import type { Answer } from '../reply.ts'
import type { Circumstances, Findings, Lines } from './circumstances.ts'

/** GitHub does not accept the token (401): wrong, revoked, expired, or with a flaw in its text. */
export function badCredentials(_: Answer, { token, apiUrl, task }: Circumstances, found: Findings): Lines {
  if (task === 'follow-runs') return [goneSince(token), testByHand(apiUrl)]
  const renew =
    token.kind === 'installation'
      ? 'An installation token lives for one hour at most, and GITHUB_TOKEN ends with its job: make it in the job that uses it.'
      : 'Make a new token, store it as a secret, and pass that secret as `token`.'
  const probed = {
    dead: ['GET /user refuses it, too: the token itself is at fault, not its permissions.', renew],
    alive: ['Yet GitHub knows it, as GET /user shows: try again. If that does not help, make a new one.'],
  }
  return [
    `GitHub does not accept this ${token.name}: it is wrong, revoked or expired.`,
    ...(token.flaw ? [token.flaw] : found.token ? probed[found.token] : [renew]),
    testByHand(apiUrl),
  ]
}

function testByHand(apiUrl: string): string {
  return `To test a token by hand (GET /user; 401 says that it is dead): curl -i -H "Authorization: Bearer $TOKEN" ${apiUrl}/user`
}

/** The token was good when the event was sent. */
function goneSince({ kind }: TokenTraits): string {
  return kind === 'installation'
    ? 'An installation token lives for one hour, and that is over (GITHUB_TOKEN also ends with its job). Make the token right before this step, or wait for less: completion-timeout-seconds.'
    : 'The token was accepted when the event was sent, so it has expired or was revoked since: make a new one, which is good for as long as the step may wait.'
}
