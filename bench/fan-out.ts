import { spawn } from 'node:child_process'
import { availableParallelism, loadavg } from 'node:os'
import { median, type Run, runBundle, type Server, spread, startServer, table, verdict } from './measure.ts'
import { MOST_NOISE } from './noise.ts'

const LATENCY_MS = 80
const STARTS_A_ROUND = 3

interface Case {
  targets: number
  maxParallel: number
  /** Time, as a multiple of the limit. */
  mostTime?: number
  mostMiB?: number
}

const CASES: Case[] = [
  { targets: 100, maxParallel: 10, mostTime: 1.15 },
  { targets: 250, maxParallel: 50 },
  { targets: 500, maxParallel: 50 },
  { targets: 1000, maxParallel: 50, mostTime: 1.25, mostMiB: 110 },
]

/** What each further target costs may rise by this much from the first half to the second and still be called linear. */
const MOST_RISE = 1.25

interface Round {
  starts: Run[]
  /** One for each case. */
  runs: Run[]
  /** 100 × curl, one after another; `undefined` where there is no curl. */
  curlMs: number | undefined
  /** One request with nothing else going on. */
  answerMs: number
}

/** Many targets against the sandbox: ratios from one run of this command, in rounds so that noise hits all alike. */
export async function fanOut(rounds: number) {
  const near = await startServer(0)
  const far = await startServer(LATENCY_MS)
  const loadBefore = loadavg()[0] ?? 0
  try {
    print(`${rounds} rounds and one to warm up, some 15 s each.\n\n`)
    progress('warming up')
    await measure(near, far)
    const measured: Round[] = []
    for (let round = 1; round <= rounds; round++) {
      progress(`round ${round} of ${rounds}`)
      measured.push({ ...(await measure(near, far)), curlMs: await curls(far) })
    }
    progress('')
    print(report(measured, loadBefore))
  } finally {
    near.stop()
    far.stop()
  }
}

async function measure(near: Server, far: Server): Promise<Round> {
  // Start-up is the whole step with one target and no latency: Node, the bundle, inputs, one request, outputs. A fan-out
  // has to do all of it once, so the limit is that plus the waiting, with nothing for the other targets' own work.
  const starts: Run[] = []
  for (let start = 0; start < STARTS_A_ROUND; start++)
    starts.push(await runBundle(near, near.repositories.slice(0, 1), 1))
  const runs: Run[] = []
  for (const { targets, maxParallel } of CASES) {
    runs.push(await runBundle(far, far.repositories.slice(0, targets), maxParallel))
  }
  return { starts, runs, curlMs: undefined, answerMs: await answerMs(far) }
}

async function answerMs({ url }: Server): Promise<number> {
  const once = async () => {
    const started = performance.now()
    await (await fetch(`${url}/rate_limit`)).text()
    return performance.now() - started
  }
  await once()
  return median([await once(), await once(), await once()])
}

/** @returns milliseconds for 100 × curl in a shell's loop; `undefined` where there is no curl */
async function curls({ url, token, repositories }: Server): Promise<number | undefined> {
  const loop = `command -v curl >/dev/null || exit 127
    for name; do
      curl -fsS --noproxy '*' -o /dev/null -H "Authorization: Bearer $TOKEN" -H 'Content-Type: application/json' \\
        -d '{"event_type":"deploy-site","client_payload":{}}' "$URL/repos/$name/dispatches" || exit 1
    done`
  const started = performance.now()
  const code = await new Promise<number | null>((resolve) => {
    const child = spawn('sh', ['-c', loop, 'sh', ...repositories.slice(0, 100)], {
      env: { ...process.env, URL: url, TOKEN: token },
      stdio: ['ignore', 'ignore', 'inherit'],
    })
    child.on('error', () => resolve(127))
    child.on('close', resolve)
  })
  if (code === 127) return undefined
  if (code !== 0) throw new Error(`curl failed with exit code ${code}.`)
  return performance.now() - started
}

function report(rounds: Round[], loadBefore: number): string {
  const parts = [
    `Medians of ${rounds.length} rounds (lowest–highest); every answer takes ${LATENCY_MS} ms.\n`,
    timesTable(rounds),
    growth(rounds),
    curlLine(rounds),
    noise(rounds, loadBefore),
  ]
  return parts.join('\n')
}

const startMs = ({ starts }: Round) => median(starts.map(({ ms }) => ms))

