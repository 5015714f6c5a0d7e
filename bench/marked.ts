import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { bundle } from '../build/bundle.ts'
import { shake } from '../build/shake.ts'

/** The environment in which a marked bundle leaves `profile.json` in `RUNNER_TEMP`. */
export const MARKS = { NODE_OPTIONS: `--require ${JSON.stringify(join(import.meta.dirname, 'marks.cjs'))}` }

/** How the time of one process splits up. */
export interface Profile {
  /** From the reading of the bundle to the end of the process. */
  ms: number
  /** By module, in the order of their evaluation; beside them `reading` of a file, the loader, and `the step`. */
  parts: Record<string, { ms: number; native: string[] }>
}

// What ncc writes: modules that share a scope, one after another; its loader, which calls the other modules' functions;
// and where that reads a further file.
const SHARING = /^;\/\/ CONCATENATED MODULE: (.+)$/gm
const CALL = /^.*__webpack_modules__\[moduleId\](\.call)?\(.*$/m
const READ = /^.*installChunk\(require\(.*$/m

/**
 * Builds the bundle with a mark wherever the evaluation of a module begins or ends.
 *
 * @param folder empty, for what is built
 * @returns path of the bundle
 */
export async function buildMarked(folder: string): Promise<string> {
  const names = Object.fromEntries(
    bundle(folder).modules.flatMap(({ id, name }) => (id === null ? [] : [[id, readable(name)]])),
  )

  for (const name of readdirSync(folder).filter((name) => name.endsWith('.js'))) {
    const text = readFileSync(join(folder, name), 'utf8')
    const marked = text.replaceAll(SHARING, (_, module: string) => `MARKS.at(${JSON.stringify(readable(module))});`)
    writeFileSync(join(folder, name), name === 'index.js' ? withLoader(marked, names) : marked)
  }
  await shake(folder)
  return join(folder, 'index.js')
}

function withLoader(text: string, names: Record<string, string>): string {
  // The entry comes last, and runs the step: what comes after is not the time of a module any more.
  const entry = text.lastIndexOf('MARKS.at(')
  if (entry < 0 || !CALL.test(text) || !READ.test(text))
    throw new Error('ncc does not write what it did when bench/marked.ts was written.')
  const around = (line: string, name: string) => `MARKS.enter(${name}); ${line} MARKS.leave();`
  const ended = `${text.slice(0, entry)}MARKS.end();${text.slice(text.indexOf('\n', entry))}`
  const marked = ended
    .replace(CALL, (line) => around(line, 'MARKS.names[moduleId]'))
    .replace(READ, (line) => around(line, '`reading ${__nccwpck_require__.u(chunkId)}`'))
  return `MARKS.begin(${JSON.stringify(names)});${marked}`
}

/** `external "os"` is `node:os`, and `./src/run.ts + 5 modules` is `src/run.ts`. */
function readable(name: string): string {
  return name
    .replace(/^external "(?:node:)?(.+)"$/, 'node:$1')
    .replace(/^\.\//, '')
    .replace(/ \+ \d+ modules$/, '')
}
