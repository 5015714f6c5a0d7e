import type { Fault } from '../../sandbox/github/server.ts'
import { type ChangedFile, defaultWorld, type Repository, tokens, type World } from '../../sandbox/github/world.ts'
import { errors, runStep, type Scenario, type Step } from './step.ts'

/** A step with a list, one target after another. */
function route(targets: string, { inputs, ...scenario }: Scenario = {}): Promise<Step> {
  return runStep({ to: '', ...scenario, inputs: { targets, 'max-parallel': '1', ...inputs } })
}

/** What became of each target, in short. */
const told = ({ results }: Step) =>
  results.map((result) => [
    result.repository ?? result.search,
    result.state,
    ...[result.skipped_because, result.optional && 'optional'].filter(Boolean),
  ])

const names = ({ dispatches }: Step) => dispatches.map(({ repository }) => repository)

describe('if', () => {
  test('leaves a target out, and says so', async () => {
    const step = await route('- site\n- repository: docs\n  if: false\n- repository: monorepo\n  if: true\n')
    expect(names(step)).toEqual(['acme/site', 'acme/monorepo'])
    expect(told(step)).toEqual([
      ['acme/site', 'accepted'],
      ['acme/docs', 'skipped', 'if'],
      ['acme/monorepo', 'accepted'],
    ])
    expect(step.page).toMatchSnapshot()
    expect(step.summary).toContain('⏭️ skipped (if) |')
    expect(step.summary).toContain('Left out: 1 by &#96;if&#96;.')
  })

  test('may leave nothing to be sent, which is a success that says so', async () => {
    const step = await route('- repository: site\n  if: false\n- repository: docs\n  if:\n')
    expect(step.exitCode).toBe(0)
    expect(step.requests).toEqual([])
    expect(step.outputs).toMatchObject({ 'accepted-count': '0', 'skipped-count': '2' })
    expect(step.outputs).not.toHaveProperty('status-code')
    expect(step.page).toMatchSnapshot()
  })
})

describe('optional', () => {
  test('makes a failure a warning, and stops nothing', async () => {
    const list = '- repository: attic\n  optional: true\n- repository: site\n  optional: true\n- docs\n'
    const step = await route(list, { inputs: { 'fail-fast': 'true' } })
    expect(step.exitCode).toBe(0)
    expect(told(step)).toEqual([
      ['acme/attic', 'failed', 'optional'],
      ['acme/site', 'accepted', 'optional'],
      ['acme/docs', 'accepted'],
    ])
    expect(errors(step)).toEqual([])
    expect(step.page).toMatchSnapshot()
    expect(step.summary).toMatch(/Repository archived .* \(optional\) \|/)
  })

  test('forgives no other target its failure', async () => {
    const step = await route('[{repository: site, optional: true}, attic, docs]', { inputs: { 'fail-fast': 'true' } })
    expect(step.exitCode).toBe(1)
    expect(told(step)).toEqual([
      ['acme/site', 'accepted', 'optional'],
      ['acme/attic', 'failed'],
      ['acme/docs', 'skipped', 'fail-fast'],
    ])
  })
})

const A = 'a'.repeat(40)
const B = 'b'.repeat(40)

/** A GitHub where a push to `acme/monorepo` changed these files. */
function pushed(files: ChangedFile[], more: Partial<Repository> = {}): World {
  return changed({ comparisons: { [`${A}...${B}`]: { files } }, ...more })
}

function changed(more: Partial<Repository>): World {
  const world = defaultWorld()
  Object.assign(world.repositories.find(({ name }) => name === 'monorepo') ?? {}, more)
  return world
}

const PUSH = { token: tokens.githubToken, event: 'push', payload: { ref: 'refs/heads/main', before: A, after: B } }

const LIST = `
- repository: site
  paths: packages/site/**
- repository: docs
  paths:
    - docs/**
    - '!docs/drafts/**'
- monorepo
`

/** Those that the step sent to, of the list. */
async function sentTo(world: World, context: Scenario['context'] = PUSH, more: Scenario = {}): Promise<string[]> {
  return names(await route(LIST, { ...more, github: { ...more.github, world }, context }))
}

