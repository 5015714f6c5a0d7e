import type { Client } from '../github/client.ts'
import type { Answer, Reply } from '../reply.ts'
import type { Run } from '../result.ts'
import type { RepositoryDispatch, RepositoryName } from '../target.ts'
import { inline } from '../text/inline.ts'

// A run by an event: what is sent, how it is called, how its runs are told, who listens to it.

/** The event's name, as receiving workflows have it under `on:` and runs in their `event`. */
export const EVENT = 'repository_dispatch'

/**
 * Creates one `repository_dispatch` event.
 *
 * GitHub answers 204 without a body, even if no workflow listens. Needs Contents: write (fine-grained token, App,
 * `GITHUB_TOKEN`) or `repo`/`public_repo` (classic).
 *
 * @see https://docs.github.com/en/rest/repos/repos#create-a-repository-dispatch-event
 */
export function createDispatch(
  client: Client,
  { owner, name }: RepositoryName,
  dispatch: RepositoryDispatch,
): Promise<Reply> {
  return client.request('POST /repos/{owner}/{repo}/dispatches', {
    owner,
    repo: name,
    // As text: Octokit's own serialiser rewrites strings that look like its notation of big integers.
    data: JSON.stringify({ event_type: dispatch.eventType, client_payload: dispatch.clientPayload }),
  })
}

/** Whether GitHub has the event. */
export function isAccepted({ status }: Answer): boolean {
  return status === 204
}

/** What the dispatch is called in sentences, such as `"deploy-site"`. */
export function nameOf({ eventType }: RepositoryDispatch): string {
  return `"${inline(eventType)}"`
}

/** Whether a run may be one that it started, as far as the event tells. */
export function mayHaveStarted({ event }: Run): boolean {
  return event === EVENT
}

/** Whether a run has the title that the receiving workflow's runs have where it has no `run-name`. */
export function isUnnamed({ eventType }: RepositoryDispatch, { title }: Run): boolean {
  return title === eventType
}

/** Whether a workflow of these types (all, where there are none) is started by it. Types are values, not patterns. */
export function isHeardBy({ eventType }: RepositoryDispatch, types: string[]): boolean {
  return types.length === 0 || types.includes(eventType)
}
