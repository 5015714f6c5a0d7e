import type { Run } from '../result.ts'

/** A run that may be ours: of a dispatch, new since before the first dispatch. */
export interface Candidate {
  run: Run
  /** When it was first seen (milliseconds, any clock). */
  firstSeenAt: number
  /** Polls that were answered since then, the one that first saw it not counted. */
  pollsSince: number
}

/** What a dispatch can be told by. */
export interface Wanted {
  /** Of its run, where GitHub's answer named it. */
  runId?: number | undefined
  dispatchId: string
  /** Whether a run has no name by which it would be another's. */
  isUnnamed: (run: Run) => boolean
  /** No other dispatch of this step can have started a run that looks the same. */
  alone: boolean
}

export type Match =
  /** Certain: GitHub's answer named it. */
  | { by: 'run_id'; runs: Run[] }
  /** Certain: the id stands in their names. Several workflows may listen. */
  | { by: 'dispatch_id'; runs: Run[] }
  /** The best that can be done for a receiver that does not show the id. */
  | { by: 'time'; runs: [Run] }
  | { by: 'none' /** Titled as its run may be. */; candidates: Run[] /** New, but otherwise titled. */; others: Run[] }

/** How long a lone candidate must have been alone: time for a run with the id, or for a rival, to show up. */
const SETTLING_MS = 10_000
const SETTLING_POLLS = 2

/**
 * Decides which runs a dispatch started. The run that the answer named is the one; else the id in a run's name decides;
 * without one, a run is taken by time only if it is the only one that can be meant.
 *
 * @param candidates of its kind
 * @param polledAt when it was last looked for candidates, on the clock of `firstSeenAt`: what came since is not known
 */
export function match(wanted: Wanted, candidates: Candidate[], polledAt: number): Match {
  const { runId, dispatchId, isUnnamed, alone } = wanted
  if (runId !== undefined)
    return { by: 'run_id', runs: candidates.map(({ run }) => run).filter(({ id }) => id === runId) }
  const runs = candidates.map(({ run }) => run).filter(({ title }) => showsId(title, dispatchId))
  if (runs.length > 0) return { by: 'dispatch_id', runs }

  const titled = candidates.filter(({ run }) => isUnnamed(run))
  const [only, ...rivals] = titled
  if (only && rivals.length === 0 && alone) {
    const settled = only.pollsSince >= SETTLING_POLLS && polledAt - only.firstSeenAt >= SETTLING_MS
    if (settled) return { by: 'time', runs: [only.run] }
  }
  const others = candidates.filter(({ run }) => !isUnnamed(run))
  return { by: 'none', candidates: titled.map(({ run }) => run), others: others.map(({ run }) => run) }
}

/** Whether a run's name has the id on its own, not as a part of a longer run of its characters. */
export function showsId(title: string, id: string): boolean {
  if (id === '') return false
  const inIds = /[A-Za-z0-9_-]/
  for (let at = title.indexOf(id); at !== -1; at = title.indexOf(id, at + 1)) {
    if (!inIds.test(title.charAt(at - 1)) && !inIds.test(title.charAt(at + id.length))) return true
  }
  return false
}
