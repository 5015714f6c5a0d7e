import type { Echo } from './effects.ts'

/** Fills in the caller's own token where a text has `ECHO`. */
export function saying(echo: Echo): (text: string, token: string) => string {
  return (text, token) => text.replaceAll('ECHO', () => formOf(token, echo))
}

/** Text that a header can carry. */
export const headerText = (text: string) => text.replaceAll(/[^\t\x20-\x7e\xa0-\xff]/g, '?').trim()

function formOf(token: string, echo: Echo): string {
  switch (echo) {
    case 'none':
      return ''
    case 'plain':
      return token
    case 'json':
      return JSON.stringify(token).slice(1, -1).replaceAll('/', '\\/')
    case 'url':
      return encodeURIComponent(token)
    case 'base64':
      return Buffer.from(token).toString('base64')
    case 'base64url':
      return Buffer.from(`x${token}`).toString('base64url')
    case 'basic':
      return Buffer.from(`x-access-token:${token}`).toString('base64')
  }
}
