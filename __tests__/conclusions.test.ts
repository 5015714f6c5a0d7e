import { badConclusion, hasSucceeded, isBad } from '../src/conclusions.ts'
import { ended, run } from './following/runs.ts'

test.each<[conclusion: string, succeeded: boolean, known: boolean, treatedAs: string]>([
  ['success', true, false, 'failure'],
  ['neutral', true, false, 'failure'],
  ['skipped', true, false, 'failure'],
  ['failure', false, true, 'failure'],
  ['cancelled', false, true, 'cancelled'],
  ['timed_out', false, true, 'timed_out'],
  ['action_required', false, true, 'action_required'],
  ['stale', false, true, 'stale'],
  ['startup_failure', false, true, 'startup_failure'],
  ['what GitHub may think of', false, false, 'failure'],
  ['constructor', false, false, 'failure'],
  ['', false, false, 'failure'],
])('the conclusion "%s": succeeded %p, known to be bad %p, if bad then as %s', (conclusion, succeeded, known, as) => {
  expect(hasSucceeded(ended(1, conclusion))).toBe(succeeded)
  expect(isBad(conclusion)).toBe(known)
  expect(badConclusion(conclusion)).toBe(as)
})

test('a run that has not ended has not succeeded', () => {
  expect(hasSucceeded(run(1))).toBe(false)
})
