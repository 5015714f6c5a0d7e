import { type Result, unread } from '../reading.ts'
import type { Range } from '../text/find-secrets.ts'
import { causeOf } from './json-causes.ts'
import { type Fault, type Finding, lastKey, type Scan, type Sound } from './json-scan.ts'
import { type Findings, noted, shownPath } from './path.ts'
import { place, position } from './place.ts'

/**
 * Puts into words what a scan of a text has found, where it has found something.
 *
 * @param text the whole text
 * @returns warnings, one of each kind; or the first syntax error, or the numbers that would be changed
 */
export function tell(text: string, scanned: Scan): Result<string[]> {
  if (!scanned.ok) {
    const { fault } = scanned
    const at = fault.at === text.length && fault.kind !== 'string' ? text.trimEnd().length : fault.at
    return unread(`is not valid JSON: ${place(text, at, keyBefore(text, fault))}\n\n${causeOf(text, fault)}`)
  }
  if (scanned.lossy.count > 0) return unread(numbersLost(text, scanned.lossy))
  return { ok: true, value: warningsOf(text, scanned) }
}

/** What no colon follows may be a piece of a value that broke off. */
function keyBefore(text: string, { kind, open }: Fault): Range | undefined {
  return kind === 'colon' ? undefined : keyAt(text, lastKey(open))
}

function keyAt(text: string, from: number | undefined): Range | undefined {
  if (from === undefined) return undefined
  // A longer one says nothing that line and column do not.
  const key = /"(?:[^"\\]|\\.){0,60}"/y
  key.lastIndex = from
  return key.test(text) ? { from: from + 1, to: key.lastIndex - 1 } : undefined
}

function numbersLost(text: string, lossy: Findings<Finding>): string {
  const [one, ...others] = lossy.first
  const rest = noted({ count: lossy.count - 1, first: others }, (finding) => placed(text, finding))
  return `has a number that would not arrive as it is written: ${place(text, one?.at ?? 0, keyAt(text, one?.key))}

The number at ${shownPath(one?.path ?? '')} is beyond ±9007199254740991 (2^53 − 1); from there on most readers of JSON, GitHub's expressions among them, round. If it is an id, send it as text: put it in double quotes.${rest ? `\n\nThe same holds for ${rest}.` : ''}`
}

function warningsOf(text: string, { duplicates, reprinted }: Sound): string[] {
  const warnings: string[] = []
  if (duplicates.count > 0) {
    const places = noted(
      duplicates,
      ({ path, at, earlier = 0 }) => `${shownPath(path)} (${position(text, earlier)}, again at ${position(text, at)})`,
    )
    warnings.push(`has keys that stand twice in one object; the last one counts: ${places}.`)
  }
  if (reprinted.count > 0) {
    const places = noted(reprinted, (finding) => placed(text, finding))
    warnings.push(
      `has numbers that \${{ }} prints otherwise in the receiving workflow: ${places}. GitHub's expressions keep 15 significant digits, and write an exponent from 10^15 on and below 10^-4. Send them as text, in double quotes.`,
    )
  }
  return warnings
}

function placed(text: string, { path, at }: Finding): string {
  return `${shownPath(path)} (${position(text, at)})`
}
