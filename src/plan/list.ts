import * as z from 'zod/mini'
import { OBJECT } from '../inputs/name-slips.ts'
import { isJsonObject, type JsonObject, type JsonValue, type Parsed, parseJson } from '../payload/json.ts'
import { parseYaml } from '../payload/load-yaml.ts'
import { IS_NULL } from '../payload/payload.ts'
import { slipsIn } from '../payload/slips-in.ts'
import { type Result, unread } from '../reading.ts'
import { inline } from '../text/inline.ts'
import { nearest } from '../text/nearest.ts'
import type { Entry } from './entry.ts'

interface ReadList {
  /** Those that are sound. */
  entries: Entry[]
  problems: string[]
  warnings: string[]
}

const MOST_TARGETS = 1000
/** Eight times what a variable of the environment holds on Linux; of ten times that a regular expression dies. */
const MOST_CHARACTERS = 1_048_576

/** An entry that is more than a name. */
const ENTRY = z.strictObject({
  repository: text('repository', 'has no `repository`.'),
  'event-type': z.optional(text('event-type')),
  'client-payload': z.optional(
    z.custom<JsonObject>((value) => isJsonObject(value as JsonValue), {
      error: ({ input }) => `\`client-payload\` ${input === null ? IS_NULL : 'must be an object of keys and values.'}`,
    }),
  ),
  workflow: z.optional(
    z.custom<string | number>((value) => typeof value === 'string' || Number.isSafeInteger(value), {
      error: '`workflow` must be the name of a file, or an id.',
    }),
  ),
  ref: z.optional(
    z.custom<string | string[]>((value) => [value].flat().every((name) => typeof name === 'string'), {
      error: '`ref` must be a name, or a list of names: put it in quotes.',
    }),
  ),
  inputs: z.optional(
    z.custom<JsonObject>((value) => isJsonObject(value as JsonValue), {
      error: '`inputs` must be an object of names and values.',
    }),
  ),
  'token-env': z.optional(text('token-env')),
})
const PAYLOAD = 'client-payload'
const KEYS = Object.keys(ENTRY.shape)

/**
 * Reads a list of targets, in the form that its first character tells: JSON or YAML's flow form, a YAML list, or words.
 *
 * @param text as written, comments and all; not empty
 * @param token the step's own, which no payload should have in it
 */
export async function readList(text: string, token?: string): Promise<ReadList> {
  if (text.length > MOST_CHARACTERS)
    return nothing([`has ${text.length} characters; ${MOST_CHARACTERS} are the most that are read.`])
  const form = text.replace(/^(?:[^\S\n]*(?:#.*)?\n)+/, '').trimStart()
  if (form.startsWith(OBJECT))
    return nothing([`is ${OBJECT}, what JavaScript prints for an object: write JSON.stringify(…) there.`])
  if (/^[[{]/.test(form)) return listOf(await flow(text), text, token)
  if (/^-(?:\s|$)/.test(form)) return listOf(await parseYaml(text, PAYLOAD), text, token)
  return words(text)
}

/** JSON's own errors point better; but what is not JSON may well be YAML. */
async function flow(text: string): Promise<Parsed<JsonValue>> {
  const json = await parseJson(await inputsAsTexts(text.trim()))
  if (json.ok || isJson(text)) return json
  const yaml = await parseYaml(text, PAYLOAD)
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

async function listOf(parsed: Parsed<JsonValue>, text: string, token: string | undefined): Promise<ReadList> {
  if (!parsed.ok) return nothing(parsed.problems)
  const items = Array.isArray(parsed.value) ? parsed.value : [parsed.value]
  const payloads = items.map((item) => (isJsonObject(item) ? { [PAYLOAD]: item[PAYLOAD] ?? null } : null))
  return checked(items, [...parsed.warnings, ...(await slipsIn(payloads, text, token))])
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
  const name = isJsonObject(item) ? item.repository : item
  return typeof name === 'string' ? ` (${inline(name, 120)})` : ''
}

function readEntry(item: JsonValue): Result<Omit<Entry, 'label'>> {
  if (typeof item === 'string') return item.startsWith('-') ? unread(DASH) : { ok: true, value: { repository: item } }
  if (!isJsonObject(item)) return unread(`must be a repository's name, or an object with ${KEYS.join(', ')}.`)
  const { data, error } = ENTRY.safeParse(item)
  if (error) {
    const told = (issue: z.core.$ZodIssue) =>
      issue.code === 'unrecognized_keys' ? issue.keys.map(unknownKey) : issue.message
    return { ok: false, problems: error.issues.flatMap(told) }
  }
  const { repository, 'event-type': eventType, 'client-payload': clientPayload, 'token-env': tokenEnv } = data
  const { workflow, ref, inputs } = data
  const beside = contradiction(data)
  if (beside) return unread(beside)
  return {
    ok: true,
    value: {
      repository,
      ...(eventType === undefined ? {} : { eventType: eventType.trim() }),
      ...(clientPayload === undefined ? {} : { clientPayload }),
      ...(workflow === undefined ? {} : { workflow: String(workflow) }),
      ...(ref === undefined ? {} : { refs: [ref].flat().map((name) => name.trim()) }),
      ...(inputs === undefined ? {} : { inputs }),
      ...(tokenEnv === undefined ? {} : { tokenEnv }),
    },
  }
}

/** @returns what is wrong with an entry that is both an event and a workflow */
function contradiction(entry: object): string | undefined {
  const [event] = ['event-type', 'client-payload'].filter((key) => Object.hasOwn(entry, key))
  const [workflow] = ['workflow', 'ref', 'inputs'].filter((key) => Object.hasOwn(entry, key))
  if (event === undefined || workflow === undefined) return undefined
  return `has \`${workflow}\` beside \`${event}\`: a target either gets an event or starts a workflow. Take one of them away, or make two entries.`
}

function text(key: string, ifAbsent?: string) {
  return z.string({
    error({ input }) {
      if (input === undefined) return ifAbsent
      const way = typeof input === 'object' && input !== null ? '' : ': put it in quotes'
      return `\`${key}\` must be text${way}.`
    },
  })
}

const DASH =
  'begins with "-": in a YAML list every line does, from the first one on, with a space after it ("- acme/site").'

/** What people write for a key, beside slips of the pen. */
const ALIASES: Record<string, string> = {
  repo: 'repository',
  name: 'repository',
  event: 'event-type',
  type: 'event-type',
  payload: 'client-payload',
  branch: 'ref',
  refs: 'ref',
  'workflow-inputs': 'inputs',
  token: 'token-env',
}

/** Whatever has three letters is near to `ref`. */
const NAMES = [...KEYS, ...Object.keys(ALIASES)].filter((name) => name.length > 3)

function unknownKey(key: string): string {
  const known = nearest(key.replaceAll('_', '-'), NAMES, 3)
  const hint = known === undefined ? '' : `; the nearest is \`${ALIASES[known] ?? known}\``
  return `\`${inline(key, 80)}\` is not a key of a target${hint}. The keys are ${KEYS.join(', ')}.`
}
