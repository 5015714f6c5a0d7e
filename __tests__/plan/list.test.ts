import { rowOf, sentBy } from '../../src/events/dispatch.ts'
import { plan } from '../../src/plan/plan.ts'

const ENV = {
  GITHUB_REPOSITORY: 'acme/monorepo',
  GITHUB_API_URL: 'http://127.0.0.1:1',
  DOCS_TOKEN: 'ghs_docs',
  EMPTY: ' ',
  ODD_TOKEN: ' ghs_docs\n',
  TWO_LINES: 'ghs_docs\nghs_docs',
}

async function read(inputs: Record<string, string>) {
  const secrets: string[] = []
  let ids = 0
  const planned = await plan({
    read: (name) => ({ token: 'ghp_token', 'event-type': 'go', ...inputs })[name],
    inputNames: [],
    env: ENV,
    proxyFor: () => undefined,
    registerSecret: (secret) => secrets.includes(secret) || secrets.push(secret),
    newDispatchId: () => `id-number-${++ids}`,
  })
  return { planned, secrets }
}

/** Each target as `owner/name event payload`. */
async function targets(inputs: Record<string, string>): Promise<string[]> {
  const { planned } = await read(inputs)
  if (!planned.ok) throw new Error(JSON.stringify(planned.problems, null, 1))
  return planned.value.targets.map(
    ({ repository, dispatch }) =>
      `${repository} ${Object.values(rowOf(dispatch)).join(' @ ')} ${JSON.stringify(sentBy(dispatch).value)}`,
  )
}

async function problems(inputs: Record<string, string>): Promise<string[]> {
  const { planned } = await read(inputs)
  return planned.ok ? [] : planned.problems.map(({ input, message }) => `${input}: ${message}`)
}

describe('the forms of targets', () => {
  test.each<[form: string, text: string, expected: string[]]>([
    ['words on lines', 'acme/site\nacme/docs\n', ['acme/site go {}', 'acme/docs go {}']],
    [
      'words between commas and spaces',
      ' site,docs  other/site ',
      ['acme/site go {}', 'acme/docs go {}', 'other/site go {}'],
    ],
    [
      'comments at a line’s start and after white space, not within a name',
      '# all of them\n  # indented\nsite # the page\n\ndocs\n',
      ['acme/site go {}', 'acme/docs go {}'],
    ],
    ['Windows line ends', 'site\r\ndocs\r\n', ['acme/site go {}', 'acme/docs go {}']],
    ['a JSON list of names', '["acme/site", "docs"]', ['acme/site go {}', 'acme/docs go {}']],
    [
      'a JSON list of objects',
      '[{"repository": "site", "event-type": "a", "client-payload": {"n": 1}}, "docs"]',
      ['acme/site a {"n":1}', 'acme/docs go {}'],
    ],
    ['a single JSON object', '{"repository": "site", "event-type": "a"}', ['acme/site a {}']],
    [
      'YAML in its flow form',
      '[site, {repository: docs, client-payload: {n: 1}}]',
      ['acme/site go {}', 'acme/docs go {"n":1}'],
    ],
    [
      'a YAML list',
      '- acme/site\n- repository: acme/docs\n  event-type: docs-updated\n  client-payload: { section: guides, version: 1.10 }\n',
      ['acme/site go {}', 'acme/docs docs-updated {"section":"guides","version":"1.10"}'],
    ],
    [
      'a YAML list below comments',
      '# first\n\n- site # the page\n# second\n- docs\n',
      ['acme/site go {}', 'acme/docs go {}'],
    ],
    ['an event type with white space around it', '[{repository: site, event-type: " a "}]', ['acme/site a {}']],
    ['an indented YAML list', '  - site\n  - docs\n', ['acme/site go {}', 'acme/docs go {}']],
  ])('%s', async (_, text, expected) => {
    expect(await targets({ targets: text })).toEqual(expected)
  })

  test('bare names are of the owner that is named', async () => {
    expect(await targets({ targets: 'site acme/docs', owner: 'octocat' })).toEqual([
      'octocat/site go {}',
      'acme/docs go {}',
    ])
  })

  test('a payload of its own replaces the step’s whole', async () => {
    const inputs = { targets: '[site, {repository: docs, client-payload: {b: 2}}]', 'client-payload': '{"a": 1}' }
    expect(await targets(inputs)).toEqual(['acme/site go {"a":1}', 'acme/docs go {"b":2}'])
  })

  test('no event type is needed where every target has one', async () => {
    expect(await targets({ targets: '{repository: site, event-type: a}', 'event-type': '' })).toEqual([
      'acme/site a {}',
    ])
  })

  test('equal repositories are fine with another event, or another payload', async () => {
    expect(
      await targets({
        targets: '[site, {repository: site, event-type: b}, {repository: site, client-payload: {n: 1}}]',
      }),
    ).toHaveLength(3)
  })
})

