import type { Reply } from '../reply.ts'
import { echoesOf } from '../text/secret-forms.ts'
import { createFetch, type FetchedResponse, type TransportOptions, Unanswered } from './transport.ts'

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
   * @returns the answer, whatever its status, or why there is none; throws for a fault of ours alone
   */
  request(route: string, parameters?: Record<string, unknown>): Promise<Reply>
}

/**
 * Octokit makes the requests: their addresses, headers and bodies. They leave through transport.ts, and their answers
 * are taken as they come: Octokit would throw for statuses from 400 on, and stumble over error bodies that GitHub would
 * not send but a gateway may (numbers beyond 2^53, odd content types).
 *
 * @returns the client of a token
 */
export async function createClients(options: ClientOptions): Promise<(token: string) => Client> {
  // Evaluated here because the toolkit reads the event's file then: a broken one is reported, not a crash. It comes with
  // the main bundle all the same, as nearly every step needs it.
  const { getUserAgentWithOrchestrationId, GitHub } = await import(
    /* webpackMode: "eager" */ '@actions/github/lib/utils'
  )
  const userAgent = getUserAgentWithOrchestrationId('dispatch-to-repositories') ?? ''
  const { endpoint } = new GitHub({ baseUrl: options.apiUrl, userAgent }).request
  const fetch = createFetch(options)

  return (token) => {
    const hide = hiding(token)
    return {
      async request(route, parameters = {}) {
        const started = Date.now()
        const { url: requested, ...request } = endpoint(route, parameters)
        // Bearer does for every kind of token, and new installation tokens are JWTs, which take nothing else:
        // https://docs.github.com/en/rest/authentication/authenticating-to-the-rest-api
        const headers = { ...texts(request.headers), authorization: `Bearer ${token}` }
        let response: FetchedResponse
        try {
          response = withoutToken(await fetch(requested, { ...request, headers }), hide)
        } catch (error) {
          if (error instanceof Unanswered) return error.reply
          throw error
        }
        const took = Date.now() - started
        const id = response.headers.get('x-github-request-id') ?? 'none'
        options.onExchange(`${request.method} ${requested}: ${response.status} in ${took} ms, request id ${id}`)
        return {
          kind: 'answer',
          status: response.status,
          headers: Object.fromEntries(response.headers),
          data: parsed(response.body),
          redirected: response.url !== requested,
        }
      },
    }
  }
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return text
  }
}

function hiding(token: string): (text: string) => string {
  const echoes = echoesOf(token)
  return (text) => echoes.reduce((hidden, echo) => hidden.replaceAll(echo, '***'), text)
}

/** An echoed token is taken out before texts are cut: what is left of it would not be found any more. */
function withoutToken(response: FetchedResponse, hide: (text: string) => string): FetchedResponse {
  const headers = new Map([...response.headers].map(([name, value]) => [name, hide(value)] as const))
  return { ...response, headers, body: hide(response.body) }
}

function texts(headers: object): Record<string, string> {
  return Object.fromEntries(Object.entries(headers).map(([name, value]) => [name, String(value)]))
}
