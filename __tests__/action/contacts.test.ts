import { spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { runStep, type Scenario } from './step.ts'

// Loaded before the action: writes down every address that is connected to, every name that is looked up, every
// process that is started.
const WATCH = `
const { appendFileSync } = require('node:fs')
const note = (what) => appendFileSync(process.env.CONTACTS, what + '\\n')
function watch(owner, name, describe) {
  const original = owner[name]
  owner[name] = function (...args) {
    note(describe(...args))
    return original.apply(this, args)
  }
}
const port = (options) => String(Array.isArray(options) ? options[0].port : (options.port ?? options))
watch(require('node:net').Socket.prototype, 'connect', (options) => 'port ' + port(options))
watch(require('node:dns'), 'lookup', (name) => 'name ' + name)
watch(require('node:dgram').Socket.prototype, 'send', () => 'datagram')
watch(require('node:child_process').ChildProcess.prototype, 'spawn', ({ file }) => 'process ' + file)
watch(require('node:child_process'), 'spawnSync', (file) => 'process ' + file)
`

let folder: string
let contacts: string
let environment: Record<string, string>
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'contacts-'))
  contacts = join(folder, 'contacts.txt')
  const watch = join(folder, 'watch.cjs')
  writeFileSync(contacts, '')
  writeFileSync(watch, WATCH)
  environment = { NODE_OPTIONS: `--require "${watch.replaceAll('\\', '/')}"`, CONTACTS: contacts }
})
afterEach(() => rmSync(folder, { recursive: true, force: true }))

describe('nothing but the API is contacted', () => {
  test.each<[where: string, scenario: Scenario]>([
    ['where the event is sent', {}],
    ['where it fails, and look-ups explain it', { to: 'acme/sit' }],
    ['where a run is waited for', { inputs: { 'wait-for': 'start', 'poll-interval-seconds': '1' } }],
    ['where nothing is sent', { inputs: { 'dry-run': 'true' } }],
    [
      'where an answer points elsewhere',
      { github: { faults: [{ status: 302, headers: { Location: 'https://login.test' } }] } },
    ],
    ['where the repository was renamed', { to: 'acme/old-site' }],
    ['where the inputs are wrong', { inputs: { 'event-type': '' } }],
    ['where there are many targets', { to: '', inputs: { targets: 'site, docs', 'client-payload': 'a: b' } }],
  ])('%s', async (_, scenario) => {
    let port = ''
    const api = (url: string) => {
      port = new URL(url).port
      return url
    }
    const step = await runStep({ ...scenario, api, env: environment })
    expect(seen().filter((contact) => contact !== `port ${port}`)).toEqual([])
    expect(seen().length > 0).toBe(step.requests.length > 0)
  })

  test.each([
    ["require('node:net').connect(9, '127.0.0.1').on('error', () => {})", 'port 9'],
    ["fetch('http://127.0.0.1:65000/').catch(() => {})", 'port 65000'],
    ["require('node:dns').lookup('localhost', () => {})", 'name localhost'],
    ["require('node:child_process').spawnSync(process.execPath, ['--version'])", /^process .*node/],
  ])('or it would be seen: %s', (script, contact) => {
    spawnSync(process.execPath, ['--eval', script], { env: { ...process.env, ...environment } })
    expect(seen()).toContainEqual(expect.stringMatching(contact))
  })
})

function seen(): string[] {
  return readFileSync(contacts, 'utf8').split('\n').filter(Boolean)
}
