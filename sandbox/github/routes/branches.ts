import type { components } from '@octokit/openapi-types'
import { type Answer, json } from '../answers.ts'
import { type Exchange, repositoryOf } from '../exchange.ts'
import { defaultBranch, fullName, sha1 } from '../names.ts'
import { pageOf } from '../pages.ts'
import { needRead } from '../rights.ts'
import { REPOSITORY, route } from '../route.ts'

type BranchAnswer = Pick<components['schemas']['short-branch'], 'name' | 'commit' | 'protected'>

export const branchRoutes = [
  route(
    'GET',
    `${REPOSITORY}/branches`,
    'branches/branches#list-branches',
    { scopes: 'repo', permissions: 'contents=read' },
    listBranches,
  ),
]

/** `GET …/branches` (https://docs.github.com/en/rest/branches/branches#list-branches) */
function listBranches(exchange: Exchange): Answer {
  const { visitor, base } = exchange
  const repository = repositoryOf(exchange)
  needRead(visitor, repository, 'contents')
  const others = (repository.refs ?? []).filter(({ kind = 'branch' }) => kind === 'branch').map(({ name }) => name)
  const { shown, headers } = pageOf(exchange, [defaultBranch(repository), ...others].sort())
  const full = fullName(repository)
  const branches = shown.map((name): BranchAnswer => {
    const sha = sha1(`${full}@${name}`)
    return { name, commit: { sha, url: `${base}/repos/${full}/commits/${sha}` }, protected: false }
  })
  return json(200, branches, headers)
}
