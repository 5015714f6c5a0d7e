import { type Fault, type Sandbox, type SandboxOptions, startSandbox } from '../../sandbox/github/server.ts'
import { tokens, type World } from '../../sandbox/github/world.ts'
import type { Certificate } from '../../sandbox/network/certificate.ts'
import { closedPort } from '../../sandbox/network/ports.ts'
import { type ConnectProxy, startProxy } from '../../sandbox/network/proxy.ts'
import { createClients } from '../../src/connect.ts'
import { type DeliveryOptions, deliver } from '../../src/delivery/deliver.ts'
import { createDispatch } from '../../src/events/repository-dispatch.ts'
import { createDiagnosis } from '../../src/explaining/diagnose.ts'
import type { Client } from '../../src/github/client.ts'
import type { SoFar } from '../../src/progress.ts'
import { resultMessage } from '../../src/report/causes.ts'
import { type Delivered, dispatchResult, type TargetResult } from '../../src/result.ts'
import { afterGrace } from '../../src/runner/signals.ts'
import type { Target } from '../../src/target.ts'
import { type BattleClock, createClock } from './clock.ts'

/** What one try of a delivery meets, and what section 5 of the contract makes of that. */
export interface Blow {
  name: string
  /** Played by the sandbox to this try, in order; a redirect that is followed meets the next one. */
  faults?: Fault[]
  /** Where the request goes instead of to the sandbox. */
  astray?: Astray
  /** Nobody ever answers: the request's time is short. */
  silent?: true
  /**
   * What the try comes to. `not-taken-far` and `unknown-far`: GitHub names a time that is too far away to wait for.
   * `unclear`: a yes that is none, which is never tried again.
   */
  outcome: 'accepted' | 'refused' | 'not-taken' | 'not-taken-far' | 'unknown' | 'unknown-far' | 'unclear'
  /** Events that it leaves behind. */
  events: 0 | 1
  /** Requests that the sandbox reads. */
  requests: number
  /** What GitHub says to wait before the next try; without it that is a matter of backoff. */
  waitMs?: number
}

export type Astray =
  | 'closed port'
  | 'unknown name'
  | 'name server silent'
  | 'name server broken'
  | 'dropped connection'
  | 'stalled connection'
  | 'no HTTP'
  | 'untrusted certificate'
  | 'certificate of another'
  | 'no TLS'
  | 'refusing proxy'
  | 'silent proxy'

export interface Plan {
  /** What the tries of each target meet, in order; after that all goes well. */
  blows: Blow[][]
  guarantee: 'at-least-once' | 'at-most-once'
  retries: number
  maxParallel?: number
  maxPerMinute?: number
  failFast?: boolean
  /** Which token a target has, by its index; all the first unless given. */
  tokenOf?: (index: number) => number
  /** Makes the sandbox speak TLS. */
  certificate?: Certificate
  /** Of servers that nobody trusts. */
  stranger?: Certificate
  /** Told when a request starts; may stop the step, or be a fault of ours. */
  onStart?: (start: Start, ends: { stop: AbortController; fault: AbortController }) => void
  /** How long an answer takes, by the battle's clock. */
  answerMs?: () => number
  /** Targets may be held back by another's limit, or stopped on their way: one that is not delivered is not lost. */
  interrupted?: true
  /** How long requests in flight get after the step was stopped; for real. */
  graceMs?: number
  seed?: number
}

/** One request that was started. */
export interface Start {
  target: Target
  /** By the battle's clock, in milliseconds from its beginning. */
  at: number
  /** 1 for the first. */
  nth: number
  /** How many targets were settled by then. */
  settled: number
}

/** What became of one target, and what the sandbox saw of it. */
export interface Fate {
  result: TargetResult
  /** The whole message of a failure. */
  message: string
  blows: Blow[]
  starts: Start[]
  requests: number
  events: number
}

export interface Outcome {
  targets: Target[]
  delivered: Delivered[]
  fates: Fate[]
  /** In the order in which they were told. */
  settled: Delivered[]
  starts: Start[]
  progress: SoFar[]
  /** By the battle's clock. */
  tookMs: number
}

