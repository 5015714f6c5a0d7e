import { tokens } from '../../sandbox/github/world.ts'
import { createWatch, type Watch } from '../../src/following/watch.ts'
import type { Client } from '../../src/github/client.ts'
import type { Answer } from '../../src/reply.ts'
import { createClock, MINUTE, SECOND, START } from '../world/clock.ts'
import type { GitHubOptions } from '../world/github.ts'
import { DOCS, foreign, openScene, put, type Scene, WITH_ID, workflow } from '../world/scene.ts'

/** A private one: everybody may read the runs of others. */
const VAULT = { owner: 'acme', name: 'vault' }

const watchOf = (client: Client, { clock }: Pick<Scene, 'clock'> = { clock: createClock() }, repository = DOCS) =>
  createWatch(repository, {
    client,
    first: client,
    now: clock.now,
    isOfOurs: ({ event }) => event === 'repository_dispatch',
    onRun: () => undefined,
    onUnreadable: () => undefined,
  })

/** A repository that is watched from the start on. */
async function watched(setUp: (scene: Scene) => void = () => undefined, options?: Omit<GitHubOptions, 'clock'>) {
  const scene = await openScene(options)
  setUp(scene)
  const watch = watchOf(scene.client, scene)
  expect(await watch.prepare()).toBeUndefined()
  scene.asked()
  return { ...scene, scene, watch }
}

const LIST: Omit<Answer, 'data'> = {
  ...{ kind: 'answer', status: 200, redirected: false },
  headers: { date: 'Sat, 01 Aug 2026 12:00:00 GMT' },
}

const titles = (watch: Watch) => watch.candidates().map(({ run }) => run.title)

const ours = (at: number, title = 'deploy') => foreign({ at: START + at, event: 'repository_dispatch', title })

const pushes = (count: number, at: number) =>
  Array.from({ length: count }, (_, index) => foreign({ at: START + at + index, title: `Push ${index}` }))

describe('before the first dispatch', () => {
  test('one list serves all dispatches, however many prepare at once', async () => {
    const scene = await openScene()
    const watch = watchOf(scene.client, scene)

    expect(await Promise.all([watch.prepare(), watch.prepare(), watch.prepare()])).toEqual([
      undefined,
      undefined,
      undefined,
    ])
    await scene.clock.until(START + MINUTE)
    await watch.prepare()
    expect(scene.asked()).toEqual(['GET runs 200'])
  })

  test('what stands in the way is told to all who asked, and looked for again by whoever asks later', async () => {
    const scene = await openScene({
      faults: [
        { status: 403, times: 1 },
        { drop: 'request', times: 1 },
      ],
    })
    const watch = watchOf(scene.client, scene)
    const refused = expect.objectContaining({ status: 403 })

    expect(await Promise.all([watch.prepare(), watch.prepare()])).toEqual([refused, refused])
    expect(await watch.prepare()).toMatchObject({ kind: 'no-answer' })
    expect(await watch.prepare()).toBeUndefined()
    expect(scene.asked()).toEqual(['GET runs 403', 'GET runs no answer', 'GET runs 200'])
  })

  test('what is listed then is never a candidate, nor where a run that is expected had it looked for before', async () => {
    const scene = await openScene()
    put(scene, { runs: [ours(10 * SECOND)] })
    const watch = watchOf(scene.client, scene)
    watch.expect(7, START)
    await scene.clock.until(START + MINUTE)
    await watch.poll([], false)
    await watch.prepare()
    await watch.poll([], false)
    expect(titles(watch)).toEqual([])
  })

  test('what is listed then is never a candidate, nor when it is run again', async () => {
    const { clock, watch } = await watched((scene) => {
      const old = { event: 'repository_dispatch', at: START - SECOND, queuedMs: 0, runsMs: SECOND, lagMs: 0 }
      put(scene, { runs: [foreign({ ...old, title: 'deploy', reruns: [{ afterMs: 10 * SECOND }] })] })
    })
    for (const at of [5, 12, 60]) {
      await clock.until(START + at * SECOND)
      expect(await watch.poll([], false)).toBeUndefined()
    }
    expect(watch.candidates()).toEqual([])
    expect(watch.polls()).toBe(3)
  })
})

