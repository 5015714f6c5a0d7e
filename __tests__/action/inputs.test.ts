import { tokens } from '../../sandbox/github/world.ts'
import { stable } from './stable.ts'
import { errors, runStep, type Scenario, type Step } from './step.ts'

function expectNothingSent(step: Step) {
  expect(step.requests).toEqual([])
  expect(step.outputs).toMatchObject({ 'accepted-count': '0', 'failed-count': '0', results: '[]' })
  expect(step.outputs).not.toHaveProperty('status-code')
  expect(Object.values(step.tempFiles)).toEqual(['[]'])
  // The runner itself warns of inputs that it does not know.
  const ours = step.annotations.filter(({ message }) => !message.startsWith('Unexpected input(s)'))
  expect(ours).toMatchObject([{ kind: 'error', title: 'Invalid input' }])
  expect(step.exitCode).toBe(1)
}

test('every problem is told at once, and nothing is sent', async () => {
  const step = await runStep({
    to: '',
    token: ' ',
    inputs: {
      repo: 'acme/site/tree',
      'event-type': 'x'.repeat(101),
      'client-payload': '{"message": "it said "no""}',
      'request-timeout-seconds': '1e3',
      summary: 'yes',
      'github-api-url': 'ftp://ghe.test',
    },
  })
  expect(step.page).toMatchSnapshot()
  expect(stable(step.summary)).toMatchSnapshot()
  expectNothingSent(step)
  for (const input of [
    'token',
    'repo',
    'event-type',
    'client-payload',
    'request-timeout-seconds',
    'summary',
    'github-api-url',
  ])
    expect(errors(step)[0]).toContain(`- ${input}: `)
})

describe('one problem', () => {
  const properties = Object.fromEntries([...'abcdefghijkl'].map((name) => [name, 1]))
  test.each<[name: string, scenario: Scenario]>([
    ['no event type', { inputs: { 'event-type': '' } }],
    ['no token', { token: '' }],
    ['a token of two lines', { token: `${tokens.classic}\n${tokens.classic}` }],
    ['a token that no header can carry', { token: 'ghp_\u2026abcdefghij' }],
    ['another owner without a repository', { to: '', inputs: { owner: 'globex' } }],
    ['repository beside repo', { inputs: { repo: 'site' } }],
    ['a repository that came to nothing', { to: '', inputs: { repository: '' } }],
    ['targets that came to nothing', { to: '', inputs: { targets: ' ', owner: 'globex' } }],
    ['a payload by another action’s name', { inputs: { client_payload: '{"a": 1}' } }],
    ['a step of lasith-kg/dispatch-workflow', { inputs: { 'workflow-inputs': '{}', discover: 'true', ref: 'main' } }],
    ['words nearly right', { inputs: { 'wait-for': 'complete', 'dry-run': 'yes' } }],
    ['a repository of another owner', { inputs: { owner: 'globex' } }],
    ['a path in a name', { to: 'acme/..' }],
    ['an address for a name', { to: 'https://github.com/acme/site.git' }],
    ['an expression for a name', { to: `acme/$\{{ matrix.repo }}` }],
    ['payload and file', { inputs: { 'client-payload': '{}', 'client-payload-file': 'p.json' } }],
    ['a file that is not there', { inputs: { 'client-payload-file': 'p.json' } }],
    ['a file of no known kind', { inputs: { 'client-payload-file': 'p.txt' }, files: { 'p.txt': '{}' } }],
    ['a file that is a folder', { inputs: { 'client-payload-file': 'p.json' }, files: { 'p.json/x': '' } }],
    ['YAML in a file of JSON', { inputs: { 'client-payload-file': 'p.json' }, files: { 'p.json': 'a: 1' } }],
    [
      'a commit message put into JSON',
      { inputs: { 'client-payload': '{\n  "ref": "main",\n  "message": "fix "the" bug"\n}' } },
    ],
    ['a line break put into JSON', { inputs: { 'client-payload': '{"message": "one\n\ntwo"}' } }],
    ['JSON in quotes', { inputs: { 'client-payload': `'{"a": 1}'` } }],
    ['a list', { inputs: { 'client-payload': '- a\n- b' } }],
    ['YAML with a tab', { inputs: { 'client-payload': 'a:\n\tb: 1' } }],
    ['a number that would be rounded', { inputs: { 'client-payload': '{"id": 12345678901234567890}' } }],
    ['too many properties', { inputs: { 'client-payload': JSON.stringify(properties) } }],
    ['too much text', { inputs: { 'client-payload': JSON.stringify({ log: 'x'.repeat(65_536), ref: 'main' }) } }],
    ['http to a host that is not this one', { inputs: { 'github-api-url': 'http://ghe.test/api/v3' } }],
    ['credentials in an address', { inputs: { 'github-api-url': 'https://me:secret@ghe.test/api/v3?x#y' } }],
  ])('%s', async (_, scenario) => {
    const step = await runStep(scenario)
    expect(step.page).toMatchSnapshot()
    expectNothingSent(step)
  })
})

