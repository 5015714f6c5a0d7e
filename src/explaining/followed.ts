import { replyLine } from '../failures/answered.ts'
import { failureCode } from '../failures/code.ts'
import { type Failure, internalError, STOPPED } from '../failures/failure.ts'
import type { Followed } from '../following/follow.ts'
import type { Client } from '../github/client.ts'
import { hasSucceeded } from '../github/ended-well.ts'
import { type FailedJob, listFailedJobs, type Run } from '../github/runs.ts'
import type { Waiting } from '../inputs/settings.ts'
import type { Target } from '../plan/plan.ts'
import type { SilenceReader } from '../receivers/receivers.ts'
import { NoAnswer, orNoAnswer } from '../reply.ts'
import type { Diagnosis } from './diagnose.ts'
import { lastSeen, MOST_LISTED, runAmbiguous, runFailed, runNotFound, runTimeout } from './run-failures.ts'

export interface ExplainOptions extends Waiting {
  jobs: JobsReader
  diagnosis: Diagnosis
  silence: SilenceReader
}

/** One for each step. @returns the failed jobs of a run; none where GitHub did not say */
export type JobsReader = (target: Target, run: Run) => Promise<FailedJob[]>

/** @param readerOf the token's client for reads */
export function createJobsReader(readerOf: (token: string) => Promise<Client>): JobsReader {
  /** Each further request might take its whole timeout as well, or run into the same limit. */
  let givenUp = false
  return async (target, run) => {
    if (givenUp) return []
    const jobs = await orNoAnswer(listFailedJobs(await readerOf(target.token), target, run.id))
    if (Array.isArray(jobs)) return jobs
    if (jobs instanceof NoAnswer || failureCode(jobs) === 'rate_limited') givenUp = true
    return []
  }
}

/** @returns why an accepted target failed all the same, or nothing if all is well with its runs */
export async function explainFollowed(
  target: Target,
  { runs: followed, end, trouble }: Followed,
  options: ExplainOptions,
): Promise<Failure | undefined> {
  const runs = followed.map(({ run }) => run)
  const why = trouble && replyLine(trouble)
  switch (end.kind) {
    case 'done':
      return options.waitFor === 'completion' ? failedRuns() : undefined
    case 'not-found': {
      const { lines: silence, listening } = await options.silence.look(target)
      return runNotFound({
        limit: startLimit(options),
        others: end.others,
        silence,
        isHeard: listening.length > 0,
        trouble: why,
      })
    }
    case 'ambiguous':
      return runAmbiguous(end.candidates)
    case 'timeout':
      return runTimeout(runs, options.completionTimeoutSeconds, why)
    case 'lost': {
      const failure = await options.diagnosis.explainReply(target, end.answer, 'follow-runs')
      return { ...failure, happened: [failure.happened, ...lastSeen(runs)].join('\n') }
    }
    case 'stopped':
      return {
        code: 'cancelled',
        title: 'Cancelled',
        happened: [
          `The step was stopped while it waited for ${runs.length > 0 ? 'the end of its runs' : 'its runs to appear'}.`,
          ...lastSeen(runs),
        ].join('\n'),
        advice: `${STOPPED}\n${options.cancelDownstream && target.idIsNew ? 'If the job was cancelled, the post step cancels the runs that show an id which this step made (cancel-downstream).' : 'What it started goes on without this step.'}`,
        during: 'following',
      }
    case 'crash':
      return internalError(end.error, 'following its runs', 'following')
  }

  async function failedRuns(): Promise<Failure | undefined> {
    const failed = runs.filter((run) => !hasSucceeded(run))
    if (failed.length === 0) return undefined
    // Of no more than are told of.
    const jobsOf = async (run: Run, index: number) => ({
      run,
      jobs: index < MOST_LISTED ? await options.jobs(target, run) : [],
    })
    return runFailed(await Promise.all(failed.map(jobsOf)))
  }
}

/** Whoever waits for the end can't wait longer for the start. */
function startLimit({ waitFor, startTimeoutSeconds, completionTimeoutSeconds }: Waiting): string {
  return waitFor === 'completion' && completionTimeoutSeconds < startTimeoutSeconds
    ? `${completionTimeoutSeconds} s (completion-timeout-seconds)`
    : `${startTimeoutSeconds} s (start-timeout-seconds)`
}
