import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { readConnection } from '../../src/inputs/settings.ts'
import { eventOf } from '../report/results.ts'
import { planOf, problemsOf } from './reading.ts'

const folder = mkdtempSync(join(tmpdir(), 'workspace-'))
afterAll(() => rmSync(folder, { recursive: true }))
const workspace = { GITHUB_WORKSPACE: folder }

const PROXIES = ['https_proxy', 'HTTPS_PROXY', 'http_proxy', 'HTTP_PROXY', 'no_proxy', 'NO_PROXY']
const before = PROXIES.map((name) => [name, process.env[name]] as const)
const clear = () => {
  for (const name of PROXIES) delete process.env[name]
}
beforeEach(clear)
afterAll(() => {
  clear()
  for (const [name, value] of before) if (value !== undefined) process.env[name] = value
})

describe('the payload', () => {
  const payloadOf = async (inputs: Record<string, string>) => {
    const { targets } = await planOf(inputs, workspace)
    return targets[0] && eventOf(targets[0]).clientPayload
  }

  test('is empty where none is given', async () => expect(await payloadOf({})).toEqual({}))

  test('is that of client-payload', async () => {
    expect(await payloadOf({ 'client-payload': '{"a": 1}' })).toEqual({ a: 1 })
    expect(await payloadOf({ 'client-payload': 'a: 1.10' })).toEqual({ a: '1.10' })
  })

  test.each<[file: string, text: string]>([
    ['p.json', '{"a": 1}'],
    ['P.JSON', '{"a": 1}'],
    ['p.yml', 'a: 1'],
    ['deep/p.yaml', 'a: 1 # comment'],
  ])('is that of the file %s', async (file, text) => {
    mkdirSync(join(folder, 'deep'), { recursive: true })
    writeFileSync(join(folder, file), text)
    expect(await payloadOf({ 'client-payload-file': file })).toEqual({ a: 1 })
    expect(await payloadOf({ 'client-payload-file': join(folder, file) })).toEqual({ a: 1 })
  })

  test.each<[what: string, inputs: Record<string, string>, says: RegExp]>([
    ['both', { 'client-payload': '{}', 'client-payload-file': 'p.json' }, /^client-payload-file: .*client-payload/],
    ['no such file', { 'client-payload-file': 'none.json' }, /no such file.*checkout/],
    ['a folder', { 'client-payload-file': 'folder.json' }, /is a folder/],
    ['no known kind', { 'client-payload-file': 'p.toml' }, /\.json, \.yml or \.yaml/],
    ['no extension', { 'client-payload-file': 'payload' }, /\.json, \.yml or \.yaml/],
    ['an empty file', { 'client-payload-file': 'empty.json' }, /is empty/],
    ['broken JSON in a file', { 'client-payload-file': 'broken.json' }, /^client-payload-file: .*line 1, column 7/],
    ['YAML in a JSON file', { 'client-payload-file': 'yaml.json' }, /^client-payload-file: .*not valid JSON/],
    ['broken JSON', { 'client-payload': '{"a": }' }, /^client-payload: .*line 1, column 7/],
    [
      'eleven properties',
      { 'client-payload': JSON.stringify(Object.fromEntries([...'abcdefghijk'].map((key) => [key, 1]))) },
      /^client-payload: .*10 properties.*11/,
    ],
  ])('%s is a problem', async (_, inputs, says) => {
    mkdirSync(join(folder, 'folder.json'), { recursive: true })
    writeFileSync(join(folder, 'empty.json'), '\n')
    writeFileSync(join(folder, 'broken.json'), '{"a": }')
    writeFileSync(join(folder, 'yaml.json'), 'a: 1')
    expect(await problemsOf(inputs, workspace)).toEqual([expect.stringMatching(says)])
  })

  test('of a file may have 4 MiB, most of them white space', async () => {
    const most = 4 * 1024 * 1024
    writeFileSync(join(folder, 'large.json'), `{}${' '.repeat(most - 2)}`)
    writeFileSync(join(folder, 'larger.json'), `{}${' '.repeat(most - 1)}`)
    expect(await payloadOf({ 'client-payload-file': 'large.json' })).toEqual({})
    expect(await problemsOf({ 'client-payload-file': 'larger.json' }, workspace)).toEqual([
      expect.stringMatching(/^client-payload-file: "larger\.json" has 4194305 bytes/),
    ])
  })

  test('keys that stand twice are a warning', async () => {
    const { warnings } = await planOf({ 'client-payload': '{"a": 1, "a": 2}' })
    expect(warnings).toEqual([expect.stringMatching(/^client-payload: .*twice/)])
  })
})

