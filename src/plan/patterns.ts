import { type Result, unread } from '../reading.ts'
import { inline } from '../text/inline.ts'

/**
 * A pattern of paths as workflows have them under `on.push.paths`: `*` stays within a folder, `**` does not, `?` and `+`
 * say how often the character before them stands there, `[a-z]` is one of several, `!` before it takes out again.
 *
 * No matcher of globs has these rules: to all of them `?` is any one character.
 *
 * @see https://docs.github.com/en/actions/reference/workflows-and-actions/workflow-syntax#filter-pattern-cheat-sheet
 */
export interface Pattern {
  negates: boolean
  /** What a path begins with if it matches, what it ends in, and the longest text that it has in it. */
  prefix: string
  suffix: string
  within: Literal
  /** Made when it is asked for: most patterns are done with by the above. */
  regex: () => RegExp
}

/** Text that stands in every path that matches. */
export interface Literal {
  text: string
  /** It begins the name of a file, or of a folder. */
  beginsName: boolean
}

const MOST_PATTERNS = 1000
const MOST_CHARACTERS = 1000

/**
 * Checks patterns.
 *
 * @param written each may have several lines, a pattern on each
 * @returns them as they are compared, without a slash in front; or what is wrong, as predicates
 */
export function readPatterns(written: string[]): Result<string[]> {
  const patterns = written
    .flatMap((text) => text.split('\n'))
    .map((text) => text.trim().replace(/^(!?)(?:\.?\/)+/, '$1'))
    .filter(Boolean)
  if (patterns.length === 0) return unread('has no pattern in it.')
  if (patterns.length > MOST_PATTERNS)
    return unread(`has ${patterns.length} patterns; ${MOST_PATTERNS} are the most for one target.`)
  const problems = patterns.flatMap((pattern) => {
    const read = compile(pattern)
    return read.ok ? [] : read.problems.map((problem) => `has the pattern "${inline(pattern, 120)}", ${problem}`)
  })
  if (problems.length > 0) return { ok: false, problems }
  if (patterns.every((pattern) => pattern.startsWith('!')))
    return unread('has patterns that begin with "!" alone, which take out what others match: put "**" before them.')
  return { ok: true, value: patterns }
}

/** @returns a pattern, ready to be compared; or what is wrong with it, as the end of a sentence */
export function compile(text: string): Result<Pattern> {
  const negates = text.startsWith('!')
  const pattern = negates ? text.slice(1) : text
  if (pattern.length > MOST_CHARACTERS) return unread(`which has more than ${MOST_CHARACTERS} characters.`)
  if (pattern === '') return unread('which matches nothing.')
  if (pattern.includes('${{')) return unread('an expression that was not expanded.')
  if (pattern.endsWith('/'))
    return unread(`which ends in "/", as no file does: write ${inline(pattern, 120)}** for all in the folder.`)
  const parts: Part[] = []
  for (let at = 0; at < pattern.length; ) {
    TOKEN.lastIndex = at
    const [token = ''] = TOKEN.exec(pattern) ?? []
    const last = parts.at(-1)
    if ((token === '?' || token === '+') && last) {
      if (token === '?') last.least = 0
      else last.most = 'any'
    } else if (token.startsWith('[')) {
      if (!CLASS.test(token)) return unread(BRACKETS)
      if (runsBackwards(token)) return unread('which has a range that runs backwards.')
      parts.push({ one: token, least: 1, most: 1 })
    } else {
      parts.push(partOf(token, at === 0 || pattern[at - 1] === '/'))
    }
    at += token.length
  }
  const literals = literalsOf(parts)
  const within = literals.reduce((longest, each) => (each.text.length > longest.text.length ? each : longest))
  const [prefix, suffix] = [literals[0].text, literals.at(-1)?.text ?? '']
  const regex = () => new RegExp(`^${parts.map(sourceOf).join('')}$`, 'su')
  return { ok: true, value: { negates, prefix, suffix, within, regex } }
}

/** What stands in every path that matches, piece by piece; the first begins it, the last ends it. */
function literalsOf(parts: Part[]): [Literal, ...Literal[]] {
  const first: Literal = { text: '', beginsName: true }
  const others: Literal[] = []
  for (const { literal, endsFolder = false, least, most } of parts) {
    const last = others.at(-1) ?? first
    if (literal === undefined || least !== 1 || most !== 1) others.push({ text: '', beginsName: endsFolder })
    else last.text += literal
  }
  return [first, ...others]
}

/** A part of a pattern, as a regular expression. */
interface Part {
  /** One of several characters. */
  one?: string
  /** Characters as they stand there; more than one only where they stand there once. */
  literal?: string
  /** Of any number of characters. */
  many?: string
  /** Whatever follows begins a name. */
  endsFolder?: boolean
  least: 0 | 1
  most: 1 | 'any'
}

// A run of characters ends before one that has its "?" or "+" behind it.
const TOKEN = /\*\*\/|\*\*|\*|\[[^\]]*\]?|\\.|[^*?+[\\]+(?![?+])|./suy

const CLASS = /^\[(?:[A-Za-z0-9]-[A-Za-z0-9]|[A-Za-z0-9])+\]$/

/** @param isAtStart of a path's part: there, no folder at all is meant, too */
function partOf(token: string, isAtStart: boolean): Part {
  const often = { least: 1, most: 1 } as const
  if (token === '**/') return { many: isAtStart ? '(?:.+/)?' : '.*/', endsFolder: true, ...often }
  if (token === '**') return { many: '.*', ...often }
  if (token === '*') return { many: '[^/]*', ...often }
  return { literal: /^\\./su.test(token) ? token.slice(1) : token, ...often }
}

function sourceOf({ one, literal, many = '', least, most }: Part): string {
  const source = one ?? literal?.replace(/[\^$\\.*+?()[\]{}|/]/g, '\\$&')
  if (source === undefined) return many
  if (least === 0) return `${source}${most === 'any' ? '*' : '?'}`
  return `${source}${most === 'any' ? '+' : ''}`
}

function runsBackwards(token: string): boolean {
  return [...token.matchAll(/(.)-(.)/g)].some(([, from = '', to = '']) => from > to)
}

const BRACKETS =
  'where only letters, digits and ranges such as a-z can stand between [ and ]: put a backslash before a bracket of a name (\\[slug\\]).'
