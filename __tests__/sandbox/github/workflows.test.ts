import type { WorkflowFile } from '../../../sandbox/github/workflow.ts'
import { defaultWorld, tokens } from '../../../sandbox/github/world.ts'
import { ask } from '../network/ask.ts'
import { clock, get, MINUTE, post, put, sandbox, titles } from './simulation.ts'

const file = (content: string, more: Partial<WorkflowFile> = {}): WorkflowFile => ({
  path: '.github/workflows/deploy.yml',
  content,
  ...more,
})
async function titlesAfter(eventType: string, client_payload: unknown = {}) {
  const answer = await post('docs/dispatches', tokens.classic, { event_type: eventType, client_payload })
  expect(answer.status).toBe(204)
  clock.now += MINUTE
  return titles()
}

describe('which workflows an event starts', () => {
  test.each<[string, string, boolean]>([
    ['on: repository_dispatch', 'docs', true],
    ['on: [push, repository_dispatch]', 'docs', true],
    ['on:\n  repository_dispatch:', 'docs', true],
    ['on: { repository_dispatch: { types: [docs, site] } }', 'docs', true],
    ['on:\n  repository_dispatch:\n    types:\n      - site\n', 'site', true],
    ['on: { repository_dispatch: { types: docs } }', 'docs', true],
    ['"on": { repository_dispatch: { types: docs } }', 'docs', true],
    ['on: { repository_dispatch: { types: [] } }', 'docs', false],
    ['on: { repository_dispatch: { types: [docs-updated] } }', 'docs', false],
    ['on: { repository_dispatch: { types: [docs] } }', 'Docs', false],
    ['on: { push: { types: [docs] } }', 'docs', false],
    ['on: push', 'docs', false],
    ['on: [push]', 'docs', false],
    ['name: no events', 'docs', false],
    ['', 'docs', false],
    ['on: { repository_dispatch: [', 'docs', false],
  ])('%j by the event %s: %s', async (content, eventType, starts) => {
    put({ workflows: [file(content)] })

    expect(await titlesAfter(eventType)).toEqual(starts ? [eventType] : [])
  })

  test.each<[Partial<WorkflowFile>, boolean]>([
    [{}, true],
    [{ state: 'active' }, true],
    [{ state: 'disabled_manually' }, false],
    [{ state: 'disabled_inactivity' }, false],
    [{ state: 'disabled_fork' }, false],
    [{ state: 'deleted' }, false],
    [{ path: '.github/workflows/deploy.yaml' }, true],
    [{ path: '.github/workflows/deploy.json' }, false],
    [{ path: '.github/workflows/more/deploy.yml' }, false],
    [{ path: 'deploy.yml' }, false],
  ])('%j: %s', async (more, starts) => {
    put({ workflows: [file('on: repository_dispatch', more)] })

    expect(await titlesAfter('docs')).toEqual(starts ? ['docs'] : [])
  })

  test('several of one event', async () => {
    const named = (name: string) => file(`run-name: ${name}\non: repository_dispatch`, { path: path(name) })
    const path = (name: string) => `.github/workflows/${name}.yml`
    put({ workflows: [named('one'), file('on: push'), named('two')] })

    expect((await titlesAfter('docs')).sort()).toEqual(['one', 'two'])
    expect(sandbox.runs.map(({ workflow }) => workflow)).toEqual([
      { path: path('one'), name: path('one') },
      { path: path('two'), name: path('two') },
    ])
  })
})

describe('run names', () => {
  const PAYLOAD = { dispatch_id: 'a1b2', deep: { er: 7 }, list: [1], none: null, off: false, empty: '' }
  test.each<[string, string]>([
    ['Deploy ${{ github.event.client_payload.dispatch_id }}', 'Deploy a1b2'],
    ['${{github.event.client_payload.dispatch_id}}/${{ github.event.client_payload.deep.er }}', 'a1b2/7'],
    [
      '${{ github.event.action }} by ${{ github.actor }} (${{ github.event_name }})',
      'docs by octocat (repository_dispatch)',
    ],
    ['${{ github.event.client_payload }} ${{ github.event.client_payload.list }}', 'Object Array'],
    ['[${{ github.event.client_payload.missing.x }}${{ github.event.client_payload.none }}]', '[]'],
    ["${{ github.event.client_payload.empty || 'it''s none' }}", "it's none"],
    ['${{ github.event.client_payload.off }}', 'false'],
    ['Just text', 'Just text'],
    ['${{ github.event.client_payload.empty }} ', 'docs'],
    ['', 'docs'],
  ])('%s: %s', async (runName, title) => {
    put({ workflows: [file(`run-name: ${JSON.stringify(runName)}\non: repository_dispatch`)] })

    expect(await titlesAfter('docs', PAYLOAD)).toEqual([title])
  })

  test('what the sandbox does not evaluate is loud', async () => {
    put({ workflows: [file('run-name: ${{ toJSON(github) }}\non: repository_dispatch')] })
    const answer = await post('docs/dispatches', tokens.classic, { event_type: 'docs' })

    expect(answer).toMatchObject({ status: 599, body: expect.stringContaining('does not evaluate') })
  })
})

