import { copyFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { bundle } from './bundle.ts'
import { licensesOf } from './licenses.ts'
import { shake } from './shake.ts'
import { squeeze } from './squeeze.ts'
import { targetsSchema } from './targets-schema.ts'

// `npm run build`: builds dist/, or the folder that is named, and targets.schema.json from the sources.

const [named] = process.argv.slice(2)
const folder = named ?? 'dist'

rmSync(folder, { recursive: true, force: true })
const { modules, packages } = bundle(folder)
writeFileSync(join(folder, 'licenses.txt'), licensesOf(modules.map(({ name }) => name)))
await shake(folder)
for (const name of packages) squeeze(join(folder, `${name}.js`))
if (named === undefined) writeFileSync('targets.schema.json', `${JSON.stringify(targetsSchema(), null, 2)}\n`)
copyFileSync('src/post.cjs', join(folder, 'post.js'))
