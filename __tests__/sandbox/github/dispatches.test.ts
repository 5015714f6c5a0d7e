import { type Sandbox, startSandbox } from '../../../sandbox/github/server.ts'
import {
  defaultWorld,
  type Owner,
  type Repository,
  type Token,
  tokens,
  type World,
} from '../../../sandbox/github/world.ts'
import { ask } from '../network/ask.ts'

let sandbox: Sandbox
beforeEach(async () => {
  sandbox = await startSandbox()
})
afterEach(() => sandbox.close())

const EVENT = { event_type: 'deploy-site', client_payload: { primary: '#f542c2' } }
const PAGE = 'https://docs.github.com/rest/repos/repos#create-a-repository-dispatch-event'
const dispatch = (repository: string, token?: string, send: unknown = EVENT) =>
  ask('POST', `${sandbox.url}/repos/${repository}/dispatches`, { ...(token === undefined ? {} : { token }), send })

test.each(['fineGrained', 'classic', 'classicPublicOnly', 'app', 'oauth', 'appUser'] as const)(
  '204 without a body, and the event is recorded: %s token',
  async (name) => {
    const { status, body, headers } = await dispatch('acme/site', tokens[name])

    expect([status, body, headers['content-length'], headers['content-type']]).toEqual([204, '', undefined, undefined])
    expect(sandbox.dispatches).toEqual([
      {
        repository: 'acme/site',
        ...EVENT,
        sender: name === 'app' ? 'acme-deployer[bot]' : 'octocat',
        at: expect.any(Number),
      },
    ])
    expect(sandbox.requests).toEqual([
      expect.objectContaining({
        method: 'POST',
        path: '/repos/acme/site/dispatches',
        body: JSON.stringify(EVENT),
        status,
      }),
    ])
  },
)

const SAML =
  'Resource protected by organization SAML enforcement. You must grant your personal access token access to this organization.'
const IP =
  'Although you appear to have the correct authorization credentials, the `initech` organization has an IP allow list ' +
  'enabled, and your IP address is not permitted to access this resource.'

describe('policies', () => {
  const changed = async (change: (world: World) => void) => {
    const world = defaultWorld()
    change(world)
    await sandbox.close()
    sandbox = await startSandbox({ world })
  }
  const acme = (more: Partial<Owner>) => (world: World) => {
    for (const owner of world.owners) Object.assign(owner, more)
  }
  const all = (more: Partial<Token>) => (world: World) => {
    for (const token of Object.values(world.tokens)) Object.assign(token, more)
  }
  const repositories = (more: Partial<Repository>) => (world: World) => {
    for (const repository of world.repositories) Object.assign(repository, more)
  }
  test.each<[what: string, change: (world: World) => void, token: string, status: number, words: RegExp]>([
    [
      'classic',
      acme({ forbidsClassicTokens: true }),
      tokens.classic,
      403,
      /^`acme` forbids access via a personal access token \(classic\)/,
    ],
    ['other kinds', acme({ forbidsClassicTokens: true }), tokens.fineGrained, 204, /^$/],
    [
      'lifetime',
      acme({ mostTokenDays: 366 }),
      tokens.fineGrained,
      403,
      /lifetime is greater than 366 days\. .*URL: https/,
    ],
    ['no end', acme({ mostTokenDays: 366 }), tokens.fineGrainedContentsOnly, 403, /lifetime/],
    ['short', acme({ mostTokenDays: 36600 }), tokens.fineGrained, 204, /^$/],
    [
      'OAuth',
      acme({ restrictsOAuthApps: true }),
      tokens.oauth,
      403,
      /the `acme` organization has enabled OAuth App access/,
    ],
    ['account', all({ suspended: true }), tokens.classic, 403, /^Sorry\. Your account was suspended\.$/],
    ['installation', all({ suspended: true }), tokens.app, 403, /^This installation has been suspended$/],
    [
      'managed',
      all({ managed: true, repositories: {} }),
      tokens.classic,
      403,
      /^As an Enterprise Managed User, you cannot/,
    ],
    ['managed, inside', all({ managed: true }), tokens.classic, 204, /^$/],
    ['terms', repositories({ blocked: 'tos' }), tokens.classic, 403, /^Repository access blocked$/],
    ['DMCA', repositories({ blocked: 'dmca' }), tokens.classic, 451, /^Repository access blocked$/],
  ])('%s', async (_, change, token, status, words) => {
    await changed(change)
    const answer = await dispatch('acme/site', token)
    expect(answer.status).toBe(status)
    expect(answer.body === '' ? '' : JSON.parse(answer.body).message).toMatch(words)
  })

  test('a block says where to read why', async () => {
    await changed(repositories({ blocked: 'dmca' }))
    expect(JSON.parse((await dispatch('acme/site', tokens.classic)).body)).toMatchObject({
      block: { reason: 'dmca', html_url: 'https://github.com/github/dmca#acme/site' },
    })
  })

  test('single sign-on may hide what it protects', async () => {
    await changed(acme({ samlHides: true }))
    expect(await dispatch('globex/reactor', tokens.classicWithoutSso)).toMatchObject({
      status: 404,
      headers: { 'x-github-sso': expect.stringMatching(/^required; url=https/) },
    })
  })
})

