import { readFile } from 'node:fs/promises'
import { extname, resolve } from 'node:path'
import { getProxyUrl } from '@actions/http-client/lib/proxy'
import { inline } from '../failures/quote.ts'
import { type Fields, readFields } from './fields.ts'
import type { JsonObject, Parsed } from './json.ts'
import { parsePayload, parsePayloadFile, payloadLimits } from './payload.ts'
import type { Problem } from './problem.ts'
import { readTargetRepository, type Target } from './targets.ts'

/** What the step is to do. */
export interface Settings {
  target: Target
  token: string
  /** Without a slash at its end. */
  apiUrl: string
  proxy: URL | undefined
  requestTimeoutSeconds: number
  summary: boolean
  /** What the workflow's author should know, though it stops nothing. */
  warnings: string[]
}

export type ReadSettings = { ok: true; settings: Settings } | { ok: false; problems: Problem[]; summary: boolean }

/** The variables of a workflow's step that stand in for inputs. */
export type Environment = Record<string, string | undefined>

/**
 * Reads and checks all inputs. Touches no network.
 *
 * @param read an input's text by its name, trimmed; empty where it is absent
 * @returns the settings, or every problem there is
 */
export async function readSettings(read: (name: string) => string, env: Environment): Promise<ReadSettings> {
  const { fields, problems } = readFields(read)
  const repository = readTargetRepository(fields, env.GITHUB_REPOSITORY || undefined)
  const payload = await readPayload(fields, env)
  const apiUrl = fields['github-api-url'] ?? (env.GITHUB_API_URL || 'https://api.github.com')
  const proxy = readProxy(apiUrl)
  for (const read of [tokenProblem(fields), repository, payload, proxy]) {
    if (read && 'input' in read) problems.push(read)
  }

  const { token, 'event-type': eventType, summary = true } = fields
  if (problems.length > 0 || !token || !eventType || 'input' in repository || 'input' in payload || 'input' in proxy) {
    return { ok: false, problems, summary }
  }
  return {
    ok: true,
    settings: {
      target: { ...repository, eventType, clientPayload: payload.value },
      token,
      apiUrl,
      proxy: proxy.url,
      requestTimeoutSeconds: fields['request-timeout-seconds'] ?? 30,
      summary,
      warnings: payload.warnings,
    },
  }
}

/** The token is opaque, but a header can't carry everything: https://www.rfc-editor.org/rfc/rfc9110#section-5.5 */
function tokenProblem({ token }: Fields): Problem | undefined {
  if (token === undefined || /^[\t\x20-\x7e\x80-\xff]+$/.test(token)) return undefined
  return {
    input: 'token',
    message: 'has a line break or a character in it that no HTTP header can carry: store the secret anew, on one line.',
  }
}

/** The payload of `client-payload` or of the file that `client-payload-file` names. */
async function readPayload(
  fields: Fields,
  env: Environment,
): Promise<Problem | { value: JsonObject; warnings: string[] }> {
  const { 'client-payload': text, 'client-payload-file': file } = fields
  if (text !== undefined && file !== undefined) {
    return { input: 'client-payload-file', message: 'stands beside client-payload: take one of them away.' }
  }
  const input = file === undefined ? 'client-payload' : 'client-payload-file'
  const parsed = file === undefined ? await parsePayload(text ?? '{}') : await readPayloadFile(file, env)
  if (!parsed.ok) return { input, message: parsed.problem }
  const limits = payloadLimits(parsed.value)
  if (limits.length > 0) return { input, message: limits.join('\n') }
  return { value: parsed.value, warnings: parsed.warnings.map((warning) => `${input}: ${warning}`) }
}

async function readPayloadFile(file: string, env: Environment): Promise<Parsed<JsonObject>> {
  const shown = inline(file, 300)
  const format = extname(file).toLowerCase()
  if (!['.json', '.yml', '.yaml'].includes(format)) {
    return { ok: false, problem: `"${shown}" must end in .json, .yml or .yaml: that says how it is read.` }
  }
  try {
    const text = await readFile(resolve(env.GITHUB_WORKSPACE ?? '', file), 'utf8')
    return await parsePayloadFile(text, format === '.json' ? 'json' : 'yaml')
  } catch (error) {
    const { code, message } = error as NodeJS.ErrnoException
    return { ok: false, problem: `"${shown}" can't be read: ${FILE_ERRORS[code ?? ''] ?? inline(message)}` }
  }
}

const FILE_ERRORS: Record<string, string> = {
  ENOENT: 'there is no such file. The path counts from the workspace, which is empty until actions/checkout has run.',
  EISDIR: 'it is a folder.',
  EACCES: "the runner's user may not read it.",
}

/** Loopback hosts never have a proxy; `no_proxy` and the rest are as in the toolkit. */
function readProxy(apiUrl: string): Problem | { url: URL | undefined } {
  try {
    const proxy = getProxyUrl(new URL(apiUrl))
    // By its text: the toolkit's own URL type gives the credentials already decoded.
    return { url: proxy && new URL(proxy.href) }
  } catch {
    return { input: 'https_proxy', message: 'is not the URL of a proxy: write http://HOST:PORT.' }
  }
}
