import { readFileSync, writeFileSync } from 'node:fs'
import { minifySync } from '@swc/core'

/**
 * Takes comments and white space out of a script, half of its bytes, and leaves its names as they are. For packages
 * alone, whose sources are read elsewhere: what is ours can be read in the bundle, too.
 */
export function squeeze(path: string) {
  const { code } = minifySync(readFileSync(path, 'utf8'), {
    compress: false,
    mangle: false,
    format: { comments: false, asciiOnly: true },
  })
  writeFileSync(path, code)
}
