import type { Circumstances, Findings } from '../../src/explaining/circumstances.ts'
import { insufficientPermission } from '../../src/explaining/rights.ts'
import type { TokenKind } from '../../src/failures/token.ts'
import { refusal, WORDS } from '../failures/answers.ts'
import { about, KINDS, shown, TOKENS } from './about.ts'

const advice = (
  kind: TokenKind,
  more: Partial<Circumstances> = {},
  found: Findings = {},
  headers: Record<string, string> = {},
) => shown(insufficientPermission(refusal(403, WORDS.integration, headers), about(TOKENS[kind], more), found))

const FINE_GRAINED = (right: string) =>
  `${right}, and the repository among those it was made for. An organization may have to approve it first.`
const APP = (right: string) =>
  `${right} in its permissions, accepted by the owner, and the repository among those it is installed on.`
const SCOPE = (access: string) =>
  `the scope repo (public_repo is enough for a public repository), and a user with ${access} access.`
const WRITE_JOB =
  'add `permissions: contents: write` to the job. For pull requests from forks it is read-only all the same, and for Dependabot unless `permissions` says otherwise.'
const READ_JOB =
  "add `actions: read` to the job's `permissions`, beside `contents: write`; it reaches its own repository only."

/** The right, in the words of the page where each kind of token gets it. */
const needed = (right: string, access: string, job: string): Record<TokenKind, string[]> => ({
  classic: [`It needs ${SCOPE(access)}`],
  oauth: [`It needs ${SCOPE(access)}`],
  'fine-grained': [`It needs ${FINE_GRAINED(right)}`],
  'app-user': [`The App needs ${APP(right)}`],
  installation: [`If it is this job's GITHUB_TOKEN: ${job}`, `If it is a GitHub App's: the App needs ${APP(right)}`],
  unknown: [
    `A fine-grained token needs ${FINE_GRAINED(right)}`,
    `A classic token needs ${SCOPE(access)}`,
    `This job's GITHUB_TOKEN: ${job}`,
    `A GitHub App needs ${APP(right)}`,
  ],
})

describe.each(KINDS)('%s', (kind) => {
  const { name } = about(TOKENS[kind]).token

  test('to send takes the right to write contents', () => {
    expect(advice(kind)).toEqual([
      `This ${name} may not create events in the repository.`,
      ...needed('Contents: Read and write', 'write', WRITE_JOB)[kind],
    ])
  })

  test('to follow runs takes the right to read them', () => {
    expect(advice(kind, { task: 'follow-runs' })).toEqual([
      `This ${name} may not read the repository's workflow runs, which waiting for them takes.`,
      ...needed('Actions: Read', 'read', READ_JOB)[kind],
    ])
  })

  test('before anything is sent, both rights are named', () => {
    expect(advice(kind, { task: 'list-runs' }).at(-1)).toBe('To send the event takes Contents: Read and write, too.')
    const scope = kind === 'classic' || kind === 'oauth' ? ', which the scope repo has in it' : ''
    expect(advice(kind, { waits: true }).at(-1)).toBe(`Waiting for runs takes Actions: Read, too${scope}.`)
  })
})

test.each<[kind: TokenKind]>([['installation'], ['unknown']])(
  '%s: GITHUB_TOKEN can not be given a right to another repository',
  (kind) => {
    const elsewhere = advice(kind, { isCurrent: false }).join('\n')
    expect(elsewhere).toMatch(
      /GITHUB_TOKEN: it writes to its own repository only .* For another one pass a fine-grained/,
    )
    expect(elsewhere).not.toContain(WRITE_JOB)
  },
)

test('a user without the role is told first', () => {
  const role = 'Its user has no write access to the repository: that comes first.'
  expect(advice('classic', {}, { push: false })[1]).toBe(role)
  for (const push of [true, undefined]) expect(advice('classic', {}, { push })).not.toContain(role)
})

describe('the scopes of a classic token', () => {
  test.each<[scopes: string, says: RegExp]>([
    ['gist, workflow', /write access\. It has gist, workflow\.$/],
    ['', /write access\. It has none\.$/],
    ['public_repo', /^It needs the scope repo .* It has public_repo\.$/],
    ['gist, repo', /^It needs a user who may write to the repository: its scope repo suffices \(for a public one/],
    ['repo_deployment', /^It needs the scope repo .* It has repo_deployment\.$/],
  ])('"%s"', (scopes, says) => {
    expect(advice('classic', {}, {}, { 'x-oauth-scopes': scopes })[1]).toMatch(says)
  })

  test('to read runs a user who may read is enough', () => {
    const [, need] = advice('classic', { task: 'follow-runs' }, {}, { 'x-oauth-scopes': 'repo' })
    expect(need).toMatch(/^It needs a user who may read the repository/)
  })

  test.each<[kind: TokenKind]>([['fine-grained'], ['app-user'], ['installation']])('%s: it has none', (kind) => {
    expect(advice(kind, {}, {}, { 'x-oauth-scopes': 'gist' }).join('\n')).not.toContain('gist')
  })
})

test('what GitHub says that it takes is said, but not of a read in a dry run, which takes less', () => {
  const headers = { 'x-accepted-github-permissions': 'contents=write\n' }
  const asks = 'GitHub asks for: contents=write\\n (X-Accepted-GitHub-Permissions).'
  for (const kind of KINDS) {
    expect(advice(kind, {}, {}, headers).at(-1)).toBe(asks)
    expect(advice(kind, { task: 'rehearse' }, {}, headers)).not.toContain(asks)
  }
})
