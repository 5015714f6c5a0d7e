import type { Client } from '../../src/github/client.ts'
import { type NoAnswer, type NoAnswerCause, REDIRECTS } from '../../src/reply.ts'
import type { VirtualClock } from './clock.ts'

/** A GitHub without a network: what it answers to a request. One that never does is silent. */
export type Api = (request: ApiRequest, clock: VirtualClock) => Said | Promise<Said>

export interface ApiRequest {
  method: string
  /** With the query, such as `/repos/acme/site/actions/runs?per_page=100&page=1`. */
  path: string
  /** Names in lower case. */
  headers: Record<string, string>
  body: string
}

/** 200 without a body, but for what is given. Texts are sent as they are, all else as JSON. */
export type Said = NoAnswer | { kind?: never; status?: number; headers?: Record<string, string>; body?: unknown }

export interface WireOptions {
  clock: VirtualClock
  timeoutMs: number
  /** Ends what is in flight. */
  signal?: AbortSignal
}

/** A whole answer, redirects followed. */
export interface Carried {
  kind: 'carried'
  status: number
  url: string
  /** Names in lower case. */
  headers: Record<string, string>
  body: string
}

/** Where a GitHub without a network is. */
export const API_URL = 'https://api.github.test'

const MOST_REDIRECTS = 5

/** Carries a request to a GitHub and its answer back, as src/github/transport.ts does over a network. */
export async function carry(api: Api, address: string, request: Omit<ApiRequest, 'path'>, options: WireOptions) {
  const { clock, timeoutMs, signal } = options
  const over = new AbortController()
  const lost = (why: NoAnswerCause, detail: string): NoAnswer => {
    return { kind: 'no-answer', why, sent: true, host: new URL(address).host, detail }
  }
  const timeout = clock
    .sleep(timeoutMs, over.signal)
    .then(() => lost('timeout', `no answer within ${timeoutMs / 1000} s`))
  const stopped = new Promise<NoAnswer>((resolve) => {
    const stop = () => resolve(lost('stopped', 'the step was stopped'))
    if (signal?.aborted) stop()
    else signal?.addEventListener('abort', stop, { signal: over.signal })
  })
  try {
    return await Promise.race([redirected(api, new URL(address), request, clock), timeout, stopped])
  } finally {
    // Each reason of its own would cost a stack.
    over.abort('over')
  }
}

async function redirected(
  api: Api,
  from: URL,
  request: Omit<ApiRequest, 'path'>,
  clock: VirtualClock,
): Promise<NoAnswer | Carried> {
  let url = from
  for (let redirects = 0; ; redirects++) {
    const said = await api({ ...request, path: url.pathname + url.search }, clock)
    if (said.kind === 'no-answer') return said
    const status = said.status ?? 200
    const spoken = Object.entries({ date: new Date(clock.now()).toUTCString(), ...said.headers })
    const headers = Object.fromEntries(spoken.map(([name, value]) => [name.toLowerCase(), value]))
    const { location = '' } = headers
    const next =
      location && REDIRECTS.includes(status) && URL.canParse(location, url.href) ? new URL(location, url) : url
    if (next === url || next.origin !== url.origin || redirects === MOST_REDIRECTS) {
      const body = typeof said.body === 'string' ? said.body : (JSON.stringify(said.body) ?? '')
      return { kind: 'carried', status, url: url.href, headers, body }
    }
    url = next
  }
}

/** A token's client of a GitHub without a network, with neither Octokit nor our transport between them. */
export function createClient(api: Api, token: string, options: WireOptions): Client {
  return {
    async request(route, parameters = {}) {
      const { address, ...request } = filled(route, parameters, token)
      const carried = await carry(api, address, request, options)
      if (carried.kind === 'no-answer') return carried
      const { status, headers, url, body } = carried
      return { kind: 'answer', status, headers, data: parsed(body), redirected: url !== address }
    },
  }
}

/** As Octokit does it: parameters go into the path, those that it does not name into the query or the body. */
function filled(route: string, parameters: Record<string, unknown>, token: string) {
  const [method = 'GET', template = ''] = route.split(' ')
  const { headers, data, ...others } = parameters
  const path = template.replaceAll(/\{(\w+)\}/g, (_, name: string) => {
    const { [name]: value } = others
    delete others[name]
    return encodeURIComponent(String(value))
  })
  const query = new URLSearchParams(
    Object.entries(others).map(([name, value]): [string, string] => [name, String(value)]),
  ).toString()
  const inQuery = method === 'GET' && query !== ''
  return {
    method,
    address: `${API_URL}${path}${inQuery ? `?${query}` : ''}`,
    headers: { authorization: `Bearer ${token}`, 'user-agent': 'a test', ...(headers as Record<string, string>) },
    body: typeof data === 'string' ? data : method === 'GET' ? '' : JSON.stringify(others),
  }
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return text
  }
}
