import { OBJECT } from '../inputs/name-slips.ts'
import type { Problem } from '../inputs/problem.ts'
import { isJson, isJsonObject, type JsonValue, type Parsed, parseJson } from '../payload/json.ts'
import { parseYaml } from '../payload/load-yaml.ts'
import { slipsIn } from '../payload/slips-in.ts'
import { unread } from '../reading.ts'
import { inline } from '../text/inline.ts'
import { type Entry, MOST_TARGETS, tooMany } from './entry.ts'
import { readEntry } from './list-entry.ts'

export interface ReadList {
  /** Those that are sound. */
  entries: Entry[]
  problems: Problem[]
  warnings: string[]
}

/** Eight times what a variable of the environment holds on Linux; of ten times that a regular expression dies. */
const MOST_CHARACTERS = 1_048_576

/** The keys whose values are another's. */
export const SENT = ['client-payload', 'inputs']

/**
 * Reads the list of `targets`, in the form that its first character tells: JSON or YAML's flow form, a YAML list, or words.
 *
 * @param text as written, comments and all; not empty
 * @param token the step's own, which no payload should have in it
 */
export async function readList(text: string, token?: string): Promise<ReadList> {
  const items = await itemsIn(text)
  return items.ok ? listOf(items, INPUT, text, token) : unreadList(INPUT.input, items.problems)
}

/** What a list is called in messages. */
export interface Called {
  input: string
  /** What stands behind an entry's number, such as ` of "targets.yml"`. */
  of: string
}

const INPUT: Called = { input: 'targets', of: '' }

async function itemsIn(text: string): Promise<Parsed<JsonValue[]>> {
  if (text.length > MOST_CHARACTERS)
    return unread(`has ${text.length} characters; ${MOST_CHARACTERS} are the most that are read.`)
  const form = text.replace(/^(?:[^\S\n]*(?:#.*)?\n)+/, '').trimStart()
  if (form.startsWith(OBJECT))
    return unread(`is ${OBJECT}, what JavaScript prints for an object: write JSON.stringify(…) there.`)
  if (/^[[{]/.test(form)) return asList(await flow(text))
  if (/^-(?:\s|$)/.test(form)) return asList(await parseYaml(text, SENT))
  return { ok: true, value: words(text), warnings: [] }
}

/** JSON's own errors point better; but what is not JSON may well be YAML. */
async function flow(text: string): Promise<Parsed<JsonValue>> {
  const json = await parseJsonList(text)
  if (json.ok || isJson(text)) return json
  const yaml = await parseYaml(text, SENT)
  return yaml.ok ? yaml : json
}

/** Strict JSON, in which the inputs of workflows are read as they are written. */
export async function parseJsonList(text: string): Promise<Parsed<JsonValue>> {
  if (!text.includes('"inputs"')) return parseJson(text.trim())
  const { asTexts } = await import(/* webpackChunkName: "workflows" */ '../payload/workflow-inputs.ts')
  return parseJson(asTexts(text.trim(), 'inputs'))
}

/** Words between line breaks, commas or spaces; `#` at a line's start or after white space begins a comment. */
function words(text: string): string[] {
  return text.split('\n').flatMap((line) =>
    line
      .replace(/(^|\s)#.*/, '')
      .split(/[\s,]+/)
      .filter(Boolean),
  )
}

function asList(parsed: Parsed<JsonValue>): Parsed<JsonValue[]> {
  return parsed.ok ? { ...parsed, value: [parsed.value].flat() } : parsed
}

/**
 * Reads the entries of a list, each on its own.
 *
 * @param text what it was read from
 * @param token the step's own, which no payload should have in it
 */
export async function listOf(
  { value: items, warnings: found }: { value: JsonValue[]; warnings: string[] },
  { input, of }: Called,
  text: string,
  token: string | undefined,
): Promise<ReadList> {
  const told = (message: string): Problem => ({ input, message })
  const payloads = items.map((item) =>
    isJsonObject(item) ? Object.fromEntries(SENT.map((key) => [key, item[key] ?? null])) : null,
  )
  const warnings = [...found, ...(await slipsIn(payloads, text, token))].map((warning) => `${input}: ${warning}`)
  const list: ReadList = { entries: [], problems: [], warnings }
  if (items.length === 0) list.problems.push(told(NO_TARGET))
  if (items.length > MOST_TARGETS) return unreadList(input, [tooMany(items.length)])
  for (const [index, item] of items.entries()) {
    const label = `entry ${index + 1}${of}${nameOf(item)}: `
    const read = readEntry(item)
    if (read.ok) list.entries.push({ input, label, ...read.value })
    else list.problems.push(...read.problems.map((problem) => told(`${label}${problem}`)))
  }
  return list
}

const NO_TARGET =
  "has no target in it. Where a list may well be empty, skip the step: if: steps.ID.outputs.list != '[]'"

/** A list of which nothing could be read. */
export function unreadList(input: string, problems: string[]): ReadList {
  return { entries: [], problems: problems.map((message) => ({ input, message })), warnings: [] }
}

function nameOf(item: JsonValue): string {
  const name = isJsonObject(item) ? (item.repository ?? item.search) : item
  return typeof name === 'string' ? ` (${inline(name, 120)})` : ''
}
