import type { Problem } from '../inputs/problem.ts'
import { sameName } from '../inputs/repository-name.ts'
import type { Fields } from '../inputs/table.ts'
import { inline } from '../text/inline.ts'

const NOT_KNOWN = 'is missing, and the current repository is not known here (GITHUB_REPOSITORY is not set).'

/** @returns the `owner/name` that the inputs mean: `repository`, or `repo` of `owner`, or the current one */
export function namedRepository({ owner, repo, repository }: Fields, current: string | undefined): string | Problem {
  const [currentOwner] = current?.split('/') ?? []
  if (repository !== undefined) {
    const beside = owner !== undefined ? 'owner' : repo !== undefined ? 'repo' : undefined
    if (beside)
      return {
        input: 'repository',
        message: `stands beside ${beside}, but says owner and name itself: take ${beside} away.`,
      }
    return repository.includes('/')
      ? repository
      : { input: 'repository', message: `"${inline(repository, 120)}" has no owner: write owner/name.` }
  }
  if (repo === undefined) {
    if (owner !== undefined && !(currentOwner && sameName(owner, currentOwner))) {
      return {
        input: 'owner',
        message: `names ${inline(owner)}, but nothing says which of its repositories: add \`repo:\` or \`targets:\`.`,
      }
    }
    return current ?? { input: 'repo', message: NOT_KNOWN }
  }
  if (!repo.includes('/')) {
    const of = owner ?? currentOwner
    return of === undefined ? { input: 'owner', message: NOT_KNOWN } : `${of}/${repo}`
  }
  const [itsOwner = ''] = repo.split('/')
  if (owner === undefined || sameName(owner, itsOwner)) return repo
  return {
    input: 'repo',
    message: `says that the owner is ${inline(itsOwner, 120)}, but owner says ${inline(owner)}: take one of them away.`,
  }
}
