import { rmSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { demo } from '../../../sandbox/demo/demo.ts'
import { startSandbox } from '../../../sandbox/github/server.ts'
import { defaultWorld, tokens } from '../../../sandbox/github/world.ts'
import { actionFolder } from '../runner/action-folder.ts'

const METADATA = `
name: Tiny
inputs:
  token: { default: '\${{ github.token }}' }
  github-api-url: { default: '\${{ github.api_url }}' }
  repository: {}
  event-type: {}
  client-payload: {}
  retries: {}
runs: { using: node24, main: main.js }
`

/** Sends the event as plainly as can be, and says what became of it as the real action does. */
const SCRIPT = `
const { appendFileSync } = require('fs')
const { env } = process
const input = (name) => env['INPUT_' + name.toUpperCase()]
const CODES = { 401: 'bad_credentials', 403: 'insufficient_permission', 404: 'not_found' }
console.log('::add-mask::' + input('token'))
const url = input('github-api-url') + '/repos/' + input('repository') + '/dispatches'
const body = JSON.stringify({ event_type: input('event-type'), client_payload: JSON.parse(input('client-payload')) })
const headers = { authorization: 'token ' + input('token'), 'user-agent': 'tiny' }
const request = require('http').request(url, { method: 'POST', headers }, (answer) => end(answer.resume().statusCode))
request.on('error', () => end(0))
request.end(body)
function end(status) {
  console.log(status === 204 ? 'sent with ' + input('token') : '::error title=Failed::status ' + status)
  const error = status === 204 ? undefined : { code: CODES[status] ?? 'network_error' }
  const results = JSON.stringify([{ state: error ? 'failed' : 'accepted', error }])
  appendFileSync(env.GITHUB_OUTPUT, 'status-code=' + status + '\\nresults=' + results + '\\n')
  process.exitCode = error ? 1 : 0
}
`

let folder: ReturnType<typeof actionFolder>
beforeAll(() => {
  folder = actionFolder(METADATA, SCRIPT)
})
afterAll(() => folder.remove())

async function start(args: string[], env: Record<string, string> = {}, root = folder.root) {
  let text = ''
  const write = (more: string) => {
    text += more
  }
  const exitCode = await demo(args, { env, write, colour: false, root, pauseMs: 1 })
  return { exitCode, text }
}

test('the main job, from the step to what arrives', async () => {
  const { exitCode, text } = await start([])

  expect(exitCode).toBe(0)
  expect(text.replaceAll(/─+/g, '─')).toBe(`
─ The step ─
- uses: OWNER/dispatch-to-repositories@v1
  with:
    token: ***
    repository: acme/site
    event-type: deploy-site
    client-payload: '{"primary": "#f542c2", "secondary": "#fcba03", "titreSite": "titretest", "user": "usertest"}'

─ The step's log ─
sent with ***

─ Outputs ─
status-code = 204
results = [
  {
    "state": "accepted"
  }
]

─ Job summary (Markdown) ─
(none)

─ Exit code ─
0

─ What GitHub received ─
POST /repos/acme/site/dispatches → 204

─ What the receiving workflow of acme/site got ─
github.event.action = deploy-site
github.event.client_payload = {
  "primary": "#f542c2",
  "secondary": "#fcba03",
  "titreSite": "titretest",
  "user": "usertest"
}
`)
})

test.each([
  ['401', 'bad_credentials'],
  ['403', 'insufficient_permission'],
  ['404', 'not_found'],
  ['refused', 'network_error'],
  ['dropped', 'network_error'],
])('--answer %s comes as announced: 0', async (answer, code) => {
  const { exitCode, text } = await start(['--answer', answer])

  expect(text).toContain("    retries: '0'\n")
  expect(text).toContain(`✓ As announced: ${code}, and the step ended with exit code 1.`)
  expect(exitCode).toBe(0)
})

test('a failure that does not come as announced: 1', async () => {
  const { exitCode, text } = await start(['--answer', 'stalled', '--answer', '422'])

  expect(text).toContain('✗ Announced was invalid_payload, but it came to network_error with exit code 1.')
  expect(exitCode).toBe(1)
})

test('--wait: five repositories, of which two fail, as the built action waits for them', async () => {
  const { exitCode, text } = await start(['--wait'], {}, resolve(__dirname, '../../..'))

  expect(text).toContain('✓ As announced: 3 accepted, 2 failed, and the step ended with exit code 1.')
  expect(text).toMatch(/ failed in job "deploy \(eu\)", step "Smoke test: .*": https:/)
  expect(text).toMatch(/^- \.github\/workflows\/deploy\.yml listens .+ deploy_site/m)
  expect(text).toContain('```mermaid')
  expect(exitCode).toBe(0)
})

test('--workflow: a workflow is started by its name, by the built action', async () => {
  const { exitCode, text } = await start(['--workflow'], {}, resolve(__dirname, '../../..'))

  expect(text).toContain('    workflow: release.yml\n')
  expect(text).not.toContain('event-type')
  expect(text).toMatch(/^✓ acme\/site: started release\.yml on main \(200, .+https:.+\/actions\/runs\/\d+$/m)
  expect(text).toContain('"environment": "staging"')
  expect(exitCode).toBe(0)
})

test.each([
  ['workflow-input', 'workflow_refused'],
  ['workflow-file', 'workflow_not_found'],
  ['workflow-ref', 'ref_not_found'],
])('--answer %s comes as announced by the built action', async (answer, code) => {
  const { exitCode, text } = await start(['--answer', answer], {}, resolve(__dirname, '../../..'))

  expect(text).toContain(`✓ As announced: ${code}, and the step ended with exit code 1.`)
  expect(exitCode).toBe(0)
})

test('--input sets an input, and the exit code is the step’s', async () => {
  const { exitCode, text } = await start(['--input', 'repository=acme/nothing', '--input', 'event-type=a=b'])

  expect(text).toContain("event-type: 'a=b'")
  expect(text).toContain('POST /repos/acme/nothing/dispatches → 404')
  expect(text).toContain('── What the receiving workflow got')
  expect(exitCode).toBe(1)
})

test.each([
  [['--answer', 'nonsense'], 2, /There is no --answer "nonsense"\.\n\n {2}--answer 204 /],
  [['--answer', 'toString'], 2, /There is no --answer/],
  [['--input', 'novalue'], 2, /write it as name=value/],
  [['--wrong'], 2, /--wrong.*\nnpm start -- --help/s],
  [['--help'], 0, /npm start -- --live/],
  [['--answer', 'help'], 0, /--answer stalled +GitHub takes the request/],
  [['--workflow', '--live'], 2, /^--workflow stands alone/],
  [['--workflow', '--answer', '404'], 2, /^--workflow stands alone/],
  [['--wait', '--live'], 2, /^--wait stands alone/],
  [['--wait', '--answer', '404'], 2, /^--wait stands alone/],
  [['--wait', '--targets', '5'], 2, /^--wait stands alone/],
  [['--live'], 2, /GITHUB_TOKEN; nothing was sent/],
  [['--live', '--answer', '404'], 2, /leave --answer away/],
] as const)('%j: %d', async (args, exitCode, text) => {
  expect(await start([...args])).toEqual({ exitCode, text: expect.stringMatching(text) })
})

test('--live needs a target', async () => {
  const { exitCode, text } = await start(['--live'], { GITHUB_TOKEN: 'x' })

  expect([exitCode, text]).toEqual([2, expect.stringContaining('--input repository=OWNER/NAME')])
})

test('--live says what it will do, then sends it', async () => {
  const sandbox = await startSandbox({ world: defaultWorld() })
  try {
    const { exitCode, text } = await start(['--live', '--input', 'repository=acme/docs'], {
      GITHUB_TOKEN: tokens.classic,
      GITHUB_API_URL: sandbox.url,
    })

    expect(exitCode).toBe(0)
    expect(text).toContain(`This sends a real event "deploy-site" to acme/docs by ${sandbox.url}`)
    expect(text).not.toContain(tokens.classic)
    expect(sandbox.dispatches).toMatchObject([{ repository: 'acme/docs', event_type: 'deploy-site' }])
  } finally {
    await sandbox.close()
  }
})

test('an action that is not built is said to be so', async () => {
  const empty = actionFolder(METADATA, '')
  rmSync(join(empty.root, 'main.js'))
  let text = ''
  const write = (more: string) => {
    text += more
  }
  const exitCode = await demo([], { env: {}, write, colour: false, root: empty.root, pauseMs: 1 })
  empty.remove()

  expect([exitCode, text]).toEqual([2, 'The action is not built: run npm run build first.\n'])
})
