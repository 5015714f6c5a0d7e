import type { Reply } from '../reply.ts'
import type { RepositoryName } from '../target.ts'
import type { Client } from './client.ts'
import { field, text } from './fields.ts'

/** What GitHub, or a program, says is wrong in a job. */
export interface JobError {
  /** Empty where it is not of a file. */
  path: string
  line: number | undefined
  message: string
}

/** A step's own limit is ten errors, a job's fifty. https://docs.github.com/en/actions/reference/limits */
const PAGE = 50

/** A person's or a program's sentence; what is longer is cut. */
const MOST_OF_A_MESSAGE = 1000

/**
 * The error annotations of a job's check run. They alone tell why a job without steps never started.
 *
 * Needs Checks: read, for public repositories nothing.
 *
 * @see https://docs.github.com/en/rest/checks/runs#list-check-run-annotations
 */
export async function listJobErrors(
  client: Client,
  { owner, name }: RepositoryName,
  checkRun: number,
): Promise<{ kind: 'errors'; errors: JobError[] } | Reply> {
  const route = 'GET /repos/{owner}/{repo}/check-runs/{check_run_id}/annotations'
  const answer = await client.request(route, { owner, repo: name, check_run_id: checkRun, per_page: PAGE })
  if (answer.kind === 'no-answer' || answer.status !== 200 || !Array.isArray(answer.data)) return answer
  const failures = answer.data.slice(0, PAGE).filter((each) => text(each, 'annotation_level') === 'failure')
  return { kind: 'errors', errors: failures.map(jobError) }
}

function jobError(data: unknown): JobError {
  const path = text(data, 'path', 250)
  const line = field(data, 'start_line')
  // What is said of no file is said of `.github`, in whichever line of the log it stood.
  const isOfFile = path !== '' && path !== '.github'
  return {
    path: isOfFile ? path : '',
    line: isOfFile && typeof line === 'number' ? line : undefined,
    message: text(data, 'message', MOST_OF_A_MESSAGE),
  }
}
