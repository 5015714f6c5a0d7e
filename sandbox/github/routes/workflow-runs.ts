import { type Answer, json, Refusal } from '../answers.ts'
import { type Exchange, repositoryOf } from '../exchange.ts'
import { workflowId } from '../names.ts'
import { pageOf } from '../pages.ts'
import { needWrite } from '../rights.ts'
import { REPOSITORY, route } from '../route.ts'
import type { Run } from '../runs.ts'
import { readableRepositoryOf, runOf } from './named-run.ts'
import { runAnswer } from './run-answers.ts'
import { isFiltered, passes } from './run-filters.ts'

export const workflowRunRoutes = [
  route(
    'GET',
    `${REPOSITORY}/actions/runs`,
    'actions/workflow-runs#list-workflow-runs-for-a-repository',
    { scopes: 'repo', permissions: 'actions=read' },
    listRuns,
  ),
  route(
    'GET',
    `${REPOSITORY}/actions/workflows/(?<workflow>[^/]+)/runs`,
    'actions/workflow-runs#list-workflow-runs-for-a-workflow',
    { scopes: 'repo', permissions: 'actions=read' },
    listRuns,
  ),
  route(
    'GET',
    `${REPOSITORY}/actions/runs/(?<run>\\d+)`,
    'actions/workflow-runs#get-a-workflow-run',
    { scopes: 'repo', permissions: 'actions=read' },
    getRun,
  ),
  route(
    'POST',
    `${REPOSITORY}/actions/runs/(?<run>\\d+)/cancel`,
    'actions/workflow-runs#cancel-a-workflow-run',
    { scopes: 'repo', permissions: 'actions=write' },
    cancelRun,
  ),
  route(
    'POST',
    `${REPOSITORY}/actions/runs/(?<run>\\d+)/rerun-failed-jobs`,
    'actions/workflow-runs#re-run-failed-jobs-from-a-workflow-run',
    { scopes: 'repo', permissions: 'actions=write' },
    (exchange) => rerun(exchange, 'failed'),
  ),
  route(
    'POST',
    `${REPOSITORY}/actions/runs/(?<run>\\d+)/rerun`,
    'actions/workflow-runs#re-run-a-workflow',
    { scopes: 'repo', permissions: 'actions=write' },
    (exchange) => rerun(exchange, 'all'),
  ),
]

/** The most that a filtered list finds. */
const MOST_FOUND = 1000

/**
 * `GET …/actions/runs` (https://docs.github.com/en/rest/actions/workflow-runs#list-workflow-runs-for-a-repository), or
 * those of one workflow, by its id or file: newest first. Filtered it comes from an index that lags behind, and shows its runs as they were then.
 */
function listRuns(exchange: Exchange): Answer {
  const { nowMs, query } = exchange
  const { runs, indexLagMs } = exchange.state
  const repository = readableRepositoryOf(exchange)
  const filtered = isFiltered(query)
  const asOf = filtered ? nowMs - indexLagMs : nowMs
  const { workflow } = exchange.params
  const all = runs.visible(repository, asOf)
  const visible = workflow === undefined ? all : all.filter((run) => isOf(run, workflow))
  const found = filtered ? visible.filter((run) => passes(run, query, asOf)).slice(0, MOST_FOUND) : visible
  const { shown, headers } = pageOf(exchange, found)
  const workflow_runs = shown.map((run) => runAnswer(run, repository, asOf, exchange))
  return json(200, { total_count: found.length, workflow_runs }, headers)
}

const isOf = (run: Run, workflow: string) =>
  [String(workflowId(run.repository, run.workflow.path)), run.workflow.path.split('/').at(-1)].includes(workflow)

function getRun(exchange: Exchange): Answer {
  const { repository, run } = runOf(exchange)
  return json(200, runAnswer(run, repository, exchange.nowMs, exchange))
}

/** `POST …/actions/runs/{id}/cancel` (https://docs.github.com/en/rest/actions/workflow-runs#cancel-a-workflow-run) */
function cancelRun(exchange: Exchange): Answer {
  const repository = repositoryOf(exchange)
  needWrite(exchange.visitor, repository, 'actions')
  const { run } = runOf(exchange)
  if (!exchange.state.runs.cancel(run, exchange.nowMs))
    throw new Refusal(409, 'Cannot cancel a workflow run that is completed.')
  return json(202, {})
}

/**
 * `POST …/actions/runs/{id}/rerun` and `…/rerun-failed-jobs`
 * (https://docs.github.com/en/rest/actions/workflow-runs#re-run-failed-jobs-from-a-workflow-run). What it refuses has no
 * documentation: the words are those that users report, such as https://github.com/metabase/metabase/pull/70916.
 */
function rerun(exchange: Exchange, jobs: 'failed' | 'all'): Answer {
  const repository = repositoryOf(exchange)
  needWrite(exchange.visitor, repository, 'actions')
  const { run } = runOf(exchange)
  const refusal = exchange.state.runs.rerun(run, jobs, exchange.nowMs)
  if (refusal !== undefined) throw new Refusal(403, refusal)
  return json(201, {})
}
