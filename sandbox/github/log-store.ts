import { randomUUID } from 'node:crypto'
import { createServer, type IncomingHttpHeaders, type IncomingMessage, type ServerResponse } from 'node:http'
import { createServer as createTlsServer } from 'node:https'
import type { Socket } from 'node:net'
import { listen } from '../network/ports.ts'

export interface LogStoreOptions {
  tls?: { key: string; cert: string } | undefined
  /** Whether it gives out parts; it does unless given. */
  ranges?: boolean
  /** What it answers in place of a log. */
  status?: number
  /** It never answers. */
  stalls?: boolean
  /** Added to what a redirect names: another host, say. */
  redirect?: (address: string) => string
}

export interface LogRequest {
  path: string
  headers: IncomingHttpHeaders
}

/** Where GitHub keeps logs: on another host than the API, which takes no token, as the address itself is secret. */
export interface LogStore {
  /** @returns the address at which a text can be read */
  put(text: string): string
  requests: LogRequest[]
  close(): Promise<void>
}

/** Starts it on a port of its own. */
export async function startLogStore({ tls, ranges = true, status, stalls, redirect }: LogStoreOptions) {
  const texts = new Map<string, Buffer>()
  const requests: LogRequest[] = []
  const server = tls ? createTlsServer(tls, serve) : createServer(serve)
  const sockets = new Set<Socket>()
  server.on('connection', (socket: Socket) => {
    sockets.add(socket)
    socket.on('close', () => sockets.delete(socket))
  })
  const base = `${tls ? 'https' : 'http'}://127.0.0.1:${await listen(server)}`

  const store: LogStore = {
    put(text) {
      const path = `/logs/${randomUUID()}.txt?sig=SANDBOX`
      texts.set(path, Buffer.from(text))
      return redirect ? redirect(base + path) : base + path
    },
    requests,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve())
        for (const socket of sockets) socket.destroy()
      }),
  }
  return store

  function serve({ url: path = '/', headers }: IncomingMessage, response: ServerResponse) {
    requests.push({ path, headers })
    if (stalls) return
    const text = texts.get(path)
    if (status !== undefined || !text) return response.writeHead(status ?? 404).end()
    const [, from = '', to = ''] = /^bytes=(\d+)-(\d+)$/.exec(headers.range ?? '') ?? []
    if (!ranges || from === '') return response.writeHead(200, { 'Content-Length': text.length }).end(text)
    // As https://www.rfc-editor.org/rfc/rfc9110#field.content-range has it.
    if (Number(from) >= text.length) return response.writeHead(416, { 'Content-Range': `bytes */${text.length}` }).end()
    const end = Math.min(Number(to), text.length - 1)
    const part = text.subarray(Number(from), end + 1)
    const range = { 'Content-Range': `bytes ${from}-${end}/${text.length}`, 'Content-Length': part.length }
    return response.writeHead(206, range).end(part)
  }
}
