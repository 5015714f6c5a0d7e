import { badConclusion, hasSucceeded } from '../conclusions.ts'
import { mayHaveStarted } from '../events/dispatch.ts'
import { githubMessage } from '../failures/answer-body.ts'
import type { Jobs } from '../github/reruns.ts'
import { isUnsent, type Reply } from '../reply.ts'
import type { Run } from '../result.ts'
import type { Target } from '../target.ts'
import { showsId } from './match.ts'

/** What follows from the runs that an earlier attempt of the job started for a target. */
export type Course =
  /** There are none. */
  | { kind: 'send' }
  | { kind: 'follow'; how: 'ended-well' | 'goes-on' }
  /** Those alone are re-run that failed. */
  | { kind: 're-run'; failed: Run[] }

/** Whether a target takes part: what was sent without an id is found by nobody. */
export function takesPart({ dispatchId }: Pick<Target, 'dispatchId'>): boolean {
  return dispatchId !== undefined
}

/**
 * Whether a run is one that an earlier attempt started for a target: it shows the id, and is of the event that the
 * dispatch starts runs by. Titles of other runs are anybody's text.
 */
export function isEarlierRun(
  { dispatch, dispatchId = '' }: Pick<Target, 'dispatch' | 'dispatchId'>,
  run: Run,
): boolean {
  return mayHaveStarted(dispatch, run) && showsId(run.title, dispatchId)
}

/** @param runs of one target */
export function courseOf(runs: Run[]): Course {
  if (runs.length === 0) return { kind: 'send' }
  const completed = runs.filter(({ status }) => status === 'completed')
  const failed = completed.filter((run) => !hasSucceeded(run))
  if (failed.length > 0) return { kind: 're-run', failed }
  return { kind: 'follow', how: completed.length < runs.length ? 'goes-on' : 'ended-well' }
}

/** Which jobs of a failed run are re-run: where none of them ran, there is none that failed. */
export function jobsToRerun({ conclusion = '' }: Pick<Run, 'conclusion'>): Jobs {
  return JOBS[badConclusion(conclusion)]
}

const JOBS: Record<ReturnType<typeof badConclusion>, Jobs> = {
  failure: 'failed',
  timed_out: 'failed',
  cancelled: 'failed',
  startup_failure: 'all',
  action_required: 'all',
  stale: 'all',
}

/** What an answer to a request for a re-run says. */
export type RerunAnswer =
  /** A new attempt has begun, or somebody else's has. */
  | 'begun'
  /** It has no jobs that failed: it was cancelled before one began. */
  | 'no-failed-jobs'
  /** GitHub does not want it: it may have been re-run meanwhile. */
  | 'refused'
  /** Of the token, a limit, the network. */
  | 'other'

/**
 * GitHub's words are those that its users report, as its documentation has none.
 *
 * @see https://github.com/metabase/metabase/pull/70916
 */
export function readRerunAnswer(reply: Reply, { conclusion }: Pick<Run, 'conclusion'>): RerunAnswer {
  if (reply.kind === 'no-answer' || isUnsent(reply)) return 'other'
  if (reply.status === 201) return 'begun'
  if (![403, 409, 422].includes(reply.status)) return 'other'
  const words = githubMessage(reply)
  if (/already running/i.test(words)) return 'begun'
  if (conclusion === 'cancelled' && /cannot be retried|no failed jobs/i.test(words)) return 'no-failed-jobs'
  return 'refused'
}
