import type { Answer } from '../reply.ts'
import type { TokenKind } from './token.ts'

/** When a token expires. */
export interface TokenExpiration {
  /** Milliseconds since 1970. */
  at: number
  /** How long that was when GitHub told of it, by GitHub's clock. */
  leftMs: number
}

/**
 * When the token of a request expires, as its answer tells: `2026-12-05 00:00:00 UTC`, or with an offset such as `-0700`.
 *
 * @param now milliseconds since 1970 on this machine, for answers that don't tell the time
 * @returns nothing where the header is missing or can't be read
 * @see https://github.blog/changelog/2021-07-26-expiration-options-for-personal-access-tokens/
 */
export function tokenExpiration({ headers }: Answer, now: number): TokenExpiration | undefined {
  const written = /^(\d{4}-\d\d-\d\d) (\d\d:\d\d:\d\d) (?:UTC|([+-])(\d\d)(\d\d))$/.exec(
    headers['github-authentication-token-expiration'] ?? '',
  )
  const [, day = '', time = '', sign, hours = '', minutes = ''] = written ?? []
  const local = Date.parse(`${day}T${time}Z`)
  // Date.parse takes the 30th of February for the 2nd of March.
  if (Number.isNaN(local) || new Date(local).toISOString().slice(0, 10) !== day) return undefined
  const offsetMs = (Number(hours) * 60 + Number(minutes)) * 60_000
  const at = local + (sign === '-' ? offsetMs : -offsetMs)
  const date = Date.parse(headers.date ?? '')
  return { at, leftMs: at - (Number.isNaN(date) ? now : date) }
}

const SOON_MS = 14 * 24 * 60 * 60 * 1000

/** Whether somebody should renew it now. What an App makes lives for hours, and is made anew each time. */
export function expiresSoon({ leftMs }: TokenExpiration, kind: TokenKind): boolean {
  return kind !== 'installation' && kind !== 'app-user' && leftMs >= 0 && leftMs < SOON_MS
}
