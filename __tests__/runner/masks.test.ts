import { registerSecret, secretsOfKey } from '../../src/runner/masks.ts'
import { clean } from '../../src/text/secrets.ts'
import { printed } from './printed.ts'

test.each<[secret: string, masks: string]>([
  ['ghp_0123456789', '::add-mask::ghp_0123456789\n'],
  [' ghs_0123456789\n', '::add-mask::ghs_0123456789\n'],
  // An empty mask would hide every text.
  ['', ''],
  [' \n', ''],
])('the secret %j is masked once by the runner, and taken out of every text', (secret, masks) => {
  expect(printed(() => registerSecret(secret))).toBe(masks)
  expect(printed(() => registerSecret(`${secret} `))).toBe('')
  expect(clean(`it is ${secret.trim()}.`)).toBe(secret.trim() === '' ? 'it is .' : 'it is ***.')
})

describe('of a private key', () => {
  const [first, last] = ['A'.repeat(64), 'BCDEFGHI']
  const lines = ['-----BEGIN RSA PRIVATE KEY-----', first, last, '-----END RSA PRIVATE KEY-----', '']

  test.each([
    ['line breaks', '\n'],
    ['those of Windows', '\r\n'],
    ['written-out ones', '\\n'],
    ['those of Windows, written out', '\\r\\n'],
    ['spaces in place of them', ' '],
  ])('with %s, each line is masked, and all of them in one', (_, lineBreak) => {
    const written = lines.join(lineBreak)
    expect(secretsOfKey(written)).toEqual([written, first, last, first + last])
  })

  test('neither the lines around it nor a short last one, which may stand anywhere', () => {
    expect(secretsOfKey(lines.with(2, 'Q==').join('\n'))).toEqual([lines.with(2, 'Q==').join('\n'), first, first])
  })

  test.each(['', 'no key', '-----BEGIN'])('what is no key, here %j, is masked as it is', (text) => {
    expect(secretsOfKey(text)).toEqual([text])
  })
})
