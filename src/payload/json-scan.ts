import { type Findings, note, pathText } from './path.ts'
import { isPrintedAsIs } from './printed.ts'

/** A piece of JSON text, from its first character to the one after its last. */
export interface Token {
  kind: Kind | 'start'
  from: number
  to: number
}

/** An object or array that is not yet closed. */
export interface Container {
  kind: '{' | '['
  at: number
  /** The number of commas so far: the index of an array's element. */
  index: number
  /** The last key of an object. */
  key: string
  /** Where each key of an object stands; from its first key on. */
  keys: Map<string, number> | undefined
}

/** The first thing wrong with a text that is not JSON. */
export interface Fault {
  /** Offset of the first character that cannot stand where it stands; the text's length if the text ends too early. */
  at: number
  /** What should have stood there, or which kind of token breaks off there. */
  kind: Expected | 'word' | 'number' | 'string' | 'escape' | 'control'
  /** Where the broken token begins; `at` if no token had begun. */
  from: number
  /** The token before that. */
  before: Token
  /** The objects and arrays around it, outermost first. */
  open: Container[]
}

/** Something in valid JSON that its readers would see otherwise than it is written. */
export interface Finding {
  /** Such as `build.ids[2]`. */
  path: string
  at: number
  /** Where its key begins, or that of the list it stands in. */
  key: number | undefined
  /** For a key: where it stood before. */
  earlier: number | undefined
}

export type Scan = Sound | { ok: false; fault: Fault }

/** Valid JSON, and what is worth saying about it. */
export interface Sound {
  ok: true
  /** Numbers that readers of JSON round. */
  lossy: Findings<Finding>
  /** Other numbers that GitHub's expressions print otherwise. */
  reprinted: Findings<Finding>
  /** Keys that were there before. */
  duplicates: Findings<Finding>
  /** A key has an escape in it. */
  hasEscapedKeys: boolean
}

type Kind = '{' | '}' | '[' | ']' | ',' | ':' | 'string' | 'number' | 'word' | 'end' | 'other'
type Expected = 'value' | 'first value' | 'key' | 'first key' | 'colon' | 'comma' | 'nothing'
type Broken = { at: number; kind: 'word' | 'number' | 'string' | 'escape' | 'control' }

const PUNCTUATION = new Set(['{', '}', '[', ']', ',', ':'])
const HEX = /[0-9a-fA-F]{0,4}/y

/**
 * Reads a text as JSON by RFC 8259, exactly as strict as `JSON.parse`, without recursion: nesting costs no stack.
 *
 * @returns what is worth saying about valid JSON, or the first fault of any other text
 */
export function scan(text: string): Scan {
  const open: Container[] = []
  const lossy: Findings<Finding> = { count: 0, first: [] }
  const reprinted: Findings<Finding> = { count: 0, first: [] }
  const duplicates: Findings<Finding> = { count: 0, first: [] }
  let hasEscapedKeys = false
  let expected: Expected = 'value'
  let before: Token = { kind: 'start', from: 0, to: 0 }
  for (;;) {
    const from = skipSpace(text, before.to)
    const kind = kindAt(text, from)
    const inner = open.at(-1)
    if (kind === 'end' && expected === 'nothing') return { ok: true, lossy, reprinted, duplicates, hasEscapedKeys }
    if (!fits(kind, expected, inner)) return { ok: false, fault: { at: from, kind: expected, from, before, open } }
    const to = endOf(text, kind, from)
    if (typeof to !== 'number') return { ok: false, fault: { ...to, from, before, open } }

    if (kind === '{' || kind === '[') {
      open.push({ kind, at: from, index: 0, key: '', keys: undefined })
      expected = kind === '{' ? 'first key' : 'first value'
    } else if (kind === ',' && inner) {
      inner.index++
      expected = inner.kind === '{' ? 'key' : 'value'
    } else if (kind === ':') {
      expected = 'value'
    } else if (inner && (expected === 'key' || expected === 'first key') && kind === 'string') {
      const raw = text.slice(from + 1, to - 1)
      const isEscaped = raw.includes('\\')
      hasEscapedKeys ||= isEscaped
      inner.key = isEscaped ? JSON.parse(text.slice(from, to)) : raw
      inner.keys ??= new Map()
      const earlier = inner.keys.get(inner.key)
      if (earlier !== undefined) note(duplicates, () => found(open, from, earlier))
      inner.keys.set(inner.key, from)
      expected = 'colon'
    } else {
      if (kind === 'number') {
        const written = text.slice(from, to)
        if (isLossy(written)) note(lossy, () => found(open, from))
        else if (!isPrintedAsIs(Number(written))) note(reprinted, () => found(open, from))
      }
      if (kind === '}' || kind === ']') open.pop()
      expected = open.length > 0 ? 'comma' : 'nothing'
    }
    before = { kind, from, to }
  }
}

