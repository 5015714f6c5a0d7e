import { hasSucceeded } from '../conclusions.ts'
import { calledTogether, nameOf } from '../events/dispatch.ts'
import { statusTitle } from '../failures/status-title.ts'
import type { Reply } from '../reply.ts'
import type { Resumed } from '../result.ts'
import type { Log } from '../runner/log.ts'
import type { Target } from '../target.ts'
import { inline } from '../text/inline.ts'
import { listed } from '../text/listing.ts'
import { MOST_NAMES } from './causes.ts'
import { resumedWords } from './lines.ts'

/** One notice for all that is sent again, whatever an earlier attempt of the job sent. @param targets those without an id */
export function noticeNotResumed(log: Log, targets: Target[]) {
  if (targets.length === 0) return
  const { haveOne, name } = calledTogether(targets.map(({ dispatch }) => dispatch))
  const names = targets.map(({ repository }) => repository)
  log.notice(
    'Started again',
    `on-rerun: resume finds nothing of ${haveOne ? name : 'workflows'} in ${listed(names, MOST_NAMES)}, which ${targets.length === 1 ? 'is' : 'are'} started again: nothing tells which runs an earlier attempt of this job started. Set add-dispatch-id: true, declare the input dispatch_id in the workflow, and show it in its run-name.`,
  )
}

/** Told once, where there are such targets. */
export const SENT_ANEW_LINE =
  '… sent where no run shows the dispatch_id: no earlier attempt had sent it, or its payload has changed since, or the run-name of the receiver does not show the id'

/** @param cause what was answered where it was asked for, or what kept it from being asked for */
export function noticeNoBeginning(log: Log, cause: Reply | string) {
  const why =
    typeof cause === 'string'
      ? inline(cause, 200)
      : cause.kind === 'answer'
        ? `GitHub answered ${statusTitle(cause.status)}`
        : inline(cause.detail)
  log.notice(
    'First attempt not known',
    `When the first attempt of this run began was not found out (${why}), so runs of the last 35 days were looked through for what it started, and of each repository the newest 1,000 at most. What may be older than these is not sent. To look no further than needed, let source-token read this run: add \`actions: read\` to the job's \`permissions\`.`,
  )
}

/** What a dry run says of a target that would be resumed. */
export function resumableLine({ repository, dispatch }: Target, resumed: Resumed): string {
  const failed = resumed.runs.filter(({ run }) => run.status === 'completed' && !hasSucceeded(run))
  const ids = failed.map(({ run }) => run.id).join(', ')
  const words =
    resumed.how === 're-run'
      ? `its ${failed.length === 1 ? 'run' : 'runs'} ${ids} failed, and would be re-run`
      : resumedWords(resumed)
  return `○ ${repository}: ${nameOf(dispatch)} would be resumed: ${words}`
}

/** What is told of runs that were re-run for a target whose other failed runs GitHub does not re-run. */
export function notFollowedLine({ repository, dispatch }: Target, resumed: Resumed): string {
  return `↻ ${repository}: ${nameOf(dispatch)}: ${resumedWords(resumed)}; the target fails all the same, as another of its runs can't be re-run`
}