describe('what is new', () => {
  test.each([-10 * MINUTE, 0, 10 * MINUTE])('is so by GitHub’s clock, which is %i ms ahead', async (skewMs) => {
    const at = (ms: number, title: string) => ({ ...ours(ms + skewMs, title), lagMs: SECOND - ms })
    const { clock, watch } = await watched(
      // All of them are seen from the next second on: GitHub dates a run up to a second before the event's answer.
      (scene) => put(scene, { runs: [at(-3000, 'too old'), at(-2000, 'slack'), at(-1000, 'early'), at(900, 'new')] }),
      { skewMs },
    )
    await clock.until(START + 5 * SECOND)
    await watch.poll([], false)
    expect(titles(watch)).toEqual(['new', 'early', 'slack'])
  })

  test('is of repository_dispatch', async () => {
    const { clock, watch } = await watched((scene) =>
      put(scene, { runs: [foreign(), ours(1000), foreign({ event: 'workflow_dispatch', title: 'deploy' })] }),
    )
    await clock.until(START + MINUTE)
    await watch.poll([], false)
    expect(watch.candidates()).toMatchObject([{ run: { title: 'deploy', event: 'repository_dispatch' } }])
  })

  test('has been seen since its first poll, and in the polls that were answered since then', async () => {
    const { clock, watch, github } = await watched((scene) => put(scene, { runs: [ours(1000)] }))
    const seen = async (at: number) => {
      await clock.until(START + at)
      await watch.poll([], false)
      return watch.candidates().map(({ firstSeenAt, pollsSince }) => [firstSeenAt - START, pollsSince])
    }
    expect(await seen(500)).toEqual([])
    expect(await seen(5000)).toEqual([[5000, 0]])
    expect(await seen(10_000)).toEqual([[5000, 1]])
    github.fault({ status: 502, times: 1 })
    expect(await seen(15_000)).toEqual([[5000, 1]])
    expect(await seen(20_000)).toEqual([[5000, 2]])
  })
})