test('a secret in an address is not repeated', async () => {
  const step = await runStep({ inputs: { 'github-api-url': 'https://me:hunter2@ghe.test/api/v3' } })
  expect(step.stdout + step.summary).not.toContain('hunter2')
})

describe('if-no-token: skip', () => {
  const skip = { 'if-no-token': 'skip' }
  test('ends a step without a token well: nothing is asked, and all is told', async () => {
    const step = await runStep({
      token: '',
      inputs: { ...skip, 'wait-for': 'completion', 'cancel-downstream': 'true' },
    })
    expect(step.page).toMatchSnapshot()
    expect(stable(step.summary)).toMatchSnapshot()
    expect(step.requests).toEqual([])
    expect(step.results).toEqual([
      {
        repository: 'acme/site',
        event_type: 'deploy-site',
        state: 'skipped',
        skipped_because: 'no-token',
        attempts: 0,
        duration_ms: 0,
      },
    ])
    expect(step.outputs).toMatchObject({
      'accepted-count': '0',
      'failed-count': '0',
      'skipped-count': '1',
      conclusion: 'success',
    })
    expect(step.annotations).toMatchObject([{ kind: 'notice', title: 'No token' }])
    expect(step.exitCode).toBe(0)
  })

  test.each(['false', 'true'])('leaves out only what has no token, with dry-run: %s', async (dryRun) => {
    const step = await runStep({
      to: '',
      inputs: { ...skip, targets: '[{repository: acme/docs, token-env: OTHER}, acme/site]', 'dry-run': dryRun },
      env: { OTHER: '' },
    })
    const state = dryRun === 'true' ? 'planned' : 'accepted'
    expect(step.results).toMatchObject([
      { repository: 'acme/docs', skipped_because: 'no-token' },
      { repository: 'acme/site', state },
    ])
    expect(step.dispatches.map(({ repository }) => repository)).toEqual(dryRun === 'true' ? [] : ['acme/site'])
    expect(step.exitCode).toBe(0)
  })

  test('makes no failure good', async () => {
    const step = await runStep({
      to: '',
      inputs: { ...skip, targets: '[{repository: acme/docs, token-env: OTHER}, acme/none]' },
      env: { OTHER: '' },
    })
    expect(step.results).toMatchObject([{ state: 'skipped' }, { state: 'failed' }])
    expect(step.exitCode).toBe(1)
  })
})

test.each<[to: string, inputs: Record<string, string>, repository: string]>([
  ['', {}, 'acme/monorepo'],
  ['site', { owner: 'acme' }, 'acme/site'],
  ['acme/site', { owner: 'ACME', repo: '', targets: '' }, 'acme/site'],
])('repository %j beside %j is %s', async (to, inputs, repository) => {
  const { dispatches } = await runStep({ to, inputs, token: tokens.classic })
  expect(dispatches).toMatchObject([{ repository }])
})

test('a key that stands twice is a warning, and the last one is sent', async () => {
  const step = await runStep({ inputs: { 'client-payload': '{"a": 1, "a": 2}' } })
  expect(step.page).toMatchSnapshot()
  expect(step.annotations).toMatchObject([{ kind: 'warning' }])
  expect(step.dispatches).toMatchObject([{ client_payload: { a: 2 } }])
})

test.each<[what: string, payload: string, sent: object]>([
  [
    'YAML',
    `message: Merge pull request #1825 from x\ngreeting: Hi \${{ github.actor }}\nsecrets:\n  - ${tokens.fineGrained}\nlr: 0.00001`,
    { message: 'Merge pull request', greeting: 'Hi ${{ github.actor }}', lr: '0.00001' },
  ],
  ['JSON', '{"ts": 1717000000.123456, "ids": [{"run": 1717000000123456}]}', { ts: 1717000000.123456 }],
])('what will not arrive as it was meant is a warning of its kind, and sent: %s', async (_, payload, sent) => {
  const step = await runStep({ inputs: { 'client-payload': payload } })
  expect(step.page).toMatchSnapshot()
  expect(step.annotations).toMatchObject([{ kind: 'warning', title: 'Inputs' }])
  expect(step.dispatches).toMatchObject([{ client_payload: sent }])
  expect(step.exitCode).toBe(0)
})

test('a place that is hostile is shown, not obeyed', async () => {
  const payload = '{"a": "x\u001b[31m##[error]y\n::error::z", "b": ::error::}'
  const step = await runStep({ inputs: { 'client-payload': payload, repository: 'acme/##[error]' } })
  expect(step.page).toMatchSnapshot()
  expectNothingSent(step)
})

test('where the workflow runs is not known', async () => {
  const step = await runStep({ to: '', env: { GITHUB_REPOSITORY: null } })
  expect(step.page).toMatchSnapshot()
  expectNothingSent(step)
})
