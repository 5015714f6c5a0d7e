import { type BadConclusion, badConclusion } from '../conclusions.ts'
import { EVENT } from '../events/repository-dispatch.ts'
import { ADD_RUN_NAME } from '../events/run-name.ts'
import { ARRIVED, type Failure } from '../failures/failure.ts'
import { titleOf } from '../failures/title.ts'
import type { FailedJob } from '../github/runs.ts'
import type { Run } from '../result.ts'
import { inline } from '../text/inline.ts'
import { firstOf } from '../text/listing.ts'

const SHOW_ID = `To tell its runs for certain, ${ADD_RUN_NAME}`

/** A run that did not succeed, the jobs that failed in it, and why these were not looked at, as a sentence, if so. */
export interface FailedRun {
  run: Run
  jobs: FailedJob[]
  notRead?: string
}

export function runFailed(failed: FailedRun[]): Failure {
  const advice = failed.map(({ run }) => ADVICE[badConclusion(run.conclusion ?? '')])
  return {
    code: 'run_failed',
    title: titleOf('run_failed'),
    cause: failed.length === 1 ? 'A run that it started failed.' : `${failed.length} runs that it started failed.`,
    steps: [...new Set(advice)],
    happened: told(failed, failedLines),
    arrival: ARRIVED,
    during: 'following',
  }
}

/** @param trouble why the runs were not listed at the end, as a sentence, if they were not */
export function runTimeout(runs: Run[], timeoutSeconds: number, trouble?: string): Failure {
  return {
    code: 'run_timeout',
    title: titleOf('run_timeout'),
    cause: `The runs that it started were not completed within ${timeoutSeconds} s (completion-timeout-seconds); they go on without this step.`,
    steps: ['See what they wait for (a runner, an approval, a concurrency group), or allow them more time.'],
    happened: [
      ...told(runs, statusLine),
      ...(trouble ? [`The last look at the repository's runs failed. ${trouble}`] : []),
    ],
    arrival: ARRIVED,
    during: 'following',
  }
}

/** @param candidates new runs that are titled by the event type */
export function runAmbiguous(candidates: Run[]): Failure {
  const which =
    candidates.length === 1
      ? 'One run may be the one that it started, but nothing proves it, and time was over before it had been alone for long enough:'
      : `${candidates.length} runs may be the one that it started, and nothing tells which:`
  return {
    code: 'run_ambiguous',
    title: titleOf('run_ambiguous'),
    cause: 'Runs started, but none of them shows the dispatch_id, so nothing tells which one is meant.',
    steps: [SHOW_ID],
    happened: [which, ...told(candidates, (run) => `  ${named(run)}`)],
    arrival: ARRIVED,
    during: 'following',
  }
}

export interface NotFound {
  /** How long it was looked for, and the input that says so. */
  limit: string
  /** New runs that are titled otherwise than the event. */
  others: Run[]
  /** What the repository's workflows say, in lines. */
  silence: string[]
  /** Whether one of them listens. */
  isHeard: boolean
  /** Why the runs were not listed at the end, as a sentence, if they were not. */
  trouble?: string | undefined
}

/** Nothing that could be its run was seen in time. */
export function runNotFound({ limit, others, silence, isHeard, trouble }: NotFound): Failure {
  const showId = others.length > 0 ? [SHOW_ID] : []
  return {
    code: 'run_not_found',
    title: titleOf('run_not_found'),
    cause: `No run of it appeared within ${limit}.`,
    steps: isHeard ? [...showId, ...silence] : [...silence, ...showId],
    happened: [
      ...(trouble ? [`The last look at the repository's runs failed, so there may be one. ${trouble}`] : []),
      ...(others.length > 0 ? [`New runs of ${EVENT} that do not show the id, but may be those that it started:`] : []),
      ...told(others, (run) => `  ${named(run)}`),
    ],
    arrival: isHeard
      ? 'The event arrived. Look at the runs before you send it again.'
      : 'The event arrived, but GitHub keeps no event that nothing listens to: once something listens, send it again.',
    during: 'following',
  }
}

/** Runs that are followed no further, a line for each. */
export function lastSeen(runs: Run[]): string[] {
  return told(runs, (run) => `Last seen: ${statusLine(run)}`)
}

/** Runs, and jobs of each; the rest is counted. */
export const MOST_LISTED = 10

function told<Item>(items: Item[], line: (item: Item) => string): string[] {
  return firstOf(items, MOST_LISTED, line, (count) => `  and ${count} more`)
}

function failedLines({ run, jobs, notRead }: FailedRun): string {
  const which = jobs.length > 0 ? 'The rest of its jobs was' : 'Its jobs were'
  const unread = notRead === undefined ? [] : [`  ${which} not looked at. ${notRead}`]
  return [statusLine(run), ...told(jobs, jobLine), ...unread].join('\n')
}

function statusLine(run: Run): string {
  return `${named(run)}: ${inline(run.conclusion ?? run.status, 50)}`
}

function named({ workflow, title, url }: Run): string {
  return `${inline(workflow, 100)} "${inline(title, 150)}" ${inline(url, 300)}`
}

function jobLine({ name, step }: FailedJob): string {
  return `  job ${inline(name, 150)}${step === undefined ? '' : `, step ${inline(step, 150)}`}`
}

const ADVICE: Record<BadConclusion, string> = {
  failure: 'Open the run, fix what failed, and re-run its failed jobs there.',
  cancelled: 'The run was cancelled: by somebody, or by a newer run of its concurrency group.',
  timed_out: 'The run was stopped by its own timeout (timeout-minutes).',
  action_required: 'The run waits for somebody who must act on it: open it.',
  startup_failure:
    'The run could not be started: its workflow file, or one that it calls, is not valid, or a permission is missing. Open it: the reason stands on its page.',
  stale: 'GitHub gave the run up, because it was not started for too long.',
}
