import { tokens } from '../../sandbox/github/world.ts'
import { createDiagnosis, type DiagnosisOptions } from '../../src/explaining/diagnose.ts'
import { type Failure, failureMessage } from '../../src/failures/failure.ts'
import type { Client } from '../../src/github/client.ts'
import type { Answer, NoAnswer } from '../../src/reply.ts'
import type { Delivered, Failed } from '../../src/result.ts'
import { appKey, type Target } from '../../src/target.ts'
import { answer, noAnswer } from '../failures/answers.ts'
import { TAKEN, target } from '../report/results.ts'
import { createClock } from '../world/clock.ts'

type Replies = Record<string, Partial<Answer> | NoAnswer>

const silence = () => noAnswer('timeout', true)

const accepted = (name: string, redirected: boolean): Delivered => ({
  target: target(name),
  ...{ state: 'accepted', tries: 1, requests: 1, durationMs: 5, redirected, by: TAKEN },
})

const failed = (of: Target, status: number): Failed => ({
  target: of,
  ...{ state: 'failed', tries: 1, requests: 1, durationMs: 5, mayHaveArrived: false },
  cause: { kind: 'tried', tried: { request: 'dispatch', reply: answer(status) } },
})

/** A GitHub that answers each path as it is told, others by 404, and a diagnosis that asks it. */
function diagnose(replies: Replies = {}, more: Partial<DiagnosisOptions> = {}) {
  const asked: string[] = []
  const clientOf = async (token: string): Promise<Client> => ({
    async request(route, parameters = {}) {
      const path = route.replaceAll(/\{(\w+)\}/g, (_, name) => String(parameters[name]))
      asked.push(`${path} by ${token}`)
      const reply = replies[path] ?? { status: 404 }
      if (reply.kind === 'no-answer') return reply
      return { kind: 'answer', status: 200, headers: {}, data: {}, redirected: false, ...reply }
    },
  })
  const diagnosis = createDiagnosis({
    clientOf,
    apiUrl: 'https://api.github.com',
    current: 'acme/monorepo',
    isGitea: false,
    task: 'send',
    atMostOnce: false,
    waiting: undefined,
    isRunningPrivate: () => false,
    proxyFor: () => undefined,
    stop: new AbortController().signal,
    clock: createClock(0),
    ...more,
  })
  const explain = async (name: string, status = 404, token = 'ghp_one'): Promise<Failure | undefined> => {
    const { failure } = await diagnosis.explain(failed(target(name, { token }), status))
    return failure
  }
  return { asked, explain, diagnosis }
}

/** All of a message, but for its link. */
const said = (failure: Failure | undefined) => (failure ? failureMessage(failure) : '')

const OWNER = { 'GET /users/acme': { data: { type: 'Organization' } } }
const names = (...full: [string, boolean][]) =>
  full.map(([full_name, isPrivate]) => ({ full_name, private: isPrivate }))

describe('which look-ups a failure is worth', () => {
  test.each<[status: number, asked: string[]]>([
    [401, ['GET /user']],
    [403, ['GET /repos/acme/site']],
    [404, ['GET /repos/acme/site', 'GET /users/acme', 'GET /orgs/acme/repos']],
    [400, []],
    [422, []],
    [429, []],
    [500, []],
    [0, []],
  ])('%i: %j', async (status, paths) => {
    const { asked, explain } = diagnose(OWNER)
    await explain('site', status)
    expect(asked).toEqual(paths.map((path) => `${path} by ghp_one`))
  })

  test.each<[what: string, replies: Replies, count: number]>([
    ['the repository is visible', { 'GET /repos/acme/site': { data: { full_name: 'acme/site' } } }, 1],
    ['the owner is missing', {}, 2],
    ['GitHub did not say of the repository', { 'GET /repos/acme/site': { status: 500 } }, 1],
    ['GitHub did not say of the owner', { 'GET /users/acme': { status: 403 } }, 2],
  ])('a 404 goes no further where %s', async (_, replies, count) => {
    const { asked, explain } = diagnose(replies)
    expect(await explain('site')).toMatchObject({ code: 'not_found' })
    expect(asked).toHaveLength(count)
  })

  test.each<[token: string, ownerType: string, path: string]>([
    [tokens.fineGrained, 'Organization', 'GET /user/repos'],
    [tokens.fineGrained, 'User', 'GET /user/repos'],
    [tokens.githubToken, 'Organization', 'GET /installation/repositories'],
    [tokens.githubToken, 'User', 'GET /installation/repositories'],
    [tokens.classic, 'Organization', 'GET /orgs/acme/repos'],
    [tokens.classic, 'User', 'GET /user/repos'],
  ])('the names that %.4s… can see of a %s are asked of %s', async (token, type, path) => {
    const { asked, explain } = diagnose({ 'GET /users/acme': { data: { type } } })
    await explain('site', 404, token)
    expect(asked).toContain(`${path} by ${token}`)
  })
})

