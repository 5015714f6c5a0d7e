import { type BadConclusion, badConclusion, isBad } from '../conclusions.ts'
import { ADD_RUN_NAME } from '../events/run-name.ts'
import { ARRIVED, type Excerpt, type Failure } from '../failures/failure.ts'
import { titleOf } from '../failures/title.ts'
import type { FailedJob } from '../github/runs.ts'
import type { Run } from '../result.ts'
import { inline } from '../text/inline.ts'
import { firstOf } from '../text/listing.ts'
import { type Wait, waitWords } from '../wait.ts'
import { SEE_EACH, stepsOf } from './silence.ts'

/** A run that did not succeed, the jobs that failed in it, and why these were not looked at, as a sentence, if so. */
export interface FailedRun {
  run: Run
  jobs: FailedJob[]
  notRead?: string
  /** What they say for themselves, in lines, and the ends of their logs. */
  said?: { lines: string[]; excerpts: Excerpt[] }
}

/**
 * @param failed one at least
 * @param resumes whether a re-run of the job re-runs them
 */
export function runFailed(failed: FailedRun[], resumes = false): Failure {
  const steps = [
    ...failed.map(({ run }) => TO_DO[badConclusion(run.conclusion ?? '')]),
    ...(resumes ? ['Or re-run this job: it re-runs what failed, and sends nothing twice (on-rerun: resume).'] : []),
  ]
  const [first, ...others] = failed
  const excerpts = failed.flatMap(({ said }) => said?.excerpts ?? [])
  return {
    code: 'run_failed',
    title: titleOf('run_failed'),
    cause: first ? endLine(first) : '',
    sharedCause: 'Runs that these events started failed.',
    steps: [...new Set(steps)],
    happened: [
      ...(first ? restOf(first) : []),
      ...listed(others, (other) => [`- ${endLine(other)}`, ...restOf(other)].join('\n')),
    ],
    ...(excerpts.length > 0 ? { excerpts } : {}),
    arrival: ARRIVED,
    during: 'following',
  }
}

/** A run, and what keeps it from going on, where that is known. */
export interface UnfinishedRun {
  run: Run
  wait?: Wait
}

const MORE_TIME = 'See what they are at, or allow them more time (completion-timeout-seconds).'

const TO_END: Record<Wait['kind'], string> = {
  approval: 'Have somebody who may approve it open the run: Review deployments.',
  runner: 'See whether a runner with these labels is online and idle: Settings → Actions → Runners of the target.',
  concurrency: 'See what the run that holds the concurrency group is at, or cancel it.',
}

/** @param trouble why the runs were not listed at the end, as a sentence, if they were not */
export function runTimeout(runs: UnfinishedRun[], timeoutSeconds: number, trouble?: string): Failure {
  const known = runs.every(({ run, wait }) => wait || run.status === 'completed')
  const unknown = known && runs.some(({ wait }) => wait) ? [] : [MORE_TIME]
  return {
    code: 'run_timeout',
    title: titleOf('run_timeout'),
    cause: `The runs did not end within ${timeoutSeconds} s (completion-timeout-seconds); they go on without this step.`,
    steps: [...new Set(runs.flatMap(({ wait }) => (wait ? [TO_END[wait.kind]] : []))), ...unknown],
    happened: [
      ...listed(runs, ({ run, wait }) => `- ${statusLine(run)}${wait ? `: it ${waitWords(wait)}` : ''}`),
      ...(trouble ? [`The last look at the repository's runs failed. ${trouble}`] : []),
    ],
    arrival: ARRIVED,
    during: 'following',
  }
}

/** @param candidates new runs of events, none of which shows the id */
export function runAmbiguous(candidates: Run[]): Failure {
  const one = candidates.length === 1
  return {
    code: 'run_ambiguous',
    title: titleOf('run_ambiguous'),
    cause: one
      ? 'A run started, but it does not show the dispatch_id, so nothing proves that this event started it.'
      : 'Runs started, but none of them shows the dispatch_id, so nothing tells which one this event started.',
    steps: [`To tell its runs for certain, ${ADD_RUN_NAME}`],
    happened: [
      one ? 'The run that may be meant:' : 'The runs that may be meant:',
      ...listed(candidates, (run) => `- ${named(run)}`),
    ],
    arrival: `The event arrived. Look at ${one ? 'this run' : 'these runs'} before you send it again.`,
    during: 'following',
  }
}

