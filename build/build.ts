import { copyFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { bundle } from './bundle.ts'
import { licensesOf } from './licenses.ts'
import { shake } from './shake.ts'

// `npm run build`: builds dist/, or the folder that is named, from the sources.

const [folder = 'dist'] = process.argv.slice(2)

rmSync(folder, { recursive: true, force: true })
const modules = bundle(folder)
writeFileSync(join(folder, 'licenses.txt'), licensesOf(modules.map(({ name }) => name)))
await shake(folder)
copyFileSync('src/post.cjs', join(folder, 'post.js'))
