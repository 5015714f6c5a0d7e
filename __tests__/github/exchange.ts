import { createFetch, type FetchedResponse, type TransportOptions, Unanswered } from '../../src/github/transport.ts'
import type { NoAnswer } from '../../src/reply.ts'

/** What one request came to: the answer, or why there is none. */
export type Came = { status: number; text: string } | Pick<NoAnswer, 'why' | 'sent' | 'host'>

type Fetch = ReturnType<typeof createFetch>

const NEVER = new AbortController().signal

/** A busy machine takes its time. */
const PATIENT: TransportOptions = { proxy: undefined, timeoutMs: 60_000, stop: NEVER, cutOff: NEVER }

export const REQUEST = {
  method: 'POST',
  headers: { authorization: 'token t', 'content-type': 'text/plain' },
  body: 'event',
}

/** Sends one request. */
export async function come(address: string, options: Partial<TransportOptions> = {}): Promise<Came> {
  return cameOf(createFetch({ ...PATIENT, ...options })(address, REQUEST))
}

/** A function that sends requests by one fetch, so that connections are kept. */
export function sender(options: Partial<TransportOptions> = {}): (address: string) => Promise<Came> {
  const fetch = createFetch({ ...PATIENT, ...options })
  return (address) => cameOf(fetch(address, REQUEST))
}

/** The answer to one request, with all that a fetch tells of it. */
export function fetched(address: string, request: Parameters<Fetch>[1] = REQUEST): Promise<FetchedResponse> {
  return createFetch(PATIENT)(address, request)
}

async function cameOf(fetched: Promise<FetchedResponse>): Promise<Came> {
  try {
    const response = await fetched
    return { status: response.status, text: response.body }
  } catch (error) {
    if (!(error instanceof Unanswered)) throw error
    const { why, sent, host } = error.reply
    return { why, sent, host }
  }
}
