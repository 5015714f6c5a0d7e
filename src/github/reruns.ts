import type { Reply } from '../reply.ts'
import type { RepositoryName } from '../target.ts'
import type { Client } from './client.ts'

/** Which jobs of a run: those that failed with those that depend on them, or all. */
export type Jobs = 'failed' | 'all'

const ROUTES: Record<Jobs, string> = {
  failed: 'POST /repos/{owner}/{repo}/actions/runs/{run_id}/rerun-failed-jobs',
  all: 'POST /repos/{owner}/{repo}/actions/runs/{run_id}/rerun',
}

/**
 * Asks for a run to be re-run: it keeps its id and its name, and its `run_attempt` grows. GitHub answers 201, or 403 with
 * the reason where it does not do that. Needs Actions: write.
 *
 * @see https://docs.github.com/en/rest/actions/workflow-runs#re-run-failed-jobs-from-a-workflow-run
 */
export function rerun(client: Client, { owner, name }: RepositoryName, id: number, jobs: Jobs): Promise<Reply> {
  return client.request(ROUTES[jobs], { owner, repo: name, run_id: id })
}
