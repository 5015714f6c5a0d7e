import { type Answer, moved, notFound, Refusal, refusal } from './answers.ts'
import { conditional } from './conditional.ts'
import { getContent, listWorkflows } from './contents.ts'
import { createDispatch } from './dispatches.ts'
import { type Exchange, Moved } from './exchange.ts'
import * as lookups from './lookups.ts'
import { cancelRun, getRun, listJobs, listRuns } from './run-routes.ts'

export interface Route {
  method: string
  pattern: RegExp
  /** What GitHub names in `X-Accepted-OAuth-Scopes`. */
  scopes: string
  /** What GitHub names in `X-Accepted-GitHub-Permissions`. */
  permissions: string
  /** What GitHub links in a refusal. */
  documentation: string
  /** Asking for the limit costs nothing of it. */
  free?: boolean
  handle: (exchange: Exchange) => Answer
}

const REPOSITORY = '(?:/repos/(?<owner>[^/]+)/(?<repo>[^/]+)|/repositories/(?<id>\\d+))'
const DOCS = 'https://docs.github.com/rest'

const route = (
  method: string,
  path: string,
  needs: Pick<Route, 'scopes' | 'permissions'> & { free?: boolean },
  page: string,
  handle: Route['handle'],
): Route => ({ method, pattern: new RegExp(`^${path}$`), documentation: `${DOCS}/${page}`, handle, ...needs })

const ROUTES: Route[] = [
  route(
    'POST',
    `${REPOSITORY}/dispatches`,
    { scopes: 'repo', permissions: 'contents=write' },
    'repos/repos#create-a-repository-dispatch-event',
    createDispatch,
  ),
  route(
    'GET',
    REPOSITORY,
    { scopes: 'repo', permissions: 'metadata=read' },
    'repos/repos#get-a-repository',
    lookups.getRepository,
  ),
  route(
    'GET',
    `${REPOSITORY}/contents(?:/(?<path>.*))?`,
    { scopes: 'repo', permissions: 'contents=read' },
    'repos/contents#get-repository-content',
    getContent,
  ),
  route(
    'GET',
    `${REPOSITORY}/actions/workflows`,
    { scopes: 'repo', permissions: 'actions=read' },
    'actions/workflows#list-repository-workflows',
    listWorkflows,
  ),
  route(
    'GET',
    `${REPOSITORY}/actions/runs`,
    { scopes: 'repo', permissions: 'actions=read' },
    'actions/workflow-runs#list-workflow-runs-for-a-repository',
    listRuns,
  ),
  route(
    'GET',
    `${REPOSITORY}/actions/runs/(?<run>\\d+)`,
    { scopes: 'repo', permissions: 'actions=read' },
    'actions/workflow-runs#get-a-workflow-run',
    getRun,
  ),
  route(
    'GET',
    `${REPOSITORY}/actions/runs/(?<run>\\d+)/jobs`,
    { scopes: 'repo', permissions: 'actions=read' },
    'actions/workflow-jobs#list-jobs-for-a-workflow-run',
    listJobs,
  ),
  route(
    'POST',
    `${REPOSITORY}/actions/runs/(?<run>\\d+)/cancel`,
    { scopes: 'repo', permissions: 'actions=write' },
    'actions/workflow-runs#cancel-a-workflow-run',
    cancelRun,
  ),
  route(
    'GET',
    '/users/(?<login>[^/]+)',
    { scopes: '', permissions: 'metadata=read' },
    'users/users#get-a-user',
    lookups.getUser,
  ),
  route(
    'GET',
    '/users/(?<login>[^/]+)/repos',
    { scopes: '', permissions: 'metadata=read' },
    'repos/repos#list-repositories-for-a-user',
    lookups.listUserRepositories,
  ),
  route(
    'GET',
    '/orgs/(?<org>[^/]+)',
    { scopes: 'admin:org, read:org, repo, user, write:org', permissions: 'metadata=read' },
    'orgs/orgs#get-an-organization',
    lookups.getOrganization,
  ),
  route(
    'GET',
    '/orgs/(?<org>[^/]+)/repos',
    { scopes: 'admin:org, read:org, repo, user, write:org', permissions: 'metadata=read' },
    'repos/repos#list-organization-repositories',
    lookups.listOrganizationRepositories,
  ),
  route(
    'GET',
    '/user',
    { scopes: '', permissions: 'metadata=read' },
    'users/users#get-the-authenticated-user',
    lookups.getAuthenticatedUser,
  ),
  route(
    'GET',
    '/user/repos',
    { scopes: '', permissions: 'metadata=read' },
    'repos/repos#list-repositories-for-the-authenticated-user',
    lookups.listOwnRepositories,
  ),
  route(
    'GET',
    '/installation/repositories',
    { scopes: '', permissions: 'metadata=read' },
    'apps/installations#list-repositories-accessible-to-the-app-installation',
    lookups.listInstallationRepositories,
  ),
  route(
    'GET',
    '/rate_limit',
    { scopes: '', permissions: 'metadata=read', free: true },
    'rate-limit/rate-limit#get-rate-limit-status-for-the-authenticated-user',
    lookups.getRateLimit,
  ),
]

/** @returns the route of a request and the named parts of its path, decoded */
export function findRoute(method: string, path: string) {
  for (const route of ROUTES) {
    const match = route.method === method ? route.pattern.exec(path) : null
    if (match) return { route, params: decoded(match.groups) }
  }
  return undefined
}

/** The answer of a route, its refusals and redirects included. */
export function answer(route: Route | undefined, exchange: Exchange): Answer {
  try {
    if (!route) throw notFound()
    const { method, headers, visitor } = exchange
    const answered = route.handle(exchange)
    return method === 'GET' ? conditional(answered, headers['if-none-match'], visitor) : answered
  } catch (error) {
    if (error instanceof Moved) return moved(exchange.method, error.location)
    if (error instanceof Refusal)
      return refusal(error.status, error.message, error.documentation ?? route?.documentation ?? DOCS, error.headers)
    throw error
  }
}

function decoded(groups: Record<string, string | undefined> = {}): Record<string, string | undefined> {
  return Object.fromEntries(Object.entries(groups).map(([name, value]) => [name, value && safelyDecoded(value)]))
}

function safelyDecoded(text: string): string {
  try {
    return decodeURIComponent(text)
  } catch {
    return text
  }
}
