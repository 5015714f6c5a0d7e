import type { Clock } from './clock.ts'
import { kept } from './failures/kept.ts'
import { type TokenExpiration, tokenExpiration } from './failures/token-expiration.ts'
import { type Client, createClient } from './github/client.ts'
import { createFetch, type TransportOptions } from './github/transport.ts'
import type { Connection, Source } from './inputs/settings.ts'
import type { Answer } from './reply.ts'
import type { Tried } from './result.ts'
import type { Log } from './runner/log.ts'
import { createOctokitRequest } from './runner/octokit.ts'
import { afterGrace, GRACE_MS } from './runner/signals.ts'
import type { Target } from './target.ts'

interface Surroundings {
  clock: Pick<Clock, 'now'>
  stop: AbortSignal
  log: { debug(text: string): void }
}

/** What a step's connections are made in. */
export interface StepSurroundings extends Pick<Source, 'registerSecret'> {
  clock: Clock
  stop: AbortSignal
  log: Log
}

/** GitHub's API as each token reaches it, until the step is stopped. */
export interface Connected {
  clientOf: (token: string) => Client
  /** @returns the token itself, as it is now, where a GitHub App's stands for it */
  textOf: (token: string) => string
  /** Where a GitHub App's tokens are made for the step. */
  app?: AppAtWork
  /** When a token expires, if an answer to it told so. */
  expirationOf: (token: string) => TokenExpiration | undefined
}

/** A GitHub App whose tokens come and go with the step. */
export interface AppAtWork {
  /** From now on tokens are made for these targets. */
  expect(targets: Target[]): void
  /** @returns what keeps requests for a target from being made, if anything */
  obstacleTo(target: Target): Promise<Tried | undefined>
  /** The post step may need the tokens of a step that is stopped. */
  leaveToPost(): void
  /** Gives back all tokens, but for those that are left to the post step. */
  end(): Promise<void>
}

export function connect(connection: Connection, { clock, stop, log }: Surroundings): Connected {
  const expirations = new Map<string, TokenExpiration>()
  const clientOf = createClients({
    ...transportFor(connection),
    stop,
    cutOff: afterGrace(stop, GRACE_MS),
    onExchange: log.debug,
    onAnswer(token, answer) {
      const expiration = tokenExpiration(answer, clock.now())
      if (expiration) expirations.set(token, expiration)
    },
  })
  return { clientOf, textOf: (token) => token, expirationOf: (token) => expirations.get(token) }
}

/** @returns what still makes requests in the grace of a step that is stopped; to be made before that */
export function connectInGrace(
  connection: Connection,
  { stop, log }: Pick<Surroundings, 'stop' | 'log'>,
  graceMs = GRACE_MS,
) {
  const cutOff = afterGrace(stop, graceMs)
  return createClients({ ...transportFor(connection), stop: cutOff, cutOff, onExchange: log.debug })
}

function transportFor({ apiUrl, proxy, requestTimeoutSeconds }: Connection) {
  return { apiUrl, proxy, timeoutMs: requestTimeoutSeconds * 1000 }
}

export interface ClientOptions extends TransportOptions {
  /** Such as `https://api.github.com` or `https://HOST/api/v3`. */
  apiUrl: string
  /** Told of every exchange, for debug logs. */
  onExchange: (exchange: string) => void
  /** Told of every answer to a token. */
  onAnswer?: (token: string, answer: Answer) => void
}

/** @returns the client of a token */
export function createClients({
  apiUrl,
  onExchange,
  onAnswer,
  ...transport
}: ClientOptions): (token: string) => Client {
  const fetch = createFetch(transport)
  const clients = new Map<string, Client>()
  return (token) => {
    // An Octokit takes its time to make, and there may be a thousand targets.
    const client =
      clients.get(token) ?? heard(token, createClient(createOctokitRequest(token, apiUrl, fetch), onExchange))
    clients.set(token, client)
    return client
  }

  /** Only what was asked for is of use as a whole. */
  function heard(token: string, client: Client): Client {
    return {
      async request(route, parameters) {
        const reply = await client.request(route, parameters)
        if (reply.kind === 'no-answer') return reply
        onAnswer?.(token, reply)
        const isAskedFor = route.startsWith('GET ') || route.endsWith('/graphql')
        return reply.status === 200 && isAskedFor ? reply : kept(reply)
      },
    }
  }
}
