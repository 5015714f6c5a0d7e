import { fork } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'
import { runAction } from '../sandbox/runner/run-action.ts'
import { busyMs } from './noise.ts'
import type { Served, Started } from './server.ts'

export interface Server extends Started {
  /** What it did since it was last asked. */
  served(): Promise<Served>
  stop(): void
}

/** Starts a sandbox in a process of its own, so that its work is not in this one's way. */
export async function startServer(latencyMs: number): Promise<Server> {
  const child = fork(join(import.meta.dirname, 'server.ts'), [String(latencyMs)])
  const [started] = (await once(child, 'message')) as [Started]
  return {
    ...started,
    async served() {
      const answer = once(child, 'message')
      child.send('served?')
      const [served] = (await answer) as [Served]
      return served
    },
    stop: () => child.disconnect(),
  }
}

/** The environment of a process that is to leave `probe.json` in its `RUNNER_TEMP`: its CPU time and peak memory. */
export const PROBE = { NODE_OPTIONS: `--require ${JSON.stringify(join(import.meta.dirname, 'probe.cjs'))}` }

/** One run of the bundle. */
export interface Run {
  /** From the start of the process to the end of its output. */
  ms: number
  peakMiB: number
  cpuMs: number
  /** CPU time of the server meanwhile. */
  serverCpuMs: number
  /** CPU time of everything else on the machine meanwhile. */
  othersCpuMs: number
}

/**
 * Runs dist/index.js as the runner starts it.
 *
 * @throws Error where the step failed or not every event arrived
 */
export async function runBundle(server: Server, targets: string[], maxParallel: number): Promise<Run> {
  await server.served()
  const busyBefore = busyMs()
  const ownBefore = process.cpuUsage()
  const run = await runAction({
    root: join(import.meta.dirname, '..'),
    // The probe costs each run the same, a millisecond or so; start-up has it as well.
    env: PROBE,
    inputs: {
      targets: targets.join('\n'),
      token: server.token,
      'event-type': 'deploy-site',
      'client-payload': '{"version": "1.2.3", "environment": "production"}',
      'max-parallel': String(maxParallel),
      'max-per-minute': '0',
    },
    github: { apiUrl: server.url },
  })
  const served = await server.served()
  const own = process.cpuUsage(ownBefore)
  const busy = busyMs() - busyBefore
  if (run.exitCode !== 0 || served.dispatches !== targets.length) {
    const end = `${run.log.slice(-2000)}${run.stderr.slice(-2000)}`
    throw new Error(
      `${targets.length} targets: exit code ${run.exitCode}, ${served.dispatches} events arrived. The end:\n${end}`,
    )
  }
  const probe = JSON.parse(run.tempFiles['probe.json'] ?? '') as { cpuMs: number; peakMiB: number }
  const known = probe.cpuMs + served.cpuMs + (own.user + own.system) / 1000
  return {
    ...{ ms: run.durationMs, peakMiB: probe.peakMiB, cpuMs: probe.cpuMs, serverCpuMs: served.cpuMs },
    othersCpuMs: Math.max(0, busy - known),
  }
}

export function median(values: number[]): number {
  const sorted = values.toSorted((a, b) => a - b)
  const middle = (sorted.length - 1) / 2
  return ((sorted[Math.floor(middle)] ?? 0) + (sorted[Math.ceil(middle)] ?? 0)) / 2
}

/** Median, lowest and highest, such as `1.09 (1.07–1.13)`. */
export function spread(values: number[], digits = 0): string {
  const [middle, low, high] = [median(values), Math.min(...values), Math.max(...values)].map((n) => n.toFixed(digits))
  return `${middle} (${low}–${high})`
}

export const verdict = (met: boolean, target: string) => `${met ? 'met' : 'missed'} (≤ ${target})`

/** Columns as wide as what is in them: the first to the left, the others to the right. */
export function table(rows: string[][]): string {
  const widths = (rows[0] ?? []).map((_, column) => Math.max(...rows.map((row) => row[column]?.length ?? 0)))
  const line = (row: string[]) =>
    widths.map((width, column) => (row[column] ?? '')[column === 0 ? 'padEnd' : 'padStart'](width)).join('   ')
  return rows.map((row) => `${line(row).trimEnd()}\n`).join('')
}
