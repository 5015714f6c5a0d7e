import { hasSucceeded } from '../conclusions.ts'
import { failureCode } from '../failures/code.ts'
import { ARRIVED, type Failure, internalError, STOPPED } from '../failures/failure.ts'
import { titleOf } from '../failures/title.ts'
import type { ReaderOf } from '../github/reads.ts'
import { readWait, waitByStatus } from '../github/run-wait.ts'
import { type FailedJob, listFailedJobs } from '../github/runs.ts'
import type { MayShow } from '../github/visibility.ts'
import { createReceiversReader } from '../receivers/receivers.ts'
import type { Reply } from '../reply.ts'
import type { Followed, Run, StartedRun } from '../result.ts'
import type { Target } from '../target.ts'
import type { Task } from './circumstances.ts'
import { replyLine } from './reply-lines.ts'
import {
  type FailedRun,
  lastSeen,
  MOST_LISTED,
  runAmbiguous,
  runFailed,
  runNotFound,
  runTimeout,
  type UnfinishedRun,
} from './run-failures.ts'
import { explainSilence } from './silence.ts'
import type { WhyFailed } from './why-failed.ts'
import { ofWorkflow, workflowRunNotFound } from './workflow-runs.ts'

/** What of the runs was waited for. */
export interface WaitedFor {
  waitFor: 'start' | 'completion'
  /** Both count from the dispatch's acceptance. */
  startTimeoutSeconds: number
  completionTimeoutSeconds: number
  cancelDownstream: boolean
  /** How many of the last log lines of a failed step are shown. */
  logLines: number
}

export interface RunExplanationOptions extends WaitedFor {
  onRerun?: 'send' | 'resume' | undefined
  /** The token's client for reads. */
  readerOf: ReaderOf
  /** What failed jobs say for themselves. */
  whyFailed: WhyFailed
  mayShow: MayShow
  explainReply: (target: Target, reply: Reply, task: Task) => Promise<Failure>
  /** Once it is aborted nothing more is looked up. */
  stop: AbortSignal
}

/** @returns why an accepted target failed all the same; nothing if all is well with its runs */
export type RunExplanation = (target: Target, followed: Followed) => Promise<Failure | undefined>

/** One for each step: look-ups are shared by its targets. */
export function createRunExplanation(options: RunExplanationOptions): RunExplanation {
  const receivers = createReceiversReader({ clientOf: options.readerOf, stop: options.stop })
  /** Each further request might take its whole timeout as well, or run into the same limit. */
  let givenUp: Reply | undefined

  return async (target, followed) => {
    const { dispatch } = target
    const failure = await explain(target, followed)
    return failure && dispatch.kind === 'workflow' ? ofWorkflow(failure, dispatch) : failure
  }

  async function explain(target: Target, { runs: started, end, trouble }: Followed): Promise<Failure | undefined> {
    const { dispatch } = target
    const runs = started.map(({ run }) => run)
    const why = trouble && replyLine(trouble)
    switch (end.kind) {
      case 'done':
        return options.waitFor === 'completion' ? failedRuns(target, runs) : undefined
      case 'not-found': {
        if (dispatch.kind === 'workflow') return workflowRunNotFound(dispatch, startLimit(options), why)
        const found = await receivers.look(target, dispatch)
        const about = { ...target, dispatch }
        const { lines: silence, listening } = explainSilence(found, about, await options.mayShow(target))
        return runNotFound({
          limit: startLimit(options),
          silence,
          listens: found.kind === 'not-read' ? undefined : listening.length > 0,
          trouble: why,
        })
      }
      case 'ambiguous':
        return runAmbiguous(end.candidates)
      case 'timeout':
        return runTimeout(await withWaits(target, runs), options.completionTimeoutSeconds, why)
      case 'lost': {
        const failure = await options.explainReply(target, end.answer, 'follow-runs')
        return { ...failure, happened: [...failure.happened, ...lastSeen(runs)] }
      }
      case 'stopped':
        return stopped(target, started)
      case 'crash':
        return internalError(end.error, 'following its runs', 'following')
    }
  }

  function stopped(target: Target, started: StartedRun[]): Failure {
    const runs = started.map(({ run }) => run)
    return {
      code: 'cancelled',
      title: titleOf('cancelled'),
      cause: STOPPED,
      steps: [cancelLine(target, started)],
      happened: [
        `It was waiting for ${runs.length > 0 ? 'the end of its runs' : 'its runs to appear'}.`,
        ...lastSeen(runs),
      ],
      arrival: ARRIVED,
      during: 'following',
    }
  }

  function cancelLine(target: Target, started: StartedRun[]): string {
    if (options.cancelDownstream && started.some(({ matchedBy }) => matchedBy === 'run_id'))
      return 'cancel-downstream: GitHub was asked at once to cancel the run that it started.'
    if (!options.cancelDownstream || !target.idIsNew) return 'What it started goes on without this step.'
    const more = 'If the job was cancelled, its post step looks for'
    return started.length > 0
      ? `cancel-downstream: GitHub was asked at once to cancel the runs that show this step's id. ${more} more of them.`
      : `cancel-downstream: no run that shows this step's id was known yet. ${more} it.`
  }

  async function failedRuns(target: Target, runs: Run[]): Promise<Failure | undefined> {
    const failed = runs.filter((run) => !hasSucceeded(run))
    if (failed.length === 0) return undefined
    // Of no more than are told of.
    const withJobs = async (run: Run, index: number): Promise<FailedRun> => {
      if (index >= MOST_LISTED) return { run, jobs: [] }
      const found = await jobsOf(target, run)
      return { run, ...found, said: await options.whyFailed(target, run, found.jobs.slice(0, MOST_LISTED)) }
    }
    return runFailed(await Promise.all(failed.map(withJobs)), isResumed(target, failed))
  }

  /** Whether a re-run of the job finds them: what shows no id is sent again. */
  function isResumed({ dispatchId }: Target, runs: Run[]): boolean {
    return (
      options.onRerun === 'resume' && dispatchId !== undefined && runs.every((run) => run.title.includes(dispatchId))
    )
  }

  /** What the first ones that are not completed wait for. */
  async function withWaits(target: Target, runs: Run[]): Promise<UnfinishedRun[]> {
    const mayShow = runs.some(waitByStatus) && (await options.mayShow(target))
    return Promise.all(
      runs.map(async (run, index) => {
        if (index >= MOST_LISTED) return { run }
        const wait = mayShow ? await readWait(await options.readerOf(target.token), target, run) : waitByStatus(run)
        return wait ? { run, wait } : { run }
      }),
    )
  }

  /** @returns the failed jobs of a run, none where GitHub did not say; and why they were not looked at, if so */
  async function jobsOf(target: Target, run: Run): Promise<{ jobs: FailedJob[]; notRead?: string }> {
    const found = givenUp ?? (await listFailedJobs(await options.readerOf(target.token), target, run.id))
    const jobs = found.kind === 'jobs' ? found.jobs : []
    const reply = found.kind === 'jobs' ? found.cutBy : found
    if (!reply || (reply.kind === 'answer' && failureCode(reply) !== 'rate_limited')) return { jobs }
    givenUp ??= reply
    return { jobs, notRead: replyLine(reply) }
  }
}

/** Whoever waits for the end can't wait longer for the start. */
function startLimit({ waitFor, startTimeoutSeconds, completionTimeoutSeconds }: WaitedFor): string {
  return waitFor === 'completion' && completionTimeoutSeconds < startTimeoutSeconds
    ? `${completionTimeoutSeconds} s (completion-timeout-seconds)`
    : `${startTimeoutSeconds} s (start-timeout-seconds)`
}
