import type { YAMLError } from 'yaml'
import { MAX_DEPTH } from './json.ts'

export const TO_JSON = `If an expression put the text here, write it with toJSON, as in \${{ toJSON(github.event.head_commit.message) }}, without quotes around it: what toJSON gives is YAML too.`

export const TAG = 'A tag stands here (!). Tags are not read: take it out, or put a text that begins with ! in quotes.'

/**
 * Says why a text is not YAML, and what to write instead.
 *
 * @param error what the parser met first
 * @returns plain sentences that quote nothing from the text
 */
export function causeOf({ code, message }: YAMLError): string {
  switch (code) {
    case 'BLOCK_AS_IMPLICIT_KEY':
      return `Two keys in one: either this text has a colon and a space in it and must stand in quotes, or the next line is indented deeper than its neighbours. ${TO_JSON}`
    case 'MULTILINE_IMPLICIT_KEY':
      return `This line is no key: value. Most likely it is the second line of a text: indent it below a | or put the text in quotes. ${TO_JSON}`
    case 'MISSING_CHAR':
      return missing(message)
    case 'BAD_SCALAR_START':
      return `A text must not begin with this character unless it stands in quotes. ${TO_JSON}`
    case 'BAD_DQ_ESCAPE':
      return `A backslash begins an escape in double quotes, and YAML does not know this one. Use single quotes, or write two backslashes. ${TO_JSON}`
    case 'TAB_AS_INDENT':
      return 'A tab in the indentation: YAML takes spaces only.'
    case 'BAD_INDENT':
      return `The indentation is wrong, or a bracket or quote that was opened further up is not closed. ${TO_JSON}`
    case 'NON_STRING_KEY':
      return 'A key must be a plain text: no list, mapping, alias or tag. A value that begins with {{ or [ must stand in quotes.'
    case 'KEY_OVER_1024_CHARS':
      return `A key of more than 1,024 characters. Most likely it is a text with a colon in it: put it in quotes. ${TO_JSON}`
    case 'TAG_RESOLVE_FAILED':
    case 'MULTIPLE_TAGS':
      return TAG
    case 'BAD_ALIAS':
    case 'ALIAS_PROPS':
    case 'MULTIPLE_ANCHORS':
      return 'A text that begins with * is an alias, one with & an anchor, and this one is not complete. If it is a text, put it in quotes.'
    case 'RESOURCE_EXHAUSTION':
      return `It is nested too deep to be read; at most ${MAX_DEPTH} levels can be sent.`
    default:
      return `This cannot stand here. Most likely a quote ended its text early, a bracket is missing or one too many, or a text with one of : # { } [ ] , in it needs quotes. ${TO_JSON}`
  }
}

function missing(message: string): string {
  if (message.includes('quote')) return `A closing quote is missing before the end. ${TO_JSON}`
  if (message.includes('map keys'))
    return `This line is no key: value. If it has a colon, a space must follow it. ${TO_JSON}`
  return `Something is missing here: a comma, a colon and a space, or a closing bracket. ${TO_JSON}`
}
