import { createClock, SECOND, START } from './clock.ts'

const NEVER = new AbortController().signal

test('time passes only when all that is awaited sleeps', async () => {
  const clock = createClock()
  const told: string[] = []
  const tell = (what: string) => told.push(`${(clock.now() - START) / SECOND} s: ${what}`)
  const worker = async (name: string, everyMs: number) => {
    for (let turn = 0; turn < 2; turn++) {
      await clock.sleep(everyMs, NEVER)
      for (let step = 0; step < 100; step++) await undefined
      await clock.during(new Promise((resolve) => setImmediate(resolve)))
      tell(name)
    }
  }
  await Promise.all([worker('two', 2 * SECOND), worker('three', 3 * SECOND)])
  expect(told).toEqual(['2 s: two', '3 s: three', '4 s: two', '6 s: three'])
})

test('those of one time wake in the order in which they fell asleep', async () => {
  const clock = createClock()
  const told: number[] = []
  await Promise.all([3, 1, 2].map((name) => clock.sleep(SECOND, NEVER).then(() => told.push(name))))
  expect(told).toEqual([3, 1, 2])
})

test('no time passes while something takes real time', async () => {
  const clock = createClock()
  const asleep = clock.sleep(SECOND, NEVER)
  await clock.during(new Promise((resolve) => setTimeout(resolve, 20)))
  expect(clock.now()).toBe(START)
  await asleep
  expect(clock.now()).toBe(START + SECOND)
})

test('who is woken takes no time, and who is never woken keeps nobody', async () => {
  const clock = createClock()
  const signal = AbortSignal.abort()
  await clock.sleep(SECOND, signal)
  const wake = new AbortController()
  const asleep = clock.sleep(Number.POSITIVE_INFINITY, wake.signal)
  await clock.until(START + SECOND)
  wake.abort()
  await asleep
  expect(clock.now()).toBe(START + SECOND)
})

test('the same seed is the same chance', () => {
  const [one, same, other] = [createClock(START, 7), createClock(START, 7), createClock(START, 8)]
  const drawn = [one, same, other].map(({ random }) => [random(), random(), random()])
  expect(drawn[0]).toEqual(drawn[1])
  expect(drawn[0]).not.toEqual(drawn[2])
})
