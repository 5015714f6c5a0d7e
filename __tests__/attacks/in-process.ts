import { randomUUID } from 'node:crypto'
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { parseCommandFile } from '../../sandbox/runner/commands.ts'
import { readConnection } from '../../src/inputs/settings.ts'
import { cancelDownstream } from '../../src/post.ts'
import { run, type World } from '../../src/run.ts'
import { createLog } from '../../src/runner/log.ts'
import { registerSecret } from '../../src/runner/masks.ts'

import { proxyFor } from '../../src/runner/proxy.ts'
import { savedForPost } from '../../src/runner/saved-state.ts'
import { createClean, type Secrets } from '../../src/text/clean.ts'
import { fastClock } from './fast-clock.ts'

export interface Step {
  inputs: Record<string, string>
  env: Record<string, string>
  /** The post step of one that left this state. */
  state?: Record<string, string>
  stop?: AbortSignal | undefined
  /** Aborted by what nobody caught. */
  fault?: AbortSignal | undefined
}

export interface Ran {
  stdout: string
  summary: string
  outputs: Record<string, string>
  state: Record<string, string>
  /** All that was written into files. */
  files: string
}

/** What the entry of the bundle does, within this process: by a clock so fast that a run takes milliseconds. */
export async function runInProcess({ inputs, env, state, stop, fault }: Step): Promise<Ran> {
  const folder = mkdtempSync(join(tmpdir(), 'attack-'))
  const file = (name: string) => join(folder, name)
  const before = { ...process.env }
  const written: string[] = []
  const write = jest.spyOn(process.stdout, 'write').mockImplementation((text) => written.push(String(text)) > 0)
  Object.assign(process.env, env, {
    GITHUB_OUTPUT: file('output'),
    GITHUB_STATE: file('state'),
    GITHUB_STEP_SUMMARY: file('summary'),
    RUNNER_TEMP: folder,
    ...Object.fromEntries(Object.entries(state ?? {}).map(([name, value]) => [`STATE_${name}`, value])),
  })
  for (const name of ['output', 'state', 'summary']) writeFileSync(file(name), '')
  try {
    const secrets: Secrets = []
    const read = (name: string) => inputs[name] ?? ''
    registerSecret(read('token'), secrets)
    const clean = createClean(secrets)
    const world: World = {
      read,
      env: process.env,
      proxyFor: (url) => proxyFor(url, process.env),
      registerSecret: (secret) => registerSecret(secret, secrets),
      newDispatchId: randomUUID,
      clean,
      clock: fastClock,
      log: createLog(clean),
      stop: stop ?? new AbortController().signal,
      fault: fault ?? new AbortController().signal,
    }
    await (state ? cancelDownstream(savedForPost(), () => readConnection(world), world) : run(world))
    const texts = readdirSync(folder).map((name) => readFileSync(file(name), 'utf8'))
    return {
      stdout: written.join(''),
      summary: readFileSync(file('summary'), 'utf8'),
      outputs: parseCommandFile(readFileSync(file('output'), 'utf8')),
      state: parseCommandFile(readFileSync(file('state'), 'utf8')),
      files: texts.join('\n'),
    }
  } finally {
    write.mockRestore()
    for (const name of Object.keys(process.env)) if (!(name in before)) delete process.env[name]
    Object.assign(process.env, before)
    rmSync(folder, { recursive: true })
  }
}
