import type { Effect } from '../../sandbox/github/faults.ts'
import type { Fault, SandboxOptions } from '../../sandbox/github/server.ts'
import { defaultWorld, tokens, type World } from '../../sandbox/github/world.ts'
import { markdown } from '../../src/text/escape.ts'
import { stable } from './stable.ts'
import { errors, type Result, runStep, type Scenario, type Step } from './step.ts'

const NAMES = ['acme/site', 'acme/docs', 'acme/monorepo']
const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/

/** Sends to many; one after another where the log is looked at. */
function fanOut(targets: string | string[], { inputs, ...scenario }: Scenario = {}): Promise<Step> {
  const list = typeof targets === 'string' ? targets : targets.join('\n')
  return runStep({ to: '', ...scenario, inputs: { targets: list, 'max-parallel': '1', ...inputs } })
}

/** `acme/r0`, `acme/r1` and so on. */
const numbered = (count: number) => Array.from({ length: count }, (_, index) => `acme/r${index}`)

/** The default world with so many more repositories that the token reaches. */
function worldOf(count: number): World {
  const world = defaultWorld()
  for (const [index, name] of numbered(count).entries()) {
    world.repositories.push({ id: 1000 + index, owner: 'acme', name: name.slice('acme/'.length) })
    Object.assign(world.tokens[tokens.fineGrained]?.repositories ?? {}, { [name]: 'write' })
  }
  return world
}

const post = (name: string, effect: Effect & { times?: number }): Fault => ({
  method: 'POST',
  path: `/repos/${name}/dispatches`,
  ...effect,
})

/** GitHub with `acme/r0` and so on, some of which answer otherwise. */
const github = (count: number, faults: Fault[] = [], more: SandboxOptions = {}): SandboxOptions => ({
  ...{ world: worldOf(count), faults, ...more },
})

const names = (results: Result[]) => results.map(({ repository }) => repository)
const inState = (step: Step, state: string) => names(step.results.filter((result) => result.state === state))

describe('a list of targets is read', () => {
  test.each<[form: string, targets: string]>([
    ['as words on lines, with comments', '# the web\nacme/site\n\n  docs   # a bare name\n#acme/vault\nacme/monorepo'],
    ['as words between commas and spaces', 'acme/site, docs monorepo'],
    ['as words on Windows lines', 'acme/site\r\ndocs\r\nmonorepo\r\n'],
    ['as JSON', '["acme/site", "docs", {"repository": "monorepo"}]'],
    ['as JSON on lines', '[\n  "acme/site",\n  "acme/docs",\n  "acme/monorepo"\n]\n'],
    ['as a YAML list', '- acme/site\n- docs # with a comment\n- repository: monorepo\n'],
    ['as a YAML list after a comment', '# the web\n- acme/site\n- acme/docs\n- monorepo'],
    ['as YAML in its flow form', '[acme/site, docs, { repository: monorepo }]'],
  ])('%s', async (_, targets) => {
    const step = await fanOut(targets)
    expect(step.exitCode).toBe(0)
    expect(step.dispatches.map(({ repository }) => repository)).toEqual(NAMES)
    expect(names(step.results)).toEqual(NAMES)
    expect(step.outputs).toMatchObject({
      ...{ 'status-code': '204', 'accepted-count': '3', 'failed-count': '0', 'skipped-count': '0' },
    })
  })

  test('of one', async () => {
    const step = await fanOut('{ repository: site }')
    expect(step.dispatches).toMatchObject([{ repository: 'acme/site', event_type: 'deploy-site' }])
    expect(step.page).toMatchSnapshot()
  })

  test('with the owner that is given for bare names', async () => {
    const step = await fanOut('reactor\nacme/site', { token: tokens.classic, inputs: { owner: 'globex' } })
    expect(step.dispatches.map(({ repository }) => repository)).toEqual(['globex/reactor', 'acme/site'])
  })
})

