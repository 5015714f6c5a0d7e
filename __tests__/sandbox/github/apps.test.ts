import githubAppJwt from 'universal-github-app-jwt'
import { createAppKey } from '../../../sandbox/github/app-key.ts'
import { APP_ID, appKey, CLIENT_ID, FULL, worldWithApp } from '../../world/app.ts'
import { ask } from '../network/ask.ts'
import { clock, MINUTE, sandbox, start } from './simulation.ts'

beforeEach(() =>
  start({
    world: worldWithApp(
      { owner: 'acme' },
      { owner: 'octocat', repositories: ['diary'], permissions: { contents: 'read' } },
      { owner: 'globex', suspended: true },
    ),
  }),
)

interface Signed {
  id?: string | number
  key?: string
  /** When it is made: seconds from the sandbox's clock on. */
  at?: number
}

async function jwt({ id = CLIENT_ID, key = appKey().privateKey, at = 0 }: Signed = {}) {
  return (await githubAppJwt({ id, privateKey: key, now: Math.floor(clock.now / 1000) + at })).token
}

const asApp = async (method: string, path: string, send?: unknown, signed?: Signed) =>
  ask(method, sandbox.url + path, { token: await jwt(signed), send })

const make = async (installation: number, asked?: object) => {
  const answer = await asApp('POST', `/app/installations/${installation}/access_tokens`, asked)
  return { ...answer, token: (answer.json as { token: string }).token }
}

describe("an App's JWT", () => {
  test.each([CLIENT_ID, APP_ID])('says who it is, by the id %s', async (id) => {
    expect(await asApp('GET', '/app', undefined, { id })).toMatchObject({
      status: 200,
      json: { id: APP_ID, client_id: CLIENT_ID, slug: 'acme-deployer' },
    })
  })

  test.each<[what: string, signed: Signed, status: number, words: string]>([
    ['of another key', { key: createAppKey().privateKey }, 401, 'A JSON web token could not be decoded'],
    ['of an App that is not there', { id: 'Iv23none' }, 404, 'Integration not found'],
    [
      'that has expired',
      { at: -11 * 60 },
      401,
      "'Expiration time' claim ('exp') must be a numeric value representing the future time at which the assertion expires",
    ],
    ['that lives too long', { at: 45 }, 401, "'Expiration time' claim ('exp') is too far in the future"],
  ])('%s is refused', async (_, signed, status, message) => {
    expect(await asApp('GET', '/app', undefined, signed)).toMatchObject({ status, json: { message } })
  })

  test('from the future is refused', async () => {
    // One of a minute, a minute ahead.
    const { createSign } = await import('node:crypto')
    const part = (value: object) => Buffer.from(JSON.stringify(value)).toString('base64url')
    const now = Math.floor(clock.now / 1000)
    const text = `${part({ alg: 'RS256' })}.${part({ iss: CLIENT_ID, iat: now + 60, exp: now + 120 })}`
    const signature = createSign('RSA-SHA256').update(text).sign(appKey().privateKey, 'base64url')
    expect(await ask('GET', `${sandbox.url}/app`, { token: `${text}.${signature}` })).toMatchObject({
      status: 401,
      json: {
        message: "'Issued at' claim ('iat') must be an Integer representing the time that the assertion was issued",
      },
    })
  })

  test('is no token', async () => {
    expect(await asApp('GET', '/repos/acme/vault')).toMatchObject({ status: 404 })
    expect(await asApp('POST', '/repos/acme/site/dispatches', { event_type: 'x' })).toMatchObject({ status: 403 })
  })
})

test.each([
  ['/users/acme/installation', 8000],
  ['/orgs/ACME/installation', 8000],
  ['/users/octocat/installation', 8001],
  ['/repos/octocat/diary/installation', 8001],
])('an installation is found at %s', async (path, id) => {
  expect(await asApp('GET', path)).toMatchObject({ status: 200, json: { id, app_slug: 'acme-deployer' } })
})

test.each(['/users/initech/installation', '/users/nobody/installation', '/repos/octocat/hello-world/installation'])(
  'none is found at %s',
  async (path) => {
    expect(await asApp('GET', path)).toMatchObject({ status: 404, json: { message: 'Not Found' } })
  },
)

describe('a token of an installation', () => {
  const dispatch = (token: string, repository: string) =>
    ask('POST', `${sandbox.url}/repos/${repository}/dispatches`, { token, send: { event_type: 'x' } })

  test('has the repositories and the rights that were asked for', async () => {
    const { status, json, token } = await make(8000, { repositories: ['site'], permissions: { contents: 'write' } })
    expect(status).toBe(201)
    expect(json).toMatchObject({
      permissions: { contents: 'write', metadata: 'read' },
      repository_selection: 'selected',
      repositories: [{ full_name: 'acme/site' }],
      expires_at: '2026-08-01T13:00:00Z',
    })
    expect(await dispatch(token, 'acme/site')).toMatchObject({ status: 204 })
    expect(await dispatch(token, 'acme/docs')).toMatchObject({ status: 403 })
    expect(await dispatch(token, 'acme/vault')).toMatchObject({ status: 404 })
    expect(await ask('GET', `${sandbox.url}/installation/repositories`, { token })).toMatchObject({
      json: { total_count: 1 },
    })
  })

  test('has all that the installation has where nothing was asked for', async () => {
    const { json } = await make(8000)
    expect(json).toMatchObject({ permissions: { ...FULL, metadata: 'read' }, repository_selection: 'all' })
  })

  test.each<[what: string, installation: number, asked: object, status: number, words: RegExp]>([
    ['rights beyond the installation', 8001, { permissions: { contents: 'write' } }, 422, /^The permissions requested/],
    ['a repository outside of it', 8001, { repositories: ['diary', 'hello-world'] }, 422, /^There is at least one/],
    ['too many', 8000, { repositories: Array.from({ length: 501 }, () => 'site') }, 422, /500/],
    ['a suspended one', 8002, {}, 403, /^This installation has been suspended$/],
    ['one that is not there', 9999, {}, 404, /^Not Found$/],
  ])('is refused for %s', async (_, installation, asked, status, words) => {
    expect(await make(installation, asked)).toMatchObject({ status, json: { message: expect.stringMatching(words) } })
  })

  test('dies after an hour, when it is revoked, and while its installation is suspended', async () => {
    const [one, other] = [await make(8000), await make(8000)]
    expect(await dispatch(one.token, 'acme/site')).toMatchObject({ status: 204 })
    const revoke = () => ask('DELETE', `${sandbox.url}/installation/token`, { token: one.token })
    expect(await revoke()).toMatchObject({ status: 204 })
    expect(await revoke()).toMatchObject({ status: 401, json: { message: 'Bad credentials' } })
    clock.now += 60 * MINUTE - 1
    expect(await dispatch(other.token, 'acme/site')).toMatchObject({ status: 204 })
    const installation = sandbox.world.apps?.[0]?.installations[0]
    if (installation) installation.suspended = true
    expect(await dispatch(other.token, 'acme/site')).toMatchObject({ status: 403 })
    clock.now += 1
    expect(await dispatch(other.token, 'acme/site')).toMatchObject({ status: 401 })
  })
})
