import { parseJson } from '../../src/payload/json.ts'
import { addSecret } from '../../src/text/secrets.ts'

async function problemOf(text: string): Promise<string> {
  const parsed = await parseJson(text)
  if (parsed.ok) throw new Error(`accepted ${text}`)
  return parsed.problems.join('\n')
}

describe('a whole message', () => {
  const wayOut = `it with toJSON, as in \${{ toJSON(github.event.head_commit.message) }}, without quotes around it: toJSON adds them and escapes the text.`

  test('for a quote in a commit message', async () => {
    expect((await problemOf('{\n  "ref": "main",\n  "msg": "fix "the" bug"\n}')).split('\n')).toEqual([
      'is not valid JSON: line 3, column 16',
      '',
      '      "msg": "… "…" …"',
      '                 ^',
      '',
      `The quote before this ended the string. Most likely it belongs to the text: write \\" inside a string. If an expression put the text here, write ${wayOut} If the string does end there, a comma or a closing bracket must follow.`,
    ])
  })

  test('for a commit message of several lines', async () => {
    expect((await problemOf('{"msg": "fix the bug\n\nIt was old."}')).split('\n')).toEqual([
      'is not valid JSON: line 1, column 21',
      '',
      '    {"msg": "…',
      '              ^',
      '',
      `A raw line break inside the string that begins at line 1, column 9. Most likely an expression put text of several lines here, a commit message, say. Write ${wayOut} By hand, write \\n for a line break. If the string was to end on this line, its closing quote is missing.`,
    ])
  })

  test('for numbers', async () => {
    expect((await problemOf('{"id": 12345678901234567890, "list": [1, 1e999]}')).split('\n')).toEqual([
      'has a number that would not arrive as it is written: line 1, column 8',
      '',
      '    {"id": …, "…": […, …]}',
      '           ^',
      '',
      "The number at id is beyond ±9007199254740991 (2^53 − 1); from there on most readers of JSON, GitHub's expressions among them, round. If it is an id, send it as text: put it in double quotes.",
      '',
      'The same holds for list[1] (line 1, column 42).',
    ])
  })
})

