import type { Agent, ClientRequest, IncomingMessage } from 'node:http'
import type { Socket } from 'node:net'
import { type NoAnswer, type NoAnswerCause, REDIRECTS } from '../reply.ts'
import { cleanCutOff } from '../text/secrets.ts'

export interface TransportOptions {
  /** The proxy that the environment names for the API, if any. */
  proxy: URL | undefined
  /** For one HTTP exchange: from the look-up of the host's name to the last byte of the answer. */
  timeoutMs: number
  /** Once it is aborted no request starts any more. */
  stop: AbortSignal
  /** Ends what is in flight. */
  cutOff: AbortSignal
}

/** A whole answer. Not the global `Response`: that would load Node's own undici, 50 ms. */
export interface FetchedResponse {
  status: number
  /** Of the last request, where redirects were followed. */
  url: string
  /** Names in lower case. */
  headers: Map<string, string>
  body: string
}

/** Thrown, as whoever fetches can't go on without an answer. */
export class Unanswered extends Error {
  readonly reply: NoAnswer

  constructor(reply: NoAnswer) {
    super(reply.detail)
    this.reply = reply
  }
}
export type Fetch = (address: string, request: Request) => Promise<FetchedResponse>

type HttpModule = Pick<typeof import('node:http'), 'request'>

interface Request {
  method: string
  headers: Record<string, string>
  body?: string
  /** `manual`: none is followed. */
  redirect?: string | undefined
}

/** A page of 100 workflow runs has some 1.5 MB; nobody reads more than this of an answer. */
const MOST_BYTES = 16 * 1024 * 1024

/** What GitHub answers to these is all of use, too: a GitHub App's token comes with all its repositories, some 6 KB of each. */
const WANTED_POSTS = /\/(access_tokens|graphql)$/

/** Of what is quoted at most: a step of 1,000 targets keeps as many refusals until its end. */
const MOST_BYTES_OF_REFUSAL = 64 * 1024

/** https://www.rfc-editor.org/rfc/rfc9112#section-6.3 */
const BODILESS = [204, 304]

const MOST_REDIRECTS = 5

const STOPPED = 'the step was stopped'

/**
 * A `fetch` on Node's own HTTP client, which starts 80 ms faster than undici and tells whether a
 * request had been sent when its connection died.
 *
 * Redirects are followed to the same origin only, with method and body kept, so the token goes nowhere else.
 * A redirect that is not followed is returned as it is.
 *
 * @returns a function that resolves to the whole answer, and rejects with `Unanswered` where there is none
 */
export function createFetch(options: TransportOptions): Fetch {
  let agent: Promise<Agent | undefined> | undefined
  let module: Promise<HttpModule> | undefined
  // One listener for all: a removed one keeps those after it alive, and with them whole requests.
  const inFlight = new Set<() => void>()
  options.cutOff.addEventListener('abort', () => {
    for (const stop of inFlight) stop()
  })

  return async (address, request) => {
    agent ??= proxyAgent(options.proxy)
    let url = new URL(address)
    // Once, as the bundle makes a new namespace object each time; and not at the top of the file: a loopback host
    // has no use for TLS, nor the start for loading it.
    module ??= url.protocol === 'https:' ? import('node:https') : import('node:http')
    for (let redirects = 0; ; redirects++) {
      const response = await exchange(await module, url, request, await agent, options, inFlight)
      const next =
        redirects < MOST_REDIRECTS && request.redirect !== 'manual' ? sameOriginRedirect(response, url) : undefined
      if (!next) return response
      url = next
    }
  }
}

/**
 * The proxy's package is loaded only where there is one. Loopback hosts never get here with one: plain `http`
 * is for them alone, and the environment's proxies do not serve them.
 */
export async function proxyAgent(proxy: URL | undefined): Promise<Agent | undefined> {
  if (!proxy) return undefined
  const { HttpsProxyAgent } = await import('https-proxy-agent')
  return new HttpsProxyAgent(proxy, { keepAlive: true })
}

function sameOriginRedirect(response: FetchedResponse, from: URL): URL | undefined {
  const location = response.headers.get('location')
  if (!REDIRECTS.includes(response.status) || !location || !URL.canParse(location, from.href)) return undefined
  const to = new URL(location, from)
  return to.origin === from.origin ? to : undefined
}

