import * as fc from 'fast-check'
import { inline } from '../../src/text/inline.ts'

test.each<[text: string, shown: string]>([
  ['plain', 'plain'],
  ['', ''],
  ['a\nb\r\nc\td', 'a\\nb\\r\\nc\\td'],
  ['\u0000\u001b[31m\u007f\u009b', '\\u0000\\u001b[31m\\u007f\\u009b'],
  ['\u2028\u2029', '\\u2028\\u2029'],
  ['\u202eltr\u2066x\u200e', '\\u202eltr\\u2066x\\u200e'],
  ['\ufeffbom', '\\ufeffbom'],
  ['\ud800 alone', '\\ud800 alone'],
  ['🚀 Grüße ​', '🚀 Grüße ​'],
])('%j is shown as %s', (text, shown) => expect(inline(text)).toBe(shown))

test('no character is kept that breaks a line or turns its direction', () => {
  // https://www.unicode.org/reports/tr9/#Directional_Formatting_Characters
  const bidirectional = '\u061c\u200e\u200f\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069'
  for (const character of `${bidirectional}\u0085\u2028\u2029\ufeff`)
    expect(inline(character)).toBe(`\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`)
})

test.each<[text: string, limit: number, shown: string]>([
  ['12345', 5, '12345'],
  ['a, b, c', 5, 'a, b…'],
  ['a, bcd', 5, 'a, …'],
  ['(a) (b)', 4, '(a)…'],
  ['123456', 5, '…'],
  ['no more: ghp_0123456789', 20, 'no more: …'],
  ['no more: ey.J-0+1/2~3==', 20, 'no more: …'],
  ['no more: "a" "b" "c"', 19, 'no more: "a" "b" "…'],
])('%s in at most %i characters is %s', (text, limit, shown) => expect(inline(text, limit)).toBe(shown))

test('what is shown is one line without controls, whatever it was', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), fc.integer({ min: 1, max: 20 }), (text, limit) => {
      const shown = inline(text, limit)
      expect(shown).not.toMatch(/[\u0000-\u001f\u007f-\u009f\u2028\u2029]/)
      expect(shown.isWellFormed()).toBe(true)
    }),
    { numRuns: 2000 },
  )
})
