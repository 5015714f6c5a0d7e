import { tokens } from '../../sandbox/github/world.ts'
import type { Circumstances, Explanation } from '../../src/explaining/circumstances.ts'
import { type TokenKind, tokenFlaw, tokenTraits } from '../../src/failures/token.ts'
import { appKey } from '../../src/target.ts'

export const NOW = Date.parse('2026-11-22T12:00:00Z')

/** A token of each kind. */
export const TOKENS: Record<TokenKind, string> = {
  classic: tokens.classic,
  oauth: tokens.oauth,
  'fine-grained': tokens.fineGrained,
  'app-user': tokens.appUser,
  installation: tokens.githubToken,
  app: appKey('acme'),
  unknown: 'x'.repeat(40),
}

/** Of the tokens that a workflow passes. */
export const KINDS = (Object.keys(TOKENS) as TokenKind[]).filter((kind) => kind !== 'app')

/** A first try to send an event to the repository that the workflow runs in. */
export function about(token: string, more: Partial<Circumstances> = {}): Circumstances {
  return {
    task: 'send',
    waits: false,
    owner: 'acme',
    repository: 'acme/site',
    current: 'acme/site',
    reached: [],
    isGitea: false,
    dispatch: { kind: 'event', eventType: 'deploy', clientPayload: {} },
    token: tokenTraits(token, tokenFlaw(token)),
    apiUrl: 'https://api.github.com',
    tries: 1,
    mayHaveArrived: false,
    atMostOnce: false,
    isCurrent: true,
    now: NOW,
    ...more,
  }
}

/** In the order in which its parts are shown: the cause, the steps, what was found. */
export function shown({ cause, steps, found = [] }: Explanation): string[] {
  return [cause, ...steps, ...found].filter((line) => line !== undefined)
}
