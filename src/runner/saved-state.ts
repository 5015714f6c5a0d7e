import { getState } from '@actions/core'
import { writeValues } from './command-file.ts'
import type { Log } from './log.ts'

/**
 * Writes what the post step is to find.
 *
 * @param risk what may come of it where it can't be written, which is told once
 * @returns what writes values, as JSON: whether they were written
 */
export function createStateWriter(
  risk: string,
  log: Log,
): (...values: (readonly [name: string, value: unknown])[]) => boolean {
  let hasFailed = false
  return (...values) => {
    try {
      writeValues(
        'GITHUB_STATE',
        values.map(([name, value]) => [name, JSON.stringify(value)]),
      )
      return true
    } catch (error) {
      if (!hasFailed) log.warning('State not saved', `${risk}: ${(error as Error).message}.`)
      hasFailed = true
      return false
    }
  }
}

/** @returns what was saved as `name-0`, `name-1` and so on */
export function savedList<Entry>(name: string): Entry[] {
  const entries: Entry[] = []
  for (let text = getState(`${name}-0`); text; text = getState(`${name}-${entries.length}`))
    entries.push(JSON.parse(text) as Entry)
  return entries
}