describe('a target’s own', () => {
  test('event type and payload stand in place of the step’s', async () => {
    const targets = [
      '- acme/site',
      '- repository: acme/docs',
      '  event-type: docs-updated',
      '  client-payload: { section: guides, version: 1.10 }',
      '- repository: acme/docs',
      '  event-type: other',
      '- repository: acme/docs',
      '  client-payload: {}',
    ]
    const step = await fanOut(targets, { inputs: { 'client-payload': '{"from": "step"}' } })
    expect(step.dispatches).toMatchObject([
      { repository: 'acme/site', event_type: 'deploy-site', client_payload: { from: 'step' } },
      { repository: 'acme/docs', event_type: 'docs-updated', client_payload: { section: 'guides', version: '1.10' } },
      { repository: 'acme/docs', event_type: 'other', client_payload: { from: 'step' } },
      { repository: 'acme/docs', event_type: 'deploy-site', client_payload: {} },
    ])
    expect(step.page).toMatchSnapshot()
    expect(stable(step.summary)).toMatchSnapshot()
  })

  test('event type makes the step’s superfluous', async () => {
    const targets = '[{ repository: site, event-type: a }, { repository: docs, event-type: b }]'
    const step = await fanOut(targets, { inputs: { 'event-type': '' } })
    expect(step.dispatches.map(({ event_type }) => event_type)).toEqual(['a', 'b'])
  })

  test('token is used for it alone, masked, and never shown', async () => {
    const targets = '- acme/site\n- { repository: globex/reactor, token-env: GLOBEX_TOKEN }'
    const env = { GLOBEX_TOKEN: `${tokens.classic}\n`, RUNNER_DEBUG: '1' }
    // That it is not shown is held by runStep for all secrets.
    const step = await fanOut(targets, { env, secrets: [tokens.classic] })
    expect(step.stdout).toContain(`::add-mask::${tokens.classic}`)
    expect(step.requests.map(({ headers }) => headers.authorization)).toEqual([
      `Bearer ${tokens.fineGrained}`,
      `Bearer ${tokens.classic}`,
    ])
    expect(step.exitCode).toBe(0)
  })

  test('token that GitHub echoes is not shown', async () => {
    const targets = '- acme/site\n- { repository: globex/reactor, token-env: GLOBEX_TOKEN }'
    const body = { message: `The token ${tokens.classic} is odd` }
    const step = await fanOut(targets, {
      ...{ env: { GLOBEX_TOKEN: tokens.classic }, secrets: [tokens.classic] },
      github: { faults: [post('globex/reactor', { status: 422, body })] },
    })
    expect(step.results[1]?.error?.message).toContain('The token *** is odd')
  })
})

describe('add-dispatch-id', () => {
  test('gives each target an id of its own, which the receiver and the results have', async () => {
    const step = await fanOut(NAMES, { inputs: { 'add-dispatch-id': 'true', 'client-payload': '{"a": 1}' } })
    const sent = step.dispatches.map(({ client_payload }) => (client_payload as { dispatch_id: string }).dispatch_id)
    expect(new Set(sent).size).toBe(3)
    for (const id of sent) expect(id).toMatch(UUID)
    expect(step.results).toMatchObject(sent.map((id) => ({ dispatch_id: id })))
    expect(step.outputs['dispatch-id']).toBe(sent[0])
    expect(step.dispatches).toMatchObject(sent.map((id) => ({ client_payload: { a: 1, dispatch_id: id } })))
  })

  test('keeps an id that is given', async () => {
    const step = await fanOut('- { repository: site, client-payload: { dispatch_id: release-2026-01 } }', {
      inputs: { 'add-dispatch-id': 'true' },
    })
    expect(step.outputs['dispatch-id']).toBe('release-2026-01')
  })

  test('adds none unless it is wanted', async () => {
    const step = await fanOut(NAMES)
    expect(step.outputs).not.toHaveProperty('dispatch-id')
    expect(step.dispatches.map(({ client_payload }) => client_payload)).toEqual([{}, {}, {}])
  })
})

