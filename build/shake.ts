import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { type OutputPlugin, rollup } from '@rollup/wasm-node'

/** Of what Rollup warns: marks of purity that stand where they mean nothing, which packages are full of. */
const HARMLESS = 'INVALID_ANNOTATION'

/**
 * Takes out of the scripts in a folder what nothing in them refers to. ncc leaves whole modules in, and Node would read
 * them for nothing: a twentieth of a start over TLS, and four fifths of zod. Nothing is shortened or put elsewhere, and
 * comments stay: the bundle can still be read.
 */
export async function shake(folder: string) {
  for (const name of readdirSync(folder)) {
    if (name.endsWith('.js')) await shakeScript(join(folder, name))
  }
}

async function shakeScript(path: string) {
  const bundle = await rollup({
    input: path,
    treeshake: {
      // What is read of a module and not used can go: the toolkit's summary reads `fs.promises`, which loads ten others.
      propertyReadSideEffects: false,
      // So can the toolkit's context: it reads the event's file, and a broken one would end the step before it begins.
      // (Not `require`: Rollup takes calls of what it returns to do nothing, too.)
      manualPureFunctions: ['Context'],
    },
    onLog(level, { code = '', message }) {
      if (level === 'warn' && code !== HARMLESS) throw new Error(message)
    },
  })
  await bundle.write({ file: path, format: 'cjs', plugins: [inAscii] })
}

/** Node reads a script three times as fast where it has no character beyond ASCII: half a millisecond of the main one. */
const inAscii: OutputPlugin = {
  name: 'in-ascii',
  renderChunk: (code) => ({ code: code.replace(/[^\0-\x7f]/g, escaped), map: null }),
}

/** In strings, templates and regular expressions the same character; what is a pair of them stays one. */
function escaped(unit: string): string {
  return `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`
}
