import type { Container, Fault, Token } from './json-scan.ts'
import { position } from './place.ts'

const WITH_TO_JSON = `it with toJSON, as in \${{ toJSON(github.event.head_commit.message) }},`
const WITHOUT_QUOTES = `without quotes around it: toJSON adds them and escapes the text`

/**
 * Says why a text is not JSON, as far as that can be told, and what to write instead.
 *
 * @param text the whole text
 * @param fault where and how the scanner got stuck in it
 * @returns plain sentences that quote nothing from the text but single characters and well-known words
 */
export function causeOf(text: string, fault: Fault): string {
  switch (fault.kind) {
    case 'string':
      return endInString(text, fault)
    case 'escape':
      return badEscape(text, fault)
    case 'control':
      return controlCharacter(text, fault)
    case 'number':
      return badNumber(text, fault)
    case 'word':
      return wrongWord(text, fault.from)
    default:
      if (fault.at >= text.length) return endTooEarly(text, fault)
      return stranger(text, fault) ?? misplaced(text, fault)
  }
}

function endInString(text: string, { at, from }: Fault): string {
  return `The text ends inside the string that begins at ${position(text, from)}: its closing quote is missing, or a quote further up is not escaped or one too many.${curlyQuote(text, from, at)}`
}

function curlyQuote(text: string, from: number, to: number): string {
  const found = /[\u201c-\u201f]/.test(text.slice(from, to))
  return found ? ' A curly quote, as chats and word processors write it, does not close it.' : ''
}

function badEscape(text: string, { at }: Fault): string {
  const character = text.charAt(at)
  const toJson = `If an expression put the text here, write ${WITH_TO_JSON} ${WITHOUT_QUOTES}.`
  if (text.slice(0, at).endsWith('\\u') || /\\u[0-9a-fA-F]{1,3}$/.test(text.slice(Math.max(0, at - 5), at)))
    return `\\u needs four hexadecimal digits. If a plain backslash is meant, as in the path C:\\users, write two: \\\\. ${toJson}`
  if (character === "'" || character === '`' || character === '$')
    return `JSON has no escape \\${character}: write ${character} without the backslash. ${toJson}`
  if (character === 'x')
    return `JSON has no escape \\x: write \\u00 and the two digits, or \\\\x for a plain backslash.`
  if (character === '\n' || character === '\r')
    return `A backslash at the end of a line continues nothing in JSON: write \\n for a line break inside a string.`
  return `A backslash begins an escape, and JSON does not know this one (it knows \\" \\\\ \\/ \\b \\f \\n \\r \\t \\u). For a plain backslash, as in a Windows path or a regular expression, write two: \\\\. ${toJson}`
}

function controlCharacter(text: string, { at, from }: Fault): string {
  const start = `the string that begins at ${position(text, from)}`
  const character = text.charAt(at)
  if (beginsLikeJson(text, from, at)) return quotedJson(text, from)
  if (character === '\n' || character === '\r')
    return `A raw line break inside ${start}. Most likely an expression put text of several lines here, a commit message, say. Write ${WITH_TO_JSON} ${WITHOUT_QUOTES}. By hand, write \\n for a line break. If the string was to end on this line, its closing quote is missing.${curlyQuote(text, from, at)}`
  const name = character === '\t' ? 'tab (write \\t)' : `control character ${codePoint(character)}`
  return `A raw ${name} inside ${start}. If an expression put the text here, write ${WITH_TO_JSON} ${WITHOUT_QUOTES}.`
}

function badNumber(text: string, { at, from }: Fault): string {
  const next = text.charAt(at)
  const quote = 'If it is a text such as a version, a date or an id, put it in double quotes.'
  if (/^-?0$/.test(text.slice(from, at)) && /\d/.test(next)) return `A number must not begin with 0. ${quote}`
  if (text.startsWith('Infinity', at)) return 'JSON has no Infinity: write null, or a text in double quotes.'
  return `A number breaks off: a digit must stand here. ${quote}`
}

function endTooEarly(text: string, { kind, before, open }: Fault): string {
  const inner = open.at(-1)
  if (before.kind === 'start') return 'There is nothing but white space.'
  const unclosed = inner ? `the ${bracket(text, inner)} is not closed` : 'it is not complete'
  const around = open.length - 1
  const more = around > 1 ? `, nor are the ${around} around it` : around === 1 ? ', nor is the one around it' : ''
  const missing =
    before.kind === ':' ? ' The value after the colon is missing: most likely an expression there was empty.' : ''
  const comma = kind === 'key' || before.kind === ',' ? ' A comma must not stand before the closing bracket.' : ''
  return `The text ends too early: ${unclosed}${more}.${missing}${comma}`
}

