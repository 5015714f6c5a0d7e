import { readFileSync, statSync } from 'node:fs'
import { extname, resolve } from 'node:path'
import { checkBypass } from '@actions/http-client/lib/proxy'
import type { JsonObject, Parsed } from '../payload/json.ts'
import { parsePayload, parsePayloadFile } from '../payload/payload.ts'
import { readTargets } from '../plan/plan.ts'
import type { Target } from '../target.ts'
import { inline } from '../text/inline.ts'
import type { Problem } from './problem.ts'
import { type AllFields, type Fields, readFields } from './table.ts'

/** How to reach the API. */
export interface Connection {
  /** Without a slash at its end. */
  apiUrl: string
  proxy: URL | undefined
  requestTimeoutSeconds: number
}

/** What the step is to do. */
export interface Settings extends Connection {
  targets: Target[]
  maxParallel: number
  /** Dispatch requests started in any 60 s, for each token; 0 for no limit. */
  maxPerMinute: number
  failFast: boolean
  retries: number
  delivery: 'at-least-once' | 'at-most-once'
  /** How the runs that the events start are followed; absent where they are not. */
  waiting?: Waiting
  dryRun: boolean
  /** `owner/name` of the repository that the workflow runs in, where known. */
  current: string | undefined
  summary: boolean
  /** What the workflow's author should know, though it stops nothing. */
  warnings: string[]
}

export interface Waiting {
  waitFor: 'start' | 'completion'
  /** Both count from the event's acceptance. */
  startTimeoutSeconds: number
  completionTimeoutSeconds: number
  pollIntervalSeconds: number
  cancelDownstream: boolean
}

export type ReadSettings = { settings: Settings } | { problems: Problem[]; summary: boolean }

/** The variables of the step. */
export type Environment = Record<string, string | undefined>

/** Where inputs come from, and what reading them needs. */
export interface Source {
  /** An input's text by its name, as the workflow wrote it; empty where it is absent. */
  read: (name: string) => string
  env: Environment
  /** Told of every secret beside `token`, before anything is printed. */
  registerSecret: (secret: string) => void
  newDispatchId: () => string
}

/**
 * Reads and checks all inputs. Touches no network.
 *
 * @returns the settings, or every problem there is
 */
export async function readSettings({ read, env, registerSecret, newDispatchId }: Source): Promise<ReadSettings> {
  const { fields, problems } = readFields(withApiUrl({ read, env }))
  const payload = await readPayload(fields, env)
  const proxy = readProxy(fields['github-api-url'], env)
  const targets = await readTargets(fields, {
    eventType: read('event-type').trim() || undefined,
    payload: 'message' in payload ? { name: payload.input, value: {} } : payload,
    token: fields.token ?? '',
    current: env.GITHUB_REPOSITORY || undefined,
    env,
    newDispatchId: fields['add-dispatch-id'] || waitFor(fields['wait-for']) ? newDispatchId : undefined,
    registerSecret,
  })
  if ('problems' in targets) problems.push(...targets.problems)
  for (const part of [payload, proxy]) if ('message' in part) problems.push(part)
  if (problems.length > 0 || 'problems' in targets || 'message' in payload || 'message' in proxy) {
    return { problems, summary: fields.summary ?? true }
  }

  // Without a problem every field is there, its default included.
  const all = fields as AllFields
  return {
    settings: {
      targets: targets.targets,
      maxParallel: all['max-parallel'],
      maxPerMinute: all['max-per-minute'],
      failFast: all['fail-fast'],
      retries: all.retries,
      delivery: all.delivery,
      ...waiting(all),
      dryRun: all['dry-run'],
      apiUrl: all['github-api-url'],
      current: env.GITHUB_REPOSITORY || undefined,
      proxy: proxy.url,
      requestTimeoutSeconds: all['request-timeout-seconds'],
      summary: all.summary,
      warnings: [
        ...payload.warnings,
        ...targets.warnings.map((warning) => `targets: ${warning}`),
        ...hourlyLimitWarnings(targets.targets),
        ...idleWarnings(all),
      ],
    },
  }
}

/** What was asked for and will have no effect. */
function idleWarnings(all: AllFields): string[] {
  if (!all['cancel-downstream'] || all['wait-for'] !== 'dispatch') return []
  return ['cancel-downstream: has no effect where the step does not wait: set wait-for to start or completion.']
}

/** Where an empty `github-api-url` is the runner's own. */
function withApiUrl({ read, env }: Pick<Source, 'read' | 'env'>) {
  return (name: string) => (name === 'github-api-url' && !read(name).trim() ? (env.GITHUB_API_URL ?? '') : read(name))
}

