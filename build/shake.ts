import { readdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { rollup } from '@rollup/wasm-node'

// Of what Rollup warns: marks of purity that stand where they mean nothing, which packages are full of; and ncc's way to
// require what a package can do without and nobody installed.
const HARMLESS = ['INVALID_ANNOTATION', 'EVAL']

/**
 * Takes out of the scripts in a folder what nothing in them refers to. ncc leaves whole modules in, and Node would read
 * them for nothing: four fifths of zod, say. Nothing is shortened or put elsewhere, and comments stay: the bundle can
 * still be read. Characters beyond ASCII become escapes.
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
      // What is required here, beside chunks, whose loading is used, is Node's own and does nothing but be there: where
      // it is not used it can go, and so can a property of it that is read and not used (the toolkit's summary reads
      // `fs.promises`, which loads ten further modules).
      manualPureFunctions: ['require'],
      propertyReadSideEffects: false,
    },
    onLog(level, { code = '', message }) {
      if (level === 'warn' && !HARMLESS.includes(code)) throw new Error(message)
    },
  })
  const { output } = await bundle.generate({ format: 'cjs', strict: false })
  writeFileSync(path, inAscii(output[0].code))
}

/**
 * One character beyond ASCII, and Node keeps the whole script in twice the memory: a fiftieth of a start. One after a
 * backslash stays: the escape would begin with that.
 */
function inAscii(script: string): string {
  return script.replace(
    /(?<!\\)[^\0-\x7f]/g,
    (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`,
  )
}
