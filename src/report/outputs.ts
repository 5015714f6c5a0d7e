import { rowOf } from '../events/dispatch.ts'
import type { Environment, Settings } from '../inputs/settings.ts'
import { countStates, type StartedRun, type TargetResult } from '../result.ts'
import { writeValues } from '../runner/command-file.ts'
import type { Log } from '../runner/log.ts'
import { writeTempFile } from '../runner/temp-file.ts'
import type { Clean } from '../text/clean.ts'
import { resultMessage } from './causes.ts'
import { stepConclusion } from './step-conclusion.ts'

/** An output holds 1 MiB, and all of a job's together 50: https://docs.github.com/en/actions/reference/workflows-and-actions/workflow-syntax#jobsjob_idoutputs */
const MOST_CHARACTERS = 500_000

const MOST_OF_MESSAGE = 500

/**
 * Sets the step's outputs. What can't be written is a warning and changes nothing else.
 *
 * @param results of all targets, in their order; none where the inputs were wrong
 * @param waiting where the runs were followed
 */
export function setOutputs(
  results: TargetResult[],
  waiting: Settings['waiting'],
  env: Environment,
  clean: Clean,
  log: Log,
) {
  const plain = results.map((result) => plainResult(result, clean))
  const { accepted, failed, skipped } = countStates(results)
  const { json, cut } = fitting(plain)
  const unwritten: string[] = []
  const file = attempt(['results-file'], () => writeTempFile('dispatch-results', JSON.stringify(plain), env))
  const outputs = Object.entries({
    'status-code': stepStatus(results),
    'accepted-count': accepted,
    'failed-count': failed,
    'skipped-count': skipped,
    'dispatch-id': plain[0]?.dispatch_id,
    'run-id': plain[0]?.runs?.[0]?.id,
    'run-url': plain[0]?.runs?.[0]?.url,
    conclusion: waiting?.waitFor === 'completion' ? stepConclusion(results) : undefined,
    results: json,
    'results-file': file,
  }).flatMap(([name, value]): [string, string][] => (value === undefined ? [] : [[name, String(value)]]))
  attempt(
    outputs.map(([name]) => name),
    () => writeValues('GITHUB_OUTPUT', outputs),
  )
  if (cut)
    log.warning(
      'Output cut',
      `The output results would have more than ${MOST_CHARACTERS} characters, so ${cut}. results-file has all of it.`,
    )
  if (unwritten.length > 0)
    log.warning('Outputs not set', `These outputs could not be written: ${unwritten.join('; ')}.`)

  function attempt<Value>(names: string[], write: () => Value): Value | undefined {
    try {
      return write()
    } catch (error) {
      unwritten.push(`${names.join(', ')} (${(error as Error).message})`)
      return undefined
    }
  }
}

/** 0 if one target had no answer, else the highest; nothing if nothing was sent. */
function stepStatus(results: TargetResult[]): number | undefined {
  const codes = results.map(({ statusCode }) => statusCode).filter((code) => code !== undefined)
  if (codes.length === 0) return undefined
  return codes.includes(0) ? 0 : Math.max(...codes)
}

interface PlainResult {
  repository?: string
  /** In place of it, where the repositories that a search finds are not known. */
  search?: string
  event_type?: string
  workflow?: string
  ref?: string
  state: string
  skipped_because?: string
  optional?: boolean
  status_code?: number
  attempts: number
  duration_ms: number
  may_have_arrived_twice?: true
  resumed?: true
  dispatch_id?: string
  token_expires_at?: string
  runs?: PlainRun[]
  error?: { code: string; title: string; message?: string }
}

interface PlainRun {
  id: number
  url: string
  workflow: string
  /** Absent where it was only started. */
  status?: string
  conclusion?: string
  matched_by: string
}

