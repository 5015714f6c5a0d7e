import { writeFileSync } from 'node:fs'
import { join } from 'node:path'

/**
 * Writes a new file into the runner's folder for temporary files, which all steps of a job share and the runner empties.
 *
 * @param name how its name begins
 * @returns its path
 * @throws where there is no such folder, or it can't be written to
 */
export function writeTempFile(name: string, text: string, { RUNNER_TEMP }: Record<string, string | undefined>): string {
  if (!RUNNER_TEMP) throw new Error('RUNNER_TEMP is not set')
  const path = join(RUNNER_TEMP, `${name}-${process.pid}-${process.hrtime.bigint()}.json`)
  // Whatever is there under that name is nobody's to overwrite or to follow.
  writeFileSync(path, text, { flag: 'wx' })
  return path
}
