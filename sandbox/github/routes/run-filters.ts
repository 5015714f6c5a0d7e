import { stateAt } from '../life.ts'
import type { Run } from '../runs.ts'
import { headSha } from './run-answers.ts'

/** What a list can be filtered by here; GitHub has some more. */
const FILTERS = ['event', 'status', 'created', 'head_sha', 'actor', 'branch']

/** Whether a list of runs is asked for by more than its page. */
export const isFiltered = (query: URLSearchParams) => FILTERS.some((name) => query.has(name))

/** Whether a filtered list shows a run, as that stood at a time. */
export function passes(run: Run, query: URLSearchParams, asOf: number): boolean {
  const { status, conclusion } = stateAt(run, asOf)
  const values: Record<string, (string | null)[]> = {
    event: [run.event],
    // Either of them, as GitHub has it.
    status: [status, conclusion],
    head_sha: [headSha(run)],
    actor: [run.actor],
    branch: [run.branch],
  }
  const created = query.get('created')
  return (
    (created === null || isWithin(run.createdAt, created)) &&
    Object.entries(values).every(([name, own]) => !query.has(name) || own.includes(query.get(name)))
  )
}

/** GitHub's search syntax for dates: https://docs.github.com/en/search-github/getting-started-with-searching-on-github/understanding-the-search-syntax#query-for-dates */
function isWithin(ms: number, wanted: string): boolean {
  const [, operator = '', text = ''] = /^([<>]=?)?(.*)$/s.exec(wanted) ?? []
  const [from = '', until] = text.split('..')
  // Runs have whole seconds, and a day alone is all of that day.
  const second = Math.floor(ms / 1000) * 1000
  const start = from === '*' ? Number.NEGATIVE_INFINITY : Date.parse(from)
  const end = until === undefined ? endOf(from) : until === '*' ? Number.POSITIVE_INFINITY : endOf(until)
  if (Number.isNaN(start) || Number.isNaN(end)) return false
  switch (operator) {
    case '>':
      return second > end
    case '>=':
      return second >= start
    case '<':
      return second < start
    case '<=':
      return second <= end
    default:
      return second >= start && second <= end
  }
}

const endOf = (text: string) => Date.parse(text) + (/^\d{4}-\d\d-\d\d$/.test(text) ? 24 * 60 * 60 * 1000 - 1 : 0)
