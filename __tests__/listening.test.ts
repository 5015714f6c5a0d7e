import type { Fault } from '../sandbox/github/faults.ts'
import type { WorkflowFile } from '../sandbox/github/workflow.ts'
import { annotationsIn } from '../sandbox/runner/commands.ts'
import { createClock, MINUTE } from './world/clock.ts'
import { createGitHub } from './world/github.ts'
import { put, workflow } from './world/scene.ts'
import { runStep, type Step } from './world/step.ts'

// if-no-listener, in this process.

const LISTENS = [workflow('')]
const DEAF = [{ path: '.github/workflows/ci.yml', content: 'on: push\n' }]

interface Look extends Step {
  faults?: Fault[]
  /** More repositories where nothing listens: `r0` and so on. */
  many?: number
  site?: WorkflowFile[]
  vault?: WorkflowFile[]
  /** Of all others. */
  deaf?: WorkflowFile[]
}

/** A step to four repositories, of which site alone listens. */
async function look({ faults = [], many = 0, site = LISTENS, deaf = DEAF, vault = deaf, inputs, ...step }: Look) {
  const clock = createClock()
  const github = createGitHub({ clock, faults })
  for (let at = 0; at < many; at++) github.world.repositories.push({ id: 3000 + at, owner: 'acme', name: `r${at}` })
  for (const { owner, name } of github.world.repositories)
    if (owner === 'acme') put({ github }, { workflows: name === 'site' ? site : name === 'vault' ? vault : deaf }, name)
  const ended = await runStep({
    ...{ clock, api: github.api, env: { GITHUB_REPOSITORY: 'acme/monorepo' } },
    ...step,
    inputs: { targets: 'docs site', 'max-parallel': '1', ...inputs },
  })
  const told = ended.results.map(({ state, skipped_because, error }: Told) => skipped_because ?? error?.code ?? state)
  const asked = github.requests.map(({ method, path }) => `${method} ${path}`)
  const warned = annotationsIn(ended.stdout).filter(({ title }) => title === 'Listeners not found out')
  return { ...ended, told, asked, warned, sent: github.dispatches.map(({ repository }) => repository) }
}
type Told = Awaited<ReturnType<typeof runStep>>['results'][number] & { skipped_because?: string }

const UNKNOWN = { method: 'GET', path: /vault\/contents/, status: 403 }
const optional = '[{repository: docs, optional: true}, {repository: site}]'

test.each<[inputs: Record<string, string>, told: string[]]>([
  [{ 'if-no-listener': 'skip' }, ['no-listener', 'accepted']],
  [{ 'if-no-listener': 'skip', targets: 'site docs' }, ['accepted', 'no-listener']],
  [{ 'if-no-listener': 'skip', 'fail-fast': 'true' }, ['no-listener', 'accepted']],
  [{ 'if-no-listener': 'fail' }, ['no_listener', 'accepted']],
  [{ 'if-no-listener': 'fail', 'fail-fast': 'true' }, ['no_listener', 'fail-fast']],
  [{ 'if-no-listener': 'fail', 'fail-fast': 'true', targets: optional }, ['no_listener', 'accepted']],
  [{ 'if-no-listener': 'send' }, ['accepted', 'accepted']],
])('with %j one is %j', async (inputs, expected) => {
  const { told, log } = await look({ inputs })
  expect(told).toEqual(expected)
  const lines = log.filter((line) => line.startsWith('✗') || line.startsWith('–'))
  if (inputs['if-no-listener'] === 'skip') expect(lines).toEqual(['– acme/docs: "deploy" skipped, nothing listens'])
  if (inputs['if-no-listener'] === 'fail') expect(lines[0]).toBe('✗ acme/docs: "deploy" not sent: Nothing listens')
})

