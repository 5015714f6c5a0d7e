import type { Fault } from '../../sandbox/github/server.ts'
import { defaultWorld, tokens } from '../../sandbox/github/world.ts'
import { errors, runStep, type Scenario } from './step.ts'

const UNKNOWN = 'v1.0123456789abcdef'

function worldWithUnknown() {
  const world = defaultWorld()
  world.tokens[UNKNOWN] = { login: 'octocat', scopes: ['repo'], repositories: { 'acme/site': 'write' } }
  return world
}

const SEEN = /^This classic .* may not write to acme\/site: it lacks the scope repo/

describe('404', () => {
  test.each<[name: string, scenario: Scenario, says: RegExp]>([
    ['the token sees it but has no scope', { token: tokens.classicNoScope }, SEEN],
    ['public_repo, and it is private', { token: tokens.classicPublicOnly, to: 'acme/vault' }, /public_repo/],
    ['misspelt, fine-grained', { to: 'acme/sitee' }, /^Did you mean acme\/site\?/],
    ['misspelt, classic, of a user', { token: tokens.classic, to: 'octocat/hello-wrld' }, /octocat\/hello-world/],
    ['misspelt, App', { token: tokens.app, to: 'acme/dosc' }, /acme\/docs/],
    [
      'misspelt, of unknown kind',
      { token: UNKNOWN, to: 'acme/sit', github: { world: worldWithUnknown() } },
      /acme\/site/,
    ],
    [
      'private, GITHUB_TOKEN',
      { token: tokens.githubToken, to: 'acme/vault' },
      /^This job's GITHUB_TOKEN reaches only acme\/monorepo,/,
    ],
    ['private, of another owner', { to: 'octocat/diary' }, /is for repositories of acme/],
    ['nothing like it', { to: 'acme/something-else-entirely' }, /misspelled, missing, or private/],
    ['the owner is missing', { to: 'acmee/site' }, /no user or organization acmee/],
    ['the owner is missing, GITHUB_TOKEN', { token: tokens.githubToken, to: 'acmee/site' }, /no user or organization/],
    [
      'the own repository misspelt, GITHUB_TOKEN',
      { token: tokens.githubToken, to: 'acme/monorpo' },
      /^Did you mean acme\/monorepo\? This job's GITHUB_TOKEN reaches no other/,
    ],
  ])('%s', async (_, scenario, says) => {
    const step = await runStep(scenario)
    expect(step.page).toMatchSnapshot()
    expect(step.error).toMatchObject({
      code: 'not_found',
      title: says === SEEN ? 'Token may not write (404)' : 'Repository not found (404)',
      message: expect.stringMatching(says),
    })
    expect(step.outputs).toMatchObject({ 'status-code': '404', 'failed-count': '1' })
    expect(errors(step)).toEqual([step.error?.message])
    expect(step.exitCode).toBe(1)
    expect(step.requests.length).toBeLessThanOrEqual(4)
  })
})

test('single sign-on that hides the repository is told by its header', async () => {
  const world = defaultWorld()
  for (const owner of world.owners) owner.samlHides = true
  const step = await runStep({ token: tokens.classicWithoutSso, to: 'globex/reactor', github: { world } })
  expect(step.page).toMatchSnapshot()
  expect(step.error).toMatchObject({ code: 'sso_required', title: 'Single sign-on not authorized (404)' })
  expect(step.requests).toHaveLength(1)
})

test('a dead token that is answered 404 is told by its look-ups', async () => {
  const dead: Fault[] = [
    { method: 'POST', status: 404 },
    { method: 'GET', status: 401 },
  ]
  const step = await runStep({ github: { faults: dead } })
  expect(step.page).toMatchSnapshot()
  expect(step.error).toMatchObject({ code: 'bad_credentials', title: 'Token not accepted (404)' })
  expect(step.outputs['status-code']).toBe('404')
})

