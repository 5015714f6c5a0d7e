import { AsyncLocalStorage } from 'node:async_hooks'
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { tokens } from '../../sandbox/github/world.ts'
import type { FailureCode } from '../../src/failures/failure.ts'
import * as transport from '../../src/github/transport.ts'
import { readConnection } from '../../src/inputs/settings.ts'
import { cancelDownstream } from '../../src/post.ts'
import type { NoAnswer } from '../../src/reply.ts'
import { run, type World } from '../../src/run.ts'
import { proxyFor } from '../../src/runner/proxy.ts'
import { savedForPost } from '../../src/runner/saved-state.ts'
import { createClean } from '../../src/text/clean.ts'
import { createTimeline, type Timeline } from './timeline.ts'

/** A GitHub without a network: what it answers to a request. */
export type Api = (request: ApiRequest, timeline: Timeline) => Reply | Promise<Reply>

export interface ApiRequest {
  method: string
  /** With the query, such as `/repos/acme/site/actions/runs?per_page=100&page=1`. */
  path: string
  headers: Record<string, string>
  body: string
}

export type Reply = NoAnswer | { status?: number; headers?: Record<string, string>; body?: unknown }

export const isNoAnswer = (reply: Reply): reply is NoAnswer => 'kind' in reply

export interface Attack {
  inputs?: Record<string, string>
  env?: Record<string, string>
  /** Without it requests go to the network, to `github-api-url`. */
  api?: Api
  seed?: number
  /** Keeps neither log nor requests, which may be many. */
  forgets?: true
}

/** One entry of the output `results`. */
export interface Result {
  repository: string
  state: string
  status_code?: number
  attempts: number
  dispatch_id?: string
  runs?: { id: number; url: string; workflow: string; status: string; conclusion?: string; matched_by: string }[]
  error?: { code: FailureCode; title: string; message: string }
}

/** What the step came to. */
export interface Ended {
  succeeded: boolean
  results: Result[]
  /** The first result's. */
  error: Result['error']
  log: string[]
  /** Such as `GET /user`, in order. */
  requests: string[]
  /** By the step's own clock. */
  tookMs: number
}

export const BEGIN = Date.UTC(2026, 0, 1)

/** Every code of the contract but that of a fault of ours. */
const CODES: FailureCode[] = [
  ...(['invalid_input', 'bad_credentials', 'insufficient_permission', 'sso_required', 'ip_not_allowed'] as const),
  ...([
    'repository_archived',
    'rate_limited',
    'not_found',
    'invalid_payload',
    'server_error',
    'network_error',
  ] as const),
  ...(['timeout', 'unexpected_response', 'cancelled', 'run_not_found', 'run_ambiguous', 'run_failed'] as const),
  'run_timeout',
]

// The step takes its transport from where it always does. Here that leads to the test's API, or to the real one while
// the step's clock stands still.
jest.mock('../../src/github/transport.ts', () => {
  const actual = jest.requireActual('../../src/github/transport.ts')
  return { ...actual, createFetch: (options: transport.TransportOptions) => playedFetch(actual.createFetch(options)) }
})

interface Stage {
  api: Api | undefined
  timeline: Timeline
  /** Told of each request. */
  onRequest: (request: string) => void
}

/** That of the step at hand: several may go on at once. */
const stages = new AsyncLocalStorage<Stage>()

type Fetch = ReturnType<typeof transport.createFetch>

function playedFetch(real: Fetch): Fetch {
  const stage = stages.getStore()
  if (!stage) throw new Error('There is no stage')
  const { api, timeline, onRequest } = stage
  return async (address, request) => {
    const { pathname, search } = new URL(address)
    onRequest(`${request.method} ${pathname}${search}`)
    if (!api) return timeline.during(real(address, request))
    const { method, headers, body = '' } = request
    const reply = await api({ method, path: pathname + search, headers, body }, timeline)
    if (isNoAnswer(reply)) throw new transport.Unanswered(reply)
    return {
      status: reply.status ?? 200,
      url: address,
      headers: new Map(Object.entries({ date: new Date(timeline.now()).toUTCString(), ...reply.headers })),
      body: typeof reply.body === 'string' ? reply.body : (JSON.stringify(reply.body) ?? ''),
    }
  }
}

