import { inline } from './inline.ts'

const MOST_NAMES = 5

/**
 * Names the largest properties of an object.
 *
 * @param sizeOf of a value's JSON: its characters, or its bytes
 * @returns such as `log (60,002), title (31)`
 */
export function largest(object: Readonly<Record<string, unknown>>, sizeOf: (json: string) => number): string {
  return Object.entries(object)
    .map(([name, value]) => ({ name, size: sizeOf(JSON.stringify(value)) }))
    .sort((one, other) => other.size - one.size)
    .slice(0, MOST_NAMES)
    .map(({ name, size }) => `${inline(name, 100)} (${grouped(size)})`)
    .join(', ')
}

/** A number as people write it: `65,535`. */
export function grouped(number: number): string {
  return number.toLocaleString('en-US')
}
