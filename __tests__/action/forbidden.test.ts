import type { Fault } from '../../sandbox/github/server.ts'
import { defaultWorld, type Token, tokens, type World } from '../../sandbox/github/world.ts'
import { errors, runStep } from './step.ts'

const UNKNOWN = 'v1.0123456789abcdef'

/** The default world with one more token, or another reading of one. */
function worldWith(token: string, traits: Token): World {
  const world = defaultWorld()
  world.tokens[token] = traits
  return world
}

describe('a token that may not write', () => {
  const reader: Token = { login: 'octocat', scopes: ['repo'], repositories: { 'acme/site': 'read' } }
  const appReader: Token = { ...reader, permissions: { contents: 'read' } }
  test.each<[kind: string, token: string, to: string, world: World]>([
    ['fine-grained', tokens.fineGrainedReadOnly, 'acme/site', defaultWorld()],
    ['GITHUB_TOKEN', tokens.githubTokenReadOnly, 'acme/monorepo', defaultWorld()],
    ['GITHUB_TOKEN, another public repository', tokens.githubToken, 'acme/site', defaultWorld()],
    ['classic', tokens.classicReader, 'acme/site', defaultWorld()],
    ['oauth', tokens.oauth, 'acme/site', worldWith(tokens.oauth, reader)],
    ['app user', tokens.appUser, 'acme/site', worldWith(tokens.appUser, appReader)],
    ['unknown', UNKNOWN, 'acme/site', worldWith(UNKNOWN, reader)],
  ])('%s', async (_, token, to, world) => {
    const step = await runStep({ token, to, github: { world } })
    expect(step.page).toMatchSnapshot()
    expect(step.error).toMatchObject({ code: 'insufficient_permission', title: 'Token may not write (403)' })
    expect(step.outputs).toMatchObject({ 'status-code': '403', 'failed-count': '1' })
    expect(errors(step)).toEqual([step.error?.message])
    expect(step.exitCode).toBe(1)
    expect(step.dispatches).toEqual([])
  })
})

const TITLES: Record<string, string> = {
  insufficient_permission: 'Token may not write (403)',
  access_restricted: 'Access restricted (403)',
  sso_required: 'Single sign-on not authorized (403)',
  ip_not_allowed: "Runner's address not allowed (403)",
  repository_archived: 'Repository archived (403)',
  rate_limited: 'Rate limit reached (403)',
}

describe('other reasons for a 403', () => {
  test.each<[code: string, why: string, token: string, to: string]>([
    ['sso_required', 'single sign-on', tokens.classicWithoutSso, 'globex/reactor'],
    ['ip_not_allowed', 'IP allow list', tokens.classic, 'initech/stapler'],
    ['repository_archived', 'archived', tokens.classic, 'acme/attic'],
  ])('%s: %s', async (code, _, token, to) => {
    const step = await runStep({ token, to })
    expect(step.page).toMatchSnapshot()
    expect(step.error).toMatchObject({ code, title: TITLES[code] })
    expect(step.outputs['status-code']).toBe('403')
    expect(step.requests).toHaveLength(1)
  })
})

describe('what a 403 means is read off headers and words', () => {
  const said = (message: string, headers = {}): Fault => ({ method: 'POST', status: 403, headers, body: { message } })
  test.each<[fault: Fault, code: string]>([
    [said('Resource protected by organization SAML enforcement.'), 'sso_required'],
    [said('Forbidden', { 'X-GitHub-SSO': 'required; url=https://github.com/orgs/acme/sso' }), 'sso_required'],
    [said('Forbidden'), 'insufficient_permission'],
    [said(''), 'insufficient_permission'],
    [{ method: 'POST', status: 403, html: '<html>blocked</html>' }, 'insufficient_permission'],
    [said('Forbidden', { 'X-RateLimit-Remaining': '0' }), 'rate_limited'],
    [said('Resource not accessible by integration', { 'X-RateLimit-Remaining': '0' }), 'insufficient_permission'],
    [said('Forbidden', { 'Retry-After': '7' }), 'rate_limited'],
  ])('%j', async (fault, code) => {
    const step = await runStep({ github: { faults: [fault] } })
    expect(step.error).toMatchObject({ code, title: TITLES[code] })
    expect(step.page).toMatchSnapshot()
  })
})

test.each<[how: string, fault: Fault]>([
  ['fails', { method: 'GET', status: 500 }],
  ['is dropped', { method: 'GET', drop: 'answer' }],
  ['is told to wait', { method: 'GET', limit: 'secondary' }],
])('a look-up that %s does not change the failure', async (_, fault) => {
  const step = await runStep({ token: tokens.fineGrainedReadOnly, github: { faults: [fault] } })
  expect(step.error).toMatchObject({ code: 'insufficient_permission', title: 'Token may not write (403)' })
})
