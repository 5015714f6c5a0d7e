import { demo } from '../../../sandbox/demo/demo.ts'
import { fanOut } from '../../../sandbox/demo/fan-out.ts'
import { fullName } from '../../../sandbox/github/names.ts'
import { actionFolder } from '../runner/action-folder.ts'

const METADATA = `
name: Tiny
inputs:
  token: {}
  github-api-url: { default: '\${{ github.api_url }}' }
  targets: {}
  event-type: {}
  client-payload: {}
  max-per-minute: {}
  retries: { default: '3' }
runs: { using: node24, main: main.js }
`

/** Tells one target after the other, each as often as need be. */
const SCRIPT = `
const { appendFileSync } = require('fs')
const { request } = require('http')
const { env } = process
const input = (name) => env['INPUT_' + name.toUpperCase()]
const CODES = { 'Not Found': 'not_found', 'Repository was archived so is read-only.': 'repository_archived' }
const body = JSON.stringify({ event_type: input('event-type'), client_payload: JSON.parse(input('client-payload')) })
const headers = { authorization: 'token ' + input('token'), 'user-agent': 'tiny' }
const send = (repository) => new Promise((resolve) => {
  const url = input('github-api-url') + '/repos/' + repository + '/dispatches'
  const sent = request(url, { method: 'POST', headers }, async (answer) => {
    const text = (await answer.toArray()).join('')
    resolve({ status: answer.statusCode, message: text && JSON.parse(text).message })
  })
  sent.on('error', () => resolve({ status: 0 }))
  sent.end(body)
})
const passing = ({ status, message }) => status === 0 || status >= 500 || /rate limit/.test(message)
async function main() {
  const results = []
  for (const repository of input('targets').split('\\n')) {
    let answer
    for (let tries = 0; tries <= Number(input('retries')); tries++) {
      answer = await send(repository)
      if (!passing(answer)) break
    }
    const error = answer.status === 204 ? undefined : { code: CODES[answer.message] ?? 'insufficient_permission' }
    results.push({ repository, state: error ? 'failed' : 'accepted', error })
    console.log(repository + ' ' + answer.status)
  }
  appendFileSync(env.GITHUB_OUTPUT, 'results=' + JSON.stringify(results) + '\\n')
  process.exitCode = results.some(({ error }) => error) ? 1 : 0
}
main()
`

let folder: ReturnType<typeof actionFolder>
beforeAll(() => {
  folder = actionFolder(METADATA, SCRIPT)
})
afterAll(() => folder.remove())

async function start(...args: string[]) {
  let text = ''
  const write = (more: string) => {
    text += more
  }
  const exitCode = await demo(args, { env: {}, write, colour: false, root: folder.root, pauseMs: 1 })
  return { exitCode, text: text.replaceAll(/─+/g, '─') }
}

