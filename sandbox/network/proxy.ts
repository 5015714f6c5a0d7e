import { createServer, type IncomingMessage } from 'node:http'
import { connect, type Socket } from 'node:net'
import { listen } from './ports.ts'

export interface ProxyOptions {
  /** Where tunnels lead: loopback ports by the authority of the CONNECT request, such as `api.github.test:443`. */
  hosts: Record<string, number>
  /** Asked for by Basic authentication; without them everybody may pass. */
  credentials?: { user: string; password: string }
  /** Answers every CONNECT with this status instead of opening a tunnel. */
  refuse?: number
  /** Says who asks, and how, in the status line of a refusal. */
  echoes?: boolean
  /** Accepts connections and never answers. */
  stall?: boolean
}

export interface ConnectProxy {
  /** Without credentials. */
  url: string
  port: number
  /** The authority of every tunnel that was opened, in order. */
  tunnels: string[]
  /** The authority of every CONNECT request, refused ones too. */
  asked: string[]
  close(): Promise<void>
}

/**
 * Starts a real HTTP proxy on a free loopback port that knows CONNECT alone
 * (https://www.rfc-editor.org/rfc/rfc9110#name-connect). A host that it does not know answers 502, as a failed look-up would.
 */
export async function startProxy({
  hosts,
  credentials,
  refuse,
  echoes = false,
  stall = false,
}: ProxyOptions): Promise<ConnectProxy> {
  const tunnels: string[] = []
  const asked: string[] = []
  const sockets = new Set<Socket>()
  const keep = (socket: Socket) => {
    sockets.add(socket)
    socket.on('close', () => sockets.delete(socket))
    socket.on('error', () => socket.destroy())
  }

  const server = createServer((_request, response) => response.writeHead(405, { Allow: 'CONNECT' }).end())
  server.on('connection', keep)
  server.on('connect', (request: IncomingMessage, caller: Socket, head: Buffer) => {
    const authority = request.url ?? ''
    asked.push(authority)
    if (stall) return
    if (refuse !== undefined) return turnAway(caller, refuse, echoes ? echoOf(request) : undefined)
    if (credentials && request.headers['proxy-authorization'] !== basic(credentials)) return turnAway(caller, 407)
    const port = Object.hasOwn(hosts, authority) ? hosts[authority] : undefined
    if (port === undefined) return turnAway(caller, 502)

    const tunnel = connect(port, '127.0.0.1', () => {
      tunnels.push(authority)
      caller.write('HTTP/1.1 200 Connection established\r\n\r\n')
      tunnel.write(head)
      tunnel.pipe(caller).pipe(tunnel)
    })
    keep(tunnel)
    tunnel.on('error', () => turnAway(caller, 502))
    tunnel.on('close', () => caller.destroy())
    caller.on('close', () => tunnel.destroy())
  })

  const port = await listen(server)
  return {
    url: `http://127.0.0.1:${port}`,
    port,
    tunnels,
    asked,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve())
        for (const socket of sockets) socket.destroy()
      }),
  }
}

const REASONS: Record<number, string> = {
  403: 'Forbidden',
  407: 'Proxy Authentication Required',
  502: 'Bad Gateway',
}

function turnAway(caller: Socket, status: number, reason = REASONS[status] ?? '') {
  const ask = status === 407 ? 'Proxy-Authenticate: Basic realm="sandbox"\r\n' : ''
  caller.end(`HTTP/1.1 ${status} ${reason}\r\n${ask}Content-Length: 0\r\nConnection: close\r\n\r\n`)
}

function echoOf({ headers }: IncomingMessage): string {
  const given = headers['proxy-authorization'] ?? ''
  const pair = Buffer.from(given.replace(/^Basic /, ''), 'base64').toString()
  return `##[error]${given} is ${pair}, ${encodeURIComponent(pair)} and ${JSON.stringify(pair)}`
}

const basic = ({ user, password }: { user: string; password: string }) =>
  `Basic ${Buffer.from(`${user}:${password}`).toString('base64')}`
