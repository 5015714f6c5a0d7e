/** A part of a text without its escapes, as UTF-16 units, and where each stood. */
export interface Units {
  codes: Uint16Array
  /** Of each unit, and of the end. */
  from: Uint32Array
  length: number
}

export function createUnits(capacity: number): Units {
  return { codes: new Uint16Array(capacity), from: new Uint32Array(capacity + 1), length: 0 }
}

/** Most characters that one character becomes where it is escaped twice: `&amp;#x00e9;`. */
export const LONGEST_ESCAPE = 12

/** `\n` and the like: https://www.rfc-editor.org/rfc/rfc8259#section-7 */
const JSON_ESCAPES = new Map(['""', '\\\\', '//', 'b\b', 'f\f', 'n\n', 'r\r', 't\t'].map(([from, to]) => [from, to]))

const ENTITIES: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'", nbsp: '\u00a0' }

const [BACKSLASH, PERCENT, AMPERSAND, LF, CR] = [0x5c, 0x25, 0x26, 0x0a, 0x0d]

/** Whether a text has nothing in it that decoding would change. */
export function isPlain(text: string): boolean {
  return !/[\\%&\r\n]/.test(text)
}

/** A text without its escapes: see `decode`. */
export function decoded(text: string): string {
  if (isPlain(text)) return text
  const [source, target] = [createUnits(text.length), createUnits(text.length)]
  fill(source, text, 0, text.length)
  decode(source, target)
  return Buffer.from(target.codes.buffer, 0, target.length * 2).toString('utf16le')
}

/** Puts a part of a text into units. */
export function fill(units: Units, text: string, start: number, length: number) {
  for (let at = 0; at < length; at++) {
    units.codes[at] = text.charCodeAt(start + at)
    units.from[at] = start + at
  }
  units.from[length] = start + length
  units.length = length
}

/**
 * Takes back, once, what JSON, URLs (byte by byte, as Latin-1) and HTML make of single characters, and the line breaks of
 * wrapped base64.
 *
 * @param target overwritten; of the source's capacity
 * @returns whether there was any
 */
export function decode(source: Units, target: Units): boolean {
  const { codes, from, length } = source
  let to = 0
  for (let at = 0; at < length; ) {
    const code = codes[at] ?? 0
    let width = 1
    let value = code
    if (code === BACKSLASH || code === PERCENT || code === AMPERSAND) {
      const found = code === BACKSLASH ? json(source, at) : code === PERCENT ? url(source, at) : html(source, at)
      if (found) [value, width] = found
    }
    if (value !== LF && value !== CR) {
      target.codes[to] = value
      target.from[to++] = from[at] ?? 0
    }
    at += width
  }
  target.from[to] = from[length] ?? 0
  target.length = to
  return to < length
}

type Escape = [value: number, width: number] | undefined

function json(units: Units, at: number): Escape {
  const next = String.fromCharCode(units.codes[at + 1] ?? 0)
  if (next === 'u') return hex(units, at + 2, 4, 6)
  const value = at + 1 < units.length ? JSON_ESCAPES.get(next) : undefined
  return value === undefined ? undefined : [value.charCodeAt(0), 2]
}

function url(units: Units, at: number): Escape {
  return hex(units, at + 1, 2, 3)
}

function hex({ codes, length }: Units, at: number, digits: number, width: number): Escape {
  if (at + digits > length) return undefined
  let value = 0
  for (let digit = at; digit < at + digits; digit++) {
    const code = codes[digit] ?? 0
    const one =
      code >= 0x30 && code <= 0x39
        ? code - 0x30
        : (code | 0x20) >= 0x61 && (code | 0x20) <= 0x66
          ? (code | 0x20) - 0x57
          : -1
    if (one < 0) return undefined
    value = value * 16 + one
  }
  return [value, width]
}

function html({ codes, length }: Units, at: number): Escape {
  // None is longer than this.
  const end = codes.subarray(at, Math.min(length, at + LONGEST_ESCAPE)).indexOf(0x3b)
  if (end < 0) return undefined
  const name = String.fromCharCode(...codes.subarray(at + 1, at + end))
  const [, decimal, hexadecimal] = /^#(?:(\d+)|x([\da-f]+))$/i.exec(name) ?? []
  const value = decimal
    ? Number(decimal)
    : hexadecimal
      ? Number.parseInt(hexadecimal, 16)
      : ENTITIES[name]?.charCodeAt(0)
  return value === undefined || value > 0xffff ? undefined : [value, end + 1]
}
