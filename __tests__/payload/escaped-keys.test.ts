import fc from 'fast-check'
import { readEscapedKeys } from '../../src/payload/escaped-keys.ts'
import { parseJson } from '../../src/payload/json.ts'

// https://github.com/nodejs/node/issues/63785
test.each([
  ['{"a": 0, "\\\\": 1}', '{"a":0,"\\t":1}'],
  ['{"a": 0, "\\\\u": 1}', '{"a":0,"\\u0041B":1}'],
  ['{"h": [], "\\\\": 0}', '{"h":1,"\\"":2}'],
])('after %j, the keys of %j are what is written', async (before, text) => {
  for (let times = 0; times < 3; times++) await parseJson(before)
  const [first, second] = text.matchAll(/"((?:[^"\\]|\\.)*)":/g)
  const keys = [first, second].map((match) => JSON.parse(`"${match?.[1]}"`))
  const parsed = await parseJson(text)
  expect(parsed.ok && Object.keys(parsed.value as object)).toEqual(keys)
})

test('a key that is `__proto__` is one like others, and of equal ones the last counts', () => {
  const value = readEscapedKeys('{"\\u005f_proto__": {"x": 1}, "a\\n": 1, "a\\n": [2, {}, []]}')
  expect(JSON.stringify(value)).toBe('{"__proto__":{"x":1},"a\\n":[2,{},[]]}')
})

test('nesting costs no stack', () => {
  const deep = `${'['.repeat(100_000)}${']'.repeat(100_000)}`
  expect(readEscapedKeys(deep)).toHaveLength(1)
})

const written = fc.json({ maxDepth: 4 })

test('whatever is written is read', () => {
  fc.assert(
    fc.property(written, fc.constantFrom(0, 1, 4), (text, indent) => {
      const laid = JSON.stringify(JSON.parse(text), null, indent)
      expect(JSON.stringify(readEscapedKeys(laid), null, indent)).toBe(laid)
    }),
    { numRuns: 1000 },
  )
})