describe('tokens of their own', () => {
  test('are found in the environment and registered as secrets', async () => {
    const { planned, secrets } = await read({ targets: '[site, {repository: other/docs, token-env: DOCS_TOKEN}]' })
    expect(secrets).toEqual(['ghs_docs'])
    expect(planned).toMatchObject({
      value: { targets: [{ token: 'ghp_token' }, { token: 'ghs_docs', tokenEnv: 'DOCS_TOKEN' }] },
    })
  })

  test('are sent without the white space around them, which is still told of', async () => {
    const inputs = { token: 'ghp_token\n', targets: '[site, {repository: docs, token-env: ODD_TOKEN}, other]' }
    const { planned } = await read(inputs)
    const tokens = planned.ok ? planned.value.targets.map(({ token }) => token) : []
    expect(tokens).toEqual(['ghp_token', 'ghs_docs', 'ghp_token'])
    const flaws = planned.ok ? planned.value.targets.map(({ tokenFlaw }) => tokenFlaw) : []
    expect(flaws).toEqual(Array(3).fill(expect.stringMatching(/white space around it, which was not sent/)))
  })

  test('have no flaw where none is seen', async () => {
    const { planned } = await read({ targets: '[site, {repository: docs, token-env: DOCS_TOKEN}]' })
    const targets = planned.ok ? planned.value.targets : []
    expect(targets.map((target) => Object.keys(target).includes('tokenFlaw'))).toEqual([false, false])
  })

  test('that are empty skip their targets, where if-no-token says so', async () => {
    const list = '[site, {repository: docs, token-env: EMPTY}, {repository: api, token-env: DOCS_TOKEN}]'
    const { planned } = await read({ targets: list, 'if-no-token': 'skip' })
    const reasons = planned.ok ? planned.value.targets.map(({ skippedBecause }) => skippedBecause) : []
    expect(reasons).toEqual([undefined, 'no-token', undefined])
    const { planned: without } = await read({ targets: list, 'if-no-token': 'skip', token: '' })
    const others = without.ok ? without.value.targets.map(({ skippedBecause }) => skippedBecause) : []
    expect(others).toEqual(['no-token', 'no-token', undefined])
  })

  test('that are no variables are wrong all the same', async () => {
    expect(await problems({ targets: '{repository: site, token-env: NONE}', 'if-no-token': 'skip' })).toEqual([
      expect.stringMatching(/names NONE, but the step has no such variable/),
    ])
  })

  test('that no header can carry are told by their variable', async () => {
    expect(await problems({ targets: '[{repository: site, token-env: TWO_LINES}]' })).toEqual([
      expect.stringMatching(/^targets: entry 1 \(site\): `token-env` names TWO_LINES, whose value has a line break/),
    ])
  })

  test('are registered even if something else is wrong', async () => {
    expect((await read({ targets: '[{repository: ..., token-env: DOCS_TOKEN}, 5]', retries: 'x' })).secrets).toEqual([
      'ghs_docs',
    ])
    expect((await read({ targets: '[{repository: .., token-env: DOCS_TOKEN}]', retries: 'x' })).secrets).toEqual([
      'ghs_docs',
    ])
  })
})

