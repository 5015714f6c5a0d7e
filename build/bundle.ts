import { execFileSync } from 'node:child_process'
import { readFileSync, rmSync } from 'node:fs'
import { join, resolve } from 'node:path'

const ROOT = join(import.meta.dirname, '..')

/** A module of the bundle, as webpack names it; those that share a scope have no number but that of the first. */
export interface Module {
  id: number | null
  name: string
}

/**
 * Has ncc bundle the action, with all that it leaves in.
 *
 * @param folder for what is built
 * @returns what it is built of
 * @throws Error where the sources can't be bundled
 */
export function bundle(folder: string): Module[] {
  const out = resolve(folder)
  const stats = join(out, 'stats.json')
  const ncc = join(ROOT, 'node_modules/@vercel/ncc/dist/ncc/cli.js')
  const options = ['--transpile-only', '--no-cache', '--quiet', '--out', out, '--stats-out', stats]
  execFileSync(process.execPath, [ncc, 'build', 'src/index.ts', ...options], { cwd: ROOT, stdio: 'inherit' })
  const { modules } = JSON.parse(readFileSync(stats, 'utf8')) as { modules: Module[] }
  rmSync(stats)
  return modules
}