describe('where it is not found out', () => {
  test('the event is sent, with a warning', async () => {
    const inputs = { 'if-no-listener': 'fail', targets: 'vault docs site' }
    const { told, warned } = await look({ inputs, faults: [UNKNOWN] })
    expect(told).toEqual(['accepted', 'no_listener', 'accepted'])
    expect(warned).toMatchObject([{ message: expect.stringMatching(/sent all the same:\nacme\/vault, "deploy":/) }])
  })

  test('and nothing is sent at all, nobody is warned that it is', async () => {
    const inputs = { 'if-no-listener': 'fail', 'fail-fast': 'true', targets: 'vault docs site' }
    const { told, warned } = await look({ inputs, faults: [UNKNOWN] })
    expect(told).toEqual(['fail-fast', 'no_listener', 'fail-fast'])
    expect(warned).toEqual([])
  })

  test('as the step is stopped, nobody is warned either', async () => {
    const { told, warned, sent } = await look({ inputs: { 'if-no-listener': 'fail' }, stopAtRequest: 1 })
    expect(told).toEqual(['stopped', 'stopped'])
    expect([...warned, ...sent]).toEqual([])
  })
})

test('a rate limit is waited for', async () => {
  const faults: Fault[] = [{ method: 'GET', path: /docs\/contents/, limit: 'secondary', retryAfter: 120, times: 1 }]
  const { told, tookMs } = await look({ inputs: { 'if-no-listener': 'fail' }, faults })
  expect(told).toEqual(['no_listener', 'accepted'])
  expect(tookMs).toBeGreaterThanOrEqual(2 * MINUTE)
})

test('what takes its time is told as such', async () => {
  const files = Array.from({ length: 50 }, (_, at) => ({ path: `.github/workflows/a${at}.yml`, content: 'on: push\n' }))
  const targets = Array.from({ length: 6 }, (_, at) => `r${at}`).join(' ')
  const { log, told } = await look({ inputs: { targets, 'if-no-listener': 'skip' }, many: 6, deaf: files })
  expect(told).toEqual(Array(6).fill('no-listener'))
  expect(log).toContain('… reads on a token are kept to 300 a minute, so it takes some time to look who listens')
})

test('who starts a workflow is not asked, as GitHub refuses one that is not there', async () => {
  const targets = '[{repository: docs, workflow: ci.yml}, {repository: site}]'
  const { told, asked, sent } = await look({ inputs: { targets, 'if-no-listener': 'skip' } })
  expect(told[0]).not.toBe('no-listener')
  expect(asked.filter((line) => line.endsWith('docs/contents/.github/workflows'))).toEqual([])
  expect(sent).toEqual(['acme/site'])
})

test('of a private repository a log that may be public has no names', async () => {
  const content = 'on: {repository_dispatch: {types: [hush-hush]}}'
  const workflows = [{ path: '.github/workflows/deploy.yml', content }]
  const targets = '[{repository: vault}, {repository: site, event-type: hush}]'
  const { results } = await look({ inputs: { targets, 'if-no-listener': 'fail' }, vault: workflows, site: workflows })
  const [hidden, shown] = results.map(({ error }) => error?.message)
  expect(hidden).not.toContain('hush-hush')
  expect(shown).toContain('hush-hush')
})

test.each([
  [6, 0],
  [7, 1],
])('of %i repositories, however many targets they have, %i requests are by GraphQL', async (count, requests) => {
  const names = Array.from({ length: count }, (_, at) => `r${at}`)
  const targets = [
    ...names.map((repository) => ({ repository })),
    ...names.map((repository) => ({ repository: repository.toUpperCase(), 'event-type': 'other' })),
    { repository: 'site', workflow: 'deploy.yml' },
  ]
  const inputs = { targets: JSON.stringify(targets), 'if-no-listener': 'skip' }
  const { told, asked } = await look({ inputs, many: count })
  expect(told.slice(0, -1)).toEqual(Array(2 * count).fill('no-listener'))
  expect(asked.filter((line) => line === 'POST /graphql')).toHaveLength(requests)
})
