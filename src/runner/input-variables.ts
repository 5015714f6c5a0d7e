import { getInput } from '@actions/core'

/**
 * The default that action.yml has for those inputs of which it matters whether the workflow wrote them. No space: two
 * expressions that came to nothing leave the one between them.
 */
const UNWRITTEN = '\t'

/**
 * Reads an input. The runner takes the default only where the workflow has no such key, and leaves an expression that came
 * to nothing empty: https://github.com/actions/runner/blob/main/src/Runner.Worker/ActionRunner.cs
 *
 * @returns the text as the workflow wrote it; empty, or nothing, where it wrote none
 */
export function readInput(name: string): string | undefined {
  const text = getInput(name, { trimWhitespace: false })
  return text === UNWRITTEN ? undefined : text
}

/**
 * The inputs that have something in them, those that action.yml does not know included: the runner warns of them, and hands
 * them on. A variable `INPUT_…` of `env:` looks the same.
 *
 * @returns their names in small letters: the runner makes them capital, and spaces `_`
 */
export function inputNames(env: Record<string, string | undefined>): string[] {
  return Object.entries(env).flatMap(([name, text]) =>
    name.startsWith('INPUT_') && text?.trim() ? [name.slice('INPUT_'.length).toLowerCase()] : [],
  )
}
