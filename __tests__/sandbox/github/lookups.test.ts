import { type Sandbox, startSandbox } from '../../../sandbox/github/server.ts'
import { defaultWorld, tokens } from '../../../sandbox/github/world.ts'
import { ask } from '../network/ask.ts'

let sandbox: Sandbox
beforeEach(async () => {
  sandbox = await startSandbox({ clock: () => Date.parse('2026-08-01T12:00:00Z') })
})
afterEach(() => sandbox.close())

const get = (path: string, token?: string) => ask('GET', `${sandbox.url}${path}`, token === undefined ? {} : { token })
const names = (json: unknown) => (json as { full_name: string }[]).map(({ full_name }) => full_name)

test.each<[string, string | undefined, number, unknown]>([
  ['/repos/acme/site', undefined, 200, { id: 102, full_name: 'acme/site', private: false, archived: false }],
  ['/repositories/102', undefined, 200, { full_name: 'acme/site' }],
  ['/repos/acme/attic', tokens.classic, 200, { archived: true, visibility: 'public' }],
  ['/repos/acme/vault', undefined, 404, { message: 'Not Found', status: '404' }],
  ['/repos/acme/vault', tokens.classicPublicOnly, 404, { message: 'Not Found' }],
  ['/repos/acme/vault', tokens.classic, 200, { private: true, permissions: { push: true, admin: false } }],
  ['/repos/acme/site', tokens.classicReader, 200, { permissions: { push: false, pull: true } }],
  ['/repos/acme/site', tokens.fineGrainedReadOnly, 200, { permissions: { push: true } }],
  ['/repos/acme/site', tokens.app, 200, { permissions: { push: false, pull: false } }],
  ['/repos/acme/old-site', tokens.classic, 301, { message: 'Moved Permanently' }],
  ['/repos/globex/reactor', tokens.classicWithoutSso, 403, { message: expect.stringContaining('SAML') }],
  ['/users/octocat', undefined, 200, { login: 'octocat', type: 'User' }],
  ['/users/acme', tokens.githubToken, 200, { login: 'acme', type: 'Organization' }],
  ['/users/nobody', undefined, 404, { documentation_url: 'https://docs.github.com/rest/users/users#get-a-user' }],
  ['/orgs/acme', undefined, 200, { login: 'acme' }],
  ['/orgs/octocat', undefined, 404, { message: 'Not Found' }],
  ['/user', tokens.classic, 200, { login: 'octocat' }],
  ['/user', tokens.githubToken, 403, { message: 'Resource not accessible by integration' }],
  ['/user', undefined, 401, { message: 'Requires authentication' }],
  ['/user', 'ghp_unknown', 401, { message: 'Bad credentials' }],
  ['/user/repos', tokens.app, 403, { message: 'Resource not accessible by integration' }],
  [
    '/installation/repositories',
    tokens.githubToken,
    200,
    { total_count: 1, repositories: [{ full_name: 'acme/monorepo' }] },
  ],
  [
    '/installation/repositories',
    tokens.classic,
    403,
    { message: expect.stringContaining('installation access token') },
  ],
  ['/nowhere', tokens.classic, 404, { message: 'Not Found', documentation_url: 'https://docs.github.com/rest' }],
])('GET %s with %s: %d', async (path, token, status, expected) => {
  const answer = await get(path, token)

  expect(answer.status).toBe(status)
  expect(answer.json).toMatchObject(expected as object)
})

test.each<[string, string | undefined, string[]]>([
  ['/orgs/acme/repos', undefined, ['acme/monorepo', 'acme/site', 'acme/docs', 'acme/attic']],
  ['/orgs/acme/repos', tokens.app, ['acme/monorepo', 'acme/site', 'acme/docs', 'acme/vault', 'acme/attic']],
  ['/users/octocat/repos', tokens.classic, ['octocat/hello-world']],
])('lists what may be seen: %s', async (path, token, expected) => {
  expect(names((await get(path, token)).json)).toEqual(expected)
})

test('what single sign-on hides is announced in a list', async () => {
  const { json, headers } = await get('/user/repos', tokens.classicWithoutSso)

  expect(names(json)).not.toContain('globex/reactor')
  expect(headers['x-github-sso']).toBe('partial-results; organizations=9003')
})

test('pages have links to the others', async () => {
  const first = await get('/orgs/acme/repos?per_page=2', tokens.app)
  const at = (page: number) => `<${sandbox.url}/orgs/acme/repos?per_page=2&page=${page}>`

  expect(names(first.json)).toEqual(['acme/monorepo', 'acme/site'])
  expect(first.headers.link).toBe(`${at(2)}; rel="next", ${at(3)}; rel="last"`)
  const last = await get('/orgs/acme/repos?per_page=2&page=3', tokens.app)
  expect(names(last.json)).toEqual(['acme/attic'])
  expect(last.headers.link).toBe(`${at(2)}; rel="prev", ${at(1)}; rel="first"`)
})

test('a page has at most 100, and no link where one is enough', async () => {
  for (let at = 0; at < 120; at++) sandbox.world.repositories.push({ id: 1000 + at, owner: 'acme', name: `tool-${at}` })

  expect(names((await get('/orgs/acme/repos?per_page=500', tokens.app)).json)).toHaveLength(100)
  expect(names((await get('/orgs/acme/repos', tokens.app)).json)).toHaveLength(30)
  expect((await get('/users/octocat/repos', tokens.app)).headers.link).toBeUndefined()
})

