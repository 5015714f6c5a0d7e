import { appendFileSync } from 'node:fs'
import { type Excerpt, type Failure, failureMessage } from '../failures/failure.ts'
import type { Environment, Settings } from '../inputs/settings.ts'
import { countStates, type TargetResult } from '../result.ts'
import type { Log } from '../runner/log.ts'
import type { Clean } from '../text/clean.ts'
import { markdown, markdownBlock } from '../text/escape.ts'
import { markdownText } from '../text/markdown-text.ts'
import { type Cause, distinctCauses } from './causes.ts'
import { ganttOf } from './gantt.ts'
import { leftOutCounts } from './lines.ts'
import { summaryTable } from './summary-table.ts'

/** A step's summary holds 1 MiB; what does not fit is counted. */
const MOST_BYTES = 1_000_000

/** Of which the table, most of whose rows say that all is well, takes no more than this. */
const MOST_BYTES_OF_TABLE = 600_000

/** And the ends of logs no more than this. */
const MOST_BYTES_OF_LOGS = 200_000

/**
 * Adds to the job's summary. One that can't be written is worth a debug line only. (The toolkit's own way begins by
 * starting threads for its file accesses, which takes longer than this.)
 *
 * @see https://docs.github.com/en/actions/reference/workflows-and-actions/workflow-commands#adding-a-job-summary
 */
export function writeSummary(text: string, env: Environment, log: Log) {
  try {
    if (!env.GITHUB_STEP_SUMMARY) throw new Error('GITHUB_STEP_SUMMARY is not set')
    appendFileSync(env.GITHUB_STEP_SUMMARY, `${text}\n`)
  } catch (error) {
    log.debug(`The job summary could not be written: ${(error as Error).message}`)
  }
}

/** What a summary's error is told by. */
export interface ErrorOptions {
  /** Where repositories have their pages, such as `https://github.com`, where known. */
  web: string | undefined
  /** Takes secrets out, which the runner does not do in summaries. */
  clean: Clean
}

export interface SummaryOptions extends ErrorOptions {
  /** How the runs were waited for, where they were. */
  waiting: Settings['waiting'] | undefined
  dryRun: boolean
}

/** More bars than this can't be read, and a single one says nothing. */
const CHART = { least: 2, most: 30 }

/**
 * The summary of a step: counts, a table with failures first, a chart of the runs, each distinct error in full.
 *
 * @returns Markdown of less than 1 MiB
 */
export function summaryOf(results: TargetResult[], options: SummaryOptions): string {
  const { waiting, dryRun, web, clean } = options
  const { head, rows: all } = summaryTable(results, { waitFor: waiting?.waitFor, web, clean })
  const causes = distinctCauses(results)
  const rows = fitting(all, MOST_BYTES_OF_TABLE)
  const hasChart =
    waiting?.waitFor === 'completion' &&
    results.length >= CHART.least &&
    results.length <= CHART.most &&
    results.some(({ runs = [] }) => runs.length > 0)
  const errors = fitting(
    causes.map((cause) => errorSection(cause, options)),
    MOST_BYTES - MOST_BYTES_OF_TABLE - MOST_BYTES_OF_LOGS,
  )
  const logs = fitting(
    causes.flatMap(({ excerpts }) => excerpts.map((excerpt) => fold(excerpt, clean))),
    MOST_BYTES_OF_LOGS,
  )
  const counts = leftOutCounts(results.filter(({ skippedBecause }) => skippedBecause !== 'no-token'))
  const parts = [
    `## Dispatch to Repositories: ${countsOf(results, { waits: waiting !== undefined, dryRun })}`,
    results.length > 0 ? [...head, ...rows.kept].join('\n') : 'No repository was found: nothing was to be sent.',
    counts.length > 0 && `Left out: ${markdown(counts.join(', '))}.`,
    rows.left > 0 && `… and ${rows.left} more rows.`,
    hasChart && ganttOf(results, clean),
    ...errors.kept,
    errors.left > 0 && `… and ${errors.left} more causes.`,
    ...logs.kept,
    logs.left > 0 && `… and the logs of ${logs.left} more jobs.`,
  ]
  return `${parts.filter((part) => part !== false).join('\n\n')}\n`
}

/** The summary of a step that sent nothing, because its inputs were wrong. */
export function summaryOfFailure(failure: Failure, options: ErrorOptions): string {
  const section = errorSection({ heading: failure.title, message: failureMessage(failure) }, options)
  return `## Dispatch to Repositories: nothing sent\n\n${section}\n`
}

function countsOf(results: TargetResult[], { waits, dryRun }: { waits: boolean; dryRun: boolean }): string {
  const { accepted, failed, skipped, planned } = countStates(results)
  const good = dryRun ? `dry run, ${planned} planned` : `${accepted} ${waits ? 'succeeded' : 'accepted'}`
  return [good, `${failed} failed`, ...(skipped ? [`${skipped} skipped`] : [])].join(', ')
}

/** Words of GitHub's that came from outside may link to its own pages and its documentation, and nowhere else. */
function errorSection({ heading, message }: Pick<Cause, 'heading' | 'message'>, { web, clean }: ErrorOptions): string {
  const hosts = [...(web !== undefined && URL.canParse(web) ? [new URL(web).host] : []), 'docs.github.com']
  return `### ${markdown(clean(heading))}\n\n${markdownText(clean(message), hosts)}`
}

/** The end of a log, as the page folds it in. */
function fold({ title, lines }: Excerpt, clean: Clean): string {
  const block = markdownBlock(clean(lines.join('\n')))
  return `<details><summary>${markdown(clean(title))}</summary>\n\n${block}\n\n</details>`
}

/** As many pieces, from the first on, as fit into so many bytes. */
function fitting(pieces: string[], bytes: number): { kept: string[]; left: number } {
  let used = 0
  const end = pieces.findIndex((piece) => {
    used += Buffer.byteLength(piece) + 2
    return used > bytes
  })
  const kept = end === -1 ? pieces : pieces.slice(0, end)
  return { kept, left: pieces.length - kept.length }
}