test.each<[string, string, string | undefined, number, string]>([
  ['no token', 'acme/site', undefined, 401, 'Requires authentication'],
  ['no token, private', 'acme/vault', undefined, 404, 'Not Found'],
  ['unknown token', 'acme/site', 'ghp_unknown', 401, 'Bad credentials'],
  ['token named like a property of every object', 'acme/site', 'constructor', 401, 'Bad credentials'],
  ['empty token', 'acme/site', '', 401, 'Bad credentials'],
  ['expired token', 'acme/site', tokens.classicExpired, 401, 'Bad credentials'],
  ['JWT of an App', 'acme/site', 'eyJhbGciOiJSUzI1NiJ9.e30.x', 401, 'A JSON web token could not be decoded'],
  [
    'fine-grained, read',
    'acme/site',
    tokens.fineGrainedReadOnly,
    403,
    'Resource not accessible by personal access token',
  ],
  [
    'fine-grained, elsewhere',
    'octocat/hello-world',
    tokens.fineGrained,
    403,
    'Resource not accessible by personal access token',
  ],
  ['fine-grained, elsewhere and private', 'octocat/diary', tokens.fineGrained, 404, 'Not Found'],
  ['GITHUB_TOKEN, read', 'acme/monorepo', tokens.githubTokenReadOnly, 403, 'Resource not accessible by integration'],
  ['GITHUB_TOKEN, elsewhere', 'acme/site', tokens.githubToken, 403, 'Resource not accessible by integration'],
  ['GITHUB_TOKEN, elsewhere and private', 'acme/vault', tokens.githubToken, 404, 'Not Found'],
  ['App user token, elsewhere', 'octocat/hello-world', tokens.appUser, 403, 'Resource not accessible by integration'],
  ['classic, reader', 'acme/site', tokens.classicReader, 403, 'Must have admin rights to Repository.'],
  ['classic, no scope', 'acme/site', tokens.classicNoScope, 404, 'Not Found'],
  ['classic, public_repo for a private one', 'acme/vault', tokens.classicPublicOnly, 404, 'Not Found'],
  ['missing repository', 'acme/nothing', tokens.classic, 404, 'Not Found'],
  ['missing owner', 'nobody/site', tokens.classic, 404, 'Not Found'],
  ['archived', 'acme/attic', tokens.classic, 403, 'Repository was archived so is read-only.'],
  ['IP allow list', 'initech/stapler', tokens.classic, 403, IP],
  ['single sign-on', 'globex/reactor', tokens.classicWithoutSso, 403, SAML],
])('refused: %s', async (_case, repository, token, status, message) => {
  const answer = await dispatch(repository, token)

  expect(answer.status).toBe(status)
  expect(answer.json).toMatchObject({ message, status: String(status) })
  expect(answer.headers['content-type']).toBe('application/json; charset=utf-8')
  expect(sandbox.dispatches).toEqual([])
})

test('single sign-on names the page where the token is authorized', async () => {
  const { headers } = await dispatch('globex/reactor', tokens.classicWithoutSso)

  expect(headers['x-github-sso']).toMatch(/^required; url=https:\/\/github\.com\/orgs\/globex\/sso\?/)
})

