import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { parse } from 'yaml'

/** What the runner reads of an `action.yml` (https://docs.github.com/en/actions/reference/workflows-and-actions/metadata-syntax). */
export interface Metadata {
  name: string
  inputs: Record<string, { description?: string; default?: unknown; required?: boolean }>
  runs: { using: string; main: string; post?: string }
}

/** A job's place in its matrix (https://docs.github.com/en/actions/reference/workflows-and-actions/contexts#strategy-context). */
export interface Strategy {
  'job-index': number
  'job-total': number
}

const ALONE: Strategy = { 'job-index': 0, 'job-total': 1 }

/** @param folder with the `action.yml` */
export function readMetadata(folder: string): Metadata {
  const metadata = parse(readFileSync(join(folder, 'action.yml'), 'utf8')) as Metadata
  return { ...metadata, inputs: metadata.inputs ?? {} }
}

/**
 * The inputs as the runner hands them to an action: what the workflow wrote, and a `default:` for each key that it did
 * not write at all. What is written as an empty string stays empty; what has no default is an empty string.
 *
 * @param written `with:` of the step; the runner does not look at upper and lower case of the names
 * @param github the values of the `github` context that a default may name
 * @param strategy those of the `strategy` context; without a matrix unless given
 * @returns name and value of every input, written ones that `action.yml` does not know included
 */
export function resolveInputs(
  metadata: Metadata,
  written: Record<string, string>,
  github: Record<string, string>,
  strategy: Strategy = ALONE,
): Map<string, string> {
  const given = new Map(Object.entries(written).map(([name, value]) => [name.toLowerCase(), value]))
  const defaults = Object.entries(metadata.inputs).map(([name, input]): [string, string] => [
    name.toLowerCase(),
    evaluate(String(input.default ?? ''), { github, strategy: { ...strategy } }),
  ])
  return new Map([...defaults, ...given])
}

/** The runner's warning about inputs that `action.yml` does not know, in its words; `undefined` if there are none. */
export function unexpectedInputs(metadata: Metadata, written: Record<string, string>): string | undefined {
  const known = Object.keys(metadata.inputs)
  const unexpected = Object.keys(written).filter(
    (name) => !known.some((input) => input.toLowerCase() === name.toLowerCase()),
  )
  if (unexpected.length === 0) return undefined
  const list = (names: string[]) => names.map((name) => `'${name}'`).join(', ')
  return `Unexpected input(s) ${list(unexpected)}, valid inputs are [${list(known)}]`
}

/** An input's environment variable, as `@actions/core` looks for it. */
export const inputVariable = (name: string) => `INPUT_${name.replaceAll(' ', '_').toUpperCase()}`

/** Fills in `${{ github.… }}` and `${{ strategy.… }}`; any other expression is empty, as an unset one is. */
function evaluate(text: string, contexts: Record<string, Record<string, string | number>>): string {
  return text.replaceAll(/\$\{\{\s*(.*?)\s*\}\}/g, (_, expression: string) => {
    const [context = '', name = '', ...more] = expression.split('.')
    return more.length > 0 ? '' : String(contexts[context]?.[name] ?? '')
  })
}
