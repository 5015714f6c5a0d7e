import { type RateLimit, rateLimit } from '../failures/rate-limit.ts'
import type { Answer } from '../reply.ts'
import { timeAhead } from '../text/duration.ts'
import type { Circumstances, Explanation } from './circumstances.ts'

/** The token has met one of GitHub's rate limits (403 or 429). */
export function rateLimited(answer: Answer, { now }: Circumstances): Explanation {
  const { kind, waitMs } = rateLimit(answer, now)
  const reset =
    waitMs === undefined ? 'GitHub did not say when the limit resets' : `the limit resets ${timeAhead(waitMs, now)}`
  return {
    cause: `${LIMITS[kind]}: ${reset}.`,
    sharedCause: `${LIMITS[kind]}.`,
    steps: [
      waitMs === undefined ? 'Wait a few minutes, then run the step again.' : 'Run the step again after the reset.',
      OFTEN[kind],
    ],
  }
}

const LIMITS: Record<RateLimit['kind'], string> = {
  primary: "The token's requests of this hour are used up (primary rate limit)",
  secondary:
    'Too many requests at once, or too many that create content, were made with this token (secondary rate limit)',
}

const OFTEN: Record<RateLimit['kind'], string> = {
  primary: 'If it happens often, give this work a token of its own.',
  secondary: 'If it happens often, lower max-per-minute or max-parallel, or give this work a token of its own.',
}
