import { createPace, createPaces } from '../../src/github/pace.ts'

const T = 1_800_000_000_000

describe('requests in any minute', () => {
  test('bursts are free up to the limit', () => {
    const pace = createPace(3)
    for (const at of [T, T + 1, T + 2]) {
      expect(pace.opensAt()).toBeLessThanOrEqual(at)
      pace.started(at)
    }
    expect(pace.opensAt()).toBe(T + 60_000)
  })

  test('the window slides: each start makes room a minute later', () => {
    const pace = createPace(2)
    pace.started(T)
    pace.started(T + 30_000)
    expect(pace.opensAt()).toBe(T + 60_000)
    pace.started(T + 60_000)
    expect(pace.opensAt()).toBe(T + 90_000)
  })

  test('or in another window', () => {
    const pace = createPace(1, 10_000)
    pace.started(T)
    expect(pace.opensAt()).toBe(T + 10_000)
  })

  test('and room for more after it', () => {
    const pace = createPace(4)
    pace.started(T)
    pace.started(T + 10_000)
    expect(pace.opensAt(1)).toBe(0)
    expect(pace.opensAt(2)).toBe(T + 60_000)
    expect(pace.opensAt(3)).toBe(T + 70_000)
    // There never is so much.
    expect(pace.opensAt(4)).toBe(Number.POSITIVE_INFINITY)
    expect(createPace(0).opensAt(1000)).toBe(0)
  })

  test('are counted for each token, whoever makes them', () => {
    const paceOf = createPaces(1)
    paceOf('one').started(T)
    expect(paceOf('one').opensAt()).toBe(T + 60_000)
    expect(paceOf('other').opensAt()).toBe(0)
  })

  test('0 is no limit', () => {
    const pace = createPace(0)
    for (let i = 0; i < 1000; i++) pace.started(T)
    expect(pace.opensAt()).toBe(0)
  })
})

describe('rate limits', () => {
  test('GitHub says how long', () => {
    const pace = createPace(0)
    expect(pace.limited(T, T + 100, 5000)).toBe(5000)
    expect(pace.opensAt()).toBe(T + 5100)
  })

  test('a shorter wait does not end a longer pause', () => {
    const pace = createPace(0)
    pace.limited(T, T + 100, 60_000)
    expect(pace.limited(T, T + 200, 1000)).toBe(59_900)
  })

  test('unsaid: a minute, then doubled for each limit met anew', () => {
    const pace = createPace(0)
    expect(pace.limited(T, T + 100, undefined)).toBe(60_000)
    expect(pace.limited(T + 60_100, T + 60_200, undefined)).toBe(120_000)
    expect(pace.limited(T + 180_200, T + 180_300, undefined)).toBe(240_000)
  })

  test('unsaid does not end a longer pause that GitHub said', () => {
    const pace = createPace(0)
    pace.limited(T, T + 100, 3_600_000)
    expect(pace.limited(T + 200, T + 300, undefined)).toBe(3_599_800)
  })

  test('requests that were in flight together have met one limit, not one each', () => {
    const pace = createPace(0)
    pace.limited(T, T + 100, undefined)
    expect(pace.limited(T + 50, T + 150, undefined)).toBe(59_950)
    // Answered when all is over, it is no reason to wait.
    expect(pace.limited(T + 100, T + 70_000, undefined)).toBe(0)
    // Started after that limit was told, it has met another.
    expect(pace.limited(T + 101, T + 70_100, undefined)).toBe(120_000)
  })

  test.each<[what: string, startedAt: number, nextMs: number]>([
    ['started after it was told', T + 101, 60_000],
    ['started just as it was told', T + 100, 120_000],
    ['in flight when it was told', T, 120_000],
  ])('a request that GitHub takes ends the doubling unless it was before the limit: %s', (_, startedAt, nextMs) => {
    const pace = createPace(0)
    pace.limited(T, T + 100, undefined)
    pace.taken(startedAt)
    expect(pace.limited(T + 60_100, T + 60_200, undefined)).toBe(nextMs)
  })
})
