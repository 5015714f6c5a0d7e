import type { WorkflowFile } from '../../sandbox/github/workflow.ts'
import { tokens } from '../../sandbox/github/world.ts'
import { createFollower, type FollowOptions } from '../../src/following/follow.ts'
import { createWatch } from '../../src/following/watch.ts'
import type { Client } from '../../src/github/client.ts'
import { createReaders } from '../../src/github/reads.ts'
import type { Followed } from '../../src/result.ts'
import { createRandom, MINUTE, SECOND, START } from '../world/clock.ts'
import type { GitHubOptions } from '../world/github.ts'
import { DOCS, openScene, put, type Scene, WITH_ID, workflow } from '../world/scene.ts'

interface Play extends Partial<Omit<FollowOptions, 'clock' | 'stop'>> {
  /** One that shows the id, and whose runs take 20 s, unless given. */
  workflows?: WorkflowFile[]
  github?: Omit<GitHubOptions, 'clock'>
  /** How the client of the scene is used. */
  through?: (scene: Scene) => Client
}

const NEVER = new AbortController().signal

const QUICK = { lagMs: 1000, queuedMs: 2000, runsMs: 20_000 }

/** A repository from whose start on is followed, with a clock of its own: seconds from the start are told. */
async function play({ workflows = [workflow(WITH_ID, QUICK)], github, through, ...options }: Play = {}) {
  const scene = await openScene(github)
  const { clock } = scene
  put(scene, { workflows })
  const stop = new AbortController()
  const told: string[] = []
  const since = () => (clock.now() - START) / SECOND
  const client = through?.(scene) ?? scene.client
  const watch = createWatch(DOCS, {
    client,
    first: client,
    now: clock.now,
    isOfOurs: ({ event }) => event === 'repository_dispatch',
    onRun: () => undefined,
    onUnreadable: () => undefined,
  })
  const follower = createFollower(watch, {
    ...{ waitFor: 'completion', startTimeoutMs: 2 * MINUTE, completionTimeoutMs: 30 * MINUTE, pollIntervalMs: 5000 },
    ownIds: [],
    progress: {
      runChanged: (_, { run, matchedBy }) => told.push(`${since()} s: ${run.conclusion ?? run.status} by ${matchedBy}`),
    },
    ...options,
    ...{ clock, stop: stop.signal },
  })
  await watch.prepare()
  scene.asked()

  /** Sends an event and follows it. @returns what came of it, and when */
  async function follow(more: Parameters<Scene['dispatch']>[0] = {}, isAlone = () => true) {
    const end = await follower.follow(await scene.dispatch(more), isAlone, {})
    return { ...short(end), at: since() }
  }
  return { ...scene, scene, told, stop, follow, since, at: (seconds: number) => clock.until(START + seconds * SECOND) }
}

function short({ runs, end }: Followed) {
  return { end: end.kind, runs: runs.map(({ run, matchedBy }) => `${run.conclusion ?? run.status} by ${matchedBy}`) }
}

const done = (at: number, ...runs: string[]) => ({ end: 'done', runs, at })
const GOOD = 'success by dispatch_id'
const RUNNING = 'in_progress by dispatch_id'

