import { inline } from '../failures/quote.ts'
import type { Fields } from './fields.ts'
import type { JsonObject } from './json.ts'
import type { Problem } from './problem.ts'
import { readRepository, sameName } from './repository.ts'

/** One event to send to one repository. */
export interface Target {
  owner: string
  name: string
  /** `owner/name`, as the user wrote it, completed by the owner. */
  repository: string
  eventType: string
  clientPayload: JsonObject
}

/** A repository to send to. */
export type TargetRepository = Pick<Target, 'owner' | 'name' | 'repository'>

/**
 * Which repository the inputs mean: `repository`, or `repo` of `owner`, or the current one.
 *
 * @param current `owner/name` of the repository that the workflow runs in, where known
 */
export function readTargetRepository(
  { owner, repo, repository }: Fields,
  current: string | undefined,
): TargetRepository | Problem {
  if (repository !== undefined) {
    const beside = owner !== undefined ? 'owner' : repo !== undefined ? 'repo' : undefined
    if (beside)
      return {
        input: 'repository',
        message: `stands beside ${beside}: it says owner and name itself, so take ${beside} away.`,
      }
    return found('repository', repository, undefined)
  }
  const [currentOwner] = current?.split('/') ?? []
  if (repo === undefined) {
    if (owner !== undefined && !(currentOwner && sameName(owner, currentOwner))) {
      return {
        input: 'owner',
        message: `names ${inline(owner)}, but nothing says which of its repositories: add \`repo:\`.`,
      }
    }
    if (current === undefined)
      return {
        input: 'repo',
        message: 'is missing, and the current repository is not known here (GITHUB_REPOSITORY is not set).',
      }
    return found('repo', current, undefined)
  }
  if (!repo.includes('/') && owner === undefined && currentOwner === undefined) {
    return {
      input: 'owner',
      message: 'is missing, and the current repository is not known here (GITHUB_REPOSITORY is not set).',
    }
  }
  const target = found('repo', repo, owner ?? currentOwner)
  if ('input' in target || owner === undefined || sameName(owner, target.owner)) return target
  return {
    input: 'repo',
    message: `says that the owner is ${target.owner}, but owner says ${inline(owner)}: take one of them away.`,
  }
}

function found(input: string, text: string, defaultOwner: string | undefined): TargetRepository | Problem {
  const read = readRepository(text, defaultOwner)
  if (!read.ok) return { input, message: read.problem }
  const { owner, name } = read.repository
  return { owner, name, repository: `${owner}/${name}` }
}
