import { AsyncLocalStorage } from 'node:async_hooks'
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { tokens } from '../../sandbox/github/world.ts'
import { parseCommandFile } from '../../sandbox/runner/commands.ts'
import type { FailureCode } from '../../src/failures/title.ts'
import type { FetchedResponse, TransportOptions } from '../../src/github/transport.ts'
import { post } from '../../src/post.ts'
import { run } from '../../src/run.ts'
import { createLog } from '../../src/runner/log.ts'
import { registerSecret, secretsOfKey } from '../../src/runner/masks.ts'
import { proxyFor, proxySecrets } from '../../src/runner/proxy.ts'
import { clean } from '../../src/text/secrets.ts'
import type { World } from '../../src/world.ts'
import { createClock, START, type VirtualClock } from './clock.ts'
import { API_URL, type Api, carry } from './wire.ts'

/** A step of a job, run in this process. */
export interface Step {
  /** `with:`; a dispatch of `deploy` to `acme/site`, with a classic token and one retry, but for what is given. */
  inputs?: Record<string, string>
  env?: Record<string, string>
  /** What answers it. Without it requests go over the network, to `github-api-url`, while the step's clock stands still. */
  api?: Api
  /** The clock that its GitHub has, too; one of its own unless given. */
  clock?: VirtualClock
  /** Of its own clock. */
  seed?: number
  /** Makes it the post step of one that left this state. */
  state?: Record<string, string>
  /** It is told to stop when it has gone on for so long. */
  stopAfterMs?: number
  /** Likewise, when it makes its request of that number: from 1 on. */
  stopAtRequest?: number
  /** Aborted by what nobody caught. */
  fault?: AbortSignal
  /** Keeps neither log nor requests, which may be many. */
  forgets?: boolean
}

/** One entry of the output `results`. */
export interface Result {
  repository: string
  event_type?: string
  workflow?: string
  ref?: string
  state: string
  status_code?: number
  attempts: number
  resumed?: boolean
  dispatch_id?: string
  runs?: { id: number; url: string; workflow: string; status?: string; conclusion?: string; matched_by: string }[]
  error?: { code: FailureCode; title: string; message: string }
}

/** What the step came to. */
export interface Ended {
  succeeded: boolean
  stdout: string
  /** Its lines. */
  log: string[]
  summary: string
  outputs: Record<string, string>
  state: Record<string, string>
  /** All that was written into files. */
  files: string
  results: Result[]
  /** The first result's. */
  error: Result['error']
  /** Such as `GET /user`, in order; redirects are followed within one. */
  requests: string[]
  /** By the step's own clock. */
  tookMs: number
}

/** What a step in this process has to itself: several may go on at once. */
interface Stage {
  api: Api | undefined
  clock: VirtualClock
  /** The runner's, by their variables. */
  files: Record<string, string>
  onRequest: (request: string) => void
  onPrint: (text: string) => void
}

const stages = new AsyncLocalStorage<Stage>()

const FILES = ['GITHUB_OUTPUT', 'GITHUB_STATE']

type Fetch = ReturnType<typeof import('../../src/github/transport.ts').createFetch>

// The step takes its transport from where it always does.
jest.mock('../../src/github/transport.ts', () => {
  const actual = jest.requireActual('../../src/github/transport.ts')
  return {
    ...actual,
    createFetch(options: TransportOptions): Fetch {
      const stage = stages.getStore()
      if (!stage) throw new Error('Only a step may ask GitHub')
      const real: Fetch = actual.createFetch(options)
      return async (address, request) => {
        const { pathname, search, host } = new URL(address)
        if (options.stop.aborted)
          throw new actual.Unanswered({ kind: 'no-answer', why: 'stopped', sent: false, host, detail: 'stopped' })
        stage.onRequest(`${request.method} ${pathname}${search}`)
        const { api, clock } = stage
        if (!api) return clock.during(real(address, request))
        const carried = await carry(
          api,
          address,
          { body: '', ...request },
          { ...options, signal: options.cutOff, clock },
        )
        if (carried.kind === 'no-answer') throw new actual.Unanswered(carried)
        return { ...carried, headers: new Map(Object.entries(carried.headers)) } satisfies FetchedResponse
      }
    },
  }
})

// It signs elsewhere than in the step's own thread, and meanwhile no time passes.
jest.mock('universal-github-app-jwt', () => {
  const { default: sign } = jest.requireActual('universal-github-app-jwt')
  const signed = (options: object) => {
    const made = sign(options)
    return stages.getStore()?.clock.during(made) ?? made
  }
  return { __esModule: true, default: signed }
})

