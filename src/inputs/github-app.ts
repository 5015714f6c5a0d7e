import { createPrivateKey } from 'node:crypto'
import { type Result, unread } from '../reading.ts'
import type { Problem } from './problem.ts'
import type { AppCredentials } from './settings.ts'
import type { Inputs } from './table.ts'

// Loaded only where an App is to send.

/**
 * The App that sends in place of a token.
 *
 * @returns nothing where one of the two is missing, and that counts as having no token: in runs for forks there is no key
 */
export function readApp({
  appClientId: id,
  appPrivateKey: written,
  ifNoToken,
}: Pick<Inputs, 'appClientId' | 'appPrivateKey' | 'ifNoToken'>): Result<AppCredentials | undefined, Problem> {
  if (id === undefined || written === undefined) {
    if (ifNoToken === 'skip') return { ok: true, value: undefined }
    const [missing, other] =
      id === undefined ? ['app-client-id', 'app-private-key'] : ['app-private-key', 'app-client-id']
    return unread({ input: missing, message: `is empty, and ${other} is not. ${MISSING}` })
  }
  const key = readKey(written)
  return key.ok
    ? { ok: true, value: { id, privateKey: key.value } }
    : unread({ input: 'app-private-key', message: key.problems.join(' ') })
}

const MISSING =
  'A GitHub App takes both: the variable or secret is not set here, or this is a run for a fork or for Dependabot, which gets no secrets (`if-no-token: skip` lets such a step end well).'

/** @returns the key as PKCS#8, whichever of the two forms it was written in */
function readKey(written: string): Result<string> {
  const [, kind] = /-----BEGIN ([A-Z ]+)-----/.exec(written) ?? []
  if (kind === undefined) return unread(`is not a key: it has no line -----BEGIN RSA PRIVATE KEY-----. ${STORE}`)
  if (!/PRIVATE KEY$/.test(kind)) return unread(`is not a private key: its first line says ${kind}. ${STORE}`)
  if (written.includes('ENCRYPTED')) return unread(`is encrypted, and nobody here knows its passphrase. ${STORE}`)
  if (kind === 'OPENSSH PRIVATE KEY') return unread(`is a key for SSH, and none of a GitHub App. ${STORE}`)
  try {
    // Quotes, indentation and line breaks that were lost or written out are no part of it.
    const [, body = ''] = /-----BEGIN [A-Z ]+-----(.*?)-----END/s.exec(written) ?? []
    const text = body.replaceAll(/\\+[rn]|\s/g, '')
    const key = createPrivateKey(`-----BEGIN ${kind}-----\n${text}\n-----END ${kind}-----`)
    if (key.asymmetricKeyType !== 'rsa')
      return unread(`is a key of another kind (${key.asymmetricKeyType}): those of GitHub Apps are RSA keys. ${STORE}`)
    return { ok: true, value: key.export({ type: 'pkcs8', format: 'pem' }).toString() }
  } catch {
    return unread(`can't be read: a part of it is missing, or it was changed. ${STORE}`)
  }
}

/** https://docs.github.com/en/apps/creating-github-apps/authenticating-with-a-github-app/managing-private-keys-for-github-apps */
const STORE =
  "Make one on the App's settings page (Private keys → Generate a private key), and store the whole file that GitHub sends as the secret."
