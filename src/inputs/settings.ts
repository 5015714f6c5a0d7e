import { type Result, unread } from '../reading.ts'
import type { Problem } from './problem.ts'
import { type Inputs, readTable } from './table.ts'

/** What the step is to do: the inputs, and what follows from them and the environment. */
export interface Settings extends Inputs, Connection {
  /** How the runs that the events start are followed; absent where they are not. */
  waiting?: Waiting
  /** `owner/name` of the repository that the workflow runs in, where known. */
  current: string | undefined
}

/** A GitHub App that sends in place of a token. */
export interface AppCredentials {
  /** Its client id, or its id in digits. */
  id: string
  /** PEM, PKCS#8. */
  privateKey: string
}

/** How to reach the API. */
export interface Connection {
  /** Without a slash at its end. */
  apiUrl: string
  proxy: URL | undefined
  requestTimeoutSeconds: number
}

/** Timeouts count from the event's acceptance. */
export interface Waiting
  extends Pick<
    Inputs,
    'startTimeoutSeconds' | 'completionTimeoutSeconds' | 'pollIntervalSeconds' | 'cancelDownstream' | 'logLines'
  > {
  waitFor: Exclude<Inputs['waitFor'], 'dispatch'>
}

/** The variables of the step. */
export type Environment = Record<string, string | undefined>

/** Where inputs come from, and what reading them needs. */
export interface Source {
  /** An input's text by its name, as the workflow wrote it; empty, or nothing, where it wrote none. */
  read: (name: string) => string | undefined
  /** Of all inputs that have something in them, in small letters; there may be others than those of action.yml. */
  inputNames: string[]
  env: Environment
  /** The text that names the proxy for a URL, where there is one. */
  proxyFor: (url: string) => string | undefined
  /** Told of every secret beside `token`, before anything is printed. */
  registerSecret: (secret: string) => void
  newDispatchId: () => string
}

/**
 * Reads and checks the inputs, each on its own.
 *
 * @returns all of them, and what is wrong; a wrong one has its default, so that the rest can be looked at
 */
export function readInputs({ read, env }: Pick<Source, 'read' | 'env'>) {
  // An empty one is the runner's own.
  return readTable((name) =>
    name === 'github-api-url' && !read(name)?.trim() ? (env.GITHUB_API_URL ?? '') : read(name),
  )
}

/** @returns the proxy for the API, if there is one */
export function readProxy(apiUrl: string, { proxyFor }: Pick<Source, 'proxyFor'>): Result<URL | undefined, Problem> {
  const text = proxyFor(apiUrl)
  if (!text) return { ok: true, value: undefined }
  // As curl does, and the shells that set it: a host and port alone will do.
  const full = /^[a-z][a-z0-9+.-]*:\/\//i.test(text) ? text : `http://${text}`
  const url = URL.canParse(full) ? new URL(full) : undefined
  if (url && /^https?:$/.test(url.protocol)) return { ok: true, value: url }
  return unread({
    input: 'https_proxy',
    message: 'is a variable of the environment, and not the URL of a proxy: write http://HOST:PORT.',
  })
}

/** @param inputs without a problem */
export function settingsOf(inputs: Inputs, proxy: URL | undefined, env: Environment): Settings {
  return { ...inputs, ...waiting(inputs), proxy, current: env.GITHUB_REPOSITORY || undefined }
}

function waiting({ waitFor, ...inputs }: Inputs): { waiting?: Waiting } {
  if (waitFor === 'dispatch') return {}
  const { startTimeoutSeconds, completionTimeoutSeconds, pollIntervalSeconds, cancelDownstream, logLines } = inputs
  return {
    waiting: {
      waitFor,
      startTimeoutSeconds,
      completionTimeoutSeconds,
      pollIntervalSeconds,
      cancelDownstream,
      logLines,
    },
  }
}

/** What was asked for and will have no effect. */
export function idleWarnings({ cancelDownstream, waitFor }: Inputs, { read }: Pick<Source, 'read'>): string[] {
  if (waitFor !== 'dispatch') return []
  const idle = ['start-timeout-seconds', 'completion-timeout-seconds', 'poll-interval-seconds'].filter((name) =>
    read(name)?.trim(),
  )
  if (cancelDownstream) idle.push('cancel-downstream')
  return idle.map((name) => `${name}: has no effect where the step does not wait: set wait-for to start or completion.`)
}

/** The API of the GitHub that the workflow runs on, without a slash at its end, where the runner says it. */
export function ownApiUrl({ GITHUB_API_URL }: Environment): string | undefined {
  return GITHUB_API_URL?.replace(/\/+$/, '')
}

/** How to reach the API, for the post step: its inputs are those that the main step found to be sound. */
export function readConnection(source: Pick<Source, 'read' | 'env' | 'proxyFor'>): Connection {
  const { apiUrl, requestTimeoutSeconds } = readInputs(source).inputs
  const proxy = readProxy(apiUrl, source)
  return { apiUrl, requestTimeoutSeconds, proxy: proxy.ok ? proxy.value : undefined }
}
