import { inline } from '../text/inline.ts'
import { clean } from '../text/secrets.ts'

const MOST_CHARACTERS = 120
const MOST_PATHS = 5

/**
 * Names a value within a payload.
 *
 * @param steps keys of objects and indices of lists, outermost first
 * @returns such as `build.ids[2]`; of a long one its end
 */
export function pathText(steps: (string | number)[]): string {
  let path = ''
  for (const step of steps) {
    if (typeof step === 'number') path += `[${step}]`
    else if (/^[\p{L}_][\p{L}\p{N}_-]*$/u.test(step)) path += path === '' ? step : `.${step}`
    else path += `[${JSON.stringify(step)}]`
  }
  const shown = clean(path)
  return shown.length > MOST_CHARACTERS ? `…${shown.slice(1 - MOST_CHARACTERS)}` : shown
}

/** Findings of one kind: the first few, and how many there are. */
export interface Findings<Finding> {
  count: number
  first: Finding[]
}

/** Notes a finding; one that would not be told is not even made. */
export function note<Finding>(findings: Findings<Finding>, make: () => Finding): void {
  findings.count++
  if (findings.count <= MOST_PATHS) findings.first.push(make())
}

/** Those that were noted, in words, and how many more there are. */
export function noted<Finding>({ count, first }: Findings<Finding>, inWords: (finding: Finding) => string): string {
  const more = count > first.length ? [`${count - first.length} more`] : []
  return [...first.map(inWords), ...more].join(', ')
}

/** A path as it stands in a sentence. */
export function shownPath(path: string): string {
  return path === '' ? 'the top' : inline(path)
}