/** One request and its answer, read to the end. */
async function exchange(
  { request: open }: HttpModule,
  url: URL,
  init: Request,
  agent: Agent | undefined,
  options: TransportOptions,
  inFlight: Set<() => void>,
) {
  const { proxy, timeoutMs } = options

  // What came before may have taken its time: to load what speaks TLS, or another request that led here.
  if (options.stop.aborted)
    throw new Unanswered({ kind: 'no-answer', why: 'stopped', sent: false, host: url.host, detail: STOPPED })
  return new Promise<FetchedResponse>((resolve, reject) => {
    let sent = false
    let reached = proxy ? 'proxy' : 'api'
    const request = open(url.href, { method: init.method, headers: init.headers, ...(agent ? { agent } : {}) })

    const settle = () => {
      clearTimeout(timer)
      inFlight.delete(stop)
    }
    const fail = (why: NoAnswerCause, detail: string) => {
      settle()
      const atProxy = proxy && reached === 'proxy' ? proxy : undefined
      const blamed = atProxy && why !== 'stopped' && why !== 'timeout' ? 'proxy' : why
      reject(new Unanswered({ kind: 'no-answer', why: blamed, sent, host: (atProxy ?? url).host, detail }))
      request.destroy()
    }
    const stop = () => fail('stopped', STOPPED)
    const timer = setTimeout(() => fail('timeout', `no answer within ${timeoutMs / 1000} s`), timeoutMs)
    inFlight.add(stop)

    // The agent would hand a refusal of the proxy to the request as if it were the API's own answer.
    request.once('proxyConnect', ({ statusCode, statusText }: { statusCode: number; statusText: string }) => {
      if (statusCode === 200) reached = 'api'
      else fail('proxy', `CONNECT answered ${statusCode} ${statusText}`)
    })
    onReady(request, () => {
      reached = 'api'
      sent = true
    })
    request.on('error', (error) => fail(kindOf(error), describe(error)))
    request.once('upgrade', (response, socket) => {
      // Nobody asked for another protocol, and no answer comes any more.
      socket.destroy()
      settle()
      resolve(fetched(response, url, ''))
    })
    request.once('response', (response) => {
      if (BODILESS.includes(response.statusCode ?? 0)) {
        // Its head is the whole answer. What follows, from a proxy, say, is none of it, and ends the connection.
        response.resume()
        settle()
        resolve(fetched(response, url, ''))
        return
      }
      const isWanted =
        init.method === 'GET'
          ? response.statusCode === 200
          : WANTED_POSTS.test(url.pathname) && [200, 201].includes(response.statusCode ?? 0)
      read(response, isWanted ? MOST_BYTES : MOST_BYTES_OF_REFUSAL).then(
        (body) => {
          settle()
          resolve(fetched(response, url, body))
        },
        (error: Error) => fail('reset', `the answer ended early, ${describe(error)}`),
      )
    })
    // As bytes: Node would write the head, where a token is in Latin-1, in a text's own encoding.
    request.end(init.body === undefined ? undefined : Buffer.from(init.body))
  })
}

/** Calls back once the request's bytes go to a connection that is up, its TLS handshake done. */
function onReady(request: ClientRequest, ready: () => void) {
  request.once('socket', (socket: Socket & { secureConnecting?: boolean }) => {
    if (socket.secureConnecting) socket.once('secureConnect', ready)
    else if (socket.connecting) socket.once('connect', ready)
    else ready()
  })
}

/** Reads what fits and lets go of the connection: the rest of an endless answer is of no use. */
function read(response: IncomingMessage, most: number): Promise<string> {
  return new Promise((resolve, reject) => {
    const chunks: Buffer[] = []
    let bytes = 0
    const end = () => {
      const text = Buffer.concat(chunks).subarray(0, most).toString('utf8')
      resolve(bytes < most ? text : cleanCutOff(text))
    }
    response.on('data', (chunk: Buffer) => {
      chunks.push(chunk)
      bytes += chunk.length
      if (bytes < most) return
      end()
      response.destroy()
    })
    response.on('end', end)
    response.on('error', reject)
  })
}

function fetched(response: IncomingMessage, url: URL, body: string): FetchedResponse {
  const headers = Object.entries(response.headers).map(
    ([name, value]) => [name, Array.isArray(value) ? value.join(', ') : (value ?? '')] as const,
  )
  return {
    status: response.statusCode ?? 0,
    url: url.href,
    headers: new Map(headers),
    body,
  }
}

/** Node's codes: https://nodejs.org/api/errors.html#common-system-errors and https://nodejs.org/api/tls.html#x509-certificate-error-codes */
export function kindOf(error: NodeJS.ErrnoException): NoAnswerCause {
  const code = error.code ?? ''
  if (code === 'ENOTFOUND' || code === 'EAI_AGAIN') return 'dns'
  if (code === 'ECONNREFUSED') return 'refused'
  if (code === 'EHOSTUNREACH' || code === 'ENETUNREACH' || code === 'ETIMEDOUT') return 'unreachable'
  if (code.startsWith('HPE_')) return 'garbled'
  if (/CERT|SIGNATURE|SSL|TLS|EPROTO/.test(code)) return 'tls'
  if (code === 'ECONNRESET' || code === 'EPIPE' || code === 'ECONNABORTED') return 'reset'
  return 'other'
}

/** OpenSSL's texts begin with a thread's number and end in a line of its sources: the reason stands between. */
function describe(error: NodeJS.ErrnoException): string {
  const text = /SSL routines:[^:]*:([^:]+)/.exec(error.message)?.[1] ?? error.message
  return error.code && !text.includes(error.code) ? `${error.code}: ${text}` : text
}
