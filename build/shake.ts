import { readFileSync, writeFileSync } from 'node:fs'
import { transformSync } from '@swc/core'

/**
 * Takes out of bundles what nothing in them refers to. ncc leaves whole modules in, and Node reads all of them at each
 * start: half of the main bundle would be what is not used of zod. Nothing is shortened or put elsewhere, and comments
 * stay: the bundle can still be read.
 *
 * Usage: node build/shake.ts FILE…
 */
for (const path of process.argv.slice(2)) {
  const { code } = transformSync(readFileSync(path, 'utf8'), {
    isModule: false,
    jsc: {
      target: 'es2024',
      minify: { compress: { defaults: false, unused: true }, mangle: false, format: { comments: 'all' } },
    },
  })
  writeFileSync(path, code)
}