const many = (count: number) => Object.fromEntries(Array.from({ length: count }, (_, at) => [`key${at}`, at]))

test.each<[string, unknown, number, string]>([
  ['no JSON', '{"event_type": ', 400, 'Problems parsing JSON'],
  ['nothing', '', 422, "Invalid request.\n\nFor 'links/0/schema', nil is not an object."],
  ['a list', [], 422, "Invalid request.\n\nFor 'links/0/schema', [] is not an object."],
  ['no type', {}, 422, 'Invalid request.\n\n"event_type" wasn\'t supplied.'],
  [
    'empty type',
    { event_type: '' },
    422,
    'Invalid request.\n\nAt least 1 characters are required; only 0 were supplied.',
  ],
  [
    'long type',
    { event_type: 'é'.repeat(101) },
    422,
    'Invalid request.\n\nOnly 100 characters are allowed; 101 were supplied.',
  ],
  ['number as type', { event_type: 1 }, 422, "Invalid request.\n\nFor 'properties/event_type', 1 is not a string."],
  [
    'too many properties',
    { event_type: 'x', client_payload: many(14) },
    422,
    'Invalid request.\n\nNo more than 10 properties are allowed; 14 were supplied.',
  ],
  [
    'payload no object',
    { event_type: 'x', client_payload: 'text' },
    422,
    'Invalid request.\n\nFor \'properties/client_payload\', "text" is not an object.',
  ],
  ['too large', { event_type: 'x', client_payload: { text: 'x'.repeat(65_525) } }, 422, 'client_payload is too large.'],
  ['one foreign key', { event_type: 'x', ref: 'main' }, 422, 'Invalid request.\n\n"ref" is not a permitted key.'],
  [
    'foreign keys',
    { type: 'x', id: 1 },
    422,
    'Invalid request.\n\n"id", "type" are not permitted keys.\n"event_type" wasn\'t supplied.',
  ],
])('what was sent is wrong: %s', async (_case, send, status, message) => {
  const answer = await dispatch('acme/site', tokens.classic, send)

  expect(answer.status).toBe(status)
  expect(answer.json).toEqual({ message, documentation_url: PAGE, status: String(status) })
  expect(sandbox.dispatches).toEqual([])
})

test.each<[string, unknown]>([
  ['ten properties', { event_type: 'x', client_payload: many(10) }],
  ['65,535 characters', { event_type: 'x', client_payload: { text: 'x'.repeat(65_535 - '{"text":""}'.length) } }],
  ['100 characters of a type', { event_type: '🚀'.repeat(100) }],
  ['no payload', { event_type: 'x' }],
])('just within the limits: %s', async (_case, send) => {
  expect(await dispatch('acme/site', tokens.classic, send)).toMatchObject({ status: 204 })
})

test('a former name answers 307, and the address it leads to takes the event', async () => {
  const { status, headers, json } = await dispatch('acme/old-site', tokens.classic)
  const location = `${sandbox.url}/repositories/102/dispatches`

  expect([status, headers.location]).toEqual([307, location])
  expect(json).toEqual({
    message: 'Moved Permanently',
    url: location,
    documentation_url: 'https://docs.github.com/v3/#http-redirects',
  })
  expect(sandbox.dispatches).toEqual([])
  expect(await ask('POST', location, { token: tokens.classic, send: EVENT })).toMatchObject({ status: 204 })
  expect(sandbox.dispatches).toMatchObject([{ repository: 'acme/site' }])
})

test('names are compared without regard to case', async () => {
  expect(await dispatch('ACME/Site', tokens.classic)).toMatchObject({ status: 204 })
  expect(sandbox.dispatches).toMatchObject([{ repository: 'acme/site' }])
})

test('a world of its own', async () => {
  const world = defaultWorld()
  world.repositories.push({ id: 900, owner: 'acme', name: 'new' })
  Object.assign(world.tokens, {
    ghp_mine: { login: 'octocat', scopes: ['repo'], repositories: { 'acme/new': 'write' } },
  })
  const own = await startSandbox({ world })
  try {
    const answer = await ask('POST', `${own.url}/repos/acme/new/dispatches`, { token: 'ghp_mine', send: EVENT })
    expect(answer.status).toBe(204)
  } finally {
    await own.close()
  }
})
