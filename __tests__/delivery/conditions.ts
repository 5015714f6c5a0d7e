import { UNICORN_PAGE } from '../../sandbox/github/answers.ts'
import type { Fault } from '../../sandbox/github/server.ts'
import type { NoAnswerCause } from '../../src/reply.ts'
import { MINUTE, SECOND } from '../world/clock.ts'

/** What one try of a delivery meets, and what section 5 of the contract makes of that. */
export interface Condition {
  name: string
  /** Played by GitHub to this try, in order; a redirect that is followed meets the next one. */
  faults?: Fault[]
  /** Where the request goes instead of to GitHub, and what is told of it. */
  astray?: { where: Where; why: NoAnswerCause }
  /** Nobody ever answers: the request waits for its timeout. */
  silent?: true
  /**
   * What the try comes to. `not-taken-far` and `unknown-far`: GitHub names a time that is too far away to wait for.
   * `unclear`: a yes that is none, which is never tried again.
   */
  outcome: 'accepted' | 'refused' | 'not-taken' | 'not-taken-far' | 'unknown' | 'unknown-far' | 'unclear'
  /** Events that it leaves behind. */
  events: 0 | 1
  /** Requests that GitHub reads. */
  requests: number
  /** What GitHub says to wait before the next try; without it that is a matter of backoff. */
  waitMs?: number
}

export type Where =
  | 'closed port'
  | 'unknown name'
  | 'name server silent'
  | 'name server broken'
  | 'dropped connection'
  | 'stalled connection'
  | 'no HTTP'
  | 'untrusted certificate'
  | 'certificate of another'
  | 'no TLS'
  | 'refusing proxy'
  | 'silent proxy'

const clean = { outcome: 'accepted', events: 1, requests: 1 } as const
export const refused = { outcome: 'refused', events: 0, requests: 1 } as const
export const notTaken = { outcome: 'not-taken', events: 0, requests: 1 } as const
export const unknown = { outcome: 'unknown', events: 0, requests: 1 } as const
const arrived = { outcome: 'unknown', events: 1, requests: 1 } as const
const unsent = { outcome: 'not-taken', events: 0, requests: 0 } as const

export const condition = (name: string, faults: Fault[], meaning: Omit<Condition, 'name' | 'faults'>): Condition => ({
  name,
  faults,
  ...meaning,
})
const WHY: Record<Where, NoAnswerCause> = {
  'closed port': 'refused',
  'unknown name': 'dns',
  'name server silent': 'timeout',
  'name server broken': 'dns',
  'dropped connection': 'reset',
  'stalled connection': 'timeout',
  'no HTTP': 'garbled',
  'untrusted certificate': 'tls',
  'certificate of another': 'tls',
  'no TLS': 'tls',
  'refusing proxy': 'proxy',
  'silent proxy': 'timeout',
}
const astray = (where: Where, meaning: Omit<Condition, 'name' | 'astray'>): Condition => ({
  name: where,
  astray: { where, why: WHY[where] },
  ...meaning,
})
const status = (code: number, meaning: Omit<Condition, 'name' | 'faults'>, more: Partial<Fault> = {}): Condition =>
  condition([code, JSON.stringify(more).slice(1, 60)].join(' '), [{ ...more, status: code } as Fault], meaning)
const here = (code: 301 | 302 | 303 | 307 | 308, times = 1): Fault => ({ redirect: '', status: code, times })

const says = (message: string, headers: Record<string, string> = {}): Partial<Fault> => ({ body: { message }, headers })

