import type { Problem } from '../inputs/problem.ts'
import { sameName } from '../inputs/repository-name.ts'
import type { Inputs } from '../inputs/table.ts'
import { type Result, unread } from '../reading.ts'
import { inline } from '../text/inline.ts'

const NOT_KNOWN = 'is missing, and the current repository is not known here (GITHUB_REPOSITORY is not set).'

/** @returns the `owner/name` that the inputs mean: `repository`, or `repo` of `owner`, or the current one */
export function namedRepository(
  { owner, repo, repository }: Pick<Inputs, 'owner' | 'repo' | 'repository'>,
  current: string | undefined,
): Result<string, Problem> {
  const [currentOwner] = current?.split('/') ?? []
  if (repository !== undefined) {
    const beside = owner !== undefined ? 'owner' : repo !== undefined ? 'repo' : undefined
    if (beside)
      return wrong('repository', `stands beside ${beside}, but says owner and name itself: take ${beside} away.`)
    return repository.includes('/')
      ? { ok: true, value: repository }
      : wrong('repository', `"${inline(repository, 120)}" has no owner: write owner/name.`)
  }
  if (repo === undefined) {
    if (owner !== undefined && !(currentOwner && sameName(owner, currentOwner)))
      return wrong(
        'owner',
        `names ${inline(owner)}, but nothing says which of its repositories: add \`repo:\` or \`targets:\`.`,
      )
    return current === undefined ? wrong('repo', NOT_KNOWN) : { ok: true, value: current }
  }
  if (!repo.includes('/')) {
    const of = owner ?? currentOwner
    return of === undefined ? wrong('owner', NOT_KNOWN) : { ok: true, value: `${of}/${repo}` }
  }
  const [itsOwner = ''] = repo.split('/')
  if (owner === undefined || sameName(owner, itsOwner)) return { ok: true, value: repo }
  return wrong(
    'repo',
    `says that the owner is ${inline(itsOwner, 120)}, but owner says ${inline(owner)}: take one of them away.`,
  )
}

function wrong(input: string, message: string): Result<string, Problem> {
  return unread({ input, message })
}
