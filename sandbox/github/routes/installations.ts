import { roleIn } from '../access.ts'
import { type Answer, Refusal } from '../answers.ts'
import type { Exchange } from '../exchange.ts'
import { route } from '../route.ts'
import { repositoryPage, visibleTo } from './repository-answers.ts'

export const installationRoutes = [
  route(
    'GET',
    '/installation/repositories',
    'apps/installations#list-repositories-accessible-to-the-app-installation',
    { scopes: '', permissions: 'metadata=read' },
    listInstallationRepositories,
  ),
]

function listInstallationRepositories(exchange: Exchange): Answer {
  const { visitor } = exchange
  if (visitor.kind === 'nobody') throw new Refusal(401, 'Requires authentication')
  if (visitor.kind !== 'installation')
    throw new Refusal(
      403,
      'You must authenticate with an installation access token in order to list repositories for an installation.',
    )
  const reached = visibleTo(exchange).filter((repository) => roleIn(visitor, repository) !== undefined)
  return repositoryPage(exchange, reached, (repositories) => ({
    total_count: reached.length,
    repository_selection: 'selected',
    repositories,
  }))
}
