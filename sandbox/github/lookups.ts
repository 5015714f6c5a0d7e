import type { components } from '@octokit/openapi-types'
import { canSee, roleIn, turnedAwayBy, type Visitor } from './access.ts'
import { type Answer, json, notFound, Refusal } from './answers.ts'
import { type Exchange, refuseForOrganization, repositoryOf } from './exchange.ts'
import { pageOf } from './pages.ts'
import { defaultBranch } from './runs.ts'
import { findOwner, fullName, type Owner, type Repository, type Role, sameName } from './world.ts'

type Schemas = components['schemas']
/** Of a repository's hundred properties the sandbox knows those that say what it is and who may do what. */
type RepositoryAnswer = Pick<
  Schemas['minimal-repository'],
  'id' | 'node_id' | 'name' | 'full_name' | 'private' | 'html_url' | 'description' | 'fork' | 'url'
> &
  Pick<Schemas['full-repository'], 'archived' | 'disabled' | 'default_branch'> & {
    owner: OwnerAnswer
    visibility: string
    permissions?: NonNullable<Schemas['full-repository']['permissions']>
  }
type OwnerAnswer = Pick<Schemas['simple-user'], 'login' | 'id' | 'node_id' | 'url' | 'html_url' | 'type' | 'site_admin'>
type OrganizationAnswer = Pick<Schemas['organization-full'], 'login' | 'id' | 'node_id' | 'url' | 'html_url' | 'type'>

export const getRepository = (exchange: Exchange): Answer =>
  json(200, repositoryAnswer(repositoryOf(exchange), exchange))

export function getUser(exchange: Exchange): Answer {
  return json(200, ownerAnswer(ownerOf(exchange, exchange.params.login), exchange.base))
}

export function getOrganization(exchange: Exchange): Answer {
  const { base } = exchange
  const { login, id } = organizationOf(exchange)
  const answer: OrganizationAnswer = {
    login,
    id,
    node_id: `O_${id}`,
    url: `${base}/orgs/${login}`,
    html_url: `https://github.com/${login}`,
    type: 'Organization',
  }
  return json(200, answer)
}

export function listOrganizationRepositories(exchange: Exchange): Answer {
  const owner = organizationOf(exchange)
  refuseForOrganization(exchange.world, exchange.visitor, owner.login)
  return page(
    exchange,
    visible(exchange).filter((repository) => sameName(repository.owner, owner.login)),
  )
}

/** Public repositories alone, even for the user itself. */
export function listUserRepositories(exchange: Exchange): Answer {
  const owner = ownerOf(exchange, exchange.params.login)
  return page(
    exchange,
    exchange.world.repositories.filter((repository) => sameName(repository.owner, owner.login) && !repository.private),
  )
}

export function getAuthenticatedUser(exchange: Exchange): Answer {
  const { login } = userOf(exchange.visitor).token
  return json(200, ownerAnswer(ownerOf(exchange, login), exchange.base))
}

/** Where single sign-on hides some, GitHub says whose in `X-GitHub-SSO`. */
export function listOwnRepositories(exchange: Exchange): Answer {
  const { world, visitor } = exchange
  userOf(visitor)
  const reached = visible(exchange).filter((repository) => roleIn(visitor, repository) !== undefined)
  const hidden = world.owners.filter(({ login }) => turnedAwayBy(world, visitor, login)?.why === 'sso')
  const answer = page(
    exchange,
    reached.filter((repository) => !turnedAwayBy(world, visitor, repository.owner)),
  )
  if (hidden.length > 0)
    answer.headers['X-GitHub-SSO'] = `partial-results; organizations=${hidden.map(({ id }) => id).join(',')}`
  return answer
}

export function listInstallationRepositories(exchange: Exchange): Answer {
  const { visitor } = exchange
  if (visitor.kind === 'nobody') throw new Refusal(401, 'Requires authentication')
  if (visitor.kind !== 'installation')
    throw new Refusal(
      403,
      'You must authenticate with an installation access token in order to list repositories for an installation.',
    )
  const reached = visible(exchange).filter((repository) => roleIn(visitor, repository) !== undefined)
  return page(exchange, reached, (repositories) => ({
    total_count: reached.length,
    repository_selection: 'selected',
    repositories,
  }))
}

export function getRateLimit({ limit }: Exchange): Answer {
  const answer: Pick<Schemas['rate-limit-overview'], 'rate'> & { resources: { core: Schemas['rate-limit'] } } = {
    resources: { core: limit },
    rate: limit,
  }
  return json(200, answer)
}

const visible = ({ world, visitor }: Exchange) => world.repositories.filter((repository) => canSee(visitor, repository))

/** Installation tokens have no user: GitHub answers as if the right were missing. */
function userOf(visitor: Visitor) {
  if (visitor.kind === 'nobody') throw new Refusal(401, 'Requires authentication')
  if (visitor.kind === 'installation') throw new Refusal(403, 'Resource not accessible by integration')
  return visitor
}

function ownerOf({ world }: Exchange, login = ''): Owner {
  const owner = findOwner(world, login)
  if (!owner) throw notFound()
  return owner
}

function organizationOf(exchange: Exchange): Owner {
  const owner = ownerOf(exchange, exchange.params.org)
  if (owner.type !== 'Organization') throw notFound()
  return owner
}

function ownerAnswer({ login, id, type }: Owner, base: string): OwnerAnswer {
  return {
    login,
    id,
    node_id: `U_${id}`,
    url: `${base}/users/${login}`,
    html_url: `https://github.com/${login}`,
    type,
    site_admin: false,
  }
}

function repositoryAnswer(repository: Repository, exchange: Exchange): RepositoryAnswer {
  const name = fullName(repository)
  return {
    id: repository.id,
    node_id: `R_${repository.id}`,
    name: repository.name,
    full_name: name,
    private: repository.private ?? false,
    owner: ownerAnswer(ownerOf(exchange, repository.owner), exchange.base),
    html_url: `https://github.com/${name}`,
    description: null,
    fork: false,
    url: `${exchange.base}/repos/${name}`,
    archived: repository.archived ?? false,
    disabled: false,
    visibility: repository.private ? 'private' : 'public',
    default_branch: defaultBranch(repository),
    ...(exchange.visitor.kind === 'nobody' ? {} : { permissions: permissions(exchange.visitor, repository) }),
  }
}

const ROLES: Role[] = ['read', 'triage', 'write', 'maintain', 'admin']

/** What the token's user may do, which says nothing of the token; nothing at all for an installation. */
function permissions(visitor: Visitor, repository: Repository) {
  const role = roleIn(visitor, repository) ?? 'read'
  const atLeast = (wanted: Role) => visitor.kind !== 'installation' && ROLES.indexOf(role) >= ROLES.indexOf(wanted)
  return {
    admin: atLeast('admin'),
    maintain: atLeast('maintain'),
    push: atLeast('write'),
    triage: atLeast('triage'),
    pull: atLeast('read'),
  }
}

function page(
  exchange: Exchange,
  all: Repository[],
  wrap: (repositories: unknown[]) => unknown = (list) => list,
): Answer {
  const { shown, headers } = pageOf(exchange, all)
  return json(200, wrap(shown.map((repository) => repositoryAnswer(repository, exchange))), headers)
}
