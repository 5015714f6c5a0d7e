import { setSecret } from '@actions/core'
import { addSecret } from '../text/secrets.ts'

/** So few characters of a key tell nothing, and may be a word. */
const SHORTEST_LINE = 8

/**
 * What must not be shown of a private key, however it is written: each of its lines, and all of them in one. The lines
 * around it are no secret.
 *
 * @param written PEM; its line breaks may be written as `\n`
 */
export function secretsOfKey(written: string): string[] {
  const body = written.replaceAll(/-----[A-Z ]+-----/g, '\n')
  // Where its line breaks became spaces, too; other text may have words in it.
  const lines = body.split(body === written ? /[\r\n]|\\+[rn]/ : /\s+|\\+[rn]/).map((line) => line.trim())
  const secret = lines.filter((line) => line.length >= SHORTEST_LINE)
  return lines.length === 1 ? [written] : [written, ...secret, secret.join('')]
}

/** Has the runner mask a secret, and adds it to those that are taken out of every text. */
export function registerSecret(secret: string) {
  if (addSecret(secret)) setSecret(secret.trim())
}