describe('what is wrong names its entry', () => {
  test.each<[what: string, inputs: Record<string, string>]>([
    ['unknown keys', { targets: '[{repo: site, event_type: a, payload: {}}]' }],
    ['objects as text', { targets: '[object Object],[object Object]' }],
    [
      'names outside of the alphabet',
      { targets: 'site\nacme/../docs\nacme/..\nhttps://github.com/acme/docs.git\na b@c' },
    ],
    ['wrong types', { targets: '[5, null, ["site"], {"repository": 7, "event-type": 1, "client-payload": "{}"}]' }],
    [
      'wrong types that no quotes would fix',
      { targets: '[{"repository": null, "event-type": {}, "token-env": [], "client-payload": null}]' },
    ],
    ['other names of the keys', { targets: '[{Name: a, EVENT: a, type: a, token: a, token_env: a, "x\\ny": a}]' }],
    ['an event type that is too long', { targets: `[{repository: site, event-type: ${'x'.repeat(101)}}]` }],
    [
      'a payload that is too wide',
      {
        targets: `[{"repository": "site", "client-payload": ${JSON.stringify(Object.fromEntries([...'abcdefghijk'].map((key) => [key, 1])))}}]`,
      },
    ],
    ['equal targets', { targets: 'site docs acme/SITE' }],
    [
      'equal targets whose payloads differ in order alone',
      {
        targets: '[{repository: site, client-payload: {a: 1, b: 2}}, {repository: site, client-payload: {b: 2, a: 1}}]',
      },
    ],
    ['no event type', { targets: '[site, {repository: docs, event-type: a}, other]', 'event-type': '' }],
    ['an empty list', { targets: '[]' }],
    ['nothing but comments', { targets: '# none\n' }],
    ['too many', { targets: Array.from({ length: 1001 }, (_, i) => `r${i}`).join(' ') }],
    ['a list that turns up below names', { targets: 'site\n- docs' }],
    [
      'tokens that are not there',
      { targets: '[{repository: site, token-env: NONE}, {repository: docs, token-env: EMPTY}]' },
    ],
    ['broken JSON', { targets: '[{"repository": "site"}, "docs' }],
    ['broken YAML', { targets: '- site\n- repository: docs\n  event-type: docs: updated' }],
    [
      'a number in JSON that would lose',
      { targets: '[{"repository": "site", "client-payload": {"id": 12345678901234567890}}]' },
    ],
    ['targets beside repo', { targets: 'site', repo: 'docs' }],
    ['targets beside repository', { targets: 'site', repository: 'acme/docs' }],
  ])('%s', async (_, inputs) => {
    expect(await problems(inputs)).toMatchSnapshot()
  })
})

