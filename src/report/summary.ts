import { appendFileSync } from 'node:fs'
import { rowOf } from '../events/dispatch.ts'
import { type Failure, failureMessage } from '../failures/failure.ts'
import type { Environment, Settings } from '../inputs/settings.ts'
import { countStates, type StartedRun, type State, type TargetResult } from '../result.ts'
import type { Log } from '../runner/log.ts'
import type { Clean } from '../text/clean.ts'
import { duration } from '../text/duration.ts'
import { markdown, markdownBlock, markdownLink } from '../text/escape.ts'
import { firstOf } from '../text/listing.ts'
import { type Cause, distinctCauses } from './causes.ts'
import { ganttOf } from './gantt.ts'
import { LEFT_OUT, leftOutCounts } from './lines.ts'

/** A step's summary holds 1 MiB; what does not fit is counted. */
const MOST_BYTES = 1_000_000

/** Of which the table, most of whose rows say that all is well, takes no more than this. */
const MOST_BYTES_OF_TABLE = 600_000

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

/** More bars than this can't be read, and a single one says nothing. */
const CHART = { least: 2, most: 30 }

/**
 * The summary of a step: counts, a table with failures first, a chart of the runs, each distinct error in full.
 *
 * @param clean takes secrets out, which the runner does not do in summaries
 * @returns Markdown of less than 1 MiB
 */
export function summaryOf(
  results: TargetResult[],
  { waiting, dryRun }: { waiting: Settings['waiting'] | undefined; dryRun: boolean },
  clean: Clean,
): string {
  const order = { failed: 0, skipped: 1, accepted: 2, planned: 3 }
  const sorted = results.toSorted((a, b) => order[a.state] - order[b.state])
  const columns = waiting ? [...COLUMNS, ...RUN_COLUMNS] : COLUMNS
  const rows = fitting(
    sorted.map((result) => tableRow(columns.map(({ cell }) => cell(result, clean)))),
    MOST_BYTES_OF_TABLE,
  )
  const table = [
    tableRow(columns.map(({ title }) => title)),
    tableRow(columns.map(({ right }) => (right ? '---:' : '---'))),
    ...rows.kept,
  ].join('\n')
  const hasChart =
    waiting?.waitFor === 'completion' &&
    results.length >= CHART.least &&
    results.length <= CHART.most &&
    results.some(({ runs = [] }) => runs.length > 0)
  const errors = fitting(
    distinctCauses(results).map((cause) => errorSection(cause, clean)),
    MOST_BYTES - MOST_BYTES_OF_TABLE,
  )
  const counts = leftOutCounts(results.filter(({ skippedBecause }) => skippedBecause !== 'no-token'))
  const parts = [
    heading(results, dryRun),
    results.length > 0 ? table : 'No repository was found: nothing was to be sent.',
    counts.length > 0 && `Left out: ${markdown(counts.join(', '))}.`,
    rows.left > 0 && `… and ${rows.left} more rows.`,
    hasChart && ganttOf(results, clean),
    ...errors.kept,
    errors.left > 0 && `… and ${errors.left} more causes.`,
  ]
  return `${parts.filter((part) => part !== false).join('\n\n')}\n`
}

/** The summary of a step that sent nothing, because its inputs were wrong. */
export function summaryOfFailure(failure: Failure, clean: Clean): string {
  const section = errorSection({ heading: failure.title, message: failureMessage(failure) }, clean)
  return `## Dispatch to Repositories: nothing sent\n\n${section}\n`
}

function heading(results: TargetResult[], dryRun: boolean): string {
  const { accepted, failed, skipped, planned } = countStates(results)
  const parts = dryRun ? [`dry run, ${planned} planned`] : [`${accepted} accepted`]
  return `## Dispatch to Repositories: ${[...parts, `${failed} failed`, ...(skipped ? [`${skipped} skipped`] : [])].join(', ')}`
}

interface Column {
  title: string
  right?: boolean
  cell: (result: TargetResult, clean: Clean) => string | number
}

const STATES: Record<State, string> = {
  accepted: '✅ accepted',
  skipped: '⏭️ skipped',
  failed: '❌',
  planned: '📝 planned',
}

const COLUMNS: Column[] = [
  { title: 'Target', cell: ({ target }, clean) => markdown(clean(target.repository)) },
  {
    title: 'Event',
    cell: ({ target, ref }, clean) => markdown(clean(Object.values(rowOf(target.dispatch, ref)).join(' on '))),
  },
  {
    title: 'Result',
    cell({ target, state, skippedBecause, failure }) {
      if (skippedBecause === 'if' || skippedBecause === 'paths')
        return `${STATES.skipped}: ${markdown(LEFT_OUT[skippedBecause])}`
      const optional = failure && target.optional ? ' (optional)' : ''
      return `${STATES[state]} ${markdown(failure?.title ?? '')}${optional}`.trim()
    },
  },
  { title: 'Tries', right: true, cell: ({ tries }) => tries },
  { title: 'Time', right: true, cell: ({ tries, durationMs }) => (tries === 0 ? '–' : duration(durationMs)) },
]

/** A target may have several runs: a line for each. */
const RUN_COLUMNS: Column[] = [
  {
    title: 'Run',
    cell: ({ runs = [] }, clean) => lines(runs, ({ run }) => markdownLink(clean(run.workflow), clean(run.url))),
  },
  {
    title: 'Conclusion',
    cell: ({ runs = [] }, clean) => lines(runs, ({ run }) => markdown(clean(run.conclusion ?? run.status))),
  },
  {
    title: 'Run time',
    right: true,
    cell: ({ runs = [] }) =>
      lines(runs, ({ run }) => (run.status === 'completed' ? duration(run.updatedAt - run.createdAt) : '–')),
  },
]

/** More are counted: a long list makes a cell unreadable. */
const MOST_RUNS = 10

function lines(runs: StartedRun[], line: (run: StartedRun) => string): string {
  return firstOf(runs, MOST_RUNS, line, (count) => `… and ${count} more`).join('<br>') || '–'
}

function tableRow(cells: (string | number)[]): string {
  return `| ${cells.join(' | ')} |`
}

function errorSection({ heading, message }: Pick<Cause, 'heading' | 'message'>, clean: Clean): string {
  return `### ${markdown(clean(heading))}\n\n${markdownBlock(clean(message))}`
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
