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
    expect(step.summary).toContain('| acme/docs | deploy-site | ⏭️ skipped: its &#96;if&#96; is false |')
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
