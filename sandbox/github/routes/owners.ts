import { type Answer, json } from '../answers.ts'
import { type Exchange, organizationOf, ownerOf } from '../exchange.ts'
import { needUser } from '../rights.ts'
import { route } from '../route.ts'
import { organizationAnswer, ownerAnswer } from './owner-answers.ts'

export const ownerRoutes = [
  route(
    'GET',
    '/users/(?<login>[^/]+)',
    'users/users#get-a-user',
    { scopes: '', permissions: 'metadata=read' },
    getUser,
  ),
  route(
    'GET',
    '/orgs/(?<org>[^/]+)',
    'orgs/orgs#get-an-organization',
    { scopes: 'admin:org, read:org, repo, user, write:org', permissions: 'metadata=read' },
    getOrganization,
  ),
  route(
    'GET',
    '/user',
    'users/users#get-the-authenticated-user',
    { scopes: '', permissions: 'metadata=read' },
    getAuthenticatedUser,
  ),
]

function getUser(exchange: Exchange): Answer {
  return json(200, ownerAnswer(ownerOf(exchange, exchange.params.login), exchange.base))
}

function getOrganization(exchange: Exchange): Answer {
  return json(200, organizationAnswer(organizationOf(exchange), exchange.base))
}

function getAuthenticatedUser(exchange: Exchange): Answer {
  const { login } = needUser(exchange.visitor).token
  return json(200, ownerAnswer(ownerOf(exchange, login), exchange.base))
}
