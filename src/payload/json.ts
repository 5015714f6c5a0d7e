import type { Unread } from '../reading.ts'
import { type Sound, scan } from './json-scan.ts'

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

/** Whether a text is JSON at all, whatever is lost of it. */
export function isJson(text: string): boolean {
  try {
    JSON.parse(text)
    return true
  } catch {
    return false
  }
}

/** A `Result` of reading text, with warnings: each a predicate to follow the input's name, as the problems are. */
export type Parsed<Value> = { ok: true; value: Value; warnings: string[] } | Unread

/**
 * Reads strict JSON without loss.
 *
 * @param text JSON by RFC 8259 (https://www.rfc-editor.org/rfc/rfc8259), of any nesting
 * @returns the value, with a warning if keys are there twice (the last one wins), and of numbers that GitHub's expressions
 *   print otherwise; or the first syntax error with its place and cause; or the numbers that a reader of the JSON would
 *   see changed (RFC 8259, section 6)
 */
export async function parseJson(text: string): Promise<Parsed<JsonValue>> {
  const scanned = scan(text)
  if (scanned.ok && isPlain(scanned)) return { ok: true, value: JSON.parse(text), warnings: [] }
  // Loaded only here: most texts are sound.
  const { tell } = await import(/* webpackChunkName: "payload" */ './json-findings.ts')
  const told = tell(text, scanned)
  if (!told.ok) return told
  const { readEscapedKeys } = await import(/* webpackChunkName: "payload" */ './escaped-keys.ts')
  const hasEscapedKeys = scanned.ok && scanned.hasEscapedKeys
  return { ok: true, value: hasEscapedKeys ? readEscapedKeys(text) : JSON.parse(text), warnings: told.value }
}

function isPlain({ lossy, reprinted, duplicates, hasEscapedKeys }: Sound): boolean {
  return lossy.count + reprinted.count + duplicates.count === 0 && !hasEscapedKeys
}
