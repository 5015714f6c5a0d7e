import type { Circumstances, Findings } from '../../src/explaining/circumstances.ts'
import { insufficientPermission } from '../../src/explaining/rights.ts'
import type { TokenKind } from '../../src/failures/token.ts'
import { answer, refusal, WORDS } from '../failures/answers.ts'
import { about, KINDS, shown, TOKENS } from './about.ts'

const explained = (
  kind: TokenKind,
  more: Partial<Circumstances> = {},
  found: Findings = {},
  headers: Record<string, string> = {},
) => insufficientPermission(refusal(403, WORDS.integration, headers), about(TOKENS[kind], more), found)
const advice = (...args: Parameters<typeof explained>) => shown(explained(...args))
const ELSEWHERE = { isCurrent: false, current: 'acme/monorepo' }

describe.each(KINDS)('%s', (kind) => {
  const { name } = about(TOKENS[kind]).token

  test('to send takes the right to write contents', () => {
    const { title, cause, steps } = explained(kind)
    expect(title).toBe('Token may not write')
    expect(cause).toMatch(`This ${name} may not write to acme/site`)
    const has = kind === 'classic' || kind === 'oauth' ? /the scope repo / : /Contents: Read and write/
    expect(steps.join('\n')).toMatch(has)
  })

  test.each(['list-runs', 'follow-runs'] as const)('to read runs takes another right (%s)', (task) => {
    const { title, cause, steps } = explained(kind, { task })
    expect(title).toBe('Token may not read runs')
    expect(cause).toBe(`This ${name} may not read the workflow runs of acme/site: waiting for them needs that right.`)
    expect(steps.join('\n')).toMatch(kind === 'classic' || kind === 'oauth' ? /the scope repo / : /Actions: Read/)
    const both = 'Sending the event takes Contents: Read and write, too.'
    expect(steps.includes(both)).toBe(task === 'list-runs')
  })

  test('whoever waits is told of the right to read runs, but not of a public repository, whose runs all may read', () => {
    const scope = kind === 'classic' || kind === 'oauth' ? ', which the scope repo has in it' : ''
    expect(advice(kind, { waits: true })).toContain(`Waiting for runs takes Actions: Read, too${scope}.`)
    expect(advice(kind, { waits: true }, { isPublic: true }).join('\n')).not.toContain('Actions: Read')
    expect(advice(kind, { waits: false }).join('\n')).not.toContain('Actions: Read')
  })
})

