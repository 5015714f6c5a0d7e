import { createUnits, decode, fill, isPlain, LONGEST_ESCAPE, type Units } from './decoded.ts'
import { SHORTEST, secretForms } from './secret-forms.ts'

/** A part of a text, in UTF-16 units. */
export interface Range {
  from: number
  to: number
}

/**
 * @param shortest how long a secret must be at least; any, where it is left out
 * @returns what secrets cover of a text, in order; what overlaps or touches is one
 */
export type Find = (text: string, shortest?: number) => Range[]

/** So much of a text is looked at at once, at least: what a text of 16 MiB needs would be missed elsewhere. */
const STEP = 32_768

/** Escapes within escapes: a URL within JSON within a web page. */
const MOST_LAYERS = 3

/**
 * Looks for secrets in all their forms. The time it takes grows with the text, and not with the number of secrets: every
 * `SHORTEST` units of the text are looked up among the last ones of all forms.
 *
 * @param secrets may grow later
 */
export function createFinder(secrets: readonly string[]): Find {
  const short: string[] = []
  const index = createIndex()
  let known = 0
  let windows: Windows | undefined

  return (text, shortest = 1) => {
    for (; known < secrets.length; known++) {
      const secret = secrets[known] ?? ''
      const forms = secretForms(secret)
      if (secret.length < SHORTEST) short.push(...forms)
      else for (const form of forms) index.add(form, secret.length)
    }
    const found: Range[] = []
    if (shortest < SHORTEST) for (const secret of short) noteAll(text, secret, found)
    if (index.longest > 0 && text.length >= SHORTEST) {
      // A form that begins in one step ends in the next at the latest.
      const overlap = index.longest * LONGEST_ESCAPE
      const step = Math.max(STEP, overlap)
      if (windows?.capacity !== step + overlap) windows = createWindows(step + overlap)
      const layers = isPlain(text) ? 0 : MOST_LAYERS
      for (let start = 0; start < text.length; start += step)
        lookAt(text, start, layers, windows, (units) => index.search(units, shortest, found))
    }
    return merged(found)
  }
}

function lookAt(text: string, start: number, layers: number, windows: Windows, search: (units: Units) => void) {
  let { units, spare } = windows
  fill(units, text, start, Math.min(windows.capacity, text.length - start))
  search(units)
  for (let layer = 0; layer < layers && decode(units, spare); layer++) {
    ;[units, spare] = [spare, units]
    search(units)
  }
}

interface Windows {
  capacity: number
  units: Units
  spare: Units
}

function createWindows(capacity: number): Windows {
  return { capacity, units: createUnits(capacity), spare: createUnits(capacity) }
}

/** Of a secret of so many characters. */
interface Form {
  form: string
  of: number
  /** Of each beginning of it, the longest end that is a beginning as well; made when it may first stand somewhere. */
  borders: Uint32Array | undefined
  /** The search in which it was looked for last, up to where, and how much of it stands there. */
  search: number
  end: number
  units: number
}

/** Few enough bits to be kept near, and enough for the forms of a thousand secrets to fill but a part of them. */
const BITS = 18

function createIndex() {
  const forms = new Map<number, Form[]>()
  let maybe: Uint8Array | undefined
  let searches = 0
  const index = { longest: 0, add, search }
  return index

  function add(form: string, of: number) {
    const entry: Form = { form, of, borders: undefined, search: 0, end: 0, units: 0 }
    maybe ??= new Uint8Array(1 << BITS)
    let hash = 0
    for (let at = form.length - SHORTEST; at < form.length; at++) hash = next(hash, form.charCodeAt(at))
    maybe[slot(hash)] = 1
    const same = forms.get(hash)
    if (same) same.push(entry)
    else forms.set(hash, [entry])
    index.longest = Math.max(index.longest, form.length)
  }

  function search(units: Units, shortest: number, found: Range[]) {
    const { codes, from, length } = units
    if (!maybe) return
    searches++
    let hash = 0
    for (let at = 0; at < length; at++) {
      hash = next(hash, codes[at] ?? 0)
      if (maybe[slot(hash)] === 0) continue
      for (const form of forms.get(hash) ?? []) {
        const first = at + 1 - form.form.length
        if (form.of >= shortest && first >= 0 && endsBefore(at + 1, form, codes, searches))
          note(from[first] ?? 0, from[at + 1] ?? 0, found)
      }
    }
  }
}

/** Of the last `SHORTEST` units alone: what was before them is shifted out. */
function next(hash: number, code: number): number {
  return ((hash << 5) ^ code) & 0x3fff_ffff
}

// Not looked up anew for each unit.
const { imul } = Math

function slot(hash: number): number {
  return imul(hash, 0x9e37_79b1) >>> (32 - BITS)
}

/**
 * Whether a form stands right before a unit. It goes on from where it looked last, so no unit is looked at twice for one
 * form, though it may overlap itself: a secret of one letter, in a text of that letter, ends everywhere. This is the
 * algorithm of Knuth, Morris and Pratt.
 */
function endsBefore(end: number, entry: Form, codes: Uint16Array, search: number): boolean {
  const { form } = entry
  entry.borders ??= bordersOf(form)
  const first = end - form.length
  const goesOn = entry.search === search && entry.end > first
  let units = goesOn ? entry.units : 0
  for (let at = goesOn ? entry.end : first; at < end; at++) units = extended(form, entry.borders, units, codes[at] ?? 0)
  entry.search = search
  entry.end = end
  entry.units = units
  return units === form.length
}

/** How much of a form stands at the end of a text that is one unit longer. */
function extended(form: string, borders: Uint32Array, before: number, code: number): number {
  let units = before
  while (units > 0 && form.charCodeAt(units) !== code) units = borders[units - 1] ?? 0
  return form.charCodeAt(units) === code ? units + 1 : 0
}

function bordersOf(form: string): Uint32Array {
  const borders = new Uint32Array(form.length)
  for (let at = 1; at < form.length; at++)
    borders[at] = extended(form, borders, borders[at - 1] ?? 0, form.charCodeAt(at))
  return borders
}

function noteAll(text: string, secret: string, found: Range[]) {
  for (let from = text.indexOf(secret); from >= 0; from = text.indexOf(secret, from + 1))
    note(from, from + secret.length, found)
}

/** Many may overlap, as in a text of one letter. */
function note(from: number, to: number, found: Range[]) {
  const last = found.at(-1)
  if (last && last.from <= from && from <= last.to) last.to = Math.max(last.to, to)
  else found.push({ from, to })
}

function merged(found: Range[]): Range[] {
  const ranges: Range[] = []
  for (const { from, to } of found.sort((one, other) => one.from - other.from)) note(from, to, ranges)
  return ranges
}
