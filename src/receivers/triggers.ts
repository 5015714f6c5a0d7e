import type { Alias, Document, YAMLMap } from 'yaml'
import { EVENT } from '../events/repository-dispatch.ts'
import { field } from '../github/fields.ts'
import type { Reply } from '../reply.ts'
import { inTime, OutOfTime } from '../text/in-time.ts'

export type Trigger =
  /** By `repository_dispatch`: of these types, of all where there are none. */
  | { kind: 'dispatch'; types: string[] }
  | { kind: 'other-events' }
  /** It was to be started by `repository_dispatch`, and is not, or not so, for how that is written. */
  | { kind: 'near-miss'; miss: Miss }
  | { kind: 'broken'; line: number; column: number; reason: string }
  | { kind: 'unread'; why: Unread }

export type Miss =
  /** The event's name, spelled otherwise, such as `repository-dispatch`. */
  | { of: 'event'; name: string }
  /** A key such as `type` in place of `types`. */
  | { of: 'types'; key: string }
  /** It stands under `<<`, which GitHub does not read. */
  | { of: 'merge' }

/** Why a file, or all of them, was not read. */
export type Unread =
  | { kind: 'too-large' }
  /** As many files of the repository, or of all, were read as may be. */
  | { kind: 'repository-spent' }
  | { kind: 'step-spent'; files: number }
  | { kind: 'stopped' }
  /** Its YAML takes longer to parse than a file may. */
  | { kind: 'too-slow' }
  /** Those before it took as long to parse as all of a step may. */
  | { kind: 'parsing-spent'; ms: number }
  /** What GitHub answered in its place, if anything. */
  | { kind: 'reply'; reply: Reply }
  /** Its YAML is more than can be resolved. */
  | { kind: 'unresolvable'; error: unknown }
  | { kind: 'fault'; error: unknown }

// In the core schema of YAML 1.2 `on` is a text; in YAML 1.1 it is `true`. Keys are compared here, because the library's
// way takes quadratic time.
const YAML = { version: '1.2', schema: 'core', uniqueKeys: false, prettyErrors: false, logLevel: 'error' } as const

/** What is left of the time to parse the files of a step. */
export interface ParsingTime {
  leftMs: number
  /** How much it was; `MOST_MS_OF_A_STEP` unless given. */
  mostMs?: number
}

/** Three times what a file of sound YAML takes that is as large as may be. */
export const MOST_MS_OF_A_FILE = 500
/** 300 usual files take less; the others keep nobody waiting, nor a step that is stopped while ten are under way. */
export const MOST_MS_OF_A_STEP = 3000

/** Of one file. Nobody writes so many, and each is compared with each event. */
const MOST_TYPES = 1000

/**
 * Reads what starts a workflow, from the text of its file. Only what stands under `on` is resolved.
 *
 * @param time shared by the files of a step
 * @see https://docs.github.com/en/actions/reference/workflows-and-actions/workflow-syntax#on
 */
export async function readTrigger(text: string, time: ParsingTime): Promise<Trigger> {
  return readOn(text, time, trigger)
}

/** What can be wrong with a file, whatever is read of it. */
export type Unreadable = Extract<Trigger, { kind: 'broken' | 'unread' }>

/**
 * Reads what stands under `on` of a workflow's file.
 *
 * @param read what it comes to: anything but what YAML's core schema has
 */
export async function readOn<Read>(
  text: string,
  time: ParsingTime,
  read: (on: unknown) => Read,
): Promise<Read | Unreadable> {
  // Loading it takes 30 ms, which only those pay whose event starts nothing.
  const yaml = await import('yaml')
  if (time.leftMs <= 0) return { kind: 'unread', why: { kind: 'parsing-spent', ms: time.mostMs ?? MOST_MS_OF_A_STEP } }
  const started = performance.now()
  try {
    return inTimeOfAFile(() => parsed(text, yaml, read))
  } catch (error) {
    if (error instanceof OutOfTime) return { kind: 'unread', why: { kind: 'too-slow' } }
    // Such as the guard against aliases that multiply, and a nesting that outgrows the stack.
    return { kind: 'unread', why: { kind: 'unresolvable', error } }
  } finally {
    time.leftMs -= performance.now() - started
  }
}

