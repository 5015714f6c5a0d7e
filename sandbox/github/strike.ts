import type { ServerResponse } from 'node:http'
import { setTimeout as sleep } from 'node:timers/promises'
import { type Answer, empty, html, json, refusal } from './answers.ts'
import type { Circumstances } from './door.ts'
import { type Effect, type Fault, isRecorded } from './faults.ts'
import { type Limit, primaryLimit, secondaryLimit } from './limits.ts'
import { DOCS } from './route.ts'
import { sendDripping, sendHalf, sendTruncated } from './wire.ts'

export interface Struck {
  response: ServerResponse
  /** The request's own address, against which a redirect is resolved. */
  url: URL
  circumstances: Circumstances
  /** Lets the request take effect. @returns the answer that it deserves */
  real(): Answer
  /** Adds GitHub's usual headers. */
  finished(answer: Answer): Answer
  /** Sends an answer whole, with where the visitor stands if that differs. */
  reply(answer: Answer, limit?: Limit): void
  /** The sandbox closes: nothing is waited for any more. */
  closing: AbortSignal
}

/** Plays a fault that strikes a request which was read to its end. */
export async function strike(fault: Fault, struck: Struck): Promise<void> {
  const { response, finished, reply, closing } = struck
  const real = isRecorded(fault) ? struck.real() : undefined
  const wait = (ms: number) => sleep(ms, undefined, { signal: closing })

  if ('drop' in fault) {
    if (fault.drop === 'request') response.socket?.destroy()
    else sendHalf(response, finished(real ?? PLAIN), 'drop')
  } else if ('stall' in fault) {
    if (fault.stall === 'answer') sendHalf(response, finished(real ?? PLAIN), 'stall')
  } else if ('truncated' in fault) {
    sendTruncated(response, finished(real ?? PLAIN))
  } else if ('drip' in fault) {
    await sendDripping(response, finished(real ?? PLAIN), fault.drip, closing)
  } else if ('delayMs' in fault) {
    await wait(fault.delayMs)
    reply(real ?? PLAIN)
  } else {
    substitute(fault, struck)
  }
}

/** What comes instead of the real answer where `recorded: false` forbids that. */
const PLAIN = empty(204)

/** Answers something else. */
export function substitute(
  fault: Extract<Effect, { redirect: string } | { limit: string } | { status: number }>,
  struck: Pick<Struck, 'url' | 'reply' | 'circumstances'>,
) {
  const { url, reply, circumstances } = struck
  const { visitor, requestId, nowMs, limit } = circumstances

  if ('redirect' in fault) {
    const location = new URL(fault.redirect, url).href
    reply(json(fault.status ?? 307, { message: 'Moved Permanently', url: location }, { Location: location }))
  } else if (!('limit' in fault)) {
    reply(scripted(fault))
  } else if (fault.limit === 'primary') {
    const reset = Math.ceil(nowMs / 1000) + (fault.resetSeconds ?? 3600)
    const standing = { ...limit, used: limit.limit, remaining: 0, reset }
    reply(primaryLimit(fault.status ?? 403, visitor, requestId, nowMs), standing)
  } else {
    reply(secondaryLimit(fault.status ?? 403, requestId, fault.retryAfter))
  }
}

const MESSAGES: Record<number, string> = {
  400: 'Problems parsing JSON',
  401: 'Bad credentials',
  403: 'Forbidden',
  404: 'Not Found',
  410: 'Gone',
  422: 'Validation Failed',
  429: 'Too many requests',
  500: 'Server Error',
  502: 'Server Error',
  503: 'Service Unavailable',
}

function scripted({ status, headers, body, html: page, text }: Extract<Effect, { status: number }>): Answer {
  if (status === 204) return { status, headers: headers ?? {}, body: '' }
  if (page !== undefined) return html(status, page, headers)
  if (text !== undefined)
    return { status, headers: { 'Content-Type': 'text/plain; charset=utf-8', ...headers }, body: text }
  if (body !== undefined) return json(status, body, headers)
  return refusal(status, MESSAGES[status] ?? `Status ${status}`, DOCS, headers)
}
