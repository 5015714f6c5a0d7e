import {
  createServer as createHttpServer,
  type IncomingHttpHeaders,
  type IncomingMessage,
  type ServerResponse,
} from 'node:http'
import { createServer as createHttpsServer } from 'node:https'
import { createServer as createFront, type Socket } from 'node:net'
import { setTimeout as sleep } from 'node:timers/promises'
import { listen } from '../network/ports.ts'
import type { Visitor } from './access.ts'
import { type Answer, html, json, NOT_FOUND_PAGE } from './answers.ts'
import { admit, type Circumstances, headersOf } from './door.ts'
import type { ReceivedDispatch } from './exchange.ts'
import { type Fault, Faults } from './faults.ts'
import { type Limit, Limits, primaryLimit } from './limits.ts'
import { answer, findRoute } from './routes.ts'
import { type Run, Runs } from './runs.ts'
import { strike } from './strike.ts'
import { send } from './wire.ts'
import { defaultWorld, type World } from './world.ts'

export type { ReceivedDispatch } from './exchange.ts'
export type { Fault, Phase } from './faults.ts'
export type { Run } from './runs.ts'

export interface SandboxOptions {
  /** What exists; `defaultWorld()` unless given. */
  world?: World
  faults?: Fault[]
  /** PEM key and certificate for HTTPS; without them the sandbox speaks HTTP. */
  tls?: { key: string; cert: string }
  /** How long every answer takes; 0 unless given. */
  latencyMs?: number
  /** Milliseconds since the epoch for `Date`, limits and records; the machine's clock unless given. */
  clock?: () => number
  /** How far the sandbox's clock is ahead of that one; 0 unless given. */
  skewMs?: number
  /** How far the index behind filtered lists of runs lags; a minute unless given. */
  indexLagMs?: number
  /** Where the API begins, such as `/api/v3` as on GitHub Enterprise Server; elsewhere are web pages. */
  basePath?: string
}

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

export interface Sandbox {
  /** The API's base, to hand to the action as `github-api-url`: loopback address, port and base path. */
  url: string
  port: number
  /** The world as it is now; what a test changes in it counts from the next request on. */
  world: World
  /** Every request whose head and body arrived, in order. */
  requests: ReceivedRequest[]
  /** Every event that was accepted, in order. */
  dispatches: ReceivedDispatch[]
  /** Every run, those to come included, with the event that started it. */
  readonly runs: Run[]
  /** Adds a fault after those that are left. */
  fault(fault: Fault): void
  /** Ends at once, with stalled connections too. */
  close(): Promise<void>
}

/**
 * Starts a small GitHub on a free loopback port: real HTTP, GitHub's statuses, headers and wordings for what this action
 * asks of it, a record of what arrived, and faults on demand.
 */
export async function startSandbox(options: SandboxOptions = {}): Promise<Sandbox> {
  const { world = defaultWorld(), tls, latencyMs = 0, basePath = '', indexLagMs = 60_000 } = options
  const now = () => (options.clock ?? Date.now)() + (options.skewMs ?? 0)
  const faults = new Faults(options.faults)
  const limits = new Limits()
  const runs = new Runs()
  const requests: ReceivedRequest[] = []
  const dispatches: ReceivedDispatch[] = []
  const closing = new AbortController()

  async function serve(request: IncomingMessage, response: ServerResponse) {
    const received = await receive(request)
    requests.push(received)
    const { method, headers, body } = received
    const url = new URL(`${tls ? 'https' : 'http'}://${headers.host ?? '127.0.0.1'}${received.path}`)
    const inside = url.pathname.startsWith(`${basePath}/`)
    const path = inside ? url.pathname.slice(basePath.length) : url.pathname
    const found = inside ? findRoute(method, path) : undefined
    const admitted = admit(world, headers)
    const visitor: Visitor = 'kind' in admitted ? admitted : { kind: 'nobody' }
    const nowMs = now()
    const exhausted = !found?.route.free && limits.exhausted(visitor, nowMs)
    const circumstances: Circumstances = {
      requestId: `5A4D:${requests.length.toString(16).toUpperCase().padStart(4, '0')}`,
      ...{ visitor, nowMs, route: found?.route, limit: limits.count(visitor, nowMs, found?.route.free ? 0 : 1) },
    }
    received.counted = inside && !exhausted && !found?.route.free
    const finished = (answer: Answer, limit = circumstances.limit): Answer => ({
      ...answer,
      headers: { ...(inside ? headersOf(headers, { ...circumstances, limit }) : {}), ...answer.headers },
    })
    const reply = (answer: Answer, limit?: Limit) => {
      received.status = answer.status
      send(response, finished(answer, limit))
    }
    const real = (): Answer => {
      if (!inside) return html(404, NOT_FOUND_PAGE)
      if ('status' in admitted) return admitted
      if (exhausted) return primaryLimit(403, visitor, circumstances.requestId, nowMs)
      const answered = answer(found?.route, {
        ...{ world, visitor, method, path, headers, body, nowMs, limit: circumstances.limit, runs, indexLagMs },
        ...{ base: url.origin + basePath, params: found?.params ?? {}, query: url.searchParams },
        record(repository, dispatch) {
          dispatches.push(dispatch)
          runs.start(repository, dispatch)
        },
      })
      // Only who said who he is gets it for nothing.
      if (answered.status === 304 && visitor.kind !== 'nobody') {
        received.counted = false
        circumstances.limit = limits.count(visitor, nowMs, -1)
      }
      return answered
    }

    if (latencyMs > 0) await sleep(latencyMs, undefined, { signal: closing.signal })
    const fault = faults.takeForRequest(method, path)
    if (fault) await strike(fault, { response, url, circumstances, real, finished, reply, closing: closing.signal })
    else reply(real())
  }

  const handler = (request: IncomingMessage, response: ServerResponse) => {
    // A caller that went away, or the sandbox that closes, is nobody's failure; a fault of the sandbox itself is loud.
    serve(request, response).catch((error: Error) => {
      if (closing.signal.aborted || !response.socket || response.socket.destroyed) return
      if (response.headersSent) response.destroy()
      else send(response, json(599, { message: `The sandbox itself failed: ${error.stack}` }))
    })
  }
  const server = tls ? createHttpsServer(tls, handler) : createHttpServer(handler)
  server.on('clientError', (_error, socket) => socket.destroy())

  // Connections are accepted here, not by the HTTP server, so that a fault can strike before a byte is read.
  const sockets = new Set<Socket>()
  const front = createFront((socket) => {
    sockets.add(socket)
    socket.on('close', () => sockets.delete(socket))
    socket.on('error', () => socket.destroy())
    const fault = faults.takeForConnection()
    if (!fault) server.emit('connection', socket)
    else if ('drop' in fault) socket.destroy()
  })
  const port = await listen(front)

  return {
    url: `${tls ? 'https' : 'http'}://127.0.0.1:${port}${basePath}`,
    port,
    world,
    requests,
    dispatches,
    get runs() {
      return runs.all(world.repositories)
    },
    fault: (fault) => faults.add(fault),
    close: () =>
      new Promise((resolve) => {
        closing.abort()
        front.close(() => resolve())
        for (const socket of sockets) socket.destroy()
      }),
  }
}

async function receive(request: IncomingMessage): Promise<ReceivedRequest> {
  const chunks: Buffer[] = []
  for await (const chunk of request as AsyncIterable<Buffer>) chunks.push(chunk)
  const { method = 'GET', url: path = '/', headers } = request
  return { method, path, headers, body: Buffer.concat(chunks).toString(), status: undefined, counted: false }
}
