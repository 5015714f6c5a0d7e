import { generateKeyPairSync } from 'node:crypto'

/** A key of a GitHub App, made for this run: no private key lies in the repository. */
export interface AppKey {
  /** PEM, PKCS#1, as GitHub hands it out. */
  privateKey: string
  /** PEM. */
  publicKey: string
}

export function createAppKey(): AppKey {
  return generateKeyPairSync('rsa', {
    modulusLength: 2048,
    privateKeyEncoding: { type: 'pkcs1', format: 'pem' },
    publicKeyEncoding: { type: 'spki', format: 'pem' },
  })
}
