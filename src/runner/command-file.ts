import { appendFileSync } from 'node:fs'
import { EOL } from 'node:os'

/**
 * Hands values to the runner, all in one write. (The toolkit writes one by one. Its marks, which nobody can guess,
 * need Node's crypto, which a step without TLS loads for nothing else.)
 *
 * @param file the variable that names the runner's file
 * @throws Error where it is not set, or the file can't be written
 * @see https://docs.github.com/en/actions/reference/workflows-and-actions/workflow-commands#multiline-strings
 */
export function writeValues(
  file: 'GITHUB_OUTPUT' | 'GITHUB_STATE',
  env: Record<string, string | undefined>,
  values: [name: string, value: string][],
) {
  const path = env[file]
  if (!path) throw new Error(`${file} is not set`)
  appendFileSync(path, values.map(([name, value]) => heredoc(name, value)).join(''))
}

/** The mark at its end need not be hard to guess: it is seen to be none of the value's lines. */
function heredoc(name: string, value: string): string {
  const lines = new Set(value.split(/[\r\n]+/))
  let mark = 'ghadelimiter'
  while (lines.has(mark)) mark += '_'
  return [`${name}<<${mark}`, value, mark, ''].join(EOL)
}
