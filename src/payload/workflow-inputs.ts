import type { Result } from '../reading.ts'
import { inline } from '../text/inline.ts'
import { listed } from '../text/listing.ts'
import { isJson, isJsonObject, type JsonObject, type JsonValue, type Parsed } from './json.ts'
import { parsePayload } from './payload.ts'

/** A workflow's inputs: GitHub takes texts alone, whatever type the workflow gives them. */
export type WorkflowInputs = Record<string, string>

/** Ten on GitHub Enterprise Server up to 3.19, whose own words tell of it. */
const MOST_INPUTS = 25
const MOST_CHARACTERS = 65_535

/**
 * Reads a workflow's inputs as a workflow writes them: a JSON object, or a YAML mapping.
 *
 * @param text not trimmed, as a payload
 * @param token the step's own, which should not be in it
 * @returns each value as it was written; or what is wrong
 */
export async function parseInputs(text: string, token?: string): Promise<Parsed<WorkflowInputs>> {
  const parsed = await parsePayload(asTexts(text, 'all'), token)
  if (!parsed.ok) return parsed
  const inputs = inputsIn(parsed.value)
  return inputs.ok ? { ...inputs, warnings: parsed.warnings } : inputs
}

/**
 * Makes inputs of values that were read already.
 *
 * @returns each as text; or what can't be one
 */
export function inputsIn(values: JsonObject): Result<WorkflowInputs> {
  const named = (is: (value: JsonValue) => boolean) =>
    Object.entries(values).flatMap(([name, value]) => (is(value) ? [inline(name, 80)] : []))
  const nothing = named((value) => value === null)
  const nested = named((value) => typeof value === 'object' && value !== null)
  const problems = [
    nothing.length > 0 &&
      `has null in ${listed(nothing, 5)}, and an input is text, a number, true or false: leave it out, or write "".`,
    nested.length > 0 &&
      `has ${nestedKind(values)} in ${listed(nested, 5)}, and an input is text, a number, true or false. Send it as text, by \${{ toJSON(…) }}, and let the workflow read it with fromJSON(inputs.${nested[0]}).`,
  ].filter((problem) => problem !== false)
  if (problems.length > 0) return { ok: false, problems }
  return { ok: true, value: Object.fromEntries(Object.entries(values).map(([name, value]) => [name, String(value)])) }
}

/**
 * Checks inputs against GitHub's limits.
 *
 * @param inputs as they are sent, `dispatch_id` included
 * @returns what GitHub would refuse, and the way out; empty if nothing
 * @see https://docs.github.com/en/actions/reference/workflows-and-actions/workflow-syntax#onworkflow_dispatchinputs
 */
export function inputLimits(inputs: WorkflowInputs): string[] {
  return [widthProblem(inputs), sizeProblem(inputs)].filter((problem) => problem !== undefined)
}

function widthProblem(inputs: WorkflowInputs): string | undefined {
  const names = Object.keys(inputs)
  if (names.length <= MOST_INPUTS) return undefined
  const id = names.includes('dispatch_id') ? ', dispatch_id among them' : ''
  return `has ${names.length} inputs${id}, and a workflow takes ${MOST_INPUTS} at most. Put several into one, as text by \${{ toJSON(…) }}, which the workflow reads with fromJSON.`
}

function sizeProblem(inputs: WorkflowInputs): string | undefined {
  const characters = JSON.stringify(inputs).length
  if (characters <= MOST_CHARACTERS) return undefined
  const largest = Object.entries(inputs)
    .sort(([, one], [, other]) => other.length - one.length)
    .map(([name, value]) => `${inline(name, 100)} (${count(value.length)})`)
  return `is too large: it has ${count(characters)} characters as JSON, of at most ${count(MOST_CHARACTERS)}. The largest: ${listed(largest, 5)}. Put large data into an artifact or a file, and send its URL or id.`
}

/**
 * Puts numbers and booleans of JSON into quotes, so that they are read as they were written: `1.10` is no `1.1` then, and
 * no digit of a large one is lost.
 *
 * @param where in all of the text; or, where it is a target, a list of them or a mapping around that, in their `inputs`
 *   alone
 * @returns the text as it is where it is no JSON
 */
export function asTexts(text: string, where: 'all' | 'inputs'): string {
  const [, bracket] = /^\s*([[{])/.exec(text) ?? []
  if (bracket === undefined || !isJson(text)) return text
  let depthOfInputs = bracket === '[' ? 3 : 2
  let depth = 0
  let isWithin = where === 'all'
  let before = ''
  let key = ''
  return text.replaceAll(TOKEN, (token) => {
    if (token === '{' || token === '[') {
      depth++
      // The list of a file, in the mapping around it.
      if (key === '"targets"' && token === '[' && depth === 2) depthOfInputs = 4
      if (key === '"inputs"' && depth === depthOfInputs) isWithin = true
    }
    const quoted = isWithin && /^[-\dtf]/.test(token) ? `"${token}"` : token
    if (token === '}' || token === ']') {
      if (where === 'inputs' && depth === depthOfInputs) isWithin = false
      depth--
    }
    key = token === ':' ? before : ''
    before = token
    return quoted
  })
}

/** What valid JSON is made of, `null` and white space aside. */
const TOKEN = /"(?:[^"\\]|\\.)*"|-?\d[\d.eE+-]*|true|false|[{}[\]:,]/g

function nestedKind(values: JsonObject): string {
  const nested = Object.values(values).filter((value) => typeof value === 'object' && value !== null)
  return nested.every(isJsonObject) ? 'an object' : nested.some(isJsonObject) ? 'a list or object' : 'a list'
}

function count(characters: number): string {
  return characters.toLocaleString('en-US')
}
