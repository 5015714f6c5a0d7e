import { inBatches } from '../../src/github/batches.ts'

const numbers = (count: number) => Array.from({ length: count }, (_, index) => index)

test.each([0, 1, 10, 11, 25])('%i items: each is worked on once, and results are in their order', async (count) => {
  const seen: number[] = []
  const results = await inBatches(numbers(count), async (item) => {
    seen.push(item)
    return item * 2
  })
  expect(seen).toEqual(numbers(count))
  expect(results).toEqual(numbers(count).map((item) => item * 2))
})

test('no more than ten are worked on at once, and the next ten begin when all of those have ended', async () => {
  const begun: number[] = []
  const ends: (() => void)[] = []
  const all = inBatches(numbers(15), (item) => {
    begun.push(item)
    return new Promise<void>((end) => ends.push(end))
  })
  expect(begun).toHaveLength(10)
  for (const end of ends.slice(0, 9)) end()
  await new Promise((resolve) => setImmediate(resolve))
  expect(begun).toHaveLength(10)
  ends[9]?.()
  await new Promise((resolve) => setImmediate(resolve))
  expect(begun).toHaveLength(15)
  for (const end of ends) end()
  expect(await all).toHaveLength(15)
})
