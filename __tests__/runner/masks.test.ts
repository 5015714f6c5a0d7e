import { registerSecret } from '../../src/runner/masks.ts'
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