function timesTable(rounds: Round[]): string {
  const rows = CASES.map(({ targets, maxParallel, mostTime, mostMiB }, index) => {
    const runs = runsOf(rounds, index)
    const limits = rounds.map((round) => startMs(round) + Math.ceil(targets / maxParallel) * LATENCY_MS)
    const ratios = runs.map(({ ms }, round) => ms / (limits[round] ?? 0))
    const peaks = runs.map(({ peakMiB }) => peakMiB)
    return [
      `${targets} targets, max-parallel ${maxParallel}`,
      spread(runs.map(({ ms }) => ms)),
      median(limits).toFixed(),
      spread(ratios, 2),
      mostTime === undefined ? '' : verdict(median(ratios) <= mostTime, mostTime.toFixed(2)),
      spread(peaks),
      mostMiB === undefined ? '' : verdict(median(peaks) <= mostMiB, `${mostMiB}`),
      cpuShares(runs),
    ]
  })
  const starts = rounds.flatMap((round) => round.starts)
  return table([
    ['', 'time, ms', 'limit, ms', 'time / limit', 'target', 'peak, MiB', 'target', 'CPU: step, server'],
    [
      'start-up: 1 target, no latency',
      ...[spread(starts.map(({ ms }) => ms)), '', '', ''],
      ...[spread(starts.map(({ peakMiB }) => peakMiB)), '', cpuShares(starts)],
    ],
    ...rows,
  ])
}

/** Of one core; a server near 100 % would be what is measured. */
function cpuShares(runs: Run[]): string {
  const share = (of: (run: Run) => number) => `${median(runs.map((run) => (100 * of(run)) / run.ms)).toFixed()} %`
  return `${share(({ cpuMs }) => cpuMs)}, ${share(({ serverCpuMs }) => serverCpuMs)}`
}

/** What each further target costs from one size to the next: the same where the growth is linear. */
function growth(rounds: Round[]): string {
  const sizes = CASES.flatMap(({ targets, maxParallel }, index) => (maxParallel === 50 ? [{ targets, index }] : []))
  const points = (of: (run: Run) => number): Point[] => [
    { targets: 1, value: median(rounds.flatMap(({ starts }) => starts.map(of))) },
    ...sizes.map(({ targets, index }) => ({ targets, value: median(runsOf(rounds, index).map(of)) })),
  ]
  const row = (name: string, list: Point[], digits: number) => {
    const steps = list.slice(1).map((to, index) => perTarget(list[index], to).toFixed(digits))
    const rise = perTarget(list.at(-2), list.at(-1)) / perTarget(list[0], list.at(-2))
    return [name, ...steps, rise.toFixed(2), verdict(rise <= MOST_RISE, MOST_RISE.toFixed(2))]
  }
  const time = points(({ ms }) => ms)
  const memory = points(({ peakMiB }) => peakMiB * 1024)
  const ranges = time.slice(1).map(({ targets }, index) => `${time[index]?.targets} to ${targets}`)
  return table([
    ['each further target costs', ...ranges, 'last half / first', 'linear'],
    row('time, ms', time, 2),
    row('peak memory, KiB', memory, 0),
  ])
}

interface Point {
  targets: number
  value: number
}

function perTarget(from: Point | undefined, to: Point | undefined): number {
  return from && to ? (to.value - from.value) / (to.targets - from.targets) : Number.NaN
}

function curlLine(rounds: Round[]): string {
  const both = rounds.flatMap(({ curlMs, runs: [hundred] }) => (curlMs && hundred ? [{ curlMs, ms: hundred.ms }] : []))
  if (both.length === 0) return 'There is no curl here to compare with.\n'
  const times = spread(both.map(({ curlMs }) => curlMs))
  const ratio = spread(
    both.map(({ curlMs, ms }) => curlMs / ms),
    1,
  )
  return `100 × curl, one after another: ${times} ms, ${ratio} times as long as 100 targets at max-parallel 10.\n`
}

function noise(rounds: Round[], loadBefore: number): string {
  const others = rounds.map(({ starts, runs }) => {
    const all = [...starts, ...runs]
    const sum = (of: (run: Run) => number) => all.reduce((total, run) => total + of(run), 0)
    return sum(({ othersCpuMs }) => othersCpuMs) / (sum(({ ms }) => ms) * availableParallelism())
  })
  const percent = spread(others.map((share) => 100 * share))
  const loads = [loadBefore, loadavg()[0] ?? 0].map((load) => load.toFixed(1)).join(' before, ')
  const quiet = median(others) <= MOST_NOISE ? 'quiet enough' : 'noisy: take the ratios with care, or run it again'
  return (
    `Noise: other processes took ${percent} % of the machine's CPU (${quiet}); load ${loads} after.\n` +
    `One request by itself was answered in ${spread(
      rounds.map((round) => round.answerMs),
      1,
    )} ms.\n`
  )
}

function runsOf(rounds: Round[], index: number): Run[] {
  return rounds.flatMap(({ runs }) => runs.slice(index, index + 1))
}

function print(text: string) {
  process.stdout.write(text)
}

/** On a terminal only: one line that each next replaces. */
function progress(text: string) {
  if (process.stderr.isTTY) process.stderr.write(`\r\x1b[K${text}`)
}
