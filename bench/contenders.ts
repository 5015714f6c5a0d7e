import { spawn } from 'node:child_process'
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, relative, resolve } from 'node:path'
import { type RunOptions, runAction } from '../sandbox/runner/run-action.ts'
import type { Loopback } from './loopback.ts'
import { PROBE } from './measure.ts'

/** Something whose whole process is timed. */
export interface Contender {
  name: string
  /** @throws Error where it failed, or did not send its one event */
  run(env?: Record<string, string>): Promise<Ended>
}

/** What a process left behind. */
export interface Ended {
  /** From its start to the end of its output. */
  ms: number
  /** Files in `RUNNER_TEMP`, by name. */
  tempFiles: Record<string, string>
}

/** What a process was measured to need; its CPU time and memory in a second run, because the probe takes time itself. */
export interface Sample {
  ms: number
  cpuMs: number
  peakMiB: number
}

const TOKEN = `ghp_${'Bench'.padEnd(36, '0')}`
const EVENT_TYPE = 'deploy-site'
const PAYLOAD = '{"version": "1.2.3", "environment": "production"}'

/** Runs one of two right after the other, so that what disturbs one disturbs both. */
export async function samplePair(first: Contender, second: Contender): Promise<[Sample, Sample]> {
  const times = [(await first.run()).ms, (await second.run()).ms] as const
  const probed = [await first.run(PROBE), await second.run(PROBE)] as const
  const [one, other] = probed.map(({ tempFiles }) => JSON.parse(tempFiles['probe.json'] ?? ''))
  return [
    { ms: times[0], ...one },
    { ms: times[1], ...other },
  ]
}

/**
 * This action's bundle, sending one event.
 *
 * @param main path of the bundle, where it is not dist/index.js
 */
export function thisAction(server: Loopback, main?: string): Contender {
  const root = join(import.meta.dirname, '..')
  const inputs = { token: TOKEN, repository: 'acme/site', 'event-type': EVENT_TYPE, 'client-payload': PAYLOAD }
  return step('dist/index.js', { root, inputs, ...(main ? { main } : {}) }, server)
}

/** This action's bundle, starting one workflow on a branch that is named: one request, as an event takes. */
export function thisActionStarting(server: Loopback): Contender {
  const root = join(import.meta.dirname, '..')
  const inputs = { token: TOKEN, repository: 'acme/site', workflow: 'deploy.yml', ref: 'main', inputs: PAYLOAD }
  return step('dist/index.js, a workflow', { root, inputs }, server)
}

export function barePost(server: Loopback): Contender {
  const event = JSON.stringify({ event_type: EVENT_TYPE, client_payload: JSON.parse(PAYLOAD) })
  const env = { TOKEN, EVENT: event }
  return step('a bare POST', { root: join(import.meta.dirname, '..'), main: 'bench/bare-post.cjs', env }, server)
}

/** Another action's bundle: it gets these inputs and none else, for the defaults of its action.yml may not be there. */
export function otherAction(path: string, inputs: Record<string, string>, server: Loopback): Contender {
  if (!existsSync(path)) throw new Error(`There is no ${path}.`)
  const run = async (env?: Record<string, string>) => {
    const root = mkdtempSync(join(tmpdir(), 'bench-'))
    try {
      writeFileSync(join(root, 'action.yml'), 'name: another\nruns: { using: node24, main: index.js }\n')
      return await step(path, { root, main: resolve(path), inputs }, server).run(env)
    } finally {
      rmSync(root, { recursive: true, force: true })
    }
  }
  return { name: relative('', path), run }
}

/** What Node takes to do nothing. */
export function nodeAlone(): Contender {
  const run = async (env?: Record<string, string>) => {
    const temp = mkdtempSync(join(tmpdir(), 'bench-'))
    try {
      const started = performance.now()
      const child = spawn(process.execPath, ['-e', '0'], { env: { ...env, RUNNER_TEMP: temp }, stdio: 'pipe' })
      await new Promise((resolve, reject) => child.on('error', reject).on('close', resolve))
      const ms = performance.now() - started
      return { ms, tempFiles: env ? { 'probe.json': readFileSync(join(temp, 'probe.json'), 'utf8') } : {} }
    } finally {
      rmSync(temp, { recursive: true, force: true })
    }
  }
  return { name: 'node -e 0', run }
}

function step(name: string, options: RunOptions, server: Loopback): Contender {
  const run = async (env?: Record<string, string>) => {
    server.events()
    const run = await runAction({
      ...options,
      github: { apiUrl: server.url },
      env: { ...server.env, ...options.env, ...env },
    })
    const events = server.events()
    if (run.exitCode !== 0 || events !== 1) {
      const end = `${run.log.slice(-2000)}${run.stderr.slice(-2000)}`
      throw new Error(`${name}: exit code ${run.exitCode}, ${events} events arrived. The end:\n${end}`)
    }
    return { ms: run.durationMs, tempFiles: run.tempFiles }
  }
  return { name, run }
}
