import { isBad } from '../conclusions.ts'
import type { Answer, Reply } from '../reply.ts'
import type { Run } from '../result.ts'
import type { RepositoryName } from '../target.ts'
import { shortened } from '../text/inline.ts'
import type { Client } from './client.ts'
import { asText, field, text } from './fields.ts'

/** What a list of runs came to. Neither of the first two: a refusal, a rate limit, a fault. */
export type RunList = RunPage | Unchanged | Unreadable | Reply

export interface RunPage {
  kind: 'runs'
  runs: Run[]
  /** Entries that have not what makes a run. */
  unreadable: number
  /** Whether a further page may have some. */
  more: boolean
  etag?: string
  /** GitHub's clock, in milliseconds since 1970. */
  date?: number
}

/** Nothing has changed since the list of that ETag; costs nothing of the primary rate limit. */
interface Unchanged {
  kind: 'unchanged'
  date?: number
}

/** Something is listed, and none of it has what makes a run: this is not GitHub's API. */
interface Unreadable {
  kind: 'unreadable'
  /** How many entries it has. */
  unreadable: number
  answer: Answer
}

const PAGE = 100

// What is kept of a run: a step may follow thousands, and titles are anybody's text.
const MOST_OF_A_NAME = 250
const MOST_OF_A_URL = 500
const MOST_OF_A_WORD = 40
const MOST_IDS = 10

/** A word of a title that may be the id of a dispatch. */
const ID = /(?<![\w-])[\w-]{8,64}(?![\w-])/g

/** 500 jobs; a matrix has 256 at most. https://docs.github.com/en/actions/reference/limits */
const MOST_PAGES_OF_JOBS = 5

/**
 * One page of a repository's runs of all workflows and events, newest first.
 *
 * Not filtered: GitHub serves filtered lists from a search index that can be stale. Needs Actions: read.
 *
 * @param page from 1
 * @param etag of the list that the caller has, if any
 * @param ids of dispatches: where a long title shows them, they stay in it
 * @see https://docs.github.com/en/rest/actions/workflow-runs#list-workflow-runs-for-a-repository
 */
export async function listRuns(
  client: Client,
  { owner, name }: RepositoryName,
  page = 1,
  etag?: string,
  ids?: ReadonlySet<string>,
): Promise<RunList> {
  const answer = await client.request('GET /repos/{owner}/{repo}/actions/runs', {
    owner,
    repo: name,
    per_page: PAGE,
    page,
    ...(etag ? { headers: { 'if-none-match': etag } } : {}),
  })
  if (answer.kind === 'no-answer') return answer
  const at = Date.parse(answer.headers.date ?? '')
  const date = Number.isNaN(at) ? {} : { date: at }
  if (answer.status === 304 && etag) return { kind: 'unchanged', ...date }
  if (answer.status !== 200) return answer
  const list = field(answer.data, 'workflow_runs')
  // Whatever it is may be large, and is kept for the explanation.
  const kept = { ...answer, data: asText(answer.data) }
  if (!Array.isArray(list)) return kept
  const runs = list.slice(0, PAGE).map((run) => readRun(run, ids))
  const readable = runs.filter((run) => run !== undefined)
  if (list.length > 0 && readable.length === 0) return { kind: 'unreadable', unreadable: list.length, answer: kept }
  return {
    kind: 'runs',
    runs: readable,
    unreadable: runs.length - readable.length,
    more: list.length >= PAGE,
    ...(answer.headers.etag ? { etag: answer.headers.etag } : {}),
    ...date,
  }
}

/**
 * One run.
 *
 * @param ids of dispatches: where a long title shows them, they stay in it
 * @see https://docs.github.com/en/rest/actions/workflow-runs#get-a-workflow-run
 */
export async function getRun(
  client: Client,
  { owner, name }: RepositoryName,
  id: number,
  ids?: ReadonlySet<string>,
): Promise<{ kind: 'run'; run: Run } | Reply> {
  const answer = await client.request('GET /repos/{owner}/{repo}/actions/runs/{run_id}', {
    owner,
    repo: name,
    run_id: id,
  })
  const run = answer.kind === 'answer' && answer.status === 200 ? readRun(answer.data, ids) : undefined
  return run?.id === id ? { kind: 'run', run } : answer
}

/** A job that did not end well, and the first of its steps that did not. */
export interface FailedJob {
  id?: number
  name: string
  step?: string
  /** When that step ran: milliseconds since 1970, in whole seconds. */
  startedAt?: number
  completedAt?: number
  /** The id of its check run, whose annotations say what is wrong. */
  checkRun?: number
  /** It has no steps: nothing ran. */
  neverStarted?: true
}

/**
 * The failed jobs of a run's last attempt.
 *
 * @returns them, with what came in place of a further page, if anything did; or the answer where it was none
 * @see https://docs.github.com/en/rest/actions/workflow-jobs#list-jobs-for-a-workflow-run
 */
