import { createHash } from 'node:crypto'
import type { Repository, World } from './world.ts'

export const fullName = (repository: Repository) => `${repository.owner}/${repository.name}`

/** GitHub compares names without regard to case. */
export const sameName = (one: string, other: string) => one.toLowerCase() === other.toLowerCase()

export const findOwner = (world: World, login: string) => world.owners.find((owner) => sameName(owner.login, login))

/** @returns the repository of that name, and whether the name is one that it had before */
export function findRepository(world: World, name: string): { repository: Repository; former: boolean } | undefined {
  const current = world.repositories.find((repository) => sameName(fullName(repository), name))
  if (current) return { repository: current, former: false }
  const renamed = world.repositories.find(({ formerNames = [] }) =>
    formerNames.some((former) => sameName(former, name)),
  )
  return renamed && { repository: renamed, former: true }
}

export const defaultBranch = (repository: Repository) => repository.defaultBranch ?? 'main'

/** @param repository full name */
export const workflowId = (repository: string, path: string) =>
  100_000_000 + Number.parseInt(sha1(`${repository}:${path}`).slice(0, 7), 16)

export const sha1 = (text: string) => createHash('sha1').update(text).digest('hex')
