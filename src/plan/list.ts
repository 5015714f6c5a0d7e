import { OBJECT } from '../inputs/name-slips.ts'
import { isJsonObject, type JsonValue, type Parsed, parseJson } from '../payload/json.ts'
import { parseYaml } from '../payload/load-yaml.ts'
import { inline } from '../text/inline.ts'
import type { Entry } from './entry.ts'
import { readEntry } from './list-entry.ts'

interface ReadList {
  /** Those that are sound. */
  entries: Entry[]
  problems: string[]
  warnings: string[]
}

const MOST_TARGETS = 1000
/** Eight times what a variable of the environment holds on Linux; of ten times that a regular expression dies. */
const MOST_CHARACTERS = 1_048_576

/**
 * Reads a list of targets, in the form that its first character tells: JSON or YAML's flow form, a YAML list, or words.
 *
 * @param text as written, comments and all; not empty
 */
export async function readList(text: string): Promise<ReadList> {
  if (text.length > MOST_CHARACTERS)
    return nothing([`has ${text.length} characters; ${MOST_CHARACTERS} are the most that are read.`])
  const form = text.replace(/^(?:[^\S\n]*(?:#.*)?\n)+/, '').trimStart()
  if (form.startsWith(OBJECT))
    return nothing([`is ${OBJECT}, what JavaScript prints for an object: write JSON.stringify(…) there.`])
  if (/^[[{]/.test(form)) return listOf(await flow(text))
  if (/^-(?:\s|$)/.test(form)) return listOf(await parseYaml(text))
  return words(text)
}

/** JSON's own errors point better; but what is not JSON may well be YAML. */
async function flow(text: string): Promise<Parsed<JsonValue>> {
  const json = await parseJson(await inputsAsTexts(text.trim()))
  if (json.ok || isJson(text)) return json
  const yaml = await parseYaml(text)
  return yaml.ok ? yaml : json
}

/** In JSON the inputs of workflows are read as they are written. */
async function inputsAsTexts(text: string): Promise<string> {
  if (!text.includes('"inputs"')) return text
  const { asTexts } = await import(/* webpackChunkName: "workflows" */ '../payload/workflow-inputs.ts')
  return asTexts(text, 'inputs')
}

function isJson(text: string): boolean {
  try {
    JSON.parse(text)
    return true
  } catch {
    return false
  }
}

/** Words between line breaks, commas or spaces; `#` at a line's start or after white space begins a comment. */
function words(text: string): ReadList {
  const found = text.split('\n').flatMap((line) =>
    line
      .replace(/(^|\s)#.*/, '')
      .split(/[\s,]+/)
      .filter(Boolean),
  )
  return checked(found, [])
}

function listOf(parsed: Parsed<JsonValue>): ReadList {
  if (!parsed.ok) return nothing(parsed.problems)
  return checked(Array.isArray(parsed.value) ? parsed.value : [parsed.value], parsed.warnings)
}

function checked(items: JsonValue[], warnings: string[]): ReadList {
  if (items.length === 0) {
    return nothing([
      "has no target in it. Where a list may well be empty, skip the step: if: steps.ID.outputs.list != '[]'",
    ])
  }
  if (items.length > MOST_TARGETS) {
    return nothing([`has ${items.length} targets; ${MOST_TARGETS} are the most for one step.`])
  }
  const list: ReadList = { entries: [], problems: [], warnings }
  for (const [index, item] of items.entries()) {
    const label = `entry ${index + 1}${nameOf(item)}: `
    const read = readEntry(item)
    if (read.ok) list.entries.push({ label, ...read.value })
    else list.problems.push(...read.problems.map((problem) => `${label}${problem}`))
  }
  return list
}

function nothing(problems: string[]): ReadList {
  return { entries: [], problems, warnings: [] }
}

function nameOf(item: JsonValue): string {
  const name = isJsonObject(item) ? (item.repository ?? item.search) : item
  return typeof name === 'string' ? ` (${inline(name, 120)})` : ''
}
