import type { IncomingHttpHeaders, IncomingMessage, ServerResponse } from 'node:http'
import { setTimeout as sleep } from 'node:timers/promises'
import { type Answer, html, NOT_FOUND_PAGE } from './answers.ts'
import { admit, type Circumstances, headersOf } from './door.ts'
import type { Faults } from './faults.ts'
import { type Limit, type Limits, primaryLimit } from './limits.ts'
import { answer, findRoute } from './routes.ts'
import type { State } from './state.ts'
import { strike } from './strike.ts'
import { send } from './wire.ts'

export interface ReceivedRequest {
  method: string
  /** With the query, as it stood in the request line. */
  path: string
  headers: IncomingHttpHeaders
  body: string
  /** Of the answer; `undefined` where none was given or finished. */
  status: number | undefined
  /** Whether it cost one of the hour's requests: 304 does not, nor what was turned away for that limit. */
  counted: boolean
}

/** What serves the requests of one sandbox. */
export interface Service {
  state: State
  /** Every request so far; each is added once it was read to its end. */
  requests: ReceivedRequest[]
  faults: Faults
  limits: Limits
  scheme: 'http' | 'https'
  /** Where the API begins; empty where that is the root. */
  basePath: string
  latencyMs: number
  /** Milliseconds since the epoch. */
  now(): number
  /** The sandbox closes: nothing is waited for any more. */
  closing: AbortSignal
}

/** Answers one request as GitHub would, or as the next fault has it. */
export async function serve(service: Service, request: IncomingMessage, response: ServerResponse): Promise<void> {
  const { faults, closing } = service
  const received = await receive(request)
  const url = new URL(`${service.scheme}://${received.headers.host ?? '127.0.0.1'}${received.path}`)
  const { path, circumstances, real, finished } = take(service, received, url)
  const reply = (answer: Answer, limit?: Limit) => {
    received.status = answer.status
    send(response, finished(answer, limit))
  }

  if (service.latencyMs > 0) await sleep(service.latencyMs, undefined, { signal: closing })
  const fault = faults.takeForRequest(received.method, path)
  if (fault) await strike(fault, { response, url, circumstances, real, finished, reply, closing })
  else reply(real())
}

/** What GitHub makes of one request, whatever it came over. */
export interface Taken {
  /** Below the API's base. */
  path: string
  circumstances: Circumstances
  /** Lets the request take effect. @returns the answer that it deserves */
  real(): Answer
  /** Adds GitHub's usual headers, by where the visitor stands unless that is given. */
  finished(answer: Answer, limit?: Limit): Answer
}

/** Takes a request that was read to its end: it is recorded and counts, but has had no effect yet. */
export function take(
  service: Pick<Service, 'state' | 'requests' | 'limits' | 'basePath' | 'now'>,
  received: ReceivedRequest,
  url: URL,
): Taken {
  const { state, requests, limits, basePath } = service
  const { method, headers, body } = received
  requests.push(received)
  const inside = url.pathname.startsWith(`${basePath}/`)
  const path = inside ? url.pathname.slice(basePath.length) : url.pathname
  const found = inside ? findRoute(method, path) : undefined
  const nowMs = service.now()
  const admission = admit(state.world, headers, nowMs)
  const { visitor } = admission
  const exhausted = !found?.route.free && limits.exhausted(visitor, nowMs)
  const circumstances: Circumstances = {
    requestId: `5A4D:${requests.length.toString(16).toUpperCase().padStart(4, '0')}`,
    ...{ visitor, nowMs, route: found?.route, limit: limits.count(visitor, nowMs, found?.route.free ? 0 : 1) },
  }
  received.counted = inside && !exhausted && !found?.route.free

  return {
    ...{ path, circumstances },
    finished: (answer, limit = circumstances.limit) => ({
      ...answer,
      headers: { ...(inside ? headersOf(headers, { ...circumstances, limit }) : {}), ...answer.headers },
    }),
    real() {
      if (!inside) return html(404, NOT_FOUND_PAGE)
      if (admission.kind === 'refused') return admission.answer
      if (exhausted) return primaryLimit(403, visitor, circumstances.requestId, nowMs)
      const answered = answer(found?.route, {
        ...{ state, visitor, limit: circumstances.limit, nowMs, method, path, headers, body },
        ...{ base: url.origin + basePath, params: found?.params ?? {}, query: url.searchParams },
      })
      // Only who said who he is gets it for nothing.
      if (answered.status === 304 && visitor.kind !== 'nobody') {
        received.counted = false
        circumstances.limit = limits.count(visitor, nowMs, -1)
      }
      return answered
    },
  }
}

async function receive(request: IncomingMessage): Promise<ReceivedRequest> {
  const chunks: Buffer[] = []
  for await (const chunk of request as AsyncIterable<Buffer>) chunks.push(chunk)
  const { method = 'GET', url: path = '/', headers } = request
  return { method, path, headers, body: Buffer.concat(chunks).toString(), status: undefined, counted: false }
}