describe('what is only just a list, or no longer', () => {
  const names = (count: number) => Array.from({ length: count }, (_, i) => `r${i}`).join(' ')
  const padded = (length: number) => `site\n#${'x'.repeat(length - 6)}`
  test.each<[what: string, list: string, says: RegExp[]]>([
    ['1,000 targets', names(1000), []],
    ['1,001 targets', names(1001), [/^targets: has 1001 targets; 1000 are the most/]],
    ['a megabyte', padded(1_048_576), []],
    ['a megabyte and a character', padded(1_048_577), [/^targets: has 1048577 characters; 1048576 are the most/]],
    ['a # within a word, which begins no comment', 'acme/si#te', [/^targets: entry 1 \(acme\/si#te\): "si#te" can't/]],
    [
      'lines that begin with a dash alone',
      '-site\n-docs',
      [/^targets: entry 1 \(-site\)/, /^targets: entry 2 \(-docs\)/],
    ],
    [
      'a key with an underscore and slips',
      '[{repository: a, client_paylaods: {}}]',
      [/the nearest is `client-payload`/],
    ],
    [
      'a name of two lines',
      '[{repository: "a\\nb"}]',
      [/^targets: entry 1 \(a\\nb\): "a\\nb" has several names in it/],
    ],
    ['a variable of two lines', '[{repository: a, token-env: "A\\nB"}]', [/`token-env` names A\\nB, but/]],
    [
      'a variable of a name that all objects have',
      '[{repository: a, token-env: constructor}]',
      [/names constructor, but the step has no such variable/],
    ],
  ])('%s', async (_, list, says) => {
    expect(await problems({ targets: list })).toEqual(says.map((said) => expect.stringMatching(said)))
  })
})

// A target has no key `message`, which a payload may well have.
test.each(['- site: docs: more', '- repository: "site', '[{"repository": "my "site""}]', '[{"repository": "\\site"}]'])(
  'advice fits targets as well as payloads: %j',
  async (text) => {
    const [problem] = await problems({ targets: text })
    expect(problem).toContain('with toJSON, as in ${{ toJSON(github.event.head_commit.message) }}, without quotes')
  },
)

describe('dispatch_id', () => {
  const add = { 'add-dispatch-id': 'true' }
  test('each target gets its own', async () => {
    expect(await targets({ ...add, targets: 'site docs', 'client-payload': '{"a": 1}' })).toEqual([
      'acme/site go {"a":1,"dispatch_id":"id-number-2"}',
      'acme/docs go {"a":1,"dispatch_id":"id-number-3"}',
    ])
  })

  test.each(['start', 'completion'])('each gets one where wait-for is %s', async (waitFor) => {
    expect(await targets({ 'wait-for': waitFor })).toEqual(['acme/monorepo go {"dispatch_id":"id-number-2"}'])
  })

  test('one that is there is kept', async () => {
    expect(await targets({ ...add, 'client-payload': '{"dispatch_id": "release-42"}' })).toEqual([
      'acme/monorepo go {"dispatch_id":"release-42"}',
    ])
  })

  test.each<[what: string, inputs: Record<string, string>]>([
    ['too short', { 'client-payload': '{"dispatch_id": "short"}' }],
    ['no text', { 'client-payload': '{"dispatch_id": 12345678}' }],
    ['the same for two targets', { targets: 'site docs', 'client-payload': '{"dispatch_id": "release-42"}' }],
    ['the eleventh property', { 'client-payload': '{"a":1,"b":2,"c":3,"d":4,"e":5,"f":6,"g":7,"h":8,"i":9,"j":10}' }],
  ])('%s is a problem', async (_, inputs) => {
    expect(await problems({ ...add, ...inputs })).toMatchSnapshot()
  })

  test('is the user’s own business where none is added', async () => {
    expect(await targets({ 'client-payload': '{"dispatch_id": 1}' })).toEqual(['acme/monorepo go {"dispatch_id":1}'])
  })
})

test('each of several equal targets is told of beside the first, also where one has the payload of the step as its own', async () => {
  const own = '{repository: site, client-payload: {a: 1}}'
  expect(await problems({ targets: `[site, ${own}, site]`, 'client-payload': '{"a": 1}' })).toEqual([
    expect.stringMatching(/^targets: entry 1 \(site\) and entry 2 \(site\) are equal/),
    expect.stringMatching(/^targets: entry 1 \(site\) and entry 3 \(site\) are equal/),
  ])
})

test('equal targets are not told of while something else is wrong', async () => {
  expect(await problems({ targets: 'site site a/b/c' })).toEqual([expect.stringMatching(/third part/)])
})

test('the payload of the step may be anything where every target has its own', async () => {
  const wide = JSON.stringify(Object.fromEntries([...'abcdefghijk'].map((key) => [key, 1])))
  expect(await targets({ targets: '{repository: site, client-payload: {a: 1}}', 'client-payload': wide })).toEqual([
    'acme/site go {"a":1}',
  ])
})

test.each([
  ['true', true],
  ['false', false],
  ['maybe', true],
])('where there is no plan, the summary is asked for by %j: %s', async (summary, asked) => {
  const { planned } = await read({ summary, retries: 'x' })
  expect(planned).toMatchObject({ ok: false, summary: asked })
})

test('more than 500 targets on one token get a warning', async () => {
  const list = (count: number) => Array.from({ length: count }, (_, i) => `r${i}`).join(' ')
  const none = await read({ targets: list(501), token: '', 'if-no-token': 'skip' })
  expect(none.planned).toMatchObject({ value: { warnings: [] } })
  const few = await read({ targets: list(500) })
  const many = await read({ targets: list(501) })
  expect(few.planned).toMatchObject({ value: { warnings: [] } })
  expect(many.planned.ok && many.planned.value.warnings).toMatchSnapshot()
})
