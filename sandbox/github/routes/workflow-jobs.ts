import { type Answer, json } from '../answers.ts'
import type { Exchange } from '../exchange.ts'
import { stateAt } from '../life.ts'
import { pageOf } from '../pages.ts'
import { REPOSITORY, route } from '../route.ts'
import { jobAnswers } from './job-answers.ts'
import { runOf } from './named-run.ts'

export const workflowJobRoutes = [
  route(
    'GET',
    `${REPOSITORY}/actions/runs/(?<run>\\d+)/jobs`,
    'actions/workflow-jobs#list-jobs-for-a-workflow-run',
    { scopes: 'repo', permissions: 'actions=read' },
    listJobs,
  ),
]

/** `GET …/actions/runs/{id}/jobs` (https://docs.github.com/en/rest/actions/workflow-jobs#list-jobs-for-a-workflow-run) */
function listJobs(exchange: Exchange): Answer {
  const { run } = runOf(exchange)
  const all = jobAnswers(run, exchange.nowMs, exchange.base)
  const { attempt } = stateAt(run, exchange.nowMs)
  const wanted = exchange.query.get('filter') === 'all' ? all : all.filter((job) => job.run_attempt === attempt)
  const { shown, headers } = pageOf(exchange, wanted)
  return json(200, { total_count: wanted.length, jobs: shown }, headers)
}
