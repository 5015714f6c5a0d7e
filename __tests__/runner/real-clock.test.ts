import { getEventListeners } from 'node:events'
import { realClock } from '../../src/runner/real-clock.ts'

const { signal } = new AbortController()

describe('sleeping', () => {
  beforeEach(() => jest.useFakeTimers())
  afterEach(() => jest.useRealTimers())

  /** Whether a sleep is over after so many milliseconds. */
  async function isOver(ms: number, afterMs: number): Promise<boolean> {
    let over = false
    realClock.sleep(ms, signal).then(() => {
      over = true
    })
    await jest.advanceTimersByTimeAsync(afterMs)
    return over
  }

  test.each<[ms: number, afterMs: number, over: boolean]>([
    [1000, 999, false],
    [1000, 1000, true],
    [-5, 0, true],
    // A longer timer would end at once: https://nodejs.org/api/timers.html#settimeoutcallback-delay-args
    [2 ** 31, 1000, false],
    [Number.POSITIVE_INFINITY, 1000, false],
  ])('of %p ms is over after %p: %p', async (ms, afterMs, over) => {
    expect(await isOver(ms, afterMs)).toBe(over)
  })

  test('ends with its signal, before it or amid', async () => {
    const stop = new AbortController()
    const amid = realClock.sleep(60_000, stop.signal)
    stop.abort()
    await amid
    await realClock.sleep(60_000, stop.signal)
    expect(jest.getTimerCount()).toBe(0)
  })

  test('leaves nothing behind on its signal', async () => {
    const { signal } = new AbortController()
    const sleep = realClock.sleep(1000, signal)
    expect(getEventListeners(signal, 'abort')).toHaveLength(1)
    await jest.advanceTimersByTimeAsync(1000)
    await sleep
    expect(getEventListeners(signal, 'abort')).toEqual([])
  })
})

test('the time is in milliseconds since 1970, and does not follow when somebody sets the machine’s clock', () => {
  const ticks = jest.spyOn(process.hrtime, 'bigint')
  const date = jest.spyOn(Date, 'now').mockReturnValue(0)
  try {
    ticks.mockReturnValue(5_000_000_000n)
    const before = realClock.now()
    ticks.mockReturnValue(5_002_500_000n)
    expect(realClock.now() - before).toBeCloseTo(2.5, 2)
  } finally {
    for (const mock of [ticks, date]) mock.mockRestore()
  }
  expect(new Date(realClock.now()).getUTCFullYear()).toBe(new Date().getUTCFullYear())
})