describe('a server that has no such endpoint', () => {
  const text = '404 page not found\n'
  test.each<[what: string, scenario: Scenario, says: RegExp]>([
    [
      'answers the dispatch so',
      { github: { faults: [{ method: 'POST', status: 404, text }] } },
      /has no such endpoint/,
    ],
    [
      'answers the look-up so',
      {
        github: {
          faults: [
            { method: 'POST', status: 404 },
            { method: 'GET', status: 404, text },
          ],
        },
      },
      /has no such endpoint/,
    ],
    [
      'answers a dry run so',
      { inputs: { 'dry-run': 'true' }, github: { faults: [{ status: 404, text }] } },
      /has no such endpoint/,
    ],
    [
      "is Gitea's, by its runner",
      { env: { GITEA_ACTIONS: 'true' }, github: { faults: [{ method: 'POST', status: 404, text }] } },
      /Gitea and Forgejo know no repository_dispatch/,
    ],
    [
      "is Gitea's, by its address: a dry run knows it, too",
      { inputs: { 'dry-run': 'true' }, github: { basePath: '/api/v1' } },
      /Gitea and Forgejo know no repository_dispatch/,
    ],
  ])('%s', async (_, scenario, says) => {
    const step = await runStep(scenario)
    expect(step.page).toMatchSnapshot()
    expect(step.error).toMatchObject({
      code: 'unexpected_response',
      title: 'Unexpected answer (404)',
      message: expect.stringMatching(says),
    })
  })
})

describe('the nearest name, where it is private,', () => {
  const misspelt = { to: 'acme/vualt' }

  test('is not shown in a log that is public', async () => {
    const step = await runStep(misspelt)
    expect(step.error?.code).toBe('not_found')
    expect(step.stdout + step.summary + JSON.stringify(step.outputs)).not.toContain('vault')
  })

  test('is shown where the running repository is private', async () => {
    const step = await runStep({ ...misspelt, context: { private: true } })
    expect(step.page).toMatchSnapshot()
    expect(step.error?.message).toContain('acme/vault')
  })

  test('is not shown where the event can not be read', async () => {
    const step = await runStep({ ...misspelt, context: { private: true }, env: { GITHUB_EVENT_PATH: '/nowhere' } })
    expect(step.stdout).not.toContain('vault')
  })
})

describe('a look-up that fails does not change the failure', () => {
  const path = { repository: /^\/repos\/acme\/sitee$/, owner: '/users/acme', names: '/user/repos' }
  const broken: [how: string, effect: Fault][] = [
    ['500', { status: 500 }],
    ['dropped', { drop: 'request' }],
    ['truncated', { truncated: true }],
    ['nonsense', { status: 200, body: [null, 7, { full_name: 9 }] }],
    ['empty', { status: 204 }],
    ['a web page', { status: 200, html: '<html>' }],
  ]
  test.each(
    Object.entries(path).flatMap(([which, path]) =>
      broken.map(([how, effect]) => [which, how, { ...effect, path }] as const),
    ),
  )('%s: %s', async (_which, _how, effect) => {
    const step = await runStep({ to: 'acme/sitee', github: { faults: [{ method: 'GET', ...effect }] } })
    expect(step.error).toMatchObject({ code: 'not_found', title: 'Repository not found (404)' })
    expect(step.error?.message).not.toMatch(/undefined|null|\[object/)
    expect(step.outputs['status-code']).toBe('404')
    expect(errors(step)).toHaveLength(1)
  })
})

test('when no look-up succeeds, the message stands on its own', async () => {
  const step = await runStep({ to: 'acme/sitee', github: { faults: [{ method: 'GET', status: 502 }] } })
  expect(step.page).toMatchSnapshot()
})

test('a web page in place of an API asks after github-api-url', async () => {
  const step = await runStep({
    github: { basePath: '/api/v3' },
    api: (url) => new URL(url).origin,
  })
  expect(step.page).toMatchSnapshot()
  expect(step.error).toMatchObject({
    code: 'unexpected_response',
    title: "Not GitHub's API (404)",
    message: expect.stringContaining('/api/v3'),
  })
})
