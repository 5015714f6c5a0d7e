import { getInput, setSecret } from '@actions/core'

/**
 * Reads the token and has the runner mask it. Comes before anything else is printed.
 *
 * @returns the token as the workflow passed it, white space and all; empty where it is absent
 */
export function registerToken(): string {
  const token = getInput('token', { trimWhitespace: false })
  if (token.trim()) setSecret(token.trim())
  return token
}
