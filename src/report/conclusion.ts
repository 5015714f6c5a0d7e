import { hasSucceeded } from '../github/ended-well.ts'
import type { TargetResult } from '../result.ts'

/** The worst first. */
const BAD = ['failure', 'startup_failure', 'timed_out', 'action_required', 'cancelled', 'stale'] as const

export type Conclusion = (typeof BAD)[number] | 'success'

/** How the runs of a step ended, all in one word: `success`, or the worst of their conclusions. */
export function stepConclusion(results: TargetResult[]): Conclusion {
  const found = new Set(results.flatMap(conclusions))
  return BAD.find((conclusion) => found.has(conclusion)) ?? 'success'
}

function conclusions({ state, failure, runs = [] }: TargetResult): Conclusion[] {
  const ended = runs.map(({ run }) => run).filter(({ conclusion }) => conclusion !== undefined)
  const bad = ended
    .filter((run) => !hasSucceeded(run))
    // GitHub may come to know others: they are no success.
    .map(({ conclusion }) => BAD.find((known) => known === conclusion) ?? 'failure')
  if (failure?.code === 'run_timeout') return [...bad, 'timed_out']
  if (failure?.code === 'cancelled') return [...bad, 'cancelled']
  return bad.length > 0 || (state === 'accepted' && runs.length > 0) ? bad : ['failure']
}