describe('nothing is sent if the list is wrong', () => {
  const deep = (count: number) => JSON.stringify(Object.fromEntries(Array.from({ length: count }, (_, i) => [i, i])))
  test.each<[what: string, targets: string, inputs?: Record<string, string>]>([
    ['a target twice', 'acme/site\nacme/docs\nACME/Site'],
    [
      'a target twice, in other words',
      '- { repository: site, client-payload: {a: 1, b: 2} }\n- acme/site',
      {
        'client-payload': '{"b": 2, "a": 1}',
      },
    ],
    ['unknown keys', '- { repo: acme/site }\n- { repository: acme/docs, event_type: x, paylod: {} }'],
    ['values of another type', '- { repository: 1, event-type: [a] }\n- { repository: site, client-payload: text }'],
    ['entries of another type', '[1, null, ["acme/site"]]'],
    ['wrong names', 'acme/site/tree\nhttps://github.com/acme/docs\nacme/..\nacme/caf\u00e9'],
    ['an empty list', '[]'],
    ['only comments', '# acme/site\n  # acme/docs'],
    ['a dash without its space', '-acme/site\n-acme/docs'],
    ['JSON that is none', '["acme/site", "acme/docs"'],
    ['YAML that is none', '- acme/site\n- { repository: "acme/docs }'],
    ['too many', numbered(1001).join(' ')],
    ['a token that is not there', '- { repository: globex/reactor, token-env: GLOBEX_TOKEN }'],
    ['payloads that are too large', `- { repository: site, client-payload: ${deep(11)} }`],
    ['no event type for some', '- acme/site\n- { repository: docs, event-type: x }', { 'event-type': '' }],
    [
      'the same dispatch_id for all',
      'site\ndocs',
      {
        ...{ 'add-dispatch-id': 'true', 'client-payload': '{"dispatch_id": "release-1"}' },
      },
    ],
    ['repository beside it', 'acme/site', { repository: 'acme/docs' }],
    ['repo beside it', 'acme/site', { repo: 'docs' }],
    [
      'numbers that are none',
      'acme/site',
      {
        ...{ 'max-parallel': '0', 'max-per-minute': '1.5', retries: '11', delivery: 'exactly-once', 'fail-fast': 'y' },
      },
    ],
  ])('%s', async (_, targets, inputs = {}) => {
    const step = await fanOut(targets, { inputs })
    expect(step.page).toMatchSnapshot()
    expect(step.requests).toEqual([])
    expect(step.annotations).toMatchObject([{ kind: 'error', title: 'Invalid input' }])
    expect(step.outputs).toMatchObject({
      ...{ 'accepted-count': '0', 'failed-count': '0', 'skipped-count': '0', results: '[]' },
    })
    expect(step.exitCode).toBe(1)
  })
})

describe('failures', () => {
  test('of one cause are one annotation that names the targets', async () => {
    const faults = ['acme/r1', 'acme/r3'].map((name) => post(name, { status: 500 }))
    const targets = [...numbered(5), 'acme/attic']
    const step = await fanOut(targets, { github: github(5, faults) })
    expect(step.page).toMatchSnapshot()
    expect(stable(step.summary)).toMatchSnapshot()
    expect(errors(step)).toEqual([
      expect.stringContaining('2 targets: acme/r1, acme/r3.'),
      expect.stringContaining('acme/attic'),
    ])
    expect(names(step.results)).toEqual(targets)
    expect(inState(step, 'failed')).toEqual(['acme/r1', 'acme/r3', 'acme/attic'])
    expect(step.outputs).toMatchObject({
      ...{ 'status-code': '500', 'accepted-count': '3', 'failed-count': '3', 'skipped-count': '0' },
    })
    expect(step.exitCode).toBe(1)
  })

  test('of more than 20 targets name the first 20', async () => {
    const step = await fanOut(numbered(25), { github: github(25, [{ method: 'POST', status: 422 }]) })
    expect(errors(step)).toEqual([expect.stringMatching(/25 targets: acme\/r0, .*, acme\/r19 and 5 more\./)])
    expect(step.page).toMatchSnapshot()
  })

  test('of more than nine causes: eight annotations, most targets first, and one that counts the rest', async () => {
    const statuses = [400, 402, 405, 409, 410, 451, 500, 502, 503, 504, 200, 202]
    const faults = statuses.map((status, index) => post(`acme/r${index}`, { status, body: { message: 'No' } }))
    const more = [12, 13].map((index) => post(`acme/r${index}`, { status: 504, body: { message: 'No' } }))
    const step = await fanOut(numbered(14), { github: github(14, [...faults, ...more]) })
    expect(step.page).toMatchSnapshot()
    expect(errors(step)).toHaveLength(9)
    expect(errors(step)[0]).toContain('3 targets: acme/r9, acme/r12, acme/r13.')
    expect(step.annotations.map(({ title }) => title)).toContain('More failures')
    for (const { error } of step.results) expect(step.summary).toContain(markdown(error?.title ?? ''))
  })

  test('of a token that is dead: one cause, one look-up', async () => {
    const step = await fanOut(numbered(8), { token: tokens.classicExpired, github: github(8) })
    expect(errors(step)).toHaveLength(1)
    expect(step.requests).toHaveLength(9)
    expect(step.page).toMatchSnapshot()
  })

  test('no answer for one makes the status of the step 0', async () => {
    const step = await fanOut(numbered(3), { github: github(3, [post('acme/r1', { drop: 'answer' })]) })
    expect(step.outputs['status-code']).toBe('0')
    expect(step.dispatches).toHaveLength(3)
    expect(step.page).toMatchSnapshot()
  })

  test('fail-fast: the targets after the first that failed are skipped', async () => {
    const faults = [post('acme/r2', { status: 422, body: { message: 'No' } })]
    const step = await fanOut(numbered(6), { inputs: { 'fail-fast': 'true' }, github: github(6, faults) })
    expect(step.page).toMatchSnapshot()
    expect(stable(step.summary)).toMatchSnapshot()
    expect(step.results.map(({ state }) => state)).toEqual([
      'accepted',
      'accepted',
      'failed',
      'skipped',
      'skipped',
      'skipped',
    ])
    expect(step.results[5]).toEqual({
      ...{ repository: 'acme/r5', event_type: 'deploy-site', state: 'skipped', skipped_because: 'fail-fast' },
      ...{ attempts: 0, duration_ms: 0 },
    })
    expect(step.outputs).toMatchObject({
      ...{ 'status-code': '422', 'accepted-count': '2', 'failed-count': '1', 'skipped-count': '3' },
    })
    expect(step.requests).toHaveLength(3)
  })
})

