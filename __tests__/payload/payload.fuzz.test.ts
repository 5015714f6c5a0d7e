import * as fc from 'fast-check'
import type { JsonValue } from '../../src/payload/json.ts'
import { parseJson } from '../../src/payload/json.ts'
import { scan } from '../../src/payload/json-scan.ts'
import { parsePayload, payloadLimits } from '../../src/payload/payload.ts'
import { parseYaml } from '../../src/payload/yaml.ts'

const RUNS = { numRuns: 2_000 }

// Integers beyond 2^53 are refused, so they are kept out of what must come back.
// -0 is 0 in JSON.
const number = fc
  .oneof(fc.maxSafeInteger(), fc.double({ noNaN: true, min: -1e15, max: 1e15 }))
  .map((any) => (Object.is(any, -0) ? 0 : any))
const key = fc.oneof(
  fc.string({ unit: 'binary' }),
  fc.constantFrom('__proto__', 'constructor', 'toString', '', '1', 'a'),
)
const text = fc.oneof(
  fc.string({ unit: 'binary' }),
  fc.string(),
  fc.constantFrom('true', '1', '<<', '*a', '- ', '\r\n'),
)
const { value } = fc.letrec<{ value: JsonValue }>((tie) => ({
  value: fc.oneof(
    { maxDepth: 4 },
    fc.oneof(text, number, fc.boolean(), fc.constant(null)),
    fc.array(tie('value'), { maxLength: 4 }),
    fc.dictionary(key, tie('value'), { maxKeys: 4, noNullPrototype: true }),
  ),
}))
const object = fc.dictionary(key, value, { maxKeys: 6, noNullPrototype: true })

// Pieces of JSON and of what people take for JSON, in any order: near-JSON breaks where people break it.
const PIECES = [
  ...[
    '{',
    '}',
    '[',
    ']',
    ',',
    ':',
    '"',
    "'",
    '\\',
    '"a"',
    '"b"',
    '""',
    '"a":',
    '{"a":1}',
    '"\\n"',
    '"\\u00e9"',
    '\\u12',
  ],
  ...['0', '1', '-', '+', '.', 'e', 'E', '-0', '01', '1.5', '1e5', '1e-7', '2E+3', '9007199254740993', '1e999'],
  ...['true', 'false', 'null', 'True', 'None', 'NaN', 'tru', 'nulll', ' ', '\n', '\r\n', '\t', '\u00a0', '\ufeff'],
  ...['//', '/*', '#', `\${{ x }}`, '“', '\u0000', '\u001b', '\ud800', '😀', '__proto__', '\u2028', '\v', '\f'],
]
const soup = fc.array(fc.constantFrom(...PIECES), { maxLength: 12 }).map((pieces) => pieces.join(''))
const mutated = fc
  .tuple(object, fc.nat(), fc.nat(3), fc.constantFrom('', ...PIECES), fc.boolean())
  .map(([whole, at, removed, put, pretty]) => {
    const json = JSON.stringify(whole, null, pretty ? 2 : 0)
    const from = at % (json.length + 1)
    return json.slice(0, from) + put + json.slice(from + removed)
  })
const nearJson = fc.oneof(
  soup,
  mutated,
  fc.string({ unit: 'binary' }),
  soup.map((inner) => `{"a":${inner}}`),
)

function accepted(json: string): { value: unknown } | { message: string } {
  try {
    return { value: JSON.parse(json) }
  } catch (error) {
    return { message: String(error) }
  }
}

/** What GitHub's expressions print of a number, by the rules of .NET's `G15`. */
function printed(number: number): string {
  const [digits = '', exponent = ''] = number.toExponential(14).split('e')
  const significant = digits.replace(/\.?0*$/, '')
  const power = Number(exponent)
  if (power >= 15 || power <= -5)
    return `${significant}E${power < 0 ? '-' : '+'}${String(Math.abs(power)).padStart(2, '0')}`
  return number.toFixed(Math.max(0, significant.replace(/[-.]/g, '').length - 1 - power))
}

function numbersIn(part: JsonValue): number[] {
  if (typeof part === 'number') return [part]
  return typeof part === 'object' && part !== null ? Object.values(part).flatMap(numbersIn) : []
}

/** What YAML makes of it: numbers that would be printed otherwise are texts. */
function asYaml<Value extends JsonValue>(part: Value): Value {
  return JSON.parse(
    JSON.stringify(part, (_, each) =>
      typeof each === 'number' && printed(each) !== String(each) ? String(each) : each,
    ),
  )
}

