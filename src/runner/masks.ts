import { getInput, setSecret } from '@actions/core'
import type { Secrets } from '../text/clean.ts'

/** Has the runner mask a secret, and adds it to those that are taken out of every text. */
export function registerSecret(secret: string, secrets: Secrets) {
  const text = secret.trim()
  if (text === '' || secrets.includes(text)) return
  setSecret(text)
  secrets.push(text)
}

/** An input's text by its name, as the workflow wrote it; empty where it is absent. */
export function readInput(name: string): string {
  return getInput(name, { trimWhitespace: false })
}
