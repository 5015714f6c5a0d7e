import { appOf } from './jwt.ts'
import { findOwner, fullName, sameName } from './names.ts'
import type { App, Owner, Repository, Role, Token, World } from './world.ts'

export type TokenKind = 'classic' | 'oauth' | 'fine-grained' | 'installation' | 'app-user'

/** Who sent a request: somebody with a token, or nobody. */
export type Visitor =
  | { kind: 'nobody' }
  | { kind: TokenKind; text: string; token: Token }
  /** An App itself, by a JWT: it reaches nothing but what is about it. */
  | { kind: 'app'; text: string; token: Token; app: App }

const PREFIXES: [string, TokenKind][] = [
  ['github_pat_', 'fine-grained'],
  ['ghs_', 'installation'],
  ['ghu_', 'app-user'],
  ['gho_', 'oauth'],
]

/** What a token is, by its prefix (https://github.blog/engineering/behind-githubs-new-authentication-token-formats/). */
export function kindOf(text: string): TokenKind {
  return PREFIXES.find(([prefix]) => text.startsWith(prefix))?.[1] ?? 'classic'
}

/**
 * @returns the visitor, or `undefined` for a token that is unknown, expired or revoked
 * @throws Refusal of an App's JWT, which says what is wrong with it
 */
export function authenticate(world: World, text: string | undefined, nowMs: number): Visitor | undefined {
  if (text === undefined) return { kind: 'nobody' }
  const token = Object.hasOwn(world.tokens, text) ? world.tokens[text] : undefined
  if (token) {
    const isDead = token.expired || token.revoked || (token.expiresAtMs ?? Number.POSITIVE_INFINITY) <= nowMs
    return isDead ? undefined : { kind: kindOf(text), text, token }
  }
  if (!text.startsWith('eyJ')) return undefined
  const app = appOf(world, text, nowMs)
  return { kind: 'app', text, token: { login: `${app.slug}[bot]` }, app }
}

/** Classic and OAuth tokens have scopes, the others have permissions. */
export const hasScopes = (visitor: Visitor) => visitor.kind === 'classic' || visitor.kind === 'oauth'

/** The visitor's role in a repository that its token reaches; public repositories are read by everybody. */
export function roleIn(visitor: Visitor, repository: Repository): Role | undefined {
  const reached = visitor.kind === 'nobody' ? {} : (visitor.token.repositories ?? {})
  return Object.entries(reached).find(([name]) => sameName(name, fullName(repository)))?.[1]
}

/** What a visitor may not see answers 404, so that nobody learns of private repositories. */
export function canSee(visitor: Visitor, repository: Repository): boolean {
  if (!repository.private) return true
  return roleIn(visitor, repository) !== undefined && (!hasScopes(visitor) || scopes(visitor).includes('repo'))
}

/** A classic or OAuth token needs `repo`, or `public_repo` where the repository is public. */
export function hasRepositoryScope(visitor: Visitor, repository: Repository): boolean {
  return scopes(visitor).includes('repo') || (!repository.private && scopes(visitor).includes('public_repo'))
}

/** Whether the token's user and, where it has permissions, the token itself may write contents, or change runs. */
export function canWrite(visitor: Visitor, repository: Repository, what: 'contents' | 'actions' | 'statuses'): boolean {
  if (visitor.kind === 'nobody') return false
  if (!['write', 'maintain', 'admin'].includes(roleIn(visitor, repository) ?? 'none')) return false
  return hasScopes(visitor) ? hasRepositoryScope(visitor, repository) : visitor.token.permissions?.[what] === 'write'
}

/** The organization that turns the visitor away before anything else is looked at, and why. */
export function turnedAwayBy(
  world: World,
  visitor: Visitor,
  login: string,
): { owner: Owner; why: 'ip' | 'sso' } | undefined {
  const owner = findOwner(world, login)
  // Both guard organizations against their members' credentials; anonymous readers of public things pass.
  if (!owner || visitor.kind === 'nobody') return undefined
  if (owner.ipAllowList) return { owner, why: 'ip' }
  const missing = visitor.token.notAuthorizedFor ?? []
  return owner.saml && missing.some((name) => sameName(name, owner.login)) ? { owner, why: 'sso' } : undefined
}

function scopes(visitor: Visitor): string[] {
  return visitor.kind === 'nobody' ? [] : (visitor.token.scopes ?? [])
}
