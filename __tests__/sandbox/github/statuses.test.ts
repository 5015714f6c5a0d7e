import { type Sandbox, startSandbox } from '../../../sandbox/github/server.ts'
import { defaultWorld, tokens } from '../../../sandbox/github/world.ts'
import { ask } from '../network/ask.ts'

const SHA = 'ffac537e6cbbf934b08745a378932722df287a53'
const OTHER = '0123456789abcdef0123456789abcdef01234567'

let sandbox: Sandbox
beforeEach(async () => {
  sandbox = await startSandbox({ clock: () => Date.parse('2026-08-01T12:00:00Z') })
})
afterEach(() => sandbox.close())

const create = (send: object, { token = tokens.githubToken, repository = 'acme/monorepo', sha = SHA } = {}) =>
  ask('POST', `${sandbox.url}/repos/${repository}/statuses/${sha}`, { token, send })
const get = async (path: string, token = tokens.githubToken) =>
  JSON.parse((await ask('GET', `${sandbox.url}/repos/acme/monorepo/commits/${path}`, { token })).body)

const PENDING = {
  state: 'pending',
  context: 'dispatch / acme/site',
  description: 'Waits',
  target_url: 'https://a.test',
}

test('201 with the status, which is recorded', async () => {
  const { status, body, headers } = await create(PENDING)
  expect(status).toBe(201)
  expect(headers.location).toBe(`${sandbox.url}/repos/acme/monorepo/statuses/${SHA}`)
  expect(JSON.parse(body)).toMatchObject({ ...PENDING, creator: { login: 'github-actions[bot]' } })
  expect(sandbox.statuses).toEqual([
    { repository: 'acme/monorepo', sha: SHA, ...PENDING, creator: 'github-actions[bot]', at: expect.any(Number) },
  ])
})

test('a status may say nothing but its state', async () => {
  const { body } = await create({ state: 'success' })
  expect(JSON.parse(body)).toMatchObject({ context: 'default', description: null, target_url: null })
})

describe('reading them', () => {
  test('all of a commit are listed, the newest first', async () => {
    await create(PENDING)
    await create({ ...PENDING, state: 'success' })
    await create(PENDING, { sha: OTHER })
    expect((await get(`${SHA}/statuses`)).map(({ state }: { state: string }) => state)).toEqual(['success', 'pending'])
    expect(await get(`${SHA}/statuses?per_page=1&page=2`)).toMatchObject([{ state: 'pending' }])
  })

  test.each<[what: string, states: string[], combined: string]>([
    ['nothing', [], 'pending'],
    ['one that waits', ['success', 'pending'], 'pending'],
    ['a failure', ['success', 'pending', 'failure'], 'failure'],
    ['an error', ['error', 'success'], 'failure'],
    ['good ones', ['success', 'success'], 'success'],
  ])('of %s the commit is made one', async (_, states, combined) => {
    for (const [at, state] of states.entries()) await create({ state, context: `c${at}` })
    expect(await get(`${SHA}/status`)).toMatchObject({ state: combined, sha: SHA, total_count: states.length })
  })

  test('of a context the last one counts, in any letter case', async () => {
    await create({ state: 'failure', context: 'Dispatch' })
    await create({ state: 'success', context: 'dispatch' })
    expect(await get(`${SHA}/status`)).toMatchObject({ state: 'success', statuses: [{ context: 'dispatch' }] })
  })
})

describe('what is refused', () => {
  test.each<[what: string, token: string, repository: string, status: number, message: string]>([
    [
      'a token that may only read',
      tokens.githubTokenReadOnly,
      'acme/monorepo',
      403,
      'Resource not accessible by integration',
    ],
    ['another repository than its own', tokens.githubToken, 'acme/site', 403, 'Resource not accessible by integration'],
    ['a private one', tokens.githubToken, 'acme/vault', 404, 'Not Found'],
    ['without the right', tokens.fineGrained, 'acme/monorepo', 403, 'Resource not accessible by personal access token'],
    ['without the scope', tokens.classicNoScope, 'acme/monorepo', 404, 'Not Found'],
  ])('%s', async (_, token, repository, status, message) => {
    const answer = await create(PENDING, { token, repository })
    expect([answer.status, JSON.parse(answer.body).message]).toEqual([status, message])
    expect(sandbox.statuses).toEqual([])
  })

  test('a refusal tells the right', async () => {
    const { headers } = await create(PENDING, { token: tokens.githubTokenReadOnly })
    expect(headers['x-accepted-github-permissions']).toBe('statuses=write')
  })

  test.each<[what: string, send: object, sha: string, error: unknown]>([
    ['a state that is none', { state: 'done' }, SHA, { field: 'state' }],
    [
      'a long description',
      { ...PENDING, description: 'x'.repeat(141) },
      SHA,
      { message: 'description is too long (maximum is 140 characters)' },
    ],
    ['an emoji', { ...PENDING, description: '🚀' }, SHA, { message: "description doesn't accept 4-byte Unicode" }],
    ['a long context', { ...PENDING, context: 'x'.repeat(256) }, SHA, { field: 'context' }],
    ['a link that is none', { ...PENDING, target_url: 'javascript:1' }, SHA, { field: 'target_url' }],
    ['half a SHA', PENDING, 'ffac537', { message: 'sha must be a 40 character SHA1' }],
  ])('%s', async (_, send, sha, error) => {
    const { status, body } = await create(send, { sha })
    expect(status).toBe(422)
    expect(JSON.parse(body)).toMatchObject({ message: 'Validation Failed', errors: [error] })
  })

  test('a commit that there is not', async () => {
    const world = defaultWorld()
    for (const repository of world.repositories) if (repository.name === 'monorepo') repository.commits = [OTHER]
    await sandbox.close()
    sandbox = await startSandbox({ world })
    const { status, body } = await create(PENDING)
    expect([status, JSON.parse(body).message]).toEqual([422, `No commit found for SHA: ${SHA}`])
    expect((await create(PENDING, { sha: OTHER })).status).toBe(201)
  })

  test('the 1,001st of a commit and context', async () => {
    await create(PENDING)
    const [first] = sandbox.statuses
    if (first) sandbox.statuses.push(...Array.from({ length: 999 }, () => first))
    const { status, body } = await create(PENDING)
    expect(status).toBe(422)
    expect(JSON.parse(body).errors).toMatchObject([
      { message: 'This SHA and context has reached the maximum number of statuses.' },
    ])
    expect((await create({ ...PENDING, context: 'another' })).status).toBe(201)
  })
})
