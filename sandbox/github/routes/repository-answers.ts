import type { components } from '@octokit/openapi-types'
import { canSee, roleIn, type Visitor } from '../access.ts'
import { type Answer, json } from '../answers.ts'
import { type Exchange, ownerOf } from '../exchange.ts'
import { defaultBranch, fullName } from '../names.ts'
import { pageOf } from '../pages.ts'
import type { Repository, Role } from '../world.ts'
import { type OwnerAnswer, ownerAnswer } from './owner-answers.ts'

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

/** Those that the visitor may know of. */
export const visibleTo = ({ state, visitor }: Exchange) =>
  state.world.repositories.filter((repository) => canSee(visitor, repository))

/** @param wrap makes the body of what the page shows; the list alone unless given */
export function repositoryPage(
  exchange: Exchange,
  all: Repository[],
  wrap: (repositories: unknown[]) => unknown = (list) => list,
): Answer {
  const { shown, headers } = pageOf(exchange, all)
  return json(200, wrap(shown.map((repository) => repositoryAnswer(repository, exchange))), headers)
}

export function repositoryAnswer(repository: Repository, exchange: Exchange): RepositoryAnswer {
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
    fork: repository.fork ?? false,
    url: `${exchange.base}/repos/${name}`,
    archived: repository.archived ?? false,
    disabled: repository.disabled ?? false,
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