describe('the pages', () => {
  test('are read back to where all was seen before', async () => {
    const { clock, watch, asked } = await watched((scene) =>
      put(scene, {
        runs: [ours(1000, 'first'), ...pushes(250, 2000), ours(100_000, 'second'), ...pushes(99, 101_000)],
      }),
    )
    await clock.until(START + 90 * SECOND)
    await watch.poll([], false)
    expect(titles(watch)).toEqual(['first'])
    // The third one is there because the list before was empty: it does not tell whether there is another.
    expect(asked()).toEqual(['GET runs 200', 'GET runs?page=2 200', 'GET runs?page=3 200'])

    await clock.until(START + 3 * MINUTE)
    await watch.poll([], false)
    expect(titles(watch)).toEqual(['first', 'second'])
    // 100 runs since the last poll: whether one more is behind them only the next page says.
    expect(asked()).toEqual(['GET runs 200', 'GET runs?page=2 200'])
  })

  test('are read a minute further: a run may show up later than others that are dated after it', async () => {
    const { clock, watch } = await watched((scene) =>
      put(scene, { runs: [{ ...ours(5000, 'late'), lagMs: 50 * SECOND }, ...pushes(150, 10_000)] }),
    )
    await clock.until(START + 40 * SECOND)
    await watch.poll([], false)
    expect(titles(watch)).toEqual([])
    await clock.until(START + 60 * SECOND)
    await watch.poll([], false)
    expect(titles(watch)).toEqual(['late'])
  })

  test.each([{ status: 502 }, { drop: 'request' }, { limit: 'secondary' }, { status: 200, body: {} }] as const)(
    'are all read again after %j instead of one: that poll does not count',
    async (fault) => {
      const { clock, watch, asked, onPage } = await watched((scene) =>
        put(scene, { runs: [ours(1000), ...pushes(150, 2000)] }),
      )
      await clock.until(START + MINUTE)
      onPage(2, fault)
      expect(await watch.poll([], false)).toBeUndefined()
      expect([titles(watch), watch.polls()]).toEqual([[], 0])

      asked()
      await watch.poll([], false)
      expect([titles(watch), watch.polls()]).toEqual([['deploy'], 1])
      expect(asked()).toEqual(['GET runs 200', 'GET runs?page=2 200'])
    },
  )

  test.each([
    [101, 20],
    [150, 40],
    [250, 55],
    [1000, 59],
  ])(
    'show a run that comes late behind %i others, %i s after, though those before it stay as they are',
    async (count, lag) => {
      const clock = createClock()
      const one = (id: number, at: number, title: string) => ({
        ...{ id, event: 'repository_dispatch', display_title: title, status: 'completed' },
        created_at: new Date(START + at).toISOString(),
      })
      const others = Array.from({ length: count }, (_, index) => one(10 + count - index, 10_000, 'Push'))
      const statuses: number[] = []
      // Each page has a tag of its own, and nothing on it but its runs: GitHub's own has their number, too.
      const client: Client = {
        async request(_, parameters) {
          const seconds = (clock.now() - START) / SECOND
          const all = [...(seconds >= 12 ? others : []), ...(seconds >= 5 + lag ? [one(1, 5000, 'late')] : [])]
          const page = Number(parameters?.page) - 1
          const workflow_runs = all.slice(page * 100, page * 100 + 100)
          const etag = `"${workflow_runs.map(({ id }) => id).join()}"`
          const known = (parameters?.headers as Record<string, string> | undefined)?.['if-none-match']
          const status = known === etag ? 304 : 200
          statuses.push(status)
          const headers = { etag, date: new Date(clock.now()).toUTCString() }
          return { ...LIST, status, headers, data: status === 304 ? '' : { workflow_runs } }
        },
      }
      const watch = watchOf(client, { clock })
      await watch.prepare()
      await clock.until(START + 15 * SECOND)
      await watch.poll([], false)
      expect(titles(watch)).not.toContain('late')
      await clock.until(START + (6 + lag) * SECOND)
      statuses.length = 0
      await watch.poll([], false)
      expect(statuses).toEqual([...Array(Math.floor(count / 100)).fill(304), 200])
      expect(titles(watch)).toContain('late')
    },
  )

  test('show a run that comes very late where it is looked as far back as it can be', async () => {
    const { clock, watch } = await watched((scene) =>
      put(scene, {
        runs: [
          { ...ours(5000, 'late'), lagMs: 5 * MINUTE },
          ...pushes(250, 10_000).map((each) => ({ ...each, queuedMs: 0, runsMs: 0 })),
        ],
      }),
    )
    for (const at of [15, 200, 400]) {
      await clock.until(START + at * SECOND)
      await watch.poll([], false)
    }
    expect(titles(watch)).toEqual([])
    await watch.poll([], true)
    expect(titles(watch)).toEqual(['late'])
  })

  test('are not asked for as long as the first one stays as it is, and that costs nothing', async () => {
    const { clock, watch, github } = await watched((scene) => put(scene, { runs: [{ ...ours(1000), runsMs: 0 }] }))
    for (const at of [5, 10, 15]) {
      await clock.until(START + at * SECOND)
      await watch.poll([], false)
    }
    expect(github.requests.map(({ status, counted }) => [status, counted])).toEqual([
      [200, true],
      [304, false],
      [304, false],
    ])
    expect(watch.candidates()).toMatchObject([{ pollsSince: 2 }])
  })

  test('are at most 30 a poll, of a server that has always more', async () => {
    const asked: unknown[] = []
    const endless: Client = {
      async request(_, parameters) {
        asked.push(parameters?.page)
        const one = { event: 'repository_dispatch', created_at: '2026-08-01T12:00:00Z', display_title: 'deploy' }
        const workflow_runs = Array.from({ length: 100 }, (_, index) => ({ ...one, id: asked.length * 100 + index }))
        return {
          kind: 'answer',
          status: 200,
          headers: { date: 'Sat, 01 Aug 2026 12:00:00 GMT' },
          data: { workflow_runs },
          redirected: false,
        }
      },
    }
    const watch = watchOf(endless)
    await watch.prepare()
    for (const polls of [1, 2]) {
      await watch.poll([], false)
      expect(asked).toHaveLength(1 + 30 * polls)
    }
  })
})

