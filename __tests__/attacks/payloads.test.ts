import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { plan } from '../../src/plan/plan.ts'
import { eventOf } from '../report/results.ts'
import { cpuMs, MOST_CPU_MS } from './effort.ts'

const folder = mkdtempSync(join(tmpdir(), 'payloads-'))
afterAll(() => rmSync(folder, { recursive: true }))

const GOOD: Record<string, string> = { token: 'ghp_0123456789', 'event-type': 'deploy', repository: 'acme/site' }

/** The payload that is sent as JSON with what is said of it, or what is wrong. */
async function reading(inputs: Record<string, string>): Promise<{ sent: string; warnings: string } | string> {
  const planned = await plan({
    inputNames: [],
    read: (name) => ({ ...GOOD, ...inputs })[name],
    // What the action gets is no plain object: names of every object are in it.
    env: process.env,
    proxyFor: () => undefined,
    registerSecret: () => {},
    newDispatchId: () => 'f7c7ad3e-4f4e-4ed7-8c5a-0c1f6a8d6b6e',
  })
  if (!planned.ok) return planned.problems.map(({ input, message }) => `${input}: ${message}`).join('\n')
  const { targets, warnings } = planned.value
  return { sent: JSON.stringify(targets[0] && eventOf(targets[0]).clientPayload), warnings: warnings.join('\n') }
}

/** Where a payload of JSON may come from. */
const SOURCES: Record<string, (json: string) => Record<string, string>> = {
  'client-payload': (json) => ({ 'client-payload': json }),
  'client-payload-file': (json) => {
    const file = join(folder, 'payload.json')
    writeFileSync(file, json)
    return { 'client-payload-file': file }
  },
  targets: (json) => ({ repository: '', targets: `[{"repository": "acme/site", "client-payload": ${json}}]` }),
}

const LEVELS = 10_000

