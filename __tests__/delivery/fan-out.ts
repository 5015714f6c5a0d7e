import type { Fault, ReceivedDispatch, ReceivedRequest } from '../../sandbox/github/server.ts'
import { tokens, type World } from '../../sandbox/github/world.ts'
import { deliver } from '../../src/delivery/deliver.ts'
import { createDispatch } from '../../src/events/repository-dispatch.ts'
import { createDiagnosis } from '../../src/explaining/diagnose.ts'
import type { Client } from '../../src/github/client.ts'
import type { Retry, SoFar } from '../../src/progress.ts'
import { resultMessage } from '../../src/report/causes.ts'
import { type Delivered, dispatchResult, type TargetResult, type Tried } from '../../src/result.ts'
import type { Target } from '../../src/target.ts'
import { noAnswer } from '../failures/answers.ts'
import { eventOf } from '../report/results.ts'
import { createClock, START, type VirtualClock } from '../world/clock.ts'
import { createGitHub } from '../world/github.ts'
import { createClient } from '../world/wire.ts'
import type { Condition } from './conditions.ts'

export interface Plan {
  /** What the tries of each target meet, in order; after that all goes well. */
  conditions: Condition[][]
  guarantee: 'at-least-once' | 'at-most-once'
  retries: number
  maxParallel?: number
  maxPerMinute?: number
  failFast?: boolean
  /** Which token a target has, by its index; all the first unless given. */
  tokenOf?: (index: number) => number
  /** What leads to GitHub; without it GitHub is in memory. */
  open?: OpenNet
  /** Told when a request starts; may stop the step, or be a fault of ours. */
  onStart?: (start: Start, ends: { stop: AbortController; fault: AbortController }) => void
  /** Told when a request has ended. */
  onEnd?: () => void
  /** How long an answer takes. */
  answerMs?: () => number
  /** Targets may be held back by another's limit, or stopped on their way: one that is not delivered is not lost. */
  interrupted?: true
  /** How long requests in flight get after the step was stopped. */
  graceMs?: number
  seed?: number
}

/** What lies between a step and GitHub, GitHub included. */
export interface Net {
  /** A client for a try that meets this. */
  clientFor(token: string, condition?: Condition): Promise<Client>
  requests: ReceivedRequest[]
  dispatches: ReceivedDispatch[]
  close(): Promise<void>
}

export type OpenNet = (options: {
  world: World
  faults: Fault[]
  clock: VirtualClock
  /** Ends what is in flight. */
  signal: AbortSignal
}) => Promise<Net>

/** One request that was started. */
export interface Start {
  target: Target
  /** Milliseconds from the beginning. */
  at: number
  /** Absent while it goes on. */
  endedAt?: number
  /** 1 for the first. */
  nth: number
  /** How many targets were settled by then. */
  settled: number
}

/** What became of one target, and what GitHub saw of it. */
export interface TargetRecord {
  result: TargetResult
  /** The whole message of a failure. */
  message: string
  conditions: Condition[]
  starts: Start[]
  requests: number
  events: number
}

export interface Outcome {
  targets: Target[]
  delivered: Delivered[]
  records: TargetRecord[]
  /** In the order in which they were told. */
  settled: Delivered[]
  starts: Start[]
  progress: SoFar[]
  /** Announced tries, in their order. */
  retries: { target: Target; retry: Retry }[]
  tookMs: number
}

/** Three tokens of three kinds. */
export const TOKENS = [tokens.classic, tokens.oauth, tokens.fineGrained]

const NEVER = new AbortController().signal

let fanOuts = 0

