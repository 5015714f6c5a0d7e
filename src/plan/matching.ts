import { compile, type Pattern } from './patterns.ts'

/** In the paths of all files: an index of more takes longer than to look at each file. */
const MOST_NAMES = 100_000

/**
 * Compares lists of patterns with the files that changed.
 *
 * @returns whether one of the files matches: the last pattern that matches it does not begin with `!`
 * @see https://docs.github.com/en/actions/reference/workflows-and-actions/workflow-syntax#onpushpull_requestpull_request_targetpathspaths-ignore
 */
export function createMatcher(files: readonly string[]): (patterns: readonly string[]) => boolean {
  const sorted = [...new Set(files)].sort()
  const byStart = sorted.map((key, file) => ({ key, file }))
  const byEnd = lazy(() => byKey(sorted.map((path, file) => ({ key: reversed(path), file }))))
  const byName = lazy(() => byKey(sorted.flatMap((path, file) => fromEachName(path).map((key) => ({ key, file })))))
  const isDeep = lazy(() => sorted.reduce((names, path) => names + path.split('/').length, 0) > MOST_NAMES)
  const none = emptySet(sorted.length)
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
    const pattern = compiled(text)
    let regex: RegExp | undefined
    let matching = none
    for (const file of candidatesFor(pattern)) {
      const path = sorted[file] ?? ''
      if (!path.endsWith(pattern.suffix)) continue
      // To make one takes its time, and most patterns match nothing.
      regex ??= pattern.regex()
      if (!regex.test(path)) continue
      if (matching === none) matching = emptySet(sorted.length)
      matching[file >> 5] = (matching[file >> 5] ?? 0) | (1 << (file & 31))
    }
    return { negates: pattern.negates, files: matching }
  }

  /** @returns files that may match: no others do */
  function candidatesFor({ prefix, suffix, within }: Pattern): Iterable<number> {
    if (prefix !== '') return startingWith(prefix, byStart)
    if (suffix !== '') return startingWith(reversed(suffix), byEnd())
    if (within.beginsName && within.text !== '' && !isDeep()) return new Set(startingWith(within.text, byName()))
    return byStart.filter(({ key }) => key.includes(within.text)).map(({ file }) => file)
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

interface Entry {
  key: string
  file: number
}

/** @returns the files of those whose keys start with a text */
function startingWith(text: string, sorted: Entry[]): number[] {
  const files: number[] = []
  for (let at = firstAtLeast(text, sorted); sorted[at]?.key.startsWith(text); at++) files.push(sorted[at]?.file ?? 0)
  return files
}

function firstAtLeast(text: string, sorted: Entry[]): number {
  let [low, high] = [0, sorted.length]
  while (low < high) {
    const middle = (low + high) >> 1
    if ((sorted[middle]?.key ?? '') < text) low = middle + 1
    else high = middle
  }
  return low
}

function byKey(entries: Entry[]): Entry[] {
  return entries.sort((a, b) => (a.key < b.key ? -1 : 1))
}

/** @returns a path, and what is left of it behind each of its slashes */
function fromEachName(path: string): string[] {
  const rests = [path]
  for (let at = path.indexOf('/'); at !== -1; at = path.indexOf('/', at + 1)) rests.push(path.slice(at + 1))
  return rests
}

function lazy<Value>(make: () => Value): () => Value {
  let made: Value | undefined
  return () => (made ??= make())
}

/** By UTF-16 units: only compared with others like it. */
function reversed(text: string): string {
  return text.split('').reverse().join('')
}
