import type { JobScript, Life } from '../../sandbox/github/life.ts'
import { startSandbox } from '../../sandbox/github/server.ts'
import { tokens } from '../../sandbox/github/world.ts'
import { asked, DONE, github, receiver, site } from './receiving.ts'
import { stable } from './stable.ts'
import { runStepAt } from './step.ts'

const failing = (...jobs: JobScript[]): Life => ({ ...DONE, conclusion: 'failure', jobs })

const TEST: JobScript = {
  name: 'test',
  errors: [{ path: 'src/color.test.ts', line: 12, message: 'expected "red", got "blue"' }],
  steps: [
    { name: 'npm ci', log: ['added 412 packages'] },
    {
      name: 'npm test',
      conclusion: 'failure',
      log: ['\u001b[31mFAIL\u001b[0m src/color.test.ts', '  ● paints', '    expected "red", got "blue"'],
    },
    { name: 'Clean up', conclusion: 'success', log: ['cleaned'] },
  ],
}

async function waitAt(options: Parameters<typeof startSandbox>[0], scenario: Parameters<typeof runStepAt>[1] = {}) {
  const sandbox = await startSandbox(options)
  try {
    const inputs = { 'wait-for': 'completion', 'poll-interval-seconds': '1', ...scenario.inputs }
    const step = await runStepAt(sandbox, { ...scenario, inputs })
    return { ...step, logRequests: sandbox.logRequests }
  } finally {
    await sandbox.close()
  }
}

test.concurrent('the assertion that failed stands in the log and in the summary', async () => {
  const step = await waitAt(site([receiver({ life: failing(TEST) })]))
  expect(step.page).toMatchSnapshot()
  expect(stable(step.summary)).toMatchSnapshot()
  expect(step.page).toContain('expected "red", got "blue"')
  expect(step.page).not.toMatch(/added 412|cleaned/)
  expect(asked(step).slice(-4)).toEqual([
    expect.stringMatching(/^GET runs\/\d+\/jobs 200/),
    'GET site 200',
    expect.stringMatching(/^GET check-runs\/\d+\/annotations 200/),
    expect.stringMatching(/^GET jobs\/\d+\/logs 302/),
  ])
  // Nobody but the API gets the token, nor anything that says who asks.
  expect(step.logRequests).toHaveLength(1)
  for (const { headers } of step.logRequests)
    expect(Object.keys(headers).sort()).toEqual(['connection', 'host', 'range', 'user-agent'])
  expect(step.page + step.summary).not.toContain('sig=SANDBOX')
})

test.concurrent('a job that never started is told by its annotation alone', async () => {
  const message =
    'The job was not started because recent account payments have failed or your spending limit needs to be increased.'
  const step = await waitAt(site([receiver({ life: failing({ name: 'build', steps: [], errors: [{ message }] }) })]))
  expect(step.page).toMatchSnapshot()
  expect(step.error?.message).toContain('recent account payments have failed')
  expect(step.logRequests).toEqual([])
})

test.concurrent('an annotation without a word is none', async () => {
  const job: JobScript = { name: 'build', steps: [], errors: [{ message: ' ' }] }
  const step = await waitAt(site([receiver({ life: failing(job) })]))
  expect(step.error?.message).not.toContain('never started:')
})

test.concurrent('log-lines: 0 asks for no log', async () => {
  const step = await waitAt(site([receiver({ life: failing(TEST) })]), { inputs: { 'log-lines': '0' } })
  expect(step.logRequests).toEqual([])
  expect(asked(step).filter((request) => /logs/.test(request))).toEqual([])
  expect(step.error?.message).toContain('src/color.test.ts:12')
})

test.concurrent('as many lines as were asked for', async () => {
  const log = Array.from({ length: 100 }, (_, at) => `line ${at + 1}`)
  const job: JobScript = { name: 'test', steps: [{ name: 'npm test', conclusion: 'failure', log }] }
  const step = await waitAt(site([receiver({ life: failing(job) })]), { inputs: { 'log-lines': '3' } })
  expect(step.page).toContain('its last 3 lines')
  expect(step.page).toMatch(/^ *line 99$/m)
  expect(step.page).not.toMatch(/^ *line 98$/m)
})

describe('of a private repository', () => {
  const SECRET: JobScript = {
    name: 'test',
    errors: [{ message: 'hush-hush' }],
    steps: [{ name: 'npm test', conclusion: 'failure', log: ['hush-hush'] }],
  }
  const vault = () => github({ 'acme/vault': { workflows: [receiver({ life: failing(SECRET) })] } })

  test.concurrent('nothing of it is read where the log may be public', async () => {
    const step = await waitAt(vault(), { to: 'acme/vault', token: tokens.classic })
    expect(step.page).toMatchSnapshot()
    expect(step.stdout + step.summary + JSON.stringify(step.outputs)).not.toContain('hush')
    expect(step.logRequests).toEqual([])
    expect(step.requests.filter(({ path }) => /annotations|logs/.test(path))).toEqual([])
  })

  test.concurrent('it is shown where the log is private, too', async () => {
    const step = await waitAt(vault(), { to: 'acme/vault', token: tokens.classic, context: { private: true } })
    expect(step.page.match(/hush-hush/g)?.length).toBeGreaterThan(1)
  })

  test.concurrent('annotations take a right of their own', async () => {
    const step = await waitAt(vault(), { to: 'acme/vault', context: { private: true } })
    expect(step.error?.message).toMatch(/annotations\) was not read.*Checks: Read/)
  })
})

describe('where the log can not be had, one line says so', () => {
  test.concurrent.each<[what: string, logs: NonNullable<NonNullable<Parameters<typeof startSandbox>[0]>['logs']>]>([
    ['its host fails', { status: 500 }],
    ['it leads to http elsewhere', { redirect: () => 'http://logs.test/a' }],
    ['it leads to another protocol', { redirect: () => 'file:///etc/passwd' }],
    ['it leads to a name and password', { redirect: (address) => address.replace('//', '//user:pass@') }],
  ])('%s', async (_, logs) => {
    const step = await waitAt(site([receiver({ life: failing(TEST) })], { logs }))
    expect(step.page).toMatchSnapshot()
    expect(step.error).toMatchObject({ code: 'run_failed' })
    expect(step.error?.message).toContain('Of the log of job "test" nothing is shown.')
  })

  test.concurrent('the API says no', async () => {
    const faults = [{ method: 'GET', path: /\/logs$/, status: 404 }]
    const step = await waitAt(site([receiver({ life: failing(TEST) })], { faults }))
    expect(step.error?.message).toContain('Of the log of job "test" nothing is shown. GitHub answered 404')
  })
})

test.concurrent('a host that gives out no parts is read from the beginning', async () => {
  const step = await waitAt(site([receiver({ life: failing(TEST) })], { logs: { ranges: false } }))
  expect(step.page).toContain('● paints')
})
