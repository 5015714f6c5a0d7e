import type { components } from '@octokit/openapi-types'
import { type Answer, json, notFound } from '../answers.ts'
import { type Exchange, repositoryOf } from '../exchange.ts'
import { defaultBranch, fullName, workflowId } from '../names.ts'
import { pageOf } from '../pages.ts'
import { needRead } from '../rights.ts'
import { REPOSITORY, route } from '../route.ts'
import { isWorkflow, readWorkflow, type WorkflowFile } from '../workflow.ts'
import type { Repository } from '../world.ts'

type WorkflowAnswer = components['schemas']['workflow']

export const workflowRoutes = [
  route(
    'GET',
    `${REPOSITORY}/actions/workflows`,
    'actions/workflows#list-repository-workflows',
    { scopes: 'repo', permissions: 'actions=read' },
    listWorkflows,
  ),
  route(
    'GET',
    `${REPOSITORY}/actions/workflows/(?<workflow>[^/]+)`,
    'actions/workflows#get-a-workflow',
    { scopes: 'repo', permissions: 'actions=read' },
    getWorkflow,
  ),
]

/** `GET …/actions/workflows` (https://docs.github.com/en/rest/actions/workflows#list-repository-workflows) */
function listWorkflows(exchange: Exchange): Answer {
  const { visitor, base } = exchange
  const repository = repositoryOf(exchange)
  needRead(visitor, repository, 'actions')
  const all = (repository.workflows ?? []).filter(isWorkflow)
  const { shown, headers } = pageOf(exchange, all)
  const workflows = shown.map((file) => workflowAnswer(file, repository, base))
  return json(200, { total_count: all.length, workflows }, headers)
}

/** `GET …/actions/workflows/{workflow_id}` (https://docs.github.com/en/rest/actions/workflows#get-a-workflow) */
function getWorkflow(exchange: Exchange): Answer {
  const { visitor, base, params } = exchange
  const repository = repositoryOf(exchange)
  needRead(visitor, repository, 'actions')
  const file = (repository.workflows ?? []).find((each) => isNamed(each, repository, params.workflow ?? ''))
  if (!file) throw notFound()
  return json(200, workflowAnswer(file, repository, base))
}

/** Whether a workflow of the default branch has that id, or a file of that name. */
export function isNamed(file: WorkflowFile, repository: Repository, name: string): boolean {
  if (!isWorkflow(file) || file.state === 'deleted') return false
  return [file.path.split('/').at(-1), String(workflowId(fullName(repository), file.path))].includes(name)
}

function workflowAnswer(file: WorkflowFile, repository: Repository, base: string): WorkflowAnswer {
  const { path, state = 'active' } = file
  const name = fullName(repository)
  const id = workflowId(name, path)
  const page = `https://github.com/${name}`
  const file_name = path.split('/').at(-1)
  return {
    id,
    node_id: `W_${id}`,
    name: readWorkflow(file).name,
    path,
    state,
    created_at: CREATED,
    updated_at: CREATED,
    url: `${base}/repos/${name}/actions/workflows/${id}`,
    html_url: `${page}/blob/${defaultBranch(repository)}/${path}`,
    badge_url: `${page}/actions/workflows/${file_name}/badge.svg`,
    ...(state === 'deleted' ? { deleted_at: CREATED } : {}),
  }
}

const CREATED = '2025-05-01T09:30:00.000Z'
