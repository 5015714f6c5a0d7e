import { createAppTokens } from './app/app-tokens.ts'
import { revoke } from './app/revoke.ts'
import { type Connected, connectInGrace, type StepSurroundings } from './connect.ts'
import type { AppCredentials } from './inputs/settings.ts'
import type { Plan } from './plan/plan.ts'
import { secretsOfKey } from './runner/masks.ts'
import { keepAppTokens } from './runner/saved-app-tokens.ts'
import { appOwner } from './target.ts'

/** The runner kills 7.5 s after it told the step to stop. */
const REVOKED_WITHIN_MS = 6500

/** Nobody waits longer for a token to be given back. */
const MOST_SECONDS = 10

/** Likewise, with a GitHub App's tokens for the targets that have none of their own. */
export function withApp(plan: Plan, app: AppCredentials, connected: Connected, world: StepSurroundings): Connected {
  const { stop, log, registerSecret } = world
  // As it is kept here, which may be another form of it.
  for (const secret of secretsOfKey(app.privateKey)) registerSecret(secret)
  const inTime = { ...plan, requestTimeoutSeconds: Math.min(MOST_SECONDS, plan.requestTimeoutSeconds) }
  const lastClientOf = connectInGrace(inTime, world, REVOKED_WITHIN_MS)
  const tokens = createAppTokens({
    ...plan,
    ...world,
    app,
    reruns: plan.onRerun === 'resume',
    clientOf: connected.clientOf,
    revoke: (texts) => revoke(texts, lastClientOf, log.debug),
  })
  // What they find is known later.
  tokens.expect(plan.targets.filter(({ search, skippedBecause }) => search && !skippedBecause))
  return {
    ...connected,
    clientOf: (token) => (appOwner(token) === undefined ? connected.clientOf(token) : tokens.clientOf(token)),
    textOf: (token) => (appOwner(token) === undefined ? token : (tokens.current(token) ?? '')),
    app: {
      expect: tokens.expect,
      async obstacleTo(target) {
        if (appOwner(target.token) === undefined) return undefined
        const reply = await tokens.obstacleTo(target)
        return reply && { request: 'app-token', reply }
      },
      leaveToPost: () => tokens.keepBy(keepAppTokens(log)),
      end: () => tokens.end(stop.aborted),
    },
  }
}
