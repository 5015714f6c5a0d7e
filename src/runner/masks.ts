import { setSecret } from '@actions/core'
import { addSecret } from '../text/secrets.ts'

/** Has the runner mask a secret, and adds it to those that are taken out of every text. */
export function registerSecret(secret: string) {
  if (addSecret(secret)) setSecret(secret.trim())
}
