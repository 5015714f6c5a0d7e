import {
  type Course,
  courseOf,
  isEarlierRun,
  jobsToRerun,
  type RerunAnswer,
  readRerunAnswer,
  takesPart,
} from '../../src/following/earlier-runs.ts'
import type { Run } from '../../src/result.ts'
import type { Dispatch } from '../../src/target.ts'
import { answer, noAnswer, refusal } from '../failures/answers.ts'
import { ended, run } from './runs.ts'

const ID = 'a1b2c3d4'
const EVENT: Dispatch = { kind: 'event', eventType: 'deploy', clientPayload: {} }
const WORKFLOW: Dispatch = { kind: 'workflow', workflow: 'deploy.yml', refs: ['main'], inputs: {} }

const [good, skipped, bad, going] = [ended(1, 'success'), ended(2, 'skipped'), ended(3, 'failure'), run(4)]
const waits = run(5, { status: 'waiting' })

describe('what follows from the runs of a target', () => {
  test.each<[runs: string, Run[], Course]>([
    ['none', [], { kind: 'send' }],
    ['one that ended well', [good], { kind: 'follow', how: 'ended-well' }],
    ['several that ended well', [good, skipped, ended(9, 'neutral')], { kind: 'follow', how: 'ended-well' }],
    ['one that goes on', [going], { kind: 'follow', how: 'goes-on' }],
    ['one that waits for somebody', [waits, good], { kind: 'follow', how: 'goes-on' }],
    ['one that failed', [bad], { kind: 're-run', failed: [bad] }],
    ['one of each', [good, bad, going], { kind: 're-run', failed: [bad] }],
    ['one that ended as nobody knows', [ended(7, 'exploded')], { kind: 're-run', failed: [ended(7, 'exploded')] }],
    [
      'one that is completed without a conclusion',
      [run(8, { status: 'completed' })],
      { kind: 're-run', failed: [run(8, { status: 'completed' })] },
    ],
  ])('%s', (_, runs, course) => {
    expect(courseOf(runs)).toEqual(course)
  })

  test.each<[conclusion: string, jobs: string]>([
    ['failure', 'failed'],
    ['timed_out', 'failed'],
    ['cancelled', 'failed'],
    ['startup_failure', 'all'],
    ['action_required', 'all'],
    ['stale', 'all'],
    ['exploded', 'failed'],
  ])('of one that ended as %s the jobs that are re-run: %s', (conclusion, jobs) => {
    expect(jobsToRerun(ended(1, conclusion))).toBe(jobs)
  })
})

describe('whether a run is one of an earlier attempt', () => {
  const event = { dispatch: EVENT, dispatchId: ID }
  const workflow = { dispatch: WORKFLOW, dispatchId: ID }
  const titled = { title: `Deploy ${ID}` }
  const byName = { ...titled, event: 'workflow_dispatch' }
  test.each<[is: boolean, of: { dispatch: Dispatch; dispatchId?: string }, Partial<Run>]>([
    [true, event, titled],
    [false, event, {}],
    [false, event, { title: `Deploy ${ID}0` }],
    [false, event, { ...titled, event: 'push' }],
    [false, event, byName],
    [false, { dispatch: EVENT }, titled],
    [true, workflow, byName],
    [true, workflow, { ...byName, branch: 'next' }],
    [false, workflow, { ...byName, path: '.github/workflows/build.yml' }],
    [false, workflow, titled],
    [false, workflow, { event: 'workflow_dispatch' }],
    [true, { ...workflow, dispatch: { ...WORKFLOW, workflow: '77' } }, { ...byName, workflowId: 77 }],
    [true, { ...workflow, dispatch: { ...WORKFLOW, workflow: '77' } }, byName],
    [false, { ...workflow, dispatch: { ...WORKFLOW, workflow: '77' } }, { ...byName, workflowId: 78 }],
  ])('%p: %j, %j', (is, target, more) => {
    expect(isEarlierRun(target, run(1, more))).toBe(is)
    expect(takesPart(target)).toBe(target.dispatchId !== undefined)
  })
})

describe('what GitHub says to a re-run', () => {
  test.each<[RerunAnswer, conclusion: string, Parameters<typeof readRerunAnswer>[0]]>([
    ['begun', 'failure', answer(201, {})],
    ['begun', 'failure', refusal(403, 'This workflow is already running')],
    ['begun', 'failure', refusal(422, 'The workflow run containing this job is already running')],
    ['refused', 'failure', refusal(403, 'Unable to retry this workflow run because it was created over a month ago')],
    ['refused', 'failure', refusal(403, 'This workflow run cannot be retried')],
    ['no-failed-jobs', 'cancelled', refusal(403, 'This workflow run cannot be retried')],
    ['no-failed-jobs', 'cancelled', refusal(403, 'This workflow run has no failed jobs')],
    ['refused', 'failure', refusal(409, 'Conflict')],
    ['other', 'failure', refusal(404, 'Not Found')],
    ['other', 'failure', refusal(429, 'This workflow is already running')],
    ['other', 'failure', answer(200, {})],
    ['other', 'failure', refusal(502, '')],
    ['other', 'failure', noAnswer('reset', true)],
    ['other', 'failure', { ...refusal(403, 'No'), app: { kind: 'outside', settings: undefined, moved: new Set() } }],
  ])('%s, of a run that ended as %s: %j', (what, conclusion, reply) => {
    expect(readRerunAnswer(reply, ended(1, conclusion))).toBe(what)
  })
})
