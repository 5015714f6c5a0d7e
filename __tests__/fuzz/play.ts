import { setTimeout as sleep } from 'node:timers/promises'
import type { ReceivedStatus } from '../../sandbox/github/server.ts'
import { type RunResult, runAction, type Signal } from '../../sandbox/runner/run-action.ts'
import { appKey, CLIENT_ID } from './github.ts'
import { at, CURRENT, fullName, type Scenario, sourceToken, WORKFLOW, writtenName } from './scenario.ts'
import { type Exchange, type FuzzWorld, startWorld } from './world.ts'

/** All that is known of a step that is over. Times are milliseconds of this process's clock. */
export interface History {
  exchanges: Exchange[]
  /** Connections that ended, or went silent, before anything was read. */
  lost: number
  /** Requests that came to another origin. */
  strays: string[]
  runs: StartedRun[]
  /** What a GitHub App was given, and what it asked by; alive once all is over. */
  made: { text: string; isAlive: boolean }[]
  /** In the order in which they arrived. */
  statuses: ReceivedStatus[]
  startedAt: number
  endedAt: number
  /** When the first signal was sent; not where the step was over before. */
  signaledAt?: number
  ran: RunResult
  /** What the post step came to, where the job was cancelled, and from which exchange on. */
  post?: { ran: RunResult; from: number }
}

export interface StartedRun {
  id: number
  /** -1 where no target's event started it. */
  target: number
  title: string
  /** On the machine's clock, as `endedOn`. */
  visibleAt: number
  endsAt: number
  conclusion: string
  cancelled: boolean
}

/** A step that goes on for so long has no end. */
const LONGEST_MS = 100_000
/** So much longer it may, where it writes statuses. */
const LONGEST_AT_STATUSES_MS = 100_000

/**
 * Plays a scenario: the bundle as a process, against the world.
 *
 * @param root folder with `action.yml` and `dist/`
 * @throws Error for what the runner would fail the step for, such as an output file that it can't read
 */
export async function play(scenario: Scenario, root: string): Promise<History> {
  const world = await startWorld(scenario)
  try {
    return await playIn(world, scenario, root)
  } finally {
    await world.close()
  }
}

async function playIn(world: FuzzWorld, scenario: Scenario, root: string): Promise<History> {
  const startedAt = performance.now()
  let endedAt: number | undefined
  let signaledAt: number | undefined
  const over = new AbortController()
  const { signal } = scenario
  const signals: Signal[] = []
  if (signal) {
    const { after } = signal
    const moment =
      'requests' in after ? world.reached(after.requests) : sleep(after.ms, undefined, { signal: over.signal })
    const first = moment.then(() => {
      if (endedAt === undefined) signaledAt = performance.now()
    })
    signals.push({ signal: signal.first, once: first.catch(() => undefined) })
    if (signal.secondAfterMs !== undefined) {
      const second = first.then(() => sleep(signal.secondAfterMs, undefined, { signal: over.signal }))
      signals.push({ signal: 'SIGTERM', once: second.catch(() => undefined) })
    }
  }
  const step = stepOf(scenario, world.url)
  const timeoutMs = LONGEST_MS + (scenario.statuses ? LONGEST_AT_STATUSES_MS : 0)
  const ran = await runAction({ ...step, root, signals, timeoutMs })
  endedAt = performance.now()
  over.abort()
  const from = world.exchanges.length
  // GitHub runs it where the job was cancelled.
  const leaves = scenario.statuses || (scenario.cancelDownstream && scenario.waitFor !== 'dispatch')
  const post =
    signaledAt !== undefined && leaves ? await runAction({ ...step, root, saved: ran.state, timeoutMs }) : undefined
  return {
    ...{ exchanges: world.exchanges, lost: world.lost(), strays: world.strays, startedAt, endedAt, ran },
    statuses: world.statuses(),
    made: world.made(),
    runs: world.runs().map((run) => ({
      ...{ id: run.id, target: run.target, title: run.title, visibleAt: run.visibleAt },
      endsAt: run.createdAt + (run.life.runsMs ?? 0),
      conclusion: run.life.conclusion ?? 'success',
      cancelled: run.cancelAskedAt !== undefined,
    })),
    ...(signaledAt === undefined ? {} : { signaledAt }),
    ...(post ? { post: { ran: post, from } } : {}),
  }
}

/** What the step itself says is to be started. */
function whatOf({ workflow, eventType, n }: Scenario['targets'][number], isOne: boolean): Record<string, string> {
  if (workflow && isOne) return { workflow: WORKFLOW, ref: workflow.refs.join(' '), inputs: JSON.stringify({ n }) }
  return { 'event-type': eventType, 'client-payload': JSON.stringify({ n }) }
}

function stepOf(scenario: Scenario, url: string) {
  const { tokens, targets, form } = scenario
  const list = targets.map((target) => ({
    repository: writtenName(scenario, target),
    ...(target.workflow
      ? {
          workflow: WORKFLOW,
          inputs: { n: target.n },
          ...(target.workflow.refs.length > 0 ? { ref: target.workflow.refs } : {}),
        }
      : { 'event-type': target.eventType, 'client-payload': { n: target.n } }),
    ...(target.token === 0 ? {} : { 'token-env': `TOKEN_${target.token}` }),
  }))
  const where: Record<string, string> =
    form === 'list'
      ? { targets: JSON.stringify(list) }
      : form === 'words'
        ? { targets: list.map(({ repository }) => repository).join('\n') }
        : { repository: at(list, 0).repository }
  return {
    inputs: {
      ...where,
      // Which is not used beside an App.
      token: at(tokens, 0),
      ...(scenario.app ? { 'app-client-id': CLIENT_ID, 'app-private-key': appKey().privateKey } : {}),
      // Each entry of a list has its own.
      ...whatOf(at(targets, 0), form === 'one'),
      retries: String(scenario.retries),
      delivery: scenario.delivery,
      'max-parallel': String(scenario.maxParallel),
      'max-per-minute': String(scenario.maxPerMinute),
      'fail-fast': String(scenario.failFast),
      'wait-for': scenario.waitFor,
      'start-timeout-seconds': String(scenario.startTimeout),
      'completion-timeout-seconds': String(scenario.completionTimeout),
      'request-timeout-seconds': String(scenario.requestTimeout),
      'poll-interval-seconds': '1',
      'add-dispatch-id': String(scenario.addDispatchId),
      'cancel-downstream': String(scenario.cancelDownstream),
      'dry-run': String(scenario.dryRun),
      summary: String(scenario.summary),
      ...(scenario.statuses ? { 'commit-status': 'true', 'source-token': at(tokens, sourceToken(scenario)) } : {}),
    },
    env: {
      ...Object.fromEntries(tokens.slice(1).map((token, index) => [`TOKEN_${index + 1}`, token])),
      ...(scenario.debug ? { RUNNER_DEBUG: '1' } : {}),
    },
    github: { apiUrl: url, token: at(tokens, 0), repository: fullName(CURRENT) },
  }
}
