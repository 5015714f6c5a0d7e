import type { IncomingHttpHeaders } from 'node:http'
import { canSee, type Visitor } from './access.ts'
import { Moved, notFound } from './answers.ts'
import type { Limit } from './limits.ts'
import { findOwner, findRepository } from './names.ts'
import { refuseByPolicy } from './policies.ts'
import { refuseForOrganization } from './rights.ts'
import type { State } from './state.ts'
import type { Owner, Repository } from './world.ts'

/** What a route needs to answer one request. */
export interface Exchange {
  state: State
  visitor: Visitor
  /** Where the visitor stands, this request included. */
  limit: Limit
  nowMs: number
  method: string
  /** Path below the API's base. */
  path: string
  /** The API's base as the caller addressed it, without a slash at the end: what links and redirects start with. */
  base: string
  /** The named parts of the route's path, decoded. */
  params: Record<string, string | undefined>
  query: URLSearchParams
  headers: IncomingHttpHeaders
  body: string
}

/**
 * The repository that the request's path names.
 *
 * @throws Refusal for 403 of the organization or another policy, and 404, which also hides what the visitor may not see
 * @throws Moved where it was renamed
 */
export function repositoryOf({ state, visitor, params, path, query, base, nowMs }: Exchange): Repository {
  const { id, owner, repo } = params
  const { world } = state
  const found = id
    ? { repository: world.repositories.find((repository) => repository.id === Number(id)), former: false }
    : findRepository(world, `${owner}/${repo}`)
  const repository = found?.repository
  if (!repository || !canSee(visitor, repository)) throw notFound()
  refuseForOrganization(world, visitor, repository.owner)
  refuseByPolicy(world, visitor, repository, nowMs)
  if (found.former) {
    const rest = path
      .split('/')
      .slice(4)
      .map((part) => `/${part}`)
      .join('')
    const asked = query.toString()
    throw new Moved(`${base}/repositories/${repository.id}${rest}${asked ? `?${asked}` : ''}`)
  }
  return repository
}

/** @throws Refusal where there is no such user or organization */
export function ownerOf({ state }: Pick<Exchange, 'state'>, login = ''): Owner {
  const owner = findOwner(state.world, login)
  if (!owner) throw notFound()
  return owner
}

/**
 * The organization that the request's path names.
 *
 * @throws Refusal where there is none of that name
 */
export function organizationOf(exchange: Exchange): Owner {
  const owner = ownerOf(exchange, exchange.params.org)
  if (owner.type !== 'Organization') throw notFound()
  return owner
}
