import type { RepositoryName } from '../target.ts'
import { listed } from '../text/listing.ts'

/** What heads a warning of statuses that were not written. */
export const NOT_WRITTEN = 'Commit statuses not written'

/** What keeps a step from writing any, found before it is tried. */
export type Obstacle = 'no-token' | 'no-repository' | 'no-commit'

const OBSTACLES: Record<Obstacle, string> = {
  'no-token':
    "commit-status: source-token is empty, and so nobody can write statuses. Without a `source-token:` line it is the job's own token.",
  'no-repository': 'commit-status: GITHUB_REPOSITORY does not say which repository the statuses are for.',
  'no-commit': 'commit-status: neither the event nor GITHUB_SHA says which commit the statuses are for.',
}

export function obstacleWarning(obstacle: Obstacle): string {
  return `${OBSTACLES[obstacle]}\n${NOTHING_ELSE}`
}

/**
 * @param status what GitHub answered
 * @param answered the same, in one line
 */
export function refusedWarning({ owner, name }: RepositoryName, status: number, answered: string): string {
  if (status === 401) return [...NOT_ACCEPTED, answered, NOTHING_ELSE].join('\n')
  return [
    `commit-status: source-token may not write commit statuses of ${owner}/${name}, or there is no such commit.`,
    "- GITHUB_TOKEN: add `statuses: write` to the job's `permissions`, beside the others. In runs for forks and for Dependabot it stays read-only: they show no statuses.",
    '- A fine-grained token or a GitHub App: give it Commit statuses: Read and write. A classic token: the scope repo, or repo:status.',
    answered,
    NOTHING_ELSE,
  ].join('\n')
}

const NOT_ACCEPTED = [
  'commit-status: GitHub does not accept source-token: it is wrong, revoked or expired. A status that was pending by then stays so.',
  "- Leave `source-token` out, and give the job `statuses: write`: the job's own token lives as long as the job. A GitHub App's lives for an hour.",
]

/** What kept statuses from being written, where it was no answer. */
export const HELD_BACK = 'There was no time left for it: max-per-minute, or a rate limit, held it back.'
export const STOPPED_EARLY =
  'The step was stopped before that was done. Its post step ends what is pending, where it has one: a background step has none.'

/** @param because what the last try came to, or what kept it from being made, in one line */
export function unwrittenWarning(contexts: string[], because: string): string {
  const names = contexts.map((context) => `"${context}"`)
  return [
    `commit-status: ${contexts.length === 1 ? 'the status' : `${contexts.length} statuses`} ${listed(names, MOST_NAMES)} could not be written.`,
    because,
    NOTHING_ELSE,
  ].join('\n')
}

const MOST_NAMES = 5

const NOTHING_ELSE = 'Nothing else changes: neither what is sent nor how the step ends.'
