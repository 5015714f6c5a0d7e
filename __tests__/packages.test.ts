import { spawnSync } from 'node:child_process'
import { join, resolve } from 'node:path'
import manifest from '../package.json'
import lock from '../package-lock.json'

interface Locked {
  integrity?: string
  resolved?: string
  hasInstallScript?: true
  optionalDependencies?: Record<string, string>
}

const ROOT = resolve(__dirname, '..')
const { '': _, ...packages } = lock.packages as Record<string, Locked>

describe('package-lock.json', () => {
  test('has the hash of every package: npm ci refuses what is served instead', () => {
    expect(Object.keys(packages).length).toBeGreaterThan(400)
    const bare = Object.keys(packages).filter((path) => !/^sha512-[\w+/]{86}==$/.test(packages[path]?.integrity ?? ''))
    expect(bare).toEqual([])
  })

  test('names no registry but the public one', () => {
    const hosts = Object.values(packages).flatMap(({ resolved }) => resolved ?? [])
    expect(hosts.filter((url) => !url.startsWith('https://registry.npmjs.org/'))).toEqual([])
  })

  test('has the packages for every platform, not only for the one on which it was written', () => {
    const missing = Object.entries(lock.packages as Record<string, Locked>).flatMap(([path, locked]) =>
      Object.keys(locked.optionalDependencies ?? {}).filter((name) => !isLocked(name, path)),
    )
    expect(missing).toEqual([])
  })

  test('has no package whose install script is allowed, or that nobody decided on', () => {
    const scripted = Object.keys(packages).filter((path) => packages[path]?.hasInstallScript)
    const names = scripted.map((path) => path.replace(/.*node_modules\//, ''))
    expect(manifest.allowScripts).toEqual(Object.fromEntries(names.map((name) => [name, false])))
  })
})

describe('A script', () => {
  test('begins with a look at the Node.js that runs it', () => {
    // npm runs that one itself. It puts node_modules/.bin/node back, which npm 10 removes with the packages for other
    // platforms.
    const { postinstall, ...scripts } = manifest.scripts
    expect(postinstall).toBe('npm rebuild --ignore-scripts')
    expect(Object.keys(scripts)).toContain('start')
    for (const script of Object.values(scripts)) expect(script).toMatch(/^node build\/check-node\.cjs && /)
  })

  test('ends with one sentence on a Node.js that is too old, on the one that npm ci did not bring', () => {
    const { status, stdout, stderr } = checkNode('20.19.5')
    expect({ status, stdout, stderr: stderr.replace(`${process.platform}-${process.arch}`, 'linux-x64') }).toEqual({
      status: 1,
      stdout: '',
      stderr:
        'This is Node.js 20.19.5, and the scripts need the Node.js 24 that comes with the packages, which is missing: run "npm ci" without --ignore-scripts and --omit=optional or, if there is none for linux-x64, install Node.js 24 or newer.\n',
    })
  })

  test.each(['24.0.0', '26.1.0', ''])('goes on with Node.js %s', (version) => {
    expect(checkNode(version)).toMatchObject({ status: 0, stdout: '', stderr: '' })
  })
})

/** Whether npm, from a package, finds another: beside it, or beside one that it is in. */
function isLocked(name: string, from: string): boolean {
  if (`${from}/node_modules/${name}`.replace(/^\//, '') in packages) return true
  return from !== '' && isLocked(name, from.replace(/(^|\/)node_modules\/(@[^/]+\/)?[^/]+$/, ''))
}

/** @param version what the check takes for its own; '' for what it really runs on */
function checkNode(version: string) {
  const args = version === '' ? [] : [version]
  return spawnSync(process.execPath, [join(ROOT, 'build/check-node.cjs'), ...args], { encoding: 'utf8' })
}