describe('the list of workflows', () => {
  const workflows: WorkflowFile[] = [
    file('name: Deploy\non: push'),
    file('on: push', { path: '.github/workflows/nameless.yml', state: 'disabled_manually' }),
    file('broken: [', { path: '.github/workflows/broken.yml', state: 'disabled_inactivity' }),
    file('name: Fork', { path: '.github/workflows/fork.yml', state: 'disabled_fork' }),
    file('name: Gone', { path: '.github/workflows/gone.yml', state: 'deleted' }),
    file('# Read me', { path: '.github/workflows/README.md' }),
  ]

  test('names and states', async () => {
    put({ workflows })
    const { status, json } = await get('docs/actions/workflows')

    expect([status, (json as { total_count: number }).total_count]).toEqual([200, 5])
    expect(json).toMatchObject({
      workflows: [
        {
          id: expect.any(Number),
          name: 'Deploy',
          path: '.github/workflows/deploy.yml',
          state: 'active',
          html_url: 'https://github.com/acme/docs/blob/main/.github/workflows/deploy.yml',
        },
        { name: '.github/workflows/nameless.yml', state: 'disabled_manually' },
        { name: '.github/workflows/broken.yml', state: 'disabled_inactivity' },
        { name: 'Fork', state: 'disabled_fork' },
        { name: 'Gone', state: 'deleted', deleted_at: expect.any(String) },
      ],
    })
  })

  test('in pages', async () => {
    put({ workflows })
    const { json, headers } = await get('docs/actions/workflows?per_page=2&page=3')

    expect(json).toMatchObject({ total_count: 5, workflows: [{ name: 'Gone' }] })
    expect(headers.link).toContain('page=2>; rel="prev"')
  })

  test('of a repository without any', async () => {
    expect(await get('docs/actions/workflows')).toMatchObject({ status: 200, json: { total_count: 0, workflows: [] } })
  })
})

describe('contents', () => {
  const CONTENT = `name: Déploy\non: push\n# ${'x'.repeat(80)}\n`
  beforeEach(() => {
    put({
      defaultBranch: 'trunk',
      workflows: [
        file(CONTENT),
        file('on: push', { path: '.github/workflows/build.yml', state: 'disabled_manually' }),
        file('gone', { path: '.github/workflows/gone.yml', state: 'deleted' }),
        file('{}', { path: '.github/workflows/more/a.json' }),
        file('# Docs', { path: 'README.md' }),
      ],
    })
  })

  test('a folder', async () => {
    const { status, json } = await get('docs/contents/.github/workflows')

    expect(status).toBe(200)
    expect(json).toMatchObject([
      { name: 'build.yml', path: '.github/workflows/build.yml', type: 'file', size: 8 },
      { name: 'deploy.yml', path: '.github/workflows/deploy.yml', type: 'file', size: Buffer.byteLength(CONTENT) },
      { name: 'more', path: '.github/workflows/more', type: 'dir', size: 0, download_url: null },
    ])
    expect(JSON.stringify(json)).not.toContain('content"')
  })

  test.each(['docs/contents', 'docs/contents/'])('the whole repository: %s', async (path) => {
    expect((await get(path)).json).toMatchObject([{ name: '.github', type: 'dir' }, { name: 'README.md' }])
  })

  test('a file', async () => {
    const { json } = await get('docs/contents/.github/workflows/deploy.yml')
    const { content, ...rest } = json as { content: string }

    expect(Buffer.from(content, 'base64').toString()).toBe(CONTENT)
    expect(content).toMatch(/^(?:[\w+/=]{1,60}\n)+$/)
    expect(rest).toMatchObject({
      type: 'file',
      encoding: 'base64',
      name: 'deploy.yml',
      url: `${sandbox.url}/repos/acme/docs/contents/.github/workflows/deploy.yml?ref=trunk`,
      sha: expect.stringMatching(/^[0-9a-f]{40}$/),
    })
  })

  test('git’s own hash of it', async () => {
    put({ workflows: [file('hello\n', { path: 'x' })] })

    expect((await get('docs/contents/x')).json).toMatchObject({ sha: 'ce013625030ba8dba906f756967f9e9ca394464a' })
  })

  test.each(['application/vnd.github.raw+json', 'application/vnd.github.raw', 'application/vnd.github.v3.raw'])(
    'a file as it is: %s',
    async (accept) => {
      const { body, headers } = await get('docs/contents/.github/workflows/deploy.yml', { accept })

      expect([body, headers['content-type']]).toEqual([CONTENT, 'application/vnd.github.raw+json; charset=utf-8'])
    },
  )

  test.each([
    ['docs/contents/.github/workflows/gone.yml', 'Not Found'],
    ['docs/contents/.github/work', 'Not Found'],
    ['site/contents/.github/workflows/none.yml', 'Not Found'],
    ['monorepo/contents/.github/workflows', 'This repository is empty.'],
    ['monorepo/contents', 'This repository is empty.'],
    ['monorepo/contents/', 'This repository is empty.'],
    ['docs/contents/.github/workflows?ref=main', 'No commit found for the ref main'],
  ])('404: %s', async (path, message) => {
    expect(await get(path)).toMatchObject({
      status: 404,
      json: { message, documentation_url: 'https://docs.github.com/rest/repos/contents#get-repository-content' },
    })
  })

  test.each([
    'docs/contents/README.md?ref=trunk',
    'docs/contents/README.md?ref=refs/heads/trunk',
    'docs/contents/README%2Emd',
  ])('200: %s', async (path) => {
    expect(await get(path)).toMatchObject({ status: 200 })
  })

  test('the repository tells its default branch', async () => {
    expect((await get('docs')).json).toMatchObject({ default_branch: 'trunk' })
    expect((await get('site')).json).toMatchObject({ default_branch: 'main' })
  })
})

