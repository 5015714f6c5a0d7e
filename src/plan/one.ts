import type { Problem } from '../inputs/problem.ts'
import { readRepository, sameName } from '../inputs/repository-name.ts'
import type { Source } from '../inputs/settings.ts'
import type { Inputs } from '../inputs/table.ts'
import { type Result, unread } from '../reading.ts'
import { inline } from '../text/inline.ts'

/** What names the target; whatever of them the workflow wrote must come to something. */
const NAMING = ['repository', 'repo', 'targets', 'targets-file']

/** @returns the `owner/name` that the inputs mean: `repository` or its alias `repo`, completed by `owner`, or the current one */
export function namedRepository(
  { owner, repo, repository }: Pick<Inputs, 'owner' | 'repo' | 'repository'>,
  current: string | undefined,
  { read }: Pick<Source, 'read'>,
): Result<string, Problem> {
  const [currentOwner] = current?.split('/') ?? []
  if (repository !== undefined && repo !== undefined)
    return wrong('repository', 'stands beside repo: take one of them away.')
  const text = repository ?? repo
  if (text !== undefined) {
    const input = repository === undefined ? 'repo' : 'repository'
    const named = readRepository(text, owner ?? currentOwner)
    if (!named.ok) return { ok: false, problems: named.problems.map((message) => ({ input, message })) }
    const its = named.value
    if (owner === undefined || sameName(owner, its.owner)) return { ok: true, value: `${its.owner}/${its.name}` }
    return wrong(input, `says that the owner is ${its.owner}, but owner says ${owner}: take one of them away.`)
  }
  const [empty, ...more] = NAMING.filter((name) => read(name) !== undefined)
  if (empty) return wrong(empty, emptyTarget(more))
  if (owner !== undefined && !(currentOwner && sameName(owner, currentOwner)))
    return wrong(
      'owner',
      `names ${inline(owner)}, but nothing says which of its repositories: add \`repository:\` or \`targets:\`.`,
    )
  return current === undefined ? wrong('repository', NOT_KNOWN) : { ok: true, value: current }
}

const NOT_KNOWN = 'is missing, and the current repository is not known here (GITHUB_REPOSITORY is not set).'

/** @param more the names of others that are empty, too */
function emptyTarget(more: string[]): string {
  const others = more.length > 0 ? `, as is ${more.join(' and ')}` : ''
  return `is given but empty${others}, so nothing says where to send: the variable, output or matrix key in its expression is not set, or its name is misspelled. To send to the repository that the workflow runs in, take the line away, or write \${{ github.repository }}. Where there may be nothing to send to, skip the step by an \`if:\`.`
}

function wrong(input: string, message: string): Result<string, Problem> {
  return unread({ input, message })
}
