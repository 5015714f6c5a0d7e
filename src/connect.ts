import { kept } from './failures/kept.ts'
import { type Client, createClient } from './github/client.ts'
import { createFetch, type TransportOptions } from './github/transport.ts'
import type { Connection } from './inputs/settings.ts'
import { createOctokitRequest } from './runner/octokit.ts'
import { afterGrace, GRACE_MS } from './runner/signals.ts'

interface Surroundings {
  stop: AbortSignal
  log: { debug(text: string): void }
}

/** @returns GitHub's API as each token reaches it, until the step is stopped */
export function connect({ apiUrl, proxy, requestTimeoutSeconds }: Connection, { stop, log }: Surroundings) {
  const timeoutMs = requestTimeoutSeconds * 1000
  return createClients({ apiUrl, proxy, timeoutMs, stop, cutOff: afterGrace(stop, GRACE_MS), onExchange: log.debug })
}

export interface ClientOptions extends TransportOptions {
  /** Such as `https://api.github.com` or `https://HOST/api/v3`. */
  apiUrl: string
  /** Told of every exchange, for debug logs. */
  onExchange: (exchange: string) => void
}

/** @returns the client of a token */
export function createClients({ apiUrl, onExchange, ...transport }: ClientOptions): (token: string) => Client {
  const fetch = createFetch(transport)
  const clients = new Map<string, Client>()
  return (token) => {
    // An Octokit takes its time to make, and there may be a thousand targets.
    const client = clients.get(token) ?? frugal(createClient(createOctokitRequest(token, apiUrl, fetch), onExchange))
    clients.set(token, client)
    return client
  }
}

/** Only what was asked for is of use as a whole. */
function frugal(client: Client): Client {
  return {
    async request(route, parameters) {
      const reply = await client.request(route, parameters)
      const isWanted = reply.kind === 'no-answer' || (reply.status === 200 && route.startsWith('GET '))
      return isWanted ? reply : kept(reply)
    },
  }
}