describe('GITHUB_TOKEN', () => {
  const NO_CALLER =
    /Where another workflow calls this one, add it to the calling job, too: a called workflow can't have more/

  test('in its own repository lacks a line of the workflow, there and in its caller', () => {
    const { cause, steps } = explained('installation')
    expect(cause).toMatch(/as this job's GITHUB_TOKEN it lacks `contents: write`\.$/)
    expect(steps[0]).toMatch(/^Add `contents: write` to the job's `permissions`\. /)
    expect(steps[0]).toMatch(NO_CALLER)
    expect(steps[1]).toMatch(/^In runs for forks GITHUB_TOKEN stays read-only, /)
    expect(steps[2]).toMatch(
      /^If it is a GitHub App's token: give the App Contents: Read and write, .* install it on acme\/site\.$/,
    )
    expect(explained('installation', { task: 'list-runs' }).steps[0]).toMatch(
      /^Add `actions: read` to the job's `permissions`, beside `contents: write`\./,
    )
  })

  test('in another repository can do nothing: that is said first where look-ups show it', () => {
    const { cause, steps } = explained('installation', ELSEWHERE, { isOwnAlone: true })
    expect(cause).toBe("This job's GITHUB_TOKEN reaches only acme/monorepo, and acme/site is another repository.")
    expect(steps[0]).toMatch(
      /^Pass another token as `token`: a fine-grained one with Contents: Read and write on acme\/site/,
    )
    expect(steps.join('\n')).not.toMatch(NO_CALLER)
  })

  test('may be it, or an App, where nothing tells which', () => {
    const { cause, steps } = explained('installation', ELSEWHERE)
    expect(cause).toMatch(/may not write to acme\/site: GITHUB_TOKEN reaches its own repository only\.$/)
    expect(steps).toEqual([expect.stringMatching(/^Pass another/), expect.stringMatching(/^If it is a GitHub App's/)])
  })

  test('is none where the installation has other repositories: an App', () => {
    const { cause, steps } = explained('installation', ELSEWHERE, { isOwnAlone: false })
    expect(cause).toMatch(/^This GitHub App's installation token \(ghs_…\) may not write to acme\/site: the App lacks/)
    expect(steps).toEqual([
      expect.stringMatching(/^Give the App Contents: Read and write, have an owner of acme accept/),
    ])
  })
})

test("a fine-grained token of another owner's repositories: it can't be given this one", () => {
  const { cause, steps } = explained('fine-grained', ELSEWHERE, { otherOwner: 'globex' })
  expect(cause).toBe(
    "This fine-grained personal access token (github_pat_…) is for repositories of globex, and acme/site belongs to acme: such a token reaches only one owner's repositories.",
  )
  expect(steps).toEqual([
    expect.stringMatching(/^Make a token with acme as its resource owner, which can't be changed later/),
    expect.stringMatching(/token-env\.$/),
  ])
})

test("an App's user token: the App's right, or its user's role where that is what is missing", () => {
  expect(explained('app-user', ELSEWHERE).steps).toEqual([
    expect.stringMatching(/^Give the App Contents: Read and write/),
  ])
  const { cause, steps } = explained('app-user', ELSEWHERE, { push: false })
  expect(cause).toBe('The user of this GitHub App user token (ghu_…) may not write to acme/site.')
  expect(steps).toEqual(["Give the token's user write access to acme/site, or use the token of a user who has it."])
})

describe('a token with scopes', () => {
  const SCOPE = expect.stringMatching(/^Give the token the scope repo /)
  const ROLE = "Give the token's user write access to acme/site, or use the token of a user who has it."
  test.each<[scopes: string | undefined, push: boolean | undefined, why: RegExp, steps: unknown[]]>([
    [undefined, undefined, /its user has no write access there\.$/, [SCOPE, ROLE]],
    [undefined, false, /^The user of this classic .* may not write to acme\/site\.$/, [SCOPE, ROLE]],
    ['gist, workflow', undefined, /it lacks the scope repo\.$/, [SCOPE]],
    ['gist, workflow', false, /^The user of this classic/, [SCOPE, ROLE]],
    ['', undefined, /it lacks the scope repo\.$/, [SCOPE]],
    ['repo_deployment', undefined, /it lacks the scope repo\.$/, [SCOPE]],
    ['gist, repo', undefined, /its user has no write access there\.$/, [ROLE]],
    ['gist, repo', false, /^The user of this classic/, [ROLE]],
  ])('%s, its user may push: %s', (scopes, push, why, expected) => {
    const headers: Record<string, string> = scopes === undefined ? {} : { 'x-oauth-scopes': scopes }
    const { cause, steps, found } = explained('classic', {}, { push }, headers)
    expect(cause).toMatch(why)
    expect(steps.filter((step) => step !== undefined)).toEqual(expected)
    expect(found?.[0]).toBe(
      scopes === undefined ? undefined : `The token's scopes (X-OAuth-Scopes): ${scopes || 'none'}.`,
    )
  })

  test('to read runs takes a user who may read', () => {
    expect(advice('classic', { task: 'follow-runs' }, {}, { 'x-oauth-scopes': 'repo' })).toContain(
      "Give the token's user read access to acme/site, or use the token of a user who has it.",
    )
  })

  test.each<[kind: TokenKind]>([['fine-grained'], ['app-user'], ['installation']])('%s has none', (kind) => {
    expect(advice(kind, {}, {}, { 'x-oauth-scopes': 'gist' }).join('\n')).not.toContain('gist')
  })
})

test.each(['send', 'list-runs'] as const)('a web page is hardly of GitHub: a proxy is named first (%s)', (task) => {
  const words = answer(403, '<html>Blocked by policy')
  const { cause, steps } = insufficientPermission(words, about(TOKENS.classic, { task }), {})
  expect(cause).toContain('may not')
  expect(steps[0]).toMatch(/^First look at the network: .* a proxy in the runner's network refused the request\.$/)
  expect(steps.length).toBeGreaterThan(1)
})

test('what GitHub says that it takes is said, but not of a read in a dry run, which takes less', () => {
  const headers = { 'x-accepted-github-permissions': 'contents=write\n' }
  const asks = 'GitHub asks for (X-Accepted-GitHub-Permissions): contents=write\\n.'
  for (const kind of KINDS) {
    expect(advice(kind, {}, {}, headers).at(-1)).toBe(asks)
    expect(advice(kind, { task: 'rehearse' }, {}, headers)).not.toContain(asks)
  }
})
