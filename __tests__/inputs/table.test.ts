import { readMetadata } from '../../sandbox/runner/metadata.ts'
import { type Inputs, readTable } from '../../src/inputs/table.ts'

const GOOD: Record<string, string> = { token: 'ghp_0123456789', 'event-type': 'deploy' }

const ABSENT: Inputs = {
  token: { text: 'ghp_0123456789', flaw: undefined },
  ifNoToken: 'fail',
  appClientId: undefined,
  appPrivateKey: undefined,
  owner: undefined,
  repo: undefined,
  repository: undefined,
  eventType: 'deploy',
  clientPayload: undefined,
  clientPayloadFile: undefined,
  workflow: undefined,
  ref: undefined,
  inputs: undefined,
  addDispatchId: false,
  targetList: undefined,
  targetsFile: undefined,
  changedFiles: undefined,
  maxParallel: 10,
  maxPerMinute: 80,
  failFast: false,
  retries: 3,
  delivery: 'at-least-once',
  requestTimeoutSeconds: 30,
  ifNoListener: 'send',
  onRerun: 'send',
  waitFor: 'dispatch',
  startTimeoutSeconds: 120,
  completionTimeoutSeconds: 1800,
  pollIntervalSeconds: 5,
  cancelDownstream: false,
  logLines: 30,
  commitStatus: false,
  dryRun: false,
  summary: true,
  sourceToken: undefined,
  apiUrl: 'https://api.github.com',
  matrixPlace: { index: 0, total: 1 },
}

/** The place of an input whose name is not told by it. */
const PLACES: Record<string, string> = { targets: 'targetList', 'github-api-url': 'apiUrl' }

const placeOf = (name: string) => PLACES[name] ?? name.replace(/-(.)/g, (_, letter: string) => letter.toUpperCase())

const read = (inputs: Record<string, string>) => readTable((name) => ({ ...GOOD, ...inputs })[name])

test('what is absent has its default, or none', () => {
  expect(read({})).toEqual({ inputs: ABSENT, problems: [] })
})

test('every input of action.yml is read, and no other', () => {
  const asked: string[] = []
  readTable((name) => {
    asked.push(name)
    return ''
  })
  expect(asked.toSorted()).toEqual(Object.keys(readMetadata('.').inputs).toSorted())
  expect(Object.keys(ABSENT).toSorted()).toEqual(asked.map(placeOf).toSorted())
})

test('the defaults of action.yml are those', () => {
  const written = Object.entries(readMetadata('.').inputs).flatMap(([name, { default: text }]) =>
    typeof text === 'string' && !text.includes('${{') ? [[name, text] as const] : [],
  )
  expect(written.length).toBeGreaterThan(10)
  expect(read(Object.fromEntries(written))).toEqual(read({}))
})

test.each(['', ' ', '\n', '\t \r\n'])('%j counts as absent', (text) => {
  expect(read({ summary: text, retries: text, owner: text, targets: text })).toEqual(read({}))
  expect(read({ token: text })).toEqual({ inputs: { ...ABSENT, token: undefined }, problems: [] })
})

describe('sound values', () => {
  test.each<[input: string, text: string, value: unknown]>([
    ['request-timeout-seconds', '1', 1],
    ['request-timeout-seconds', ' 300 ', 300],
    ['request-timeout-seconds', '007', 7],
    ['max-per-minute', '0', 0],
    ['max-per-minute', '10000', 10_000],
    ['max-parallel', '100', 100],
    ['retries', '0', 0],
    ['retries', '10', 10],
    ['summary', 'True', true],
    ['summary', 'FALSE', false],
    ['fail-fast', 'true', true],
    ['delivery', 'at-most-once', 'at-most-once'],
    ['owner', ' acme ', 'acme'],
    ['event-type', ' deploy site ', 'deploy site'],
    ['event-type', '🚀'.repeat(100), '🚀'.repeat(100)],
    ['client-payload', '  a: 1\n  b: 2\n', '  a: 1\n  b: 2\n'],
    ['targets', '  - a\n  - b\n', '  - a\n  - b\n'],
    ['token', ' ghp_9876\n', { text: 'ghp_9876', flaw: expect.stringMatching(/white space around it/) }],
    ['token', 'any-thing~at.all/+=', { text: 'any-thing~at.all/+=', flaw: undefined }],
    ['github-api-url', 'https://api.github.com', 'https://api.github.com'],
    ['github-api-url', 'https://ghe.test/api/v3/', 'https://ghe.test/api/v3'],
    ['github-api-url', 'HTTPS://GHE.test:443/api/v3//', 'https://ghe.test/api/v3'],
    ['github-api-url', 'http://127.0.0.1:8080', 'http://127.0.0.1:8080'],
    ['github-api-url', 'http://localhost:8080/api', 'http://localhost:8080/api'],
    ['github-api-url', 'http://[::1]:8080', 'http://[::1]:8080'],
    ['github-api-url', 'http://127.1/', 'http://127.0.0.1'],
    ['matrix-place', '0/1', { index: 0, total: 1 }],
    ['matrix-place', '2/3', { index: 2, total: 3 }],
    ['matrix-place', '/', { index: 0, total: 1 }],
    ['matrix-place', '0/0', { index: 0, total: 1 }],
  ])('%s: %j is %j', (input, text, value) => {
    expect(read({ [input]: text })).toEqual({ inputs: { ...ABSENT, [placeOf(input)]: value }, problems: [] })
  })
})

