import { createClock, createRandom } from '../__tests__/world/clock.ts'
import { createGitHub, type GitHub } from '../__tests__/world/github.ts'
import { stateAt } from '../sandbox/github/life.ts'
import type { Run } from '../sandbox/github/server.ts'
import { createSender } from '../src/events/dispatch.ts'
import { createFollowing } from '../src/following/following.ts'
import type { Target } from '../src/target.ts'
import { table } from './measure.ts'

const CASES = [
  { runs: 1, repositories: 1 },
  { runs: 10, repositories: 1 },
  { runs: 100, repositories: 1 },
  { runs: 10, repositories: 10 },
  { runs: 100, repositories: 100 },
]

const MINUTES = 5
const POLL_MS = 5000
/** Of every answer. */
const LATENCY_MS = 80
/** The budget of a token's reads: with more repositories than it serves at each poll, the polls stretch. */
const READS_PER_MINUTE = 300

const TOKEN = `ghp_${'SandboxBench'.padEnd(36, '0')}`
const NEVER = new AbortController().signal

interface Case {
  runs: number
  repositories: number
}

interface Figures {
  requests: number
  /** Those that count against the rate limit. */
  counted: number
  /** From each run's appearance to its being found, in milliseconds. */
  found: number[]
  /** From each run's end to its being seen. */
  seen: number[]
  /** From the last run's end to the step's. */
  endMs: number
}

/** What it takes to follow runs, by a clock of its own: the figures are the same each time. */
export async function follow() {
  const rows: string[][] = []
  for (const each of CASES) rows.push(row(each, await measure(each)))
  const head = ['', 'requests', 'counted', 'found, s', 'target', 'end seen, s', 'target', 'step ended, s', 'target']
  process.stdout.write(
    `Runs followed for ${MINUTES} simulated minutes at a poll each ${POLL_MS / 1000} s; every answer takes ${LATENCY_MS} ms.\n` +
      'Counted: against the rate limit, which 304 does not. Found: after it appeared. Seen, ended: after its end, the last one’s.\n' +
      'Median and longest. The further poll looks for runs that were slower to start.\n' +
      'The target is a poll and its requests, and a further poll for the end of the step. A token has 300 reads a minute, so\n' +
      '100 repositories have a poll each 20 s.\n\n' +
      table([head, ...rows]),
  )
}

function row({ runs, repositories }: Case, { requests, counted, found, seen, endMs }: Figures): string[] {
  const pollMs = Math.max(POLL_MS, (repositories * 60_000) / READS_PER_MINUTE)
  // Of 100 runs a list has two pages.
  const most = pollMs + LATENCY_MS * (runs / repositories < 100 ? 1 : 2)
  const verdict = (ms: number, target = most) => `${ms <= target ? 'met' : 'missed'} (≤ ${seconds(target)})`
  return [
    `${runs} ${runs === 1 ? 'run' : 'runs'} in ${repositories} ${repositories === 1 ? 'repository' : 'repositories'}`,
    ...[String(requests), String(counted)],
    ...[spread(found), verdict(Math.max(...found)), spread(seen), verdict(Math.max(...seen))],
    ...[seconds(endMs), verdict(endMs, 2 * most)],
  ]
}

const seconds = (ms: number) => (ms / 1000).toFixed(2)

function spread(values: number[]): string {
  const sorted = values.toSorted((a, b) => a - b)
  return `${seconds(sorted[Math.floor(sorted.length / 2)] ?? 0)}, ${seconds(sorted.at(-1) ?? 0)}`
}

async function measure({ runs, repositories }: Case): Promise<Figures> {
  const clock = createClock()
  const names = Array.from({ length: repositories }, (_, index) => `r${index}`)
  const github = createGitHub({ clock, world: worldOf(names), latencyMs: () => LATENCY_MS / 2 })
  const { clientOf } = github
  const targets = Array.from({ length: runs }, (_, index) => targetIn(names[index % repositories] ?? '', index))
  const found = new Map<number, number>()
  const seen = new Map<number, number>()
  const following = createFollowing({
    isRunningPrivate: () => true,
    ...{ targets, clientOf, clock, stop: NEVER, fault: NEVER, waitFor: 'completion' },
    ...{ startTimeoutSeconds: 120, completionTimeoutSeconds: 1800, pollIntervalSeconds: POLL_MS / 1000 },
    progress: {
      runChanged(_, { run }) {
        if (!found.has(run.id)) found.set(run.id, clock.now())
        if (run.status === 'completed') seen.set(run.id, clock.now())
      },
      ...{
        followed: () => undefined,
        waiting: () => undefined,
        slowed: () => undefined,
        limited: () => undefined,
        unreadable: () => undefined,
      },
    },
  })
  const sender = createSender(clientOf)
  const send = async (target: Target) => {
    await following.prepare(target)
    const by = await sender.send(target)
    following.settled({ state: 'accepted', target, tries: 1, requests: 1, durationMs: 0, redirected: false, by })
  }
  await Promise.all(targets.map(send))
  await following.ended()
  return figures(github, found, seen, clock.now())
}

function figures(github: GitHub, found: Map<number, number>, seen: Map<number, number>, endedAt: number): Figures {
  const { runs } = github
  const reads = github.requests.filter(({ method }) => method === 'GET')
  const since = (times: Map<number, number>, of: (run: Run) => number) =>
    runs.map((run) => (times.get(run.id) ?? Number.POSITIVE_INFINITY) - of(run))
  const endOf = (run: Run) => stateAt(run, Number.MAX_SAFE_INTEGER).updatedAt
  return {
    requests: reads.length,
    counted: reads.filter(({ counted }) => counted).length,
    found: since(found, ({ visibleAt }) => visibleAt),
    seen: since(seen, endOf),
    endMs: endedAt - Math.max(...runs.map(endOf)),
  }
}

function targetIn(name: string, index: number): Target {
  const dispatchId = `target-number-${index}`
  return {
    ...{ owner: 'acme', name, repository: `acme/${name}`, token: TOKEN, dispatchId },
    dispatch: { kind: 'event', eventType: 'deploy', clientPayload: { dispatch_id: dispatchId } },
  }
}

function worldOf(names: string[]) {
  const random = createRandom(1)
  const content = 'run-name: Deploy ${{ github.event.client_payload.dispatch_id }}\non: repository_dispatch\n'
  // They show up within ten seconds, and end within the last ten of all the time.
  const life = () => ({
    lagMs: 1000 + Math.floor(random() * 9000),
    queuedMs: 15_000,
    runsMs: MINUTES * 60_000 - 15_000 - Math.floor(random() * 10_000),
  })
  return {
    owners: [{ id: 1, login: 'acme', type: 'Organization' as const }],
    repositories: names.map((name, index) => ({
      ...{ id: index + 1, owner: 'acme', name },
      workflows: [{ path: '.github/workflows/deploy.yml', content, life }],
    })),
    tokens: {
      [TOKEN]: {
        login: 'octocat',
        scopes: ['repo'],
        repositories: Object.fromEntries(names.map((name) => [`acme/${name}`, 'write' as const])),
      },
    },
  }
}
