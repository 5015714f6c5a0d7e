import { compile, type Pattern } from './patterns.ts'

/**
 * Compares lists of patterns with the files that changed.
 *
 * @returns whether one of the files matches: the last pattern that matches it does not begin with `!`
 * @see https://docs.github.com/en/actions/reference/workflows-and-actions/workflow-syntax#onpushpull_requestpull_request_targetpathspaths-ignore
 */
export function createMatcher(files: readonly string[]): (patterns: readonly string[]) => boolean {
  const sorted = [...new Set(files)].sort()
  const together = sorted.join('\n')
  /** The same patterns stand at many targets. */
  const known = new Map<string, Matches>()

  return (patterns) => {
    const matching = emptySet(sorted.length)
    for (const pattern of patterns) {
      const { negates, files: its } = matchesOf(pattern)
      for (const [at, bits] of its.entries()) {
        const before = matching[at] ?? 0
        matching[at] = negates ? before & ~bits : before | bits
      }
    }
    return matching.some((bits) => bits !== 0)
  }

  function matchesOf(text: string): Matches {
    const matches = known.get(text) ?? lookedFor(text)
    known.set(text, matches)
    return matches
  }

  function lookedFor(text: string): Matches {
    const found = emptySet(sorted.length)
    const { negates, prefix, literal, source } = compiled(text)
    const from = firstAtLeast(prefix, sorted)
    // Most patterns match nothing, and to make a regular expression takes its time. A look at all files at once does not.
    if (!sorted[from]?.startsWith(prefix) || (prefix === '' && !together.includes(literal)))
      return { negates, files: found }
    const regex = new RegExp(source, 'su')
    for (let at = from; at < sorted.length; at++) {
      const file = sorted[at] ?? ''
      if (!file.startsWith(prefix)) break
      if (regex.test(file)) found[at >> 5] = (found[at >> 5] ?? 0) | (1 << (at & 31))
    }
    return { negates, files: found }
  }
}

/** Which files a pattern matches, a bit for each in their order. */
interface Matches {
  negates: boolean
  files: Uint32Array
}

function emptySet(size: number): Uint32Array {
  return new Uint32Array(Math.ceil(size / 32))
}

function compiled(text: string): Pattern {
  const pattern = compile(text)
  if (!pattern.ok) throw new Error(`"${text}" is no pattern`)
  return pattern.value
}

function firstAtLeast(text: string, sorted: string[]): number {
  let [low, high] = [0, sorted.length]
  while (low < high) {
    const middle = (low + high) >> 1
    if ((sorted[middle] ?? '') < text) low = middle + 1
    else high = middle
  }
  return low
}
