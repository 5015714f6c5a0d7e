import { readFileSync, writeFileSync } from 'node:fs'
import { transformSync } from '@swc/core'

/**
 * Takes out of a bundle what nothing in it refers to. ncc leaves whole modules in, and Node reads all of them at each
 * start: a third of the main bundle would be what is not used of zod. Nothing is shortened or put elsewhere, and
 * comments stay: the bundle can still be read.
 */
export function shake(path: string) {
  const { code } = transformSync(readFileSync(path, 'utf8'), {
    isModule: false,
    jsc: {
      target: 'es2024',
      minify: { compress: { defaults: false, unused: true }, mangle: false, format: { comments: 'all' } },
    },
  })
  writeFileSync(path, code)
}
