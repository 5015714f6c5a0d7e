import type { Life } from '../../sandbox/github/life.ts'
import type { ForeignRun } from '../../sandbox/github/runs.ts'
import type { Fault, Run } from '../../sandbox/github/server.ts'
import type { WorkflowFile } from '../../sandbox/github/workflow.ts'
import { tokens } from '../../sandbox/github/world.ts'
import { deliver } from '../../src/delivery/deliver.ts'
import { createSender } from '../../src/events/dispatch.ts'
import { createFollowing } from '../../src/following/following.ts'
import type { Client } from '../../src/github/client.ts'
import type { End, StartedRun } from '../../src/result.ts'
import type { Target } from '../../src/target.ts'
import { eventOf, target } from '../report/results.ts'
import { createClock, createRandom, HOUR, MINUTE, SECOND, START, type VirtualClock } from '../world/clock.ts'
import { createGitHub, type GitHub } from '../world/github.ts'
import { WITH_ID, workflow } from '../world/scene.ts'

/** A target of a step of that hour, what the step made of it, and what GitHub knows. */
export interface Story {
  target: Target
  end: End['kind'] | 'not accepted'
  /** What was taken for its runs, by their ids, when it ended. */
  taken: { id: number; matchedBy: StartedRun['matchedBy'] }[]
  /** The runs that its event really started, those that show the id apart. */
  own: Run[]
  showing: Run[]
  /** Of those that show the id, the ones that the last list which the step got had. */
  shown: Run[]
  /** When a run was first taken by time: how many could have been meant, in the list that the step then had. */
  meant?: number
  /** How far the runner's clock was ahead of GitHub's, in minutes. */
  skewMinutes: number
}

/** One that shows the id, one under another name, one without a name, and one with two workflows. */
const RECEIVERS: Record<string, string[]> = {
  'shows-id': [WITH_ID],
  named: ['Deploy ${{ github.event.client_payload.version }} of ${{ github.actor }}'],
  plain: [''],
  mixed: [WITH_ID, ''],
}
const NAMES = Object.keys(RECEIVERS)
const STEPS = 90

export interface Hour {
  stories: Story[]
  /** Runs that no step started. */
  foreign: Run[]
  requests: GitHub['requests']
  /** Requests that got no answer, or a wrong one. */
  lost: number
}

/** An hour of four busy repositories in which many steps send events and follow them, each by its own idea of the time. */
export async function busyHour(seed: number): Promise<Hour> {
  const draw = createDraw(seed)
  const clock = createClock(START, seed)
  const github = createGitHub({ clock, world: worldOf(draw, seed) })
  let lost = 0
  const plans = Array.from({ length: STEPS }, (_, nth) => planStep(nth, draw))
  const steps = plans.map((plan, nth) =>
    playStep(plan, { github, clock, draw: createDraw(seed, nth + 1), onLost: () => lost++ }),
  )
  const stories = (await Promise.all(steps)).flat()
  return { stories, foreign: github.runs.filter(({ dispatch }) => !dispatch), requests: github.requests, lost }
}

interface Setting {
  github: GitHub
  clock: VirtualClock
  draw: Draw
  onLost: () => void
}

interface Draw {
  /** A whole number from `from` up to and with `to`. */
  between(from: number, to: number): number
  one<T>(of: readonly T[]): T
  /** Whether what happens once in so many times happens now. */
  onceIn(times: number): boolean
}

/** Each step draws its own lots, and each event the lives of its runs: what one does more does not change the others. */
function createDraw(seed: number, nth = 0): Draw {
  // Seeds that lie side by side would draw alike.
  const random = createRandom(Math.imul(seed * 10_000 + nth, 0x9e37_79b1))
  const between = (from: number, to: number) => from + Math.floor(random() * (to - from + 1))
  return {
    between,
    one(of) {
      const drawn = of[between(0, of.length - 1)]
      if (drawn === undefined) throw new Error('Nothing to draw from')
      return drawn
    },
    onceIn: (times) => between(1, times) === 1,
  }
}

