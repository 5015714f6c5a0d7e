import { randomBytes } from 'node:crypto'
import { type Answer, empty, json, Moved, notFound, Refusal } from '../answers.ts'
import { type Exchange, ownerOf } from '../exchange.ts'
import { findRepository, fullName, sameName } from '../names.ts'
import { REPOSITORY, route } from '../route.ts'
import type { App, Installation, Permission, Repository } from '../world.ts'
import { repositoryAnswer } from './repository-answers.ts'

const FREE = { scopes: '', permissions: '' }
const HOUR_MS = 60 * 60 * 1000
const MOST_REPOSITORIES = 500

/** What an App asks for by its JWT, and what its tokens ask for themselves. */
export const appRoutes = [
  route('GET', '/app', 'apps/apps#get-the-authenticated-app', FREE, getApp),
  route(
    'GET',
    '/users/(?<login>[^/]+)/installation',
    'apps/apps#get-a-user-installation-for-the-authenticated-app',
    FREE,
    (exchange) => getInstallation(exchange, ownerOf(exchange, exchange.params.login).login),
  ),
  route(
    'GET',
    '/orgs/(?<org>[^/]+)/installation',
    'apps/apps#get-an-organization-installation-for-the-authenticated-app',
    FREE,
    (exchange) => getInstallation(exchange, ownerOf(exchange, exchange.params.org).login),
  ),
  route(
    'GET',
    `${REPOSITORY}/installation`,
    'apps/apps#get-a-repository-installation-for-the-authenticated-app',
    FREE,
    getRepositoryInstallation,
  ),
  route(
    'POST',
    '/app/installations/(?<id>\\d+)/access_tokens',
    'apps/apps#create-an-installation-access-token-for-an-app',
    FREE,
    createToken,
  ),
  route('DELETE', '/installation/token', 'apps/installations#revoke-an-installation-access-token', FREE, revokeToken),
]

function getApp(exchange: Exchange): Answer {
  const { id, clientId, slug } = appOf(exchange)
  const page = exchange.state.world.ghes ? `https://ghes.test/github-apps/${slug}` : `https://github.com/apps/${slug}`
  return json(200, { id, client_id: clientId, slug, name: slug, html_url: page })
}

function getInstallation(exchange: Exchange, owner: string): Answer {
  const installation = appOf(exchange).installations.find((each) => sameName(each.owner, owner))
  if (!installation) throw notFound()
  return json(200, installationAnswer(installation, exchange))
}

function getRepositoryInstallation(exchange: Exchange): Answer {
  const { state, params, base } = exchange
  const app = appOf(exchange)
  const named = findRepository(state.world, `${params.owner}/${params.repo}`)
  const repository = params.id ? state.world.repositories.find(({ id }) => id === Number(params.id)) : named?.repository
  const installation = repository && app.installations.find((each) => covers(each, repository))
  if (!installation) throw notFound()
  if (named?.former) throw new Moved(`${base}/repositories/${repository.id}/installation`)
  return json(200, installationAnswer(installation, exchange))
}

function createToken(exchange: Exchange): Answer {
  const { state, params, body, nowMs } = exchange
  const { world } = state
  const app = appOf(exchange)
  const installation = app.installations.find(({ id }) => id === Number(params.id))
  if (!installation) throw notFound()
  if (installation.suspended) throw new Refusal(403, 'This installation has been suspended')
  const asked = (body ? JSON.parse(body) : {}) as { repositories?: string[]; permissions?: Installation['permissions'] }
  if ((asked.repositories?.length ?? 0) > MOST_REPOSITORIES)
    throw new Refusal(422, `The number of repositories exceeds the limit of ${MOST_REPOSITORIES}.`)
  const covered = world.repositories.filter((each) => covers(installation, each))
  const chosen = asked.repositories?.map((name) => covered.find((each) => sameName(each.name, name))) ?? covered
  const repositories = chosen.filter((each) => each !== undefined)
  if (repositories.length < chosen.length)
    throw new Refusal(
      422,
      'There is at least one repository that does not exist or is not accessible to the parent installation.',
    )
  const permissions = { ...(asked.permissions ?? installation.permissions), metadata: 'read' as const }
  if (!Object.entries(permissions).every(([name, level]) => isGranted(installation, name, level)))
    throw new Refusal(422, 'The permissions requested are not granted to this installation.')
  const expiresAtMs = nowMs + (installation.lifetimeMs ?? HOUR_MS)
  const text = newToken(app)
  world.tokens[text] = {
    login: `${app.slug}[bot]`,
    permissions,
    repositories: Object.fromEntries(repositories.map((each) => [fullName(each), 'write'])),
    installation: installation.id,
    expiresAtMs,
    rateLimit: { limit: 5000 },
  }
  return json(201, {
    token: text,
    expires_at: `${new Date(expiresAtMs).toISOString().slice(0, 19)}Z`,
    permissions,
    repository_selection: asked.repositories ? 'selected' : installation.repositories === 'all' ? 'all' : 'selected',
    ...(asked.repositories ? { repositories: repositories.map((each) => repositoryAnswer(each, exchange)) } : {}),
  })
}

function revokeToken({ visitor }: Exchange): Answer {
  if (visitor.kind !== 'installation') throw new Refusal(403, 'Resource not accessible by personal access token')
  visitor.token.revoked = true
  return empty(204)
}

/** @throws Refusal where it is no App that asks */
function appOf({ visitor }: Exchange): App {
  if (visitor.kind !== 'app') throw new Refusal(401, 'A JSON web token could not be decoded')
  return visitor.app
}

function covers({ owner, repositories }: Installation, repository: Repository): boolean {
  if (!sameName(owner, repository.owner)) return false
  return repositories === 'all' || repositories.some((name) => sameName(name, repository.name))
}

function isGranted({ permissions }: Installation, name: string, level: Permission): boolean {
  const has = name === 'metadata' ? 'read' : (permissions as Record<string, Permission | undefined>)[name]
  return has === 'write' || has === level
}

function installationAnswer({ id, owner, repositories, permissions, suspended }: Installation, exchange: Exchange) {
  const account = ownerOf(exchange, owner)
  const { id: appId, clientId, slug } = appOf(exchange)
  const page = account.type === 'Organization' ? `organizations/${account.login}/settings` : 'settings'
  return {
    id,
    account: { login: account.login, id: account.id, type: account.type },
    repository_selection: repositories === 'all' ? 'all' : 'selected',
    html_url: `https://github.com/${page}/installations/${id}`,
    app_id: appId,
    client_id: clientId,
    app_slug: slug,
    target_type: account.type,
    permissions: { metadata: 'read', ...permissions },
    suspended_at: suspended ? '2026-01-31T05:00:00Z' : null,
  }
}

/** In the newer shape, which has the App's id and a JWT in it: https://github.blog/changelog/2026-04-24-notice-about-upcoming-new-format-for-github-app-installation-tokens/ */
function newToken({ id }: App): string {
  const filler = (bytes: number) => randomBytes(bytes).toString('base64url')
  return `ghs_${id}_${[filler(30), filler(200), filler(60)].join('.')}`
}
