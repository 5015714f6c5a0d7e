import type { JsonValue } from '../../src/payload/json.ts'
import { parseYaml } from '../../src/payload/yaml.ts'

async function read(text: string): Promise<JsonValue> {
  const parsed = await parseYaml(text)
  if (!parsed.ok) throw new Error(parsed.problems.join())
  return parsed.value
}

async function problemOf(text: string): Promise<string> {
  const parsed = await parseYaml(text)
  if (parsed.ok) throw new Error(`accepted ${text}`)
  return parsed.problems.join('\n')
}

describe('a plain scalar', () => {
  test.each<[written: string, value: JsonValue]>([
    ['3', 3],
    ['-3', -3],
    ['0', 0],
    ['0.5', 0.5],
    ['0.0001', 0.0001],
    ['123456789012345', 123456789012345],
    ['-1234567890.12345', -1234567890.12345],
    ['true', true],
    ['false', false],
    ['null', null],
  ])('%s becomes what it says', async (written, value) => {
    expect(await read(`a: ${written}`)).toEqual({ a: value })
    expect(await read(`- [${written}]`)).toEqual([[value]])
  })

  test.each([
    ['1.10'],
    ['12e4567'],
    ['4e2'],
    ['1e21'],
    ['1e+21'],
    ['1717000000.123456'],
    ['1717000000123456'],
    ['20240501123045124'],
    ['1000000000000000'],
    ['9007199254740991'],
    ['0.00001'],
    ['-0.00001'],
    ['1e-7'],
    ['007'],
    ['0o7'],
    ['0x1f'],
    ['1_000'],
    ['+1'],
    ['.5'],
    ['5.'],
    ['-0'],
    ['3.0'],
    ['12345678901234567891'],
    ['9007199254740993'],
    ['.inf'],
    ['.nan'],
    ['NaN'],
    ['Infinity'],
    ['~'],
    ['True'],
    ['yes'],
    ['off'],
    ['NULL'],
    ['2024-01-31'],
    ['12:30:45'],
    ['undefined'],
  ])('%s stays text', async (written) => {
    expect(await read(`a: ${written}`)).toEqual({ a: written })
  })
})

describe('what is written comes out', () => {
  test.each<[text: string, value: JsonValue]>([
    ['a: "3"\nb: \'true\'\nc: |\n  3\n', { a: '3', b: 'true', c: '3\n' }],
    ['a:\nb: \nc: ""', { a: '', b: '', c: '' }],
    ['a: {b, "c", d: , e}\n? f\n', { a: { b: '', c: '', d: '', e: '' }, f: '' }],
    ['-\n- ', ['', '']],
    ['1: a\ntrue: b\n1.0: c\nnull: d\n~: e\n"": f', { 1: 'a', true: 'b', '1.0': 'c', null: 'd', '~': 'e', '': 'f' }],
    ['a: |\n  one\n  two\nb: >-\n  one\n  two', { a: 'one\ntwo\n', b: 'one two' }],
    ['a: &x {b: 1}\nc: *x\nd: [*x]', { a: { b: 1 }, c: { b: 1 }, d: [{ b: 1 }] }],
    ['&key a: 1\nb: *key', { a: 1, b: 'a' }],
    ['"<<": 1', { '<<': 1 }],
    ['---\na: 1\n...\n', { a: 1 }],
    ['a: 1\r\nb:\r\n  - 2\r\n', { a: 1, b: [2] }],
    ['\ufeffa: 1', { a: 1 }],
    ['a: 1 # one\n# two\n', { a: 1 }],
    ['{"a": [1, "b", null, {"c": "\\u00e9\\n"}]}', { a: [1, 'b', null, { c: 'é\n' }] }],
    ['message: "Fix \\"it\\": 100% #1\\n\\nÜ \\/"', { message: 'Fix "it": 100% #1\n\nÜ /' }],
    ['# nothing\n', ''],
    ['', ''],
    ['just words', 'just words'],
  ])('%j', async (text, value) => {
    expect(await read(text)).toEqual(value)
  })

  test('__proto__ is a property, not a prototype', async () => {
    const value = await read('__proto__: {admin: true}\na: {__proto__: 1}\nb: &x {__proto__: [x]}\nc: *x')
    expect(JSON.stringify(value)).toBe(
      '{"__proto__":{"admin":true},"a":{"__proto__":1},"b":{"__proto__":["x"]},"c":{"__proto__":["x"]}}',
    )
    expect(Object.getPrototypeOf(value)).toBe(Object.prototype)
  })
})

