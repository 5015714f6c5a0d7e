import { inTime, OutOfTime } from '../../src/text/in-time.ts'

test('gives back what the work returns, and throws what it throws', () => {
  const value = { a: 1 }
  expect(inTime(() => value, 10_000)).toBe(value)
  const error = new RangeError('deep')
  const failing = () =>
    inTime(() => {
      throw error
    }, 10_000)
  expect(failing).toThrow(error)
})

test('interrupts what does not end, time and again', () => {
  let turns = 0
  const endless = () => {
    for (;;) turns++
  }
  for (let time = 0; time < 3; time++) expect(() => inTime(endless, 20)).toThrow(new OutOfTime('more than 20 ms'))
  expect(turns).toBeGreaterThan(0)
  expect(inTime(() => 'still there', 10_000)).toBe('still there')
})
