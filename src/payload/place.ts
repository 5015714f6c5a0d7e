import { inline } from '../text/inline.ts'
import { clean, findSecrets } from '../text/secrets.ts'

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

function excerpt(whole: string, offset: number): string {
  const { from: start, to: end } = lineAt(whole, offset)
  const { text, at } = withoutSecrets(whole.slice(start, end), offset - start)
  const { from, to } = cut(text, at)
  const before = `${from > 0 ? '…' : ''}${inline(text.slice(from, at))}`
  const after = `${inline(text.slice(at, to))}${to < text.length ? '…' : ''}`
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

/** Before anything is cut. @returns the line, and where in it the place is then */
function withoutSecrets(line: string, at: number): { text: string; at: number } {
  const text = clean(line)
  const before = findSecrets(line).filter(({ from }) => from < at)
  const last = before.at(-1)
  // Within a secret there is no place.
  const seen = last && at < last.to ? last.to : at
  return { text, at: seen - before.reduce((less, { from, to }) => less + to - from - '***'.length, 0) }
}

function cut(line: string, offset: number): { from: number; to: number } {
  const room = WIDTH - 2
  let from = Math.max(0, Math.min(offset - Math.floor(room / 2), line.length - room))
  let to = Math.min(line.length, from + room)
  while (from > 0 && from < offset && splits(line, from)) from++
  while (to < line.length && to > offset && splits(line, to)) to--
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
