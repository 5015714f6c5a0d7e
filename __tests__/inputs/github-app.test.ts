import { createPrivateKey, createPublicKey, generateKeyPairSync, type KeyObject } from 'node:crypto'
import { readApp } from '../../src/inputs/github-app.ts'
import { appKey } from '../world/app.ts'

const KEY = appKey().privateKey
const LINES = KEY.trim().split('\n')

const read = (appPrivateKey: string) => readApp({ appClientId: 'Iv23li', appPrivateKey, ifNoToken: 'fail' })

test.each<[how: string, written: string]>([
  ['as GitHub hands it out', KEY],
  ['as PKCS#8', pkcs8(createPrivateKey(KEY))],
  ['with line breaks of Windows', LINES.join('\r\n')],
  ['with written-out line breaks', LINES.join('\\n')],
  ['with those of Windows, written out twice', LINES.join('\\\\r\\\\n')],
  ['indented, in quotes', `"${LINES.join('\n    ')}"`],
])('a key %s is read', (_, written) => {
  const app = read(written)
  if (!app.ok || !app.value) throw new Error('not read')
  expect(app.value.id).toBe('Iv23li')
  expect(app.value.privateKey).toMatch(/^-----BEGIN PRIVATE KEY-----\n/)
  const publicKey = createPublicKey(app.value.privateKey).export({ type: 'spki', format: 'pem' })
  expect(publicKey).toBe(appKey().publicKey)
})

const pem = (kind: string, body = 'QUJDRA==') => `-----BEGIN ${kind}-----\n${body}\n-----END ${kind}-----`

test.each<[what: string, written: string, says: RegExp]>([
  ['no key', 'ghp_0123456789', /^is not a key: it has no line -----BEGIN RSA PRIVATE KEY-----\./],
  ['a public key', appKey().publicKey, /^is not a private key: its first line says PUBLIC KEY\./],
  ['an encrypted one', pem('ENCRYPTED PRIVATE KEY'), /^is encrypted, and nobody here knows its passphrase\./],
  ['an encrypted one of old', pem('RSA PRIVATE KEY', 'Proc-Type: 4,ENCRYPTED\n\nQUJD'), /^is encrypted/],
  ['one for SSH', pem('OPENSSH PRIVATE KEY'), /^is a key for SSH, and none of a GitHub App\./],
  [
    'one of another kind',
    pkcs8(generateKeyPairSync('ec', { namedCurve: 'P-256' }).privateKey),
    /^is a key of another kind \(ec\): those of GitHub Apps are RSA keys\./,
  ],
  ['half of one', [...LINES.slice(0, 9), LINES.at(-1)].join('\n'), /^can't be read: a part of it is missing/],
  ['one without its end', LINES.slice(0, -1).join('\n'), /^can't be read/],
])('%s is told', (_, written, says) => {
  expect(read(written)).toEqual({
    ok: false,
    problems: [{ input: 'app-private-key', message: expect.stringMatching(says) }],
  })
})

describe('one of the two alone', () => {
  test.each<[missing: string, other: string, id: string | undefined, key: string | undefined]>([
    ['app-client-id', 'app-private-key', undefined, KEY],
    ['app-private-key', 'app-client-id', 'Iv23li', undefined],
  ])('without %s', (missing, other, appClientId, appPrivateKey) => {
    const message = expect.stringMatching(`^is empty, and ${other} is not\\. A GitHub App takes both`)
    expect(readApp({ appClientId, appPrivateKey, ifNoToken: 'fail' })).toEqual({
      ok: false,
      problems: [{ input: missing, message }],
    })
    expect(readApp({ appClientId, appPrivateKey, ifNoToken: 'skip' })).toEqual({ ok: true, value: undefined })
  })
})

function pkcs8(key: KeyObject): string {
  return key.export({ type: 'pkcs8', format: 'pem' }).toString()
}
