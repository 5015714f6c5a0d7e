import { BAD, type BadConclusion, badConclusion, hasSucceeded } from '../conclusions.ts'
import { isLeftOut, type TargetResult } from '../result.ts'

export type StepConclusion = BadConclusion | 'success'

/** How the runs of a step ended, all in one word: `success`, or the worst of their conclusions. */
export function stepConclusion(results: TargetResult[]): StepConclusion {
  const found = new Set(results.flatMap(badOnes))
  return BAD.find((conclusion) => found.has(conclusion)) ?? 'success'
}

function badOnes({ state, skippedBecause, failure, runs = [] }: TargetResult): BadConclusion[] {
  if (isLeftOut(skippedBecause)) return []
  const bad = runs.flatMap(({ run }) =>
    run.conclusion === undefined || hasSucceeded(run) ? [] : [badConclusion(run.conclusion)],
  )
  if (failure?.code === 'run_timeout') return [...bad, 'timed_out']
  if (failure?.code === 'cancelled') return [...bad, 'cancelled']
  return bad.length > 0 || (state === 'accepted' && runs.length > 0) ? bad : ['failure']
}