describe('runs that are not completed', () => {
  test('are read one by one once they have left the first page, whether that has changed or not', async () => {
    const { clock, watch, asked, dispatch } = await watched((scene) => {
      put(scene, { workflows: [workflow(WITH_ID, { lagMs: 0, queuedMs: 0, runsMs: 10 * MINUTE })] })
      put(scene, { runs: pushes(150, 70_000) })
    })
    await dispatch()
    const status = async (at: number) => {
      await clock.until(START + at)
      asked()
      const [ours] = watch.candidates()
      await watch.poll(ours ? [ours.run.id] : [], false)
      return [watch.candidates()[0]?.run.status, ...asked().map((line) => line.replace(/\d{11}/, 'ID'))]
    }
    expect(await status(5000)).toEqual(['in_progress', 'GET runs 200'])
    // Not yet left: that is known from the list.
    expect(await status(10_000)).toEqual(['in_progress', 'GET runs 304'])
    // Left, and still on a page that is read.
    expect(await status(9 * MINUTE)).toEqual(['in_progress', 'GET runs 200', 'GET runs?page=2 200'])
    expect(await status(11 * MINUTE)).toEqual(['completed', 'GET runs 304', 'GET runs/ID 200'])
  })

  test.each([{ status: 502 }, { drop: 'request' }, { status: 404 }] as const)(
    'stay as they were after %j',
    async (fault) => {
      const { clock, watch, github, dispatch } = await watched((scene) => {
        put(scene, { workflows: [workflow(WITH_ID, { lagMs: 0, runsMs: 10 * MINUTE })] })
        put(scene, { runs: pushes(150, 70_000) })
      })
      await dispatch()
      await clock.until(START + 5000)
      await watch.poll([], false)
      const ids = watch.candidates().map(({ run }) => run.id)
      await clock.until(START + 3 * MINUTE)
      github.fault({ ...fault, path: /runs\/\d+$/ })
      expect(await watch.poll(ids, false)).toBeUndefined()
      expect(watch.candidates()).toMatchObject([{ run: { status: 'in_progress' } }])
      expect(watch.polls()).toBe(2)
    },
  )

  test.each([21, 300, 3000])('are read 20 a poll, each in its turn, where %i have left the pages', async (count) => {
    const asked: unknown[] = []
    const one = (id: number) => ({ id, event: 'repository_dispatch', created_at: '2026-08-01T12:00:00Z' })
    const client: Client = {
      async request(route, parameters) {
        if (!route.endsWith('{run_id}')) return { ...LIST, data: { workflow_runs: [] } }
        asked.push(parameters?.run_id)
        return { ...LIST, data: one(Number(parameters?.run_id)) }
      },
    }
    const clock = createClock()
    const watch = watchOf(client, { clock })
    await watch.prepare()
    const ids = Array.from({ length: count }, (_, index) => index + 1)
    for (let polls = 1; polls * 20 <= count; polls++) {
      await clock.until(START + polls * SECOND)
      await watch.poll(ids, false)
      expect(asked).toHaveLength(polls * 20)
    }
    expect(new Set(asked).size).toBe(asked.length)
  })

  test('are asked for no further after one that was not answered', async () => {
    let asked = 0
    const client: Client = {
      async request(route) {
        if (!route.endsWith('{run_id}')) return { ...LIST, data: { workflow_runs: [] } }
        asked++
        return { kind: 'no-answer', why: 'timeout', sent: true, host: 'api.github.test', detail: 'late' }
      },
    }
    const watch = watchOf(client)
    await watch.prepare()
    await watch.poll([1, 2, 3], false)
    expect([asked, watch.polls()]).toEqual([1, 1])
  })

  test('go on after their end if somebody runs them again', async () => {
    const { clock, watch, dispatch } = await watched((scene) => {
      const life = {
        lagMs: 0,
        queuedMs: 0,
        runsMs: 5000,
        reruns: [{ afterMs: 5000, queuedMs: 0, conclusion: 'failure' as const }],
      }
      put(scene, { workflows: [workflow(WITH_ID, life)] })
    })
    await dispatch()
    const states: unknown[] = []
    for (const at of [2, 7, 12, 17]) {
      await clock.until(START + at * SECOND)
      await watch.poll([], false)
      states.push(watch.candidates().map(({ run }) => run.conclusion ?? run.status))
    }
    expect(states).toEqual([['in_progress'], ['success'], ['in_progress'], ['failure']])
  })
})

