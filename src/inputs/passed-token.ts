import { tokenFlaw } from '../failures/token.ts'
import { type Result, unread } from '../reading.ts'

/** A token that the workflow passed. */
export interface Token {
  /** As it is sent, without the white space around it. */
  text: string
  /** What looks wrong about how it was written and what to do, as a sentence. */
  flaw: string | undefined
}

/**
 * Reads a token. It is opaque, but a header can't carry everything: https://www.rfc-editor.org/rfc/rfc9110#section-5.5
 *
 * @param written as the workflow passed it, white space and all
 */
export function readToken(written: string): Result<Token> {
  const text = written.trim()
  if (/^[\t\x20-\x7e\x80-\xff]+$/.test(text)) return { ok: true, value: { text, flaw: tokenFlaw(written) } }
  return unread(
    'has a line break or a character in it that no HTTP header can carry: store the secret again, on one line.',
  )
}
