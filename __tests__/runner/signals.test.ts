import { getMaxListeners } from 'node:events'
import { afterGrace, GRACE_MS } from '../../src/runner/signals.ts'

beforeEach(() => jest.useFakeTimers())
afterEach(() => jest.useRealTimers())

test('what is in flight when the step is told to stop gets its time, and no more', () => {
  const stop = new AbortController()
  const cutOff = afterGrace(stop.signal, 4000)
  jest.advanceTimersByTime(60_000)
  expect(cutOff.aborted).toBe(false)
  stop.abort()
  jest.advanceTimersByTime(3999)
  expect(cutOff.aborted).toBe(false)
  jest.advanceTimersByTime(1)
  expect(cutOff.aborted).toBe(true)
})

test('that time ends before the runner kills the step, 7.5 s after it told it to stop', () => {
  expect(GRACE_MS).toBeGreaterThan(0)
  expect(GRACE_MS).toBeLessThan(7000)
})

test('a thousand requests may listen to it without a warning', () => {
  expect(getMaxListeners(afterGrace(new AbortController().signal, 1))).toBe(0)
})
