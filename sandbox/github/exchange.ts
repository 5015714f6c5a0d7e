import type { IncomingHttpHeaders } from 'node:http'
import { canSee, turnedAwayBy, type Visitor } from './access.ts'
import { notFound, Refusal } from './answers.ts'
import type { Limit } from './limits.ts'
import type { Runs } from './runs.ts'
import { findRepository, type Repository, type World } from './world.ts'

/** A `repository_dispatch` event as a receiving workflow would get it. */
export interface ReceivedDispatch {
  /** The repository's present full name, whatever it was called in the request. */
  repository: string
  event_type: string
  client_payload: unknown
  /** Login behind the token. */
  sender: string
  /** Milliseconds since the epoch, by the sandbox's clock. */
  at: number
}

/** What a route needs to answer one request. */
export interface Exchange {
  world: World
  visitor: Visitor
  method: string
  /** Path below the API's base. */
  path: string
  /** The API's base as the caller addressed it, without a slash at the end: what links and redirects start with. */
  base: string
  /** The named parts of the route's path. */
  params: Record<string, string | undefined>
  query: URLSearchParams
  headers: IncomingHttpHeaders
  body: string
  nowMs: number
  limit: Limit
  runs: Runs
  /** How far the index behind filtered lists of runs lags. */
  indexLagMs: number
  record(repository: Repository, dispatch: ReceivedDispatch): void
}

/** Thrown where a repository goes by another name now. */
export class Moved extends Error {
  readonly location: string

  constructor(location: string) {
    super(`moved to ${location}`)
    this.location = location
  }
}

/**
 * The repository that the request's path names.
 *
 * @throws Refusal for 403 of the organization and 404, which also hides what the visitor may not see
 * @throws Moved where it was renamed
 */
export function repositoryOf({ world, visitor, params, path, base }: Exchange): Repository {
  const { id, owner, repo } = params
  const found = id
    ? { repository: world.repositories.find((repository) => repository.id === Number(id)), former: false }
    : findRepository(world, `${owner}/${repo}`)
  const repository = found?.repository
  if (!repository || !canSee(visitor, repository)) throw notFound()
  refuseForOrganization(world, visitor, repository.owner)
  if (found.former) {
    const rest = path
      .split('/')
      .slice(4)
      .map((part) => `/${part}`)
      .join('')
    throw new Moved(`${base}/repositories/${repository.id}${rest}`)
  }
  return repository
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
  const token = visitor.kind === 'oauth' ? 'OAuth token' : 'personal access token'
  throw new Refusal(
    403,
    `Resource protected by organization SAML enforcement. You must grant your ${token} access to this organization.`,
    {
      headers: {
        'X-GitHub-SSO': `required; url=https://github.com/orgs/${owner.login}/sso?authorization_request=SANDBOX`,
      },
      documentation:
        'https://docs.github.com/articles/authenticating-to-a-github-organization-with-saml-single-sign-on/',
    },
  )
}