const folder = mkdtempSync(join(tmpdir(), 'steps-'))
const rejected: unknown[] = []
const onRejection = (error: unknown) => rejected.push(error)
let print: jest.SpyInstance
beforeAll(() => {
  process.on('unhandledRejection', onRejection)
  // The toolkit reads them when it writes.
  for (const name of FILES) {
    const get = () => stages.getStore()?.files[name]
    Object.defineProperty(process.env, name, { get, configurable: true, enumerable: true })
  }
  const real = process.stdout.write.bind(process.stdout)
  print = jest.spyOn(process.stdout, 'write').mockImplementation((text) => {
    const stage = stages.getStore()
    if (!stage) return real(text)
    stage.onPrint(String(text))
    return true
  })
})
afterAll(() => {
  process.off('unhandledRejection', onRejection)
  for (const name of FILES) delete process.env[name]
  print.mockRestore()
  rmSync(folder, { recursive: true })
})

/** What the bundle's entry does, in this process, by a clock that nobody waits for. */
export async function runStep(step: Step = {}): Promise<Ended> {
  const {
    inputs = {},
    env,
    api,
    seed,
    clock = createClock(START, seed),
    state,
    stopAfterMs,
    stopAtRequest,
    forgets,
  } = step
  const temp = mkdtempSync(join(folder, 'step-'))
  const file = (name: string) => join(temp, name)
  const text = (name: string) => (existsSync(file(name)) ? readFileSync(file(name), 'utf8') : '')
  const printed: string[] = []
  const requests: string[] = []
  const files = { GITHUB_OUTPUT: file('output'), GITHUB_STATE: file('state'), GITHUB_STEP_SUMMARY: file('summary') }
  for (const path of Object.values(files)) writeFileSync(path, '')
  const stop = new AbortController()
  let made = 0
  const stage: Stage = {
    ...{ api, clock, files },
    onRequest(request) {
      if (!forgets) requests.push(request)
      if (++made === stopAtRequest) stop.abort()
    },
    onPrint: (text) => forgets || printed.push(text),
  }
  const all: Record<string, string> = {
    ...{ token: tokens.classic, 'event-type': 'deploy', 'github-api-url': API_URL, retries: '1' },
    ...('targets' in inputs ? {} : { repository: 'acme/site' }),
    ...inputs,
  }
  const over = new AbortController()
  const began = clock.now()
  try {
    const succeeded = await stages.run(stage, async () => {
      const world = createWorld(all, { RUNNER_TEMP: temp, ...files, ...env }, clock, stop.signal, step)
      if (stopAfterMs !== undefined) clock.sleep(stopAfterMs, over.signal).then(() => stop.abort())
      if (!state) return run(world)
      // Reads them before it waits for anything.
      return withVariables(asState(state), () => post(world))
    })
    const tookMs = clock.now() - began
    // What nobody waits for is told of by now.
    await new Promise((resolve) => setImmediate(resolve))
    const outputs = parseCommandFile(text('output'))
    const resultsFile = outputs['results-file']
    const results: Result[] = resultsFile === undefined ? [] : JSON.parse(readFileSync(resultsFile, 'utf8'))
    const stdout = printed.join('')
    return {
      ...{ succeeded, stdout, log: stdout.split('\n'), summary: text('summary'), outputs },
      state: parseCommandFile(text('state')),
      files: readdirSync(temp).map(text).join('\n'),
      ...{ results, error: results[0]?.error, requests, tookMs },
    }
  } finally {
    over.abort()
    rmSync(temp, { recursive: true })
  }
}

/** What was rejected in this file's steps, and nobody waited for. */
export const strayRejections = (): unknown[] => rejected

function createWorld(
  inputs: Record<string, string>,
  env: Record<string, string>,
  clock: VirtualClock,
  stop: AbortSignal,
  { fault = new AbortController().signal, forgets }: Step,
): World {
  let ids = 0
  const read = (name: string) => inputs[name]
  for (const secret of [
    read('token') ?? '',
    read('source-token') ?? '',
    ...secretsOfKey(read('app-private-key') ?? ''),
    ...proxySecrets(env),
  ])
    registerSecret(secret)
  return {
    ...{ read, inputNames: Object.keys(inputs), env, clean, clock, stop, fault },
    proxyFor: (url) => proxyFor(url, env),
    registerSecret,
    newDispatchId: () => `dispatch-${String(ids++).padStart(4, '0')}`,
    log: withVariables({ RUNNER_DEBUG: env.RUNNER_DEBUG ?? (forgets ? '0' : '1') }, () => createLog(clean)),
  }
}

/** As the runner hands on what the main step saved. */
function asState(state: Record<string, string>): Record<string, string> {
  return Object.fromEntries(Object.entries(state).map(([name, value]) => [`STATE_${name}`, value]))
}

/** Does what is done at once with variables of the process. */
function withVariables<Value>(variables: Record<string, string>, use: () => Value): Value {
  const before = { ...process.env }
  Object.assign(process.env, variables)
  try {
    return use()
  } finally {
    for (const name of Object.keys(variables)) {
      if (before[name] === undefined) delete process.env[name]
      else process.env[name] = before[name]
    }
  }
}
