import { proxyFor, proxySecrets } from '../../src/runner/proxy.ts'

const before = { ...process.env }
beforeEach(() => {
  for (const name of ['no_proxy', 'NO_PROXY']) delete process.env[name]
})
afterAll(() => {
  for (const name of ['no_proxy', 'NO_PROXY']) if (before[name] !== undefined) process.env[name] = before[name]
})

const API = 'https://api.github.com'

test.each<[env: Record<string, string>, proxy: string | undefined]>([
  [{}, undefined],
  [{ https_proxy: '', HTTPS_PROXY: '' }, undefined],
  [{ https_proxy: 'anything' }, 'anything'],
  [{ HTTPS_PROXY: 'anything' }, 'anything'],
  [{ https_proxy: 'lower', HTTPS_PROXY: 'UPPER' }, 'lower'],
  [{ http_proxy: 'anything' }, undefined],
])('of %j it is %s', (env, proxy) => expect(proxyFor(API, env)).toBe(proxy))

test.each<[noProxy: string, url: string, passes: boolean]>([
  ['', API, false],
  ['api.github.com', API, true],
  ['.github.com', API, true],
  ['*', API, true],
  ['other.test', API, false],
  ['', 'http://127.0.0.1:1', true],
  ['', 'http://localhost:1', true],
])('with no_proxy %j, a request to %s passes it: %s', (noProxy, url, passes) => {
  process.env.no_proxy = noProxy
  expect(proxyFor(url, { https_proxy: 'http://proxy.test' })).toBe(passes ? undefined : 'http://proxy.test')
})

describe('what must not be shown of its address', () => {
  test.each<[text: string, secrets: string[]]>([
    ['', []],
    ['http://proxy.test:3128', []],
    ['http://@proxy.test', []],
    ['http://me:secret@proxy.test', ['secret', 'bWU6c2VjcmV0']],
    ['me:secret@proxy.test:3128', ['secret', 'bWU6c2VjcmV0']],
    ['http://me:s%20t@proxy.test', ['s%20t', 's t', 'bWU6cyB0']],
    ['http://me:s t"@proxy.test', ['s t"', 'bWU6cyB0Ig==', 's%20t%22']],
    ['http://me:a@b@proxy.test', ['a@b', 'bWU6YUBi', 'a%40b']],
    ['http://me:100%@proxy.test', ['100%', 'bWU6MTAwJQ==']],
    ['http://token@proxy.test', ['token', 'dG9rZW46']],
    ['http://me:secret@', ['secret', 'bWU6c2VjcmV0']],
  ])('%s', (text, secrets) => {
    expect(new Set(proxySecrets({ https_proxy: text }))).toEqual(new Set(secrets))
    expect(new Set(proxySecrets({ HTTPS_PROXY: text }))).toEqual(new Set(secrets))
  })

  test('is that of both', () => {
    const both = { https_proxy: 'http://a:one@proxy.test', HTTPS_PROXY: 'http://a:two@proxy.test' }
    expect(proxySecrets(both)).toEqual(expect.arrayContaining(['one', 'two']))
  })
})
