import type { Receivers } from './receivers.ts'

/** Whether an event starts something in its repository; unknown where that was not found out. */
export type Heard = 'yes' | 'no' | 'unknown'

/** Decides it from what the workflow files say. A file that was not read may be the one that listens. */
export function heard(found: Receivers): Heard {
  if (found.kind === 'not-read') return 'unknown'
  const kinds = new Set(found.findings.map(({ kind }) => kind))
  if (kinds.has('listens')) return 'yes'
  return kinds.has('unread') || kinds.has('broken') ? 'unknown' : 'no'
}
