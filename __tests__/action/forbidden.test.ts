import type { Fault } from '../../sandbox/github/server.ts'
import {
  defaultWorld,
  type Owner,
  type Repository,
  type Token,
  tokens,
  type World,
} from '../../sandbox/github/world.ts'
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

describe('a policy that keeps the token out', () => {
  const changed = (change: (world: World) => void): World => {
    const world = defaultWorld()
    change(world)
    return world
  }
  const ofAcme = (more: Partial<Owner>) =>
    changed(({ owners }) => Object.assign(owners.find(({ login }) => login === 'acme') ?? {}, more))
  const ofToken = (token: string, more: Partial<Token>) =>
    changed((world) => Object.assign(world.tokens[token] ?? {}, more))
  const ofSite = (more: Partial<Repository>) =>
    changed(({ repositories }) => Object.assign(repositories.find(({ name }) => name === 'site') ?? {}, more))

  test.each<[policy: string, token: string, world: World, status?: number]>([
    ['no classic tokens', tokens.classic, ofAcme({ forbidsClassicTokens: true })],
    ['no fine-grained tokens that live long', tokens.fineGrained, ofAcme({ mostTokenDays: 366 })],
    ['no OAuth apps', tokens.oauth, ofAcme({ restrictsOAuthApps: true })],
    ['a suspended account', tokens.classic, ofToken(tokens.classic, { suspended: true })],
    ['a suspended installation', tokens.app, ofToken(tokens.app, { suspended: true })],
    ['a managed account', tokens.classic, ofToken(tokens.classic, { managed: true, repositories: {} })],
    ['blocked for its terms', tokens.fineGrained, ofSite({ blocked: 'tos' })],
    ['blocked by the DMCA', tokens.fineGrained, ofSite({ blocked: 'dmca' }), 451],
  ])('%s', async (_, token, world, status = 403) => {
    const step = await runStep({ token, github: { world } })
    expect(step.page).toMatchSnapshot()
    expect(step.error).toMatchObject({ code: 'access_restricted', title: `Access restricted (${status})` })
    expect(step.outputs['status-code']).toBe(String(status))
    expect(step.requests).toHaveLength(1)
  })

  test('a dry run finds them as well, and a repository that is disabled', async () => {
    for (const world of [ofAcme({ mostTokenDays: 366 }), ofSite({ disabled: true })]) {
      const step = await runStep({ inputs: { 'dry-run': 'true' }, github: { world } })
      expect(step.error).toMatchObject({ code: 'access_restricted', title: 'Access restricted (403)' })
    }
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
