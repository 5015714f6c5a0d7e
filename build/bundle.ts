import { execFileSync } from 'node:child_process'
import { readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'

const ROOT = join(import.meta.dirname, '..')

/** A module of the bundle, as webpack names it; those that share a scope have no number but that of the first. */
export interface Module {
  id: number | null
  name: string
  /** The numbers of the chunks that it is in. */
  chunks: number[]
}

/** A script of the bundle. */
interface Chunk {
  id: number
  /** That of the entry, or what `webpackChunkName` says beside an `import()`; none where a package is a chunk by itself. */
  names: string[]
}

/** How ncc calls a chunk's file, in the part of the main script that loads it. */
const NUMBERED = '"" + chunkId + ".index.js"'

/**
 * Has ncc bundle the action, with all that it leaves in: `index.js`, and a file for each chunk, called by what it is.
 *
 * @param folder for what is built
 * @returns what it is built of, and the names of the scripts that have nothing but packages in them
 * @throws Error where the sources can't be bundled
 */
export function bundle(folder: string): { modules: Module[]; packages: string[] } {
  const out = resolve(folder)
  const stats = join(out, 'stats.json')
  const ncc = join(ROOT, 'node_modules/@vercel/ncc/dist/ncc/cli.js')
  const options = ['--transpile-only', '--no-cache', '--quiet', '--out', out, '--stats-out', stats]
  execFileSync(process.execPath, [ncc, 'build', 'src/index.ts', ...options], { cwd: ROOT, stdio: 'inherit' })
  const { modules, chunks } = JSON.parse(readFileSync(stats, 'utf8')) as { modules: Module[]; chunks: Chunk[] }
  rmSync(stats)
  nameChunks(out, modules, chunks)
  const ofPackages = chunks.filter(({ names }) => names[0] === undefined)
  return { modules, packages: ofPackages.map((chunk) => nameOf(chunk, modules)) }
}

/** ncc has no option for it: it numbers them. */
function nameChunks(out: string, modules: Module[], chunks: Chunk[]) {
  const main = join(out, 'index.js')
  const [before, after, ...more] = readFileSync(main, 'utf8').split(NUMBERED)
  if (before === undefined || after === undefined || more.length > 0)
    throw new Error('ncc does not load chunks as it did when build/bundle.ts was written.')
  const names = Object.fromEntries(
    chunks.filter(({ names }) => names[0] !== 'main').map((chunk) => [chunk.id, nameOf(chunk, modules)]),
  )
  if (new Set(Object.values(names)).size < Object.keys(names).length)
    throw new Error(`Two chunks have one name: ${Object.values(names).join(', ')}.`)
  for (const [id, name] of Object.entries(names)) renameSync(join(out, `${id}.index.js`), join(out, `${name}.js`))
  writeFileSync(main, `${before}${JSON.stringify(names)}[chunkId] + ".js"${after}`)
}

/** Packages that are a chunk by themselves are called by those of them that package.json names. */
function nameOf({ id, names: [name] }: Chunk, modules: Module[]): string {
  if (name !== undefined) return name
  const within = modules.filter(({ chunks }) => chunks.includes(id)).map(({ name }) => name)
  const ours = within.filter((module) => !module.startsWith('./node_modules/'))
  if (ours.length > 0) throw new Error(`A chunk has no webpackChunkName: that with ${ours.join(', ')}.`)
  const { dependencies } = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8')) as { dependencies: object }
  const isWithin = (dependency: string) => within.some((module) => module.startsWith(`./node_modules/${dependency}/`))
  // A scope is no folder.
  const called = Object.keys(dependencies)
    .filter(isWithin)
    .map((each) => each.replace(/^@/, '').replace('/', '-'))
  return called.join('-')
}
