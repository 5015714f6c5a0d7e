import { canWrite, hasRepositoryScope, hasScopes, turnedAwayBy, type Visitor } from './access.ts'
import { notFound, Refusal } from './answers.ts'
import type { Repository, World } from './world.ts'

type Somebody = Exclude<Visitor, { kind: 'nobody' }>

/**
 * @returns the visitor, who has a token
 * @throws Refusal where the visitor may not change this
 */
export function needWrite(
  visitor: Visitor,
  repository: Repository,
  what: 'contents' | 'actions' | 'statuses',
): Somebody {
  if (visitor.kind === 'nobody') throw new Refusal(401, 'Requires authentication')
  if (!canWrite(visitor, repository, what)) throw forbidden(visitor, repository)
  if (repository.archived) throw new Refusal(403, 'Repository was archived so is read-only.')
  return visitor
}

/**
 * What is public anybody may read, whatever the token's permissions, as
 * https://docs.github.com/en/rest/actions/workflow-runs#list-workflow-runs-for-a-repository has it for fine-grained ones.
 *
 * @throws Refusal where a token that reaches the repository lacks the permission
 */
export function needRead(
  visitor: Visitor,
  repository: Repository,
  what: 'contents' | 'actions' | 'checks' | 'statuses',
) {
  if (!repository.private || visitor.kind === 'nobody' || hasScopes(visitor)) return
  if (visitor.token.permissions?.[what] === undefined) throw forbidden(visitor, repository)
}

/**
 * Installation tokens have no user: GitHub answers as if the right were missing.
 *
 * @returns the visitor, who is a user
 * @throws Refusal where nobody is
 */
export function needUser(visitor: Visitor): Somebody {
  if (visitor.kind === 'nobody') throw new Refusal(401, 'Requires authentication')
  if (visitor.kind === 'installation') throw new Refusal(403, 'Resource not accessible by integration')
  return visitor
}

/** @throws Refusal where the organization turns the visitor away: its IP allow list, its single sign-on */
export function refuseForOrganization(world: World, visitor: Visitor, login: string) {
  const turnedAway = turnedAwayBy(world, visitor, login)
  if (!turnedAway) return
  const { owner, why } = turnedAway
  if (why === 'ip') {
    throw new Refusal(
      403,
      `Although you appear to have the correct authorization credentials, the \`${owner.login}\` organization has an ` +
        'IP allow list enabled, and your IP address is not permitted to access this resource.',
    )
  }
  const headers = {
    'X-GitHub-SSO': `required; url=https://github.com/orgs/${owner.login}/sso?authorization_request=SANDBOX`,
  }
  if (owner.samlHides) throw new Refusal(404, 'Not Found', { headers })
  const token = visitor.kind === 'oauth' ? 'OAuth token' : 'personal access token'
  throw new Refusal(
    403,
    `Resource protected by organization SAML enforcement. You must grant your ${token} access to this organization.`,
    {
      headers,
      documentation:
        'https://docs.github.com/articles/authenticating-to-a-github-organization-with-saml-single-sign-on/',
    },
  )
}

/** GitHub words a missing right by the kind of token; for a missing scope it pretends that nothing is there. */
function forbidden(visitor: Visitor, repository: Repository): Refusal {
  if (hasScopes(visitor)) {
    if (!hasRepositoryScope(visitor, repository)) return notFound()
    return new Refusal(403, 'Must have admin rights to Repository.')
  }
  const by = visitor.kind === 'fine-grained' ? 'personal access token' : 'integration'
  return new Refusal(403, `Resource not accessible by ${by}`)
}
