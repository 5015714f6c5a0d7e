import type { Answer } from '../github/answer.ts'
import { githubMessage } from './answered.ts'

/** One of GitHub's rate limits, as an answer tells of it. */
export interface RateLimit {
  /** `primary`: requests an hour; `secondary`: bursts and content creation. */
  kind: 'primary' | 'secondary'
  /** When GitHub will take requests again (milliseconds since 1970); absent where it did not say. */
  resetsAt?: number
}

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
 * @param now milliseconds since 1970, counted from for `Retry-After`
 * @see https://docs.github.com/en/rest/using-the-rest-api/rate-limits-for-the-rest-api#exceeding-the-rate-limit
 */
export function rateLimit(answer: Answer, now: number): RateLimit {
  const { 'retry-after': retryAfter, 'x-ratelimit-remaining': remaining, 'x-ratelimit-reset': reset } = answer.headers
  const exhausted = remaining === '0'
  const words = githubMessage(answer)
  const kind = !SECONDARY.test(words) && (exhausted || PRIMARY.test(words)) ? 'primary' : 'secondary'
  const wait = retryAfterMs(retryAfter, now)
  if (wait !== undefined) return { kind, resetsAt: now + wait }
  if (exhausted && reset && /^\d{1,11}$/.test(reset)) return { kind, resetsAt: Number(reset) * 1000 }
  return { kind }
}

/** Seconds, or a date: https://www.rfc-editor.org/rfc/rfc9110#field.retry-after */
function retryAfterMs(value: string | undefined, now: number): number | undefined {
  if (value === undefined) return undefined
  if (/^\s*\d{1,9}\s*$/.test(value)) return Number(value) * 1000
  const at = Date.parse(value)
  return Number.isNaN(at) ? undefined : Math.max(0, at - now)
}