/** How to reach the API, for the post step: its inputs are those that the main step found to be sound. */
export function readConnection(source: Pick<Source, 'read' | 'env'>): Connection {
  const fields = readFields(withApiUrl(source)).fields as AllFields
  const proxy = readProxy(fields['github-api-url'], source.env)
  return {
    apiUrl: fields['github-api-url'],
    proxy: 'url' in proxy ? proxy.url : undefined,
    requestTimeoutSeconds: fields['request-timeout-seconds'],
  }
}

function waitFor(wait: Fields['wait-for']): Waiting['waitFor'] | undefined {
  return wait === 'dispatch' ? undefined : wait
}

function waiting(all: AllFields): { waiting?: Waiting } {
  const wait = waitFor(all['wait-for'])
  if (!wait) return {}
  return {
    waiting: {
      waitFor: wait,
      startTimeoutSeconds: all['start-timeout-seconds'],
      completionTimeoutSeconds: all['completion-timeout-seconds'],
      pollIntervalSeconds: all['poll-interval-seconds'],
      cancelDownstream: all['cancel-downstream'],
    },
  }
}

/** https://docs.github.com/en/rest/using-the-rest-api/rate-limits-for-the-rest-api#about-secondary-rate-limits */
function hourlyLimitWarnings(targets: Target[]): string[] {
  const counts = new Map<string, number>()
  for (const { token } of targets) counts.set(token, (counts.get(token) ?? 0) + 1)
  const most = Math.max(...counts.values())
  if (most <= 500) return []
  return [
    `targets: ${most} of them are on one token. GitHub takes 500 requests an hour that create content; what is above may be held back: split the targets over several tokens (token-env) or steps an hour apart.`,
  ]
}

interface StepPayload {
  /** The input that it comes from. */
  name: string
  value: JsonObject
  warnings: string[]
}

/** The payload of `client-payload` or of the file that `client-payload-file` names. */
async function readPayload(fields: Fields, env: Environment): Promise<Problem | StepPayload> {
  const { 'client-payload': text, 'client-payload-file': file } = fields
  if (text !== undefined && file !== undefined) {
    return { input: 'client-payload-file', message: 'stands beside client-payload: take one of them away.' }
  }
  const input = file === undefined ? 'client-payload' : 'client-payload-file'
  const parsed = file === undefined ? await parsePayload(text ?? '{}') : await readPayloadFile(file, env)
  if (!parsed.ok) return { input, message: parsed.problem }
  return { name: input, value: parsed.value, warnings: parsed.warnings.map((warning) => `${input}: ${warning}`) }
}

async function readPayloadFile(file: string, env: Environment): Promise<Parsed<JsonObject>> {
  const shown = inline(file, 300)
  const format = extname(file).toLowerCase()
  if (!['.json', '.yml', '.yaml'].includes(format)) {
    return { ok: false, problem: `"${shown}" must end in .json, .yml or .yaml: that says how it is read.` }
  }
  let text: string
  try {
    const path = resolve(env.GITHUB_WORKSPACE ?? '', file)
    const { size } = statSync(path)
    if (size > MOST_FILE_BYTES) return { ok: false, problem: tooLarge(shown, size) }
    text = readFileSync(path, 'utf8')
  } catch (error) {
    const { code, message } = error as NodeJS.ErrnoException
    return { ok: false, problem: `"${shown}" can't be read: ${FILE_ERRORS[code ?? ''] ?? inline(message)}` }
  }
  return parsePayloadFile(text, format === '.json' ? 'json' : 'yaml')
}

/** A payload of 65,535 characters may take some more in a file, for white space and escapes. */
const MOST_FILE_BYTES = 4 * 1024 * 1024

function tooLarge(shown: string, size: number): string {
  return `"${shown}" has ${size} bytes, and a payload 65,535 characters at most. Put large data into an artifact, and send its URL or id.`
}

const FILE_ERRORS: Record<string, string> = {
  ENOENT: 'there is no such file. The path counts from the workspace, which is empty until actions/checkout has run.',
  EISDIR: 'it is a folder.',
  EACCES: "the runner's user may not read it.",
}

/** The toolkit's rules of who needs no proxy: loopback hosts, and those that `no_proxy` names. */
function readProxy(apiUrl: string | undefined, env: Environment): Problem | { url: URL | undefined } {
  const text = env.https_proxy || env.HTTPS_PROXY
  if (!text || !apiUrl || checkBypass(new URL(apiUrl))) return { url: undefined }
  // As curl does, and the shells that set it: a host and port alone will do.
  const full = /^[a-z][a-z0-9+.-]*:\/\//i.test(text) ? text : `http://${text}`
  const url = URL.canParse(full) ? new URL(full) : undefined
  if (url && /^https?:$/.test(url.protocol) && url.hostname) return { url }
  return {
    input: 'https_proxy',
    message: 'is a variable of the environment, and not the URL of a proxy: write http://HOST:PORT.',
  }
}
