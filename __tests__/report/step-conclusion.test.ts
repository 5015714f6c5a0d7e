import { runAmbiguous, runFailed, runNotFound, runTimeout } from '../../src/explaining/run-failures.ts'
import type { Failure } from '../../src/failures/failure.ts'
import { internalError } from '../../src/failures/failure.ts'
import { type StepConclusion, stepConclusion } from '../../src/report/step-conclusion.ts'
import type { TargetResult } from '../../src/result.ts'
import { ended, run } from '../following/runs.ts'
import { accepted, failed, notFound, skipped, target } from './results.ts'

type Ends = (string | undefined)[]

const runsOf = (ends: Ends): Pick<TargetResult, 'runs'> => ({
  runs: ends.map((conclusion, id) => ({
    run: conclusion === undefined ? run(id) : ended(id, conclusion),
    matchedBy: 'dispatch_id',
  })),
})
const good = (...ends: Ends): TargetResult => ({ ...accepted(), ...runsOf(ends) })
const bad = (failure: Failure, ...ends: Ends): TargetResult => ({ ...failed(target(), failure, 204), ...runsOf(ends) })
const badRuns = (...ends: Ends) => bad(runFailed([]), ...ends)
const stopped: Failure = { ...notFound, code: 'cancelled' }

const optional = (result: TargetResult) => ({ ...result, target: { ...result.target, optional: true } })

test.each<[StepConclusion, string, TargetResult[]]>([
  ['success', 'those that may fail do not count', [good('success'), optional(badRuns('failure'))]],
  ['success', 'where there are no others', [optional(badRuns('failure')), optional(failed())]],
  [
    'success',
    'what was left out does not count',
    [good('success'), skipped(target(), 'if'), skipped(target(), 'paths')],
  ],
  ['success', 'one run', [good('success')]],
  ['success', 'every good one', [good('success', 'neutral'), good('skipped')]],
  ['failure', 'a failed run', [badRuns('failure')]],
  ['cancelled', 'a cancelled run', [badRuns('cancelled')]],
  ['stale', 'a stale run', [badRuns('stale')]],
  ['action_required', 'one that waits for somebody', [badRuns('action_required')]],
  ['startup_failure', 'one that did not start', [badRuns('startup_failure')]],
  ['timed_out', 'its own time was over', [badRuns('timed_out')]],
  ['failure', 'a conclusion that GitHub did not have yet', [badRuns('exploded')]],
  [
    'failure',
    'worst of all',
    [badRuns('stale', 'cancelled', 'action_required', 'timed_out', 'startup_failure', 'failure')],
  ],
  ['startup_failure', 'then', [badRuns('stale', 'cancelled', 'action_required', 'timed_out', 'startup_failure')]],
  ['timed_out', 'then', [badRuns('stale', 'cancelled', 'action_required', 'timed_out')]],
  ['action_required', 'then', [badRuns('stale', 'cancelled', 'action_required')]],
  ['cancelled', 'then', [badRuns('stale', 'cancelled')]],
  ['cancelled', 'of several targets', [good('success'), badRuns('cancelled'), good('skipped')]],
  ['timed_out', 'our time was over', [bad(runTimeout([], 1), 'success', undefined)]],
  ['timed_out', 'our time was over, and one was cancelled', [bad(runTimeout([], 1), 'cancelled', undefined)]],
  ['failure', 'our time was over, and one had failed', [bad(runTimeout([], 1), 'failure', undefined)]],
  ['cancelled', 'the step was stopped', [bad(stopped, undefined)]],
  ['cancelled', 'the step was stopped before a run was found', [bad(stopped)]],
  ['failure', 'the step was stopped after a failure', [bad(stopped, 'failure', undefined)]],
  ['failure', 'no run', [bad(runNotFound({ limit: '1 s', silence: [], listens: true }))]],
  ['failure', 'which run?', [bad(runAmbiguous([]))]],
  [
    'failure',
    'no run of one target',
    [good('success'), bad(runNotFound({ limit: '1 s', silence: [], listens: true }))],
  ],
  ['failure', 'not accepted', [failed()]],
  ['failure', 'accepted, and no run is known', [accepted()]],
  ['failure', 'one not accepted, the others good', [good('success'), failed()]],
  ['failure', 'skipped', [good('success'), skipped()]],
  ['success', 'skipped for want of a token, the others good', [good('success'), skipped(target(), 'no-token')]],
  ['success', 'all skipped for want of a token', [skipped(target(), 'no-token')]],
  ['failure', 'lost sight of', [bad({ ...notFound, code: 'bad_credentials' }, undefined)]],
  ['failure', 'lost sight of after a good end', [bad({ ...notFound, code: 'bad_credentials' }, 'success')]],
  ['failure', 'a fault of ours', [bad(internalError(new Error('x'), 'following'), 'success')]],
])('%s: %s', (conclusion, _, results) => {
  expect(stepConclusion(results)).toBe(conclusion)
})
