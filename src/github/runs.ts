import type { RepositoryName } from '../events/repository-dispatch.ts'
import type { Answer } from '../reply.ts'
import type { Client } from './client.ts'
import { asText, field, text } from './fields.ts'

/** A workflow run, as far as it is read here. */
export interface Run {
  id: number
  url: string
  /** The run's name: `run-name` filled in; for `repository_dispatch` without one the event type. */
  title: string
  /** Of the workflow; its file's path where it has none. */
  workflow: string
  event: string
  /** Such as `queued`, `in_progress`, `completed`. */
  status: string
  /** Such as `success`, `failure`, `cancelled`; absent until it is completed. */
  conclusion?: string
  /** Milliseconds since 1970, by GitHub's clock. */
  createdAt: number
  /** The last change: of a completed run, its end. */
  updatedAt: number
}

/** What a list of runs answered. */
export type RunList =
  | {
      kind: 'runs'
      runs: Run[] /** Whether a further page may have some. */
      more: boolean
      etag?: string
      date?: number
    }
  /** Nothing has changed since the list of that ETag; costs nothing of the primary rate limit. */
  | { kind: 'unchanged' }
  /** Neither: a refusal, a rate limit, a fault. */
  | { kind: 'answer'; answer: Answer }

const PAGE = 100

/** 500 jobs; a matrix has 256 at most. https://docs.github.com/en/actions/reference/limits */
const MOST_PAGES_OF_JOBS = 5

/**
 * One page of a repository's runs of all workflows and events, newest first.
 *
 * Not filtered: GitHub serves filtered lists from a search index that can be stale. Needs Actions: read.
 *
 * @param page from 1
 * @param etag of the list that the caller has, if any
 * @see https://docs.github.com/en/rest/actions/workflow-runs#list-workflow-runs-for-a-repository
 * @throws NoAnswer
 */
export async function listRuns(
  client: Client,
  { owner, name }: RepositoryName,
  page = 1,
  etag?: string,
): Promise<RunList> {
  const answer = await client.request('GET /repos/{owner}/{repo}/actions/runs', {
    owner,
    repo: name,
    per_page: PAGE,
    page,
    ...(etag ? { headers: { 'if-none-match': etag } } : {}),
  })
  if (answer.status === 304 && etag) return { kind: 'unchanged' }
  const list = field(answer.data, 'workflow_runs')
  if (answer.status !== 200) return { kind: 'answer', answer }
  // Whatever it is may be large, and is kept for the explanation.
  if (!Array.isArray(list)) return { kind: 'answer', answer: { ...answer, data: asText(answer.data) } }
  const date = Date.parse(answer.headers.date ?? '')
  return {
    kind: 'runs',
    runs: list
      .slice(0, PAGE)
      .map(readRun)
      .filter((run) => run !== undefined),
    more: list.length >= PAGE,
    ...(answer.headers.etag ? { etag: answer.headers.etag } : {}),
    ...(Number.isNaN(date) ? {} : { date }),
  }
}

/**
 * One run.
 *
 * @see https://docs.github.com/en/rest/actions/workflow-runs#get-a-workflow-run
 * @throws NoAnswer
 */
export async function getRun(client: Client, { owner, name }: RepositoryName, id: number): Promise<Run | Answer> {
  const answer = await client.request('GET /repos/{owner}/{repo}/actions/runs/{run_id}', {
    owner,
    repo: name,
    run_id: id,
  })
  const run = answer.status === 200 ? readRun(answer.data) : undefined
  return run?.id === id ? run : answer
}

/** A job that did not end well, and the first of its steps that did not. */
export interface FailedJob {
  name: string
  step?: string
}

/**
 * The failed jobs of a run's last attempt.
 *
 * @returns them, or the answer where it was none
 * @see https://docs.github.com/en/rest/actions/workflow-jobs#list-jobs-for-a-workflow-run
 * @throws NoAnswer
 */
export async function listFailedJobs(
  client: Client,
  { owner, name }: RepositoryName,
  id: number,
): Promise<FailedJob[] | Answer> {
  const failed: FailedJob[] = []
  for (let page = 1; page <= MOST_PAGES_OF_JOBS; page++) {
    const parameters = { owner, repo: name, run_id: id, per_page: PAGE, page }
    const answer = await client.request('GET /repos/{owner}/{repo}/actions/runs/{run_id}/jobs', parameters)
    const jobs = field(answer.data, 'jobs')
    if (!Array.isArray(jobs)) return page === 1 ? answer : failed
    failed.push(...jobs.filter(hasFailed).map(failedJob))
    if (jobs.length < PAGE) break
  }
  return failed
}

function failedJob(job: unknown): FailedJob {
  const steps = field(job, 'steps')
  const step = text((Array.isArray(steps) ? steps : []).find(hasFailed), 'name')
  return { name: text(job, 'name'), ...(step ? { step } : {}) }
}

/**
 * Asks for a run to be cancelled. Needs Actions: write.
 *
 * @see https://docs.github.com/en/rest/actions/workflow-runs#cancel-a-workflow-run
 * @throws NoAnswer
 */
export function cancelRun(client: Client, { owner, name }: RepositoryName, id: number): Promise<Answer> {
  return client.request('POST /repos/{owner}/{repo}/actions/runs/{run_id}/cancel', { owner, repo: name, run_id: id })
}

function hasFailed(part: unknown): boolean {
  return ['failure', 'timed_out', 'startup_failure', 'cancelled', 'action_required'].includes(text(part, 'conclusion'))
}

function readRun(data: unknown): Run | undefined {
  const id = field(data, 'id')
  const createdAt = Date.parse(text(data, 'created_at'))
  const updatedAt = Date.parse(text(data, 'updated_at'))
  if (typeof id !== 'number' || !Number.isSafeInteger(id) || id <= 0 || Number.isNaN(createdAt)) return undefined
  const conclusion = text(data, 'conclusion')
  return {
    id,
    url: text(data, 'html_url'),
    title: text(data, 'display_title'),
    workflow: workflowName(data),
    event: text(data, 'event'),
    status: text(data, 'status'),
    ...(conclusion ? { conclusion } : {}),
    createdAt,
    updatedAt: Number.isNaN(updatedAt) ? createdAt : Math.max(createdAt, updatedAt),
  }
}

/** `name` is the workflow's, or sometimes the run's (https://github.com/cli/cli/issues/6266): the file's then. */
function workflowName(data: unknown): string {
  const name = text(data, 'name')
  const file = text(data, 'path').replace(/@.*$/, '').replace(/^.*\//, '')
  return name === '' || name === text(data, 'display_title') ? file || name : name
}
