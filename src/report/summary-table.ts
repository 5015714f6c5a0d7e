import { calledTogether, rowOf, wordsFor } from '../events/dispatch.ts'
import type { Waiting } from '../inputs/settings.ts'
import type { StartedRun, State, TargetResult } from '../result.ts'
import type { Clean } from '../text/clean.ts'
import { duration } from '../text/duration.ts'
import { markdown, markdownLink } from '../text/escape.ts'
import { firstOf } from '../text/listing.ts'

/** How the rows of a summary's table are told. */
export interface TableOptions {
  /** What was waited for of the runs, if anything. */
  waitFor: Waiting['waitFor'] | undefined
  /** Where repositories have their pages, such as `https://github.com`, where known. */
  web: string | undefined
  /** Takes secrets out. */
  clean: Clean
}

/** The table of all targets, failures first: the lines of its head, and a line for each row. */
export function summaryTable(results: TargetResult[], options: TableOptions): { head: string[]; rows: string[] } {
  const order = { failed: 0, skipped: 1, accepted: 2, planned: 3 }
  const sorted = results.toSorted((a, b) => order[a.state] - order[b.state])
  const all = results.some(({ tries }) => tries > 1) ? [...COLUMNS, ...EFFORT] : COLUMNS
  const what = calledTogether(results.map(({ target }) => target.dispatch)).column
  const columns = all.map((column) => (column.title === EVENT ? { ...column, title: what } : column))
  return {
    head: [tableRow(columns.map(({ title }) => title)), tableRow(columns.map(({ right }) => (right ? '---:' : '---')))],
    rows: sorted.map((result) => tableRow(columns.map(({ cell }) => cell(result, options)))),
  }
}

function tableRow(cells: (string | number)[]): string {
  return `| ${cells.join(' | ')} |`
}

interface Column {
  title: string
  right?: boolean
  cell: (result: TargetResult, options: TableOptions) => string | number
}

const EVENT = 'Event'

const COLUMNS: Column[] = [
  {
    title: 'Target',
    cell({ target: { repository } }, { web, clean }) {
      const name = clean(repository)
      return web === undefined ? markdown(name) : markdownLink(name, clean(`${web}/${repository}`))
    },
  },
  {
    title: EVENT,
    cell: ({ target, ref }, { clean }) => markdown(clean(Object.values(rowOf(target.dispatch, ref)).join(' on '))),
  },
  { title: 'Result', cell: resultCell },
]

/** Only where a target took more than one try: of all others they say nothing. */
const EFFORT: Column[] = [
  { title: 'Tries', right: true, cell: ({ tries }) => tries },
  { title: 'Time', right: true, cell: ({ tries, durationMs }) => (tries === 0 ? '–' : duration(durationMs)) },
]

function resultCell(result: TargetResult, options: TableOptions): string {
  const { state, mayHaveArrivedTwice, resumed, runs = [] } = result
  const lines = firstOf(
    runs,
    MOST_RUNS,
    (run) => runWords(run, options.clean),
    (count) => `… and ${count} more`,
  )
  const before = resumed ? ['started by an earlier attempt'] : []
  const twice = mayHaveArrivedTwice ? ['⚠️ may have arrived twice'] : []
  return [`${STATES[state]} ${stateWords(result, options)}`, ...lines, ...before, ...twice].join('<br>')
}

const STATES: Record<State, string> = { accepted: '✅', skipped: '⏭️', failed: '❌', planned: '📝' }

function stateWords(
  { target, state, skippedBecause, failure }: TargetResult,
  { waitFor, clean }: TableOptions,
): string {
  switch (state) {
    case 'accepted':
      return waitFor === undefined ? wordsFor(target.dispatch).accepted : ACCEPTED[waitFor]
    case 'failed':
      return `${markdown(clean(failure?.title ?? 'failed'))}${target.optional ? ' (optional)' : ''}`
    case 'skipped':
      return skippedBecause === undefined ? 'skipped' : `skipped (${skippedBecause})`
    case 'planned':
      return 'planned'
  }
}

/** What is known of a target, by what was waited for. */
const ACCEPTED = { start: 'started', completion: 'succeeded' }

/** More are counted: a long list makes a cell unreadable. */
const MOST_RUNS = 10

/** A run by its page, with how it ended where that is not well, and how long it took. */
function runWords({ run }: StartedRun, clean: Clean): string {
  const { workflow, url, status, conclusion = status, createdAt, startedAt = createdAt, updatedAt } = run
  const words = [
    ...(conclusion === 'success' || conclusion === '' ? [] : [markdown(clean(conclusion.replaceAll('_', ' ')))]),
    ...(status === 'completed' ? [duration(updatedAt - startedAt)] : []),
  ]
  return `${markdownLink(clean(workflow), clean(url))}${words.length > 0 ? ` (${words.join(', ')})` : ''}`
}
