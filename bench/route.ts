import { spawnSync } from 'node:child_process'
import { join } from 'node:path'
import { createMatcher } from '../src/plan/matching.ts'
import { median, spread, table, verdict } from './measure.ts'

const TARGETS = 1000
const PATTERNS = 5

/** Of a pull request GitHub lists no more. */
const FILES = 3000

const MOST_MS = 150
const MOST_MIB = 30

/** What patterns look like in lists of targets. */
const SHAPES: Record<string, (target: number, pattern: number) => string> = {
  'a folder each': (target, pattern) => `packages/p${target}/part${pattern}/**`,
  'files by their ends': (target, pattern) => `**/part${pattern}-${target}.ts`,
  'with exceptions': (target, pattern) => `${pattern % 2 === 1 ? '!' : ''}packages/p${target}/**/*.t${pattern}`,
  'all match': (target, pattern) => `packages/p${target}/**/src/*${pattern}.ts`,
  'within paths': (target, pattern) => `**/p${target}/part${pattern}/**`,
}

interface Figures {
  ms: number
  mib: number
}

/** What it takes to find out to which targets nothing is sent, as nothing of their paths changed. */
export function route(rounds: number) {
  const rows = Object.keys(SHAPES).flatMap((shape) =>
    [FILES / 2, FILES].map((files) =>
      row(
        shape,
        files,
        Array.from({ length: rounds }, () => measured(shape, files)),
      ),
    ),
  )
  process.stdout.write(
    `${TARGETS} targets with ${PATTERNS} patterns each, ${rounds} processes for each row, medians (lowest–highest).\n\n` +
      table([['patterns', 'changed files', 'time, ms', 'target', 'memory, MiB', 'target'], ...rows]),
  )
}

function row(shape: string, files: number, figures: Figures[]): string[] {
  const [ms, mib] = [figures.map((each) => each.ms), figures.map((each) => each.mib)]
  const targets = [verdict(median(ms) <= MOST_MS, `${MOST_MS}`), verdict(median(mib) <= MOST_MIB, `${MOST_MIB}`)]
  return [shape, String(files), spread(ms), targets[0] ?? '', spread(mib, 1), targets[1] ?? '']
}

/** Each in a process of its own: what was compiled for one would serve the next. */
function measured(shape: string, files: number): Figures {
  const script = join(import.meta.dirname, 'route.ts')
  const options = ['--disable-warning=MODULE_TYPELESS_PACKAGE_JSON', '--expose-gc', script, shape, String(files)]
  const { stdout, stderr, status } = spawnSync(process.execPath, options, { encoding: 'utf8' })
  if (status !== 0) throw new Error(stderr)
  return JSON.parse(stdout) as Figures
}

const [, script, shape = '', count = ''] = process.argv
const patternOf = SHAPES[shape]
if (script === import.meta.filename && patternOf) {
  const files = Array.from({ length: Number(count) }, (_, at) => `packages/p${at % 1500}/part${at % 7}/src/f${at}.ts`)
  const lists = Array.from({ length: TARGETS }, (_, target) =>
    Array.from({ length: PATTERNS }, (_, pattern) => patternOf(target, pattern)),
  )
  globalThis.gc?.()
  const before = process.memoryUsage().rss
  const started = performance.now()
  const hasChanged = createMatcher(files)
  const sent = lists.filter((patterns) => hasChanged(patterns)).length
  const ms = performance.now() - started
  const mib = (process.memoryUsage().rss - before) / 2 ** 20
  process.stdout.write(JSON.stringify({ ms, mib, sent }))
}