const folder = mkdtempSync(join(tmpdir(), 'attack-'))
const strays: unknown[] = []
const onStray = (error: unknown) => strays.push(error)
beforeAll(() => {
  process.env.GITHUB_OUTPUT = join(folder, 'GITHUB_OUTPUT')
  process.on('unhandledRejection', onStray)
})
afterAll(() => {
  process.off('unhandledRejection', onStray)
  delete process.env.GITHUB_OUTPUT
  rmSync(folder, { recursive: true })
})

/** A step within this process, by a clock that nobody waits for. */
function createWorld(attack: Attack) {
  const { inputs = {}, env = {}, api, seed = 1, forgets } = attack
  const timeline = createTimeline(BEGIN, seed)
  const requests: string[] = []
  const temp = mkdtempSync(join(folder, 'step-'))
  const log: string[] = []
  const write = (...parts: string[]) => {
    if (!forgets) log.push(parts.join(' '))
  }
  const onRequest = (request: string) => {
    if (!forgets) requests.push(request)
  }
  let ids = 0
  const all: Record<string, string> = {
    ...{ token: tokens.classic, 'event-type': 'deploy', 'github-api-url': 'https://api.github.test', retries: '1' },
    ...('targets' in inputs ? {} : { repository: 'acme/site' }),
    ...inputs,
  }
  const world: World = {
    read: (name) => all[name] ?? '',
    env: { RUNNER_TEMP: temp, ...env },
    proxyFor: (url) => proxyFor(url, env),
    registerSecret: () => undefined,
    newDispatchId: () => `dispatch-${String(ids++).padStart(4, '0')}`,
    clean: createClean([]),
    log: {
      ...{ debugging: !forgets, info: write, debug: (text) => write('debug:', text) },
      group: (title, text) => write('group:', title, text),
      notice: (title, text) => write('notice:', title, text),
      warning: (title, text) => write('warning:', title, text),
      error: (title, text) => write('error:', title, text),
    },
    clock: timeline,
    stop: new AbortController().signal,
    fault: new AbortController().signal,
  }
  const ended = (succeeded: boolean): Ended => {
    const [file] = readdirSync(temp)
    const results: Result[] = file === undefined ? [] : JSON.parse(readFileSync(join(temp, file), 'utf8'))
    const tookMs = timeline.now() - BEGIN
    return { succeeded, results, error: results[0]?.error, log, requests, tookMs }
  }
  return { world, ended, stage: { api, timeline, onRequest } satisfies Stage }
}

/**
 * Runs a step and holds what must hold whatever it meets: no crash, nothing rejected that nobody waits for, every target
 * in one state, every failure with a code of the contract.
 */
export async function attacked(attack: Attack, targets = 1): Promise<Ended> {
  const { world, ended, stage } = createWorld(attack)
  const came = ended(await stages.run(stage, () => run(world)))
  await new Promise((resolve) => setImmediate(resolve))
  expect(strays).toEqual([])
  expect(came.results).toHaveLength(targets)
  for (const { state, error, status_code } of came.results) {
    expect(['accepted', 'failed', 'skipped', 'planned']).toContain(state)
    if (state === 'accepted') expect(status_code).toBe(204)
    if (state === 'failed') expect(CODES).toContain(error?.code)
    else expect(error).toBeUndefined()
  }
  // What no text was made for.
  expect([...came.log, JSON.stringify(came.results)].join('\n')).not.toMatch(/\[object |native code/)
  expect(came.succeeded).toBe(came.results.every(({ state }) => state === 'accepted' || state === 'planned'))
  return came
}

/** Runs the post step after a main step that left this state, and holds that nothing is rejected that nobody waits for. */
export async function attackedAfterwards(attack: Attack, state: Record<string, unknown>): Promise<Ended> {
  const { world, ended, stage } = createWorld(attack)
  const variables = Object.entries(state).map(([name, value]) => [`STATE_${name}`, JSON.stringify(value)] as const)
  for (const [name, value] of variables) process.env[name] = value
  try {
    const came = ended(
      await stages.run(stage, () => cancelDownstream(savedForPost(), () => readConnection(world), world)),
    )
    await new Promise((resolve) => setImmediate(resolve))
    expect(strays).toEqual([])
    return came
  } finally {
    for (const [name] of variables) delete process.env[name]
  }
}
