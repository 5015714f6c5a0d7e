import { defaultWorld, tokens } from '../../sandbox/github/world.ts'
import { stable } from './stable.ts'
import { runStep } from './step.ts'

test('an event is sent whole, and the log says so', async () => {
  const step = await runStep({
    inputs: { 'client-payload': '{"primary": "#f542c2", "secondary": "#fcba03", "user": "usertest"}' },
  })
  expect(stable(step.stdout)).toMatchSnapshot()
  expect(stable(step.summary)).toMatchSnapshot()
  expect(step.exitCode).toBe(0)
  expect(step.dispatches).toEqual([
    {
      repository: 'acme/site',
      event_type: 'deploy-site',
      client_payload: { primary: '#f542c2', secondary: '#fcba03', user: 'usertest' },
      sender: 'octocat',
      at: expect.any(Number),
    },
  ])
})

test('the outputs tell of the dispatch, and the file holds the same results', async () => {
  const { outputs, tempFiles, results } = await runStep()
  expect(outputs).toEqual({
    'status-code': '204',
    'accepted-count': '1',
    'failed-count': '0',
    'skipped-count': '0',
    results: expect.any(String),
    'results-file': expect.stringMatching(/dispatch-results-.*\.json$/),
  })
  expect(results).toEqual([
    {
      repository: 'acme/site',
      event_type: 'deploy-site',
      state: 'accepted',
      status_code: 204,
      token_expires_at: '2035-01-31T05:00:00Z',
      attempts: 1,
      duration_ms: expect.any(Number),
    },
  ])
  expect(Object.values(tempFiles)).toEqual([outputs.results])
})

test('one request is made, and GitHub can tell by whom', async () => {
  const { requests } = await runStep()
  expect(requests).toHaveLength(1)
  expect(requests[0]).toMatchObject({
    method: 'POST',
    path: '/repos/acme/site/dispatches',
    body: '{"event_type":"deploy-site","client_payload":{}}',
    headers: {
      authorization: `Bearer ${tokens.fineGrained}`,
      accept: expect.stringContaining('application/vnd.github'),
      'content-type': 'application/json; charset=utf-8',
      'user-agent': expect.stringContaining('dispatch-to-repositories'),
    },
  })
})

describe('the payload arrives as it was written', () => {
  test.each<[name: string, payload: string, arrives: unknown]>([
    ['JSON', '{"n": 1, "deep": {"list": [1, "two", null]}}', { n: 1, deep: { list: [1, 'two', null] } }],
    ['YAML', 'version: 1.10\ncount: 3\nlist:\n  - a\n  - b\n', { version: '1.10', count: 3, list: ['a', 'b'] }],
    ['nothing', '', {}],
    ['only white space', ' \n ', {}],
    ['beyond ASCII', '{"text": "Grüße 🚀 \\u2028"}', { text: 'Grüße 🚀 \u2028' }],
    ['what Octokit would take for a big integer', '{"id": "12n"}', { id: '12n' }],
    ['a key that JavaScript knows', '{"__proto__": "x"}', JSON.parse('{"__proto__": "x"}')],
  ])('%s', async (_, payload, arrives) => {
    const { dispatches, exitCode } = await runStep({ inputs: { 'client-payload': payload } })
    expect(exitCode).toBe(0)
    expect(dispatches.map(({ client_payload }) => client_payload)).toEqual([arrives])
  })

  test.each<[file: string, content: string]>([
    ['payload.json', '{"from": "file", "version": 1}'],
    ['deploy/payload.yml', 'from: file\nversion: 1\n'],
    ['payload.YAML', '{from: file, version: 1}'],
  ])('from the file %s', async (file, content) => {
    const step = await runStep({ inputs: { 'client-payload-file': file }, files: { [file]: content } })
    expect(step.dispatches.map(({ client_payload }) => client_payload)).toEqual([{ from: 'file', version: 1 }])
  })
})

describe('the target', () => {
  test.each<[inputs: Record<string, string>, arrives: string]>([
    [{}, 'acme/monorepo'],
    [{ repo: 'site' }, 'acme/site'],
    [{ repo: 'acme/site' }, 'acme/site'],
    [{ owner: 'ACME', repo: 'site' }, 'acme/site'],
    [{ owner: 'globex', repo: 'reactor' }, 'globex/reactor'],
    [{ repository: 'acme/docs' }, 'acme/docs'],
  ])('of %j is %s', async (inputs, arrives) => {
    const { dispatches } = await runStep({ to: '', inputs, token: tokens.classic })
    expect(dispatches.map(({ repository }) => repository)).toEqual([arrives])
  })
})

test.each(
  Object.entries({
    classic: tokens.classic,
    oauth: tokens.oauth,
    app: tokens.app,
    appUser: tokens.appUser,
  }),
)('a good token of the kind %s sends', async (_, token) => {
  const { results } = await runStep({ token })
  expect(results).toMatchObject([{ state: 'accepted', status_code: 204 }])
})

test("the job's own token sends to its own repository", async () => {
  const step = await runStep({ to: '', inputs: { token: tokens.githubToken } })
  expect(step.dispatches).toMatchObject([{ repository: 'acme/monorepo', sender: 'github-actions[bot]' }])
})

test('the token that github.token gives is the default', async () => {
  const token = tokens.githubToken
  const sandboxless = await runStep({ to: 'acme/monorepo', token, context: { token } })
  expect(sandboxless.exitCode).toBe(0)
})

test('white space around the token is not sent', async () => {
  const step = await runStep({ token: `  ${tokens.fineGrained}\n` })
  expect(step.exitCode).toBe(0)
  expect(step.requests[0]?.headers.authorization).toBe(`Bearer ${tokens.fineGrained}`)
})

test("a GitHub Enterprise Server's API is found below its path", async () => {
  const step = await runStep({ github: { basePath: '/api/v3' } })
  expect(step.requests.map(({ path }) => path)).toEqual(['/api/v3/repos/acme/site/dispatches'])
  expect(step.exitCode).toBe(0)
})

test('debug logging tells every exchange, with the payload', async () => {
  const step = await runStep({ inputs: { 'client-payload': '{"colour": "#f542c2"}' }, env: { RUNNER_DEBUG: '1' } })
  expect(step.page).toMatchSnapshot()
})

test('a renamed repository is followed, and a notice tells its new name', async () => {
  const step = await runStep({ to: 'acme/old-site' })
  expect(step.page).toMatchSnapshot()
  expect(step.dispatches).toMatchObject([{ repository: 'acme/site' }])
  expect(step.requests.map(({ method, path }) => `${method} ${path}`)).toEqual([
    'POST /repos/acme/old-site/dispatches',
    'POST /repositories/102/dispatches',
    'GET /repos/acme/old-site',
    'GET /repositories/102',
  ])
  expect(step.annotations).toMatchObject([{ kind: 'notice', title: 'Repository moved' }])
})

test('a renamed repository whose new name can not be read is no failure', async () => {
  const faults = [{ method: 'GET', status: 500 }]
  const step = await runStep({ to: 'acme/old-site', github: { faults, world: defaultWorld() } })
  expect(step.exitCode).toBe(0)
  expect(step.annotations).toEqual([])
})