/** Gives it a second chance: what takes too long does so again, what a busy machine held up does not. */
export function inTimeOfAFile<Value>(work: () => Value): Value {
  try {
    return inTime(work, MOST_MS_OF_A_FILE)
  } catch (error) {
    if (!(error instanceof OutOfTime)) throw error
    return inTime(work, MOST_MS_OF_A_FILE)
  }
}

function parsed<Read>(text: string, yaml: typeof import('yaml'), read: (on: unknown) => Read): Read | Unreadable {
  const lines = new yaml.LineCounter()
  const document = yaml.parseDocument(text, { ...YAML, lineCounter: lines })
  const fault = faultIn(document, yaml)
  if (fault) {
    const { line, col } = lines.linePos(fault.at)
    return { kind: 'broken', line, column: col, reason: fault.reason }
  }
  if (!yaml.isMap(document.contents)) return read(undefined)
  const on = document.contents.items.find(({ key }) => yaml.isScalar(key) && key.source === 'on')?.value
  return read(yaml.isNode(on) ? on.toJS(document) : on)
}

interface Fault {
  at: number
  reason: string
}

/** What makes GitHub refuse the whole file, wherever it stands. */
function faultIn(document: Document.Parsed, yaml: typeof import('yaml')): Fault | undefined {
  // Sound or not, it is too much for this reader.
  const exhausted = document.errors.find(({ code }) => code === 'RESOURCE_EXHAUSTION')
  if (exhausted) throw exhausted
  const [first] = document.errors.toSorted((one, other) => one.pos[0] - other.pos[0])
  if (first) return { at: first.pos[0], reason: first.message }
  const anchors = new Set<string>()
  let fault: Fault | undefined
  yaml.visit(document, (_, node) => {
    if (yaml.isMap(node)) fault = keyTwice(node, yaml)
    if (yaml.isAlias(node) && !anchors.has(node.source)) fault = unresolved(node)
    if (yaml.isNode(node) && 'anchor' in node && node.anchor) anchors.add(node.anchor)
    return fault && yaml.visit.BREAK
  })
  return fault
}

function keyTwice({ items }: YAMLMap, { isScalar }: typeof import('yaml')): Fault | undefined {
  const seen = new Set<unknown>()
  for (const { key } of items) {
    if (!isScalar(key)) continue
    if (seen.has(key.value)) return { at: key.range?.[0] ?? 0, reason: `the key ${String(key.value)} is there twice` }
    seen.add(key.value)
  }
  return undefined
}

function unresolved({ range, source }: Alias): Fault {
  const reason = `*${source} is an alias of no anchor (a text that begins with * must stand in quotes)`
  return { at: range?.[0] ?? 0, reason }
}

/** The forms of `on`: one event, a list of events, or a mapping from events to what they are limited to. */
function trigger(on: unknown): Trigger {
  if (on === EVENT || (Array.isArray(on) && on.includes(EVENT))) return { kind: 'dispatch', types: [] }
  if (typeof on !== 'object' || on === null || !Object.hasOwn(on, EVENT)) return withoutEvent(on)
  const limits = field(on, EVENT)
  const slip = keysOf(limits).find((key) => /^(event[_-]?)?types?$/i.test(key))
  if (slip !== undefined && field(limits, 'types') === undefined)
    return { kind: 'near-miss', miss: { of: 'types', key: slip } }
  const types = [field(limits, 'types')].flat()
  if (types.length > MOST_TYPES) throw new Error(`${types.length} types`)
  return { kind: 'dispatch', types: types.filter(isText).map(String) }
}

function withoutEvent(on: unknown): Trigger {
  const names = Array.isArray(on) ? on.filter((each) => typeof each === 'string') : keysOf(on)
  const name = (typeof on === 'string' ? [on] : names).find(isNearEvent)
  if (name !== undefined) return { kind: 'near-miss', miss: { of: 'event', name } }
  const merged = [field(on, '<<')].flat().some((each) => keysOf(each).includes(EVENT))
  return merged ? { kind: 'near-miss', miss: { of: 'merge' } } : { kind: 'other-events' }
}

/** Such as `repository-dispatch`, `repositoryDispatch` or `repository_dispatches`. */
function isNearEvent(name: string): boolean {
  return /^repository[\s_-]?dispatch(es)?$/i.test(name.trim())
}

function keysOf(value: unknown): string[] {
  return typeof value === 'object' && value !== null ? Object.keys(value) : []
}

function isText(value: unknown): boolean {
  return ['string', 'number', 'boolean'].includes(typeof value)
}
