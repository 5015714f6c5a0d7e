import { clean } from './secrets.ts'

// C0 and C1 controls, line and paragraph separators, and the bidirectional controls that can make a
// line read otherwise than it is (https://www.unicode.org/reports/tr9/#Directional_Formatting_Characters).
const UNPRINTABLE = /[\u0000-\u001f\u007f-\u009f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069\ufeff\ud800-\udfff]/gu

/** What tokens are made of. */
const WORD = /[\w.~+/=-]/
const WORD_AT_END = /(?<![\w.~+/=-])[\w.~+/=-]+$/

const SHORT: Record<string, string> = { '\n': '\\n', '\r': '\\r', '\t': '\\t' }

/**
 * Makes text from outside fit to stand within one line of ours.
 *
 * @param text anything: a name, a payload's line, GitHub's message
 * @param limit most characters to keep; what is longer ends in `…`, and never within a word
 * @returns the text with line breaks, control characters, bidirectional controls and lone surrogates as escapes
 */
export function inline(text: string, limit = 500): string {
  return shortened(text, limit).replace(UNPRINTABLE, visible)
}

/** A text of so many characters at most. Secrets are masked whole: of a word that might be one that nobody knows of no part is kept. */
export function shortened(whole: string, limit: number): string {
  const text = whole.length > limit ? clean(whole) : whole
  if (text.length <= limit) return text
  const kept = text.slice(0, limit - 1)
  return `${WORD.test(text.charAt(limit - 1)) ? kept.replace(WORD_AT_END, '') : kept}…`
}

function visible(character: string): string {
  return SHORT[character] ?? `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`
}