test('GitHub’s numbers are printed as facts have it', () => {
  const facts: [number, string][] = [
    [1717000000.123456, '1717000000.12346'],
    [1717000000123456, '1.71700000012346E+15'],
    [0.00001, '1E-05'],
    [0.0001, '0.0001'],
    [-12.5, '-12.5'],
    [0, '0'],
    [999999999999999, '999999999999999'],
  ]
  for (const [number, text] of facts) expect(printed(number)).toBe(text)
})

test('JSON comes back as it was', async () => {
  await fc.assert(
    fc.asyncProperty(object, fc.constantFrom(0, 2, '\t'), async (payload, indent) => {
      const json = JSON.stringify(payload, null, indent)
      const parsed = await parsePayload(json)
      const reprinted = numbersIn(payload).some((number) => printed(number) !== String(number))
      expect(parsed).toMatchObject({
        ok: true,
        warnings: reprinted ? [expect.stringContaining('prints otherwise')] : [],
      })
      expect(parsed.ok && JSON.stringify(parsed.value, null, indent)).toBe(json)
    }),
    RUNS,
  )
})

test('the scanner accepts exactly what JSON.parse accepts', () => {
  fc.assert(
    fc.property(nearJson, (json) => {
      expect(scan(json).ok).toBe('value' in accepted(json))
    }),
    { numRuns: 20_000 },
  )
})

test('all short texts of the characters that matter agree with JSON.parse', () => {
  const alphabet = ['{', '}', '[', ']', ',', ':', '"', '\\', '0', '1', '-', '.', 'e', 'n', ' ']
  let texts = ['']
  for (let length = 1; length <= 4; length++) {
    texts = texts.flatMap((start) => alphabet.map((character) => start + character))
    const wrong = texts.filter((json) => scan(json).ok !== 'value' in accepted(json))
    expect(wrong).toEqual([])
  }
})

test('the first error is where V8 finds it', () => {
  let compared = 0
  fc.assert(
    fc.property(nearJson, (json) => {
      const scanned = scan(json)
      if (scanned.ok) return
      expect(scanned.fault.at).toBeGreaterThanOrEqual(0)
      expect(scanned.fault.at).toBeLessThanOrEqual(json.length)
      const answer = accepted(json)
      const position = 'message' in answer && / at position (\d+)/.exec(answer.message)?.[1]
      if (!position) return
      compared++
      expect([json, scanned.fault.at]).toEqual([json, Number(position)])
    }),
    { numRuns: 20_000 },
  )
  expect(compared).toBeGreaterThan(1_000)
})

test('a problem is one short text without control characters, with a caret below the place', async () => {
  await fc.assert(
    fc.asyncProperty(nearJson, async (json) => {
      const parsed = await parseJson(json)
      if (parsed.ok) return expect(parsed.value).toEqual(JSON.parse(json))
      expect(parsed.problems).toHaveLength(1)
      const [problem = ''] = parsed.problems
      expect(problem).toMatch(/^(is not valid JSON|has a number).*: line \d+, column \d+\n\n {4}.*\n {4} *\^\n\n.+/)
      expect(problem).not.toMatch(/[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u2028\u2029\ufeff]|\p{Cs}/u)
      expect(problem.length).toBeLessThan(2_000)
    }),
    { numRuns: 10_000 },
  )
})