describe('what is refused, where and why', () => {
  test.each<[text: string, place: string, cause: RegExp]>([
    ['a: 1\nb: 2\na: 3', 'line 3, column 1', /^This key is there twice in one mapping/],
    ['a: {b: 1, "b": 2}', 'line 1, column 11', /^This key is there twice/],
    ['a: !!str 1', 'line 1, column 4', /^A tag stands here \(!\)/],
    ['a: ! 1', 'line 1, column 4', /^A tag/],
    ['a: ! [1]', 'line 1, column 4', /^A tag/],
    ['!!str a: 1', 'line 1, column 1', /^A tag/],
    ['a: !!binary aGk=', 'line 1, column 4', /^A tag/],
    ['a: !!set {x}', 'line 1, column 4', /^A tag/],
    ['# a!\na: &x !!map # b!\n  c: "!"', 'line 2, column 7', /^A tag/],
    ['a: "!"\nb: [1, !x 2]', 'line 2, column 8', /^A tag/],
    ['a: |\n  !b\nc: !!str d', 'line 3, column 4', /^A tag/],
    ['a: !important', 'line 1, column 4', /^A tag/],
    ['%YAML 1.2\n---\na: 1', 'line 1, column 1', /^A directive/],
    ['# x\n%TAG ! tag:x,2000:\n---\na: 1', 'line 2, column 1', /^A directive/],
    ['%ANY thing\n---\na: 1', 'line 1, column 1', /^A directive/],
    ['a: 1\n---\nb: 2', 'line 2, column 1', /^A second YAML document/],
    ['a: *bold*', 'line 1, column 4', /no anchor \(&\) before it has that name\. If it is a text, put it in quotes/],
    ['a: &a [*a]', 'line 1, column 8', /inside its own anchor/],
    ['a: &a {b: [{c: *a}]}', 'line 1, column 16', /inside its own anchor/],
    ['<<: {a: 1}', 'line 1, column 1', /no merge keys/],
    ['? [a]\n: 1', 'line 1, column 3', /^A key must be a plain text/],
    ['? {a: 1}\n: 1', 'line 1, column 3', /^A key must be a plain text/],
    ['a: {{ sha }}', 'line 1, column 5', /^A key must be a plain text.*\{\{/],
    ['a: &a b\n*a : 1', 'line 2, column 1', /^A key must be a plain text/],
    ['a: fix: the bug', 'line 1, column 4', /^Two keys in one.*toJSON/],
    ['a: 1\n  b: 2', 'line 1, column 4', /^Two keys in one.*indented deeper/],
    ['msg: Fix\n\nIt was old\nref: main', 'line 3, column 1', /second line of a text.*toJSON/],
    ['msg: Fix\nIt was old', 'line 2, column 1', /^This line is no key: value/],
    ['ref:main\nsha: 1', 'line 1, column 1', /no key: value|second line of a text/],
    ['a: @team', 'line 1, column 4', /must not begin with this character/],
    ['a: `x`', 'line 1, column 4', /must not begin with this character/],
    ['a:\n\t- 1', 'line 2, column 1', /^A tab in the indentation/],
    ['a: "C:\\Users\\Qx"', 'line 1, column 7', /does not know this one/],
    ['a: "open\n', 'line 1, column 9', /^A closing quote is missing/],
    ['a: [1', 'line 1, column 6', /not closed/],
    ['a: "fix" it', 'line 1, column 10', /a quote ended its text early/],
    ['a: }', 'line 1, column 4', /a bracket is missing or one too many/],
    ['a:\n\u00a0\u00a0b: 1', 'line 2, column 1', /only looks like a space/],
    [`${'k'.repeat(1100)}: 1`, 'line 1, column 1', /more than 1,024 characters/],
  ])('%j', async (text, place, cause) => {
    const [head, , shown, caret, , ...rest] = (await problemOf(text)).split('\n')
    expect(head).toBe(`is not YAML that can be sent: ${place}`)
    expect(shown).toMatch(/^ {4}/)
    expect(caret).toMatch(/^ {4} *\^$/)
    expect(rest.join('\n')).toMatch(cause)
  })

  test('an alias bomb', async () => {
    const levels = Array.from(
      { length: 9 },
      (_, level) => `l${level + 1}: &l${level + 1} [${Array(9).fill(`*l${level}`)}]`,
    )
    expect(await problemOf(['l0: &l0 [lol]', ...levels].join('\n'))).toBe(
      'has YAML aliases (*) that would make it many times larger. Write the values out.',
    )
  })

  test.each([
    ['flow', `a: ${'['.repeat(20_000)}`],
    ['closed flow', `a: ${'['.repeat(20_000)}${']'.repeat(20_000)}`],
    ['block', '- '.repeat(20_000)],
  ])('endless nesting: %s', async (_, text) => {
    expect(await problemOf(text)).toContain('nested too deep to be read; at most 99 levels can be sent.')
  })

  test('endless nesting of keys', async () => {
    expect(await problemOf('? '.repeat(20_000))).toContain('A key must be a plain text')
  })

  test('more text than any payload can be', async () => {
    expect(await problemOf(`# ${'x'.repeat(300_000)}`)).toBe('has 300002 characters of YAML; at most 262144 are read.')
  })

  test('what would keep the parser busy for ten seconds', async () => {
    expect(await problemOf(`a: [${','.repeat(260_000)}`)).toMatch(
      /^takes more than 3 s to read as YAML, as nothing does that people write\. .*toJSON/,
    )
    expect(await read('a: 1')).toEqual({ a: 1 })
  })
})

describe('a comment behind a plain value', () => {
  const warningsOf = async (text: string, within?: string[]) => {
    const parsed = await parseYaml(text, within)
    if (!parsed.ok) throw new Error(parsed.problems.join())
    return parsed.warnings
  }

  test('gets a warning that names the key', async () => {
    expect(await warningsOf('message: Merge pull request #1825 from x')).toEqual([
      'has plain values that end at a comment: message. What stands behind " #" is not sent. If it belongs to the text, put the whole value in quotes, or write it with toJSON where an expression puts it there.',
    ])
  })

  test.each<[text: string, where: string]>([
    ['color: #ff0000', 'color'],
    ['a: 3 # three', 'a'],
    ['a:\n  - x\n  - y # z', 'a[1]'],
    ['a:\n  - #1', 'a[0]'],
    ['a: {b: [c, d # e\n  ]}', 'a.b[1]'],
    ['a: one\n  two # three\nb: 1', 'a'],
    ['"a b": x\t# y', '["a b"]'],
    ['a: x # one\nb: y # two', 'a, b'],
    [Array.from({ length: 7 }, (_, index) => `k${index}: x # y`).join('\n'), 'k0, k1, k2, k3, k4, 2 more'],
  ])('%j', async (text, where) => {
    expect(await warningsOf(text)).toEqual([
      expect.stringContaining(`: ${where}. What stands behind " #" is not sent.`),
    ])
  })

  test.each([
    'a: x#y',
    'a: "x" # y',
    "a: 'x #1'",
    'a: | # y\n  x # y\n',
    'a: # y\n  b: 1',
    'a: x\n# y\nb: 1',
    '# y\na: x',
    'a: {b: 1} # y',
    'a: &x # y\n  b: 1',
  ])('no value ends there: %j', async (text) => expect(await warningsOf(text)).toEqual([]))

  test('is no matter outside of payloads, in a list of targets', async () => {
    const list = '- acme/site # one\n- repository: acme/docs # two\n  client-payload: {a: x # three\n  }'
    expect(await warningsOf(list, ['client-payload'])).toEqual([
      expect.stringContaining(': [1].client-payload.a. What'),
    ])
  })
})

describe('what is shown of the place', () => {
  const shown = async (text: string) => (await problemOf(text)).split('\n')[2]

  test.each<[text: string, line: string]>([
    ['password: "Tr0ub4dor"&3x"', 'password: "…"…"'],
    ['password: Tr0ub: 4dor', 'password: …: …'],
    ['- a: 1\n- b: &x secret: y', '… b: …: …'],
    ['a: {b: secret, "b": 2}', 'a: {…: …, "…": …}'],
    ['msg: Fix\nthe secret', '…'],
    ['a: @secret', 'a: …'],
    ['a: !!str secret', 'a: …'],
    ['secret word: a: b', '…: …: …'],
  ])('%j', async (text, line) => expect(await shown(text)).toBe(`    ${line}`))
})

// By what the processor did, which no other process changes, and not by the time it took.
test('a mapping of many keys takes less work than the library, which compares each with all others', async () => {
  const { parseAllDocuments } = await import('yaml')
  const text = Array.from({ length: 15_000 }, (_, index) => `key${index}: ${index}`).join('\n')
  const ours = await workOf(async () => expect(Object.keys((await read(text)) ?? {})).toHaveLength(15_000))
  const theirs = await workOf(async () => expect(parseAllDocuments(text, { schema: 'failsafe' })).toHaveLength(1))
  expect(ours / theirs).toBeLessThan(0.7)
})

/** Microseconds of the processor. */
async function workOf(work: () => Promise<void>): Promise<number> {
  const before = process.cpuUsage()
  await work()
  return process.cpuUsage(before).user
}
