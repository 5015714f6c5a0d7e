import { asText, field, text } from '../../src/github/fields.ts'

test.each<[data: unknown, value: unknown]>([
  [{ a: 1 }, 1],
  [{ a: null }, null],
  [{}, undefined],
  [null, undefined],
  [undefined, undefined],
  ['text', undefined],
  [7, undefined],
  [[1], undefined],
])('the field a of %j is %j', (data, value) => expect(field(data, 'a')).toBe(value))

test.each<[value: unknown, read: string]>([
  ['text', 'text'],
  ['', ''],
  [7, ''],
  [true, ''],
  [null, ''],
  [undefined, ''],
  [['text'], ''],
  [{ toString: 0 }, ''],
])('%j as a text is %j', (value, read) => {
  expect(asText(value)).toBe(read)
  expect(text({ a: value }, 'a')).toBe(read)
})

test('a text that is longer than anybody writes is cut', () => {
  expect(asText('x'.repeat(2000))).toHaveLength(2000)
  expect(asText('x'.repeat(2001))).toHaveLength(2000)
})
