import type { components } from '@octokit/openapi-types'
import type { Visitor } from './access.ts'
import { type Answer, refusal } from './answers.ts'

export type Limit = components['schemas']['rate-limit']

const HOUR_MS = 60 * 60 * 1000
const DOCUMENTATION = 'https://docs.github.com/rest/using-the-rest-api/rate-limits-for-the-rest-api'

/**
 * Counts each visitor's requests against GitHub's hourly limit
 * (https://docs.github.com/en/rest/using-the-rest-api/rate-limits-for-the-rest-api#about-primary-rate-limits).
 */
export class Limits {
  readonly #counts = new Map<string, { used: number; resetMs: number }>()

  /**
   * @param cost requests to count; 0 only looks
   * @returns where the visitor stands after that
   */
  count(visitor: Visitor, nowMs: number, cost: number): Limit {
    const key = visitor.kind === 'nobody' ? '' : visitor.text
    const own = visitor.kind === 'nobody' ? {} : (visitor.token.rateLimit ?? {})
    const limit = own.limit ?? (visitor.kind === 'nobody' ? 60 : visitor.kind === 'installation' ? 1000 : 5000)
    let count = this.#counts.get(key)
    if (!count || count.resetMs <= nowMs) {
      count = { used: count ? 0 : (own.used ?? 0), resetMs: nowMs + HOUR_MS }
      this.#counts.set(key, count)
    }
    count.used += cost
    const used = Math.min(count.used, limit)
    return { limit, used, remaining: limit - used, reset: Math.ceil(count.resetMs / 1000) }
  }

  /** Whether the visitor's hour is used up, so that its next request is turned away. */
  exhausted(visitor: Visitor, nowMs: number): boolean {
    return this.count(visitor, nowMs, 0).remaining === 0
  }
}

export const limitHeaders = (limit: Limit): Record<string, string> => ({
  'X-RateLimit-Limit': String(limit.limit),
  'X-RateLimit-Remaining': String(limit.remaining),
  'X-RateLimit-Reset': String(limit.reset),
  'X-RateLimit-Used': String(limit.used),
  'X-RateLimit-Resource': 'core',
})

/** The answer to a visitor whose hour is used up, worded as GitHub words it. */
export function primaryLimit(status: number, visitor: Visitor, requestId: string, nowMs: number): Answer {
  const time = new Date(nowMs).toISOString().replace('T', ' ').slice(0, 19)
  const who =
    visitor.kind === 'nobody' ? '127.0.0.1' : visitor.kind === 'installation' ? 'installation ID 4815' : 'user ID 9002'
  const more =
    visitor.kind === 'nobody'
      ? "(But here's the good news: Authenticated requests get a higher rate limit. Check out the documentation for more details.)"
      : `If you reach out to GitHub Support for help, please include the request ID ${requestId} and timestamp ${time} UTC.`
  return refusal(status, `API rate limit exceeded for ${who}. ${more}`, DOCUMENTATION)
}

/**
 * The answer to a visitor that sends too much at once.
 *
 * @param retryAfter seconds for `Retry-After`; GitHub does not always send it
 */
export function secondaryLimit(status: number, requestId: string, retryAfter?: number): Answer {
  return refusal(
    status,
    'You have exceeded a secondary rate limit. Please wait a few minutes before you try again. ' +
      `If you reach out to GitHub Support for help, please include the request ID ${requestId}.`,
    `${DOCUMENTATION}#about-secondary-rate-limits`,
    retryAfter === undefined ? {} : { 'Retry-After': String(retryAfter) },
  )
}
