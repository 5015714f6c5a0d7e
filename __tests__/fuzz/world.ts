import { verify } from 'node:crypto'
import {
  Agent,
  createServer,
  type IncomingHttpHeaders,
  type IncomingMessage,
  request,
  type ServerResponse,
} from 'node:http'
import { createServer as createFront, type Socket } from 'node:net'
import { setTimeout as sleep } from 'node:timers/promises'
import { type ReceivedStatus, type Run, startSandbox } from '../../sandbox/github/server.ts'
import { listen } from '../../sandbox/network/ports.ts'
import { type Effect, type Meaning, meaningOf } from './effects.ts'
import { appKey, githubOf } from './github.ts'
import { headerText, saying } from './saying.ts'
import { appToken, fullName, OWNERS, type Scenario, type Target } from './scenario.ts'

/** One request that arrived, and what was answered: all that the oracle knows of it. */
export interface Exchange {
  /** When its head had arrived: milliseconds of this process's clock. */
  at: number
  /** When its answer went out or, without one, its connection was gone. */
  until?: number
  kind: 'dispatch' | 'runs' | 'cancel' | 'status' | 'app' | 'other'
  /** Such as `POST /repos/acme/r0/dispatches`. */
  line: string
  /** Of a dispatch; -1 where it is none of the scenario's. */
  target?: number
  repository?: number
  /** By which token: see `tokenFor`; -2 where a GitHub App asks as itself, -1 where it is none of the scenario's. */
  token: number
  /** An event was recorded. */
  recorded: boolean
  meaning: Meaning
  /** Of an answer that was sent whole. */
  status?: number
  /** What was done to it, for those who look into a scenario. */
  did?: string
  /** Follows a redirect. */
  continues: boolean
  /** For how long a rate limit asks for nothing more. */
  pauseMs?: number
  /** `dispatch_id` of the payload, or of the inputs. */
  dispatchId?: unknown
  /** It starts a workflow by its name. */
  isStart?: boolean
  /** It was refused for how it was asked, to be asked otherwise at once, at no cost of a try. */
  anew?: boolean
  /** There is another ref to try. */
  hasMore?: boolean
}

export interface FuzzWorld {
  url: string
  exchanges: Exchange[]
  /** Connections that ended, or went silent, before anything was read. */
  lost: () => number
  /** Requests that came to another origin. */
  strays: string[]
  /** Every run, and the target whose event started it. */
  runs: () => (Run & { target: number })[]
  /** In the order in which they arrived. */
  statuses: () => ReceivedStatus[]
  /** What a GitHub App was given, and by what it asked as itself. */
  made: () => { text: string; isAlive: boolean }[]
  /** Resolves once so many requests came. */
  reached: (count: number) => Promise<void>
  close(): Promise<void>
}

interface Spoken {
  status: number
  headers: Record<string, string>
  body: Buffer | string
}

