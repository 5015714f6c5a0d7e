import { wordsFor } from '../events/dispatch.ts'
import { githubMessage } from '../failures/answer-body.ts'
import { failureCode } from '../failures/code.ts'
import type { Failure } from '../failures/failure.ts'
import { titleOf } from '../failures/title.ts'
import { type Answer, isUnsent, type Reply } from '../reply.ts'
import type { Run, Tried } from '../result.ts'
import { inline } from '../text/inline.ts'
import { grouped } from '../text/sizes.ts'
import type { Circumstances } from './circumstances.ts'
import { answeredLine } from './reply-lines.ts'

/** Whether it is the run, and not the token, that GitHub does not re-run. */
export function refusesRerun(reply: Reply): reply is Answer {
  if (reply.kind === 'no-answer' || isUnsent(reply)) return false
  const code = failureCode(reply)
  if (code === 'invalid_payload' || reply.status === 409) return true
  return code === 'insufficient_permission' && !/not accessible|must have admin rights/i.test(githubMessage(reply))
}

/** A run of an earlier attempt failed, and can't be re-run. */
export function notRerun(answer: Answer, about: Circumstances): Failure {
  const { run } = about
  return {
    code: 'run_failed',
    title: titleOf('run_failed'),
    cause: `The run that an earlier attempt of this job started had failed, and GitHub does not re-run it: ${inline(run?.url ?? '', 300)}`,
    sharedCause: 'Runs that an earlier attempt of this job started had failed, and GitHub does not re-run them.',
    steps: [isTooOld(answer) ? TOO_OLD : OPEN_IT, ANEW],
    happened: [answeredLine(answer)],
    arrival: arrivedBefore(about, false),
    during: 're-running',
  }
}

/** GitHub's own words: 403, `Unable to retry this workflow run because it was created over a month ago`. */
function isTooOld(answer: Answer): boolean {
  return /over a month ago|30 days/i.test(githubMessage(answer))
}

const TOO_OLD = 'GitHub re-runs a run for 30 days after it was created.'
const OPEN_IT = 'Open the run, and see what its page offers: its workflow may be disabled, or its logs be gone.'
const ANEW =
  'To have it done anew, start the workflow of this job again in place of re-running it: a new run sends to all of its targets.'

/** Nothing was found among so many runs, and there are more. */
export function notAllLookedThrough(
  { runs, since }: NonNullable<Tried['lookedThrough']>,
  { repository }: Circumstances,
): Failure {
  const many = grouped(runs)
  const when = since === 'first-attempt' ? 'since the first attempt' : 'in the last 35 days'
  return {
    code: 'run_ambiguous',
    title: titleOf('run_ambiguous'),
    cause: `Whether an earlier attempt of this job started it was not found out: ${when} more than ${many} runs were created in ${repository}.`,
    steps: [
      ...(since === 'first-attempt'
        ? []
        : [
            "Let source-token read when the first attempt began: add `actions: read` to the job's `permissions`. Then no older run is looked through, and more of the newer ones.",
          ]),
      'Look for its run there. If there is none, start the workflow of this job again in place of re-running it.',
      'Or leave on-rerun out: then every re-run sends again.',
    ],
    happened: [`The newest ${many} runs were looked through, and none of them shows its dispatch_id.`],
    arrival: NOT_KNOWN,
  }
}

/** For what this attempt did not send, and an earlier one may have. */
export const NOT_KNOWN =
  'Whether an earlier attempt of this job sent it is not known, so it was not sent: that might have started it twice. Re-running this job again is safe.'

/** The beginning of what is told of a re-run that came to nothing. */
export function wasToBeRerun(run: Run | undefined): string {
  return `An earlier attempt of this job started a run that had failed, and was to be re-run: ${inline(run?.url ?? '', 300)}`
}

/** @param isUnclear whether the request for the re-run may have had its effect */
export function arrivedBefore({ dispatch }: Circumstances, isUnclear: boolean): string {
  const { what, sent } = wordsFor(dispatch)
  return `The ${what} was ${sent} by an earlier attempt of this job, and not again.${isUnclear ? ' Its run may have been re-run all the same: look at it before you re-run it.' : ''}`
}
