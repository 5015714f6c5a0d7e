import type { RepositoryName } from '../events/repository-dispatch.ts'
import type { Answer } from '../reply.ts'
import type { Client } from './client.ts'
import { field } from './fields.ts'

// Look-ups that explain a failure. Their `undefined` means that GitHub did not say; they throw `NoAnswer` where it did not
// answer at all.

/** A repository as a token sees it. What GitHub did not say is left out. */
export interface SeenRepository {
  fullName: string
  private?: boolean
  /** Installation tokens get `false` whatever they may do. */
  push?: boolean
  archived?: boolean
}

export type OwnerKind = 'User' | 'Organization'

/**
 * @returns the repository, `'hidden'` if this token can't see it (or nobody can), or nothing where GitHub did not say
 * @see https://docs.github.com/en/rest/repos/repos#get-a-repository
 */
export async function lookUpRepository(client: Client, { owner, name }: RepositoryName) {
  const answer = await getRepository(client, { owner, name })
  if (answer.status === 404) return 'hidden' as const
  return answer.status === 200 ? seenRepository(answer.data) : undefined
}

/** @see https://docs.github.com/en/rest/repos/repos#get-a-repository */
export function getRepository(client: Client, { owner, name }: RepositoryName): Promise<Answer> {
  return client.request('GET /repos/{owner}/{repo}', { owner, repo: name })
}

/**
 * @returns what kind of account it is, `'missing'` if there is none of that name, or nothing where GitHub did not say
 * @see https://docs.github.com/en/rest/users/users#get-a-user (serves organizations, too)
 */
export async function lookUpOwner(client: Client, owner: string): Promise<OwnerKind | 'missing' | undefined> {
  const answer = await client.request('GET /users/{username}', { username: owner })
  if (answer.status === 404) return 'missing'
  if (answer.status !== 200) return undefined
  return field(answer.data, 'type') === 'Organization' ? 'Organization' : 'User'
}

/**
 * The first 100 repositories of an owner that this token can see.
 *
 * @see https://docs.github.com/en/rest/apps/installations#list-repositories-accessible-to-the-app-installation
 * @see https://docs.github.com/en/rest/repos/repos#list-organization-repositories
 * @see https://docs.github.com/en/rest/repos/repos#list-repositories-for-the-authenticated-user
 */
export async function lookUpNames(
  client: Client,
  owner: string,
  ownerKind: OwnerKind,
  isInstallation: boolean,
): Promise<SeenRepository[]> {
  const answer = isInstallation
    ? await client.request('GET /installation/repositories', { per_page: 100 })
    : ownerKind === 'Organization'
      ? await client.request('GET /orgs/{org}/repos', { org: owner, per_page: 100, sort: 'pushed' })
      : await client.request('GET /user/repos', { per_page: 100, sort: 'pushed' })
  const list = Array.isArray(answer.data) ? answer.data : field(answer.data, 'repositories')
  const prefix = `${owner}/`.toLowerCase()
  return (Array.isArray(list) ? list : [])
    .map(seenRepository)
    .filter((seen) => seen !== undefined)
    .filter((seen) => seen.fullName.toLowerCase().startsWith(prefix))
}

/**
 * Whether GitHub knows the token at all: every living one gets another answer than 401, if only that an
 * installation is no user.
 *
 * @see https://docs.github.com/en/rest/users/users#get-the-authenticated-user
 */
export async function lookUpToken(client: Client): Promise<'alive' | 'dead' | undefined> {
  const answer = await client.request('GET /user')
  if (answer.status >= 500) return undefined
  return answer.status === 401 ? 'dead' : 'alive'
}

/** What the answer of `getRepository` says; nothing where it is none. */
export function seenRepository(data: unknown): SeenRepository | undefined {
  const fullName = field(data, 'full_name')
  if (typeof fullName !== 'string') return undefined
  const isPrivate = field(data, 'private')
  const push = field(field(data, 'permissions'), 'push')
  const archived = field(data, 'archived')
  return {
    fullName,
    ...(typeof isPrivate === 'boolean' ? { private: isPrivate } : {}),
    ...(typeof push === 'boolean' ? { push } : {}),
    ...(typeof archived === 'boolean' ? { archived } : {}),
  }
}
