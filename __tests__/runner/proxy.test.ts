import { proxyFor } from '../../src/runner/proxy.ts'

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
