import { createServer, type RequestListener } from 'node:http'
import { createServer as createTlsServer } from 'node:https'
import { createCertificate } from '../sandbox/network/certificate.ts'
import { listen } from '../sandbox/network/ports.ts'

/** A server that takes every event at once, whatever the token and the repository: what is measured is the client. */
export interface Loopback {
  url: string
  /** What its clients need in their environment. */
  env: Record<string, string>
  /** How many events came since this was last asked. */
  events(): number
  close(): void
}

const STARTED = JSON.stringify({
  workflow_run_id: 42,
  run_url: 'https://api.github.com/repos/acme/site/actions/runs/42',
  html_url: 'https://github.com/acme/site/actions/runs/42',
})

/** @param tls whether it speaks TLS, as GitHub's API does, by a certificate made for this run */
export async function startLoopback(tls = false): Promise<Loopback> {
  let events = 0
  const certificate = tls ? createCertificate() : undefined
  const answer: RequestListener = (request, response) => {
    request.resume()
    request.on('end', () => {
      const posted = request.method === 'POST'
      if (posted) events++
      const starts = posted && request.url?.includes('/actions/workflows/')
      const status = posted && !starts ? 204 : 200
      response.writeHead(status, { 'x-github-request-id': 'BENCH', 'content-type': 'application/json' })
      response.end(status === 204 ? undefined : starts ? STARTED : '{}')
    })
  }
  const server = certificate ? createTlsServer(certificate, answer) : createServer(answer)
  const port = await listen(server)
  return {
    url: `${tls ? 'https' : 'http'}://127.0.0.1:${port}`,
    env: certificate ? { NODE_EXTRA_CA_CERTS: certificate.caFile } : {},
    events() {
      const since = events
      events = 0
      return since
    },
    close() {
      server.close()
      server.closeAllConnections()
      certificate?.remove()
    },
  }
}
