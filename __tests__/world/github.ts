import { type Answer, empty } from '../../sandbox/github/answers.ts'
import { type Fault, Faults, isRecorded } from '../../sandbox/github/faults.ts'
import { type Limit, Limits } from '../../sandbox/github/limits.ts'
import { RunStore } from '../../sandbox/github/run-store.ts'
import { take } from '../../sandbox/github/serve.ts'
import type {
  ReceivedDispatch,
  ReceivedRequest,
  ReceivedStart,
  ReceivedStatus,
  Run,
} from '../../sandbox/github/server.ts'
import { substitute } from '../../sandbox/github/strike.ts'
import { defaultWorld, type World } from '../../sandbox/github/world.ts'
import type { Client } from '../../src/github/client.ts'
import { noAnswer } from '../failures/answers.ts'
import type { VirtualClock } from './clock.ts'
import { API_URL, type ApiRequest, createClient, type Said } from './wire.ts'

// No host of logs is asked in this process: an address that is not https is read by nobody.
const NO_LOGS = { put: () => 'http://127.0.0.1/logs' }

export interface GitHubOptions {
  clock: VirtualClock
  /** What exists; the sandbox's default unless given. */
  world?: World
  faults?: Fault[]
  /** Asked for each request: what strikes it, before the faults that were given. */
  faultFor?: (request: ApiRequest) => Fault | undefined
  /** How long a request takes to arrive, and its answer to come back: asked twice for each; 0 unless given. */
  latencyMs?: () => number
  /** How far GitHub's clock is ahead; 0 unless given. */
  skewMs?: number
  /** Of its clients; 20 s unless given. */
  timeoutMs?: number
  /** Keeps no record of requests, which may be many. */
  forgets?: boolean
}

/**
 * The sandbox's GitHub in memory: repositories, workflows that start runs, the runs' lives, limits, faults on demand, and
 * a record of what it received. It takes no time but its clock's.
 */
export interface GitHub {
  /** For a step: see step.ts. */
  api: (request: ApiRequest) => Promise<Said>
  /** For what takes clients. */
  clientOf: (token: string) => Promise<Client>
  /** As it is now; what a test changes in it counts from the next request on. */
  world: World
  /** In the order in which they arrived. */
  requests: ReceivedRequest[]
  dispatches: ReceivedDispatch[]
  starts: ReceivedStart[]
  statuses: ReceivedStatus[]
  /** Every run, those to come included, with the event that started it. */
  readonly runs: Run[]
  /** Adds a fault after those that are left. */
  fault(fault: Fault): void
}

/** Of an answer's head, about. */
const MORE_BYTES = 500

const UNSENT = noAnswer('refused', false, 'api.github.test', 'ECONNREFUSED')
const RESET = noAnswer('reset', true, 'api.github.test', 'ECONNRESET')

const NEVER = new AbortController().signal

export function createGitHub(options: GitHubOptions): GitHub {
  const { clock, world = defaultWorld(), latencyMs, skewMs = 0, timeoutMs = 20_000, forgets } = options
  const faults = new Faults(options.faults)
  const service = {
    state: {
      world,
      dispatches: [] as ReceivedDispatch[],
      starts: [] as ReceivedStart[],
      statuses: [] as ReceivedStatus[],
      runs: new RunStore(),
      searches: new Map(),
      indexLagMs: 60_000,
      logs: NO_LOGS,
    },
    ...{ requests: [] as ReceivedRequest[], limits: new Limits(), basePath: '', now: () => clock.now() + skewMs },
  }
  const { requests, state } = service

  return {
    api,
    clientOf: async (token) => createClient(api, token, { clock, timeoutMs }),
    ...{ world, requests, dispatches: state.dispatches, starts: state.starts, statuses: state.statuses },
    get runs() {
      return state.runs.all(world.repositories)
    },
    fault: (fault) => faults.add(fault),
  }

  async function api(request: ApiRequest): Promise<Said> {
    if (latencyMs) await clock.sleep(latencyMs(), NEVER)
    const said = await receive(request)
    if (latencyMs) await clock.sleep(latencyMs(), NEVER)
    return said
  }

  async function receive(request: ApiRequest): Promise<Said> {
    if (faults.takeForConnection()) return UNSENT
    const received: ReceivedRequest = { ...request, status: undefined, counted: false }
    const url = new URL(request.path, API_URL)
    const { path, circumstances, real, finished } = take(service, received, url)
    if (forgets) for (const list of [requests, state.dispatches, state.starts]) list.length = 0
    const fault = options.faultFor?.(request) ?? faults.takeForRequest(request.method, path)
    return fault ? struck(fault) : reply(real())

    function reply(answer: Answer, limit?: Limit): Said {
      received.status = answer.status
      return finished(answer, limit)
    }

    async function struck(fault: Fault): Promise<Said> {
      if ('drop' in fault && fault.drop === 'connect') return UNSENT
      const told = isRecorded(fault) ? real() : empty(204)
      if ('drop' in fault || 'truncated' in fault) return RESET
      if ('stall' in fault) return new Promise<never>(() => undefined)
      if ('drip' in fault || 'delayMs' in fault) {
        await clock.sleep('drip' in fault ? fault.drip * (MORE_BYTES + told.body.length) : fault.delayMs, NEVER)
        return reply(told)
      }
      let said: Said = {}
      substitute(fault, {
        ...{ url, circumstances },
        reply: (other, limit) => {
          said = reply(other, limit)
        },
      })
      return said
    }
  }
}
