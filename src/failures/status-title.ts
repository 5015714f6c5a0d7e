import { STATUS_CODES } from 'node:http'

/** Such as `404 Not Found`; the bare number where HTTP has no name for it. */
export function statusTitle(status: number): string {
  return `${status} ${STATUS_CODES[status] ?? ''}`.trim()
}