/** As later steps read it. */
function plainResult(result: TargetResult, clean: Clean): PlainResult {
  const { target, state, ref, skippedBecause, statusCode, tries, durationMs, tokenExpiration, resumed, runs, failure } =
    result
  return {
    ...(target.search ? { search: clean(target.search.words) } : { repository: clean(target.repository) }),
    ...cleaned(rowOf(target.dispatch, ref), clean),
    state,
    ...(skippedBecause === undefined ? {} : { skipped_because: skippedBecause }),
    ...(target.optional ? { optional: true } : {}),
    ...(statusCode === undefined ? {} : { status_code: statusCode }),
    attempts: tries,
    duration_ms: durationMs,
    ...(result.mayHaveArrivedTwice ? { may_have_arrived_twice: true } : {}),
    ...(resumed ? { resumed } : {}),
    // An id that was not sent is nobody's.
    ...(target.dispatchId === undefined || (statusCode === undefined && !resumed)
      ? {}
      : { dispatch_id: clean(target.dispatchId) }),
    ...(tokenExpiration ? { token_expires_at: wholeSeconds(tokenExpiration.at) } : {}),
    ...(runs ? { runs: runs.map((run) => plainRun(run, clean)) } : {}),
    ...(failure
      ? { error: { code: failure.code, title: failure.title, message: clean(resultMessage(result) ?? '') } }
      : {}),
  }
}

/** Such as `2026-12-05T00:00:00Z`. */
function wholeSeconds(time: number): string {
  return new Date(time).toISOString().replace('.000', '')
}

function plainRun({ run, matchedBy }: StartedRun, clean: Clean): PlainRun {
  return {
    id: run.id,
    url: clean(run.url),
    workflow: clean(run.workflow),
    ...(run.status === '' ? {} : { status: clean(run.status) }),
    ...(run.conclusion === undefined ? {} : { conclusion: clean(run.conclusion) }),
    matched_by: matchedBy,
  }
}

/** So that a thousand targets fit, whatever these say: a repository has 140 characters, an id 64, all the rest 180. */
const MOST_OF_TEXT = 50

const TEXTS = ['event_type', 'workflow', 'ref', 'title']

/** What is left out where the results are too long, one after another, and what is said of it. */
const CUTS: [said: string, cut: (key: string, value: unknown) => unknown][] = [
  ['', (_, value) => value],
  [
    `its messages were cut to ${MOST_OF_MESSAGE} characters`,
    (key, value) => (key === 'message' ? String(value).slice(0, MOST_OF_MESSAGE) : value),
  ],
  ['its messages were left out', without('message')],
  [
    'its messages were left out, and its runs reduced to id, url and conclusion',
    (key, value) => (key === 'runs' ? (value as PlainRun[]).map(reduced) : without('message')(key, value)),
  ],
  ['its messages and its runs were left out', without('message', 'runs')],
  [
    `its messages and its runs were left out, and event types and titles cut to ${MOST_OF_TEXT} characters`,
    (key, value) => shortening(TEXTS, MOST_OF_TEXT)(key, without('message', 'runs')(key, value)),
  ],
]

function reduced({ id, url, conclusion }: PlainRun): Partial<PlainRun> {
  return { id, url, ...(conclusion === undefined ? {} : { conclusion }) }
}

function cleaned<Texts extends object>(texts: Texts, clean: Clean): Texts {
  return Object.fromEntries(Object.entries(texts).map(([name, value]) => [name, clean(String(value))])) as Texts
}

function shortening(names: string[], most: number) {
  return (key: string, value: unknown) => (names.includes(key) ? shortened(String(value), most) : value)
}

/** @param most characters, as JSON has them: a control character takes six */
function shortened(text: string, most: number): string {
  let left = most - '…'.length
  let end = 0
  if (JSON.stringify(text).length - 2 <= most) return text
  for (const character of text) {
    left -= JSON.stringify(character).length - 2
    if (left < 0) break
    end += character.length
  }
  return `${text.slice(0, end)}…`
}

function without(...names: string[]) {
  return (key: string, value: unknown) => (names.includes(key) ? undefined : value)
}

/** The JSON in no more characters than an output may have, and what was cut to get there. */
function fitting(results: PlainResult[]): { json: string; cut: string } {
  let fit = { json: '', cut: '' }
  for (const [cut, replacer] of CUTS) {
    fit = { json: JSON.stringify(results, replacer), cut }
    if (fit.json.length <= MOST_CHARACTERS) break
  }
  return fit
}