/** Delivers to all targets of a plan, by a clock that nobody waits for. */
export async function play(plan: Plan): Promise<Outcome> {
  const { conditions, tokenOf = () => 0, answerMs = () => 0, open = inMemory, graceMs = 100 } = plan
  const fanOut = `fan-out-${++fanOuts}`
  const targets = conditions.map((_, index): Target => {
    const name = `r${index}`
    return {
      ...{ owner: 'acme', name, repository: `acme/${name}`, token: TOKENS[tokenOf(index)] ?? '' },
      dispatch: { kind: 'event', eventType: 'deploy', clientPayload: { marker: `${fanOut}/${name}` } },
    }
  })
  const clock = createClock(START, plan.seed)
  const [stop, fault, cut] = [new AbortController(), new AbortController(), new AbortController()]
  stop.signal.addEventListener('abort', () => clock.sleep(graceMs, NEVER).then(() => cut.abort()))
  const faults = conditions.flatMap(faultsOf)
  const net = await open({ world: worldOf(targets), faults, clock, signal: cut.signal })
  const starts: Start[] = []
  const settled: Delivered[] = []
  const progress: SoFar[] = []
  const retries: Outcome['retries'] = []

  async function send(target: Target): Promise<Tried> {
    const nth = starts.filter((start) => start.target === target).length + 1
    const start: Start = { target, nth, at: clock.now() - START, settled: settled.length }
    starts.push(start)
    plan.onStart?.(start, { stop, fault })
    const client = await net.clientFor(target.token, conditions[targets.indexOf(target)]?.[nth - 1])
    const reply = await createDispatch(client, target, eventOf(target))
    const tookMs = answerMs()
    if (tookMs > 0) await clock.sleep(tookMs, NEVER)
    start.endedAt = clock.now() - START
    plan.onEnd?.()
    return { request: 'dispatch', reply }
  }
  try {
    const delivered = await deliver(targets, {
      ...{ delivery: plan.guarantee, retries: plan.retries, failFast: plan.failFast ?? false },
      ...{ maxParallel: plan.maxParallel ?? 10, maxPerMinute: plan.maxPerMinute ?? 0 },
      ...{ prepare: async () => undefined, send, clock, stop: stop.signal, fault: fault.signal },
      progress: {
        settled: (each) => settled.push(each),
        delivering: (each) => progress.push(each),
        retrying: (target, retry) => retries.push({ target, retry }),
      },
    })
    const tookMs = clock.now() - START
    const seen = net.requests.filter(({ method }) => method === 'POST')
    const results = await explained(delivered, plan, clock, (token) => net.clientFor(token))
    const records = targets.map((target, index): TargetRecord => {
      const result = results[index]
      if (!result) throw new Error(`Nothing is known of ${target.repository}`)
      return {
        result,
        message: resultMessage(result) ?? '',
        conditions: conditions[index] ?? [],
        starts: starts.filter((start) => start.target === target),
        requests: seen.filter(({ body }) => body.includes(`"${fanOut}/${target.name}"`)).length,
        events: net.dispatches.filter(
          ({ client_payload }) => marker(client_payload) === eventOf(target).clientPayload.marker,
        ).length,
      }
    })
    return { targets, delivered, records, settled, starts, progress, retries, tookMs }
  } finally {
    await net.close()
  }
}

/** A GitHub in memory. A request that goes astray ends as one over a network does: see connections.test.ts. */
const inMemory: OpenNet = async ({ world, faults, clock, signal }) => {
  const { api, requests, dispatches } = createGitHub({ world, faults, clock })
  return {
    ...{ requests, dispatches },
    async clientFor(token, condition?: Condition) {
      const astray = condition?.astray
      if (!astray) return createClient(api, token, { clock, timeoutMs: 20_000, signal })
      const lost = noAnswer(astray.why, condition.outcome === 'unknown', 'api.github.test', astray.where)
      return { request: async () => lost }
    },
    close: async () => undefined,
  }
}

/** The reasons, as the step would find them. */
async function explained(
  delivered: Delivered[],
  { guarantee }: Plan,
  clock: VirtualClock,
  clientOf: (token: string) => Promise<Client>,
): Promise<TargetResult[]> {
  const diagnosis = createDiagnosis({
    clientOf,
    isGitea: false,
    ...{ apiUrl: 'https://api.github.test', current: 'acme/monorepo', atMostOnce: guarantee === 'at-most-once' },
    ...{
      task: 'send',
      waiting: undefined,
      isRunningPrivate: () => false,
      proxyFor: () => undefined,
      stop: new AbortController().signal,
      clock,
    },
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

/** What GitHub plays to a target, by its index. */
function faultsOf(conditions: Condition[], index: number): Fault[] {
  const path = `/repos/acme/r${index}/dispatches`
  const end = conditions.findIndex(({ outcome }) => outcome === 'accepted')
  const met = end < 0 ? conditions : conditions.slice(0, end + 1)
  return met.flatMap(({ faults = [] }) => faults.map((fault) => ({ method: 'POST', path, times: 1, ...fault })))
}

const marker = (payload: unknown) => (payload as { marker?: unknown }).marker