describe('rights', () => {
  const NO_ACTIONS = 'github_pat_none'
  const NOTHING = 'ghs_none'
  beforeEach(() => {
    put({ workflows: [file('on: push')] }, 'vault')
    put({ workflows: [file('on: push')] })
    const repositories = { 'acme/vault': 'write', 'acme/docs': 'write' } as const
    Object.assign(sandbox.world.tokens, {
      [NO_ACTIONS]: { login: 'octocat', permissions: { metadata: 'read' }, repositories },
      [NOTHING]: { login: 'github-actions[bot]', permissions: { metadata: 'read' }, repositories },
    })
  })
  const PAT = 'Resource not accessible by personal access token'
  const INTEGRATION = 'Resource not accessible by integration'

  describe.each([
    ['actions/workflows', 'actions=read', 'actions/workflows#list-repository-workflows'],
    ['actions/runs', 'actions=read', 'actions/workflow-runs#list-workflow-runs-for-a-repository'],
    ['contents/.github/workflows', 'contents=read', 'repos/contents#get-repository-content'],
  ])('%s', (path, permission, page) => {
    test.each<[string, string, number, string | undefined]>([
      ['vault', tokens.fineGrained, 200, undefined],
      ['vault', tokens.fineGrainedReadOnly, 200, undefined],
      ['vault', tokens.app, 200, undefined],
      ['vault', tokens.classic, 200, undefined],
      ['vault', tokens.classicReader, 200, undefined],
      ['vault', NO_ACTIONS, 403, PAT],
      ['vault', NOTHING, 403, INTEGRATION],
      ['vault', tokens.githubToken, 404, 'Not Found'],
      ['vault', tokens.classicPublicOnly, 404, 'Not Found'],
      ['docs', NO_ACTIONS, 200, undefined],
      ['docs', NOTHING, 200, undefined],
      ['docs', tokens.githubToken, 200, undefined],
      ['docs', tokens.classicNoScope, 200, undefined],
    ])('of %s by %s: %d', async (repository, token, status, message) => {
      const answer = await get(`${repository}/${path}`, {}, token)

      expect(answer.status).toBe(status)
      if (message === undefined) return
      expect(answer.json).toEqual({
        message,
        documentation_url: `https://docs.github.com/rest/${page}`,
        status: String(status),
      })
      if (!token.startsWith('ghp_')) expect(answer.headers['x-accepted-github-permissions']).toBe(permission)
    })

    test('public ones by anybody, private ones by nobody', async () => {
      expect(await ask('GET', `${sandbox.url}/repos/acme/docs/${path}`)).toMatchObject({ status: 200 })
      expect(await ask('GET', `${sandbox.url}/repos/acme/vault/${path}`)).toMatchObject({ status: 404 })
    })
  })

  test('one does not stand for the other', async () => {
    expect(await get('vault/contents/.github/workflows', {}, tokens.fineGrainedContentsOnly)).toMatchObject({
      status: 200,
    })
    expect(await get('vault/actions/runs', {}, tokens.fineGrainedContentsOnly)).toMatchObject({ status: 403 })
  })
})

test('a repository by its former name', async () => {
  for (const path of ['actions/runs', 'actions/workflows', 'contents/.github/workflows'])
    expect(await get(`old-site/${path}`)).toMatchObject({
      status: 301,
      headers: { location: `${sandbox.url}/repositories/102/${path}` },
    })
  expect(await ask('GET', `${sandbox.url}/repositories/102/contents/.github/workflows`)).toMatchObject({
    status: 200,
    json: [{ name: 'deploy.yml', html_url: 'https://github.com/acme/site/blob/main/.github/workflows/deploy.yml' }],
  })
})

test('every world has files of its own', () => {
  const workflowOf = () => defaultWorld().repositories.find(({ name }) => name === 'site')?.workflows?.[0]

  expect(workflowOf()).not.toBe(workflowOf())
})