export async function listFailedJobs(
  client: Client,
  { owner, name }: RepositoryName,
  id: number,
): Promise<{ kind: 'jobs'; jobs: FailedJob[]; cutBy?: Reply } | Reply> {
  const failed: FailedJob[] = []
  for (let page = 1; page <= MOST_PAGES_OF_JOBS; page++) {
    const parameters = { owner, repo: name, run_id: id, per_page: PAGE, page }
    const answer = await client.request('GET /repos/{owner}/{repo}/actions/runs/{run_id}/jobs', parameters)
    const jobs = answer.kind === 'answer' ? field(answer.data, 'jobs') : undefined
    if (!Array.isArray(jobs)) return page === 1 ? answer : { kind: 'jobs', jobs: failed, cutBy: answer }
    failed.push(...jobs.filter(hasFailed).map(failedJob))
    if (jobs.length < PAGE) break
  }
  return { kind: 'jobs', jobs: failed }
}

function failedJob(job: unknown): FailedJob {
  const steps = field(job, 'steps')
  const failed = (Array.isArray(steps) ? steps : []).find(hasFailed)
  const step = text(failed, 'name')
  const id = field(job, 'id')
  const startedAt = Date.parse(text(failed, 'started_at'))
  const completedAt = Date.parse(text(failed, 'completed_at'))
  const checkRun = /\/check-runs\/(\d{1,15})$/.exec(text(job, 'check_run_url'))?.[1]
  return {
    ...(typeof id === 'number' && Number.isSafeInteger(id) ? { id } : {}),
    name: text(job, 'name'),
    ...(step ? { step } : {}),
    ...(Number.isNaN(startedAt) ? {} : { startedAt }),
    ...(Number.isNaN(completedAt) ? {} : { completedAt }),
    ...(checkRun === undefined ? {} : { checkRun: Number(checkRun) }),
    ...(Array.isArray(steps) && steps.length === 0 ? { neverStarted: true } : {}),
  }
}

/**
 * Asks for a run to be cancelled. Needs Actions: write.
 *
 * @see https://docs.github.com/en/rest/actions/workflow-runs#cancel-a-workflow-run
 */
export function cancelRun(client: Client, { owner, name }: RepositoryName, id: number): Promise<Reply> {
  return client.request('POST /repos/{owner}/{repo}/actions/runs/{run_id}/cancel', { owner, repo: name, run_id: id })
}

function hasFailed(part: unknown): boolean {
  return isBad(text(part, 'conclusion'))
}

function readRun(data: unknown, ids?: ReadonlySet<string>): Run | undefined {
  const id = wholeNumber(data, 'id')
  const createdAt = Date.parse(text(data, 'created_at'))
  const updatedAt = Date.parse(text(data, 'updated_at'))
  if (id === undefined || Number.isNaN(createdAt)) return undefined
  const conclusion = text(data, 'conclusion', MOST_OF_A_WORD)
  const workflowId = wholeNumber(data, 'workflow_id')
  return {
    id,
    url: text(data, 'html_url', MOST_OF_A_URL),
    title: titleOf(data, ids),
    workflow: workflowName(data),
    path: asText(pathOf(data), MOST_OF_A_URL),
    branch: text(data, 'head_branch', MOST_OF_A_URL),
    event: text(data, 'event', MOST_OF_A_WORD),
    status: text(data, 'status', MOST_OF_A_WORD),
    ...(conclusion ? { conclusion } : {}),
    ...(workflowId === undefined ? {} : { workflowId }),
    ...attemptOf(data),
    createdAt,
    updatedAt: Number.isNaN(updatedAt) ? createdAt : Math.max(createdAt, updatedAt),
  }
}

/** Of a re-run; a first attempt has nothing to tell. */
function attemptOf(data: unknown): Pick<Run, 'attempt' | 'startedAt'> {
  const attempt = wholeNumber(data, 'run_attempt') ?? 1
  const startedAt = Date.parse(text(data, 'run_started_at'))
  return attempt > 1 ? { attempt, ...(Number.isNaN(startedAt) ? {} : { startedAt }) } : {}
}

function wholeNumber(data: unknown, name: string): number | undefined {
  const value = field(data, name)
  return typeof value === 'number' && Number.isSafeInteger(value) && value > 0 ? value : undefined
}

/** Its beginning, where it is long, and the ids that stand behind that. */
function titleOf(data: unknown, ids?: ReadonlySet<string>): string {
  const whole = field(data, 'display_title')
  if (typeof whole !== 'string' || whole.length <= MOST_OF_A_NAME) return asText(whole)
  const title = shortened(asText(whole), MOST_OF_A_NAME)
  const shown = new Set<string>()
  for (const [word] of ids && ids.size > 0 ? whole.matchAll(ID) : []) {
    if (ids?.has(word) && !title.includes(word)) shown.add(word)
    if (shown.size === MOST_IDS) break
  }
  // Copied, as a part of a text would keep all of it.
  return Buffer.from([title, ...shown].join(' ')).toString()
}

/** `name` is the workflow's, or sometimes the run's (https://github.com/cli/cli/issues/6266): the file's then. */
function workflowName(data: unknown): string {
  const name = text(data, 'name')
  const path = pathOf(data)
  const file = path.slice(path.lastIndexOf('/') + 1)
  return asText(name === '' || name === text(data, 'display_title') ? file || name : name, MOST_OF_A_NAME)
}

/** Of the workflow's file, without the ref that GitHub may add. */
function pathOf(data: unknown): string {
  const [path = ''] = text(data, 'path').split('@', 1)
  return path
}
