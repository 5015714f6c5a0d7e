import { roleIn, turnedAwayBy } from '../access.ts'
import { type Answer, json } from '../answers.ts'
import { type Exchange, organizationOf, ownerOf, repositoryOf } from '../exchange.ts'
import { sameName } from '../names.ts'
import { needUser, refuseForOrganization } from '../rights.ts'
import { REPOSITORY, route } from '../route.ts'
import { repositoryAnswer, repositoryPage, visibleTo } from './repository-answers.ts'

export const repositoryRoutes = [
  route(
    'GET',
    REPOSITORY,
    'repos/repos#get-a-repository',
    { scopes: 'repo', permissions: 'metadata=read' },
    getRepository,
  ),
  route(
    'GET',
    '/orgs/(?<org>[^/]+)/repos',
    'repos/repos#list-organization-repositories',
    { scopes: 'admin:org, read:org, repo, user, write:org', permissions: 'metadata=read' },
    listOrganizationRepositories,
  ),
  route(
    'GET',
    '/users/(?<login>[^/]+)/repos',
    'repos/repos#list-repositories-for-a-user',
    { scopes: '', permissions: 'metadata=read' },
    listUserRepositories,
  ),
  route(
    'GET',
    '/user/repos',
    'repos/repos#list-repositories-for-the-authenticated-user',
    { scopes: '', permissions: 'metadata=read' },
    listOwnRepositories,
  ),
]

function getRepository(exchange: Exchange): Answer {
  return json(200, repositoryAnswer(repositoryOf(exchange), exchange))
}

function listOrganizationRepositories(exchange: Exchange): Answer {
  const owner = organizationOf(exchange)
  refuseForOrganization(exchange.state.world, exchange.visitor, owner.login)
  return repositoryPage(
    exchange,
    visibleTo(exchange).filter((repository) => sameName(repository.owner, owner.login)),
  )
}

/** Public repositories alone, even for the user itself. */
function listUserRepositories(exchange: Exchange): Answer {
  const owner = ownerOf(exchange, exchange.params.login)
  return repositoryPage(
    exchange,
    exchange.state.world.repositories.filter(
      (repository) => sameName(repository.owner, owner.login) && !repository.private,
    ),
  )
}

/** Where single sign-on hides some, GitHub says whose in `X-GitHub-SSO`. */
function listOwnRepositories(exchange: Exchange): Answer {
  const { visitor } = exchange
  const { world } = exchange.state
  needUser(visitor)
  const reached = visibleTo(exchange).filter((repository) => roleIn(visitor, repository) !== undefined)
  const hidden = world.owners.filter(({ login }) => turnedAwayBy(world, visitor, login)?.why === 'sso')
  const answer = repositoryPage(
    exchange,
    reached.filter((repository) => !turnedAwayBy(world, visitor, repository.owner)),
  )
  if (hidden.length > 0)
    answer.headers['X-GitHub-SSO'] = `partial-results; organizations=${hidden.map(({ id }) => id).join(',')}`
  return answer
}