describe('retries', () => {
  test('a limit makes all wait, and the log says until when', async () => {
    const faults = [post('acme/r1', { limit: 'secondary', retryAfter: 1, times: 1 })]
    const step = await fanOut(numbered(4), { inputs: { retries: '1' }, github: github(4, faults) })
    expect(step.page.replace(/\d\d:\d\d:\d\d UTC/, 'TIME UTC')).toMatchSnapshot()
    expect(step.results.map(({ state, attempts }) => [state, attempts])).toEqual([
      ...[1, 2, 1, 1].map((attempts) => ['accepted', attempts]),
    ])
  })

  test('a limit that is far away fails all that wait for it, each with its time', async () => {
    const faults = [post('acme/r1', { limit: 'primary', resetSeconds: 1800 })]
    const step = await fanOut(numbered(4), { inputs: { retries: '3' }, github: github(4, faults) })
    expect(step.page).toMatchSnapshot()
    expect(step.results.map(({ error }) => error?.code)).toEqual([
      undefined,
      'rate_limited',
      'rate_limited',
      'rate_limited',
    ])
    expect(step.requests).toHaveLength(2)
    expect(step.exitCode).toBe(1)
  })

  test.each<[delivery: string, attempts: number, events: number]>([
    ['at-least-once', 2, 2],
    ['at-most-once', 1, 1],
  ])('%s: an event that got no answer', async (delivery, attempts, events) => {
    const faults = [post('acme/r0', { drop: 'answer', times: 1 })]
    const step = await fanOut(numbered(2), { inputs: { retries: '2', delivery }, github: github(2, faults) })
    expect(step.results[0]).toMatchObject({ state: attempts === 2 ? 'accepted' : 'failed', attempts })
    expect(step.dispatches.filter(({ repository }) => repository === 'acme/r0')).toHaveLength(events)
    if (delivery === 'at-most-once') expect(step.page).toMatchSnapshot()
  })
})