/** Three tokens of three kinds. */
export const TOKENS = [tokens.classic, tokens.oauth, tokens.fineGrained]

const BEGIN = Date.UTC(2026, 0, 1)

/** For a request that nobody answers, which waits for real. */
const SHORT_MS = 1500
const LONG_MS = 20_000

let battles = 0

/** Delivers to a real sandbox over real connections, by a clock that nobody has to wait for. */
export async function fight(plan: Plan): Promise<Outcome> {
  const { blows, certificate, tokenOf = () => 0, answerMs = () => 0 } = plan
  const battle = `battle-${++battles}`
  const targets = blows.map((_, index): Target => {
    const name = `r${index}`
    return {
      ...{ owner: 'acme', name, repository: `acme/${name}`, token: TOKENS[tokenOf(index)] ?? '' },
      dispatch: { eventType: 'deploy', clientPayload: { marker: `${battle}/${name}` } },
    }
  })
  let inFlight = 0
  const clock = createClock(BEGIN, () => inFlight, plan.seed ?? 1)
  const sandbox = await startSandbox({
    ...{ world: worldOf(targets), faults: blows.flatMap(faultsOf), clock: clock.now },
    ...(certificate ? { tls: certificate } : {}),
  })
  const stop = new AbortController()
  const fault = new AbortController()
  const places = createPlaces(sandbox, stop.signal, plan)
  const starts: Start[] = []
  const settled: Delivered[] = []
  const progress: SoFar[] = []

  const attempt: DeliveryOptions['attempt'] = async (target) => {
    const nth = starts.filter((start) => start.target === target).length + 1
    const start = { target, nth, at: clock.now() - BEGIN, settled: settled.length }
    starts.push(start)
    inFlight++
    try {
      plan.onStart?.(start, { stop, fault })
      const client = await places.clientFor(blows[targets.indexOf(target)]?.[nth - 1], target.token)
      return { request: 'dispatch', reply: await createDispatch(client, target) }
    } finally {
      clock.pass(answerMs())
      inFlight--
    }
  }
  try {
    const delivered = await deliver(targets, {
      ...{ delivery: plan.guarantee, retries: plan.retries, failFast: plan.failFast ?? false },
      ...{ maxParallel: plan.maxParallel ?? 10, maxPerMinute: plan.maxPerMinute ?? 0 },
      ...{ attempt, clock, stop: stop.signal, fault: fault.signal },
      progress: { settled: (each) => settled.push(each), delivering: (each) => progress.push(each) },
    })
    const tookMs = clock.now() - BEGIN
    const seen = sandbox.requests.filter(({ method }) => method === 'POST')
    const results = await explained(delivered, plan, clock, places.clientFor)
    const fates = targets.map((target, index): Fate => {
      const result = results[index]
      if (!result) throw new Error(`Nothing is known of ${target.repository}`)
      return {
        result,
        message: resultMessage(result) ?? '',
        blows: blows[index] ?? [],
        starts: starts.filter((start) => start.target === target),
        requests: seen.filter(({ body }) => body.includes(`"${battle}/${target.name}"`)).length,
        events: sandbox.dispatches.filter(
          ({ client_payload }) => marker(client_payload) === target.dispatch.clientPayload.marker,
        ).length,
      }
    })
    return { targets, delivered, fates, settled, starts, progress, tookMs }
  } finally {
    await places.close()
    await sandbox.close()
  }
}

/** The reasons, as the step would find them. */
async function explained(
  delivered: Delivered[],
  { guarantee }: Plan,
  { now }: BattleClock,
  clientFor: (blow: undefined, token: string) => Promise<Client>,
): Promise<TargetResult[]> {
  const diagnosis = createDiagnosis({
    clientOf: (token) => clientFor(undefined, token),
    ...{ apiUrl: 'https://api.github.test', current: 'acme/monorepo', atMostOnce: guarantee === 'at-most-once' },
    ...{ task: 'send', waiting: undefined, isRunningPrivate: () => false, stop: new AbortController().signal, now },
  })
  const results: TargetResult[] = []
  for (const each of delivered) results.push({ ...dispatchResult(each), ...(await diagnosis.explain(each)) })
  return results
}

