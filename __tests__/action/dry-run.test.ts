import type { Effect, Fault } from '../../sandbox/github/faults.ts'
import type { WorkflowFile } from '../../sandbox/github/workflow.ts'
import { defaultWorld, type Repository, type Token, tokens } from '../../sandbox/github/world.ts'
import { asked, github, receiver, site } from './receiving.ts'
import { stable } from './stable.ts'
import { errors, runStep, type Scenario, type Step } from './step.ts'

/** Runs a step that is to send nothing, and holds that it sends nothing. */
async function rehearse({ inputs, ...scenario }: Scenario = {}): Promise<Step> {
  const step = await runStep({ ...scenario, inputs: { 'dry-run': 'true', ...inputs } })
  expect(step.requests.filter(({ method }) => method !== 'GET')).toEqual([])
  expect(step.outputs).not.toHaveProperty('status-code')
  expect(step.outputs).not.toHaveProperty('run-id')
  expect(step.outputs).not.toHaveProperty('conclusion')
  expect(step.state).toEqual({})
  return step
}

const titles = ({ annotations }: Step) => annotations.map(({ kind, title }) => `${kind} ${title}`)

test('what could be sent is planned', async () => {
  const step = await rehearse({ token: tokens.classic, github: site([receiver()]) })
  expect(step.page).toMatchSnapshot()
  expect(stable(step.summary)).toMatchSnapshot()
  expect(step.results).toEqual([
    { repository: 'acme/site', event_type: 'deploy-site', state: 'planned', attempts: 0, duration_ms: 0 },
  ])
  expect(step.outputs).toEqual({
    ...{ 'accepted-count': '0', 'failed-count': '0', 'skipped-count': '0' },
    ...{ results: expect.any(String), 'results-file': expect.any(String) },
  })
  expect(step.annotations).toEqual([])
  expect(step.exitCode).toBe(0)
})

describe('with each kind of token', () => {
  test.each<[kind: string, token: string, to?: string]>([
    ['fine-grained', tokens.fineGrained],
    ['classic', tokens.classic],
    ['GITHUB_TOKEN', tokens.githubToken, 'acme/monorepo'],
    ['an App', tokens.app],
    ['OAuth', tokens.oauth],
    ['an App’s user', tokens.appUser],
  ])('%s: what can send is planned', async (kind, token, to = 'acme/site') => {
    const step = await rehearse({ token, to, github: github({ [to]: { workflows: [receiver()] } }) })
    // Of these GitHub does not tell whether they may write.
    const untold = ['fine-grained', 'GITHUB_TOKEN', 'an App'].includes(kind)
    expect(titles(step)).toEqual(untold ? ['notice Dry run'] : [])
    expect(step.page).toMatchSnapshot()
    expect(step.results).toMatchObject([{ state: 'planned' }])
    expect(step.exitCode).toBe(0)
  })

  const reader: Token = { login: 'octocat', scopes: ['repo'], repositories: { 'acme/site': 'read' } }
  test.each<[kind: string, token: string, code: string, traits: Token | undefined]>([
    ['classic, of a user who may only read', tokens.classicReader, 'insufficient_permission', undefined],
    ['classic, without a scope', tokens.classicNoScope, 'not_found', undefined],
    ['OAuth, of a user who may only read', tokens.oauth, 'insufficient_permission', reader],
    [
      'an App’s user who may only read',
      tokens.appUser,
      'insufficient_permission',
      { ...reader, permissions: { contents: 'read' } },
    ],
    ['expired', tokens.classicExpired, 'bad_credentials', undefined],
  ])('%s: what can not send fails, as it would', async (_, token, code, traits) => {
    const options = site([receiver()])
    if (traits && options.world) options.world.tokens[token] = traits
    const step = await rehearse({ token, github: options })
    expect(step.page).toMatchSnapshot()
    expect(step.error).toMatchObject({ code })
    expect(step.results).toMatchObject([{ state: 'failed' }])
    expect(step.results[0]).not.toHaveProperty('status_code')
    expect(errors(step)).toEqual([step.error?.message])
    expect(step.exitCode).toBe(1)
  })

  test('fine-grained and read-only: that can not be told, and is not claimed', async () => {
    const step = await rehearse({ token: tokens.fineGrainedReadOnly, github: site([receiver()]) })
    expect(titles(step)).toEqual(['notice Dry run'])
    expect(step.results).toMatchObject([{ state: 'planned' }])
  })
})

describe('what would be refused fails', () => {
  test.each<[what: string, code: string, scenario: Scenario]>([
    ['an archived repository', 'repository_archived', { to: 'acme/attic' }],
    ['one that the token does not see', 'not_found', { to: 'octocat/diary' }],
    ['one that is misspelt', 'not_found', { to: 'acme/sites' }],
    ['an organization with single sign-on', 'sso_required', { to: 'globex/reactor', token: tokens.classicWithoutSso }],
    ['an organization with an IP allow list', 'ip_not_allowed', { to: 'initech/stapler', token: tokens.classic }],
  ])('%s', async (_, code, scenario) => {
    const step = await rehearse(scenario)
    expect(step.page).toMatchSnapshot()
    expect(step.error).toMatchObject({ code })
    expect(step.results).toMatchObject([{ state: 'failed' }])
    expect(step.exitCode).toBe(1)
  })

  test.each<[code: string, effect: Effect]>([
    ['server_error', { status: 503 }],
    ['network_error', { drop: 'request' }],
    ['rate_limited', { limit: 'primary', resetSeconds: 3000 }],
    ['unexpected_response', { status: 200, html: '<title>Sign in</title>' }],
  ])('%s', async (code, effect) => {
    const step = await rehearse({ github: { faults: [{ method: 'GET', ...effect }] } })
    expect(step.page).toMatchSnapshot()
    expect(step.error).toMatchObject({ code })
    expect(step.exitCode).toBe(1)
  })
})

