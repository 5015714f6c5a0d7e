import { inline } from '../failures/quote.ts'
import { causeOf } from './json-causes.ts'
import { type Finding, type Findings, scan } from './json-scan.ts'
import { place, position } from './place.ts'

/**
 * Levels of objects and lists that a payload may have. GitHub publishes no bound; it is written in Ruby, whose JSON
 * reader stops at 100 levels (https://docs.ruby-lang.org/en/master/JSON.html), and the request adds one around the
 * payload. `JSON.stringify` would overflow the stack at some thousands.
 */
export const MAX_DEPTH = 99

/** What JSON can say. */
export type JsonValue = null | boolean | number | string | JsonValue[] | JsonObject

/** A JSON object; `__proto__` is a key like any other in it. */
export interface JsonObject {
  [key: string]: JsonValue
}

export function isJsonObject(value: JsonValue | undefined): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

/** A value read from text, or what is wrong with the text: a predicate to follow the input's name. So are the warnings. */
export type Parsed<Value> = { ok: true; value: Value; warnings: string[] } | { ok: false; problem: string }

/**
 * Reads strict JSON without loss.
 *
 * @param text JSON by RFC 8259 (https://www.rfc-editor.org/rfc/rfc8259), of any nesting
 * @returns the value, with a warning if keys are there twice (the last one wins); or the first syntax error with its
 *   place and cause; or the numbers that a reader of the JSON would see changed (RFC 8259, section 6)
 */
export function parseJson(text: string): Parsed<JsonValue> {
  const scanned = scan(text)
  if (!scanned.ok) {
    const { fault } = scanned
    const at = fault.at === text.length && fault.kind !== 'string' ? text.trimEnd().length : fault.at
    return { ok: false, problem: `is not valid JSON: ${place(text, at)}\n\n${causeOf(text, fault)}` }
  }
  if (scanned.lossy.count > 0) return { ok: false, problem: numbersLost(text, scanned.lossy) }
  return { ok: true, value: JSON.parse(text), warnings: duplicates(text, scanned.duplicates) }
}

function numbersLost(text: string, { count, first }: Findings): string {
  const [one] = first
  const others = first.slice(1).map((finding) => `${nameOf(finding)} (${position(text, finding.at)})`)
  if (count > first.length) others.push(`${count - first.length} more`)
  const rest = others.length > 0 ? `\n\nThe same holds for ${others.join(', ')}.` : ''
  return `has a number that would not arrive as it is written: ${place(text, one?.at ?? 0)}

The number at ${one ? nameOf(one) : 'the top'} is beyond ±9007199254740991 (2^53 − 1); from there on most readers of JSON, GitHub's expressions among them, round. If it is an id, send it as text: put it in double quotes.${rest}`
}

function duplicates(text: string, { count, first }: Findings): string[] {
  if (count === 0) return []
  const places = first.map(
    (finding) => `${nameOf(finding)} (${position(text, finding.earlier ?? 0)}, again at ${position(text, finding.at)})`,
  )
  if (count > first.length) places.push(`${count - first.length} more`)
  return [`has keys that stand twice in one object; the last one counts: ${places.join(', ')}.`]
}

function nameOf({ path }: Finding): string {
  return path === '' ? 'the top' : inline(path)
}