describe.each(Object.entries(SOURCES))('%s', (_, inputsFor) => {
  test.each<[what: string, json: string]>([
    [
      'prototype keys',
      '{"__proto__":{"admin":true},"constructor":{"prototype":{"a":1}},"toString":"x","valueOf":null}',
    ],
    ['prototype keys deep down', '{"a":[{"__proto__":{"length":9},"hasOwnProperty":0}]}'],
    ['lone surrogates', '{"a":"\\ud800","\\udfff":"\\udc00\\ud800"}'],
    ['controls', '{"\\u0000":"\\u001b[31m","a":"\u202e\u2028\\r\\n::error::x"}'],
    ['numbers of 15 digits', '{"a":999999999999999,"b":-999999999999999,"c":"9007199254740993"}'],
  ])('%s are sent as they are', async (_, json) => {
    expect(await reading(inputsFor(json))).toEqual({ sent: json, warnings: '' })
    expect({}).not.toHaveProperty('admin')
  })

  test('numbers up to 2^53 are sent as they are, and it is said how GitHub’s expressions print them', async () => {
    const json = '{"a":9007199254740991,"b":-9007199254740991}'
    const warnings = expect.stringMatching(/prints otherwise .*a \(line 1, .*b \(line 1, /)
    expect(await reading(inputsFor(json))).toEqual({ sent: json, warnings })
  })

  test('of duplicate keys the last one counts, and it is said', async () => {
    const read = await reading(inputsFor('{"a":1,"__proto__":1,"a":2,"__proto__":2}'))
    expect(read).toMatchObject({
      sent: '{"a":2,"__proto__":2}',
      warnings: expect.stringMatching(/stand twice.*a.*__proto__/),
    })
  })

  test.each<[what: string, json: string, said: RegExp]>([
    ['a number past 2^53', '{"id":9007199254740993}', /beyond ±9007199254740991/],
    ['a number without end', '{"id":1e999}', /would not arrive as it is written/],
    ['10,000 levels of lists', `{"a":${'['.repeat(LEVELS)}${']'.repeat(LEVELS)}}`, /nested more than 99 levels deep/],
    ['10,000 levels of objects', `${'{"a":'.repeat(LEVELS)}1${'}'.repeat(LEVELS)}`, /nested more than 99 levels deep/],
    ['10,000 levels that nobody closes', '{"a":'.repeat(LEVELS), /not valid JSON/],
  ])('%s is refused', async (_, json, said) => expect(await reading(inputsFor(json))).toMatch(said))
})

/** Each level nine times the one before: 9^12 values. */
const BOMB = Array.from(
  { length: 12 },
  (_, i) =>
    `a${i}: &a${i} [${Array(9)
      .fill(i ? `*a${i - 1}` : 'x')
      .join(', ')}]`,
)

describe('YAML', () => {
  test.each<[what: string, yaml: string, said: RegExp]>([
    ['an alias bomb', BOMB.join('\n'), /aliases \(\*\) that would make it many times larger/],
    ['an alias within its anchor', 'a: &a [*a]', /inside its own anchor/],
    ['10,000 levels of lists', `a: ${'['.repeat(LEVELS)}${']'.repeat(LEVELS)}`, /nested too deep/],
    ['10,000 levels of blocks', `a:\n  ${'- '.repeat(LEVELS)}x`, /nested too deep/],
    ['duplicate keys', 'a: 1\n__proto__: 1\n__proto__: 2', /This key is there twice/],
  ])('%s is refused', async (_, yaml, said) => {
    expect(await reading({ 'client-payload': yaml })).toMatch(said)
    const indented = yaml.replaceAll('\n', '\n    ')
    const targets = `- repository: acme/site\n  client-payload:\n    ${indented}`
    expect(await reading({ repository: '', targets })).toMatch(said)
  })

  test('prototype keys and what is no number are sent as they are', async () => {
    const yaml = '__proto__: {admin: true}\nconstructor: 9007199254740993\ntoString: "\\ud800"'
    expect(await reading({ 'client-payload': yaml })).toMatchObject({
      sent: '{"__proto__":{"admin":true},"constructor":"9007199254740993","toString":"\\ud800"}',
    })
    expect({}).not.toHaveProperty('admin')
  })
})

test.each(['__proto__', 'constructor', 'toString', 'hasOwnProperty'])('no variable is called %s', async (name) => {
  const targets = `[{"repository": "acme/site", "token-env": "${name}"}, {"repository": "acme/docs", "${name}": 1}]`
  const read = await reading({ repository: '', targets })
  expect(read).toContain(`names ${name}, but the step has no such variable`)
  expect(read).toContain(`\`${name}\` is not a key of a target`)
})

const MEGABYTE = 1_000_000
const filled = (piece: string) => piece.repeat(Math.ceil(MEGABYTE / piece.length))

// More than a variable of the environment holds on any system. What a piece is written so often in is a trap for
// recursion, for backtracking, or for whatever takes its time for each.
test.each([
  ...[
    'x',
    '\n',
    '\r\n',
    ' ',
    '\t',
    '\u2028',
    '# \n',
    '#',
    '{"a":',
    '[',
    '- ',
    '? ',
    '"',
    "'",
    '\\',
    'a/b ',
    'a,',
    'a: b\n',
  ],
  ...[
    '/',
    '@',
    '{',
    '}',
    '*a ',
    '&a ',
    '!a ',
    '|\n',
    '---\n',
    '%a\n',
    '<!--',
    '\\ud800',
    '0',
    '9007199254740993,',
    '😀',
  ],
])('a megabyte of %j is answered soon, wherever it stands', async (piece) => {
  const before = cpuMs()
  for (const start of ['', '[', '{"a":"']) {
    const text = start + filled(piece)
    expect(await reading({ 'client-payload': text })).toBeTruthy()
    expect(await reading({ repository: '', targets: text })).toBeTruthy()
  }
  for (const name of ['event-type', 'repository', 'repo', 'owner', 'retries', 'client-payload-file'])
    expect(await reading({ repository: '', [name]: filled(piece) })).toBeTruthy()
  expect(await reading({ 'github-api-url': `https://a.test/${filled(piece)}x` })).toBeTruthy()
  expect(cpuMs() - before).toBeLessThan(MOST_CPU_MS)
})

test('fifty thousand keys are answered soon', async () => {
  const keys = Array.from({ length: 50_000 }, (_, index) => `"${index.toString(36)}":1`).join()
  const before = cpuMs()
  expect(await reading({ 'client-payload': `{${keys}}` })).toContain('50000 were supplied')
  expect(await reading({ repository: '', targets: `[{${keys}}]` })).toContain('is not a key of a target')
  expect(cpuMs() - before).toBeLessThan(MOST_CPU_MS)
})

test.each(['json', 'yml'])('10 MB in a .%s file are not even read', async (format) => {
  const file = join(folder, `large.${format}`)
  writeFileSync(file, `{"a": "${'x'.repeat(10_000_000)}"}`)
  expect(await reading({ 'client-payload-file': file })).toContain(
    'has 10000009 bytes, and a payload 65,535 characters',
  )
})
