import { closestMatch } from 'leven'

/** No name that is looked for is longer, and the time it takes grows with the square of it. */
const MOST_CHARACTERS = 100

/** The first so many of them are compared: of the longest, 50 ms' work. */
const MOST_CANDIDATES = 1000

/**
 * Finds what was most likely meant, where a name is not there.
 *
 * @param wanted the name that is not there, in any case
 * @param candidates those that are
 * @param maxDistance the most characters that may have to be added, removed or changed: a third of them where it is left
 *   out, and 2 of a short name
 * @returns the nearest candidate, of equally near ones the first; nothing where none is near, or where it is longer than any name
 */
export function nearest(
  wanted: string,
  candidates: string[],
  maxDistance = Math.max(2, Math.ceil(wanted.length / 3)),
): string | undefined {
  if (wanted.length > MOST_CHARACTERS) return undefined
  const short = candidates.filter(({ length }) => length <= MOST_CHARACTERS).slice(0, MOST_CANDIDATES)
  const match = closestMatch(
    wanted.toLowerCase(),
    short.map((candidate) => candidate.toLowerCase()),
    { maxDistance },
  )
  return short.find((candidate) => candidate.toLowerCase() === match)
}
