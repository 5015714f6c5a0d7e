import type { Answer } from '../reply.ts'
import { githubMessage } from './answer-body.ts'

/** One of GitHub's rate limits, as an answer tells of it. */
export interface RateLimit {
  /** `primary`: requests an hour; `secondary`: bursts and content creation. */
  kind: 'primary' | 'secondary'
  /** How long until GitHub takes requests again; absent where it did not say. */
  waitMs?: number
}

/** A pause longer than this would cost the job's minutes for nothing. */
export const LONGEST_WAIT_MS = 15 * 60 * 1000

const SECONDARY = /secondary rate limit|abuse detection/i
const PRIMARY = /rate limit exceeded/i

/** Whether GitHub's words are those of a rate limit. */
export function saysRateLimit(answer: Answer): boolean {
  const message = githubMessage(answer)
  return SECONDARY.test(message) || PRIMARY.test(message)
}

/**
 * Reads a rate limit off the answer that refused a request.
 *
 * @param now milliseconds since 1970 on this machine, for answers that don't tell the time
 * @see https://docs.github.com/en/rest/using-the-rest-api/rate-limits-for-the-rest-api#exceeding-the-rate-limit
 */
export function rateLimit(answer: Answer, now: number): RateLimit {
  const { 'x-ratelimit-remaining': remaining, 'x-ratelimit-reset': reset = '' } = answer.headers
  const words = githubMessage(answer)
  const exhausted = remaining === '0'
  const kind = !SECONDARY.test(words) && (exhausted || PRIMARY.test(words)) ? 'primary' : 'secondary'
  const waitMs =
    retryAfterMs(answer, now) ??
    (exhausted && /^\d{1,11}$/.test(reset) ? until(Number(reset) * 1000, answer, now) : undefined)
  return { kind, ...(waitMs === undefined ? {} : { waitMs }) }
}

/**
 * `Retry-After` of any answer, in milliseconds.
 *
 * @see https://www.rfc-editor.org/rfc/rfc9110#field.retry-after
 */
export function retryAfterMs(answer: Answer, now: number): number | undefined {
  const value = answer.headers['retry-after']?.trim()
  if (value === undefined) return undefined
  if (/^\d{1,9}$/.test(value)) return Number(value) * 1000
  // Date.parse alone takes "1.5" for a day in 2001.
  const at = value.endsWith('GMT') ? Date.parse(value) : Number.NaN
  return Number.isNaN(at) ? undefined : until(at, answer, now)
}

/** By GitHub's clock, which may differ from the runner's. */
function until(at: number, { headers }: Answer, now: number): number {
  const date = Date.parse(headers.date ?? '')
  return Math.max(0, at - (Number.isNaN(date) ? now : date))
}