function worldOf(draw: Draw, seed: number) {
  const repositories = NAMES.map((name, index) => ({
    ...{ id: index + 1, owner: 'acme', name },
    workflows: (RECEIVERS[name] ?? []).map(
      (runName, nth): WorkflowFile =>
        workflow(runName, ({ client_payload }) => life(createDraw(seed, lotOf(client_payload, nth))), `deploy-${nth}`),
    ),
    runs: [...others(draw), ...burst(draw)].map((run) => ({ ...run, ...life(draw) })),
  }))
  const reached = Object.fromEntries(NAMES.map((name) => [`acme/${name}`, 'write' as const]))
  return {
    owners: [{ id: 9001, login: 'acme', type: 'Organization' as const }],
    repositories,
    tokens: {
      [tokens.classic]: { login: 'octocat', scopes: ['repo'], repositories: reached, rateLimit: { limit: 1e6 } },
    },
  }
}

/** Mostly quick to show up, sometimes slow, and now and then too late for anybody; some are run again. */
function life(draw: Draw): Life {
  const lagMs = draw.onceIn(40)
    ? 200 * SECOND
    : draw.onceIn(8)
      ? draw.between(20, 70) * SECOND
      : draw.between(300, 6000)
  const attempt = (): Life => ({
    ...{ queuedMs: draw.between(0, 20_000), runsMs: draw.onceIn(30) ? HOUR : draw.between(5, 90) * SECOND },
    conclusion: draw.onceIn(6) ? 'failure' : 'success',
  })
  const reruns = draw.onceIn(6) ? [{ ...attempt(), afterMs: draw.between(0, 20) * SECOND }] : []
  return { ...attempt(), lagMs, earlyMs: draw.between(0, 999), reruns }
}

/** What goes on in a repository beside: pushes, and others that send events of the same type and of another. */
function others(draw: Draw): ForeignRun[] {
  const at = () => START + draw.between(-10 * MINUTE, HOUR + 10 * MINUTE)
  const pushes = Array.from({ length: 100 }, (_, nth) => ({ at: at(), event: 'push', title: `Push ${nth}` }))
  const dispatches = Array.from({ length: 24 }, () => ({
    ...{ at: at(), event: 'repository_dispatch' },
    title: draw.one(['deploy', 'deploy', 'build', `Deploy v${draw.between(1, 99)}`]),
  }))
  // Somebody whose ids are longer than ours and have them in them, at the same time.
  const alike = Array.from({ length: 12 }, () => {
    const step = draw.between(0, STEPS - 1)
    const title = draw.one([`Deploy ${idOf(step, 0)}-x`, `Deploy 0${idOf(step, 0)}`])
    return { at: startOf(step) + draw.between(0, 10) * SECOND, event: 'repository_dispatch', title }
  })
  return [...pushes, ...dispatches, ...alike]
}

/** So many at once that a page does not hold them. */
function burst(draw: Draw): ForeignRun[] {
  const from = START + draw.between(5, 50) * MINUTE
  return Array.from({ length: 150 }, (_, nth) => ({ at: from + nth * 200, event: 'push', title: `Batch ${nth}` }))
}

interface Plan {
  startsAt: number
  targets: Target[]
  waitFor: 'start' | 'completion'
  pollIntervalMs: number
  /** How far the runner's clock is ahead of GitHub's. */
  skewMs: number
}

/** Every fifth in the same second as the one before. */
const startOf = (step: number) => START + Math.floor((step - (step % 5 === 4 ? 1 : 0)) * (HOUR / STEPS))

const idOf = (step: number, nth: number) => `step-${step}-target-${nth}`

function planStep(nth: number, draw: Draw): Plan {
  const startsAt = startOf(nth)
  const count = draw.onceIn(4) ? draw.between(2, 3) : 1
  const targets = Array.from({ length: count }, (_, index) => {
    const dispatchId = idOf(nth, index)
    return target(draw.one(NAMES), {
      ...{ dispatchId, token: tokens.classic },
      dispatch: {
        kind: 'event',
        eventType: draw.onceIn(5) ? 'build' : 'deploy',
        clientPayload: { dispatch_id: dispatchId, version: `1.${nth}` },
      },
    })
  })
  const waitFor = draw.one(['start', 'completion'] as const)
  const pollIntervalMs = draw.one([3, 5, 5, 5, 10, 30]) * SECOND
  return { startsAt, targets, waitFor, pollIntervalMs, skewMs: draw.one([-10, 0, 10]) * MINUTE }
}

const LOST: Fault[] = [
  { status: 502 },
  { status: 500 },
  { drop: 'request' },
  { drop: 'answer' },
  { truncated: true },
  { limit: 'secondary', retryAfter: 4 },
  { status: 200, body: {} },
]