describe('a run that shows the id', () => {
  test('is found at the next poll: that is all that start waits for', async () => {
    const { follow, told, asked } = await play({ waitFor: 'start' })
    expect(await follow()).toEqual(done(5, RUNNING))
    expect(told).toEqual(['5 s: in_progress by dispatch_id'])
    expect(asked()).toEqual(['POST dispatches 204', 'GET runs 200'])
  })

  test('is followed to its end, and a poll further', async () => {
    const { follow, told, asked } = await play()
    expect(await follow()).toEqual(done(30, GOOD))
    expect(told).toEqual(['5 s: in_progress by dispatch_id', '25 s: success by dispatch_id'])
    // From 5 s to 30 s; what has not changed costs nothing.
    expect(asked().slice(1)).toEqual([200, 304, 304, 304, 200, 304].map((status) => `GET runs ${status}`))
  })

  test.each(['failure', 'cancelled', 'timed_out', 'skipped'] as const)(
    'is done as well when it ends as %s',
    async (conclusion) => {
      const { follow } = await play({ workflows: [workflow(WITH_ID, { ...QUICK, conclusion })] })
      expect(await follow()).toEqual(done(30, `${conclusion} by dispatch_id`))
    },
  )

  test('has a sibling that the further poll finds: both are followed', async () => {
    const slow = workflow(WITH_ID, { lagMs: 28_000, queuedMs: 0, runsMs: 60_000 }, 'slow')
    const { follow, told } = await play({ workflows: [workflow(WITH_ID, QUICK), slow] })
    expect(await follow()).toEqual(done(65, GOOD, GOOD))
    expect(told.map((line) => line.split(' by')[0])).toEqual([
      ...['5 s: in_progress', '25 s: success', '30 s: in_progress', '60 s: success'],
    ])
  })

  test('has siblings of which one ends well and one does not', async () => {
    const bad = workflow(WITH_ID, { ...QUICK, conclusion: 'failure' }, 'bad')
    const { follow } = await play({ workflows: [workflow(WITH_ID, QUICK), bad] })
    expect(await follow()).toEqual(done(30, GOOD, 'failure by dispatch_id'))
  })

  test('is run again before the further poll: that attempt counts', async () => {
    const life = { ...QUICK, conclusion: 'failure' as const, reruns: [{ afterMs: 4000, queuedMs: 0, runsMs: 20_000 }] }
    const { follow, told } = await play({ workflows: [workflow(WITH_ID, life)] })
    expect(await follow()).toEqual(done(55, GOOD))
    expect(told.map((line) => line.split(' by')[0])).toEqual([
      ...['5 s: in_progress', '25 s: failure', '30 s: in_progress', '50 s: success'],
    ])
  })

  test('waits before it starts, and each change is told once', async () => {
    const { follow, told } = await play({
      workflows: [workflow(WITH_ID, { ...QUICK, queuedMs: 15_000, waitsAs: 'waiting' })],
    })
    expect(await follow()).toEqual(done(40, GOOD))
    expect(told).toHaveLength(3)
    expect(told[0]).toBe('5 s: waiting by dispatch_id')
  })

  test('is told apart from another’s of the same type, in the same second', async () => {
    const { follow, asked } = await play()
    const ids = ['a1b2c3d4', 'a1b2c3d5', 'a1b2c3d4-2']
    expect(await Promise.all(ids.map((dispatchId) => follow({ dispatchId })))).toEqual(ids.map(() => done(30, GOOD)))
    // One list at each poll serves all of them.
    expect(asked()).toHaveLength(3 + 6)
  })
})

describe('whatever polls do', () => {
  /** A clock that goes on between two looks, with timers that fire up to a millisecond early, as Node's do; and a GitHub that takes its time or says nothing. */
  test.each(Array.from({ length: 300 }, (_, seed) => seed))('time is kept to: %i', async (seed) => {
    const scene = await openScene({ timeoutMs: 30_000 })
    put(scene, {
      workflows: [workflow(WITH_ID, { ...QUICK, lagMs: seed % 3 === 0 ? 10 * MINUTE : 1000, runsMs: 10 * MINUTE })],
    })
    const random = createRandom(seed)
    const { clock } = scene
    let last = 0
    const early = {
      ...clock,
      now: () => {
        last = Math.max(last, clock.now() + random())
        return last
      },
      sleep: (ms: number, signal: AbortSignal) => clock.sleep(ms - random(), signal),
    }
    const target = await scene.dispatch()
    const client: Client = {
      async request(route, parameters) {
        if (random() < 0.5) await clock.sleep(random() < 0.6 ? 10 * MINUTE : random() * 30_000, NEVER)
        return scene.client.request(route, parameters)
      },
    }
    const watch = createWatch(DOCS, {
      ...{ client, first: scene.client, now: clock.now, onRun: () => undefined, onUnreadable: () => undefined },
      isOfOurs: () => true,
    })
    await watch.prepare()
    const waitFor = seed % 2 === 0 ? 'start' : 'completion'
    const startTimeoutMs = 1000 + Math.floor(random() * MINUTE)
    const completionTimeoutMs = 1000 + Math.floor(random() * 2 * MINUTE)
    const follower = createFollower(watch, {
      ...{ waitFor, startTimeoutMs, completionTimeoutMs, pollIntervalMs: 1000 + Math.floor(random() * 20_000) },
      ...{ clock: early, stop: NEVER, ownIds: [], progress: { runChanged: () => undefined } },
    })
    const began = clock.now()
    await follower.follow(target, () => true, {})
    const most = waitFor === 'start' ? startTimeoutMs : Math.max(startTimeoutMs, completionTimeoutMs)
    expect(clock.now() - began).toBeLessThanOrEqual(most + 10_001)
  })
})

