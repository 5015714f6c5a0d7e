import type { Answer, Reply } from '../reply.ts'
import type { RepositoryName } from '../target.ts'
import type { Client } from './client.ts'
import { field } from './fields.ts'

/** Paths that changed, renamed files by both names; or that GitHub lists no more than those; or what it answered. */
export type Changes = { kind: 'paths'; paths: string[] } | { kind: 'cut'; most: number } | Reply

/** Of a comparison, whatever the page. */
const MOST_OF_A_COMPARISON = 300
/** Of a pull request, on 30 pages. */
const MOST_OF_A_PULL_REQUEST = 3000
const PAGE = 100

/**
 * The files that differ between two commits. GitHub compares the later one with what both have in common: where the
 * earlier one has commits that the later lacks, as after a forced push, what those changed counts, too.
 *
 * Needs Contents: read.
 *
 * @see https://docs.github.com/en/rest/commits/commits#compare-two-commits
 */
export async function compareCommits(
  client: Client,
  repository: RepositoryName,
  base: string,
  head: string,
): Promise<Changes> {
  const answer = await compare(client, repository, base, head)
  const changes = pathsOf(answer, field(dataOf(answer), 'files'), MOST_OF_A_COMPARISON)
  const status = field(dataOf(answer), 'status')
  if (changes.kind !== 'paths' || status === 'ahead' || status === 'identical') return changes
  const back = await compare(client, repository, head, base)
  const others = pathsOf(back, field(dataOf(back), 'files'), MOST_OF_A_COMPARISON)
  return others.kind === 'paths' ? { kind: 'paths', paths: [...changes.paths, ...others.paths] } : others
}

/** The list of files stands on the first page alone, whatever there is of commits. */
function compare(client: Client, { owner, name }: RepositoryName, base: string, head: string): Promise<Reply> {
  const basehead = `${base}...${head}`
  return client.request('GET /repos/{owner}/{repo}/compare/{basehead}', { owner, repo: name, basehead, per_page: 1 })
}

/**
 * The files that a pull request changes.
 *
 * Needs Pull requests: read.
 *
 * @see https://docs.github.com/en/rest/pulls/pulls#list-pull-requests-files
 */
export async function listPullRequestFiles(
  client: Client,
  { owner, name }: RepositoryName,
  number: number,
): Promise<(Changes & { kind: 'paths'; files: number }) | Exclude<Changes, { kind: 'paths' }>> {
  const paths: string[] = []
  let files = 0
  for (let page = 1; ; page++) {
    const parameters = { owner, repo: name, pull_number: number, per_page: PAGE, page }
    const answer = await client.request('GET /repos/{owner}/{repo}/pulls/{pull_number}/files', parameters)
    const list = dataOf(answer)
    const changes = pathsOf(answer, list, Number.POSITIVE_INFINITY)
    if (changes.kind !== 'paths') return changes
    paths.push(...changes.paths)
    const count = Array.isArray(list) ? list.length : 0
    files += count
    if (files >= MOST_OF_A_PULL_REQUEST) return { kind: 'cut', most: MOST_OF_A_PULL_REQUEST }
    if (count < PAGE) return { kind: 'paths', paths, files }
  }
}

/** What answers with anything but a sound list tells nothing. @param most as many as GitHub lists are as good as cut */
function pathsOf(answer: Reply, list: unknown, most: number): Changes {
  if (answer.kind === 'no-answer' || answer.status !== 200 || !Array.isArray(list)) return answer
  if (list.length >= most) return { kind: 'cut', most }
  const paths = list.flatMap((file) => [field(file, 'filename'), field(file, 'previous_filename') ?? []].flat())
  return paths.every((path) => typeof path === 'string') ? { kind: 'paths', paths } : answer
}

function dataOf(reply: Reply): Answer['data'] | undefined {
  return reply.kind === 'answer' && reply.status === 200 ? reply.data : undefined
}