describe('wrong values are a problem that names the input', () => {
  test.each<[input: string, text: string, says: RegExp]>([
    ['request-timeout-seconds', '0', /1 to 300.*"0"/],
    ['request-timeout-seconds', '301', /1 to 300/],
    ['request-timeout-seconds', '1.5', /whole number/],
    ['request-timeout-seconds', '-1', /whole number/],
    ['request-timeout-seconds', '1e2', /whole number/],
    ['request-timeout-seconds', '30s', /whole number/],
    ['request-timeout-seconds', '٣٠', /whole number/],
    ['max-parallel', '0', /1 to 100/],
    ['max-parallel', '101', /1 to 100/],
    ['max-per-minute', '10001', /0 to 10000/],
    ['retries', '11', /0 to 10/],
    ['retries', '0000000001', /whole number/],
    ['start-timeout-seconds', '0', /1 to 3600/],
    ['start-timeout-seconds', '3601', /1 to 3600/],
    ['completion-timeout-seconds', '0', /1 to 86400/],
    ['completion-timeout-seconds', '86401', /1 to 86400/],
    ['poll-interval-seconds', '0', /1 to 300/],
    ['poll-interval-seconds', '301', /1 to 300/],
    ['wait-for', 'end', /dispatch, start or completion.*"end"/],
    ['summary', 'yes', /true or false.*"yes"/],
    ['summary', '1', /true or false/],
    ['summary', 'tRUE', /true or false/],
    ['delivery', 'exactly-once', /at-least-once or at-most-once.*"exactly-once"/],
    ['owner', 'ac/me', /owner/],
    ['owner', 'x'.repeat(40), /40 characters/],
    ['owner', `$\{{ github.owner }}`, /not expanded/],
    ['event-type', 'x'.repeat(101), /101 characters.*100/],
    ['token', 'ghp_a\nghp_b', /line break/],
    ['token', 'ghp_…', /no HTTP header/],
    ['github-api-url', 'api.github.com', /not the URL/],
    ['github-api-url', 'ftp://ghe.test', /not the URL/],
    ['github-api-url', 'https://', /not the URL/],
    ['github-api-url', 'http://ghe.test', /unencrypted/],
    ['github-api-url', 'http://127.0.0.1.evil.test', /unencrypted/],
    ['github-api-url', 'http://localhost.evil.test', /unencrypted/],
    ['github-api-url', 'http://0.0.0.0', /unencrypted/],
    ['github-api-url', 'https://me@ghe.test', /no user name/],
    ['github-api-url', 'https://ghe.test/?x=1', /query/],
    ['github-api-url', 'https://ghe.test//?x=1', /query/],
    ['github-api-url', 'https://ghe.test/#x', /fragment/],
    ['matrix-place', '1', /filled in by the action.*"1": leave it out/],
    ['matrix-place', '-1/2', /leave it out/],
    ['matrix-place', '1/', /leave it out/],
  ])('%s: %j', (input, text, says) => {
    expect(read({ [input]: text }).problems).toEqual([{ input, message: expect.stringMatching(says) }])
  })
})

// With what is gone on with, nothing that is told of it already is told once more.
test.each<[input: string, text: string, value: unknown]>([
  ['token', 'ghp_a\nghp_b', { text: '', flaw: undefined }],
  ['owner', 'ac/me', undefined],
  ['event-type', 'x'.repeat(101), ''],
  ['add-dispatch-id', 'on', false],
  ['wait-for', 'end', 'dispatch'],
  ['summary', 'no', true],
  ['github-api-url', 'ftp://ghe.test', 'https://api.github.com'],
])('in place of a wrong %s stands what the others can be looked at with', (input, text, value) => {
  expect(read({ [input]: text }).inputs).toEqual({ ...ABSENT, [placeOf(input)]: value })
})

test('a wrong value is shown with its control characters as escapes, and a secret of a URL not at all', () => {
  for (const name of ['retries', 'summary', 'delivery'])
    expect(read({ [name]: 'a\u001b\nb' }).problems[0]?.message).toContain('"a\\u001b\\nb"')
  expect(JSON.stringify(read({ 'github-api-url': 'https://me:hunter2@ghe.test/?token=hunter2' }).problems)).not.toMatch(
    /hunter2/,
  )
})