test('a passing failure is tried again', async () => {
  const faults: Fault[] = [{ method: 'GET', status: 502, times: 1 }]
  const step = await rehearse({ github: site([receiver()], { faults }), inputs: { retries: '1' } })
  expect(step.results).toMatchObject([{ state: 'planned' }])
})

test('a renamed repository is told', async () => {
  const step = await rehearse({ to: 'acme/old-site', github: site([receiver()]) })
  expect(step.page).toMatchSnapshot()
  expect(titles(step)).toContain('notice Repository moved')
})

describe('where nothing listens, a warning says why', () => {
  const broken: WorkflowFile = { path: '.github/workflows/broken.yml', content: 'on: [' }
  test.each<[what: string, workflows: WorkflowFile[], faults?: Fault[]]>([
    ['no workflow', []],
    ['another type', [receiver({ types: '[deploy_site]' })]],
    ['one that is disabled', [receiver({ state: 'disabled_manually' })]],
    ['one that is no YAML', [broken]],
    ['no right to look', [receiver()], [{ path: /\/contents/, status: 403 }]],
  ])('%s', async (_, workflows, faults = []) => {
    const step = await rehearse({ token: tokens.classic, github: site(workflows, { faults }) })
    expect(step.page).toMatchSnapshot()
    expect(titles(step)).toEqual(['warning Nothing known to listen'])
    expect(step.results).toMatchObject([{ state: 'planned' }])
    expect(step.exitCode).toBe(0)
  })
})

describe('where the step would wait,', () => {
  const inputs = { 'wait-for': 'completion', 'cancel-downstream': 'true' }
  const hidden: Record<string, Partial<Repository>> = { 'acme/site': { private: true, workflows: [receiver()] } }

  test('runs that can be read are no further word', async () => {
    const step = await rehearse({ token: tokens.classic, inputs, github: github(hidden) })
    expect(step.page).toMatchSnapshot()
    expect(asked(step)).toContain('GET runs 200')
    expect(step.results).toMatchObject([{ state: 'planned' }])
    expect(step.outputs['dispatch-id']).toBeUndefined()
  })

  test('runs that can not be read are the failure that it would meet', async () => {
    const step = await rehearse({ token: tokens.fineGrainedContentsOnly, inputs, github: github(hidden) })
    expect(step.page).toMatchSnapshot()
    expect(step.error).toMatchObject({ code: 'insufficient_permission', title: 'Token may not read runs (403)' })
    expect(step.exitCode).toBe(1)
  })

  test('runs are not asked for where it would not', async () => {
    const step = await rehearse({ token: tokens.fineGrainedContentsOnly, github: github(hidden) })
    expect(asked(step)).not.toContain('GET runs 403')
    expect(step.page).toMatchSnapshot()
    expect(step.results).toMatchObject([{ state: 'planned' }])
  })
})

test('many targets: each with its line, one warning, one error for each cause', async () => {
  const step = await rehearse({
    to: '',
    inputs: { targets: 'site docs attic vault nothing globex/reactor', 'max-parallel': '1' },
    github: github({
      'acme/site': { workflows: [receiver()] },
      'acme/vault': { workflows: [receiver({ name: 'A' }), receiver({ name: 'B' })] },
    }),
  })
  expect(step.page).toMatchSnapshot()
  expect(stable(step.summary)).toMatchSnapshot()
  expect(step.results.map(({ state }) => state)).toEqual([
    'planned',
    'planned',
    'failed',
    'planned',
    'failed',
    'failed',
  ])
  expect(step.outputs).toMatchObject({ 'accepted-count': '0', 'failed-count': '3', 'skipped-count': '0' })
  expect(step.exitCode).toBe(1)
})

test('wrong inputs are the same as ever', async () => {
  const step = await rehearse({ inputs: { 'event-type': '', 'client-payload': '{' } })
  expect(titles(step)).toEqual(['error Invalid input'])
  expect(step.requests).toEqual([])
  expect(step.exitCode).toBe(1)
})

test('a step that is stopped while it looks ends in time', async () => {
  const step = await rehearse({
    to: '',
    inputs: { targets: 'site docs', 'max-parallel': '1' },
    github: { world: defaultWorld(), faults: [{ method: 'GET', stall: 'request' }] },
    signals: [{ signal: 'SIGINT', when: /Dry run/ }],
  })
  expect(step.page).toMatchSnapshot()
  expect(step.results.map(({ state }) => state)).toEqual(['failed', 'skipped'])
  expect(step.exitCode).toBe(1)
})