describe('what else a token reaches is looked up, where that may be the reason', () => {
  const seen = { 'GET /repos/acme/site': { data: { full_name: 'acme/site', private: false } } }
  const elsewhere = (path: string, ...full: string[]) => {
    const list = full.map((full_name) => ({ full_name }))
    return { ...seen, [path]: { data: path.includes('installation') ? { repositories: list } : list } }
  }
  const INSTALLATION = 'GET /installation/repositories'
  const OWN = /^This job's GITHUB_TOKEN reaches only acme\/monorepo,/
  const EITHER = /^This installation token .*: GITHUB_TOKEN reaches its own repository only/
  const APP = /^This GitHub App's installation token/

  test.each<[what: string, replies: Replies, cause: RegExp]>([
    ['its own repository alone, in another case', elsewhere(INSTALLATION, 'Acme/Monorepo'), OWN],
    ['another one alone', elsewhere(INSTALLATION, 'acme/docs'), APP],
    ['several', elsewhere(INSTALLATION, 'acme/monorepo', 'acme/docs'), APP],
    ['none', elsewhere(INSTALLATION), EITHER],
    ['what is no list', { ...seen, [INSTALLATION]: { data: {} } }, EITHER],
    ['not said', { ...seen, [INSTALLATION]: { status: 403 } }, EITHER],
    ['not answered', { ...seen, [INSTALLATION]: silence() }, EITHER],
  ])('an installation: %s', async (_, replies, cause) => {
    const { asked, explain } = diagnose(replies)
    expect((await explain('site', 403, tokens.githubToken))?.cause).toMatch(cause)
    expect(asked).toHaveLength(2)
  })

  const FOREIGN = /is for repositories of globex, and acme\/site belongs to acme/
  const LACKS = /it lacks Contents: Read and write, or the repository is not among/
  test.each<[what: string, replies: Replies, reached: string[], cause: RegExp]>([
    ["another owner's", elsewhere('GET /user/repos', 'globex/reactor', 'globex/core'), [], FOREIGN],
    ["the target's owner's, in another case", elsewhere('GET /user/repos', 'globex/reactor', 'ACME/docs'), [], LACKS],
    ['none', elsewhere('GET /user/repos'), [], LACKS],
    ['not said, but the step reached others', seen, ['globex/reactor'], FOREIGN],
    ['not said, but the step reached one of the owner', seen, ['acme/docs'], LACKS],
  ])('a fine-grained token: %s', async (_, replies, reached, cause) => {
    const { asked, explain } = diagnose(replies, { reachedBy: () => reached })
    expect((await explain('site', 403, tokens.fineGrained))?.cause).toMatch(cause)
    expect(asked).toHaveLength(2)
  })

  test.each([tokens.classic, tokens.oauth, tokens.appUser, 'x'.repeat(40)])('nothing of %.8s…', async (token) => {
    const { asked, explain } = diagnose(seen)
    await explain('site', 403, token)
    expect(asked).toHaveLength(1)
  })

  test('nothing where the target is the own repository', async () => {
    const { asked, explain } = diagnose(seen, { current: 'acme/site' })
    await explain('site', 403, tokens.githubToken)
    expect(asked).toHaveLength(1)
  })

  test('of a hidden repository, too: three requests at most', async () => {
    const { asked, explain } = diagnose({
      ...OWNER,
      ...elsewhere(INSTALLATION, 'acme/monorepo'),
      'GET /repos/acme/site': { status: 404 },
    })
    expect((await explain('site', 404, tokens.githubToken))?.cause).toMatch(OWN)
    expect(asked).toHaveLength(3)
  })
})

describe('a 404 that look-ups show to be another failure', () => {
  test.each<[what: string, reply: Partial<Answer>, code: string, title: string]>([
    ['the token is dead', { status: 401 }, 'bad_credentials', 'Token not accepted (404)'],
    ['the server is no GitHub', { status: 404, data: 'no page' }, 'unexpected_response', 'Unexpected answer (404)'],
  ])('%s', async (_, reply, code, title) => {
    const { asked, explain } = diagnose({ 'GET /repos/acme/site': reply })
    expect(await explain('site')).toMatchObject({ code, title })
    expect(asked).toHaveLength(1)
    // Another status is what it is.
    expect(await explain('site', 403)).toMatchObject({ code: 'insufficient_permission' })
  })
})

test('the owner most like one that is missing is that of the own repository', async () => {
  const { explain } = diagnose({}, { current: 'acne/monorepo' })
  expect((await explain('site'))?.cause).toBe('Did you mean acne? There is no user or organization acme.')
})

