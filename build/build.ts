import { execFileSync } from 'node:child_process'
import { copyFileSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { licensesOf } from './licenses.ts'
import { shake } from './shake.ts'

// `npm run build`: builds dist/, or the folder that is named, from the sources.

const [folder = 'dist'] = process.argv.slice(2)
const stats = join(folder, 'stats.json')

rmSync(folder, { recursive: true, force: true })
const ncc = [
  'node_modules/@vercel/ncc/dist/ncc/cli.js',
  'build',
  'src/index.ts',
  '--transpile-only',
  '--no-cache',
  '--quiet',
]
execFileSync(process.execPath, [...ncc, '--out', folder, '--stats-out', stats], { stdio: 'inherit' })
const { modules } = JSON.parse(readFileSync(stats, 'utf8')) as { modules: { name: string }[] }
rmSync(stats)
writeFileSync(join(folder, 'licenses.txt'), licensesOf(modules.map(({ name }) => name)))
await shake(folder)
copyFileSync('src/post.cjs', join(folder, 'post.js'))
