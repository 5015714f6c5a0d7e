import { searchFailed } from '../../src/explaining/search-failed.ts'
import { route } from '../../src/plan/route.ts'
import { answer } from '../failures/answers.ts'
import { planOf } from '../inputs/reading.ts'
import { createClock, START } from '../world/clock.ts'

const repositories = (word: string, count: number) =>
  Array.from({ length: count }, (_, i) => ({ full_name: `acme/${word}${String(i).padStart(4, '0')}`, private: false }))

/** Searches a GitHub where the word `aN` finds N repositories. */
async function routed(entries: unknown[], client = finding) {
  const plan = await planOf({ targets: JSON.stringify(entries) })
  const stop = new AbortController().signal
  const event = () => ({ name: '', payload: {} })
  const routing = await route(plan, {
    foundPrivate() {},
    clientOf: async () => client,
    ownClientOf: () => Promise.reject(new Error('not asked')),
    event,
    clock: createClock(START, 1),
    stop,
  })
  const told = routing.targets.map(({ repository, skippedBecause }) => [repository, skippedBecause])
  return { ...routing, told, came: routing.searches.map(({ came }) => came) }
}

const finding = {
  async request(_: string, { q = '', page = 1 }: Record<string, unknown> = {}) {
    const [, word = '', count] = /^([a-z])(\d+)/.exec(String(q)) ?? []
    const all = repositories(word, Number(count))
    const items = all.slice((Number(page) - 1) * 100, Number(page) * 100)
    return answer(200, { total_count: all.length, incomplete_results: false, items })
  },
}
const all = (words: string, more = {}) => ({ search: words, max: 1000, ...more })

test('more than a thousand targets in all are too many', async () => {
  const { told, came } = await routed(['site', all('a600'), all('b400'), 'docs'])
  expect(came).toMatchObject([{ kind: 'found' }, { kind: 'too-many-targets', total: 1002 }])
  expect(told).toHaveLength(603)
  expect(told[0]).toEqual(['acme/site', 'search-failed'])
  expect(told.at(-2)).toEqual(['search "b400"', undefined])
  expect((await routed([all('a600'), all('b400')])).came).toMatchObject([{ kind: 'found' }, { kind: 'found' }])
})

test('where that search may fail, the others are sent to', async () => {
  const { told, came } = await routed([all('a600'), all('b900', { optional: true })])
  expect(came.map(({ kind }) => kind)).toEqual(['found', 'too-many-targets'])
  expect(told).toHaveLength(601)
  expect(told[0]).toEqual(['acme/a0000', undefined])
})

test('a fault of ours is told as one', async () => {
  const broken = { request: () => Promise.reject(new Error('out of order')) }
  const { told, came } = await routed(['site', all('a1')], broken as never)
  expect(came).toEqual([{ kind: 'crash', error: new Error('out of order') }])
  expect(told[0]).toEqual(['acme/site', 'search-failed'])
  const failure = searchFailed({ words: 'a1', most: 1 }, { kind: 'crash', error: new Error('out of order') })
  expect(failure).toMatchObject({ code: 'search_failed', cause: expect.stringMatching(/The action itself failed/) })
})

test('only where nothing else is sent is it safe to run the step again', () => {
  const arrival = (optional: boolean) =>
    searchFailed({ words: 'a1', most: 1 }, { kind: 'incomplete' }, optional).arrival
  expect(arrival(false)).toBe('Nothing was sent: running the step again is safe.')
  expect(arrival(true)).toBe('Nothing was sent to what it stands for; the other targets were not held back.')
})

test('what another entry names with the same event is that one alone', async () => {
  const named = ['a0000', { repository: 'a0001', if: false }, { repository: 'a0002', 'event-type': 'other' }]
  const { told } = await routed([all('a4'), ...named])
  expect(told.map(([name]) => name)).toEqual([
    ...['acme/a0001', 'acme/a0002', 'acme/a0003', 'acme/a0000', 'acme/a0001', 'acme/a0002'],
  ])
})

test('one with the same workflow at another ref is another target', async () => {
  const starts = { workflow: 'deploy.yml', ref: 'main' }
  const named = [
    { repository: 'a0000', ...starts },
    { repository: 'a0001', ...starts, ref: 'next' },
  ]
  const { told } = await routed([all('a2', starts), ...named])
  expect(told.map(([name]) => name)).toEqual(['acme/a0001', 'acme/a0000', 'acme/a0001'])
})

test('what moves from page to page while they are read leaves others out', async () => {
  const moving = {
    async request(_: string, { page = 1 }: Record<string, unknown> = {}) {
      const items = repositories('a', 120)
        .slice(Number(page) === 1 ? 0 : 99)
        .slice(0, 100)
      return answer(200, { total_count: 121, incomplete_results: false, items: Number(page) > 2 ? [] : items })
    },
  }
  expect((await routed([all('a121')], moving)).came).toEqual([{ kind: 'incomplete' }])
})
