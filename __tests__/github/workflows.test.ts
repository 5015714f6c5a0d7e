import { startSandbox } from '../../sandbox/github/server.ts'
import type { WorkflowFile } from '../../sandbox/github/workflow.ts'
import { defaultWorld, tokens, type World } from '../../sandbox/github/world.ts'
import { createClients } from '../../src/connect.ts'
import { explainSilence } from '../../src/explaining/silence.ts'
import type { Client } from '../../src/github/client.ts'
import { listWorkflowFiles, listWorkflowStates, readWorkflowFile } from '../../src/github/workflows.ts'
import { createReceiversReader } from '../../src/receivers/receivers.ts'

const SITE = { owner: 'acme', name: 'site' }
const VAULT = { owner: 'acme', name: 'vault' }
const DEPLOY = 'on:\n  repository_dispatch:\n    types: [deploy_site]\nname: Déploy\n'
const FILES: WorkflowFile[] = [
  { path: 'README.md', content: '# Site' },
  { path: '.github/workflows/deploy it.yml', content: DEPLOY },
  { path: '.github/workflows/off.yaml', content: 'on: repository_dispatch', state: 'disabled_manually' },
  { path: '.github/workflows/gone.yml', content: 'on: repository_dispatch', state: 'deleted' },
  { path: '.github/workflows/lib/inner.yml', content: 'on: push' },
  { path: '.github/workflows/notes.txt', content: 'on: push' },
]

function worldWith(repository: string, workflows: WorkflowFile[]): World {
  const world = defaultWorld()
  const found = world.repositories.find(({ name }) => name === repository)
  if (found) found.workflows = workflows
  return world
}

/** A small GitHub over HTTP, and the real client for it. */
async function inSandbox<Result>(
  world: World,
  use: (clientOf: ReturnType<typeof createClients>, paths: () => string[]) => Promise<Result>,
): Promise<Result> {
  const sandbox = await startSandbox({ world })
  try {
    const never = new AbortController().signal
    const options = {
      ...{ apiUrl: sandbox.url, proxy: undefined, timeoutMs: 60_000, stop: never, cutOff: never },
      onExchange: () => undefined,
    }
    return await use(createClients(options), () => sandbox.requests.map(({ path }) => path))
  } finally {
    await sandbox.close()
  }
}

test('files, texts and states of the default branch', async () => {
  await inSandbox(worldWith('site', FILES), async (clientOf, paths) => {
    const client = clientOf(tokens.fineGrained)
    const list = await listWorkflowFiles(client, SITE)
    expect(list).toMatchObject({ kind: 'files', files: [{ name: 'deploy it.yml' }, { name: 'off.yaml' }] })
    expect(await readWorkflowFile(client, SITE, 'deploy it.yml')).toEqual({ kind: 'text', text: DEPLOY })
    expect(await readWorkflowFile(client, SITE, 'lib')).toEqual({ kind: 'no-file' })
    const states = await listWorkflowStates(client, SITE)
    expect(states).toEqual({
      kind: 'states',
      states: new Map([
        ['.github/workflows/deploy it.yml', 'active'],
        ['.github/workflows/off.yaml', 'disabled_manually'],
      ]),
    })
    expect(paths()).toContain('/repos/acme/site/contents/.github/workflows/deploy%20it.yml')
  })
})

test('a file is read up to 128 KiB, and no byte more', async () => {
  const sized = (bytes: number): WorkflowFile => ({
    path: `.github/workflows/${bytes}.yml`,
    content: '#'.repeat(bytes),
  })
  await inSandbox(worldWith('site', [sized(131_072), sized(131_073)]), async (clientOf) => {
    const read = async (bytes: number) =>
      (await readWorkflowFile(clientOf(tokens.fineGrained), SITE, `${bytes}.yml`)).kind
    expect(await read(131_072)).toBe('text')
    expect(await read(131_073)).toBe('too-large')
  })
})

test('no folder, no right to look, and a repository that has another name now', async () => {
  const world = worldWith('vault', [{ path: 'README.md', content: '# Vault' }])
  await inSandbox(world, async (clientOf) => {
    expect(await listWorkflowFiles(clientOf(tokens.fineGrained), VAULT)).toEqual({ kind: 'files', files: [] })
    const hidden = await listWorkflowFiles(clientOf(tokens.classicNoScope), VAULT)
    expect(hidden).toMatchObject({ kind: 'answer', status: 404 })
    const old = await listWorkflowFiles(clientOf(tokens.fineGrained), { owner: 'acme', name: 'old-site' })
    expect(old).toMatchObject({ kind: 'files', files: [{ name: 'deploy.yml' }] })
  })
})

test('states are not given to a token without Actions: Read', async () => {
  await inSandbox(worldWith('vault', FILES), async (clientOf) => {
    expect(await listWorkflowStates(clientOf(tokens.fineGrainedContentsOnly), VAULT)).toMatchObject({ kind: 'answer' })
    expect(await listWorkflowStates(clientOf(tokens.fineGrained), VAULT)).toMatchObject({ states: { size: 2 } })
  })
})

test('the silence of a repository, explained over HTTP', async () => {
  await inSandbox(worldWith('site', FILES), async (clientOf, paths) => {
    const { signal } = new AbortController()
    const receivers = createReceiversReader({ clientOf: async (token) => clientOf(token), stop: signal })
    const look = async (eventType: string) => {
      const dispatch = { kind: 'event' as const, eventType, clientPayload: {} }
      const target = { ...SITE, repository: 'acme/site', token: tokens.fineGrained, dispatch }
      return explainSilence(await receivers.look(target, dispatch), target, true)
    }
    const near = await look('deploy-site')
    expect(near).toEqual({
      listening: [],
      lines: [
        expect.stringMatching(/^\.github\/workflows\/off\.yaml listens to deploy-site, but somebody has disabled it/),
        expect.stringContaining('Send event-type: deploy_site'),
      ],
    })
    const right = await look('deploy_site')
    expect(right.listening).toEqual(['.github/workflows/deploy it.yml'])
    expect(paths()).toHaveLength(4)
  })
})

test('of lists no more is kept than GitHub has in them', async () => {
  const answers: Record<string, unknown> = {
    contents: Array.from({ length: 5000 }, (_, index) => ({
      type: 'file',
      name: `${'w'.repeat(index === 3 ? 252 : 9)}${index}.yml`,
    })),
    workflows: { workflows: Array.from({ length: 5000 }, (_, index) => ({ path: `w${index}`, state: 'active' })) },
  }
  const client: Client = {
    request: async (route) => {
      const data = answers[route.includes('contents') ? 'contents' : 'workflows']
      return { kind: 'answer', status: 200, headers: {}, data, redirected: false }
    },
  }
  const list = await listWorkflowFiles(client, SITE)
  expect(list.kind === 'files' && list.files).toHaveLength(999)
  expect(await listWorkflowStates(client, SITE)).toMatchObject({ states: { size: 100 } })
})
