import type { JsonObject, JsonValue } from '../../src/payload/json.ts'
import { parsePayload, parsePayloadFile, payloadLimits } from '../../src/payload/payload.ts'

async function problemOf(text: string): Promise<string> {
  const parsed = await parsePayload(text)
  if (parsed.ok) throw new Error(`accepted ${text}`)
  return parsed.problems.join('\n')
}

function nested(levels: number): JsonObject {
  let value: JsonObject = {}
  for (let level = 1; level < levels; level++) value = level % 2 ? { a: value } : { a: [value.a ?? 1] }
  return value
}

describe('parsePayload', () => {
  test.each<[text: string, value: JsonValue]>([
    ['{}', {}],
    ['\n  {"a": {"b": [1, "2", null, true]}}\n', { a: { b: [1, '2', null, true] } }],
    ['section: guides\nversion: 1.10\ncount: 3', { section: 'guides', version: '1.10', count: 3 }],
    ['  a: 1\n  b: 2\n', { a: 1, b: 2 }],
    ['a: |\n  one\n  two\n', { a: 'one\ntwo\n' }],
    ['# JSON below\n{"a": 1}', { a: 1 }],
  ])('%j', async (text, value) => {
    expect(await parsePayload(text)).toEqual({ ok: true, value, warnings: [] })
  })

  test('hands on warnings', async () => {
    expect(await parsePayload('{"a": 1, "a": 2}')).toMatchObject({
      ok: true,
      warnings: [expect.stringContaining('twice')],
    })
  })

  test.each<[text: string, problem: RegExp]>([
    [`'{"a": 1}'`, /^is JSON in single quotes\. Leave the outer quotes out/],
    [`'\n{"a": "it's"}\n'`, /^is JSON in single quotes/],
    [`"{"a": 1}"`, /^is JSON in double quotes\. Leave the outer quotes out/],
    [JSON.stringify('{"a": 1}'), /^is JSON inside a JSON text\. Most likely toJSON/],
    ['“{"a": 1}”', /^is JSON in curly quotes/],
    [`"a": 1`, /^begins with a quote.*needs braces.*For YAML, put a key without quotes first/],
    [`'a': 1`, /^begins with a quote/],
    [`"a"`, /^is a text in quotes\. A payload is a JSON object such as/],
    ['{ section: guides }', /A key without double quotes.*for YAML, leave the braces out/],
    ['{{ sha }}', /expression that nobody evaluated/],
    ['\u200b{"a": 1}', /U\+200B, which only looks like/],
    ['[1, 2]', /^is a list\..*Give the list a name/],
    ['- a\n- b', /^is a list/],
    ['[object Object]', /^is what JavaScript makes of an object.*JSON\.stringify/],
    ['Object', /^is what GitHub makes of an object.*toJSON/],
    ['Array', /^is what GitHub makes of an array.*toJSON/],
    ['hello', /^is a text\. A payload is a JSON object/],
    ['ref:main', /^is a text.*a space must follow the colon/],
    ['ref:\u00a0main', /only looks like a space/],
    ['ref=main', /^is a text.*not by =/],
    ['42', /^is a number alone/],
    ['true', /^is a boolean alone/],
    ['null', /^is null, as toJSON gives for something that is not there.*\$\{\{ toJSON\(.* \|\| fromJSON\('\{}'\)\)/],
    ['# only this', /^is empty but for comments/],
    [`\${{ toJSON(inputs) }}`, /^is an expression that nobody evaluated/],
    ['$PAYLOAD', /^is a shell variable/],
    ['$(cat payload.json)', /^is a shell variable/],
    ['.github/payload.json', /^is the name of a file.*client-payload-file/],
    ['a: b: c', /^is not YAML that can be sent/],
    [`{"a":${'['.repeat(99)}${']'.repeat(99)}}`, /^is nested more than 99 levels deep/],
    [`{"a":${'['.repeat(50_000)}${']'.repeat(50_000)}}`, /^is nested more than 99 levels deep/],
  ])('%j', async (text, problem) => {
    expect(await problemOf(text)).toMatch(problem)
  })

  test('takes 99 levels', async () => {
    expect(await parsePayload(`{"a":${'['.repeat(98)}${']'.repeat(98)}}`)).toMatchObject({ ok: true })
  })
})

describe('parsePayloadFile', () => {
  test.each<[text: string, format: 'json' | 'yaml', value: JsonValue]>([
    ['\n{"a": 1}\n', 'json', { a: 1 }],
    ['a: 1\n', 'yaml', { a: 1 }],
    ['{a: 1}\n', 'yaml', { a: 1 }],
    ['"a": 1\n', 'yaml', { a: 1 }],
    ['\ufeffa: 1\n', 'yaml', { a: 1 }],
  ])('%j as %s', async (text, format, value) => {
    expect(await parsePayloadFile(text, format)).toEqual({ ok: true, value, warnings: [] })
  })

  test.each<[text: string, format: 'json' | 'yaml', problem: RegExp]>([
    ['a: 1', 'json', /^is not valid JSON/],
    ['\ufeff{}', 'json', /byte order mark/],
    ['[1]', 'json', /^is a list/],
    ['"text"', 'json', /^is a text/],
    [' \n', 'json', /^is empty\./],
    ['', 'yaml', /^is empty\./],
    ['- 1', 'yaml', /^is a list/],
  ])('%j as %s', async (text, format, problem) => {
    expect(await parsePayloadFile(text, format)).toEqual({ ok: false, problems: [expect.stringMatching(problem)] })
  })
})

describe('what nobody means to send gets a warning, and is sent', () => {
  const TOKEN = 'ghs_0123456789abcdefghij'
  const warningsOf = async (text: string, token?: string) => {
    const read = [
      await parsePayload(text, token),
      await parsePayloadFile(text, text.startsWith('{') ? 'json' : 'yaml', token),
    ]
    const warnings = read.map((parsed) => (parsed.ok ? parsed.warnings : parsed.problems))
    expect(warnings[0]).toEqual(warnings[1])
    return warnings[0]
  }

  test('an expression that nobody evaluated', async () => {
    for (const text of ['{"a": ["x ${{ github.sha }}"], "b": "${{"}', 'a: ["x ${{ github.sha }}"]\nb: ${{'])
      expect(await warningsOf(text)).toEqual([
        'has expressions that nobody evaluated, and sends them as they are: a[0], b. GitHub evaluates ${{ }} in workflow files only: not in other files, nor in text that comes from elsewhere.',
      ])
    expect(await warningsOf('# ${{ x }}\na: $ {{')).toEqual([])
  })

  test('the step’s own token, which is not shown', async () => {
    const text = JSON.stringify({ github: { token: TOKEN, sha: 'x', log: `it is ${TOKEN}!` } })
    expect(await warningsOf(text, TOKEN)).toEqual([
      "has this step's own token in it: github.token, github.log. Whoever can read the event in the receiving repository can use the token for as long as it is good. Most likely toJSON(github) put it there: send only what the receiver needs, such as ${{ toJSON(github.event.head_commit) }}.",
    ])
    expect(await warningsOf(text, 'ghs_another-one')).toEqual([])
    expect(await warningsOf(`token: ${TOKEN}`, TOKEN)).toEqual([expect.stringMatching(/in it: token\. Whoever/)])
  })

  test('a word that is a bad token is no secret', async () => {
    expect(await warningsOf('{"a": "token"}', 'token')).toEqual([])
  })

  test('both, each by itself', async () => {
    expect(await warningsOf(`a: \${{ ${TOKEN} # b`, TOKEN)).toHaveLength(3)
  })
})

describe('payloadLimits', () => {
  const properties = (count: number) =>
    Object.fromEntries(Array.from({ length: count }, (_, index) => [`p${index}`, index]))
  const sized = (characters: number) => ({ a: 'x'.repeat(characters - '{"a":""}'.length) })

  test.each<[what: string, payload: JsonObject]>([
    ['nothing', {}],
    ['10 properties', properties(10)],
    ['65,535 characters', sized(65_535)],
    ['99 levels', nested(99)],
  ])('%s may be sent', (_, payload) => {
    expect(payloadLimits(payload)).toEqual([])
  })

  test('names the way out of too many properties', () => {
    expect(payloadLimits(properties(14))).toEqual([
      'has too many properties. No more than 10 properties are allowed; 14 were supplied. Only the top level counts: put the rest into one property, {"data": {…}}, and read it as github.event.client_payload.data in the receiving workflow.',
    ])
    expect(payloadLimits({ ...properties(10), dispatch_id: 'x' })).toEqual([
      expect.stringContaining('11 were supplied, dispatch_id among them.'),
    ])
  })

  test('names the largest properties of too much text', () => {
    const payload = { small: 1, log: 'x'.repeat(60_000), 'odd\n::key': 'y'.repeat(6_000), a: [], b: {}, c: 2 }
    expect(payloadLimits(payload)).toEqual([
      "is too large. GitHub's words: client_payload is too large. It has 66,056 characters as JSON, of at most 65,535. The largest properties: log (60,002), odd\\n::key (6,002), a (2), b (2), small (1). Put large data into an artifact or a file, and send its URL or id.",
    ])
    expect(payloadLimits(sized(65_536))).toHaveLength(1)
  })

  test('reports both at once', () => {
    expect(payloadLimits({ ...properties(11), ...sized(70_000) })).toHaveLength(2)
  })

  test('answers what JSON.stringify could not print', () => {
    expect(payloadLimits(nested(100))).toEqual([expect.stringMatching(/^is nested more than 99 levels deep/)])
    expect(payloadLimits(nested(1_000_000))).toHaveLength(1)
  })
})
