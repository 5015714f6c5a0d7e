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
    plugins: [{ name: 'mark', transform: markModules }],
    // What is read of a module and not used can go: the toolkit's summary reads `fs.promises`, which loads ten others.
    treeshake: { propertyReadSideEffects: false },
    onLog(level, { code = '', message }) {
      if (level === 'warn' && !HARMLESS.includes(code)) throw new Error(message)
    },
  })
  const { output } = await bundle.generate({ format: 'cjs' })
  writeFileSync(path, inAscii(output[0].code))
}

/** Node's own modules do nothing but be there: a constant that holds one and is not used can go. */
function markModules(script: string): string {
  return script.replace(/(const \w+ = )(require\()/g, '$1/*#__PURE__*/ $2')
}

/** One character beyond ASCII, and Node keeps the whole script in twice the memory: a fiftieth of a start. */
function inAscii(script: string): string {
  // The escape would begin with it.
  if (/\\[^\0-\x7f]/.test(script)) throw new Error('A character beyond ASCII stands after a backslash.')
  return script.replace(/[^\0-\x7f]/g, (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`)
}
