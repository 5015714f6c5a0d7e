import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

/**
 * The licences of all packages that a bundle has something of. (ncc's own list leaves out packages whose modules share
 * a scope with ours.)
 *
 * @param modules by their paths, as webpack names them
 * @returns each package's name, licence and text, in the order of the names
 */
export function licensesOf(modules: string[]): string {
  const folders = modules.flatMap(
    (module) => /^\.\/((?:.*\/)?node_modules\/(?:@[^/]+\/)?[^/]+)\//.exec(module)?.[1] ?? [],
  )
  const licenses = [...new Set(folders)].map((folder) => {
    const { name, version, license } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')) as Package
    return `${name} ${version}: ${license}\n\n${licenseText(folder)}`
  })
  return licenses.sort().join(`\n${'-'.repeat(80)}\n\n`)
}

interface Package {
  name: string
  version: string
  license: string
}

function licenseText(folder: string): string {
  const file = readdirSync(folder).find((name) => /^licen[cs]e(\.(md|txt))?$/i.test(name))
  return file ? `${readFileSync(join(folder, file), 'utf8').replaceAll('\r\n', '\n').trim()}\n` : ''
}
