import { type Clean, createClean, type Secrets } from './clean.ts'
import { createFinder } from './find-secrets.ts'

// What this process must not show, wherever it comes from: one list for all, as the runner has one of masks. Who cuts a
// text, or keeps one, has nobody to ask for it.

const secrets: Secrets = []

/** Where secrets stand in a text. */
export const findSecrets = createFinder(secrets)

export const clean: Clean = createClean(secrets, 1, findSecrets)

/** What has fewer characters may be a word of the API: a proxy's password, say. It is taken out of what is shown alone. */
const NO_WORD = 12

/** For answers, which are read by what they say before anything of them is shown. */
export const cleanAnswer: Clean = createClean(secrets, NO_WORD, findSecrets)

/** An escape takes six characters, as `\u0041` does, and base64 four for three. */
const LONGEST_FORM = 8

/**
 * For a text that was cut where nobody knew of secrets.
 *
 * @returns it without secrets, and without its end, where a part of one may stand
 */
export function cleanCutOff(text: string): string {
  const longest = LONGEST_FORM * Math.max(0, ...secrets.map(({ length }) => length))
  const whole = cleanAnswer(text)
  return whole.slice(0, Math.max(0, whole.length - longest))
}

/** @returns whether it is new; white space around it is no part of it */
export function addSecret(secret: string): boolean {
  const text = secret.trim()
  if (text === '' || secrets.includes(text)) return false
  secrets.push(text)
  return true
}
