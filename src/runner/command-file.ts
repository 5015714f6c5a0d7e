import { appendFileSync } from 'node:fs'
import * as core from '@actions/core'

/**
 * Hands values to the runner.
 *
 * @param file the variable that names the runner's file: for the step's outputs, or for what its post step gets
 * @throws Error where it is not set, or the file can't be written; none of the values is, then
 * @see https://docs.github.com/en/actions/reference/workflows-and-actions/workflow-commands#environment-files
 */
export function writeValues(file: 'GITHUB_OUTPUT' | 'GITHUB_STATE', values: [name: string, value: string][]) {
  const path = process.env[file]
  // The toolkit would print commands instead, which runners no longer obey.
  if (!path) throw new Error(`${file} is not set`)
  appendFileSync(path, '')
  const write = file === 'GITHUB_OUTPUT' ? core.setOutput : core.saveState
  for (const [name, value] of values) write(name, value)
}
