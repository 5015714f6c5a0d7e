import { createHash } from 'node:crypto'
import type { WorkflowFile } from './workflow.ts'
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

/**
 * @param ref a branch or a tag, by its bare name or after `refs/heads/` or `refs/tags/`
 * @returns its bare name, and the files on it; nothing where there is none
 */
export function findRef(repository: Repository, ref: string): { name: string; workflows: WorkflowFile[] } | undefined {
  const main = defaultBranch(repository)
  const { workflows = [], refs = [] } = repository
  const all = [
    { name: main, kind: 'branch', workflows },
    ...refs.map((each) => ({ kind: 'branch', workflows, ...each })),
  ]
  const [, kind, name] = /^refs\/(heads|tags)\/(.+)$/.exec(ref) ?? [undefined, undefined, ref]
  const wanted = kind && (kind === 'heads' ? 'branch' : 'tag')
  return all.find((each) => each.name === name && (wanted === undefined || each.kind === wanted))
}

export const defaultBranch = (repository: Repository) => repository.defaultBranch ?? 'main'

/** @param repository full name */
export const workflowId = (repository: string, path: string) =>
  100_000_000 + Number.parseInt(sha1(`${repository}:${path}`).slice(0, 7), 16)

export const sha1 = (text: string) => createHash('sha1').update(text).digest('hex')
