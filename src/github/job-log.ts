import type { Reply } from '../reply.ts'
import type { RepositoryName } from '../target.ts'
import type { Client } from './client.ts'

/**
 * Where a job's log can be read for a minute, by whoever knows the address. It is on another host, mostly, and nothing
 * of it is shown.
 *
 * Needs Actions: read, for public repositories any token.
 *
 * @param apiUrl a repository that was renamed redirects within it first
 * @see https://docs.github.com/en/rest/actions/workflow-jobs#download-job-logs-for-a-workflow-run
 */
export async function findJobLog(
  client: Client,
  { owner, name }: RepositoryName,
  job: number,
  apiUrl: string,
): Promise<{ kind: 'address'; url: URL } | Reply> {
  // Not followed by whoever sends the token: on GitHub Enterprise Server it may be of the API's own origin.
  const parameters = { owner, repo: name, job_id: job, request: { redirect: 'manual' } }
  let answer = await client.request('GET /repos/{owner}/{repo}/actions/jobs/{job_id}/logs', parameters)
  if (answer.kind === 'answer' && answer.headers.location?.startsWith(`${apiUrl}/repositories/`))
    answer = await client.request(`GET ${answer.headers.location}`, { request: { redirect: 'manual' } })
  const { location = '' } = answer.kind === 'answer' ? answer.headers : {}
  if (answer.kind === 'no-answer' || answer.status !== 302 || !URL.canParse(location)) return answer
  return { kind: 'address', url: new URL(location) }
}
