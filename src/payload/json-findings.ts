import { type Result, unread } from '../reading.ts'
import { inline } from '../text/inline.ts'
import { causeOf } from './json-causes.ts'
import type { Finding, Findings, Scan } from './json-scan.ts'
import { place, position } from './place.ts'

/**
 * Puts into words what a scan of a text has found, where it has found something.
 *
 * @param text the whole text
 * @returns a warning of keys that are there twice; or the first syntax error, or the numbers that would be changed
 */
export function tell(text: string, scanned: Scan): Result<string> {
  if (!scanned.ok) {
    const { fault } = scanned
    const at = fault.at === text.length && fault.kind !== 'string' ? text.trimEnd().length : fault.at
    return unread(`is not valid JSON: ${place(text, at)}\n\n${causeOf(text, fault)}`)
  }
  if (scanned.lossy.count > 0) return unread(numbersLost(text, scanned.lossy))
  return { ok: true, value: duplicates(text, scanned.duplicates) }
}

function numbersLost(text: string, { count, first }: Findings): string {
  const [one] = first
  const others = first.slice(1).map((finding) => `${nameOf(finding)} (${position(text, finding.at)})`)
  if (count > first.length) others.push(`${count - first.length} more`)
  const rest = others.length > 0 ? `\n\nThe same holds for ${others.join(', ')}.` : ''
  return `has a number that would not arrive as it is written: ${place(text, one?.at ?? 0)}

The number at ${one ? nameOf(one) : 'the top'} is beyond ±9007199254740991 (2^53 − 1); from there on most readers of JSON, GitHub's expressions among them, round. If it is an id, send it as text: put it in double quotes.${rest}`
}

function duplicates(text: string, { count, first }: Findings): string {
  const places = first.map(
    (finding) => `${nameOf(finding)} (${position(text, finding.earlier ?? 0)}, again at ${position(text, finding.at)})`,
  )
  if (count > first.length) places.push(`${count - first.length} more`)
  return `has keys that stand twice in one object; the last one counts: ${places.join(', ')}.`
}

function nameOf({ path }: Finding): string {
  return path === '' ? 'the top' : inline(path)
}