/** Starts the sandbox's GitHub, and before it a network that does to each request what the scenario says. */
export async function startWorld(scenario: Scenario): Promise<FuzzWorld> {
  const say = saying(scenario.echo)
  const world = githubOf(scenario, say)
  const sandbox = await startSandbox({ world })
  const jwts = new Set<string>()
  const agent = new Agent({ keepAlive: true })
  const strays: string[] = []
  const elsewhere = createServer((asked, response) => {
    strays.push(`${asked.method} ${asked.url}`)
    response.end()
  })
  const elsewherePort = await listen(elsewhere)
  const exchanges: Exchange[] = []
  const waiting: { count: number; resolve: () => void }[] = []
  const turns = new Map<string, number>()
  const closing = new AbortController()
  const sockets = new Set<Socket>()
  let origin = ''
  let connections = 0
  let lost = 0

  const server = createServer((asked, response) => {
    serve(asked, response).catch(() => response.destroy())
  })
  server.on('clientError', (_error, socket) => socket.destroy())
  const front = createFront((socket) => {
    sockets.add(socket)
    socket.on('close', () => sockets.delete(socket))
    socket.on('error', () => socket.destroy())
    const fate = scenario.connections[connections++] ?? 'pass'
    if (fate !== 'pass') lost++
    if (fate === 'drop') socket.resume().end()
    if (fate === 'pass') server.emit('connection', socket)
  })
  origin = `http://127.0.0.1:${await listen(front)}`

  return {
    ...{ url: origin, exchanges, strays },
    lost: () => lost,
    runs: () =>
      sandbox.runs.map((run) => {
        const sent: Sent | undefined = run.dispatch ?? (run.start && { inputs: run.start.inputs })
        return { ...run, target: sent ? targetOf(run.repository, sent) : -1 }
      }),
    statuses: () => sandbox.statuses,
    made: () => [
      ...Object.entries(world.tokens).flatMap(([text, { installation, revoked }]) =>
        installation === undefined ? [] : [{ text, isAlive: !revoked }],
      ),
      ...[...jwts].map((text) => ({ text, isAlive: false })),
    ],
    reached: (count) =>
      new Promise((resolve) => {
        if (exchanges.length >= count) resolve()
        else waiting.push({ count, resolve })
      }),
    async close() {
      closing.abort()
      agent.destroy()
      const closed = [front, elsewhere].map((each) => new Promise((resolve) => each.close(resolve)))
      elsewhere.closeAllConnections()
      for (const socket of sockets) socket.destroy()
      await Promise.all(closed)
      await sandbox.close()
    },
  }

  async function serve(asked: IncomingMessage, response: ServerResponse) {
    const { method = '', url: path = '', headers } = asked
    const exchange: Exchange = {
      at: performance.now(),
      kind: kindOf(method, path),
      line: `${method} ${path}`,
      token: tokenOf(headers),
      isStart: path.includes('/actions/workflows/'),
      recorded: false,
      meaning: 'unknown-open',
      continues: path.startsWith('/repositories/') || path.includes('hop='),
      ...repositoryOf(path),
    }
    exchanges.push(exchange)
    response.on('close', () => {
      exchange.until ??= performance.now()
    })
    for (const { count, resolve } of waiting) if (exchanges.length >= count) resolve()
    const body = await read(asked)
    if (exchange.kind === 'dispatch') readDispatch(exchange, body)
    if (exchange.token === -2) jwts.add(bearerOf(headers))
    const effect = path.includes('hop=endless') ? ENDLESS : effectFor(exchange)
    exchange.did = JSON.stringify(effect).slice(0, 100)
    const spoken = isForwarded(effect) ? await forward(method, path, headers, body) : undefined
    exchange.recorded = exchange.kind === 'dispatch' && spoken !== undefined && isTaken(exchange, spoken)
    await play(effect, exchange, response, spoken ?? NOTHING, bearerOf(headers))
  }

  function effectFor({ kind, target = -1, repository = -1 }: Exchange): Effect {
    const key = kind === 'dispatch' ? `target ${target}` : kind === 'runs' ? `runs ${repository}` : kind
    const turn = turns.get(key) ?? 0
    turns.set(key, turn + 1)
    const effects =
      kind === 'dispatch'
        ? scenario.targets[target]?.effects
        : kind === 'runs'
          ? scenario.reads[repository]
          : kind === 'other'
            ? scenario.lookUps
            : kind === 'status'
              ? scenario.statuses?.effects
              : kind === 'app'
                ? scenario.app?.effects
                : undefined
    return effects?.[turn] ?? { do: 'pass' }
  }

  async function play(effect: Effect, exchange: Exchange, response: ServerResponse, spoken: Spoken, token: string) {
    const { socket } = response
    const whole = (answer: Spoken) => {
      // Whoever waited is gone.
      if (socket?.destroyed !== false) {
        exchange.meaning = 'unknown'
        return
      }
      exchange.until = performance.now()
      // On a busy machine its caller may have given up by now, or not.
      if (exchange.until - exchange.at < scenario.requestTimeout * 1000 - ON_ITS_WAY_MS) {
        exchange.status = answer.status
        exchange.meaning =
          answer === spoken ? realMeaning(exchange, spoken) : meaningOf(answer.status, answer.headers, origin)
        exchange.anew = answer === spoken && asksAnew(exchange, spoken)
      }
      response.writeHead(answer.status, answer.headers).end(answer.body)
    }
    const half = (then: 'cut' | 'keep', at = bytesOf({ ...spoken, body: '' }).length / 2) => {
      exchange.meaning = 'unknown'
      socket?.write(bytesOf(spoken).subarray(0, at), () => {
        if (then === 'cut') socket.destroy()
      })
    }
    switch (effect.do) {
      case 'pass':
        if (effect.afterMs) await sleep(effect.afterMs, undefined, { signal: closing.signal })
        return whole(spoken)
      case 'answer':
        return whole({ status: effect.status, ...said(effect.as, say(effect.text, token)) })
      case 'limit': {
        const until = String(Math.ceil(Date.now() / 1000) + effect.seconds)
        const when: Record<string, string> =
          effect.by === 'reset'
            ? { 'x-ratelimit-remaining': '0', 'x-ratelimit-reset': until }
            : { 'retry-after': String(effect.seconds) }
        exchange.pauseMs = effect.seconds * 1000
        const { headers, body } = said('json', `API rate limit exceeded. ${say(effect.text, token)}`)
        return whole({ status: effect.status, headers: { ...headers, ...when }, body })
      }
      case 'overload':
        return whole({ status: 503, headers: { 'retry-after': String(effect.retryAfter) }, body: '' })
      case 'cut':
        exchange.meaning = 'unknown'
        if (effect.at === 'request') return void socket?.destroy()
        if (effect.at === 'head') return half('cut')
        half('cut', bytesOf(spoken).length - Math.ceil(spoken.body.length / 2))
        // Its head is all there is to it.
        if (spoken.status === 204)
          Object.assign(exchange, { meaning: 'accepted', status: 204, until: performance.now() })
        return
      case 'silence':
        exchange.meaning = 'unknown'
        return effect.at === 'head' ? half('keep') : undefined
      case 'raw':
        return raw(effect, exchange, socket, spoken, say(effect.text, token))
      case 'drip':
        exchange.meaning = 'unknown'
        if (effect.everyMs === 0)
          Object.assign(exchange, {
            meaning: realMeaning(exchange, spoken),
            anew: asksAnew(exchange, spoken),
            status: spoken.status,
          })
        if (effect.everyMs === 0) exchange.until = performance.now()
        for (const byte of bytesOf(spoken)) {
          if (socket?.destroyed !== false) return
          socket.write(Buffer.of(byte))
          if (effect.everyMs > 0) await sleep(effect.everyMs, undefined, { signal: closing.signal })
        }
        return void socket?.end()
      case 'redirect': {
        const to = locationOf(effect, exchange.line.replace(/^\S+ /, ''), say(effect.text, token))
        const { headers, body } = said('json', say(effect.text, token))
        return whole({ status: effect.status, headers: { ...headers, ...(to ? { location: to } : {}) }, body })
      }
    }
  }

  function raw(
    { what }: Extract<Effect, { do: 'raw' }>,
    exchange: Exchange,
    socket: Socket | null,
    spoken: Spoken,
    text: string,
  ) {
    exchange.meaning = what === '101' ? 'unknown-open' : 'unknown'
    if (what === 'garbage') return void socket?.end(`${text}\r\n\r\n`)
    if (what === '101')
      return void socket?.write(`HTTP/1.1 101 ${headerText(text)}\r\nUpgrade: x\r\nConnection: Upgrade\r\n\r\n`)
    if (what === 'hostile reason') {
      Object.assign(exchange, { status: 502, until: performance.now() })
      return void socket?.end(`HTTP/1.1 502 ${headerText(text)}\r\nConnection: close\r\nContent-Length: 0\r\n\r\n`)
    }
    const meaning = realMeaning(exchange, spoken)
    const anew = asksAnew(exchange, spoken)
    Object.assign(exchange, { status: spoken.status, meaning, anew, until: performance.now() })
    const page = `<html>${headerText(text)}</html>`
    const body = spoken.status === 204 ? page : spoken.body
    const head = Object.entries({ ...spoken.headers, connection: 'close', 'content-length': String(body.length) })
    socket?.end(
      `HTTP/1.1 ${spoken.status} OK\r\n${head.map(([name, value]) => `${name}: ${value}\r\n`).join('')}\r\n${body}`,
    )
  }

  function locationOf({ to }: Extract<Effect, { do: 'redirect' }>, path: string, text: string): string | undefined {
    if (to === 'nowhere') return undefined
    if (to === 'elsewhere')
      return `http://127.0.0.1:${elsewherePort}/?to=${encodeURIComponent(text)}&raw=${headerText(text)}`
    const [, hop = '0'] = /hop=(\d)/.exec(path) ?? []
    const bare = path.replace(/[?&]hop=\w+/, '')
    return `${bare}${bare.includes('?') ? '&' : '?'}hop=${to === 'endless' ? 'endless' : Number(hop) + 1}`
  }

  function forward(method: string, path: string, headers: IncomingHttpHeaders, body: Buffer): Promise<Spoken> {
    return new Promise((resolve, reject) => {
      const asking = request({ port: sandbox.port, host: '127.0.0.1', method, path, headers, agent }, (answer) => {
        const { connection: _, 'keep-alive': __, 'transfer-encoding': ___, ...kept } = answer.headers
        const answered = Object.fromEntries(Object.entries(kept).map(([name, value]) => [name, String(value)]))
        read(answer).then(
          (bytes) => resolve({ status: answer.statusCode ?? 0, headers: answered, body: bytes }),
          reject,
        )
      })
      asking.on('error', reject).end(body)
    })
  }

  function readDispatch(exchange: Exchange, body: Buffer) {
    const sent = parsed(body)
    const repository = scenario.repositories[exchange.repository ?? -1]
    exchange.target = repository ? targetOf(fullName(repository), sent) : -1
    exchange.dispatchId = ((sent.client_payload ?? sent.inputs) as Record<string, unknown> | undefined)?.dispatch_id
    exchange.hasMore = exchange.isStart === true && hasMore(scenario.targets[exchange.target], sent)
  }

  function targetOf(repository: string, sent: Sent): number {
    const { n } = (sent.client_payload ?? sent.inputs ?? {}) as { n?: unknown }
    return scenario.targets.findIndex((target) => {
      const its = scenario.repositories[target.repository]
      if (!its || fullName(its) !== repository || Number(n) !== target.n) return false
      return target.workflow ? sent.event_type === undefined : target.eventType === sent.event_type
    })
  }

  function repositoryOf(path: string): { repository?: number } {
    const [, owner = '', name = ''] = /^\/repos\/([^/]+)\/([^/?]+)/.exec(path) ?? []
    const [, id = 'none'] = /^\/repositories\/(\d+)/.exec(path) ?? []
    const found = scenario.repositories.findIndex(
      (each, index) => Number(id) === 100 + index || (each.owner === owner && [each.name, each.former].includes(name)),
    )
    return found < 0 ? {} : { repository: found }
  }

  /** What GitHub's own answer means: 200 is none to an event, and one to a workflow. */
  function realMeaning(exchange: Exchange, spoken: Spoken): Meaning {
    return isTaken(exchange, spoken) ? 'accepted' : meaningOf(spoken.status, spoken.headers, origin)
  }

  function tokenOf(headers: IncomingHttpHeaders): number {
    const text = bearerOf(headers)
    const { installation } = world.tokens[text] ?? {}
    if (installation !== undefined) return appToken(OWNERS[installation - 8000] ?? '')
    return isOwnJwt(text) ? -2 : scenario.tokens.indexOf(text)
  }

  function isOwnJwt(text: string): boolean {
    const [head, claims, signature = ''] = text.split('.')
    return verify(
      'RSA-SHA256',
      Buffer.from(`${head}.${claims}`),
      appKey().publicKey,
      Buffer.from(signature, 'base64url'),
    )
  }
}

