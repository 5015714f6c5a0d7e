import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

/**
 * The licences of all packages that a bundle has something of. (ncc's own list leaves out packages whose modules share
 * a scope with ours.)
 *
 * @param modules by their paths, as webpack names them
 * @returns each package's name and licence, in the order of the names, with the text of all that have the same
 * @throws Error where a package has no text
 */
export function licensesOf(modules: string[]): string {
  const folders = modules.flatMap(
    (module) => /^\.\/((?:.*\/)?node_modules\/(?:@[^/]+\/)?[^/]+)\//.exec(module)?.[1] ?? [],
  )
  const packages = [...new Set(folders)].map(readPackage)
  const licenses = packages.map(({ name, version, license, text, source }) => {
    // One package of several that are made in one place may have the text of all.
    const found =
      text ?? packages.find((other) => other.text && other.source === source && other.license === license)?.text
    if (found === undefined) throw new Error(`${name} has no text of its licence, ${license}.`)
    return { heading: `${name} ${version}: ${license}`, found }
  })
  const byText = Map.groupBy(licenses, ({ found }) => found)
  const sections = [...byText].map(([text, alike]) => {
    const headings = alike.map(({ heading }) => heading).sort()
    return `${headings.join('\n')}\n\n${text}\n`
  })
  return sections.sort().join(`\n${'-'.repeat(80)}\n\n`)
}

interface Package {
  name: string
  version: string
  license: string
  /** Absent where the package has no file for it. */
  text: string | undefined
  /** The address of its repository. */
  source: string
}

function readPackage(folder: string): Package {
  const { name, version, license, repository } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'))
  const file = readdirSync(folder).find((name) => /^licen[cs]e(\.(md|txt))?$/i.test(name))
  const text = file && readFileSync(join(folder, file), 'utf8').replaceAll('\r\n', '\n').trim()
  return { name, version, license, text: text || undefined, source: repository?.url ?? repository }
}
