import { field } from '../github/fields.ts'
import type { readEvent } from './event.ts'

/**
 * The commit that people look at when they ask what a workflow did: a pull request's head and not the merge that it is
 * tried as, the commit that the workflow before this one ran for, and else the one that this one runs for.
 *
 * @param sha `GITHUB_SHA`
 * @returns nothing where none is told
 * @see https://docs.github.com/en/actions/reference/workflows-and-actions/events-that-trigger-workflows
 */
export function headCommit({ name, payload }: ReturnType<typeof readEvent>, sha: string | undefined) {
  return shaIn(headOf(name, payload)) ?? shaIn(sha)
}

function headOf(name: string, payload: unknown): unknown {
  // Reviews, and comments on them, are of a pull request, too.
  if (/^pull_request(_|$)/.test(name)) return field(field(field(payload, 'pull_request'), 'head'), 'sha')
  if (name === 'workflow_run') return field(field(payload, 'workflow_run'), 'head_sha')
  if (name === 'merge_group') return field(field(payload, 'merge_group'), 'head_sha')
  return undefined
}

function shaIn(value: unknown): string | undefined {
  return typeof value === 'string' && /^[0-9a-f]{40}([0-9a-f]{24})?$/.test(value) ? value : undefined
}