describe('paths', () => {
  test('leave out targets of which nothing changed, and say so', async () => {
    const github = { world: pushed(['packages/site/index.ts', 'docs/drafts/a.md']) }
    const step = await route(LIST, { github, context: PUSH })
    expect(told(step)).toEqual([
      ['acme/site', 'accepted'],
      ['acme/docs', 'skipped', 'paths'],
      ['acme/monorepo', 'accepted'],
    ])
    expect(step.page).toMatchSnapshot()
    expect(step.summary).toContain('Left out: 1 as nothing of their paths changed.')
    expect(step.requests.map(({ method, path }) => `${method} ${path}`)[0]).toBe(
      `GET /repos/acme/monorepo/compare/${A}...${B}?per_page=1`,
    )
  })

  test('are looked up with source-token, which goes nowhere else', async () => {
    const step = await route(LIST, { github: { world: pushed([]) }, context: PUSH })
    const by = (token: string) =>
      step.requests
        .filter(({ headers }) => headers.authorization?.endsWith(token))
        .map(({ path }) => path.split('?')[0])
    expect(by(tokens.githubToken)).toEqual([`/repos/acme/monorepo/compare/${A}...${B}`])
    expect(by(tokens.fineGrained)).toEqual(['/repos/acme/monorepo/dispatches'])
  })

  test('count a renamed file by both names', async () => {
    const renamed = { filename: 'elsewhere/a.ts', previously: 'packages/site/a.ts' }
    expect(await sentTo(pushed([renamed]))).toEqual(['acme/site', 'acme/monorepo'])
  })

  test('may leave nothing to be sent', async () => {
    const step = await route('[{repository: site, paths: src/**}, {repository: docs, if: false}]', {
      github: { world: pushed(['README.md']) },
      context: PUSH,
    })
    expect(step.exitCode).toBe(0)
    expect(step.page).toMatchSnapshot()
  })

  test('are those of a pull request', async () => {
    const payload = { pull_request: { number: 7, changed_files: 1 } }
    const context = { ...PUSH, event: 'pull_request', payload }
    expect(await sentTo(changed({ pullRequests: { 7: ['docs/a.md'] } }), context)).toEqual([
      'acme/docs',
      'acme/monorepo',
    ])
  })

  test('are those of a merge group', async () => {
    const context = { ...PUSH, event: 'merge_group', payload: { merge_group: { base_sha: A, head_sha: B } } }
    expect(await sentTo(pushed(['docs/a.md']), context)).toEqual(['acme/docs', 'acme/monorepo'])
  })

  test('are those of changed-files, where it is given', async () => {
    const step = await route(LIST, { context: PUSH, inputs: { 'changed-files': '["docs/a.md"]' } })
    expect(names(step)).toEqual(['acme/docs', 'acme/monorepo'])
    expect(step.requests).toHaveLength(2)
  })

  test('are looked at in a dry run, too', async () => {
    const step = await route(LIST, {
      github: { world: pushed(['docs/a.md']) },
      context: PUSH,
      inputs: { 'dry-run': 'true' },
    })
    expect(told(step)).toEqual([
      ['acme/site', 'skipped', 'paths'],
      ['acme/docs', 'planned'],
      ['acme/monorepo', 'planned'],
    ])
    expect(step.page).toMatchSnapshot()
  })

  const ALL = ['acme/site', 'acme/docs', 'acme/monorepo']
  const many = (count: number) => Array.from({ length: count }, (_, i) => `x/${i}`)
  const compare = { method: 'GET', path: /\/compare\// }

  test.each<[what: string, scenario: Scenario & { world?: World }, why: RegExp]>([
    ['an event that does not tell', { context: { ...PUSH, event: 'schedule' } }, /the event is schedule/],
    ['a new branch', { context: { ...PUSH, payload: { ...PUSH.payload, before: '0'.repeat(40) } } }, /branch is new/],
    ['a tag', { context: { ...PUSH, payload: { ...PUSH.payload, ref: 'refs/tags/v1' } } }, /a tag was pushed/],
    ['a commit that is gone', { world: defaultWorld() }, /Either the commit before is gone/],
    ['300 files', { world: pushed(many(300)) }, /300 files or more changed/],
    ['a list that GitHub cut', { world: pushed(many(400)) }, /300 files or more changed/],
    [
      'a pull request of 3,000 files',
      {
        world: changed({ pullRequests: { 7: many(3001) } }),
        context: { ...PUSH, event: 'pull_request', payload: { pull_request: { number: 7, changed_files: 3001 } } },
      },
      /3000 files or more changed/,
    ],
    ['no token', { context: { ...PUSH, token: '' } }, /source-token is empty/],
    ['no right', { github: { faults: [{ ...compare, status: 403 }] } }, /source-token needs the right Contents: read/],
    ['a broken GitHub', { github: { faults: [{ ...compare, status: 502 }] } }, /GitHub answered 502/],
    ['no answer', { github: { faults: [{ ...compare, drop: 'request' }] } }, /GitHub gave no answer/],
    ['no event', { env: { GITHUB_EVENT_PATH: '/dev/null' } }, /does not name the commits/],
  ])('send to all where %s leaves it open, with one notice', async (_, { world, ...scenario }, why) => {
    const github = { world: world ?? pushed([]), ...scenario.github }
    const step = await route(LIST, { context: PUSH, ...scenario, github })
    expect(names(step)).toEqual(ALL)
    expect(step.exitCode).toBe(0)
    const notices = step.annotations.filter(({ kind }) => kind === 'notice')
    expect(notices.map(({ title, message }) => `${title}: ${message}`)).toEqual([
      expect.stringMatching(new RegExp(`^Changed files not known: .*${why.source}`)),
    ])
  })

  test('are asked for again where GitHub is only busy', async () => {
    const faults: Fault[] = [{ ...compare, status: 502, times: 1 }]
    const step = await route(LIST, {
      github: { world: pushed(['docs/a.md']), faults },
      context: PUSH,
      inputs: { retries: '3' },
    })
    expect(names(step)).toEqual(['acme/docs', 'acme/monorepo'])
  })
})

/** A GitHub where `topic:ui` is a topic of these repositories of acme, each with its own properties. */
function withTopic(more: Record<string, Partial<Repository>>): World {
  const world = defaultWorld()
  for (const [name, its] of Object.entries(more)) {
    const known = world.repositories.find((each) => each.owner === 'acme' && each.name === name)
    const repository = known ?? { id: 2000 + world.repositories.length, owner: 'acme', name }
    if (!known) world.repositories.push(repository)
    Object.assign(repository, { topics: ['ui'] }, its)
    for (const token of [tokens.fineGrained, tokens.classic])
      Object.assign(world.tokens[token]?.repositories ?? {}, { [`acme/${name}`]: 'write' })
  }
  return world
}

const UI = 'org:acme topic:ui'
const search = (more: object = {}, ...others: unknown[]) => JSON.stringify([{ search: UI, ...more }, ...others])

describe('search', () => {
  const path = '/search/repositories'

  test('stands for each repository found, by name, in its place', async () => {
    const world = withTopic({ site: {}, docs: {}, attic: {}, copy: { fork: true }, bench: {} })
    const step = await route(search({}, 'monorepo'), { github: { world } })
    expect(names(step)).toEqual(['acme/bench', 'acme/docs', 'acme/site', 'acme/monorepo'])
    expect(step.page).toMatchSnapshot()
    expect(step.requests[0]?.path).toBe(
      '/search/repositories?q=org%3Aacme%20topic%3Aui%20archived%3Afalse&per_page=100&page=1',
    )
  })

  test('finds archived ones and forks where the words ask for them', async () => {
    const world = withTopic({ attic: {}, copy: { fork: true }, site: {} })
    const asked = JSON.stringify([{ search: `${UI} archived:true` }, { search: `${UI} fork:only archived:false` }])
    const step = await route(asked, { github: { world }, inputs: { 'dry-run': 'true' } })
    expect(told(step).map(([name]) => name)).toEqual(['acme/attic', 'acme/copy'])
  })

  test('leaves to other entries, and to an earlier search, what they name with the same event', async () => {
    const world = withTopic({ site: {}, docs: {}, bench: {} })
    const site = { repository: 'site', 'client-payload': { own: true } }
    const list = search({}, site, { repository: 'docs', 'event-type': 'other' }, { search: 'org:acme', max: 50 })
    const step = await route(list, { github: { world } })
    expect(names(step)).toEqual(['acme/bench', 'acme/docs', 'acme/site', 'acme/docs', 'acme/monorepo', 'acme/vault'])
    expect(step.dispatches[2]?.client_payload).toEqual({ own: true })
  })

  test('gives each its own id, payload and token', async () => {
    const world = withTopic({ site: {}, docs: {} })
    const list = search({ 'client-payload': { n: 1 }, 'token-env': 'UI_TOKEN' })
    const step = await route(list, {
      github: { world },
      env: { UI_TOKEN: tokens.classic },
      secrets: [tokens.classic],
      inputs: { 'add-dispatch-id': 'true' },
    })
    expect(step.requests.map(({ headers }) => headers.authorization)).toEqual(
      Array(3).fill(expect.stringContaining(tokens.classic)),
    )
    const ids = step.dispatches.map(({ client_payload: payload }) => (payload as { dispatch_id: string }).dispatch_id)
    expect(new Set(ids).size).toBe(2)
  })

  test('is made page by page, and found names are at most as many as max says', async () => {
    const many = Object.fromEntries(Array.from({ length: 101 }, (_, i) => [`r${String(i).padStart(3, '0')}`, {}]))
    const step = await route(search({ max: 101 }), {
      github: { world: withTopic(many) },
      inputs: { 'max-parallel': '50', 'max-per-minute': '0' },
    })
    expect(step.dispatches).toHaveLength(101)
    const few = await route(search({}, 'monorepo'), { github: { world: withTopic(many) } })
    expect(few.exitCode).toBe(1)
    expect(told(few)).toEqual([
      [UI, 'failed'],
      ['acme/monorepo', 'skipped', 'search-failed'],
    ])
    expect(few.dispatches).toEqual([])
    expect(few.page).toMatchSnapshot()
    expect(few.results[0]?.error).toMatchObject({ code: 'search_failed', title: 'Search failed' })
    expect(few.summary).toContain('Search failed')
  })

  test('that finds more than GitHub lists is not told to find them all', async () => {
    const body = { total_count: 1500, incomplete_results: false, items: [] }
    const { error } = await route(search({ max: 1000 }), { github: { faults: [{ path, status: 200, body }] } })
    expect(error?.message).toContain('make several searches: GitHub lists no more than 1000 of one')
    expect(error?.message).not.toContain('max: 1500')
  })

  test('that finds nothing is a success that says so', async () => {
    const step = await route(search())
    expect(step.exitCode).toBe(0)
    expect(step.results).toEqual([])
    expect(step.page).toMatchSnapshot()
    expect(step.summary).toContain('No repository was found')
  })

  test('is not made where its entry is left out', async () => {
    const list = JSON.stringify([{ search: UI, if: false }, { search: UI, paths: 'x/**' }, 'site'])
    const step = await route(list, { inputs: { 'changed-files': 'y' } })
    expect(step.requests.map(({ path }) => path)).toEqual(['/repos/acme/site/dispatches'])
    expect(told(step)).toEqual([
      [UI, 'skipped', 'if'],
      [UI, 'skipped', 'paths'],
      ['acme/site', 'accepted'],
    ])
  })

  test.each<[what: string, faults: Fault[], says: RegExp]>([
    [
      'cut short',
      [{ path, status: 200, body: { total_count: 1, incomplete_results: true, items: [] } }],
      /did not list all/,
    ],
    [
      'short of some',
      [{ path, status: 200, body: { total_count: 1, incomplete_results: false, items: [] } }],
      /did not list all/,
    ],
    ['refused', [{ path, status: 422, body: { message: 'Validation Failed' } }], /GitHub refused the search/],
    ['not authorized', [{ path, status: 401, body: { message: 'Bad credentials' } }], /does not know the token/],
    ['not answered', [{ path, drop: 'request' }], /GitHub gave no answer/],
    ['answered with nonsense', [{ path, status: 200, text: 'hello' }], /did not answer the search/],
    ['held back for long', [{ path, limit: 'primary', resetSeconds: 3000 }], /rate limit/],
  ])('%s fails the step before anything is sent', async (_, faults, says) => {
    const step = await route(search({}, 'monorepo', { repository: 'docs', if: false }), { github: { faults } })
    expect(step.dispatches).toEqual([])
    expect(step.exitCode).toBe(1)
    expect(told(step)).toEqual([
      [UI, 'failed'],
      ['acme/monorepo', 'skipped', 'search-failed'],
      ['acme/docs', 'skipped', 'if'],
    ])
    expect(errors(step)).toEqual([expect.stringMatching(says)])
  })

  test('that is optional may fail without the others', async () => {
    const faults: Fault[] = [{ path, status: 422 }]
    const step = await route(search({ optional: true }, 'site'), { github: { faults } })
    expect(step.exitCode).toBe(0)
    expect(told(step)).toEqual([
      [UI, 'failed', 'optional'],
      ['acme/site', 'accepted'],
    ])
    expect(step.log).not.toContain('running the step again is safe')
  })

  test('waits for its limit, and for a GitHub that is only busy', async () => {
    const faults: Fault[] = [
      { path, limit: 'secondary', retryAfter: 1, times: 1 },
      { path, status: 502, times: 1 },
    ]
    const step = await route(search(), { github: { world: withTopic({ site: {} }), faults }, inputs: { retries: '2' } })
    expect(names(step)).toEqual(['acme/site'])
  })

  test('that was stopped fails nothing', async () => {
    const faults: Fault[] = [{ path, stall: 'request' }]
    const step = await route(search({}, 'site'), {
      github: { faults },
      signalOn: { signal: 'SIGTERM', path: /search/ },
    })
    expect(told(step)).toEqual([
      [UI, 'skipped', 'stopped'],
      ['acme/site', 'skipped', 'stopped'],
    ])
  })

  describe('private repositories that it found', () => {
    const world = () => withTopic({ vault: { archived: false }, site: {} })

    test('have no name in a public log', async () => {
      const step = await route(search(), { github: { world: world() } })
      expect(names(step)).toEqual(['acme/site', 'acme/vault'])
      expect(told(step)).toEqual([
        ['acme/site', 'accepted'],
        ['acme/vault', 'accepted'],
      ])
      expect(step.log).not.toContain('vault')
      expect(step.summary).not.toContain('vault')
      expect(step.page).toMatchSnapshot()
    })

    test('have none in annotations and the summary either', async () => {
      const faults: Fault[] = [{ path: '/repos/acme/vault/dispatches', status: 404 }]
      const step = await route(search(), { github: { world: world(), faults } })
      expect(`${step.log}${step.summary}`).not.toContain('vault')
      expect(step.results[1]?.error?.message).toContain('acme/vault')
    })

    test('have none in the post step either', async () => {
      const left = JSON.stringify({ repository: 'acme/vault', isPrivate: true })
      const saved = { 'following-since': String(Date.now()), 'dispatch-0': left }
      const { log } = await runStep({ saved })
      expect(log).toContain('– a private repository of acme: left alone')
      expect(log).not.toContain('vault')
    })

    const listener = {
      workflows: [
        { path: '.github/workflows/a.yml', content: 'on:\n  repository_dispatch:\n    types: [deploy-site]\n' },
      ],
    }
    const listening = () => withTopic({ vault: { archived: false, ...listener }, site: listener })
    const contents = /^\/repos\/acme\/vault\/contents/

    test.each<[what: string, faults: Fault[]]>([
      [
        'be read',
        [
          { path: '/graphql', status: 404 },
          { path: contents, status: 403 },
        ],
      ],
      [
        'be looked at',
        [
          { path: '/graphql', status: 404 },
          { path: contents, status: 502 },
        ],
      ],
      ['hide from a debug log', []],
    ])('have none where they can not %s', async (_, faults) => {
      const env = { RUNNER_DEBUG: '1' }
      const step = await route(search({ listening: true }), { github: { world: listening(), faults }, env })
      expect(step.requests.some(({ path }) => path.includes('acme/vault'))).toBe(true)
      expect(`${step.log}${step.summary}`).not.toContain('vault')
      expect(step.log).toContain('a private repository of acme')
    })

    test('have it where the log is private, or another entry names them', async () => {
      const seen = await route(search(), { github: { world: world() }, context: { private: true } })
      expect(seen.log).toContain('acme/vault')
      const named = await route(search({}, 'vault'), { github: { world: world() } })
      expect(named.log).toContain('acme/vault: accepted')
    })
  })
})

describe('listening', () => {
  const file = (types: string, more: object = {}) => ({
    workflows: [
      { path: '.github/workflows/a.yml', content: `on:\n  repository_dispatch:\n    types: [${types}]\n`, ...more },
    ],
  })

  const noGraphql: Fault = { path: '/graphql', status: 404 }

  test.each<[how: string, faults: Fault[], requests: number]>([
    // Three of GraphQL, and the states of those where one listens.
    ['by GraphQL', [], 3 + 2],
    // A list and a file or two of each.
    ['by REST, where there is no GraphQL', [noGraphql], 3 + 2 * 45 + 1 + 2],
  ])('reads the workflow files of 45 repositories %s', async (_, faults, requests) => {
    const other = { path: '.github/workflows/b.yml', content: 'on: push\n' }
    const quiet = { workflows: [other] }
    const all: [string, Partial<Repository>][] = Array.from({ length: 43 }, (_, i) => [`r${i}`, quiet])
    const loud = file('deploy-site').workflows
    const world = withTopic({
      ...Object.fromEntries(all),
      site: { workflows: loud },
      docs: { workflows: [...loud, other] },
    })
    const step = await route(search({ listening: true }), { github: { world, faults } })
    expect(names(step)).toEqual(['acme/docs', 'acme/site'])
    const asked = step.requests.filter(({ path }) => !/search|dispatches/.test(path))
    expect(asked).toHaveLength(requests)
  })

  test('reads by REST what GraphQL does not tell', async () => {
    const faults: Fault[] = [
      { path: '/graphql', status: 200, body: { data: { r0: null }, errors: [{ path: ['r0'], type: 'NOT_FOUND' }] } },
    ]
    const world = withTopic({ site: file('deploy-site'), docs: file('deploy-site') })
    const step = await route(search({ listening: true }), { github: { world, faults } })
    expect(names(step)).toEqual(['acme/docs', 'acme/site'])
  })

  test('keeps those where a workflow listens', async () => {
    const world = withTopic({
      site: file('deploy-site'),
      docs: file('deploy_site'),
      bench: { workflows: [] },
      off: file('deploy-site', { state: 'disabled_manually' }),
      all: { workflows: [{ path: '.github/workflows/a.yml', content: 'on: repository_dispatch\n' }] },
    })
    const step = await route(search({ listening: true }), { github: { world } })
    expect(names(step)).toEqual(['acme/all', 'acme/site'])
    expect(step.page).toMatchSnapshot()
  })

  test('keeps none that may not be read, and warns of them once', async () => {
    const faults: Fault[] = [noGraphql, { path: /^\/repos\/acme\/docs\/contents/, status: 403 }]
    const world = withTopic({ site: file('deploy-site'), docs: file('deploy-site') })
    const step = await route(search({ listening: true }), { github: { world, faults } })
    expect(names(step)).toEqual(['acme/site'])
    expect(step.exitCode).toBe(0)
    expect(step.annotations.map(({ kind, message }) => `${kind} ${message}`)).toEqual([
      expect.stringMatching(
        /^warning Whether a workflow listens could not be read in acme\/docs, so nothing is sent there/,
      ),
    ])
  })

  test('fails the step where GitHub does not answer', async () => {
    const faults: Fault[] = [noGraphql, { path: /^\/repos\/acme\/docs\/contents/, status: 502 }]
    const world = withTopic({ site: file('deploy-site'), docs: file('deploy-site') })
    const step = await route(search({ listening: true }), { github: { world, faults } })
    expect(step.dispatches).toEqual([])
    expect(told(step)).toEqual([[UI, 'failed']])
    expect(errors(step)).toEqual([expect.stringMatching(/could not be found out for acme\/docs/)])
  })
})
