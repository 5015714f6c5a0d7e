import { type Answer, json, notFound, Refusal } from './answers.ts'
import { type Exchange, repositoryOf } from './exchange.ts'
import { jobAnswers } from './job-answers.ts'
import { stateAt } from './life.ts'
import { pageOf } from './pages.ts'
import { needRead, needWrite } from './rights.ts'
import { headSha, runAnswer } from './run-answers.ts'
import type { Run } from './runs.ts'
import type { Repository } from './world.ts'

/** The most that a filtered list finds. */
const MOST_FOUND = 1000

/** What a list can be filtered by here; GitHub has some more. */
const FILTERS = ['event', 'status', 'created', 'head_sha', 'actor', 'branch']

/**
 * `GET …/actions/runs` (https://docs.github.com/en/rest/actions/workflow-runs#list-workflow-runs-for-a-repository):
 * newest first. Filtered it comes from an index that lags behind, and shows its runs as they were then.
 */
export function listRuns(exchange: Exchange): Answer {
  const { runs, nowMs, indexLagMs, query } = exchange
  const repository = readable(exchange)
  const filtered = FILTERS.some((name) => query.has(name))
  const asOf = filtered ? nowMs - indexLagMs : nowMs
  const visible = runs.visible(repository, asOf)
  const found = filtered ? visible.filter((run) => passes(run, query, asOf)).slice(0, MOST_FOUND) : visible
  const { shown, headers } = pageOf(exchange, found)
  const workflow_runs = shown.map((run) => runAnswer(run, repository, asOf, exchange))
  return json(200, { total_count: found.length, workflow_runs }, headers)
}

export function getRun(exchange: Exchange): Answer {
  const { repository, run } = runOf(exchange)
  return json(200, runAnswer(run, repository, exchange.nowMs, exchange))
}

/** `GET …/actions/runs/{id}/jobs` (https://docs.github.com/en/rest/actions/workflow-jobs#list-jobs-for-a-workflow-run) */
export function listJobs(exchange: Exchange): Answer {
  const { run } = runOf(exchange)
  const all = jobAnswers(run, exchange.nowMs, exchange.base)
  const { attempt } = stateAt(run, exchange.nowMs)
  const wanted = exchange.query.get('filter') === 'all' ? all : all.filter((job) => job.run_attempt === attempt)
  const { shown, headers } = pageOf(exchange, wanted)
  return json(200, { total_count: wanted.length, jobs: shown }, headers)
}

/** `POST …/actions/runs/{id}/cancel` (https://docs.github.com/en/rest/actions/workflow-runs#cancel-a-workflow-run) */
export function cancelRun(exchange: Exchange): Answer {
  const repository = repositoryOf(exchange)
  needWrite(exchange.visitor, repository, 'actions')
  const { run } = runOf(exchange)
  if (!exchange.runs.cancel(run, exchange.nowMs))
    throw new Refusal(409, 'Cannot cancel a workflow run that is completed.')
  return json(202, {})
}

function readable(exchange: Exchange): Repository {
  const repository = repositoryOf(exchange)
  needRead(exchange.visitor, repository, 'actions')
  return repository
}

function runOf(exchange: Exchange): { repository: Repository; run: Run } {
  const repository = readable(exchange)
  const run = exchange.runs.find(repository, Number(exchange.params.run), exchange.nowMs)
  if (!run) throw notFound()
  return { repository, run }
}

function passes(run: Run, query: URLSearchParams, asOf: number): boolean {
  const { status, conclusion } = stateAt(run, asOf)
  const values: Record<string, (string | null)[]> = {
    event: [run.event],
    // Either of them, as GitHub has it.
    status: [status, conclusion],
    head_sha: [headSha(run)],
    actor: [run.actor],
    branch: [run.branch],
  }
  const created = query.get('created')
  return (
    (created === null || isWithin(run.createdAt, created)) &&
    Object.entries(values).every(([name, own]) => !query.has(name) || own.includes(query.get(name)))
  )
}

/** GitHub's search syntax for dates: https://docs.github.com/en/search-github/getting-started-with-searching-on-github/understanding-the-search-syntax#query-for-dates */
function isWithin(ms: number, wanted: string): boolean {
  const [, operator = '', text = ''] = /^([<>]=?)?(.*)$/s.exec(wanted) ?? []
  const [from = '', until] = text.split('..')
  // Runs have whole seconds, and a day alone is all of that day.
  const second = Math.floor(ms / 1000) * 1000
  const start = from === '*' ? Number.NEGATIVE_INFINITY : Date.parse(from)
  const end = until === undefined ? endOf(from) : until === '*' ? Number.POSITIVE_INFINITY : endOf(until)
  if (Number.isNaN(start) || Number.isNaN(end)) return false
  switch (operator) {
    case '>':
      return second > end
    case '>=':
      return second >= start
    case '<':
      return second < start
    case '<=':
      return second <= end
    default:
      return second >= start && second <= end
  }
}

const endOf = (text: string) => Date.parse(text) + (/^\d{4}-\d\d-\d\d$/.test(text) ? 24 * 60 * 60 * 1000 - 1 : 0)