/** What is answered so long before a request's timeout has a caller, on a busy machine, too. */
const ON_ITS_WAY_MS = 800
const ENDLESS: Effect = { do: 'redirect', to: 'endless', status: 307, text: '' }
const NOTHING: Spoken = { status: 204, headers: { server: 'a proxy', 'x-github-request-id': '5A4D:0000' }, body: '' }

function isTaken({ isStart, kind }: Exchange, { status }: Spoken): boolean {
  return kind === 'dispatch' && (status === 204 || (isStart === true && status === 200))
}

/** Whether GitHub refuses the ref, of which there are more, or to be asked for the run. */
function asksAnew({ isStart, hasMore }: Exchange, { status, body }: Spoken): boolean {
  if (!isStart || status !== 422) return false
  const words = body.toString()
  return words.includes('return_run_details') || (hasMore === true && words.includes('No ref found'))
}

function hasMore(target: Target | undefined, { ref }: Sent): boolean {
  const { refs } = target?.workflow ?? { refs: [] }
  return refs.indexOf(String(ref)) < refs.length - 1
}

/** Whether the request has its effect. */
function isForwarded(effect: Effect): boolean {
  if (effect.do === 'pass' || effect.do === 'drip') return true
  // A 204 that is no acceptance would be a lie.
  if (effect.do === 'raw' && effect.what === '204 with a body') return true
  if (effect.do === 'cut' && effect.at === 'body') return true
  return 'recorded' in effect && effect.recorded
}