export interface NotFound {
  /** How long it was looked for, and the input that says so. */
  limit: string
  /** What the repository's workflows say, in lines; those that are indented belong to the one before. */
  silence: string[]
  /** Whether one of them listens, as far as that was found out. */
  listens: boolean | undefined
  /** Why the runs were not listed at the end, as a sentence, if they were not. */
  trouble?: string | undefined
}

/** Nothing that could be its run was seen in time. */
export function runNotFound({ limit, silence, listens, trouble }: NotFound): Failure {
  return {
    code: 'run_not_found',
    title: titleOf('run_not_found'),
    cause: `No run of this event appeared within ${limit}.`,
    steps: stepsOf(silence),
    sharedSteps: SEE_EACH,
    happened: trouble ? [`The last look at the repository's runs failed, so there may be one. ${trouble}`] : [],
    arrival: AGAIN[String(listens) as keyof typeof AGAIN],
    during: 'following',
  }
}

const AGAIN = {
  true: 'The event arrived, and its run may still come: look at the runs before you send it again.',
  false: 'The event arrived, but GitHub keeps no event that nothing listens to: once something listens, send it again.',
  undefined: 'The event arrived. Check whether a workflow listens, and look at the runs, before you send it again.',
}

/** Runs that are followed no further, a line for each. */
export function lastSeen(runs: Run[]): string[] {
  return runs.length === 0 ? [] : ['Last seen:', ...listed(runs, (run) => `- ${statusLine(run)}`)]
}

/** Runs, and jobs of each; the rest is counted. */
export const MOST_LISTED = 10

function listed<Item>(items: Item[], line: (item: Item) => string): string[] {
  return firstOf(items, MOST_LISTED, line, (count) => `- and ${count} more`)
}

/** Such as `Deploy failed in job "test", step "make": https://…`. */
function endLine({ run, jobs: [job] }: FailedRun): string {
  const { workflow, url, conclusion = '' } = run
  const unknown = isBad(conclusion) ? '' : ` (${inline(conclusion, 50)})`
  const where = job === undefined ? '' : ` in ${jobWords(job)}`
  return `${inline(workflow, 100)} ${ENDED[badConclusion(conclusion)]}${unknown}${where}: ${inline(url, 300)}`
}

/** What else failed in it, and what is not known. */
function restOf({ run, jobs, notRead, said }: FailedRun): string[] {
  const which = jobs.length > 0 ? 'The rest of its jobs was' : 'Its jobs were'
  const logs = (said?.excerpts ?? []).length > 0 ? [LOGS] : []
  return [
    ...listed(jobs.slice(1), (job) => `- ${inline(run.workflow, 100)} also failed in ${jobWords(job)}`),
    ...(notRead === undefined ? [] : [`${which} not looked at. ${notRead}`]),
    ...(said?.lines ?? []),
    ...logs,
  ]
}

const LOGS = "The last lines of its log stand in a group of this step's log, and in the job summary."

function jobWords({ name, step }: FailedJob): string {
  return `job "${inline(name, 150)}"${step === undefined ? '' : `, step "${inline(step, 150)}"`}`
}

function statusLine(run: Run): string {
  // Of one that was never read nothing is known but that it was started.
  const status = run.conclusion ?? (run.status || 'started')
  return `${named(run)}: ${inline(status.replaceAll('_', ' '), 50)}`
}

function named({ workflow, title, url }: Run): string {
  return [inline(workflow, 100), title && `"${inline(title, 150)}"`, inline(url, 300)].filter(Boolean).join(' ')
}

const ENDED: Record<BadConclusion, string> = {
  failure: 'failed',
  cancelled: 'was cancelled',
  timed_out: 'timed out',
  action_required: 'waits for somebody who must act on it',
  startup_failure: 'could not be started',
  stale: 'was given up by GitHub',
}

const TO_DO: Record<BadConclusion, string> = {
  failure: 'Open the run, fix what failed, and re-run its failed jobs there.',
  cancelled: 'See who cancelled the run: somebody, or a newer run of its concurrency group.',
  timed_out: 'Allow the run more time (timeout-minutes in its workflow), or find out what takes so long.',
  action_required: 'Open the run, and approve or reject what waits there.',
  startup_failure:
    'Open the run: its page says why. Its workflow file, or one that it calls, is not valid, or a permission is missing.',
  stale: 'See whether a runner with its labels is online: the run was not started for too long.',
}