describe('look-ups are shared', () => {
  test('by all targets of a token and owner', async () => {
    const { asked, explain } = diagnose(OWNER)
    for (const name of ['a', 'b', 'B', 'c']) await explain(name)
    expect(asked.filter((path) => path.includes('/users/'))).toHaveLength(1)
    expect(asked.filter((path) => path.includes('/orgs/'))).toHaveLength(1)
    expect(asked.filter((path) => path.includes('/repos/acme/'))).toHaveLength(3)
  })

  test('but not between tokens', async () => {
    const { asked, explain } = diagnose(OWNER)
    await explain('a', 404, 'ghp_one')
    await explain('a', 404, 'ghp_two')
    expect(asked.filter((path) => path.endsWith('by ghp_one'))).toHaveLength(3)
    expect(asked.filter((path) => path.endsWith('by ghp_two'))).toHaveLength(3)
  })
})

test('a step makes 30 look-ups at most, and says where it made none any more', async () => {
  const { asked, explain } = diagnose(OWNER)
  const failures: (Failure | undefined)[] = []
  for (let i = 0; i < 40; i++) failures.push(await explain(`r${i}`))
  expect(asked).toHaveLength(30)
  const silent = failures.filter((failure) => /30 look-ups/.test(said(failure)))
  expect(silent).toHaveLength(40 - 28)
  expect(failures.every((failure) => failure?.code === 'not_found')).toBe(true)
})

describe('a look-up never becomes a failure', () => {
  test.each(['GET /repos/acme/site', 'GET /users/acme', 'GET /orgs/acme/repos'])('%s is not answered', async (path) => {
    const { explain } = diagnose({ ...OWNER, [path]: silence() })
    expect(await explain('site')).toMatchObject({ code: 'not_found', title: 'Repository not found (404)' })
  })

  test('after one that was not answered, no other is tried', async () => {
    const { asked, explain } = diagnose({ 'GET /repos/acme/a': silence() })
    for (const name of ['a', 'b', 'c']) await explain(name)
    expect(asked).toEqual(['GET /repos/acme/a by ghp_one'])
  })

  test('once the step is stopped, none is made', async () => {
    const { asked, explain } = diagnose(OWNER, { stop: AbortSignal.abort() })
    expect(await explain('site')).toMatchObject({ code: 'not_found' })
    expect(asked).toEqual([])
  })
})

describe('the nearest name', () => {
  const near = (list: [string, boolean][]): Replies => ({ ...OWNER, 'GET /orgs/acme/repos': { data: names(...list) } })
  test.each<[what: string, wanted: string, list: [string, boolean][], isPrivate: boolean, shown: string | undefined]>([
    ['one letter too many', 'sitee', [['acme/site', false]], false, 'acme/site'],
    ['in another case', 'Docs-Sites', [['ACME/docs-site', false]], false, 'ACME/docs-site'],
    [
      'of two the nearer',
      'docs',
      [
        ['acme/dogs', false],
        ['acme/docs2', false],
        ['acme/blog', false],
      ],
      false,
      'acme/dogs',
    ],
    ['none near enough', 'site', [['acme/kitchen', false]], false, undefined],
    [
      'none of another owner',
      'sitee',
      [
        ['acme2/site', false],
        ['other/site', false],
      ],
      false,
      undefined,
    ],
    ['private, in a public log', 'sitee', [['acme/site', true]], false, undefined],
    ['private, in a private log', 'sitee', [['acme/site', true]], true, 'acme/site'],
    ['no name at all', 'site', [], false, undefined],
  ])('%s', async (_, wanted, list, isPrivate, shown) => {
    const { explain } = diagnose(near(list), { isRunningPrivate: () => isPrivate })
    const { cause = '' } = (await explain(wanted)) ?? {}
    if (shown) expect(cause).toMatch(`Did you mean ${shown}? `)
    else expect(cause).not.toMatch(/did you mean/i)
    const message = said(await explain(wanted))
    if (!shown) for (const [name] of list) expect(message).not.toMatch(new RegExp(`${name}\\b(?!e)`))
  })

  test('is not shown where GitHub does not say whether it is private', async () => {
    const { explain } = diagnose({ ...OWNER, 'GET /orgs/acme/repos': { data: [{ full_name: 'acme/site' }] } })
    expect(said(await explain('sitee'))).not.toMatch(/did you mean/i)
  })
})

