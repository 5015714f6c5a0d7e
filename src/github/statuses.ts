import type { Reply } from '../reply.ts'
import type { RepositoryName } from '../target.ts'
import type { Client } from './client.ts'

export interface CommitStatus {
  context: string
  state: 'pending' | 'success' | 'failure' | 'error'
  /** At most 140 characters. */
  description: string
  url?: string
}

/**
 * Writes a status of a commit: of those of one context the last one counts.
 *
 * Needs Commit statuses: write. 201; 422 for a commit that there is not, and after 1,000 of one context.
 *
 * @see https://docs.github.com/en/rest/commits/statuses#create-a-commit-status
 */
export async function createStatus(
  client: Client,
  { owner, name }: RepositoryName,
  sha: string,
  { url, ...status }: CommitStatus,
): Promise<Reply> {
  return client.request('POST /repos/{owner}/{repo}/statuses/{sha}', {
    owner,
    repo: name,
    sha,
    // As text: see createDispatch.
    data: JSON.stringify({ ...status, ...(url === undefined ? {} : { target_url: url }) }),
  })
}

export function isWritten(reply: Reply): boolean {
  return reply.kind === 'answer' && reply.status === 201
}
