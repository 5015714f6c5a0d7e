import { connect } from '../src/connect.ts'
import { createFetch } from '../src/github/transport.ts'

jest.mock('../src/github/transport.ts', () => ({ createFetch: jest.fn() }))
beforeEach(() => jest.useFakeTimers())
afterEach(() => jest.useRealTimers())

test('what is in flight ends a grace after the step was told to stop, and no request takes longer than was set', () => {
  const stop = new AbortController()
  const proxy = new URL('http://proxy.test')
  const surroundings = { stop: stop.signal, log: console, clock: { now: () => 0 } }
  connect({ apiUrl: 'https://api.github.test', proxy, requestTimeoutSeconds: 30 }, surroundings)
  const [[options] = []] = jest.mocked(createFetch).mock.calls
  expect(options).toMatchObject({ proxy, timeoutMs: 30_000 })
  stop.abort()
  expect(options?.cutOff.aborted).toBe(false)
  jest.advanceTimersByTime(7000)
  expect(options?.cutOff.aborted).toBe(true)
})
