import { isHeardBy } from '../events/repository-dispatch.ts'
import type { RepositoryDispatch } from '../target.ts'
import { nearest } from '../text/nearest.ts'
import type { Miss, Trigger, Unread } from './triggers.ts'
import type { WorkflowReads } from './workflow-reads.ts'

/** A workflow file of a default branch, as far as it decides which events start it. */
export interface WorkflowFile {
  /** Such as `.github/workflows/deploy.yml`. */
  path: string
  trigger: Trigger
  /** GitHub's word for it, such as `active`; left out where GitHub did not say. */
  state?: string
  /** What its expressions read of the payload, where that was looked at. */
  reads?: WorkflowReads
}

export type Finding =
  | { kind: 'listens'; path: string; stateKnown: boolean; reads?: WorkflowReads }
  | { kind: 'disabled'; path: string; state: string }
  | { kind: 'other-types'; path: string; types: string[]; nearest?: string }
  | { kind: 'near-miss'; path: string; miss: Miss }
  | { kind: 'broken'; path: string; line: number; column: number; reason: string }
  | { kind: 'unread'; path: string; why: Unread }
  /** Not one of so many files that were read has `repository_dispatch`. */
  | { kind: 'no-listener'; files: number }
  | { kind: 'no-file' }

/** How many types may still be compared for the nearest one. */
export interface Names {
  left: number
}

export const MOST_NAMES_OF_A_LOOK = 1000

/**
 * Decides which workflows an event starts, and what keeps the others silent. GitHub documents types as values, not as
 * patterns, so they are compared as they are.
 *
 * @param names what is left of them is left in it
 * @see https://docs.github.com/en/actions/reference/workflows-and-actions/events-that-trigger-workflows#repository_dispatch
 */
export function listeners(files: WorkflowFile[], dispatch: RepositoryDispatch, names: Names): Finding[] {
  if (files.length === 0) return [{ kind: 'no-file' }]
  const findings = files.map((file) => finding(file, dispatch, names)).filter((found) => found !== undefined)
  const of = (...kinds: Finding['kind'][]) => findings.filter(({ kind }) => kinds.includes(kind))
  const hearing = of('listens', 'disabled')
  const deaf = files.filter(({ trigger }) => trigger.kind === 'other-events').length
  const near = of('other-types').filter((found) => 'nearest' in found)
  const far = of('other-types').filter((found) => !('nearest' in found))
  const missed = of('near-miss')
  const others =
    of('listens').length > 0 ? [] : hearing.length > 0 ? [...missed, ...near] : [...missed, ...near, ...far]
  const nobody: Finding[] =
    deaf > 0 && hearing.length + others.length === 0 ? [{ kind: 'no-listener', files: deaf }] : []
  return [...hearing, ...others, ...nobody, ...of('broken', 'unread')]
}

function finding(
  { path, trigger, state, reads }: WorkflowFile,
  dispatch: RepositoryDispatch,
  names: Names,
): Finding | undefined {
  if (trigger.kind === 'other-events') return undefined
  if (trigger.kind !== 'dispatch') return { path, ...trigger }
  const { types } = trigger
  if (!isHeardBy(dispatch, types)) {
    // A pattern can't be sent as an event type.
    const compared = types.filter((type) => !isPattern(type)).slice(0, names.left)
    names.left -= compared.length
    const near = nearest(dispatch.eventType, compared)
    return { kind: 'other-types', path, types, ...(near === undefined ? {} : { nearest: near }) }
  }
  if (state?.startsWith('disabled')) return { kind: 'disabled', path, state }
  return { kind: 'listens', path, stateKnown: state !== undefined, ...(reads ? { reads } : {}) }
}

/** Whether a type was meant as a pattern. */
export function isPattern(type: string): boolean {
  return type.includes('*')
}
