import { problemsOf, type Result, unread } from '../reading.ts'
import { inline } from '../text/inline.ts'
import { clean } from '../text/secrets.ts'
import { readToken, type Token } from './passed-token.ts'
import type { Problem } from './problem.ts'
import { ownerProblem } from './repository-name.ts'

/** What the inputs say, each read on its own: what goes with what is decided by those who use them. */
export type Inputs = { [Key in keyof typeof INPUTS]: ValueOf<(typeof INPUTS)[Key]> }

type ValueOf<Some> = Some extends Input<infer Value> ? Value : never

/** How an input becomes a value. Not by zod: every start would take 4 ms longer. */
interface Input<Value> {
  name: string
  /** Those that it takes, where it takes no others. */
  words?: readonly string[]
  ifAbsent: Result<Value>
  /** @param written what the workflow wrote, and not white space alone */
  read: (written: string) => Result<Value>
  /** What is gone on with where it is wrong, so that the others can be looked at, too. */
  ifWrong: Value
}

/** @returns what is wrong with a text, as a predicate to follow the input's name */
type FindProblem = (text: string) => string | undefined

/**
 * Which job of its matrix a step is in.
 *
 * @see https://docs.github.com/en/actions/reference/workflows-and-actions/contexts#strategy-context
 */
export interface MatrixPlace {
  /** From 0 on: `strategy.job-index`. */
  index: number
  /** 1 without a matrix: `strategy.job-total`. */
  total: number
}

const ALONE: MatrixPlace = { index: 0, total: 1 }

/** All inputs of action.yml, by their place in `Settings`. */
const INPUTS = {
  token: token('token'),
  ifNoToken: oneOf('if-no-token', 'fail', 'skip'),
  // One that is wrong is not missing.
  appClientId: { ...text('app-client-id', appIdProblem), ifWrong: '' },
  appPrivateKey: text('app-private-key'),
  owner: text('owner', ownerProblem),
  repo: text('repo'),
  repository: text('repository'),
  // One that is wrong is not missing.
  eventType: { ...text('event-type', eventTypeProblem), ifWrong: '' },
  clientPayload: textAsWritten('client-payload'),
  clientPayloadFile: text('client-payload-file'),
  workflow: text('workflow'),
  ref: text('ref'),
  inputs: textAsWritten('inputs'),
  addDispatchId: trueOrFalse('add-dispatch-id', false),
  targetList: textAsWritten('targets'),
  targetsFile: text('targets-file'),
  changedFiles: textAsWritten('changed-files'),
  maxParallel: wholeNumber('max-parallel', 1, 100, 10),
  maxPerMinute: wholeNumber('max-per-minute', 0, 10_000, 80),
  failFast: trueOrFalse('fail-fast', false),
  retries: wholeNumber('retries', 0, 10, 3),
  delivery: oneOf('delivery', 'at-least-once', 'at-most-once'),
  requestTimeoutSeconds: wholeNumber('request-timeout-seconds', 1, 300, 30),
  ifNoListener: oneOf('if-no-listener', 'send', 'skip', 'fail'),
  onRerun: oneOf('on-rerun', 'send', 'resume'),
  waitFor: oneOf('wait-for', 'dispatch', 'start', 'completion'),
  startTimeoutSeconds: wholeNumber('start-timeout-seconds', 1, 3600, 120),
  completionTimeoutSeconds: wholeNumber('completion-timeout-seconds', 1, 86_400, 1800),
  pollIntervalSeconds: wholeNumber('poll-interval-seconds', 1, 300, 5),
  cancelDownstream: trueOrFalse('cancel-downstream', false),
  logLines: wholeNumber('log-lines', 0, 200, 30),
  commitStatus: trueOrFalse('commit-status', false),
  dryRun: trueOrFalse('dry-run', false),
  summary: trueOrFalse('summary', true),
  sourceToken: token('source-token'),
  apiUrl: converted('github-api-url', 'https://api.github.com', apiUrlProblem, apiUrl),
  // Filled in by action.yml and written by nobody: no variable tells a step its place in the matrix.
  matrixPlace: converted('matrix-place', ALONE, matrixPlaceProblem, matrixPlace),
}

/**
 * Checks every input on its own.
 *
 * @param read an input's text by its name, as the workflow wrote it; empty, or nothing, where it wrote none
 */
export function readTable(read: (name: string) => string | undefined): { inputs: Inputs; problems: Problem[] } {
  const values: Record<string, unknown> = {}
  const problems: Problem[] = []
  for (const [key, input] of Object.entries<Input<unknown>>(INPUTS)) {
    const written = read(input.name) ?? ''
    const result = written.trim() === '' ? input.ifAbsent : input.read(written)
    values[key] = result.ok ? result.value : input.ifWrong
    problems.push(...problemsOf(result).map((message) => ({ input: input.name, message })))
  }
  return { inputs: values as Inputs, problems }
}