const bearerOf = ({ authorization = '' }: IncomingHttpHeaders) => authorization.replace(/^\w+ /, '')

function kindOf(method: string, path: string): Exchange['kind'] {
  const bare = path.replace(/\?.*/, '')
  if (/^\/app\b|\/installation$|^\/installation\/token$/.test(bare)) return 'app'
  if (bare.includes('/statuses/')) return 'status'
  if (method === 'POST') return bare.endsWith('/dispatches') ? 'dispatch' : 'cancel'
  return bare.endsWith('/actions/runs') ? 'runs' : 'other'
}

function said(as: Extract<Effect, { do: 'answer' }>['as'], text: string): Omit<Spoken, 'status'> {
  const id = { 'x-github-request-id': headerText(text) }
  const message = { message: text, errors: [text, { message: text, field: text, code: text }], documentation_url: text }
  if (as === 'empty') return { headers: id, body: '' }
  if (as === 'html')
    return { headers: { ...id, 'content-type': 'text/html' }, body: `<html><title>${text}</title></html>` }
  const value =
    as === 'huge'
      ? { message: text.padEnd(300_000, text || 'x') }
      : as === 'list'
        ? { ...message, workflow_runs: [null, 1, {}, { id: 'x', display_title: text }], jobs: [null, { name: text }] }
        : message
  return { headers: { ...id, 'content-type': 'application/json' }, body: JSON.stringify(value) }
}

function bytesOf({ status, headers, body }: Spoken): Buffer {
  // What is written past Node's own server can't be followed by its next answer.
  const all = { ...headers, connection: 'close', ...(status === 204 ? {} : { 'content-length': String(body.length) }) }
  const lines = Object.entries(all).map(([name, value]) => `${name}: ${value}`)
  return Buffer.concat([Buffer.from(`HTTP/1.1 ${status} As it is\r\n${lines.join('\r\n')}\r\n\r\n`), Buffer.from(body)])
}

async function read(stream: IncomingMessage): Promise<Buffer> {
  const chunks: Buffer[] = []
  for await (const chunk of stream as AsyncIterable<Buffer>) chunks.push(chunk)
  return Buffer.concat(chunks)
}

/** What a request to start something says. */
interface Sent {
  event_type?: unknown
  client_payload?: unknown
  ref?: unknown
  inputs?: unknown
  return_run_details?: unknown
}

function parsed(body: Buffer): Sent {
  try {
    return JSON.parse(body.toString())
  } catch {
    return {}
  }
}
