import { savedForPost } from '../../src/runner/saved-state.ts'
import { FIRST_RUN, savedState } from './saved.ts'

/** What the post step reads of it. */
function read(state: Record<string, string>) {
  const variables = Object.entries(state).map(([name, value]) => [`STATE_${name}`, value] as const)
  for (const [name, value] of variables) process.env[name] = value
  try {
    return savedForPost()
  } finally {
    for (const [name] of variables) delete process.env[name]
  }
}

test('runs are those of their dispatches, with their tokens', () => {
  const { tokenEnv, url } = { tokenEnv: 'OTHER_TOKEN', url: 'https://github.com/acme/site/actions/runs/1' }
  expect(read(savedState(['one', 'two'], 3, 1000, { target: { tokenEnv }, url }))).toEqual({
    since: 1000,
    dispatches: ['one', 'two'].map((dispatchId) => ({ repository: 'acme/site', tokenEnv, dispatchId })),
    runs: [0, 1, 2].map((at) => ({ repository: 'acme/site', tokenEnv, id: FIRST_RUN + at, url, ours: true })),
    moreRuns: 0,
  })
})

test.each<[targets: number, runs: number]>([
  [1, 3000],
  [1000, 3000],
  [1000, 20_000],
])('of %i targets and %i runs, with the longest names and addresses, it fits into the environment', (targets, runs) => {
  const ids = Array.from({ length: targets }, (_, index) => `${index}`.padStart(64, '0'))
  const repository = `${'o'.repeat(39)}/${'n'.repeat(100)}`
  for (const length of [80, 250, 2000]) {
    const state = savedState(ids, runs, 1000, {
      target: { repository, tokenEnv: 'T'.repeat(40) },
      url: 'x'.repeat(length),
    })
    const sizes = Object.entries(state).map(([name, value]) => `STATE_${name}=${value}`.length)
    // Linux gives each variable 128 KiB, and all of them with the arguments 2 MB.
    expect(Math.max(...sizes)).toBeLessThan(1000)
    expect(sizes.reduce((sum, size) => sum + size, 0)).toBeLessThan(600_000)
    expect(read(state)).toMatchObject({ dispatches: { length: targets }, runs: { length: 300 }, moreRuns: runs - 300 })
  }
})