test('all are accepted', async () => {
  const { exitCode, text } = await start('--targets', '7')

  expect(exitCode).toBe(0)
  expect(text.replaceAll(/\{"primary.*?\}/g, '{…}')).toBe(`
─ What is shown ─
7 targets, and every event is accepted.

─ The step ─
- uses: OWNER/dispatch-to-repositories@v1
  with:
    token: ***
    event-type: deploy-site
    client-payload: '{…}'
    targets: |
      acme/service-1
      acme/service-2
      acme/service-3
      acme/service-4
      acme/service-5
      # and 2 more

─ The step's log ─
acme/service-1 204
acme/service-2 204
acme/service-3 204
acme/service-4 204
acme/service-5 204
acme/service-6 204
acme/service-7 204

─ Outputs ─
results = [
  {"repository":"acme/service-1","state":"accepted"}
  {"repository":"acme/service-2","state":"accepted"}
  {"repository":"acme/service-3","state":"accepted"}
  {"repository":"acme/service-4","state":"accepted"}
  {"repository":"acme/service-5","state":"accepted"}
  # and 2 more
]

─ Job summary (Markdown) ─
(none)

─ Exit code ─
0

─ What GitHub received (7) ─
POST → 204: 7

─ What the receiving workflows got (7) ─
acme/service-1: deploy-site {…}
acme/service-2: deploy-site {…}
acme/service-3: deploy-site {…}
acme/service-4: deploy-site {…}
acme/service-5: deploy-site {…}
# and 2 more

✓ As announced: 7 accepted, 0 failed, and the step ended with exit code 0.
`)
})

test('--faults: some fail, some only at first', async () => {
  const { exitCode, text } = await start('--targets', '25', '--faults')

  expect(text).toContain('✓ As announced: 18 accepted, 7 failed, and the step ended with exit code 1.')
  expect(text).toContain(`─ What GitHub received (28) ─
POST → 204: 18
POST → 404: 3
POST → 502: 1
POST → 403: 5
POST → no whole answer: 1
`)
  expect(exitCode).toBe(0)
})

test('a step that gives up too early does not end as announced', async () => {
  const { exitCode, text } = await start('--targets', '25', '--faults', '--input', 'retries=0')

  expect(text).toMatch(/✗ Not as announced: acme\/service-04 came to insufficient_permission instead of accepted\. 15 /)
  expect(exitCode).toBe(1)
})

test('one that forgets a target does not, either', async () => {
  const { exitCode, text } = await start('--targets', '2', '--input', 'targets=acme/service-1')

  expect(text).toContain('✗ Not as announced: acme/service-2 came to nothing instead of accepted. 1 accepted')
  expect(exitCode).toBe(1)
})

test('nor does one that sends to others, too', async () => {
  const { exitCode, text } = await start('--targets', '1', '--input', 'targets=acme/service-1\nacme/site')

  expect(text).toContain('✗ Not as announced. 2 accepted, 0 failed, ')
  expect(exitCode).toBe(1)
})

test('nor does one that does not wait for what fails later', async () => {
  const { exitCode, text } = await start('--wait')

  expect(text).toContain('✗ Not as announced: acme/checkout came to accepted instead of run_failed. 5 accepted')
  expect(exitCode).toBe(1)
})

test('nor does one that sends again what it should resume', async () => {
  const { exitCode, text } = await start('--rerun')

  expect(text).toContain('✗ Not as announced: acme/checkout came to accepted instead of run_failed.')
  expect(text).toContain('─ "Re-run failed jobs" ─')
  expect(text).toContain('acme/status: deploy-site')
  expect(exitCode).toBe(1)
})

test.each([
  [['--targets', '0'], /a number from 1 to 1000/],
  [['--targets', '1001'], /a number from 1 to 1000/],
  [['--targets', '2.5'], /a number from 1 to 1000/],
  [['--targets', 'many'], /a number from 1 to 1000/],
  [['--faults'], /goes with --targets/],
  [['--targets', '2', '--answer', '404'], /stands alone/],
  [['--targets', '2', '--live'], /stands alone/],
  [['--rerun', '--wait'], /stands alone/],
  [['--rerun', '--targets', '2'], /stands alone/],
])('%j is refused', async (args, reason) => {
  expect(await start(...args)).toEqual({ exitCode: 2, text: expect.stringMatching(reason) })
})

test.each([1, 2, 7, 8, 9, 25, 100, 1000])('%d targets, each with a name and an ending of its own', (count) => {
  const { expects, world, inputs, faults } = fanOut(count, true)
  const names = world.repositories.map(fullName)
  const endings = [...expects.values()]

  expect(expects.size).toBe(count)
  expect(new Set(names).size).toBe(names.length)
  expect(inputs.targets?.split('\n')).toEqual([...expects.keys()])
  expect([...expects.keys()].filter((name) => !names.includes(name)).length).toBe(count < 10 ? 1 : 2)
  expect(faults?.length).toBe(Math.min(3, Math.floor(count / 2)))
  if (count >= 25) expect(endings.filter((ending) => ending === 'accepted').length).toBeGreaterThan(count * 0.7)
})