describe('headers', () => {
  test('on every answer, with ids that count', async () => {
    const { headers } = await get('/users/nobody')

    expect(headers).toMatchObject({
      date: 'Sat, 01 Aug 2026 12:00:00 GMT',
      server: 'github.com',
      'content-type': 'application/json; charset=utf-8',
      'x-github-request-id': '5A4D:0001',
      'x-github-media-type': 'github.v3; format=json',
      'x-github-api-version-selected': '2022-11-28',
      'x-ratelimit-limit': '60',
      'x-ratelimit-remaining': '59',
      'x-ratelimit-used': '1',
      'x-ratelimit-reset': String(Date.parse('2026-08-01T13:00:00Z') / 1000),
      'x-ratelimit-resource': 'core',
    })
    expect((await get('/users/acme')).headers['x-github-request-id']).toBe('5A4D:0002')
  })

  test.each<[keyof typeof tokens, Record<string, string | undefined>]>([
    ['classic', { 'x-oauth-scopes': 'repo, workflow', 'x-accepted-oauth-scopes': 'repo', 'x-ratelimit-limit': '5000' }],
    ['oauth', { 'x-oauth-scopes': 'repo', 'x-accepted-github-permissions': undefined }],
    [
      'fineGrained',
      {
        'x-accepted-github-permissions': 'metadata=read',
        'github-authentication-token-expiration': '2035-01-31 05:00:00 UTC',
        'x-oauth-scopes': undefined,
      },
    ],
    ['githubToken', { 'x-accepted-github-permissions': 'metadata=read', 'x-ratelimit-limit': '1000' }],
    ['appUser', { 'x-accepted-github-permissions': 'metadata=read' }],
  ])('that tell of a token: %s', async (name, expected) => {
    const { headers } = await get('/repos/acme/monorepo', tokens[name])

    for (const [header, value] of Object.entries(expected)) expect([header, headers[header]]).toEqual([header, value])
  })

  test('a newer API version is taken, an unknown one is not', async () => {
    const ofVersion = (version: string) =>
      ask('GET', `${sandbox.url}/users/acme`, { headers: { 'x-github-api-version': version } })

    expect((await ofVersion('2026-03-10')).headers['x-github-api-version-selected']).toBe('2026-03-10')
    expect(await ofVersion('1999-01-01')).toMatchObject({ status: 400 })
  })

  test('who does not say who he is is turned away', async () => {
    const { status, headers, body } = await ask('GET', sandbox.url, { headers: { 'user-agent': '' } })

    expect([status, headers['content-type']]).toEqual([403, 'text/html; charset=utf-8'])
    expect(body).toContain('User-Agent header')
  })
})

describe('the hourly limit', () => {
  test('turns away once it is used up, and opens again', async () => {
    let now = Date.parse('2026-08-01T12:00:00Z')
    const world = defaultWorld()
    const token = world.tokens[tokens.githubToken]
    if (token) token.rateLimit = { limit: 2, used: 1 }
    const own = await startSandbox({ world, clock: () => now })
    try {
      const ask1 = () => ask('GET', `${own.url}/users/acme`, { token: tokens.githubToken })
      expect(await ask1()).toMatchObject({ status: 200, headers: { 'x-ratelimit-remaining': '0' } })
      expect(await ask1()).toMatchObject({
        status: 403,
        headers: { 'x-ratelimit-remaining': '0', 'x-ratelimit-used': '2' },
        json: {
          message:
            'API rate limit exceeded for installation ID 4815. If you reach out to GitHub Support for help, please ' +
            'include the request ID 5A4D:0002 and timestamp 2026-08-01 12:00:00 UTC.',
        },
      })
      expect(await ask('GET', `${own.url}/rate_limit`, { token: tokens.githubToken })).toMatchObject({
        status: 200,
        json: { rate: { limit: 2, used: 2, remaining: 0 } },
      })
      now += 61 * 60 * 1000
      expect(await ask1()).toMatchObject({ status: 200, headers: { 'x-ratelimit-remaining': '1' } })
    } finally {
      await own.close()
    }
  })
})

describe('with a base path, as on GitHub Enterprise Server', () => {
  test('the API is below it, and links and redirects say so', async () => {
    const own = await startSandbox({ basePath: '/api/v3' })
    try {
      expect(own.url).toMatch(/\/api\/v3$/)
      expect(await ask('GET', `${own.url}/repos/acme/old-site`)).toMatchObject({
        status: 301,
        headers: { location: `${own.url}/repositories/102` },
      })
      const outside = await ask('GET', `${new URL(own.url).origin}/repos/acme/site`)
      expect(outside).toMatchObject({ status: 404, headers: { 'content-type': 'text/html; charset=utf-8' } })
      expect(outside.body).toMatch(/^<!DOCTYPE html>/)
    } finally {
      await own.close()
    }
  })
})

test('a fault of the sandbox itself is loud', async () => {
  const own = await startSandbox({
    clock: () => {
      throw new Error('no clock')
    },
  })
  try {
    expect(await ask('GET', own.url)).toMatchObject({ status: 599, body: expect.stringContaining('no clock') })
  } finally {
    await own.close()
  }
})
