import { lookBack } from '../../src/following/look-back.ts'
import type { Client } from '../../src/github/client.ts'
import type { Reply } from '../../src/reply.ts'
import { answer, noAnswer, refusal } from '../failures/answers.ts'
import { MINUTE, START } from '../world/clock.ts'
import { DOCS } from '../world/scene.ts'

const NOW = START + 60 * MINUTE

/** Runs with the ids from one number down to another, a minute apart: the last one was made at START. */
const runs = (from: number, to: number) =>
  Array.from({ length: from - to + 1 }, (_, index) => ({
    ...{ id: from - index, event: 'push', display_title: 'Fix it' },
    created_at: new Date(START + (from - index) * MINUTE).toISOString(),
  }))

const page = (of: object[], headers = {}) => answer(200, { workflow_runs: of }, headers)

function saying(...answers: Reply[]) {
  const asked: unknown[] = []
  const client: Client = {
    async request(_, parameters) {
      asked.push(parameters?.page)
      return answers[asked.length - 1] ?? answer(599)
    },
  }
  return { client, asked }
}

const look = (client: Client, sinceMinute: number, ids = new Set<number>()) =>
  lookBack(client, DOCS, {
    mostPages: 10,
    since: () => START + sinceMinute * MINUTE,
    ids: new Set(),
    matters: ({ id }) => ids.has(id),
  })

test('goes back as far as a run may matter, and no further', async () => {
  const { client, asked } = saying(page(runs(300, 201)), page(runs(200, 101)), page(runs(100, 1)))
  const looked = await look(client, 150, new Set([299, 160, 20]))
  expect(asked).toEqual([1, 2])
  expect(looked).toMatchObject({ kind: 'listed', runs: [{ id: 160 }, { id: 299 }], count: 200, isCut: false })
})

test('takes in what is as old as a run may be, and a page that ends with it leads to the next', async () => {
  const { client, asked } = saying(page(runs(300, 201)), page(runs(200, 101)))
  expect(await look(client, 201, new Set([201]))).toMatchObject({ runs: [{ id: 201 }], isCut: false })
  expect(asked).toEqual([1, 2])
})

test('a long title keeps the ids that it shows', async () => {
  const id = 'c0ffee00-0000-8000-8000-000000000000'
  const [run] = runs(1, 1)
  const { client } = saying(page([{ ...run, display_title: `${'long '.repeat(2000)}${id}` }]))
  const matters = ({ title }: { title: string }) => title.includes(id)
  const looked = await lookBack(client, DOCS, { mostPages: 1, since: () => START, ids: new Set([id]), matters })
  expect(looked).toMatchObject({ runs: [{ id: 1 }] })
})

test('takes a run once that a new one moved to the next page', async () => {
  const { client } = saying(page(runs(300, 201)), page(runs(201, 102)), page(runs(101, 90)))
  const looked = await look(client, 0, new Set([201]))
  expect(looked).toMatchObject({ runs: [{ id: 201 }], count: 212, isCut: false })
})

test('ends with the last page', async () => {
  const { client, asked } = saying(page(runs(50, 1)))
  expect(await look(client, -1000)).toMatchObject({ kind: 'listed', runs: [], isCut: false })
  expect(asked).toEqual([1])
  expect(await look(saying(page([])).client, -1000)).toMatchObject({ runs: [], count: 0, isCut: false })
})

test('looks through no more pages than it may, and tells that there are more', async () => {
  const pages = Array.from({ length: 12 }, (_, index) => page(runs(2000 - 100 * index, 1901 - 100 * index)))
  const { client, asked } = saying(...pages)
  const looked = await look(client, 0, new Set([1950, 1100]))
  expect(asked).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9, 10])
  expect(looked).toMatchObject({ runs: [{ id: 1100 }, { id: 1950 }], count: 1000, isCut: true })
})

test("counts from GitHub's clock, where the first page tells it", async () => {
  const dates: (number | undefined)[] = []
  const options = {
    mostPages: 10,
    since(date: number | undefined) {
      dates.push(date)
      return START + 201 * MINUTE
    },
    ids: new Set<string>(),
    matters: () => false,
  }
  const date = new Date(NOW).toUTCString()
  const later = new Date(NOW + MINUTE).toUTCString()
  const { client } = saying(page(runs(300, 201), { date }), page(runs(200, 101), { date: later }))
  const looked = await lookBack(client, DOCS, options)
  expect(looked).toMatchObject({ date: NOW })
  expect(dates).toEqual([NOW, NOW])
})

test.each<[what: string, Reply]>([
  ['a refusal', refusal(403, 'Resource not accessible by integration')],
  ['no answer', noAnswer('reset', true)],
  ['a list of what are no runs', answer(200, { workflow_runs: [{ no: 'run' }] })],
  ['what is no list', answer(200, 'Sign in')],
])('%s on any page is told as it came', async (_, reply) => {
  for (const before of [[], [page(runs(300, 201))]]) {
    const looked = await look(saying(...before, reply).client, 0, new Set([300]))
    expect(looked.kind).toBe(reply.kind)
  }
})