describe('whether the user may push', () => {
  const seen = { 'GET /repos/acme/site': { data: { full_name: 'acme/site', permissions: { push: false } } } }
  test.each<[token: string, told: boolean]>([
    [tokens.classic, true],
    [tokens.oauth, true],
    [tokens.appUser, true],
    [tokens.githubToken, false],
    [tokens.fineGrained, false],
    ['x'.repeat(40), false],
  ])('is believed of %.8s…: %s', async (token, told) => {
    const { explain } = diagnose(seen)
    expect((await explain('site', 403, token))?.cause.startsWith('The user of this')).toBe(told)
  })
})

describe('a repository that answered from another path', () => {
  const moved = accepted('old', true)
  test.each<[what: string, replies: Replies, movedTo: string | undefined]>([
    ['tells its new name', { 'GET /repos/acme/old': { data: { full_name: 'acme/new' } } }, 'acme/new'],
    ['is hidden', {}, undefined],
    ['can not be read', { 'GET /repos/acme/old': silence() }, undefined],
  ])('%s', async (_, replies, movedTo) => {
    expect((await diagnose(replies).diagnosis.explain(moved)).movedTo).toBe(movedTo)
  })

  const seen = (isPrivate: boolean) => ({
    'GET /repos/acme/old': { data: { full_name: 'globex/new', private: isPrivate } },
    'GET /user/repos': { data: [{ full_name: 'acme/docs' }] },
  })

  test.each<[kind: string, token: string, cause: RegExp, step: RegExp]>([
    [
      'fine-grained',
      tokens.fineGrained,
      /is for repositories of acme, and globex\/new belongs to globex/,
      /globex as its/,
    ],
    [
      'an App’s',
      appKey('acme'),
      /is for repositories of acme, and globex\/new belongs to globex/,
      /for globex is asked for/,
    ],
    ['classic', tokens.classic, /may not write to globex\/new/, /globex\/new/],
  ])('is named anew where the token may not write there: %s', async (_, token, cause, step) => {
    const failure = await diagnose(seen(false)).explain('old', 403, token)
    expect(failure?.cause).toMatch(/^acme\/old is globex\/new now\. This /)
    expect(failure?.cause).toMatch(cause)
    expect(failure?.steps[0]).toBe('Write its new name in the workflow: globex/new')
    expect(failure?.steps.slice(1).join()).toMatch(step)
  })

  test('is not named in a log that may be public where it is private', async () => {
    expect(said(await diagnose(seen(true)).explain('old', 403, tokens.classic))).not.toContain('globex')
  })

  test('is looked up only then', async () => {
    const { asked, diagnosis } = diagnose()
    expect(await diagnosis.explain(accepted('site', false))).toEqual({})
    expect(asked).toEqual([])
  })
})

describe('what a failure is explained with', () => {
  test("the time of GitHub's clock, where the answer has it", async () => {
    const limit = (headers: Record<string, string>) =>
      diagnose().diagnosis.explainReply(target(), answer(429, {}, { 'retry-after': '90', ...headers }), 'send')
    expect((await limit({ date: 'Sun, 22 Nov 2026 12:00:00 GMT' })).cause).toContain('in 90 s (12:02 UTC)')
    expect((await limit({})).cause).toContain('in 90 s (00:02 UTC)')
  })

  test.each([
    ['ACME/Site', true],
    ['acme/other', false],
    [undefined, false],
  ])('whether the repository is the one that the workflow runs in: %s', async (current, isCurrent) => {
    const { explain } = diagnose({}, { current })
    const message = said(await explain('site', 403, tokens.githubToken))
    expect(message.includes("Add `contents: write` to the job's `permissions`")).toBe(isCurrent)
  })

  test('what was asked: without the list of runs nothing was sent', async () => {
    const tried = { request: 'runs-before', reply: answer(500) } as const
    const { failure } = await diagnose().diagnosis.explain({
      ...failed(target(), 500),
      ...{ requests: 0, cause: { kind: 'tried', tried } },
    })
    expect(failure?.happened[0]).toMatch(/^Nothing was sent: /)
  })

  test('that the step was stopped between two tries', async () => {
    const after = { request: 'dispatch', reply: answer(502) } as const
    const { failure } = await diagnose().diagnosis.explain({
      ...failed(target(), 502),
      cause: { kind: 'stopped', after },
    })
    expect(failure).toMatchObject({ code: 'cancelled', title: 'Stopped' })
  })
})

test.each<[what: string, reply: Answer, task: 'send' | 'follow-runs']>([
  ['a token that was good before', answer(401), 'follow-runs'],
  ['a web page, which is of no GitHub', answer(404, '<html>'), 'send'],
  ['a refusal by a web page', answer(403, '<html>'), 'send'],
  ['what is no JSON', answer(404, '404 page not found'), 'send'],
])('nothing is looked up of %s', async (_, reply, task) => {
  const { asked, diagnosis } = diagnose(OWNER)
  await diagnosis.explainReply(target(), reply, task)
  expect(asked).toEqual([])
})
