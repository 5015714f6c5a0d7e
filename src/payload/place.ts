import { inline } from '../text/inline.ts'

const WIDTH = 80

// What a token, a key or a password is made of. A cut must not go through one: the runner masks a secret
// only where it stands whole. Text in other scripts has no spaces to cut at, so it counts as cuttable.
const WORD = /[^\s"'`,{}[\]\u0080-\uffff]/

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
 * Shows a place in a text from outside.
 *
 * @returns line and column, and below, at most 80 characters of the line around the offset with a caret under it
 */
export function place(text: string, offset: number): string {
  return `${position(text, offset)}\n\n${excerpt(text, offset)}`
}

function excerpt(text: string, offset: number): string {
  const line = lineAt(text, offset)
  const { from, to } = cut(text, line, offset)
  const before = `${from > line.from ? '…' : ''}${inline(text.slice(from, offset))}`
  const after = `${inline(text.slice(offset, to))}${to < line.to ? '…' : ''}`
  return `    ${before}${after}\n    ${' '.repeat(columns(before))}^`
}

interface Line {
  line: number
  from: number
  to: number
}

// Line breaks as both JSON and YAML know them: LF, CR LF, CR.
function lineAt(text: string, offset: number): Line {
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

function cut(text: string, line: Line, offset: number): { from: number; to: number } {
  const room = WIDTH - 2
  let from = Math.max(line.from, Math.min(offset - Math.floor(room / 2), line.to - room))
  let to = Math.min(line.to, from + room)
  while (from > line.from && from < offset && splits(text, from)) from++
  while (to < line.to && to > offset && splits(text, to)) to--
  return { from, to }
}

function splits(text: string, at: number): boolean {
  return isLowSurrogate(text, at) || (WORD.test(text.charAt(at - 1)) && WORD.test(text.charAt(at)))
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
