import { githubMessage } from '../failures/answer-body.ts'
import { statusTitle } from '../failures/status-title.ts'
import { type Changes, compareCommits, listPullRequestFiles } from '../github/changes.ts'
import type { Client } from '../github/client.ts'
import { field } from '../github/fields.ts'
import type { RepositoryName } from '../target.ts'
import { inline } from '../text/inline.ts'

// Which files changed, by the event that the workflow runs for. Loaded only where a target has `paths`.

/** The event of the running workflow. */
export interface Event {
  /** Such as `push`; empty where it is not known. */
  name: string
  /** What the runner has of it: anything. */
  payload: unknown
}

/** The paths that changed; or why nobody can tell, as a sentence. */
export type Changed = { kind: 'paths'; paths: string[] } | { kind: 'unknown'; why: string }

/** Where an event's changed files are told. */
export type Place =
  | { kind: 'comparison'; base: string; head: string }
  | { kind: 'pull-request'; number: number; files: number }
  | { kind: 'unknown'; why: string }

const NOT_TOLD =
  'this event does not tell: push, pull_request, pull_request_target and merge_group do. Where you know it, say it by changed-files.'

/**
 * Decides where the changed files of an event are to be looked for.
 *
 * @see https://docs.github.com/en/webhooks/webhook-events-and-payloads
 */
export function placeOfChanges({ name, payload }: Event): Place {
  switch (name) {
    case 'push':
      return placeOfPush(payload)
    case 'pull_request':
    case 'pull_request_target': {
      const number = field(field(payload, 'pull_request'), 'number')
      const files = field(field(payload, 'pull_request'), 'changed_files')
      if (!Number.isInteger(number) || !Number.isInteger(files))
        return unknown('the event says nothing of a pull request.')
      return { kind: 'pull-request', number: Number(number), files: Number(files) }
    }
    case 'merge_group': {
      const group = field(payload, 'merge_group')
      return comparison(field(group, 'base_sha'), field(group, 'head_sha'))
    }
    default:
      return unknown(name === '' ? 'the event is not known here.' : `the event is ${inline(name, 80)}, and ${NOT_TOLD}`)
  }
}

function placeOfPush(payload: unknown): Place {
  const ref = field(payload, 'ref')
  if (field(payload, 'deleted') === true) return unknown('a branch or tag was deleted.')
  if (typeof ref === 'string' && ref.startsWith('refs/tags/'))
    return unknown('a tag was pushed, and there is nothing to compare it with.')
  const before = field(payload, 'before')
  if (typeof before === 'string' && /^0+$/.test(before))
    return unknown('the branch is new, and there is nothing to compare it with.')
  return comparison(before, field(payload, 'after'))
}

function comparison(base: unknown, head: unknown): Place {
  const isCommit = (text: unknown) => typeof text === 'string' && /^[0-9a-f]{40}(?:[0-9a-f]{24})?$/.test(text)
  if (!isCommit(base) || !isCommit(head)) return unknown('the event does not name the commits to compare.')
  return { kind: 'comparison', base: String(base), head: String(head) }
}

function unknown(why: string): { kind: 'unknown'; why: string } {
  return { kind: 'unknown', why }
}

/**
 * Looks up the changed files of an event.
 *
 * @param client of the token for the repository that the workflow runs in; absent where there is none
 */
export async function lookUpChanged(
  event: Event,
  repository: RepositoryName | undefined,
  client: Client | undefined,
): Promise<Changed> {
  const place = placeOfChanges(event)
  if (place.kind === 'unknown') return place
  if (!client) return unknown('source-token is empty, and without a token nothing can be looked up.')
  if (!repository) return unknown('the current repository is not known here (GITHUB_REPOSITORY is not set).')
  if (place.kind === 'comparison') {
    const changes = await compareCommits(client, repository, place.base, place.head)
    return changes.kind === 'paths' ? changes : unknown(whyNot(changes, 'Contents'))
  }
  const changes = await listPullRequestFiles(client, repository, place.number)
  if (changes.kind !== 'paths') return unknown(whyNot(changes, 'Pull requests'))
  // GitHub tells of the pull request as it is now, and not as it was when this workflow started.
  if (changes.files !== place.files) return unknown('the pull request has changed since the workflow started.')
  return changes
}

function whyNot(changes: Exclude<Changes, { kind: 'paths' }>, right: string): string {
  if (changes.kind === 'cut') return `${changes.most} files or more changed, and GitHub lists no more.`
  if (changes.kind === 'no-answer') return `GitHub gave no answer (${inline(changes.detail, 200)}).`
  const words = githubMessage(changes)
  const said = words ? `: "${inline(words, 200)}"` : ''
  const answered = `GitHub answered ${statusTitle(changes.status)}${said}.`
  if (changes.status === 404 && right === 'Contents')
    return `${answered} Either the commit before is gone, as after a forced push, or source-token lacks the right ${right}: read.`
  return [403, 404].includes(changes.status) ? `${answered} source-token needs the right ${right}: read.` : answered
}