describe('entries that are no runs', () => {
  const bad = { id: 'abc', created_at: '2026-08-01T12:00:01Z', event: 'repository_dispatch' }
  const good = (id: number) => ({ ...bad, id, display_title: 'deploy' })
  const listing = (...lists: unknown[][]): Client => ({
    request: async (_, parameters) => ({
      ...{ kind: 'answer', status: 200, headers: { date: 'Sat, 01 Aug 2026 12:00:00 GMT' }, redirected: false },
      data: { workflow_runs: lists[Number(parameters?.page) - 1] ?? [] },
    }),
  })

  test.each([1, 2, 100])('%i of them and no other are the end, and nothing can be sent', async (count) => {
    const watch = watchOf(listing(Array(count).fill(bad)))
    expect(await watch.prepare()).toMatchObject({ status: 200 })
    expect(await watch.poll([], false)).toMatchObject({ status: 200 })
    expect(watch.polls()).toBe(0)
  })

  test.each<[what: string, lists: unknown[][], runs: number, unreadable: number]>([
    ['beside a good one', [[bad, good(1), bad]], 1, 2],
    ['beside many', [[...Array.from({ length: 99 }, (_, id) => good(id + 1)), bad]], 99, 1],
    ['on a further page alone', [Array.from({ length: 100 }, (_, id) => good(id + 1)), [bad, bad, bad]], 100, 3],
  ])('are passed over, and told of once: %s', async (_, lists, runs, unreadable) => {
    const told: number[] = []
    const client = listing(...lists)
    const first = listing()
    const watch = createWatch(DOCS, {
      ...{ client, first, now: () => START, onRun: () => undefined, isOfOurs: () => true },
      onUnreadable: (entries) => told.push(entries),
    })
    expect(await watch.prepare()).toBeUndefined()
    for (const polls of [1, 2]) {
      expect(await watch.poll([], false)).toBeUndefined()
      expect([watch.candidates().length, watch.polls()]).toEqual([runs, polls])
    }
    expect(told).toEqual([unreadable])
  })
})

describe('an answer without runs', () => {
  test.each([401, 403, 404] as const)('%i is the end', async (status) => {
    const { watch, github } = await watched()
    github.fault({ status, times: 1 })
    expect(await watch.poll([], false)).toMatchObject({ status })
    expect(watch.polls()).toBe(0)
  })

  test('so it is for a token that lacks the right', async () => {
    const scene = await openScene()
    const watch = watchOf(await scene.clientOf(tokens.fineGrainedContentsOnly), scene, VAULT)
    expect(await watch.prepare()).toMatchObject({ status: 403 })
    expect(await watch.poll([], false)).toMatchObject({ status: 403 })
  })

  test.each([
    { status: 500 },
    { status: 502, html: '<html>' },
    { status: 200, body: {} },
    { status: 200, html: '<html>' },
    { status: 410 },
    { status: 429 },
    { limit: 'primary' },
    { limit: 'secondary', retryAfter: 7 },
    { drop: 'request' },
    { drop: 'answer' },
    { truncated: true },
  ] as const)('%j passes', async (fault) => {
    const { watch, clock, github } = await watched((scene) => put(scene, { runs: [ours(1000)] }))
    await clock.until(START + MINUTE)
    github.fault({ ...fault, times: 1 })
    expect(await watch.poll([], false)).toBeUndefined()
    expect([titles(watch), watch.polls()]).toEqual([[], 0])

    expect(await watch.poll([], false)).toBeUndefined()
    expect([titles(watch), watch.polls()]).toEqual([['deploy'], 1])
  })
})

test('a repository that was renamed is watched on from its new path', async () => {
  const scene = await openScene()
  put(scene, { runs: [ours(1000)] }, 'site')
  const watch = watchOf(scene.client, scene, { owner: 'acme', name: 'old-site' })
  await watch.prepare()
  await scene.clock.until(START + MINUTE)
  await watch.poll([], false)
  expect(titles(watch)).toEqual(['deploy'])
})
