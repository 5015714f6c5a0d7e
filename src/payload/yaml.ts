import type { Alias, Document, Node, Scalar, YAMLMap } from 'yaml'
import { unread } from '../reading.ts'
import type { Range } from '../text/find-secrets.ts'
import { inTime, OutOfTime } from '../text/in-time.ts'
import { type JsonValue, MAX_DEPTH, type Parsed } from './json.ts'
import { type Findings, note, noted, pathText, shownPath } from './path.ts'
import { place } from './place.ts'
import { isPrintedAsIs } from './printed.ts'
import { causeOf, TAG, TO_JSON } from './yaml-causes.ts'

type Yaml = typeof import('yaml')

// Four times what a payload may have as JSON, and twice what an input can hold.
const MAX_LENGTH = 262_144

// Five times what that much sound YAML takes; a run of commas would take many times as long.
const MOST_MS = 3000

// The failsafe schema knows mappings, lists and texts only, so nothing is lost before it is looked at here.
// It has no merge keys either; keys are compared here because the library's way takes quadratic time.
const OPTIONS = {
  schema: 'failsafe',
  version: '1.2',
  stringKeys: true,
  uniqueKeys: false,
  prettyErrors: false,
  logLevel: 'silent',
} as const

// A plain scalar cannot begin with %, so this is a directive: https://yaml.org/spec/1.2.2/#68-directives
const DIRECTIVE = /^\ufeff?(?:[ \t]*(?:#[^\r\n]*)?\r?\n)*%/

/** A block's key, up to its colon. */
const KEY = /^(?:[ \t]*-[ \t])*[ \t]*(["']?)[\w.-]{1,60}\1(?=[ \t]*:(?:[ \t]|$))/

interface Fault {
  at: number
  cause: string
}

/** The paths of plain values that a comment cuts. */
type Cut = Findings<string>

/**
 * Reads YAML 1.2 without loss: a plain scalar becomes `true`, `false`, `null` or a number only if printing that value
 * as JSON gives back what was written, and GitHub's expressions print the number so, too; everything else stays text, an
 * empty value is `""`.
 *
 * @param text one document (https://yaml.org/spec/1.2.2/), not trimmed: indentation and the last line break count
 * @param within the keys below which payloads stand; all is one, where it is left out
 * @returns the value, `""` if there is none, with a warning of plain values in payloads that a comment follows; or the
 *   first thing wrong, with its place and cause. Wrong are also tags, directives, duplicate keys, keys that are no text,
 *   plain `<<` (which YAML 1.2 has no meaning for, and whoever writes it does not want a key of that name), and aliases
 *   beyond the guard of the package `yaml` (its `maxAliasCount`).
 */
export async function parseYaml(text: string, within?: string[]): Promise<Parsed<JsonValue>> {
  if (text.length > MAX_LENGTH) {
    return unread(`has ${text.length} characters of YAML; at most ${MAX_LENGTH} are read.`)
  }
  // Loading it takes 30 ms, which only those pay who write YAML.
  const yaml = await import('yaml')
  try {
    return inTime(() => parsed(text, within, yaml), MOST_MS)
  } catch (error) {
    const problem = exhaustion(error)
    if (problem) return unread(problem)
    throw error
  }
}

function parsed(text: string, within: string[] | undefined, yaml: Yaml): Parsed<JsonValue> {
  const [document, second] = yaml.parseAllDocuments(text, OPTIONS)
  if (!document) return { ok: true, value: '', warnings: [] }
  const cut: Cut = { count: 0, first: [] }
  const fault =
    directive(text) ?? syntaxFault(document) ?? otherDocument(second) ?? settle(text, document, within, cut, yaml)
  if (!fault) return { ok: true, value: document.toJS(), warnings: cut.count > 0 ? [comments(cut)] : [] }
  const at = Math.min(fault.at, text.trimEnd().length)
  return unread(`is not YAML that can be sent: ${place(text, at, keyBefore(text, at))}\n\n${fault.cause}`)
}

function keyBefore(text: string, at: number): Range | undefined {
  const from = Math.max(text.lastIndexOf('\n', at - 1), text.lastIndexOf('\r', at - 1)) + 1
  const key = KEY.exec(text.slice(from, at))?.[0]
  return key === undefined ? undefined : { from: from + key.search(/["'\w]|[.-](?![ \t])/), to: from + key.length }
}

function comments(cut: Cut): string {
  return `has plain values that end at a comment: ${noted(cut, shownPath)}. What stands behind " #" is not sent. If it belongs to the text, put the whole value in quotes, or write it with toJSON where an expression puts it there.`
}

function directive(text: string): Fault | undefined {
  const found = DIRECTIVE.exec(text)?.[0]
  return found === undefined
    ? undefined
    : { at: found.length - 1, cause: 'A directive. %YAML and %TAG are not read: take the lines that begin with % out.' }
}

function syntaxFault({ errors, warnings }: Document.Parsed): Fault | undefined {
  const [first] = [...errors, ...warnings].sort((one, other) => one.pos[0] - other.pos[0])
  return first && { at: first.pos[0], cause: causeOf(first) }
}

function otherDocument(second: Document.Parsed | undefined): Fault | undefined {
  return (
    second && {
      at: second.range[0],
      cause: 'A second YAML document begins here. There may be only one: take this --- out.',
    }
  )
}

/**
 * Gives plain scalars their values and missing ones `""`, and finds what is YAML but cannot become JSON.
 *
 * @param cut gets what a comment cuts
 */
function settle(
  text: string,
  document: Document.Parsed,
  within: string[] | undefined,
  cut: Cut,
  yaml: Yaml,
): Fault | undefined {
  const anchors = new Map<string, unknown>()
  let fault: Fault | undefined
  const check = (node: Node, found: Fault | undefined): symbol | undefined => {
    if ('anchor' in node && node.anchor) anchors.set(node.anchor, node)
    fault = node.tag ? { at: tagBefore(text, startOf(node), yaml), cause: TAG } : found
    return fault && yaml.visit.BREAK
  }
  yaml.visit(document, {
    Seq: (_, seq) => check(seq, undefined),
    Map: (_, map) => check(map, twice(map, yaml)),
    Alias: (_, alias, path) => check(alias, unresolved(alias, anchors.get(alias.source), path)),
    Pair: (_, pair) => {
      pair.value ??= new yaml.Scalar('')
    },
    Scalar: (role, scalar, path) => {
      if (role === 'key') return check(scalar, oddKey(scalar))
      if (scalar.type !== 'PLAIN') return check(scalar, undefined)
      if (
        scalar.range &&
        hasComment(text, scalar.range[1]) &&
        (!within || keysOf(path, yaml).some((key) => within.includes(key)))
      )
        note(cut, () => pathText(stepsTo(scalar, path, yaml)))
      scalar.value = plainValue(String(scalar.value))
      return check(scalar, undefined)
    },
  })
  return fault
}

function plainValue(written: string): JsonValue {
  if (written === 'true' || written === 'false') return written === 'true'
  if (written === 'null') return null
  const number = Number(written)
  return JSON.stringify(number) === written && isPrintedAsIs(number) ? number : written
}

function hasComment(text: string, end: number): boolean {
  const comment = /[ \t]*#/y
  comment.lastIndex = end
  return comment.test(text)
}

function keysOf(path: readonly unknown[], { isPair, isScalar }: Yaml): string[] {
  return path.flatMap((node) => (isPair(node) && isScalar(node.key) ? String(node.key.value) : []))
}

function stepsTo(scalar: Scalar, path: readonly unknown[], { isPair, isScalar, isSeq }: Yaml): (string | number)[] {
  return path.flatMap((node, depth) => {
    if (isPair(node)) return isScalar(node.key) ? String(node.key.value) : []
    return isSeq(node) ? node.items.indexOf(path[depth + 1] ?? scalar) : []
  })
}

/** The library does not say where it has read a tag. */
function tagBefore(text: string, start: number, { Lexer }: Yaml): number {
  let found = start
  let at = 0
  for (const token of new Lexer().lex(text)) {
    if (at >= start) break
    if (token.startsWith('!')) found = at
    // What has no width in the text: a document's or a scalar's beginning, a flow scalar's end.
    if (!/^[\u0002\u0018\u001f]$/.test(token)) at += token.length
  }
  return found
}

function oddKey(key: Scalar): Fault | undefined {
  if (key.type !== 'PLAIN') return undefined
  const at = startOf(key)
  if (key.value === '<<')
    return {
      at,
      cause: 'YAML 1.2 has no merge keys: write the properties out. For a key of that name, write "<<" in quotes.',
    }
  // As indentation, such a character would quietly move the key to the level above.
  if (/^[\p{Zs}\p{Cf}]/u.test(String(key.value)))
    return {
      at,
      cause:
        'This key begins with a character that only looks like a space, or like nothing (U+00A0, say). Most likely it was copied from a chat or a web page: type the spaces anew.',
    }
  return undefined
}

function twice(map: YAMLMap, { isScalar }: Yaml): Fault | undefined {
  const seen = new Set<unknown>()
  for (const { key } of map.items) {
    if (!isScalar(key)) continue
    if (seen.has(key.value))
      return { at: startOf(key), cause: 'This key is there twice in one mapping. Take one of them out.' }
    seen.add(key.value)
  }
  return undefined
}

function unresolved(alias: Alias, target: unknown, path: readonly unknown[]): Fault | undefined {
  const at = startOf(alias)
  if (target === undefined)
    return {
      at,
      cause:
        'A text that begins with * is an alias, and no anchor (&) before it has that name. If it is a text, put it in quotes.',
    }
  if (path.includes(target)) return { at, cause: 'This alias stands inside its own anchor, which would never end.' }
  return undefined
}

function startOf(node: Node): number {
  return node.range?.[0] ?? 0
}

function exhaustion(error: unknown): string | undefined {
  if (error instanceof OutOfTime)
    return `takes more than ${MOST_MS / 1000} s to read as YAML, as nothing does that people write. ${TO_JSON}`
  if (error instanceof RangeError) return `is nested too deep to be read; at most ${MAX_DEPTH} levels can be sent.`
  // The guard's own words are "Excessive alias count indicates a resource exhaustion attack".
  if (error instanceof ReferenceError && error.message.includes('alias'))
    return 'has YAML aliases (*) that would make it many times larger. Write the values out.'
  return undefined
}
