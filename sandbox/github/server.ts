import { createServer as createHttpServer, type IncomingMessage, type ServerResponse } from 'node:http'
import { createServer as createHttpsServer } from 'node:https'
import { createServer as createFront, type Socket } from 'node:net'
import { listen } from '../network/ports.ts'
import { json } from './answers.ts'
import type { ReceivedDispatch, ReceivedStart, ReceivedStatus } from './event.ts'
import { type Fault, Faults } from './faults.ts'
import { Limits } from './limits.ts'
import { type LogRequest, type LogStoreOptions, startLogStore } from './log-store.ts'
import { RunStore } from './run-store.ts'
import type { Run } from './runs.ts'
import { type ReceivedRequest, type Service, serve } from './serve.ts'
import type { State } from './state.ts'
import { send } from './wire.ts'
import { defaultWorld, type World } from './world.ts'

export type { ReceivedDispatch, ReceivedStart, ReceivedStatus } from './event.ts'
export type { Fault, Phase } from './faults.ts'
export type { Run } from './runs.ts'
export type { ReceivedRequest } from './serve.ts'

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
  /** How the host of logs behaves, which has a port of its own. */
  logs?: Omit<LogStoreOptions, 'tls'>
  /** Where the API begins, such as `/api/v3` as on GitHub Enterprise Server; elsewhere are web pages. */
  basePath?: string
}

export interface Sandbox {
  /** The API's base, to hand to the action as `github-api-url`: loopback address, port and base path. */
  url: string
  port: number
  /** The world as it is now; what a test changes in it counts from the next request on. */
  world: World
  /** Every request whose head and body arrived, in order. */
  requests: ReceivedRequest[]
  /** Every request for a log. */
  logRequests: LogRequest[]
  /** Every event that was accepted, in order. */
  dispatches: ReceivedDispatch[]
  /** Every workflow that was started by `workflow_dispatch`, in order. */
  starts: ReceivedStart[]
  /** Every commit status that was taken, in order. */
  statuses: ReceivedStatus[]
  /** Every run, those to come included, with the event that started it. */
  readonly runs: Run[]
  /** Adds a fault after those that are left. */
  fault(fault: Fault): void
  /** Ends at once, with stalled connections too. */
  close(): Promise<void>
}

/**
 * For so long a connection is kept that nobody uses. After Node's own 5 s a busy step may just have sent its next request,
 * which is then lost.
 */
const KEPT_MS = 600_000

/**
 * Starts a small GitHub on a free loopback port: real HTTP, GitHub's statuses, headers and wordings for what this action
 * asks of it, a record of what arrived, and faults on demand.
 */
export async function startSandbox(options: SandboxOptions = {}): Promise<Sandbox> {
  const { world = defaultWorld(), tls, latencyMs = 0, basePath = '', indexLagMs = 60_000 } = options
  const scheme = tls ? 'https' : 'http'
  const faults = new Faults(options.faults)
  const logs = await startLogStore({ ...options.logs, tls })
  const state: State = {
    world,
    dispatches: [],
    starts: [],
    statuses: [],
    runs: new RunStore(),
    searches: new Map(),
    indexLagMs,
    logs,
  }
  const requests: ReceivedRequest[] = []
  const closing = new AbortController()
  const service: Service = {
    ...{ state, requests, faults, limits: new Limits(), scheme, basePath, latencyMs, closing: closing.signal },
    now: () => (options.clock ?? Date.now)() + (options.skewMs ?? 0),
  }

  const handler = (request: IncomingMessage, response: ServerResponse) => {
    // A caller that went away, or the sandbox that closes, is nobody's failure; a fault of the sandbox itself is loud.
    serve(service, request, response).catch((error: Error) => {
      if (closing.signal.aborted || !response.socket || response.socket.destroyed) return
      if (response.headersSent) response.destroy()
      else send(response, json(599, { message: `The sandbox itself failed: ${error.stack}` }))
    })
  }
  const server = tls ? createHttpsServer(tls, handler) : createHttpServer(handler)
  server.keepAliveTimeout = KEPT_MS
  server.on('clientError', (_error, socket) => socket.destroy())

  // Connections are accepted here, not by the HTTP server, so that a fault can strike before a byte is read.
  const sockets = new Set<Socket>()
  const front = createFront((socket) => {
    sockets.add(socket)
    socket.on('close', () => sockets.delete(socket))
    socket.on('error', () => socket.destroy())
    const fault = faults.takeForConnection()
    if (!fault) server.emit('connection', socket)
    // What the caller has sent already is let go by: a socket closed over unread bytes resets the connection, and
    // whether there are any depends on how busy the machine is.
    else if ('drop' in fault) socket.resume().end()
  })
  const port = await listen(front)

  return {
    url: `${scheme}://127.0.0.1:${port}${basePath}`,
    port,
    world,
    requests,
    logRequests: logs.requests,
    dispatches: state.dispatches,
    starts: state.starts,
    statuses: state.statuses,
    get runs() {
      return state.runs.all(world.repositories)
    },
    fault: (fault) => faults.add(fault),
    async close() {
      await new Promise<void>((resolve) => {
        closing.abort()
        front.close(() => resolve())
        for (const socket of sockets) socket.destroy()
      })
      await logs.close()
    },
  }
}
