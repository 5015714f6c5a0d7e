import type { Fault } from '../../sandbox/github/server.ts'
import { tokens } from '../../sandbox/github/world.ts'
import { errors, runStep } from './step.ts'

describe('a rate limit', () => {
  test.each<[name: string, fault: Fault]>([
    ['primary, 403', { limit: 'primary', resetSeconds: 1800 }],
    ['primary, 429', { limit: 'primary', status: 429, resetSeconds: 1800 }],
    ['secondary, 403 with Retry-After', { limit: 'secondary', retryAfter: 30 }],
    ['secondary, 403 without', { limit: 'secondary' }],
    ['secondary, 429', { limit: 'secondary', status: 429, retryAfter: 30 }],
    ['429 without a word', { status: 429, body: {} }],
    ['429 as a web page', { status: 429, html: '<html>\n<body>Too many requests</body>' }],
    ['Retry-After as a date', { status: 429, headers: { 'Retry-After': 'Wed, 31 Jan 2035 05:00:00 GMT' } }],
  ])('%s', async (_, fault) => {
    const step = await runStep({ github: { faults: [{ method: 'POST', ...fault }] } })
    expect(step.page).toMatchSnapshot()
    expect(step.error?.code).toBe('rate_limited')
    expect(step.error?.title).toMatch(/^Rate limit reached \((429|403)\)$/)
    expect(errors(step)).toEqual([step.error?.message])
    expect(step.requests).toHaveLength(1)
    expect(step.dispatches).toEqual([])
  })
})

test("an installation's used-up hour", async () => {
  const faults: Fault[] = [{ limit: 'primary', resetSeconds: 1800 }]
  const step = await runStep({ token: tokens.githubToken, to: 'acme/monorepo', github: { faults } })
  expect(step.page).toMatchSnapshot()
})
