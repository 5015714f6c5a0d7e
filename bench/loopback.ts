import { createServer } from 'node:http'
import { listen } from '../sandbox/ports.ts'

/** A server that takes every event at once, whatever the token and the repository: what is measured is the client. */
export interface Loopback {
  url: string
  /** How many events came since this was last asked. */
  events(): number
  close(): void
}

export async function startLoopback(): Promise<Loopback> {
  let events = 0
  const server = createServer((request, response) => {
    request.resume()
    request.on('end', () => {
      const posted = request.method === 'POST'
      if (posted) events++
      response.writeHead(posted ? 204 : 200, { 'x-github-request-id': 'BENCH', 'content-type': 'application/json' })
      response.end(posted ? undefined : '{}')
    })
  })
  const port = await listen(server)
  return {
    url: `http://127.0.0.1:${port}`,
    events() {
      const since = events
      events = 0
      return since
    },
    close() {
      server.close()
      server.closeAllConnections()
    },
  }
}