/** A step, from its first request to its end. */
async function playStep(plan: Plan, { github, clock, draw, onLost }: Setting): Promise<Story[]> {
  await clock.until(plan.startsAt)
  const { targets } = plan
  const own = { ...clock, now: () => clock.now() + plan.skewMs }
  const stop = new AbortController().signal
  /** When GitHub made the lists that the step got, by the repository's name: the first before its event was sent. */
  const lists = new Map<string, number[]>()
  const meant = new Map<string, number>()

  const clientOf = async (token: string): Promise<Client> => ({
    async request(route, parameters = {}) {
      await clock.until(clock.now() + draw.between(20, 400))
      const reads = route.startsWith('GET')
      if (draw.onceIn(reads ? 12 : 30)) {
        onLost()
        github.fault({ ...draw.one(LOST), ...(reads ? {} : { recorded: true }), times: 1 })
      }
      const at = clock.now()
      const answer = await (await github.clientOf(token)).request(route, parameters)
      if (answer.kind === 'no-answer') return answer
      const isList = route.endsWith('/actions/runs') && parameters.page === 1
      const isGood =
        answer.status === 304 || (answer.status === 200 && Object.hasOwn(Object(answer.data), 'workflow_runs'))
      const name = String(parameters.repo)
      if (isList && isGood) lists.set(name, [...(lists.get(name) ?? []), at])
      await clock.until(clock.now() + draw.between(20, 400))
      return answer
    },
  })

  const following = createFollowing({
    isRunningPrivate: () => true,
    ...{ targets, clientOf, clock: own, stop, fault: stop },
    ...{ waitFor: plan.waitFor, pollIntervalSeconds: plan.pollIntervalMs / SECOND },
    ...{ startTimeoutSeconds: 120, completionTimeoutSeconds: 8 * 60 },
    progress: {
      followed: () => undefined,
      runChanged({ dispatchId = '', name, dispatch }, { matchedBy }) {
        if (matchedBy === 'dispatch_id' || meant.has(dispatchId)) return
        meant.set(dispatchId, runsLike(eventOf({ dispatch }).eventType, name, lists.get(name) ?? []).length)
      },
      ...{ waiting: () => undefined, slowed: () => undefined, limited: () => undefined, unreadable: () => undefined },
    },
  })
  const delivered = await deliver(targets, {
    ...{ delivery: 'at-least-once', retries: 3, maxParallel: 10, maxPerMinute: 80, failFast: false },
    async prepare(to) {
      const reply = await following.prepare(to)
      return reply && { request: 'runs-before', reply }
    },
    send: createSender(clientOf).send,
    ...{
      clock: own,
      stop,
      fault: stop,
      progress: { delivering: () => undefined, retrying: () => undefined, settled: following.settled },
    },
  })
  const ended = await following.ended()

  return delivered.map(({ target: to, state }): Story => {
    const followed = ended.get(to)
    const started = runsIn(to.name).filter(({ dispatch }) => idIn(dispatch?.client_payload) === to.dispatchId)
    const showing = started.filter(({ title }) => title.includes(to.dispatchId ?? '?'))
    const lastList = lists.get(to.name)?.at(-1) ?? 0
    return {
      target: to,
      end: state === 'accepted' && followed ? followed.end.kind : 'not accepted',
      taken: followed?.runs.map(({ run, matchedBy }) => ({ id: run.id, matchedBy })) ?? [],
      ...{ own: started, showing, shown: showing.filter(({ visibleAt }) => visibleAt <= lastList) },
      ...(meant.has(to.dispatchId ?? '') ? { meant: meant.get(to.dispatchId ?? '') ?? 0 } : {}),
      skewMinutes: plan.skewMs / MINUTE,
    }
  })

  function runsIn(name: string): Run[] {
    return github.runs.filter(({ repository }) => repository === `acme/${name}`)
  }

  /** Those of the last list that are new since the first one, and titled by the type: by what GitHub knows. */
  function runsLike(eventType: string, name: string, [first = 0, ...later]: number[]): Run[] {
    const last = later.at(-1) ?? 0
    return runsIn(name).filter(
      ({ event, title, createdAt, visibleAt }) =>
        event === 'repository_dispatch' &&
        title === eventType &&
        visibleAt <= last &&
        visibleAt > first &&
        createdAt > first - 2000,
    )
  }
}

/** Of an event and a workflow. */
const lotOf = (payload: unknown, nth: number) => Number(`${String(idIn(payload)).replace(/\D/g, '')}${nth + 1}`)

const idIn = (payload: unknown) => (payload as { dispatch_id?: unknown } | undefined)?.dispatch_id
