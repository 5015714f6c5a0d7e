import { extname } from 'node:path'
import type { JsonObject, Parsed } from '../payload/json.ts'
import { parsePayload, parsePayloadFile } from '../payload/payload.ts'
import { type Result, unread } from '../reading.ts'
import { inline } from '../text/inline.ts'
import type { Problem } from './problem.ts'
import type { Environment } from './settings.ts'
import type { Inputs } from './table.ts'
import { readTextFile } from './text-file.ts'

/** The payload of all targets that have none of their own. */
export interface StepPayload {
  /** The input that it comes from. */
  input: string
  value: JsonObject
  warnings: string[]
}

/** Reads the payload of `client-payload`, or of the file that `client-payload-file` names. */
export async function readStepPayload(
  { clientPayload: text, clientPayloadFile: file, token }: Inputs,
  env: Environment,
): Promise<Result<StepPayload, Problem>> {
  if (text !== undefined && file !== undefined) {
    return unread({ input: 'client-payload-file', message: 'stands beside client-payload: take one of them away.' })
  }
  const input = file === undefined ? 'client-payload' : 'client-payload-file'
  const parsed =
    file === undefined ? await parsePayload(text ?? '{}', token?.text) : await readPayloadFile(file, env, token?.text)
  if (!parsed.ok) return { ok: false, problems: parsed.problems.map((message) => ({ input, message })) }
  const warnings = parsed.warnings.map((warning) => `${input}: ${warning}`)
  return { ok: true, value: { input, value: parsed.value, warnings } }
}

async function readPayloadFile(file: string, env: Environment, token: string | undefined): Promise<Parsed<JsonObject>> {
  const format = extname(file).toLowerCase()
  if (!['.json', '.yml', '.yaml'].includes(format)) {
    return unread(`"${inline(file, 300)}" must end in .json, .yml or .yaml: that says how it is read.`)
  }
  const text = readTextFile(file, env)
  return text.ok ? parsePayloadFile(text.value, format === '.json' ? 'json' : 'yaml', token) : text
}
