import type { components } from '@octokit/openapi-types'
import { type Answer, json, notFound } from '../answers.ts'
import { type Exchange, repositoryOf } from '../exchange.ts'
import { fullName, sha1 } from '../names.ts'
import { pageOf } from '../pages.ts'
import { needRead } from '../rights.ts'
import { REPOSITORY, route } from '../route.ts'
import type { ChangedFile, Repository } from '../world.ts'

type Schemas = components['schemas']
type FileAnswer = Pick<Schemas['diff-entry'], 'sha' | 'filename' | 'status' | 'changes' | 'contents_url'> &
  Partial<Pick<Schemas['diff-entry'], 'previous_filename'>>

/** However many differ, and on the first page alone. */
const MOST_OF_A_COMPARISON = 300
const MOST_OF_A_PULL_REQUEST = 3000

export const changeRoutes = [
  route(
    'GET',
    `${REPOSITORY}/compare/(?<basehead>[^/]+)`,
    'commits/commits#compare-two-commits',
    { scopes: 'repo', permissions: 'contents=read' },
    compare,
  ),
  route(
    'GET',
    `${REPOSITORY}/pulls/(?<number>\\d+)/files`,
    'pulls/pulls#list-pull-requests-files',
    { scopes: 'repo', permissions: 'pull_requests=read; contents=read' },
    listFiles,
  ),
]

/** `GET …/compare/{base}...{head}` (https://docs.github.com/en/rest/commits/commits#compare-two-commits) */
function compare(exchange: Exchange): Answer {
  const { visitor, params, query, base } = exchange
  const repository = repositoryOf(exchange)
  needRead(visitor, repository, 'contents')
  const comparison = repository.comparisons?.[params.basehead ?? '']
  if (!comparison) throw notFound()
  const { status = 'ahead', files } = comparison
  const isFirst = (Number(query.get('page')) || 1) === 1
  const shown = isFirst ? files.slice(0, MOST_OF_A_COMPARISON) : []
  return json(200, {
    url: `${base}/repos/${fullName(repository)}/compare/${params.basehead}`,
    status,
    ahead_by: status === 'ahead' || status === 'diverged' ? 1 : 0,
    behind_by: status === 'behind' || status === 'diverged' ? 1 : 0,
    total_commits: 1,
    commits: [],
    files: shown.map((file) => fileAnswer(file, repository, base)),
  })
}

/** `GET …/pulls/{number}/files` (https://docs.github.com/en/rest/pulls/pulls#list-pull-requests-files) */
function listFiles(exchange: Exchange): Answer {
  const { visitor, params, base } = exchange
  const repository = repositoryOf(exchange)
  needRead(visitor, repository, 'contents')
  const files = repository.pullRequests?.[Number(params.number)]
  if (!files) throw notFound()
  const { shown, headers } = pageOf(exchange, files.slice(0, MOST_OF_A_PULL_REQUEST))
  return json(
    200,
    shown.map((file) => fileAnswer(file, repository, base)),
    headers,
  )
}

function fileAnswer(file: ChangedFile, repository: Repository, base: string): FileAnswer {
  const { filename, previously = undefined } = typeof file === 'string' ? { filename: file } : file
  return {
    sha: sha1(filename),
    filename,
    status: previously === undefined ? 'modified' : 'renamed',
    changes: 1,
    contents_url: `${base}/repos/${fullName(repository)}/contents/${encodeURI(filename)}`,
    ...(previously === undefined ? {} : { previous_filename: previously }),
  }
}
