import { hasSucceeded } from '../../src/github/ended-well.ts'
import { ended, run } from '../following/runs.ts'

test.each([
  [true, 'success'],
  [true, 'neutral'],
  [true, 'skipped'],
  [false, 'failure'],
  [false, 'cancelled'],
  [false, 'timed_out'],
  [false, 'action_required'],
  [false, 'stale'],
  [false, 'startup_failure'],
  [false, 'what GitHub may think of'],
  [false, ''],
])('succeeded: %p, %s', (succeeded, conclusion) => {
  expect(hasSucceeded(ended(1, conclusion))).toBe(succeeded)
})

test('a run that has not ended has not succeeded', () => {
  expect(hasSucceeded(run(1))).toBe(false)
})