/** Every answer that is one, by section 5 of the contract. */
export const ANSWERS: Condition[] = [
  status(204, clean, { recorded: true }),
  condition('an answer that takes its time', [{ delayMs: 20 }], clean),
  condition('301 to the same origin', [here(301)], { ...clean, requests: 2 }),
  condition('302 to the same origin', [here(302)], { ...clean, requests: 2 }),
  condition('307 to the same origin', [here(307)], { ...clean, requests: 2 }),
  condition('308 to the same origin', [here(308)], { ...clean, requests: 2 }),
  condition('five redirects', [here(307, 5)], { ...clean, requests: 6 }),

  status(400, refused),
  status(401, refused),
  status(403, refused, says('Resource not accessible by personal access token')),
  status(403, refused, says('Must have admin rights to Repository.', { 'X-RateLimit-Remaining': '0' })),
  status(403, refused, says('Repository was archived so is read-only.')),
  status(403, refused, { html: '<html>' }),
  status(404, refused),
  status(410, refused),
  status(422, refused),
  status(451, refused),
  condition('303', [here(303)], refused),
  condition('a redirect to another origin', [{ redirect: 'https://another.test/' }], refused),
  condition('a redirect to nowhere', [{ status: 307, body: {} }], refused),
  condition('redirects without end', [here(308, 6)], { ...refused, requests: 6 }),
  condition('a redirect, then 404', [here(307), { status: 404 }], { ...refused, requests: 2 }),

  status(200, { ...unknown, outcome: 'unclear' }),
  status(200, { ...arrived, outcome: 'unclear' }, { recorded: true }),
  status(202, { ...unknown, outcome: 'unclear' }, says('Later')),
  status(202, { ...arrived, outcome: 'unclear' }, { recorded: true, html: '<html>' }),

  condition('secondary limit, Retry-After', [{ limit: 'secondary', retryAfter: 7 }], {
    ...notTaken,
    waitMs: 7 * SECOND,
  }),
  condition('secondary limit, 429', [{ limit: 'secondary', retryAfter: 90, status: 429 }], {
    ...{ ...notTaken, waitMs: 90 * SECOND },
  }),
  condition('primary limit, reset near', [{ limit: 'primary', resetSeconds: 600 }], {
    ...notTaken,
    waitMs: 10 * MINUTE,
  }),
  condition('primary limit, 429', [{ limit: 'primary', status: 429, resetSeconds: 15 * 60 }], {
    ...{ ...notTaken, waitMs: 15 * MINUTE },
  }),
  condition('primary limit, reset far', [{ limit: 'primary', resetSeconds: 15 * 60 + 1 }], {
    ...{ ...notTaken, outcome: 'not-taken-far' },
  }),
  condition('secondary limit far away', [{ limit: 'secondary', retryAfter: 3600 }], {
    ...{ ...notTaken, outcome: 'not-taken-far' },
  }),
  status(429, { ...notTaken, waitMs: 5 * SECOND }, { headers: { 'Retry-After': '5' } }),
  status(429, { ...notTaken, waitMs: 0 }, { headers: { 'Retry-After': '0' } }),
  status(403, { ...notTaken, waitMs: 11 * SECOND }, says('Forbidden', { 'Retry-After': '11' })),
  condition('a redirect, then the secondary limit', [here(307), { limit: 'secondary', retryAfter: 7 }], {
    ...{ ...notTaken, requests: 2, waitMs: 7 * SECOND },
  }),

  status(408, unknown),
  status(408, arrived, { recorded: true }),
  status(500, unknown),
  status(500, arrived, { recorded: true }),
  status(502, unknown, { html: UNICORN_PAGE }),
  status(502, arrived, { html: UNICORN_PAGE, recorded: true }),
  status(503, { ...unknown, waitMs: 20 * SECOND }, { headers: { 'Retry-After': '20' } }),
  status(503, { ...arrived, waitMs: 20 * SECOND }, { headers: { 'Retry-After': '20' }, recorded: true }),
  status(503, { ...arrived, outcome: 'unknown-far' }, { headers: { 'Retry-After': '3600' }, recorded: true }),
  status(504, unknown),
  status(504, arrived, { recorded: true }),
  status(599, arrived, { recorded: true, html: '' }),
  condition('a redirect, then 500', [here(307), { status: 500, recorded: true }], { ...arrived, requests: 2 }),
]

/** Kept from the others: the sandbox takes no further request on a connection that it dripped on. */
export const DRIPPING = condition('an answer a byte at a time', [{ drip: 0 }], clean)

/** Limits of which GitHub does not say when they end: 60 s, then twice as long each time. */
export const OPEN_LIMITS: Condition[] = [
  condition('secondary limit without a time', [{ limit: 'secondary' }], notTaken),
  status(429, notTaken),
  status(429, notTaken, { html: '<html>' }),
  status(403, notTaken, says('API rate limit exceeded for user ID 1.')),
  status(403, notTaken, says('You have triggered an abuse detection mechanism.')),
]

/** Connections that die on their way, once the request has been sent. */
export const DEATHS: Condition[] = [
  condition('dropped after the request, without effect', [{ drop: 'request' }], unknown),
  condition('dropped after the request, with effect', [{ drop: 'request', recorded: true }], arrived),
  condition('dropped within the head of the answer', [{ drop: 'answer' }], arrived),
  condition('dropped within the head of an answer without effect', [{ drop: 'answer', recorded: false }], unknown),
  condition('dropped within the body of the answer', [{ truncated: true }], arrived),
  condition('dropped within the body of an answer without effect', [{ truncated: true, recorded: false }], unknown),
  condition('a redirect, then dropped', [here(307), { drop: 'answer' }], { ...arrived, requests: 2 }),
]

/** Requests that nobody ever answers: each waits for its timeout. */
export const SILENCES: Condition[] = [
  condition('silence after the request', [{ stall: 'request' }], { ...unknown, silent: true }),
  condition('silence after the request had its effect', [{ stall: 'request', recorded: true }], {
    ...{ ...arrived, silent: true },
  }),
  condition('silence within the answer', [{ stall: 'answer' }], { ...arrived, silent: true }),
  condition('silence within an answer without effect', [{ stall: 'answer', recorded: false }], {
    ...unknown,
    silent: true,
  }),
  condition('an answer that comes too late', [{ delayMs: 60_000 }], { ...arrived, silent: true }),
  condition('an answer that drips too slowly', [{ drip: 100 }], { ...arrived, silent: true }),
]

/** What never gets as far as a connection that is up. */
export const UNSENT: Condition[] = [
  astray('closed port', unsent),
  astray('unknown name', unsent),
  astray('name server broken', unsent),
  astray('refusing proxy', unsent),
]

const UNSENT_SILENCES: Condition[] = [
  astray('name server silent', { ...unsent, silent: true }),
  astray('silent proxy', { ...unsent, silent: true }),
]

/** Without TLS a connection is up as soon as it is accepted, so what follows may have been read. */
export const HTTP_ONLY: Condition[] = [
  astray('dropped connection', { ...unknown, requests: 0 }),
  astray('no HTTP', { ...unknown, requests: 0 }),
]

export const HTTP_SILENCES: Condition[] = [
  ...UNSENT_SILENCES,
  astray('stalled connection', { ...unknown, requests: 0, silent: true }),
]

/** With TLS nothing is sent before the handshake is done. */
export const HTTPS_ONLY: Condition[] = [
  astray('dropped connection', unsent),
  astray('untrusted certificate', unsent),
  astray('certificate of another', unsent),
  astray('no TLS', unsent),
]

export const HTTPS_SILENCES: Condition[] = [
  ...UNSENT_SILENCES,
  astray('stalled connection', { ...unsent, silent: true }),
]
