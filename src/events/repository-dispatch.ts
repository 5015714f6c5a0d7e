import type { Client } from '../github/client.ts'
import type { Answer } from '../reply.ts'

export interface RepositoryName {
  owner: string
  name: string
}

/**
 * Creates one `repository_dispatch` event.
 *
 * GitHub answers 204 without a body, even if no workflow listens. Needs Contents: write (fine-grained token, App,
 * `GITHUB_TOKEN`) or `repo`/`public_repo` (classic).
 *
 * @see https://docs.github.com/en/rest/repos/repos#create-a-repository-dispatch-event
 * @throws NoAnswer where GitHub did not answer
 */
export function createDispatch(
  client: Client,
  repository: RepositoryName,
  eventType: string,
  clientPayload: object,
): Promise<Answer> {
  return client.request('POST /repos/{owner}/{repo}/dispatches', {
    owner: repository.owner,
    repo: repository.name,
    // As text: Octokit's own serialiser rewrites strings that look like its notation of big integers.
    data: JSON.stringify({ event_type: eventType, client_payload: clientPayload }),
  })
}
