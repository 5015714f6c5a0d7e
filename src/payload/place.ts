import type { Range } from '../text/find-secrets.ts'
import { inline } from '../text/inline.ts'
import { findSecrets } from '../text/secrets.ts'

const WIDTH = 80

/** So much on either side of the place is looked at: it shrinks where it is blanked. */
const AROUND = 2000

/** Brackets, colons, commas and quotes with the spaces around them, which are shown; and all between, which is not. */
const PIECES = /[ \t[\]{}:,"']|[^ \t[\]{}:,"']+(?:[ \t]+[^ \t[\]{}:,"']+)*/g
const BLANK = '…'

const WIDE =
  /[\u1100-\u115f\u2e80-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60\uffe0-\uffe6]|\p{Emoji_Presentation}/u
const WITHOUT_WIDTH = /[\p{M}\p{Cf}]/u

/**
 * Says where in a text something is, as editors do.
 *
 * @param offset in UTF-16 units, 0 to the text's length
 * @returns such as `line 3, column 14`, both counted from 1, the column in characters
 */
export function position(text: string, offset: number): string {
  const { from, line } = lineAt(text, offset)
  let column = 1
  for (let at = from; at < offset; at++) if (!isLowSurrogate(text, at) || at === from) column++
  return `line ${line}, column ${column}`
}

/**
 * Shows a place in a payload. What it says is blanked, since it may be a secret: the runner masks those that it knows of,
 * and only where they stand whole.
 *
 * @param key the one before the place, which is shown
 * @returns line and column, and below, at most 80 characters of the line around the offset with a caret under it, such as
 *   `"password": "…"…"`
 */
export function place(text: string, offset: number, key?: Range): string {
  return `${position(text, offset)}\n\n${excerpt(text, offset, key)}`
}

function excerpt(text: string, offset: number, key: Range | undefined): string {
  const { from: start, to: end } = lineAt(text, offset)
  const [from, to] = [Math.max(start, offset - AROUND), Math.min(end, offset + AROUND)]
  const left = pieces(text, { from, to: offset }, key)
  const right = pieces(text, { from: offset, to }, undefined)
  const before = fitting(left.reverse(), Math.max(WIDTH / 2, WIDTH - lengthOf(right)) - 1, from > start).reverse()
  const after = fitting(right, WIDTH - lengthOf(before) - 1, to < end)
  const shown = before.join('')
  return `    ${shown}${after.join('')}\n    ${' '.repeat(columns(shown))}^`
}

/** What may be shown of a part of a line, in pieces of which each is shown whole or not at all. */
function pieces(text: string, { from, to }: Range, key: Range | undefined): string[] {
  if (!key || key.from < from || key.to > to || touchesSecret(text, key)) return blanked(text.slice(from, to))
  const name = inline(text.slice(key.from, key.to))
  return [...blanked(text.slice(from, key.from)), name, ...blanked(text.slice(key.to, to))]
}

function blanked(text: string): string[] {
  return [...text.matchAll(PIECES)].map(([piece]) => (/[ \t[\]{}:,"']/.test(piece.charAt(0)) ? inline(piece) : BLANK))
}

function touchesSecret(text: string, key: Range): boolean {
  const from = Math.max(0, key.from - AROUND)
  const around = text.slice(from, key.to + AROUND)
  return findSecrets(around).some((secret) => secret.from + from < key.to && secret.to + from > key.from)
}

/** @returns the first pieces that there is room for, and a mark where some are left out, here or before */
function fitting(all: string[], room: number, isCut: boolean): string[] {
  const kept: string[] = []
  let length = 0
  for (const piece of all) {
    length += piece.length
    if (length > room) break
    kept.push(piece)
  }
  const isWhole = kept.length === all.length && !isCut
  return isWhole || kept.at(-1) === BLANK ? kept : [...kept, BLANK]
}

function lengthOf(shown: string[]): number {
  return shown.reduce((sum, piece) => sum + piece.length, 0)
}

// Line breaks as both JSON and YAML know them: LF, CR LF, CR.
function lineAt(text: string, offset: number): Range & { line: number } {
  let line = 1
  let from = 0
  for (let at = 0; at < offset; at++) {
    const code = text.charCodeAt(at)
    if (code !== 10 && !(code === 13 && text.charCodeAt(at + 1) !== 10)) continue
    line++
    from = at + 1
  }
  let to = offset
  while (to < text.length && text[to] !== '\n' && text[to] !== '\r') to++
  return { line, from, to }
}

function isLowSurrogate(text: string, at: number): boolean {
  const code = text.charCodeAt(at)
  return code >= 0xdc00 && code <= 0xdfff
}

function columns(shown: string): number {
  let count = 0
  for (const character of shown) count += WIDE.test(character) ? 2 : WITHOUT_WIDTH.test(character) ? 0 : 1
  return count
}