describe('very many targets', () => {
  const fast = { 'max-parallel': '50', 'max-per-minute': '0' }
  const long = (length: number) => ({ method: 'POST', status: 422, body: { message: 'No. '.repeat(length) } })

  test('300, some of which fail: the summary has the failures first', async () => {
    const wrong = [3, 77, 299].map((index) => `acme/r${index}`)
    const faults = wrong.map((name) => post(name, { status: 422 }))
    const step = await fanOut(numbered(300), { inputs: fast, github: github(300, faults) })
    expect(names(step.results)).toEqual(numbered(300))
    expect(inState(step, 'failed')).toEqual(wrong)
    expect(step.outputs).toMatchObject({ 'accepted-count': '297', 'failed-count': '3' })
    const rows = step.summary.split('\n').filter((line) => line.startsWith('| [acme/'))
    expect(rows).toHaveLength(300)
    expect(rows.slice(0, 3).map((row) => /^\| \[(.*?)\]/.exec(row)?.[1])).toEqual(wrong)
    expect(step.summary).toContain('## Dispatch to Repositories: 297 accepted, 3 failed')
    expect(step.annotations).toHaveLength(1)
  })

  test.each<[count: number, cut: RegExp, kept: number]>([
    [600, /cut to 500 characters/, 500],
    [1000, /left out/, 0],
  ])('%i that fail with long messages: the output is cut, the file is not', async (count, cut, kept) => {
    const step = await fanOut(numbered(count), { inputs: fast, github: github(count, [long(200)]) })
    const { results = '', 'results-file': file = '' } = step.outputs
    expect(results.length).toBeLessThanOrEqual(500_000)
    expect(step.results).toHaveLength(count)
    expect(names(step.results)).toEqual(numbered(count))
    for (const { error } of step.results) expect((error?.message ?? '').length).toBe(kept)
    const whole: Result[] = JSON.parse(step.tempFiles[file.split('/').at(-1) ?? ''] ?? '[]')
    expect(names(whole)).toEqual(numbered(count))
    for (const { error } of whole) expect(error?.message.length).toBeGreaterThan(600)
    const warnings = step.annotations.filter(({ kind }) => kind === 'warning')
    expect(warnings.map(({ title }) => title)).toEqual(['Inputs', 'Output cut'])
    expect(warnings.map(({ message }) => message)).toMatchSnapshot()
    expect(warnings[1]?.message).toMatch(cut)
    expect(Buffer.byteLength(step.summary)).toBeLessThan(1024 * 1024)
    expect(step.summary.match(/^\| \[acme\//gm)).toHaveLength(count)
    expect(errors(step)).toHaveLength(1)
  })
})

test('a step that is stopped amid a fan-out accounts for every target', async () => {
  // The signal comes amid r1's pause, and long before 15 more targets are through.
  const fault = post('acme/r1', { status: 500, headers: { 'Retry-After': '20' } })
  const step = await fanOut(numbered(30), {
    inputs: { 'max-parallel': '5', retries: '3' },
    github: github(30, [fault], { latencyMs: 1000 }),
    signals: [{ signal: 'SIGTERM', when: /✓ acme\/r4:/ }],
  })
  expect(names(step.results)).toEqual(numbered(30))
  const { 'accepted-count': accepted, 'failed-count': failed, 'skipped-count': skipped } = step.outputs
  expect(Number(accepted) + Number(failed) + Number(skipped)).toBe(30)
  expect(Number(accepted)).toBe(step.dispatches.length)
  expect(Number(skipped)).toBeGreaterThanOrEqual(15)
  expect(inState(step, 'failed')).toEqual(['acme/r1'])
  expect(step.results[1]?.error).toMatchObject({
    code: 'cancelled',
    message: expect.stringMatching(/may have arrived/),
  })
  expect(step.summary).toContain(`${accepted} accepted, ${failed} failed, ${skipped} skipped`)
  expect(step.exitCode).toBe(1)
})

test('targets whose event may have arrived are not told together with those whose did not', async () => {
  // By a detour r1's answer is the later one: were it the first, r2 would go out.
  const faults = [
    post('acme/r0', { limit: 'secondary', retryAfter: 30 }),
    post('acme/r1', { redirect: '', times: 1 }),
    post('acme/r1', { status: 500 }),
  ]
  const step = await fanOut(numbered(3), {
    inputs: { 'max-parallel': '2', retries: '3' },
    github: github(3, faults, { latencyMs: 100 }),
    signals: [{ signal: 'SIGINT', when: /held back by a rate limit or backoff until/ }],
  })
  expect(step.results.map(({ state, error }) => error?.code ?? state)).toEqual(['cancelled', 'cancelled', 'skipped'])
  expect(errors(step)).toEqual([
    expect.stringMatching(/acme\/r0\..*did not arrive/s),
    expect.stringMatching(/acme\/r1\..*may have arrived/s),
  ])
})
