import { mkdtempSync, rmSync } from 'node:fs'
import { builtinModules } from 'node:module'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { nodeAlone, thisAction } from './contenders.ts'
import { startLoopback } from './loopback.ts'
import { buildMarked, MARKS, type Profile } from './marked.ts'
import { median, spread, table } from './measure.ts'
import { watchNoise } from './noise.ts'

interface Run extends Profile {
  /** Of the whole process. */
  wholeMs: number
}

/** Single modules are worth a line of their own from here on. */
const LEAST_MS = 0.3

/** A column that begins at one place in all lines. */
const WIDTH = 80

/** Where the time of start-up goes, from runs of a bundle that says when each of its modules begins. */
export async function profile(rounds: number) {
  const folder = mkdtempSync(join(tmpdir(), 'profile-'))
  const server = await startLoopback()
  try {
    const bundle = thisAction(server, await buildMarked(folder))
    const alone = nodeAlone()
    await bundle.run(MARKS)
    const endWatch = watchNoise()
    const runs: Run[] = []
    const nothing: number[] = []
    for (let round = 0; round < rounds; round++) {
      const { ms: wholeMs, tempFiles } = await bundle.run(MARKS)
      runs.push({ wholeMs, ...(JSON.parse(tempFiles['profile.json'] ?? '') as Profile) })
      nothing.push((await alone.run()).ms)
    }
    // A process that starts up keeps one CPU busy, and no more than one.
    const busyMs = [...nothing, ...runs.map(({ wholeMs }) => wholeMs)].reduce((sum, ms) => sum + ms, 0)
    process.stdout.write(report(runs, nothing) + endWatch(busyMs))
  } finally {
    server.close()
    rmSync(folder, { recursive: true, force: true })
  }
}

interface Part {
  name: string
  ms: number
  modules: number
  /** What Node loaded of itself meanwhile. */
  native: string[]
}

function report(runs: Run[], nothing: number[]): string {
  const whole = median(runs.map(({ wholeMs }) => wholeMs))
  const parts = Object.entries(runs[0]?.parts ?? {}).map(([name, { native }]): Part => {
    const times = runs.map((run) => run.parts[name]?.ms ?? 0)
    return { name, ms: median(times), modules: name.includes('/') ? 1 : 0, native }
  })
  const node = { ms: median(runs.map(({ wholeMs, ms }) => wholeMs - ms)), modules: 0, native: [] }
  const line = ({ name, ms, modules, native }: Part) => [
    name,
    ms.toFixed(1),
    `${((100 * ms) / whole).toFixed(1)} %`,
    modules > 0 ? `${modules}` : '',
    ofNode(native).padEnd(WIDTH),
  ]
  const large = parts.filter(({ ms }) => ms >= LEAST_MS)
  const head = (title: string) => [title, 'ms', 'share', 'modules', "modules of Node's that it loads".padEnd(WIDTH)]
  return [
    `One event takes ${whole.toFixed(1)} ms, node -e 0 takes ${spread(nothing, 1)}: medians of ${runs.length} runs.\n`,
    table([
      head('where the time goes'),
      ...[{ name: 'Node starts and ends', ...node }, ...grouped(parts)].sort(byTime).map(line),
    ]),
    `Single modules of ${LEAST_MS} ms and more:\n`,
    table([head(''), ...large.sort(byTime).map(line)]),
    '',
  ].join('\n')
}

const byTime = (a: Part, b: Part) => b.ms - a.ms

/** Modules by their packages, those of src/ by their folders; the others are parts by themselves. */
function grouped(parts: Part[]): Part[] {
  const groups = new Map<string, Part>()
  for (const part of parts) {
    const name =
      /^(?:.*node_modules\/((?:@[^/]+\/)?[^/]+)|(src\/\w+))\//.exec(part.name)?.slice(1).find(Boolean) ?? part.name
    const group = groups.get(name) ?? { name, ms: 0, modules: 0, native: [] }
    groups.set(name, {
      name,
      ms: group.ms + part.ms,
      modules: group.modules + part.modules,
      native: [...group.native, ...part.native],
    })
  }
  return [...groups.values()]
}

/** Such as `stream, net and 12 internal ones`. */
function ofNode(native: string[]): string {
  const names = native.flatMap((name) => /^NativeModule (.+)/.exec(name)?.slice(1) ?? [])
  const open = names.filter((name) => builtinModules.includes(name) && !name.startsWith('_'))
  const rest = names.length - open.length
  return [open.join(', '), rest > 0 ? `${rest} internal` : ''].filter(Boolean).join(' + ')
}