// Characters and words that are wrong wherever they stand outside a string.
function stranger(text: string, { at, before, kind }: Fault): string | undefined {
  const rest = text.slice(at, at + 40)
  const character = String.fromCodePoint(text.codePointAt(at) ?? 0)
  const afterText = before.kind === 'string' && before.to === at
  if (at === 0 && character === '\ufeff')
    return 'The text begins with a byte order mark (U+FEFF), which JSON does not allow. Save the file as UTF-8 without BOM.'
  if (/^[\p{Z}\p{Cf}\u0085]/u.test(character))
    return `An invisible character, ${codePoint(character)}, which only looks like a space or like nothing. Most likely it was copied from a chat or a web page: delete it, or write a plain space.`
  if (character === '\u001b')
    return 'A colour code of a terminal (ESC, U+001B). Turn colours off in the tool that printed this JSON, such as jq -M or NO_COLOR=1.'
  if (/^\p{Cc}/u.test(character)) return `A control character, ${codePoint(character)}, which may not stand here.`
  if (/^[\u2018-\u201f\u00ab\u00bb]/.test(character))
    return `A curly quote (${codePoint(character)}), as chats and word processors write it. JSON takes the straight double quote " only.`
  if (/^(\$\{\{|\{\{)/.test(rest) || (/^\{/.test(rest) && before.kind === '{' && before.to === at))
    return `This looks like an expression that nobody evaluated. GitHub evaluates \${{ }} in workflow files only, not in other files or in texts that come from elsewhere.`
  if (/^\$\w|^\$[({]/.test(rest))
    return `This looks like a shell variable. No shell reads the inputs of an action: write \${{ toJSON(env.NAME) }} instead.`
  if (rest.startsWith('\\"') || rest.startsWith("\\'"))
    return 'A backslash before a quote outside a string: the text was escaped once too often, for a shell, say. Write plain double quotes.'
  if (afterText && kind !== 'colon' && /^(\/\/|\/\*|#)/.test(rest) && /^[^\n\r]*"/.test(text.slice(at, at + 500)))
    return undefined
  if (/^(\/\/|\/\*|#)/.test(rest)) return 'JSON has no comments: take this one out. (YAML has them, with #.)'
  return undefined
}

function misplaced(text: string, fault: Fault): string {
  switch (fault.kind) {
    case 'key':
    case 'first key':
      return noKey(text, fault)
    case 'colon':
      return noColon(text, fault)
    case 'comma':
      return noComma(text, fault)
    case 'nothing':
      return afterTheEnd(text, fault)
    default:
      return noValue(text, fault)
  }
}

function noKey(text: string, { at, before, open }: Fault): string {
  const character = text.charAt(at)
  if (character === '}')
    return 'A comma before the closing brace: JSON allows none after the last property. Take it out.'
  if (character === ',') return 'A comma with no property before it. Take it out.'
  if (character === "'") return 'A key in single quotes: JSON takes double quotes only.'
  if (character === ']') return mismatch(text, open)
  const rest = text.slice(at, at + 200)
  if (/^[\w$.-]+\s*:/.test(rest)) return 'A key without double quotes: JSON wants "key": value.'
  if (before.kind === ',')
    return 'After a comma in an object, a key in double quotes must follow. If this belongs to the text before, a quote inside that text most likely ended its string too early: write \\" for a quote inside a string.'
  return 'An object begins with a key in double quotes: {"key": value}.'
}

function noColon(text: string, { at, before, open }: Fault): string {
  const character = text.charAt(at)
  if (character === ',' || character === '}')
    return 'A key without a value: an object holds "key": value, a list stands in [ ].'
  if (character === ']') return mismatch(text, open)
  if (character === '=') return 'A key and its value are parted by a colon, not by an equals sign.'
  if (at === before.to && /\w/.test(character)) return unescapedQuote(text, before)
  return 'A colon is missing between the key and its value.'
}

function noComma(text: string, { at, before, open }: Fault): string {
  const character = text.charAt(at)
  const inner = open.at(-1)
  if (character === '}' || character === ']') return mismatch(text, open)
  if (character === ';') return 'Properties and elements are parted by commas, not by semicolons.'
  if (character === ':' && inner?.kind === '[') return '"key": value may stand in { } only, not directly in a list.'
  const touches = at === before.to
  if (before.kind === 'number' && touches && /[\w.+:/-]/.test(character))
    return 'The number ends before this. Most likely it is a text, such as a version, a date or a commit id: put it in double quotes.'
  const otherLine = /[\n\r]/.test(text.slice(before.to, at))
  const isValue = /["{[\w'-]/.test(character)
  const nextString = character === '"' && !touches
  if (before.kind === 'string' && !otherLine && !nextString) return unescapedQuote(text, before)
  if (isValue) return 'A comma is missing before this.'
  return `After a value, only a comma or the closing ${inner?.kind === '{' ? 'brace }' : 'bracket ]'} may follow.`
}

function afterTheEnd(text: string, { at, before }: Fault): string {
  const character = text.charAt(at)
  if (before.kind === 'string') return unescapedQuote(text, before)
  if (character === '}' || character === ']')
    return 'One closing bracket too many: the first one was closed before this.'
  if (character === ',') return 'The JSON is complete before this comma. Take it out.'
  if (character === "'" || character === '"') return 'The JSON is complete before this quote. Take it out.'
  if (character === '{' || character === '[')
    return 'A second JSON text begins here; there may be only one. Lines of JSON become one list with jq --slurp.'
  return 'The JSON is complete before this; nothing may follow. If a tool printed it, keep its other output apart.'
}

function noValue(text: string, { at, before, open }: Fault): string {
  const character = text.charAt(at)
  if (before.kind === ':' && /[,}\]]/.test(character))
    return `The value after the colon is missing. Most likely an expression there was empty: write "key": \${{ toJSON(inputs.key) }} without quotes around it, which gives "" or null then.`
  if (character === ']' && before.kind === ',')
    return 'A comma before the closing bracket: JSON allows none after the last element. Take it out.'
  if (character === ',') return 'A comma with no value before it.'
  if (character === '}' || character === ']')
    return open.length > 0 ? mismatch(text, open) : 'A closing bracket that nothing opened.'
  if (character === "'" || character === '`') return 'A text in the wrong quotes: JSON takes double quotes only.'
  if (character === '+') return 'A number must not begin with +. If it is a text, put it in double quotes.'
  if (character === '.')
    return 'A number must not begin with a point: write 0.5, say. If it is a text, put it in double quotes.'
  return wrongWord(text, at)
}

function wrongWord(text: string, at: number): string {
  const word = /^\w*/.exec(text.slice(at, at + 100))?.[0] ?? ''
  if (/^(true|false)$/i.test(word)) return `JSON writes ${word.toLowerCase()} in small letters.`
  if (/^(null|none|nil|undefined)$/i.test(word)) return `JSON has no ${word}: write null, or a text in double quotes.`
  if (/^(nan|infinity)$/i.test(word)) return `JSON has no ${word}: write null, or a text in double quotes.`
  if (word === 'Object' || word === 'Array')
    return `${word} is what GitHub makes of an ${word === 'Object' ? 'object' : 'array'} that is put into text. Write \${{ toJSON(…) }} around it, such as \${{ toJSON(github.event.client_payload) }}.`
  return `Here a value must stand: a text in double quotes, a number, true, false, null, { or [. If an expression put bare text here, write \${{ toJSON(inputs.key) }}, ${WITHOUT_QUOTES}.`
}

function unescapedQuote(text: string, { from, to }: Token): string {
  if (beginsLikeJson(text, from, to - 1)) return quotedJson(text, from)
  return `The quote before this ended the string. Most likely it belongs to the text: write \\" inside a string. If an expression put the text here, write ${WITH_TO_JSON} ${WITHOUT_QUOTES}. If the string does end there, a comma or a closing bracket must follow.`
}

/** Whether a string, up to where it broke off, is what JSON begins with: `[fix] a bug` is not. */
function beginsLikeJson(text: string, from: number, to: number): boolean {
  return /^"\s*[[{](?:[\s[\]{},:\d.+-]|true|false|null)*$/.test(text.slice(from, to))
}

function quotedJson(text: string, from: number): string {
  return `The string that begins at ${position(text, from)} begins as JSON does, and breaks off at once. Most likely an expression put JSON there: take the quotes around the expression away, as in "packages": \${{ steps.plan.outputs.packages }}. To send it as text, put toJSON around it, without quotes as well.`
}

function mismatch(text: string, open: Container[]): string {
  const inner = open.at(-1)
  return inner
    ? `The ${bracket(text, inner)} must be closed by ${inner.kind === '{' ? '}' : ']'} first.`
    : 'A closing bracket that nothing opened.'
}

function bracket(text: string, { kind, at }: Container): string {
  return `${kind} at ${position(text, at)}`
}

function codePoint(character: string): string {
  return `U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`
}