/** The words that each input takes, where it takes no others, by the names of all inputs. */
export const WORDS: ReadonlyMap<string, readonly string[] | undefined> = new Map(
  Object.values<Input<unknown>>(INPUTS).map(({ name, words }) => [name, words]),
)

/** Characters, not UTF-16 units: https://docs.github.com/en/rest/repos/repos#create-a-repository-dispatch-event */
export function eventTypeProblem(text: string): string | undefined {
  const length = [...text].length
  if (length === 0) return 'is empty.'
  return length > 100 ? `has ${length} characters; GitHub takes 100 at most.` : undefined
}

/** What is written there may be the key: nothing of it is shown. */
function appIdProblem(text: string): string | undefined {
  if (/^[\w.-]{1,100}$/.test(text)) return undefined
  return "is neither a client id (Iv…) nor an App's id (digits): both stand on the App's settings page."
}

/** @param otherwise its default, and what is gone on with where it is wrong */
function converted<Value>(
  name: string,
  otherwise: Value,
  find: FindProblem,
  convert: (text: string) => Value,
): Input<Value> {
  return {
    name,
    ifAbsent: { ok: true, value: otherwise },
    read(written) {
      const problem = find(written.trim())
      return problem === undefined ? { ok: true, value: convert(written.trim()) } : unread(problem)
    },
    ifWrong: otherwise,
  }
}

function token(name: string): Input<Token | undefined> {
  // One that is wrong is not missing.
  return { name, ifAbsent: { ok: true, value: undefined }, read: readToken, ifWrong: { text: '', flaw: undefined } }
}

function text(name: string, find: FindProblem = () => undefined): Input<string | undefined> {
  return converted<string | undefined>(name, undefined, find, (text) => text)
}

/** White space means something in YAML. */
function textAsWritten(name: string): Input<string | undefined> {
  return { ...text(name), read: (written) => ({ ok: true, value: written }) }
}

function wholeNumber(name: string, least: number, most: number, otherwise: number): Input<number> {
  const find: FindProblem = (text) => {
    const fits = /^\d{1,9}$/.test(text) && Number(text) >= least && Number(text) <= most
    return fits ? undefined : `must be a whole number from ${least} to ${most}, and is "${inline(text, 80)}".`
  }
  return converted(name, otherwise, find, Number)
}

/** The first is the default. */
function oneOf<const Words extends [string, ...string[]]>(name: string, ...words: Words): Input<Words[number]> {
  const find: FindProblem = (text) =>
    words.includes(text)
      ? undefined
      : `must be ${words.slice(0, -1).join(', ')} or ${words.at(-1)}, and is "${inline(text, 80)}".`
  return { ...converted<Words[number]>(name, words[0], find, (text) => text), words }
}

/** The spellings of YAML 1.2's core schema, as the toolkit reads them. */
function trueOrFalse(name: string, otherwise: boolean): Input<boolean> {
  const find: FindProblem = (text) =>
    /^(true|True|TRUE|false|False|FALSE)$/.test(text)
      ? undefined
      : `must be true or false, and is "${inline(text, 80)}".`
  return { ...converted(name, otherwise, find, (text) => text.toLowerCase() === 'true'), words: ['true', 'false'] }
}

function apiUrlProblem(written: string): string | undefined {
  // What a URL makes of a secret is none that is known.
  const text = clean(written)
  const shown = inline(text, 200)
  const url = URL.canParse(text) ? new URL(text) : undefined
  if (!url || !/^https?:$/.test(url.protocol)) {
    return `"${shown}" is not the URL of an API: write https://api.github.com, or https://HOST/api/v3 for GitHub Enterprise Server.`
  }
  if (url.username || url.password || url.search || url.hash) {
    return `"${inline(url.origin + url.pathname, 200)}" must have no user name, query or fragment.`
  }
  if (url.protocol === 'http:' && !isLoopback(url.hostname)) {
    return `"${shown}" would send the token unencrypted: write https. (http is for loopback hosts alone.)`
  }
  return undefined
}

/** Nothing before and behind the slash: whoever runs the action has no such context. */
function matrixPlaceProblem(text: string): string | undefined {
  const fits = /^(\d{1,9}\/\d{1,9}|\/)$/.test(text)
  return fits ? undefined : `is filled in by the action, and is "${inline(text, 80)}": leave it out.`
}

function matrixPlace(text: string): MatrixPlace {
  const [index, total] = text.split('/').map(Number)
  return index !== undefined && total ? { index, total } : ALONE
}

/** https://datatracker.ietf.org/doc/html/rfc6761#section-6.3 and https://datatracker.ietf.org/doc/html/rfc1122#section-3.2.1.3 */
function isLoopback(hostname: string): boolean {
  return hostname === 'localhost' || hostname === '[::1]' || /^127(\.\d{1,3}){3}$/.test(hostname)
}

function apiUrl(text: string): string {
  return new URL(text).href.replace(/(?<!\/)\/+$/, '')
}
