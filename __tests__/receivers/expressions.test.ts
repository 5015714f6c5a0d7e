import fc from 'fast-check'
import { expressionsIn, type PayloadRead, payloadReads } from '../../src/receivers/expressions.ts'

const read = (names: string[], more: Partial<PayloadRead> = {}): PayloadRead => ({
  ...{ names, isOptional: false, isShown: true },
  ...more,
})
const UNSHOWN = { isShown: false }

describe('what an expression reads of the payload', () => {
  test.each<[expression: string, reads: PayloadRead[]]>([
    ['github.event.client_payload.a', [read(['a'])]],
    ['github.event.client_payload.a.b', [read(['a', 'b'])]],
    [" github.event.client_payload['a-b'] ", [read(['a-b'])]],
    ["GitHub.Event['CLIENT_PAYLOAD'].a", [read(['a'])]],
    ["github['event'].client_payload.a['b''c']", [read(['a', "b'c"])]],
    ["format('{0}-{1}', github.event.client_payload.a, github.event.client_payload.b)", [read(['a']), read(['b'])]],
    ['fromJSON(github.event.client_payload.a)', [read(['a'])]],
    ['fromJSON(github.event.client_payload.a).b', [read(['a'])]],
    ['(github.event.client_payload).a', [read([])]],
    ['toJSON(github.event.client_payload)', [read([])]],
    ['toJSON(github.event)', [read([])]],
    ['toJSON(github)', [read([])]],
    ['github.event.client_payload[matrix.key]', [read([])]],
    ['github[env.x]', [read([])]],
    ['github[env.x].client_payload.a', [read([])]],
    ['github.event.client_payload.list[0].name', [read(['list'])]],
    ['github.event.client_payload.list.*.name', [read(['list'])]],
    ['github.event.client_payload.a[github.event.client_payload.b]', [read(['b'], UNSHOWN), read(['a'])]],
    ["github.event.client_payload.a == 'x'", [read(['a'], UNSHOWN)]],
    ["contains(github.event.client_payload.a, 'x')", [read(['a'], UNSHOWN)]],
    ["startsWith(format('{0}', github.event.client_payload.a), 'x')", [read(['a'], UNSHOWN)]],
    ['hashFiles(github.event.client_payload.a)', [read(['a'], UNSHOWN)]],
    ["github.event.client_payload.a || 'main'", [read(['a'], { isOptional: true })]],
    ["'main' || github.event.client_payload.a", [read(['a'])]],
    ['!github.event.client_payload.a', [read(['a'], { isOptional: true, isShown: false })]],
    ['success() && github.event.client_payload.a', [read(['a'])]],
    ['github.event.action', []],
    ['github.event.sender.login', []],
    ['github.ref', []],
    ['needs.client_payload.outputs.a', []],
    ["'github.event.client_payload.a'", []],
    ['', []],
    ['github.event.client_payload.', []],
    ['github.event..client_payload', []],
    ['nothing_known.a', []],
    ['f(', []],
  ])('%s', (expression, reads) => {
    expect(payloadReads(expression)).toEqual(reads)
  })

  test('any text can be read', () => {
    const part = fc.constantFrom(
      'github',
      '.',
      'event',
      'client_payload',
      '[',
      ']',
      "'",
      '(',
      ')',
      '!',
      '||',
      '&&',
      '*',
      ',',
      '0x',
      ' ',
      'toJSON',
      '\n',
      '\ud800',
    )
    const text = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.array(part, { maxLength: 60 }).map((parts) => parts.join('')),
    )
    fc.assert(
      fc.property(text, (any) => {
        expect(Array.isArray(payloadReads(any))).toBe(true)
        expect(Array.isArray(expressionsIn(any))).toBe(true)
      }),
      { numRuns: 2000 },
    )
  })
})

test.each<[text: string, expressions: string[]]>([
  ['a ${{ b }} c', [' b ']],
  ["${{ format('}}', a) }}${{ b }}", [" format('}}', a) ", ' b ']],
  ["${{ 'it''s }}' }}", [" 'it''s }}' "]],
  ['${{ a', []],
  ['$ {{ a }}', []],
  ['${{ a }} ${{ b', [' a ']],
])('expressions in %j', (text, expressions) => {
  expect(expressionsIn(text).map(({ expression }) => expression)).toEqual(expressions)
})
