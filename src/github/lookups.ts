import { isNoJson } from '../failures/answer-body.ts'
import type { NoAnswer, Reply } from '../reply.ts'
import type { RepositoryName } from '../target.ts'
import type { Client } from './client.ts'
import { field } from './fields.ts'

// Look-ups that explain a failure. Their `undefined` means that GitHub answered, but did not say.

/** A repository as a token sees it. What GitHub did not say is left out. */
export interface SeenRepository {
  fullName: string
  private?: boolean
  /** Installation tokens get `false` whatever they may do. */
  push?: boolean
  archived?: boolean
  disabled?: boolean
}

export type OwnerType = 'User' | 'Organization'

/**
 * @returns the repository; hidden if this token can't see it (or nobody can); refused if GitHub does not know the token
 * @see https://docs.github.com/en/rest/repos/repos#get-a-repository
 */
export async function lookUpRepository(client: Client, { owner, name }: RepositoryName) {
  const answer = await getRepository(client, { owner, name })
  if (answer.kind === 'no-answer') return answer
  // GitHub's own is JSON; another server's says that it has no such endpoint.
  if (answer.status === 404) return { kind: isNoJson(answer) ? 'no-endpoint' : 'hidden' } as const
  if (answer.status === 401) return { kind: 'refused' } as const
  const repository = answer.status === 200 ? seenRepository(answer.data) : undefined
  return repository && ({ kind: 'visible', repository } as const)
}

/** @see https://docs.github.com/en/rest/repos/repos#get-a-repository */
export function getRepository(client: Client, { owner, name }: RepositoryName): Promise<Reply> {
  return client.request('GET /repos/{owner}/{repo}', { owner, repo: name })
}

/**
 * @returns what kind of account it is; missing if there is none of that name
 * @see https://docs.github.com/en/rest/users/users#get-a-user (serves organizations, too)
 */
export async function lookUpOwner(client: Client, owner: string) {
  const answer = await client.request('GET /users/{username}', { username: owner })
  if (answer.kind === 'no-answer') return answer
  if (answer.status === 404) return { kind: 'missing' } as const
  if (answer.status !== 200) return undefined
  const type: OwnerType = field(answer.data, 'type') === 'Organization' ? 'Organization' : 'User'
  return { kind: 'owner', type } as const
}

/** Whose repositories are listed: those that an installation, or the token's user, may see, or an organization's. */
export type NamesOf = 'installation' | 'user' | { organization: string }

/**
 * The first 100 repositories that this token can see.
 *
 * @see https://docs.github.com/en/rest/apps/installations#list-repositories-accessible-to-the-app-installation
 * @see https://docs.github.com/en/rest/repos/repos#list-repositories-for-the-authenticated-user
 * @see https://docs.github.com/en/rest/repos/repos#list-organization-repositories
 */
export async function lookUpNames(
  client: Client,
  of: NamesOf,
): Promise<{ kind: 'names'; names: SeenRepository[] } | NoAnswer | undefined> {
  const answer = await askForNames(client, of)
  if (answer.kind === 'no-answer') return answer
  const list = Array.isArray(answer.data) ? answer.data : field(answer.data, 'repositories')
  if (answer.status !== 200 || !Array.isArray(list)) return undefined
  return { kind: 'names', names: list.map(seenRepository).filter((seen) => seen !== undefined) }
}

function askForNames(client: Client, of: NamesOf): Promise<Reply> {
  if (of === 'installation') return client.request('GET /installation/repositories', { per_page: 100 })
  if (of === 'user') return client.request('GET /user/repos', { per_page: 100, sort: 'pushed' })
  return client.request('GET /orgs/{org}/repos', { org: of.organization, per_page: 100, sort: 'pushed' })
}

/**
 * Whether GitHub knows the token at all: every living one gets another answer than 401, if only that an
 * installation is no user.
 *
 * @see https://docs.github.com/en/rest/users/users#get-the-authenticated-user
 */
export async function lookUpToken(client: Client) {
  const answer = await client.request('GET /user')
  if (answer.kind === 'no-answer') return answer
  if (answer.status >= 500) return undefined
  return { kind: answer.status === 401 ? 'dead' : 'alive' } as const
}

/** What the answer of `getRepository` says; nothing where it is none. */
export function seenRepository(data: unknown): SeenRepository | undefined {
  const fullName = field(data, 'full_name')
  if (typeof fullName !== 'string') return undefined
  const isPrivate = field(data, 'private')
  const push = field(field(data, 'permissions'), 'push')
  const archived = field(data, 'archived')
  const disabled = field(data, 'disabled')
  return {
    fullName,
    ...(typeof isPrivate === 'boolean' ? { private: isPrivate } : {}),
    ...(typeof push === 'boolean' ? { push } : {}),
    ...(typeof archived === 'boolean' ? { archived } : {}),
    ...(typeof disabled === 'boolean' ? { disabled } : {}),
  }
}
