import { writeFileSync } from 'node:fs'
import { rollup } from '@rollup/wasm-node'

/**
 * Takes out of a bundle what nothing in it refers to. ncc leaves whole modules in, and Node reads all of them at each
 * start: half of the main bundle would be what is not used of packages. Nothing is shortened or put elsewhere, and
 * comments stay: the bundle can still be read.
 */
export async function shake(path: string) {
  const bundle = await rollup({
    input: path,
    // What `this` is at the top of CommonJS: rollup, made for ES modules, would take it for undefined.
    context: 'this',
    treeshake: {
      // Only Node's own modules are required, which do nothing but be there: what is required and not used can go, and
      // so can a property of it that is read and not used (the toolkit's summary reads `fs.promises`, which loads ten
      // further modules).
      manualPureFunctions: ['require'],
      propertyReadSideEffects: false,
    },
    onLog(level, { code, message }) {
      // Of marks that say that something is pure, and stand where they have no meaning: the packages are full of them.
      if (level === 'warn' && code !== 'INVALID_ANNOTATION') throw new Error(message)
    },
  })
  const { output } = await bundle.generate({ format: 'cjs', exports: 'none', esModule: false, strict: false })
  writeFileSync(path, output[0].code)
}