describe('a run that does not', () => {
  const plain = (lagMs = 1000, name = 'plain') => workflow('', { ...QUICK, lagMs, runsMs: 60_000 }, name)

  test('is taken by time when it was alone for 10 s and two polls', async () => {
    const { follow, told } = await play({ workflows: [plain()], waitFor: 'start' })
    expect(await follow()).toEqual(done(15, 'in_progress by time'))
    expect(told).toEqual(['15 s: in_progress by time'])
  })

  test('is not before that, however slow the polls are', async () => {
    const { follow } = await play({ workflows: [plain()], waitFor: 'start', pollIntervalMs: 20_000 })
    expect(await follow()).toEqual(done(60, 'in_progress by time'))
  })

  test('nor however quick they are', async () => {
    const { follow } = await play({ workflows: [plain()], waitFor: 'start', pollIntervalMs: 1000 })
    expect(await follow()).toEqual(done(11, 'in_progress by time'))
  })

  test('nor while polls are lost: one that is answered must still say so', async () => {
    const { follow, at, github, stop } = await play({ workflows: [plain()], waitFor: 'start', pollIntervalMs: 4000 })
    const following = follow()
    await at(13)
    // Two polls have said so, but not for 10 s; somebody else's run would be seen by the next.
    github.fault({ status: 502, method: 'GET', times: 1 })
    const another = follow({ eventType: 'build' })
    await at(16.5)
    const third = follow({ eventType: 'test' })
    expect(await following).toEqual(done(20, 'in_progress by time'))
    stop.abort()
    await Promise.all([another, third])
  })

  test('is not taken beside another: that is ambiguous when time is over', async () => {
    const { follow } = await play({ workflows: [plain(), plain(1000, 'other')] })
    expect(await follow()).toEqual({ end: 'ambiguous', runs: [], at: 120 })
  })

  test('is not taken when another dispatch may have started it', async () => {
    const { follow } = await play({ workflows: [plain()] })
    expect(await follow({}, () => false)).toEqual({ end: 'ambiguous', runs: [], at: 120 })
  })

  test('is taken once no other dispatch can have started it', async () => {
    const { follow, clock } = await play({ workflows: [plain()], waitFor: 'start' })
    expect(await follow({}, () => clock.now() > START + 32 * SECOND)).toEqual(done(35, 'in_progress by time'))
  })

  test('is given up for one that shows the id', async () => {
    const { follow, told } = await play({ workflows: [plain(), workflow(WITH_ID, { ...QUICK, lagMs: 40_000 })] })
    expect(await follow()).toEqual(done(45, GOOD))
    expect(told).toEqual(['15 s: in_progress by time', '40 s: success by dispatch_id'])
  })

  test('is not certain under another name', async () => {
    const { follow } = await play({ workflows: [workflow('Deploy of the site')] })
    expect(await follow()).toEqual({ end: 'ambiguous', runs: [], at: 120 })
  })
})

describe('the time', () => {
  const lag = (lagMs: number) => [workflow(WITH_ID, { lagMs, queuedMs: 0, runsMs: 60_000 })]
  const start = { waitFor: 'start', startTimeoutMs: 12_000 } as const

  test.each<[name: string, options: Play, expected: object]>([
    ['nothing starts', { ...start, workflows: [] }, { end: 'not-found', runs: [], at: 12 }],
    ['it starts right before the last look', { ...start, workflows: lag(11_900) }, done(12, RUNNING)],
    ['it starts right after', { ...start, workflows: lag(12_100) }, { end: 'not-found', runs: [], at: 12 }],
    [
      'the poll interval is longer than the time: there is a look at its end',
      { ...start, workflows: lag(5000), pollIntervalMs: 300_000 },
      done(12, RUNNING),
    ],
    [
      'the run does not end',
      { workflows: lag(0), completionTimeoutMs: 42_000 },
      { end: 'timeout', runs: [RUNNING], at: 42 },
    ],
    [
      'the run ends right before the last look: there is no time for a poll further',
      { workflows: lag(0), completionTimeoutMs: 61_000 },
      done(61, GOOD),
    ],
    [
      'it starts late, and the time for its end counts from the event',
      { workflows: [workflow(WITH_ID, { lagMs: 100_000, runsMs: 10 * MINUTE })], completionTimeoutMs: 122_000 },
      { end: 'timeout', runs: [RUNNING], at: 122 },
    ],
    [
      'all of it is shorter than the time to start',
      { workflows: [], completionTimeoutMs: 42_000 },
      { end: 'not-found', runs: [], at: 42 },
    ],
    [
      'the interval is as long as the time',
      { ...start, workflows: lag(5000), pollIntervalMs: 12_000 },
      done(12, RUNNING),
    ],
  ])('is kept where %s', async (_, options, expected) => {
    const { follow } = await play(options)
    expect(await follow()).toEqual(expected)
  })

  test('counts from each target’s own acceptance', async () => {
    const { follow, at } = await play({ workflows: [], startTimeoutMs: 12_000 })
    const first = follow()
    await at(7)
    expect(await Promise.all([first, follow({ dispatchId: 'another-id' })])).toMatchObject([{ at: 12 }, { at: 19 }])
  })

  test('is over even if nobody answers the last look', async () => {
    const through = ({ clock, client }: Scene): Client => ({
      async request(route, parameters) {
        if (clock.now() > START) await clock.until(clock.now() + MINUTE)
        return client.request(route, parameters)
      },
    })
    const { follow } = await play({ ...start, workflows: [], through })
    expect(await follow()).toEqual({ end: 'not-found', runs: [], at: 22 })
  })

  test('is over even if a rate limit lasts longer', async () => {
    const through = ({ clock, clientOf }: Scene): Client => {
      const reader = createReaders({
        clientOf,
        clock,
        stop: new AbortController().signal,
        progress: { slowed: () => undefined, limited: () => undefined },
      })(tokens.classic)
      return { request: async (route, parameters) => (await reader).request(route, parameters) }
    }
    const { follow, github, asked } = await play({ ...start, through })
    github.fault({ limit: 'primary', resetSeconds: 3600, method: 'GET' })
    expect(await Promise.all([follow(), follow({ dispatchId: 'another-id' })])).toEqual([
      { end: 'not-found', runs: [], at: 12 },
      { end: 'not-found', runs: [], at: 12 },
    ])
    // Asked once: the limit is known then.
    expect(asked().filter((line) => line.startsWith('GET'))).toEqual(['GET runs 403'])
  })
})