describe('the cause and the column of the first error', () => {
  test.each<[text: string, column: number, cause: RegExp]>([
    // an expression put its text in
    ['{"msg": "fix "the" bug"}', 15, /quote before this ended the string\. Most likely.*toJSON/],
    ['{"msg": "see "http://a.b" now"}', 15, /quote before this ended/],
    ['{"msg": "fix "#12" now"}', 15, /quote before this ended/],
    ['{"msg": "say ""hi"" "}', 15, /quote before this ended/],
    ['{"msg": ""hi", she said"}', 11, /quote before this ended/],
    ['{"msg": "[ci] fix "the" bug"}', 20, /quote before this ended/],
    ['{"packages": "[{"name": "a"}]"}', 18, /take the quotes around the expression away, as in "packages": \$\{\{/],
    ['{"commit": "{"id": 1}"}', 15, /take the quotes around the expression away/],
    ['{"commit": "{\n  "id": 1\n}"}', 14, /take the quotes around the expression away/],
    ['{"ids": "[1, 2, "three"]"}', 18, /take the quotes around the expression away/],
    ['{"a": "{"b": 1}": 2}', 10, /take the quotes around the expression away/],
    ['{"a"b": 1}', 5, /quote before this ended/],
    [
      '{"msg": "one\r\ntwo"}',
      13,
      /^A raw line break inside the string that begins at line 1, column 9\. Most likely.*toJSON/,
    ],
    ['{"msg": "one\ttwo"}', 13, /^A raw tab \(write \\t\) inside/],
    ['{"msg": "one\u0007two"}', 13, /^A raw control character U\+0007 inside/],
    ['{"a": }', 7, /value after the colon is missing\. Most likely an expression there was empty/],
    ['{"a": , "b": 1}', 7, /value after the colon is missing/],
    ['{"a": main}', 7, /a value must stand.*toJSON\(inputs\.key\)/],
    ['{"a": Object}', 7, /^Object is what GitHub makes of an object/],
    ['{"a": Array}', 7, /^Array is what GitHub makes of an array/],
    [`{"a": \${{ inputs.a }}}`, 7, /expression that nobody evaluated/],
    ['{{ github.sha }}', 2, /expression that nobody evaluated/],
    ['{"a": $NAME}', 7, /shell variable/],
    // written by hand
    ['{"a": 1,}', 9, /^A comma before the closing brace/],
    ['{"a": [1, 2,]}', 13, /^A comma before the closing bracket/],
    ['{"a": 1,, "b": 2}', 9, /^A comma with no property/],
    ['[1,,2]', 4, /^A comma with no value/],
    ['{"a": 1 "b": 2}', 9, /^A comma is missing/],
    ['{"a": "x" "b": 2}', 11, /^A comma is missing/],
    ['["a" "b"]', 6, /^A comma is missing/],
    ['[{} {}]', 5, /^A comma is missing/],
    ['{"a": 1; "b": 2}', 8, /semicolons/],
    ['{"a" 1}', 6, /^A colon is missing/],
    ['{"a" = 1}', 6, /equals sign/],
    ['{"a", "b"}', 5, /^A key without a value/],
    ['["a": 1]', 5, /may stand in \{ \} only/],
    ['{"a": "b": 1}', 10, /quote before this ended/],
    ['{"a": 1: 2}', 8, /^The number ends before this/],
    ['{"a": [1: 2]}', 9, /may stand in \{ \} only/],
    ['{"a": null: 2}', 11, /^After a value, only a comma or the closing brace/],
    ['{a: 1}', 2, /^A key without double quotes/],
    ["{'a': 1}", 2, /^A key in single quotes/],
    ['{1: 1}', 2, /^A key without double quotes/],
    ['{"a": 1, b}', 10, /^After a comma in an object/],
    ['{[1]}', 2, /^An object begins with a key/],
    ['{"a": \'b\'}', 7, /wrong quotes/],
    ['{"a": `b`}', 7, /wrong quotes/],
    ['{"a": 1 // one\n}', 9, /no comments/],
    ['{"a": 1 /* one */}', 9, /no comments/],
    ['{"a": "x" # "y"\n}', 11, /no comments/],
    ['{# one\n}', 2, /no comments/],
    ['{\\"a\\": 1}', 2, /escaped once too often/],
    // words and numbers of other languages
    ['{"a": True}', 7, /^JSON writes true in small letters/],
    ['{"a": FALSE}', 7, /^JSON writes false in small letters/],
    ['{"a": None}', 7, /^JSON has no None: write null/],
    ['{"a": nil}', 8, /^JSON has no nil: write null/],
    ['{"a": undefined}', 7, /^JSON has no undefined: write null/],
    ['{"a": NaN}', 7, /^JSON has no NaN/],
    ['{"a": nan}', 8, /^JSON has no nan/],
    ['{"a": -Infinity}', 8, /^JSON has no Infinity/],
    ['{"a": 007}', 8, /^A number must not begin with 0/],
    ['{"a": -01}', 9, /^A number must not begin with 0/],
    ['{"a": +1}', 7, /^A number must not begin with \+/],
    ['{"a": .5}', 7, /^A number must not begin with a point/],
    ['{"a": 1.}', 9, /^A number breaks off/],
    ['{"a": 1e}', 9, /^A number breaks off/],
    ['{"a": -}', 8, /^A number breaks off/],
    ['{"a": 1.2.3}', 10, /^The number ends before this\. Most likely it is a text, such as a version/],
    ['{"a": 2024-01-31}', 11, /a date or a commit id/],
    ['{"a": 4f2b}', 8, /a date or a commit id/],
    // escapes
    ['{"p": "C:\\Users"}', 11, /a Windows path.*write two/],
    ['{"p": "C:\\users"}', 12, /four hexadecimal digits/],
    ['{"p": "\\u12"}', 12, /four hexadecimal digits/],
    ['{"p": "it\\\'s"}', 11, /no escape \\'/],
    ['{"p": "\\x41"}', 9, /no escape \\x/],
    ['{"p": "a\\\nb"}', 10, /continues nothing/],
    // from chats, editors and tools
    ['\ufeff{}', 1, /byte order mark/],
    ['{"a":\u00a01}', 6, /U\+00A0, which only looks like a space/],
    ['{"a":\u200b1}', 6, /U\+200B/],
    ['{\u201ca\u201d: 1}', 2, /^A curly quote \(U\+201C\)/],
    ['{"a": "b\u201d}', 11, /curly quote, as chats and word processors write it, does not close it/],
    ['\u001b[32m{}', 1, /colour code/],
    ['{}\u0000', 3, /control character, U\+0000/],
    // where it begins and ends
    ['', 1, /nothing but white space/],
    ['{"a": 1', 8, /ends too early: the \{ at line 1, column 1 is not closed\.$/],
    ['{"a": [1', 9, /the \[ at line 1, column 7 is not closed, nor is the one around it\.$/],
    ['[[[1', 5, /nor are the 2 around it\.$/],
    ['{"a":', 6, /The value after the colon is missing/],
    ['{"a": 1,', 9, /A comma must not stand/],
    ['{"a": "b', 9, /ends inside the string that begins at line 1, column 7/],
    ['{"a": [1}', 9, /^The \[ at line 1, column 7 must be closed by \] first/],
    ['{"a": 1]', 8, /^The \{ at line 1, column 1 must be closed by \} first/],
    [']', 1, /bracket that nothing opened/],
    ['{}}', 3, /^One closing bracket too many/],
    ['{},', 3, /complete before this comma/],
    ["{}'", 3, /complete before this quote/],
    ['{} {}', 4, /^A second JSON text begins here/],
    ['{} done', 4, /complete before this; nothing may follow/],
  ])('%j', async (text, column, cause) => {
    const [head, , , caret, , ...rest] = (await problemOf(text)).split('\n')
    expect(head).toBe(`is not valid JSON: line 1, column ${column}`)
    expect(caret).toMatch(/^ {4} *\^$/)
    expect(rest.join('\n')).toMatch(cause)
  })
})

test('a string takes no raw control character, and every other one', async () => {
  for (let code = 0; code <= 0x100; code++) {
    const text = JSON.stringify('a').replace('a', () => String.fromCharCode(code))
    expect([code, (await parseJson(text)).ok]).toEqual([code, code >= 0x20 && code !== 0x22 && code !== 0x5c])
  }
})

describe('the place', () => {
  async function placeOf(text: string): Promise<string[]> {
    return (await problemOf(text)).split('\n').slice(0, 4)
  }

  test('counts lines that end in LF, CR LF and CR', async () => {
    expect(await placeOf('{"a": 1,\n"b": 1,\r\n"c": 1,\r"d": x}')).toEqual([
      'is not valid JSON: line 4, column 6',
      '',
      '    "d": …}',
      '         ^',
    ])
  })

  test('counts characters, and keeps the caret under the right one', async () => {
    expect(await placeOf('{"😀 中\u0301": x}')).toEqual([
      'is not valid JSON: line 1, column 10',
      '',
      '    {"😀 中\u0301": …}',
      '              ^',
    ])
    expect((await placeOf('{\t"a": x}')).slice(2)).toEqual(['    {\\t"a": …}', '            ^'])
  })

  test('ends before trailing line breaks', async () => {
    expect((await placeOf('{"a": 1\n\n'))[0]).toBe('is not valid JSON: line 1, column 8')
  })

  test.each([1, 2, 5, 500])('has at most 80 characters of a long line: %i', async (times) => {
    const many = (from: number) => Array.from({ length: times }, (_, index) => `"k${from + index}": ["x y"]`).join(', ')
    const [, , line = '', caret = ''] = await placeOf(`{${many(0)}, "b": oops, ${many(times)}}`)
    expect(line.trim()).toMatch(/^(…|\{).*"b": …, .*(…|\})$/)
    expect(line.trim().length).toBeLessThanOrEqual(80)
    expect(line.trim().length).toBeGreaterThan(Math.min(78, times * 20))
    expect(line.slice(caret.indexOf('^') - 5)).toMatch(/^"b": …/)
  })

  test('shows the key before the fault, and no other', async () => {
    const shown = async (text: string) => (await placeOf(text))[2]?.trim()
    expect(await shown('{"password": "Tr0ub4dor"&3x"}')).toBe('{"password": "…"…"}')
    expect(await shown('{"a": {"b": 1, "c": [true, x, "d"]}}')).toBe('{"…": {"…": …, "c": […, …, "…"]}}')
    expect(await shown('{"a": {"b": 1}, "c": x}')).toBe('{"…": {"…": …}, "c": …}')
    expect(await shown('{"a": {x}}')).toBe('{"a": {…}}')
    expect(await shown('{"a": 1, b}')).toBe('{"a": …, …}')
    // It may be the rest of a value.
    expect(await shown('{"password": "Tr0ub","4dor"}')).toBe('{"…": "…","…"}')
    expect(await shown('{"a" 1}')).toBe('{"…" …}')
    expect(await shown(`{"${'a'.repeat(61)}": x}`)).toBe('{"…": …}')
  })

  test('shows no key that has a secret in it', async () => {
    addSecret('k3y-of-2026')
    for (const key of ['k3y-of-2026', 'my k3y-of-2026!', '\\u006b3y-of-2026'])
      expect((await placeOf(`{"${key}": x}`))[2]).toBe('    {"…": …}')
  })

  test('shows nothing that a terminal would obey', async () => {
    expect((await problemOf('{"\u202e\u0085": "\u202e" x}')).split('\n')[2]).toBe('    {"\\u202e\\u0085": "…" …}')
  })
})

describe('numbers that would change', () => {
  test.each([
    ['{"id": 9007199254740993}', 'id'],
    ['{"id": -9007199254740992}', 'id'],
    ['{"id": 9007199254740993.0}', 'id'],
    ['{"a": {"b": [0, {"c d": 1e400}]}}', 'a.b[1]["c d"]'],
    ['-1e999', 'the top'],
  ])('%s', async (text, path) => {
    expect(await problemOf(text)).toContain(`The number at ${path} is beyond ±9007199254740991`)
  })

  test.each([
    '999999999999999',
    '-123456789012345',
    '0.1',
    '0.0001',
    '1717000000.12345',
    '1.10',
    '1e3',
    '-0',
    '1e-400',
  ])('%s is sent', async (text) => {
    expect(await parseJson(text)).toEqual({ ok: true, value: Number(text), warnings: [] })
  })

  test.each([
    ...['9007199254740991', '-1000000000000000', '1717000000123456', '1e21', '1.5e300'],
    ...['0.00001', '-0.00009', '1e-5', '1717000000.123456', '0.1234567890123456', '999999999999999.9'],
  ])('%s is sent, with a warning that GitHub’s expressions print it otherwise', async (text) => {
    expect(await parseJson(`{"a": {"b c": [${text}]}}`)).toEqual({
      ok: true,
      value: { a: { 'b c': [Number(text)] } },
      warnings: [
        'has numbers that ${{ }} prints otherwise in the receiving workflow: a["b c"][0] (line 1, column 16). GitHub\'s expressions keep 15 significant digits, and write an exponent from 10^15 on and below 10^-4. Send them as text, in double quotes.',
      ],
    })
  })

  test('of many a few are named, and the rest counted', async () => {
    const parsed = await parseJson(`[${Array(9).fill('0.00001').join()}]`)
    expect(parsed.ok && parsed.warnings).toEqual([expect.stringMatching(/: \[0\] \(.*\[4\] \(.*\), 4 more\. GitHub/)])
  })

  test('and keys that are there twice are told of each by itself', async () => {
    const parsed = await parseJson('{"a": 0.00001, "a": 1}')
    expect(parsed.ok && parsed.warnings).toEqual([
      expect.stringContaining('stand twice'),
      expect.stringContaining('prints otherwise'),
    ])
  })

  test('a few are named, the rest counted', async () => {
    expect(await problemOf(`[${Array(9).fill('1e999').join()}]`)).toMatch(
      /The same holds for \[1\] .*\[4\] \(.*\), 4 more\.$/,
    )
  })

  test('a syntax error comes first', async () => {
    expect(await problemOf('{"id": 1e999, }')).toContain('is not valid JSON')
  })
})

describe('keys', () => {
  test('of duplicates the last wins, with a warning', async () => {
    expect(await parseJson('{"a": 1, "b": {"c": 1, "\\u0063": 2}, "a": 3}')).toEqual({
      ok: true,
      value: { a: 3, b: { c: 2 } },
      warnings: [
        'has keys that stand twice in one object; the last one counts: ' +
          'b.c (line 1, column 16, again at line 1, column 24), a (line 1, column 2, again at line 1, column 38).',
      ],
    })
  })

  test('of the same name in different objects are no duplicates', async () => {
    expect(await parseJson('[{"a": 1}, {"a": {"a": 2}}]')).toMatchObject({ ok: true, warnings: [] })
  })

  test('__proto__ is a property, not a prototype', async () => {
    const parsed = await parseJson('{"__proto__": {"admin": true}, "constructor": 1}')
    if (!parsed.ok) throw new Error(parsed.problems.join())
    expect(JSON.stringify(parsed.value)).toBe('{"__proto__":{"admin":true},"constructor":1}')
    expect(Object.getPrototypeOf(parsed.value)).toBe(Object.prototype)
    expect(parsed.warnings).toEqual([])
  })

  test('a line break in a key cannot break a line of the message', async () => {
    const parsed = await parseJson('{"\\n::error::x": 1, "\\n::error::x": 2}')
    expect(parsed.ok && parsed.warnings[0]).not.toContain('\n')
  })
})

test('nesting of 10,000 levels overflows nothing', async () => {
  const depth = 10_000
  expect((await parseJson('['.repeat(depth) + ']'.repeat(depth))).ok).toBe(true)
  expect(await problemOf('{"a":'.repeat(depth))).toContain('nor are the 9999 around it')
})

// What takes more than linear time never ends here.
test('10 MB are answered', async () => {
  const text = `[${Array(500_000).fill('{"key": "value"}').join(',\n')}`
  expect(await problemOf(text)).toContain('line 500000, column 17')
})
