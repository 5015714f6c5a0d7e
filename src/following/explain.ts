import type { Diagnosis } from '../delivery/diagnose.ts'
import { STOPPED } from '../failures/advice.ts'
import { type Failure, internalError } from '../failures/failure.ts'
import { hasSucceeded, runAmbiguous, runFailed, runNotFound, runTimeout } from '../failures/runs.ts'
import type { Client } from '../github/client.ts'
import { listFailedJobs, type Run } from '../github/runs.ts'
import type { Waiting } from '../inputs/settings.ts'
import type { Target } from '../inputs/targets.ts'
import type { Followed } from './follow.ts'
import type { SilenceReader } from './silence.ts'

export interface ExplainOptions extends Waiting {
  /** The token's client for reads. */
  readerOf: (token: string) => Promise<Client>
  diagnosis: Diagnosis
  silence: SilenceReader
}

/** @returns why an accepted target failed all the same, or nothing if all is well with its runs */
export async function explainFollowed(
  target: Target,
  { runs, end }: Followed,
  options: ExplainOptions,
): Promise<Failure | undefined> {
  switch (end.kind) {
    case 'done':
      return options.waitFor === 'completion' ? failedRuns() : undefined
    case 'not-found': {
      const { lines } = await options.silence.look(target)
      return runNotFound(end.others, lines, options.startTimeoutSeconds)
    }
    case 'ambiguous':
      return runAmbiguous(end.candidates)
    case 'timeout':
      return runTimeout(
        runs.map(({ run }) => run),
        options.completionTimeoutSeconds,
      )
    case 'lost':
      return options.diagnosis.explainReply(target, end.answer, 'follow-runs')
    case 'stopped':
      return {
        code: 'cancelled',
        title: 'Cancelled',
        happened: `The step was stopped while it waited for ${runs.length > 0 ? 'the end of its runs' : 'its runs to appear'}.`,
        advice: `${STOPPED}\n${options.cancelDownstream ? 'If the job was cancelled, the post step cancels the runs that show an id which this step made (cancel-downstream).' : 'What it started goes on without this step.'}`,
        during: 'following',
      }
    case 'crash':
      return internalError(end.error, 'following its runs', 'following')
  }

  async function failedRuns(): Promise<Failure | undefined> {
    const failed = runs.map(({ run }) => run).filter((run) => !hasSucceeded(run))
    if (failed.length === 0) return undefined
    const client = await options.readerOf(target.token)
    const jobsOf = async (run: Run) => ({ run, jobs: await listFailedJobs(client, target, run.id) })
    return runFailed(await Promise.all(failed.map(jobsOf)))
  }
}
