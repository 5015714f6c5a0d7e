import { readFileSync, statSync } from 'node:fs'
import { extname, resolve } from 'node:path'
import type { JsonObject, Parsed } from '../payload/json.ts'
import { parsePayload, parsePayloadFile } from '../payload/payload.ts'
import { type Result, unread } from '../reading.ts'
import { inline } from '../text/inline.ts'
import type { Problem } from './problem.ts'
import type { Environment } from './settings.ts'
import type { Inputs } from './table.ts'

/** The payload of all targets that have none of their own. */
export interface StepPayload {
  /** The input that it comes from. */
  input: string
  value: JsonObject
  warnings: string[]
}

/** A payload of 65,535 characters may take some more in a file, for white space and escapes. */
const MOST_FILE_BYTES = 4 * 1024 * 1024

const FILE_ERRORS: Record<string, string> = {
  ENOENT: 'there is no such file. The path counts from the workspace, which is empty until actions/checkout has run.',
  EISDIR: 'it is a folder.',
  EACCES: "the runner's user may not read it.",
}

/** Reads the payload of `client-payload`, or of the file that `client-payload-file` names. */
export async function readStepPayload(
  { clientPayload: text, clientPayloadFile: file }: Inputs,
  env: Environment,
): Promise<Result<StepPayload, Problem>> {
  if (text !== undefined && file !== undefined) {
    return unread({ input: 'client-payload-file', message: 'stands beside client-payload: take one of them away.' })
  }
  const input = file === undefined ? 'client-payload' : 'client-payload-file'
  const parsed = file === undefined ? await parsePayload(text ?? '{}') : await readPayloadFile(file, env)
  if (!parsed.ok) return { ok: false, problems: parsed.problems.map((message) => ({ input, message })) }
  const warnings = parsed.warnings.map((warning) => `${input}: ${warning}`)
  return { ok: true, value: { input, value: parsed.value, warnings } }
}

async function readPayloadFile(file: string, env: Environment): Promise<Parsed<JsonObject>> {
  const shown = inline(file, 300)
  const format = extname(file).toLowerCase()
  if (!['.json', '.yml', '.yaml'].includes(format)) {
    return unread(`"${shown}" must end in .json, .yml or .yaml: that says how it is read.`)
  }
  let text: string
  try {
    const path = resolve(env.GITHUB_WORKSPACE ?? '', file)
    const { size } = statSync(path)
    if (size > MOST_FILE_BYTES) return unread(tooLarge(shown, size))
    text = readFileSync(path, 'utf8')
  } catch (error) {
    const { code, message } = error as NodeJS.ErrnoException
    return unread(`"${shown}" can't be read: ${FILE_ERRORS[code ?? ''] ?? inline(message)}`)
  }
  return parsePayloadFile(text, format === '.json' ? 'json' : 'yaml')
}

function tooLarge(shown: string, size: number): string {
  return `"${shown}" has ${size} bytes, and a payload 65,535 characters at most. Put large data into an artifact, and send its URL or id.`
}
