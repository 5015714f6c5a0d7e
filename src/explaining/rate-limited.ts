import { rateLimit } from '../failures/rate-limit.ts'
import type { Answer } from '../reply.ts'
import type { Circumstances, Lines } from './circumstances.ts'

/** The token has met one of GitHub's rate limits (403 or 429). */
export function rateLimited(answer: Answer, about: Circumstances): Lines {
  const { kind } = rateLimit(answer, about.now)
  return [
    kind === 'primary'
      ? "The token's requests of this hour are used up (primary rate limit)."
      : 'Too many requests at once, or too many that create content, on this token (secondary rate limit).',
    'A rate limit takes no events: run the step again after the reset. If it happens often, give this work a token of its own, or send less at once.',
  ]
}

/** When the limit is over, as far as the answer says. */
export function resetLine(answer: Answer, { now }: Circumstances): string {
  const { waitMs } = rateLimit(answer, now)
  if (waitMs === undefined) return 'GitHub did not say when the limit resets: wait a minute at least.'
  const seconds = Math.ceil(waitMs / 1000)
  const reset = Math.min(Math.ceil((now + waitMs) / 1000) * 1000, LATEST_DATE_MS)
  return `The limit resets at ${new Date(reset).toISOString().replace('.000', '')}, ${seconds} s after this answer.`
}

/** https://tc39.es/ecma262/#sec-time-values-and-time-range */
const LATEST_DATE_MS = 8.64e15
