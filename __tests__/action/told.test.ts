import { defaultWorld, tokens } from '../../sandbox/github/world.ts'
import { runStep } from './step.ts'

const POST = { method: 'POST', path: /dispatches$/ }

test('each failed try is a line, and what may have arrived twice is said wherever people look', async () => {
  const step = await runStep({
    inputs: { retries: '3' },
    github: {
      faults: [
        { ...POST, status: 502, times: 1 },
        { ...POST, drop: 'answer', times: 1 },
      ],
    },
  })
  expect(step.page).toMatchSnapshot()
  expect(step.results).toMatchObject([{ state: 'accepted', attempts: 3, may_have_arrived_twice: true }])
  expect(step.annotations).toMatchObject([{ kind: 'notice', title: 'May have arrived twice' }])
  expect(step.summary).toContain('may have arrived twice')
  // The connection broke when GitHub had the event.
  expect(step.dispatches).toHaveLength(2)
  expect(step.exitCode).toBe(0)
})

test('a rate limit costs a try and a pause, and nothing arrives twice', async () => {
  const step = await runStep({
    inputs: { retries: '1' },
    github: { faults: [{ ...POST, limit: 'secondary', retryAfter: 1, times: 1 }] },
  })
  expect(step.log).toMatch(/↻ acme\/site: try 1 of 2: 403 Forbidden \(rate limit\), again in 1 s\n/)
  expect(step.results[0]).not.toHaveProperty('may_have_arrived_twice')
  expect(step.annotations).toEqual([])
})

test('a token that expires within 14 days is told of once, without a further request', async () => {
  const world = defaultWorld()
  const expiresAt = new Date('2026-08-10T07:30:00Z')
  Object.assign(world.tokens[tokens.classic] ?? {}, { expiresAt })
  const step = await runStep({
    token: tokens.classic,
    to: '',
    inputs: { targets: 'acme/site acme/monorepo', 'max-parallel': '1' },
    github: { world, clock: () => Date.parse('2026-08-01T00:00:00Z') },
  })
  expect(step.page).toMatchSnapshot()
  expect(step.annotations).toMatchObject([{ kind: 'warning', title: 'Token expires soon' }])
  expect(step.results.map(({ token_expires_at }) => token_expires_at)).toEqual(Array(2).fill('2026-08-10T07:30:00Z'))
  expect(step.requests).toHaveLength(2)
})