describe('what only a step that waits looks at, beside wait-for:', () => {
  const inputs = {
    'start-timeout-seconds': '60',
    'completion-timeout-seconds': '60',
    'poll-interval-seconds': '60',
    'cancel-downstream': 'true',
  }
  test.each(['', 'dispatch'])('%j gets a warning each', async (waitFor) => {
    const { warnings } = await planOf({ ...inputs, 'wait-for': waitFor })
    expect(warnings).toEqual(
      Object.keys(inputs).map((name) => expect.stringMatching(new RegExp(`^${name}: has no effect`))),
    )
  })

  test.each(['start', 'completion'])('%s gets none', async (waitFor) => {
    expect((await planOf({ ...inputs, 'wait-for': waitFor })).warnings).toEqual([])
  })

  test('"dispatch" gets none where it is empty, or says what holds anyway', async () => {
    const empty = { 'start-timeout-seconds': ' ', 'poll-interval-seconds': '', 'cancel-downstream': 'false' }
    expect((await planOf(empty)).warnings).toEqual([])
  })
})

describe('no token', () => {
  test.each(['', ' ', '\n'])('%j is a problem', async (token) => {
    expect(await problemsOf({ token })).toEqual([
      expect.stringMatching(/^token: is empty: .*secret.*if-no-token: skip/),
    ])
  })

  test('is none where if-no-token says so: the target is skipped', async () => {
    const { targets } = await planOf({ token: '', 'if-no-token': 'skip' })
    expect(targets).toMatchObject([{ token: '', skippedBecause: 'no-token' }])
    expect((await planOf({ 'if-no-token': 'skip' })).targets[0]).not.toHaveProperty('skippedBecause')
  })

  test('is not what a wrong one is', async () => {
    const inputs = { token: 'ghp_a\nghp_b', 'if-no-token': 'skip' }
    expect(await problemsOf(inputs)).toEqual([expect.stringMatching(/^token: has a line break/)])
  })
})

describe('waiting', () => {
  test.each(['', 'dispatch'])('is none where wait-for is %j', async (waitFor) => {
    expect(await planOf({ 'wait-for': waitFor })).not.toHaveProperty('waiting')
  })

  test.each(['start', 'completion'])('has all that it takes where wait-for is %s', async (waitFor) => {
    const inputs = { 'wait-for': waitFor, 'start-timeout-seconds': '1', 'completion-timeout-seconds': '2' }
    expect((await planOf({ ...inputs, 'poll-interval-seconds': '3', 'cancel-downstream': 'true' })).waiting).toEqual({
      waitFor,
      startTimeoutSeconds: 1,
      completionTimeoutSeconds: 2,
      pollIntervalSeconds: 3,
      cancelDownstream: true,
      logLines: 30,
    })
  })
})

test.each<[variable: string, current: string | undefined]>([
  ['acme/site', 'acme/site'],
  ['', undefined],
])('the current repository where GITHUB_REPOSITORY is %j', async (variable, current) => {
  expect((await planOf({ repo: 'acme/docs' }, { GITHUB_REPOSITORY: variable })).current).toBe(current)
})

describe('the API', () => {
  test.each<[input: string, environment: string | undefined, apiUrl: string]>([
    ['https://ghe.test/api/v3', 'https://api.github.com', 'https://ghe.test/api/v3'],
    ['', 'https://ghe.test/api/v3', 'https://ghe.test/api/v3'],
    [' ', 'https://ghe.test/api/v3', 'https://ghe.test/api/v3'],
    ['', '', 'https://api.github.com'],
    ['', undefined, 'https://api.github.com'],
  ])('of the input %j in an environment of %j is %s', async (input, environment, apiUrl) => {
    expect(await planOf({ 'github-api-url': input }, { GITHUB_API_URL: environment })).toMatchObject({ apiUrl })
  })
})

