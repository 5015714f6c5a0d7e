import { type Answer, NoAnswer } from './answer.ts'
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
        request: {
          fetch: async (...request: Parameters<typeof fetch>) => withoutToken(await fetch(...request), token.trim()),
        },
        log: { debug: ignore, info: ignore, warn: options.onExchange, error: ignore },
      }),
    )
    return clientOf(octokit, options.onExchange)
  }
}

interface Octokit {
  request: {
    (route: string, parameters: Record<string, unknown>): Promise<OctokitResponse>
    endpoint: (route: string, parameters: Record<string, unknown>) => { url: string }
  }
}

interface OctokitResponse {
  status: number
  headers: object
  data: unknown
  url: string
}

function clientOf(octokit: Octokit, onExchange: (exchange: string) => void): Client {
  return {
    async request(route, parameters = {}) {
      const started = performance.now()
      const { url: requested } = octokit.request.endpoint(route, parameters)
      const answer = await octokit.request(route, parameters).then(
        (response) => answerOf(response, requested),
        (error: unknown) => answerOf(responseIn(error), requested),
      )
      const [method] = route.split(' ')
      const took = Math.round(performance.now() - started)
      const id = answer.headers['x-github-request-id'] ?? 'none'
      onExchange(`${method} ${requested}: ${answer.status} in ${took} ms, request id ${id}`)
      return answer
    },
  }
}

/** Octokit throws for statuses from 400 on, and wraps what the transport threw. */
function responseIn(error: unknown): OctokitResponse {
  const { cause, response } = error as { cause?: unknown; response?: OctokitResponse }
  if (cause instanceof NoAnswer) throw cause
  if (!response) throw cause ?? error
  return response
}

function answerOf({ status, headers, data, url }: OctokitResponse, requested: string): Answer {
  return { status, headers: texts(headers), data, redirected: url !== requested }
}

/** An echoed token is taken out before texts are cut: what is left of it would not be found any more. */
function withoutToken(response: FetchedResponse, token: string): FetchedResponse {
  if (token.length < 6) return response
  const hide = (text: string) => text.replaceAll(token, '***')
  const headers = new Map([...response.headers].map(([name, value]) => [name, hide(value)] as const))
  return { ...response, headers, text: async () => hide(await response.text()) }
}

function texts(headers: object): Record<string, string> {
  return Object.fromEntries(Object.entries(headers).map(([name, value]) => [name, String(value)]))
}

function ignore() {}
