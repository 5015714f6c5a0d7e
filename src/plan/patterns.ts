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
  /** What a path begins with if it matches. */
  prefix: string
  /** What it has in it, then. */
  literal: string
  /** As a regular expression with the flags `s` and `u`. */
  source: string
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
  for (let rest = pattern; rest !== ''; ) {
    const [token = ''] = TOKEN.exec(rest) ?? []
    const last = parts.at(-1)
    if ((token === '?' || token === '+') && last) {
      if (token === '?') last.least = 0
      else last.most = 'any'
    } else if (token.startsWith('[')) {
      if (!CLASS.test(token)) return unread(BRACKETS)
      if (runsBackwards(token)) return unread('which has a range that runs backwards.')
      parts.push({ one: token, least: 1, most: 1 })
    } else {
      parts.push(partOf(token, /(?:^|\/)$/.test(pattern.slice(0, -rest.length))))
    }
    rest = rest.slice(token.length)
  }
  const runs = literalRuns(parts)
  const literal = runs.reduce((longest, run) => (run.length > longest.length ? run : longest), '')
  return { ok: true, value: { negates, prefix: runs[0] ?? '', literal, source: `^${parts.map(sourceOf).join('')}$` } }
}

/** What stands in every path that matches, piece by piece; the first begins it. */
function literalRuns(parts: Part[]): string[] {
  const runs = ['']
  for (const { literal, least, most } of parts) {
    if (literal === undefined || least !== 1 || most !== 1) runs.push('')
    else runs.push(`${runs.pop() ?? ''}${literal}`)
  }
  return runs
}

/** A part of a pattern, as a regular expression. */
interface Part {
  /** Of one character, that stands there so often. */
  one?: string
  /** The character itself, where there is but one that it can be. */
  literal?: string
  /** Of any number of characters. */
  many?: string
  least: 0 | 1
  most: 1 | 'any'
}

const TOKEN = /^(?:\*\*\/|\*\*|\*|\[[^\]]*\]?|\\.|.)/su

const CLASS = /^\[(?:[A-Za-z0-9]-[A-Za-z0-9]|[A-Za-z0-9])+\]$/

/** @param isAtStart of a path's part: there, no folder at all is meant, too */
function partOf(token: string, isAtStart: boolean): Part {
  const often = { least: 1, most: 1 } as const
  if (token === '**/') return { many: isAtStart ? '(?:.+/)?' : '.*/', ...often }
  if (token === '**') return { many: '.*', ...often }
  if (token === '*') return { many: '[^/]*', ...often }
  const literal = /^\\./su.test(token) ? token.slice(1) : token
  return { one: literal.replace(/[\^$\\.*+?()[\]{}|/]/, '\\$&'), literal, ...often }
}

function sourceOf({ one, many = '', least, most }: Part): string {
  if (one === undefined) return many
  if (least === 0) return `${one}${most === 'any' ? '*' : '?'}`
  return `${one}${most === 'any' ? '+' : ''}`
}

function runsBackwards(token: string): boolean {
  return [...token.matchAll(/(.)-(.)/g)].some(([, from = '', to = '']) => from > to)
}

const BRACKETS =
  'where only letters, digits and ranges such as a-z can stand between [ and ]: put a backslash before a bracket of a name (\\[slug\\]).'