describe('the proxy', () => {
  test.each<[variables: Record<string, string>, proxy: string | undefined]>([
    [{}, undefined],
    [{ https_proxy: 'http://proxy.test:3128' }, 'http://proxy.test:3128/'],
    [{ HTTPS_PROXY: 'http://proxy.test:3128' }, 'http://proxy.test:3128/'],
    [{ https_proxy: 'http://us%40er:p%3Aw@proxy.test:3128' }, 'http://us%40er:p%3Aw@proxy.test:3128/'],
    [{ https_proxy: 'proxy.test:3128' }, 'http://proxy.test:3128/'],
    [{ http_proxy: 'http://proxy.test:3128' }, undefined],
    [{ https_proxy: 'http://proxy.test:3128', no_proxy: 'api.github.com' }, undefined],
    [{ https_proxy: 'http://proxy.test:3128', no_proxy: '.github.com' }, undefined],
    [{ https_proxy: 'http://proxy.test:3128', no_proxy: '*' }, undefined],
    [{ https_proxy: 'http://proxy.test:3128', no_proxy: 'other.test' }, 'http://proxy.test:3128/'],
  ])('of %j is %s', async (variables, proxy) => {
    Object.assign(process.env, variables)
    expect((await planOf({ 'github-api-url': 'https://api.github.com' }, variables)).proxy?.href).toBe(proxy)
  })

  test('is none for a loopback host', async () => {
    const variables = { https_proxy: 'http://proxy.test:3128', http_proxy: 'http://proxy.test:3128' }
    expect((await planOf({ 'github-api-url': 'http://127.0.0.1:1' }, variables)).proxy).toBeUndefined()
  })

  test.each(['no proxy at all', 'http://[', 'socks5://proxy.test:1080', 'http://'])('%s is a problem', async (text) => {
    expect(await problemsOf({}, { https_proxy: text })).toEqual([
      expect.stringMatching(/^https_proxy: .*http:\/\/HOST:PORT/),
    ])
  })
})

test('everything that is wrong is told at once: inputs, targets, payload, proxy', async () => {
  const inputs = { retries: 'x', repository: 'a/b/c', 'client-payload': '{', summary: '?', 'event-type': '' }
  const problems = await problemsOf(inputs, { https_proxy: 'no proxy at all' })
  const names = ['retries', 'summary', 'repository', 'event-type', 'client-payload', 'https_proxy']
  expect(problems.map((problem) => problem.split(':')[0])).toEqual(names)
})

describe('the connection of the post step', () => {
  const connection = (inputs: Record<string, string>, proxy?: string) =>
    readConnection({
      read: (name) => inputs[name],
      env: { GITHUB_API_URL: 'https://ghe.test/api/v3' },
      proxyFor: (url) => (url === 'https://ghe.test/api/v3' ? proxy : undefined),
    })

  test('is the runner’s own where no input says otherwise', () => {
    const [apiUrl, proxy] = ['https://ghe.test/api/v3', new URL('http://proxy.test:3128')]
    expect(connection({}, 'proxy.test:3128')).toEqual({ apiUrl, proxy, requestTimeoutSeconds: 30 })
  })

  test('is that of the inputs', () => {
    const inputs = { 'github-api-url': 'https://api.github.com/', 'request-timeout-seconds': '7' }
    expect(connection(inputs, 'proxy.test:3128')).toEqual({
      apiUrl: 'https://api.github.com',
      proxy: undefined,
      requestTimeoutSeconds: 7,
    })
  })
})

test('all that is wrong is told, also where the repository cannot be made out', async () => {
  const wide = JSON.stringify(Object.fromEntries([...'abcdefghijk'].map((key) => [key, 1])))
  const inputs = { owner: 'other', 'event-type': '', 'client-payload': wide, retries: '11' }
  const problems = await problemsOf(inputs)
  expect(problems.map((problem) => problem.replace(/:.*/s, '')).sort()).toEqual([
    'client-payload',
    'event-type',
    'owner',
    'retries',
  ])
})
