import { inline } from '../text/inline.ts'
import type { Problem } from './problem.ts'
import { ownerProblem } from './repository-name.ts'

/** The inputs read one by one. What goes with what is decided by their readers. */
export type AllFields = { [Name in InputName]: ValueOf<(typeof INPUTS)[Name]> }

/** Those that are sound: wrong ones are left out, so that the others can still be looked at. */
export type Fields = { [Name in InputName]?: NonNullable<AllFields[Name]> }

type InputName = keyof typeof INPUTS

/** Reads one input, `undefined` where it is absent. Not by zod: every start would take 4 ms longer. */
type Reader<Value> = (text: string | undefined) => Reading<Value>

type Reading<Value> = { value: Value } | { problem: string }

type ValueOf<Some> = Some extends Reader<infer Value> ? Value : never

/** @returns what is wrong with a text, as a predicate to follow the input's name */
type FindProblem = (text: string) => string | undefined

const INPUTS = {
  token: required(
    "is empty: the secret is not set here, or the run gets none (forks and Dependabot don't). Without a `token:` line the job's own token is used.",
    tokenProblem,
  ),
  owner: text(ownerProblem),
  repo: text(),
  repository: text(),
  'event-type': text(eventTypeProblem),
  'client-payload': text(),
  'client-payload-file': text(),
  'add-dispatch-id': trueOrFalse(false),
  targets: text(),
  'max-parallel': wholeNumber(1, 100, 10),
  'max-per-minute': wholeNumber(0, 10_000, 80),
  'fail-fast': trueOrFalse(false),
  retries: wholeNumber(0, 10, 3),
  delivery: oneOf('at-least-once', 'at-most-once'),
  'request-timeout-seconds': wholeNumber(1, 300, 30),
  'wait-for': oneOf('dispatch', 'start', 'completion'),
  'start-timeout-seconds': wholeNumber(1, 3600, 120),
  'completion-timeout-seconds': wholeNumber(1, 86_400, 1800),
  'poll-interval-seconds': wholeNumber(1, 300, 5),
  'cancel-downstream': trueOrFalse(false),
  'dry-run': trueOrFalse(false),
  summary: trueOrFalse(true),
  'github-api-url': converted({ value: 'https://api.github.com' }, apiUrlProblem, apiUrl),
}

/** White space means something in YAML, and so does the token's to whoever has to find what is wrong with it. */
const AS_WRITTEN = ['token', 'client-payload', 'targets']

/**
 * Checks every input on its own.
 *
 * @param read an input's text by its name, as the workflow wrote it; empty where it is absent
 */
export function readFields(read: (name: string) => string): { fields: Fields; problems: Problem[] } {
  const fields: Fields = {}
  const problems: Problem[] = []
  for (const [name, readInput] of Object.entries(INPUTS)) {
    const text = read(name)
    const present = text.trim() === '' ? undefined : AS_WRITTEN.includes(name) ? text : text.trim()
    const result = readInput(present)
    if ('value' in result) Object.assign(fields, { [name]: result.value })
    else problems.push({ input: name, message: result.problem })
  }
  return { fields, problems }
}

/** Characters, not UTF-16 units: https://docs.github.com/en/rest/repos/repos#create-a-repository-dispatch-event */
export function eventTypeProblem(text: string): string | undefined {
  const length = [...text].length
  if (length === 0) return 'is empty.'
  return length > 100 ? `has ${length} characters; GitHub takes 100 at most.` : undefined
}

/** The token is opaque, but a header can't carry everything: https://www.rfc-editor.org/rfc/rfc9110#section-5.5 */
export function tokenProblem(token: string): string | undefined {
  if (/^[\t\x20-\x7e\x80-\xff]+$/.test(token.trim())) return undefined
  return 'has a line break or a character in it that no HTTP header can carry: store the secret anew, on one line.'
}

/** Gives `ifAbsent` for an absent input; else what `find` finds wrong with it, or what `convert` makes of it. */
function converted<Value>(
  ifAbsent: Reading<Value>,
  find: FindProblem,
  convert: (text: string) => Value,
): Reader<Value> {
  return (text) => {
    if (text === undefined) return ifAbsent
    const problem = find(text)
    return problem === undefined ? { value: convert(text) } : { problem }
  }
}

function text(find: FindProblem = () => undefined): Reader<string | undefined> {
  return converted<string | undefined>({ value: undefined }, find, (text) => text)
}

function required(ifAbsent: string, find: FindProblem): Reader<string> {
  return converted({ problem: ifAbsent }, find, (text) => text)
}

function wholeNumber(least: number, most: number, otherwise: number): Reader<number> {
  const find: FindProblem = (text) => {
    const fits = /^\d{1,9}$/.test(text) && Number(text) >= least && Number(text) <= most
    return fits ? undefined : `must be a whole number from ${least} to ${most}, and is "${inline(text, 80)}".`
  }
  return converted({ value: otherwise }, find, Number)
}

/** The first is the default. */
function oneOf<const Words extends [string, ...string[]]>(...words: Words): Reader<Words[number]> {
  return (text = words[0]) =>
    words.includes(text)
      ? { value: text }
      : { problem: `must be ${words.slice(0, -1).join(', ')} or ${words.at(-1)}, and is "${inline(text, 80)}".` }
}

/** The spellings of YAML 1.2's core schema, as the toolkit reads them. */
function trueOrFalse(otherwise: boolean): Reader<boolean> {
  const find: FindProblem = (text) =>
    /^(true|True|TRUE|false|False|FALSE)$/.test(text)
      ? undefined
      : `must be true or false, and is "${inline(text, 80)}".`
  return converted({ value: otherwise }, find, (text) => text.toLowerCase() === 'true')
}

function apiUrlProblem(text: string): string | undefined {
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

/** https://datatracker.ietf.org/doc/html/rfc6761#section-6.3 and https://datatracker.ietf.org/doc/html/rfc1122#section-3.2.1.3 */
function isLoopback(hostname: string): boolean {
  return hostname === 'localhost' || hostname === '[::1]' || /^127(\.\d{1,3}){3}$/.test(hostname)
}

function apiUrl(text: string): string {
  return new URL(text).href.replace(/(?<!\/)\/+$/, '')
}
