import { unread } from '../reading.ts'
import { grouped, largest } from '../text/sizes.ts'
import { isJsonObject, type JsonObject, type JsonValue, MAX_DEPTH, type Parsed, parseJson } from './json.ts'
import { parseYaml } from './load-yaml.ts'
import { slipsIn } from './slips-in.ts'

export type ParsedPayload = Parsed<JsonObject>

const MAX_PROPERTIES = 10
const MAX_CHARACTERS = 65_535
/** Why a payload is null, most likely: a predicate. */
export const IS_NULL = `is null, as toJSON gives for something that is not there: see whether the name in the expression is right. Where it may be missing, write \${{ toJSON(github.event.client_payload || fromJSON('{}')) }}.`
const EXPECTED = 'A payload is a JSON object such as {"key": "value"}, or YAML with a key: value on every line.'

/**
 * Reads a client payload as a workflow writes it: JSON if it begins with `{`, else YAML.
 *
 * @param text what stands in the workflow; not trimmed, so that YAML keeps its indentation and its last line break
 * @param token the step's own, which should not be in it
 * @returns the payload, or the one thing wrong with it
 */
export async function parsePayload(text: string, token?: string): Promise<ParsedPayload> {
  return withSlips(await payloadIn(text), text, token)
}

async function payloadIn(text: string): Promise<ParsedPayload> {
  const trimmed = text.trim()
  if (trimmed.startsWith('{')) return objectIn(withYamlHint(trimmed, await parseJson(trimmed)))
  if (/^["'\u2018-\u201f\u00ab\u00bb]/.test(trimmed)) return unread(await inQuotes(trimmed))
  // YAML would take an invisible character for the beginning of a key.
  if (/^[\p{Cc}\p{Cf}]/u.test(trimmed)) return objectIn(await parseJson(trimmed))
  return objectIn(await parseYaml(text))
}

/**
 * Reads the text of a payload file.
 *
 * @param format `json` for strict JSON, which `.json` files hold; `yaml` for those that end in `.yml` or `.yaml`
 * @param token the step's own, which should not be in it
 * @returns the payload, or the one thing wrong with it
 */
export async function parsePayloadFile(text: string, format: 'json' | 'yaml', token?: string): Promise<ParsedPayload> {
  if (text.trim() === '') return unread(`is empty. ${EXPECTED}`)
  return withSlips(objectIn(await (format === 'json' ? parseJson(text) : parseYaml(text))), text, token)
}

/**
 * Checks a payload against GitHub's limits: at most 10 properties and 65,535 characters, and a depth that can be sent.
 *
 * @param payload as it will be sent, `dispatch_id` included
 * @returns what GitHub would refuse, in its words, and the way out; empty if nothing
 * @see https://docs.github.com/en/rest/repos/repos#create-a-repository-dispatch-event
 * @see https://docs.github.com/en/actions/reference/workflows-and-actions/events-that-trigger-workflows#repository_dispatch
 */
export function payloadLimits(payload: JsonObject): string[] {
  const tooDeep = depthProblem(payload)
  if (tooDeep) return [tooDeep]
  return [widthProblem(payload), sizeProblem(payload)].filter((problem) => problem !== undefined)
}

async function withSlips(parsed: ParsedPayload, text: string, token: string | undefined): Promise<ParsedPayload> {
  if (!parsed.ok) return parsed
  return { ...parsed, warnings: [...parsed.warnings, ...(await slipsIn(parsed.value, text, token))] }
}

function objectIn(parsed: Parsed<JsonValue>): ParsedPayload {
  if (!parsed.ok) return parsed
  const { value, warnings } = parsed
  if (!isJsonObject(value)) return unread(notAnObject(value))
  const tooDeep = depthProblem(value)
  return tooDeep ? unread(tooDeep) : { ok: true, value, warnings }
}

function withYamlHint(text: string, parsed: Parsed<JsonValue>): Parsed<JsonValue> {
  if (parsed.ok || !/^\{\s*[\w-]+\s*:/.test(text)) return parsed
  return unread(
    `${parsed.problems[0]} Text that begins with { is read as JSON; for YAML, leave the braces out and write each key: value on a line of its own.`,
  )
}

async function inQuotes(text: string): Promise<string> {
  const quote = text.charAt(0)
  const inner = text.slice(1).trimStart()
  if (quote === '"' && inner.startsWith('{')) {
    const parsed = await parseJson(text)
    return parsed.ok
      ? `is JSON inside a JSON text. Most likely toJSON was put around what was JSON already: leave toJSON out, or write \${{ toJSON(fromJSON(…)) }}.`
      : `is JSON in double quotes. Leave the outer quotes out; after | or > they are part of the text.`
  }
  if (inner.startsWith('{'))
    return `is JSON in ${quote === "'" ? 'single' : 'curly'} quotes. Leave the outer quotes out: after | or > YAML takes them for a part of the text.`
  if (/^(["'])[^"'\n]*\1\s*:/.test(text))
    return `begins with a quote, so it is read as JSON, and JSON needs braces around it: {"key": "value"}. For YAML, put a key without quotes first.`
  return `is a text in quotes. ${EXPECTED}`
}

function notAnObject(value: JsonValue): string {
  if (value === null) return `${IS_NULL} ${EXPECTED}`
  if (Array.isArray(value)) {
    if (value.length === 1 && value[0] === 'object Object')
      return 'is what JavaScript makes of an object that is put into text. Write JSON.stringify(…) where it comes from.'
    return `is a list. ${EXPECTED} Give the list a name: {"items": […]}.`
  }
  if (typeof value !== 'string') return `is a ${typeof value} alone. ${EXPECTED}`
  if (value === '') return `is empty but for comments. ${EXPECTED}`
  if (value === 'Object' || value === 'Array') return unprinted(value.toLowerCase())
  if (value.startsWith('${{'))
    return `is an expression that nobody evaluated. GitHub evaluates \${{ }} in workflow files only, not in texts that come from elsewhere.`
  if (/^\$[\w({]/.test(value))
    return `is a shell variable. No shell reads the inputs of an action: write \${{ env.NAME }} instead.`
  if (/[^\S \t\r\n]|\p{Cf}/u.test(value))
    return 'is a text with a character in it that only looks like a space, or like nothing (U+00A0, say). Most likely it was copied from a chat or a web page: type the spaces anew.'
  if (/^\S+\.(json|ya?ml)$/i.test(value))
    return 'is the name of a file, it seems. Files are read by client-payload-file.'
  if (/^[\w.-]+:\S/.test(value)) return `is a text. If it is to be YAML, a space must follow the colon. ${EXPECTED}`
  if (/^[\w.-]+=/.test(value))
    return `is a text. Keys and values are parted by a colon and a space, not by =. ${EXPECTED}`
  return `is a text. ${EXPECTED}`
}

function unprinted(kind: string): string {
  return `is what GitHub makes of an ${kind} that is put into text. Write it with toJSON, such as \${{ toJSON(github.event.client_payload) }}.`
}

/** Level by level, since a deep payload would overflow the stack; an object that YAML aliases share counts once a level. */
function depthProblem(payload: JsonObject): string | undefined {
  let level = new Set<JsonObject | JsonValue[]>([payload])
  for (let depth = 0; level.size > 0; depth++) {
    if (depth === MAX_DEPTH)
      return `is nested more than ${MAX_DEPTH} levels deep, which GitHub cannot be relied on to read. Send the inner part as text: what toJSON gives, read by fromJSON.`
    const next = new Set<JsonObject | JsonValue[]>()
    for (const container of level)
      for (const value of Object.values(container)) if (typeof value === 'object' && value !== null) next.add(value)
    level = next
  }
  return undefined
}

function widthProblem(payload: JsonObject): string | undefined {
  const names = Object.keys(payload)
  if (names.length <= MAX_PROPERTIES) return undefined
  const id = names.includes('dispatch_id') ? ', dispatch_id among them' : ''
  return `has too many properties. No more than ${MAX_PROPERTIES} properties are allowed; ${names.length} were supplied${id}. Only the top level counts: put the rest into one property, {"data": {…}}, and read it as github.event.client_payload.data in the receiving workflow.`
}

function sizeProblem(payload: JsonObject): string | undefined {
  const characters = JSON.stringify(payload).length
  if (characters <= MAX_CHARACTERS) return undefined
  return `is too large. GitHub's words: client_payload is too large. It has ${grouped(characters)} characters as JSON, of at most ${grouped(MAX_CHARACTERS)}. The largest properties: ${largest(payload, (json) => json.length)}. Put large data into an artifact or a file, and send its URL or id.`
}
