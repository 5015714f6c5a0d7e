import { createServer as createHttpServer, type IncomingMessage, type ServerResponse } from 'node:http'
import { createServer, type Server, type Socket } from 'node:net'
import { createServer as createTlsServer } from 'node:tls'
import { listen } from '../../sandbox/network/ports.ts'

/** Runs a server on a loopback port for as long as `use` takes. */
async function running<Result>(server: Server, use: (port: number) => Promise<Result>): Promise<Result> {
  const sockets = new Set<Socket>()
  server.on('connection', (socket: Socket) => {
    sockets.add(socket)
    socket.on('error', () => socket.destroy())
  })
  const port = await listen(server)
  try {
    return await use(port)
  } finally {
    for (const socket of sockets) socket.destroy()
    await new Promise((resolve) => server.close(resolve))
  }
}

/** A TCP server that does with each connection what it is told. */
export function withServer<Result>(onConnection: (socket: Socket) => void, use: (port: number) => Promise<Result>) {
  return running(createServer(onConnection), use)
}

/** The same behind a TLS handshake. */
export function withTlsServer<Result>(
  certificate: { key: string; cert: string },
  onConnection: (socket: Socket) => void,
  use: (port: number) => Promise<Result>,
) {
  const server = createTlsServer({ key: certificate.key, cert: certificate.cert }, (socket) => {
    socket.on('error', () => socket.destroy())
    onConnection(socket)
  })
  server.on('tlsClientError', (_error, socket) => socket.destroy())
  return running(server, use)
}

/** An HTTP server. */
export function withHttp<Result>(
  onRequest: (request: IncomingMessage, response: ServerResponse) => void,
  use: (port: number) => Promise<Result>,
) {
  return running(createHttpServer(onRequest), use)
}