function kindAt(text: string, at: number): Kind {
  if (at >= text.length) return 'end'
  const character = text.charAt(at)
  if (PUNCTUATION.has(character)) return character as Kind
  if (character === '"') return 'string'
  if (character === '-' || isDigit(text, at)) return 'number'
  return character === 't' || character === 'f' || character === 'n' ? 'word' : 'other'
}

function fits(kind: Kind, expected: Expected, inner: Container | undefined): boolean {
  switch (expected) {
    case 'value':
      return kind === '{' || kind === '[' || kind === 'string' || kind === 'number' || kind === 'word'
    case 'first value':
      return kind === ']' || fits(kind, 'value', inner)
    case 'key':
      return kind === 'string'
    case 'first key':
      return kind === 'string' || kind === '}'
    case 'colon':
      return kind === ':'
    case 'comma':
      return kind === ',' || kind === (inner?.kind === '{' ? '}' : ']')
    case 'nothing':
      return false
  }
}

function endOf(text: string, kind: Kind, from: number): number | Broken {
  if (kind === 'string') return endOfString(text, from)
  if (kind === 'number') return endOfNumber(text, from)
  if (kind === 'word') return endOfWord(text, from)
  return from + 1
}

function endOfString(text: string, from: number): number | Broken {
  for (let at = from + 1; at < text.length; at++) {
    const code = text.charCodeAt(at)
    if (code === 0x22) return at + 1
    if (code < 0x20) return { at, kind: 'control' }
    if (code !== 0x5c) continue
    at++
    if (text[at] === 'u') {
      const digits = endOfMatch(HEX, text, at + 1)
      if (digits < at + 5) return { at: digits, kind: digits < text.length ? 'escape' : 'string' }
      at += 4
    } else if (at < text.length && !'"\\/bfnrt'.includes(text.charAt(at))) return { at, kind: 'escape' }
  }
  return { at: text.length, kind: 'string' }
}

function endOfNumber(text: string, from: number): number | Broken {
  let at = text[from] === '-' ? from + 1 : from
  if (!isDigit(text, at)) return { at, kind: 'number' }
  if (text[at] === '0' && isDigit(text, at + 1)) return { at: at + 1, kind: 'number' }
  at = skipDigits(text, at)
  if (text[at] === '.') {
    if (!isDigit(text, at + 1)) return { at: at + 1, kind: 'number' }
    at = skipDigits(text, at + 1)
  }
  if (text[at] === 'e' || text[at] === 'E') {
    at += text[at + 1] === '+' || text[at + 1] === '-' ? 2 : 1
    if (!isDigit(text, at)) return { at, kind: 'number' }
  }
  return skipDigits(text, at)
}

function endOfWord(text: string, from: number): number | Broken {
  const word = text[from] === 't' ? 'true' : text[from] === 'f' ? 'false' : 'null'
  for (let index = 0; index < word.length; index++)
    if (text[from + index] !== word[index]) return { at: from + index, kind: 'word' }
  return from + word.length
}

function endOfMatch(pattern: RegExp, text: string, from: number): number {
  pattern.lastIndex = from
  return pattern.test(text) ? pattern.lastIndex : from
}

function skipDigits(text: string, from: number): number {
  let at = from
  while (isDigit(text, at)) at++
  return at
}

function skipSpace(text: string, from: number): number {
  let at = from
  for (;;) {
    const code = text.charCodeAt(at)
    if (code !== 0x20 && code !== 0x0a && code !== 0x0d && code !== 0x09) return at
    at++
  }
}

function isDigit(text: string, at: number): boolean {
  const code = text.charCodeAt(at)
  return code >= 0x30 && code <= 0x39
}

// With an exponent a number is a measure, not an id: 1e21 is as exact as it looks.
function isLossy(written: string): boolean {
  const value = Number(written)
  return !Number.isFinite(value) || (Math.abs(value) > Number.MAX_SAFE_INTEGER && !/e/i.test(written))
}

function found(open: Container[], at: number, earlier?: number): Finding {
  return {
    path: pathText(open.map(({ kind, key, index }) => (kind === '[' ? index : key))),
    at,
    key: lastKey(open),
    earlier,
  }
}

/** Where the key begins that the innermost value belongs to. */
export function lastKey(open: Container[]): number | undefined {
  const object = open.findLast(({ keys }) => keys !== undefined)
  return object?.keys?.get(object.key)
}