describe('passing failures', () => {
  test('are ridden out', async () => {
    const { follow, github, asked } = await play()
    for (const fault of [
      { status: 502 },
      { drop: 'request' },
      { limit: 'secondary', retryAfter: 1 },
      { truncated: true },
      { status: 200, body: {} },
    ] as const)
      github.fault({ ...fault, method: 'GET', times: 1 })
    expect(await follow()).toEqual(done(35, GOOD))
    expect(asked()).toHaveLength(1 + 7)
  })

  test('between the end and the further poll are none of it', async () => {
    const { follow, github, at } = await play()
    const following = follow()
    await at(26)
    github.fault({ status: 503, times: 3 })
    expect(await following).toEqual(done(45, GOOD))
  })

  test('last to the end: what was found is told as it was last seen', async () => {
    const { follow, github, at } = await play({ completionTimeoutMs: 60_000 })
    const following = follow()
    await at(6)
    github.fault({ drop: 'request' })
    expect(await following).toEqual({ end: 'timeout', runs: [RUNNING], at: 60 })
  })
})

test.each([401, 403, 404] as const)('%i is no passing failure: all end at once', async (status) => {
  const { follow, github, at } = await play()
  const following = [follow(), follow({ dispatchId: 'another-id' })]
  await at(6)
  github.fault({ status, method: 'GET', times: 1 })
  expect(await Promise.all(following)).toEqual([
    { end: 'lost', runs: [RUNNING], at: 10 },
    { end: 'lost', runs: [RUNNING], at: 10 },
  ])
})

describe('stopping', () => {
  test('ends all at once, with what was found', async () => {
    const { follow, stop, at } = await play()
    const following = follow()
    await at(7)
    stop.abort()
    expect(await following).toEqual({ end: 'stopped', runs: [RUNNING], at: 7 })
  })

  test('before there is anything to follow', async () => {
    const { follow, stop } = await play()
    stop.abort()
    expect(await follow()).toEqual({ end: 'stopped', runs: [], at: 0 })
  })
})

describe('a fault of ours', () => {
  const fails = () => {
    throw new Error('Our fault')
  }

  test('ends all that is followed, and is told', async () => {
    const { follow } = await play({ progress: { runChanged: fails } })
    expect(await Promise.all([follow(), follow({ dispatchId: 'another-id' })])).toMatchObject([
      { end: 'crash', at: 5 },
      { end: 'crash', at: 5 },
    ])
  })

  test('in a poll as well', async () => {
    const through = ({ client, clock }: Scene): Client => ({
      request: (route, parameters) => (clock.now() > START ? fails() : client.request(route, parameters)),
    })
    const { follow } = await play({ through })
    expect(await follow()).toMatchObject({ end: 'crash', runs: [], at: 5 })
  })

  test('does not keep those waiting that come later', async () => {
    const { follow } = await play({ progress: { runChanged: fails } })
    await follow()
    expect(await follow({ dispatchId: 'another-id' })).toMatchObject({ end: 'crash', at: 10 })
  })
})

test('a follower that had nothing to do goes on when there is something', async () => {
  const { follow, asked, at } = await play({ waitFor: 'start' })
  expect(await follow()).toMatchObject({ at: 5 })
  await at(600)
  expect(await follow({ dispatchId: 'another-id' })).toEqual(done(605, RUNNING))
  expect(asked()).toHaveLength(2 * 2)
})

test('one that joins does not wait for longer than the others’ next poll', async () => {
  const { follow, at } = await play({ pollIntervalMs: 60_000 })
  const first = follow()
  await at(50)
  expect(await Promise.all([first, follow({ dispatchId: 'another-id' })])).toEqual([done(120, GOOD), done(180, GOOD)])
})
