import { type Failure, failureMessage } from '../failures/failure.ts'
import { invalidInput, type Problem } from '../inputs/problem.ts'
import type { Environment, Settings } from '../inputs/settings.ts'
import type { TargetResult } from '../result.ts'
import type { Log } from '../runner/log.ts'
import type { Clean } from '../text/clean.ts'
import { annotateResults } from './annotations.ts'
import { countsLine, endLine, runsLine } from './lines.ts'
import { setOutputs } from './outputs.ts'
import { summaryOf, summaryOfFailure, writeSummary } from './summary.ts'
import { webUrl } from './web-url.ts'

/** Where what people and later steps see goes: the log, and the files that the environment names. */
export interface Outlets {
  log: Log
  clean: Clean
  env: Environment
}

/** What of the settings decides how results are told. */
export type ReportSettings = Pick<Settings, 'apiUrl' | 'dryRun' | 'summary' | 'waiting'>

/** Tells what became of all targets: annotations, outputs, summary. */
export function reportResults(told: TargetResult[], settings: ReportSettings, { log, clean, env }: Outlets) {
  const results = told.map(({ failure, ...rest }) => (failure ? { ...rest, failure: linked(failure, env) } : rest))
  const waiting = settings.dryRun ? undefined : settings.waiting
  annotateResults(log, results)
  const [only, ...others] = results
  const where =
    only?.state === 'accepted' && others.length === 0 && !waiting
      ? runsLine(only, env.GITHUB_SERVER_URL || 'https://github.com')
      : undefined
  if (where) log.info(where)
  if (others.length > 0) log.info(countsLine(results, waiting !== undefined))
  else if (only && waiting && isFollowed(only)) log.info(endLine(only))
  setOutputs(results, waiting, env, clean, log)
  if (settings.summary)
    writeSummary(
      summaryOf(results, { waiting, dryRun: settings.dryRun, web: webUrl(settings.apiUrl, env), clean }),
      env,
      log,
    )
}

/** Why an event was not accepted stands in a line of its own before. */
function isFollowed({ state, failure }: TargetResult): boolean {
  return state === 'accepted' || failure?.during === 'following'
}

/** Tells what is wrong with the inputs: nothing was sent. */
export function reportProblems(problems: Problem[], summary: boolean, { log, clean, env }: Outlets) {
  const failure = linked(invalidInput(problems), env)
  log.error(failure.title, failureMessage(failure))
  setOutputs([], undefined, env, clean, log)
  if (summary) writeSummary(summaryOfFailure(failure, { web: env.GITHUB_SERVER_URL, clean }), env, log)
}

/**
 * A failure with the link to its entry in the documentation of the version in use, where the runner says which that is.
 *
 * @see https://docs.github.com/en/actions/reference/workflows-and-actions/variables#default-environment-variables
 */
export function linked(failure: Failure, env: Environment): Failure {
  const { GITHUB_SERVER_URL: server, GITHUB_ACTION_REPOSITORY: repository, GITHUB_ACTION_REF: ref } = env
  if (!server || !repository || !ref) return failure
  return { ...failure, link: `${server}/${repository}/blob/${ref}/docs/troubleshooting.md#${failure.code}` }
}