describe('of a text that does not parse no value is shown', () => {
  // Letters that no message of ours has, and all that may be shown: what breaks a text off most often.
  const letters = fc.string({ unit: fc.constantFrom(...'QXZ'), minLength: 1, maxLength: 8 })
  const breaking = fc.constantFrom(...' "\'{}[]:,\\\n\t#&$;=`“”|>-!*@%', '\u0000', '\u00a0', '": "', '", "', ': ', ' #')
  const secret = fc.array(fc.oneof(letters, breaking), { minLength: 1, maxLength: 8 }).map((parts) => parts.join(''))
  const keys = fc.constantFrom('password', 'a', 'my-key', 'b.c')
  const objectOf = (entries: [string, string][]) => `{${entries.map(([name, raw]) => `"${name}": ${raw}`).join(', ')}}`
  const values = fc.letrec<{ raw: string }>((tie) => ({
    raw: fc.oneof(
      { maxDepth: 3 },
      secret.map((text) => `"${text}"`),
      secret.map((text) => JSON.stringify(text)),
      secret,
      fc.constantFrom('12345', 'true'),
      fc.array(tie('raw'), { maxLength: 3 }).map((parts) => `[${parts.join(', ')}]`),
      fc.array(fc.tuple(keys, tie('raw')), { maxLength: 3 }).map(objectOf),
    ),
  })).raw

  /** Of a value that has a key in it nobody can say that it is none. */
  const looksLikeKey = (text: string) =>
    /"[^"\n]*[QXZ][^"\n]*"\s*:|^[\s-]*["']?[\w.-]*[QXZ][\w.-]*["']?\s*:/m.test(text)

  test('JSON', async () => {
    let told = 0
    const objects = fc.array(fc.tuple(keys, values), { minLength: 1, maxLength: 4 }).map(objectOf)
    await fc.assert(
      fc.asyncProperty(objects, async (text) => {
        fc.pre(!looksLikeKey(text))
        const parsed = await parseJson(text)
        if (parsed.ok) return
        told++
        expect(parsed.problems.join()).not.toMatch(/[QXZ]|12345/)
      }),
      { numRuns: 5_000 },
    )
    expect(told).toBeGreaterThan(1_000)
  })

  test('YAML', async () => {
    let told = 0
    const lines = fc
      .array(fc.tuple(fc.constantFrom('', '- ', '  '), keys, values), { minLength: 1, maxLength: 4 })
      .map((all) => all.map(([before, name, raw]) => `${before}${name}: ${raw}\n`).join(''))
    await fc.assert(
      fc.asyncProperty(lines, async (text) => {
        fc.pre(!looksLikeKey(text))
        const parsed = await parseYaml(text)
        if (!parsed.ok) told++
        expect((parsed.ok ? parsed.warnings : parsed.problems).join()).not.toMatch(/[QXZ]|12345/)
      }),
      { numRuns: 5_000 },
    )
    expect(told).toBeGreaterThan(1_000)
  })
})

test('JSON is YAML too, and loses nothing as such', async () => {
  await fc.assert(
    fc.asyncProperty(object, async (payload) => {
      // What JSON may hold raw but YAML may not: https://yaml.org/spec/1.2.2/#51-character-set
      const json = JSON.stringify(payload).replace(/[\u007f-\u009f\ud800-\udfff\ufeff\ufffe\uffff]/g, '')
      const parsed = await parseYaml(`# as YAML\n${json}`)
      if (!parsed.ok) return expect(parsed.problems.join()).toMatch(/twice|1,024/)
      expect(JSON.stringify(parsed.value)).toBe(JSON.stringify(asYaml(JSON.parse(json))))
    }),
    RUNS,
  )
})

test('YAML that the library prints comes back without loss', async () => {
  const { stringify } = await import('yaml')
  await fc.assert(
    fc.asyncProperty(object, async (payload) => {
      const parsed = await parseYaml(stringify(payload, { version: '1.2', aliasDuplicateObjects: false }))
      if (!parsed.ok)
        return expect(parsed.problems.join()).toContain('This key begins with a character that only looks like a space')
      expect(parsed.value).toEqual(asYaml(payload))
    }),
    RUNS,
  )
})

test('a plain scalar prints as it was written', async () => {
  const written = fc.oneof(
    fc.stringMatching(/^[-+]?[0-9][0-9_.eE+-]{0,20}[0-9]$/),
    fc.constantFrom('true', 'True', 'null', '~', 'yes', 'NaN', '.inf', '0x1F', '0o17', '1e3', '1.0', '-0'),
    number.map(String),
  )
  await fc.assert(
    fc.asyncProperty(written, async (scalar) => {
      const parsed = await parseYaml(`a: ${scalar}`)
      if (!parsed.ok) throw new Error(parsed.problems.join())
      const { a } = parsed.value as { a: JsonValue }
      expect(typeof a === 'string' ? a : JSON.stringify(a)).toBe(scalar)
      if (typeof a === 'number') expect(printed(a)).toBe(scalar)
    }),
    RUNS,
  )
})

test('no text crashes it', async () => {
  const yamlPieces = [
    'a',
    ': ',
    '- ',
    '? ',
    '&a ',
    '*a',
    '!t ',
    '<<',
    '|',
    '>',
    '%',
    '@',
    '---',
    '...',
    '\n',
    '\n  ',
    '# ',
    '~',
  ]
  const yamlSoup = fc
    .array(fc.constantFrom(...PIECES, ...yamlPieces, ...yamlPieces), { maxLength: 25 })
    .map((all) => all.join(''))
  await fc.assert(
    fc.asyncProperty(fc.oneof(nearJson, yamlSoup), async (any) => {
      const parsed = await parsePayload(any)
      if (parsed.ok) {
        expect(payloadLimits(parsed.value)).toBeInstanceOf(Array)
        expect(typeof JSON.stringify(parsed.value)).toBe('string')
      } else expect(parsed.problems.join()).toMatch(/^[a-z]/)
    }),
    { numRuns: 10_000 },
  )
})
