import type { Answer } from './answer.ts'
import { createFetch, type FetchedResponse, type TransportOptions } from './transport.ts'

export interface ClientOptions extends TransportOptions {
  /** Such as `https://api.github.com` or `https://HOST/api/v3`. */
  apiUrl: string
  /** Told of every exchange, for debug logs. */
  onExchange: (exchange: string) => void
}

/** GitHub's REST API for one token. */
export interface Client {
  /**
   * @param route such as `GET /repos/{owner}/{repo}`; parameters that the path names are percent-encoded into it
   * @returns the answer, whatever its status
   * @throws NoAnswer where there is none
   */
  request(route: string, parameters?: Record<string, unknown>): Promise<Answer>
}

/**
 * Octokit, with requests that leave through transport.ts.
 *
 * @returns the client of a token; the same one whenever it is asked for
 */
export async function createClients(options: ClientOptions): Promise<(token: string) => Client> {
  // Loaded here because the toolkit reads the proxy's variables as it loads: a broken one is reported, not a crash.
  const { GitHub, getOctokitOptions } = await import('@actions/github/lib/utils')
  const fetch = createFetch(options)
  const clients = new Map<string, Client>()

  return (token) => {
    const client = clients.get(token) ?? createClient(token)
    clients.set(token, client)
    return client
  }

  function createClient(token: string): Client {
    const octokit = new GitHub(
      getOctokitOptions(token.trim(), {
        baseUrl: options.apiUrl,
        userAgent: 'dispatch-to-repositories',
        log: { debug: ignore, info: ignore, warn: ignore, error: ignore },
      }),
    )
    const hiding: Fetch = async (...request) => withoutToken(await fetch(...request), token.trim())
    return clientOf(octokit, hiding, options.onExchange)
  }
}

type Fetch = ReturnType<typeof createFetch>

interface Octokit {
  request: {
    (route: string, parameters: Record<string, unknown>): Promise<unknown>
    endpoint: (route: string, parameters: Record<string, unknown>) => { url: string }
  }
}

function clientOf(octokit: Octokit, fetch: Fetch, onExchange: (exchange: string) => void): Client {
  return {
    async request(route, parameters = {}) {
      const started = performance.now()
      const { url: requested } = octokit.request.endpoint(route, parameters)
      const response = await send(octokit, fetch, route, parameters)
      const { status, url } = response
      const headers = Object.fromEntries(response.headers)
      const [method] = route.split(' ')
      const took = Math.round(performance.now() - started)
      const id = headers['x-github-request-id'] ?? 'none'
      onExchange(`${method} ${requested}: ${status} in ${took} ms, request id ${id}`)
      return { status, headers, data: parsed(await response.text()), redirected: url !== requested }
    },
  }
}

/**
 * Octokit makes the request. The answer is taken as it came: Octokit throws for statuses from 400 on, and stumbles
 * over error bodies that GitHub would not send but a gateway may (numbers beyond 2^53, odd content types).
 */
async function send(octokit: Octokit, fetch: Fetch, route: string, parameters: Record<string, unknown>) {
  const responses: FetchedResponse[] = []
  const keeping: Fetch = async (...request) => {
    const response = await fetch(...request)
    responses.push(response)
    return response
  }
  // Without a log of ours, Octokit prints what an answer says of deprecation.
  const request = { fetch: keeping, parseSuccessResponseBody: false, log: { warn: ignore } }
  const error = await octokit.request(route, { ...parameters, request }).then(ignore, (error: unknown) => error)
  const [response] = responses
  if (!response) throw (error as { cause?: unknown }).cause ?? error
  return response
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return text
  }
}

/** An echoed token is taken out before texts are cut: what is left of it would not be found any more. */
function withoutToken(response: FetchedResponse, token: string): FetchedResponse {
  if (token.length < 6) return response
  const hide = (text: string) => text.replaceAll(token, '***')
  const headers = new Map([...response.headers].map(([name, value]) => [name, hide(value)] as const))
  return { ...response, headers, text: async () => hide(await response.text()) }
}

function ignore() {}
