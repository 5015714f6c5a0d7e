import { type Answer, NoAnswer } from './answer.ts'
import { createFetch, type TransportOptions } from './transport.ts'

export interface ClientOptions extends TransportOptions {
  /** Such as `https://api.github.com` or `https://HOST/api/v3`. */
  apiUrl: string
  token: string
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

/** Makes the client of one token: Octokit, with requests that leave through transport.ts. */
export async function createClient(options: ClientOptions): Promise<Client> {
  // Loaded here because the toolkit reads the proxy's variables as it loads: a broken one is reported, not a crash.
  const { GitHub, getOctokitOptions } = await import('@actions/github/lib/utils')
  const octokit = new GitHub(
    getOctokitOptions(options.token, {
      baseUrl: options.apiUrl,
      userAgent: 'dispatch-to-repositories',
      request: { fetch: createFetch(options) },
      log: { debug: ignore, info: ignore, warn: options.onExchange, error: ignore },
    }),
  )

  return {
    async request(route, parameters = {}) {
      const started = performance.now()
      const { url: requested } = octokit.request.endpoint(route, parameters)
      const answer = await octokit.request(route, parameters).then(
        ({ status, headers, data, url }) => ({ status, headers: texts(headers), data, redirected: url !== requested }),
        (error: unknown) => answerOf(error, requested),
      )
      const [method] = route.split(' ')
      const took = Math.round(performance.now() - started)
      const id = answer.headers['x-github-request-id'] ?? 'none'
      options.onExchange(`${method} ${requested}: ${answer.status} in ${took} ms, request id ${id}`)
      return answer
    },
  }
}

/** Octokit throws for statuses from 400 on, and wraps what the transport threw. */
function answerOf(error: unknown, requested: string): Answer {
  const { cause, response } = error as {
    cause?: unknown
    response?: { status: number; headers: object; data: unknown; url: string }
  }
  if (cause instanceof NoAnswer) throw cause
  if (!response) throw error
  const { status, headers, data, url } = response
  return { status, headers: texts(headers), data, redirected: url !== requested }
}

function texts(headers: object): Record<string, string> {
  return Object.fromEntries(Object.entries(headers).map(([name, value]) => [name, String(value)]))
}

function ignore() {}
