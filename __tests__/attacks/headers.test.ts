import { attacked } from './attacked.ts'

const MINUTE = 60_000
const LAST = 'Sat, 13 Sep 275760 00:00:00 GMT'
const TIMES = [
  ...['', '0', '-1', '1.5', '1e9', '60', '60, 60', '999999999', '9'.repeat(400), 'NaN', 'Infinity', 'soon'],
  ...['Thu, 01 Jan 1970 00:00:00 GMT', LAST, 'Fri, 31 Dec 9999 23:59:59 GMT', 'GMT', '99999999999', '8640000000001'],
]
const TEXTS = [
  '',
  'x'.repeat(15_000),
  '\u00ff\u0080',
  '; url=',
  'required; url=javascript:x',
  '//[',
  '../../..',
  ', ,',
  '__proto__',
]

const HEADERS: [name: string, values: string[], beside?: Record<string, string>][] = [
  ['date', TIMES],
  ['date', TIMES, { 'retry-after': '60' }],
  ['date', TIMES, { 'retry-after': LAST }],
  ['date', TIMES, { 'x-ratelimit-remaining': '0', 'x-ratelimit-reset': '99999999999' }],
  ['retry-after', TIMES],
  ['retry-after', TIMES, { date: LAST }],
  ['retry-after', TIMES, { date: '' }],
  ['x-ratelimit-reset', TIMES, { 'x-ratelimit-remaining': '0' }],
  ['x-ratelimit-reset', TIMES, { 'x-ratelimit-remaining': '0', date: LAST }],
  ['x-ratelimit-remaining', TIMES],
  ['location', TEXTS],
  ['content-type', TEXTS],
  ['x-github-request-id', TEXTS],
  ['x-github-sso', TEXTS],
  ['x-oauth-scopes', TEXTS],
  ['x-accepted-github-permissions', TEXTS],
]
const TITLED = HEADERS.map(([name, values, beside]) => {
  const others = Object.entries(beside ?? {}).map((header) => header.join(': '))
  return [[name, ...others].join(', beside '), name, values, beside] as const
})
const STATUSES = [307, 403, 404, 429, 503]

describe.each([
  ['an event', { retries: '2' }],
  ['a list before it', { retries: '2', 'wait-for': 'start' }],
] as [string, Record<string, string>][])('%s', (_, inputs) => {
  test.each(TITLED)('%s that makes no sense', async (_, name, values, beside = {}) => {
    for (const status of STATUSES) {
      for (const value of values) {
        const headers = { ...beside, [name]: value }
        const { error, log, requests, tookMs } = await attacked({
          api: () => ({ status, headers, body: '{}' }),
          inputs,
        })
        expect(error).toBeDefined()
        // Twice the longest wait that is waited, and three look-ups.
        expect(tookMs).toBeLessThan(31 * MINUTE)
        expect(requests.length).toBeLessThan(7)
        expect(Math.max(...log.map((line) => line.length))).toBeLessThan(20_000)
      }
    }
  })
})