function worldOf(targets: Target[]): World {
  const repositories = Object.fromEntries(targets.map(({ repository }) => [repository, 'write' as const]))
  return {
    owners: [{ id: 1, login: 'acme', type: 'Organization' }],
    repositories: targets.map(({ owner, name }, index) => ({ id: 100 + index, owner, name })),
    tokens: Object.fromEntries(
      TOKENS.map((token) => [
        token,
        { login: 'octocat', scopes: ['repo'], permissions: { contents: 'write' }, repositories },
      ]),
    ),
  }
}

function faultsOf(blows: Blow[], index: number): Fault[] {
  const path = `/repos/acme/r${index}/dispatches`
  const end = blows.findIndex(({ outcome }) => outcome === 'accepted')
  const met = end < 0 ? blows : blows.slice(0, end + 1)
  return met.flatMap(({ faults = [] }) => faults.map((fault) => ({ method: 'POST', path, times: 1, ...fault })))
}

const marker = (payload: unknown) => (payload as { marker?: unknown }).marker

type Wrong = { astray?: Astray; silent?: boolean }

/** The sandbox, and the places where a request can go astray; each is there once it is needed. */
function createPlaces(sandbox: Sandbox, stop: AbortSignal, { certificate, stranger, graceMs = 100 }: Plan) {
  const opened: (Sandbox | ConnectProxy)[] = []
  const made = new Map<string, Promise<(token: string) => Client>>()
  const signal = afterGrace(stop, graceMs)
  const scheme = certificate ? 'https' : 'http'

  const open = async (options: SandboxOptions) => {
    const other = await startSandbox(options)
    opened.push(other)
    return other.url
  }
  const tunnel = async (options: { refuse: number } | { stall: true }) => {
    const proxy = await startProxy({ hosts: {}, ...options })
    opened.push(proxy)
    return { apiUrl: 'https://api.github.test', proxy: new URL(proxy.url) }
  }
  const tls = certificate ? { tls: certificate } : {}
  const strange = stranger ? { tls: stranger } : {}
  const roads: Record<Astray, () => Promise<{ apiUrl: string; proxy?: URL }>> = {
    'closed port': async () => ({ apiUrl: `${scheme}://127.0.0.1:${await closedPort()}` }),
    'unknown name': async () => ({ apiUrl: `${scheme}://unknown.test` }),
    'name server silent': async () => ({ apiUrl: `${scheme}://silent.test` }),
    'name server broken': async () => ({ apiUrl: `${scheme}://broken.test` }),
    'dropped connection': async () => ({ apiUrl: await open({ ...tls, faults: [{ drop: 'connect' }] }) }),
    'stalled connection': async () => ({ apiUrl: await open({ ...tls, faults: [{ stall: 'connect' }] }) }),
    'no HTTP': async () => ({ apiUrl: (await open(strange)).replace('https:', 'http:') }),
    'untrusted certificate': async () => ({ apiUrl: await open(strange) }),
    'certificate of another': async () => ({ apiUrl: sandbox.url.replace('127.0.0.1', 'another.test') }),
    'no TLS': async () => ({ apiUrl: (await open({})).replace('http:', 'https:') }),
    'refusing proxy': () => tunnel({ refuse: 407 }),
    'silent proxy': () => tunnel({ stall: true }),
  }
  const make = async (astray: Astray | undefined, silent: boolean) => {
    const { apiUrl, proxy } = astray ? await roads[astray]() : { apiUrl: sandbox.url }
    const timeoutMs = silent ? SHORT_MS : LONG_MS
    return createClients({ apiUrl, proxy, timeoutMs, signal, onExchange: () => undefined })
  }
  const clientFor = async ({ astray, silent = false }: Wrong = {}, token: string) => {
    const key = `${astray ?? 'sandbox'} ${silent}`
    const client = made.get(key) ?? make(astray, silent)
    made.set(key, client)
    return (await client)(token)
  }

  return {
    clientFor,
    close: async () => {
      for (const place of opened) await place.close()
    },
  }
}
