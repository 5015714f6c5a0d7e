import { foresee } from '../../src/explaining/foresee.ts'
import { answer } from '../failures/answers.ts'
import { about, KINDS, TOKENS } from './about.ts'

interface Seen {
  private?: boolean
  push?: boolean
  archived?: boolean
  disabled?: boolean
}

const repository = ({ push, ...seen }: Seen, scopes?: string) =>
  answer(
    200,
    { full_name: 'acme/site', ...seen, ...(push === undefined ? {} : { permissions: { push } }) },
    scopes === undefined ? {} : { 'x-oauth-scopes': scopes },
  )
const foreseen = (seen: Seen, scopes?: string, token = TOKENS.classic) =>
  foresee(repository(seen, scopes), about(token, { task: 'rehearse' }))

test.each<[what: string, seen: Seen, scopes: string | undefined, code: string | undefined]>([
  ['all is well', { private: true, push: true, archived: false }, 'repo', undefined],
  ['nothing is said', {}, undefined, undefined],
  ['public, public_repo', { private: false, push: true }, 'public_repo', undefined],
  ['private, public_repo', { private: true, push: true }, 'gist, public_repo', 'not_found'],
  ['unknown whether private, public_repo', { push: true }, 'public_repo', 'not_found'],
  ['public, no scope', { private: false, push: true }, '', 'not_found'],
  ['public, another scope', { private: false, push: true }, 'gist, repo_deployment', 'not_found'],
  ['a user who may only read', { private: false, push: false }, 'repo', 'insufficient_permission'],
  ['the scope comes first', { private: true, push: false }, 'gist', 'not_found'],
  ['archived', { private: false, push: true, archived: true }, 'repo', 'repository_archived'],
  ['disabled', { private: false, push: true, disabled: true }, 'repo', 'access_restricted'],
  ['a right that is missing comes before', { push: false, archived: true }, 'repo', 'insufficient_permission'],
])('%s', (_, seen, scopes, code) => {
  expect(foreseen(seen, scopes)?.code).toBe(code)
})

test.each(KINDS)('%s: that its user may not push is believed only of tokens of users', (kind) => {
  const believed = ['classic', 'oauth', 'app-user'].includes(kind)
  expect(foreseen({ push: false }, undefined, TOKENS[kind])?.code).toBe(
    believed ? 'insufficient_permission' : undefined,
  )
})

test('what an event would be answered heads it, and the advice is that of the answer', () => {
  expect(foreseen({ private: true, push: false }, 'gist')).toEqual({
    code: 'not_found',
    title: 'Token may not write (404)',
    cause: 'The user of this classic personal access token (ghp_…) may not write to acme/site.',
    steps: [
      expect.stringMatching(/^Give the token the scope repo/),
      expect.stringMatching(/^Give the token's user write/),
    ],
    happened: [
      'GitHub shows the repository, but the token lacks the scope to write to it.',
      "The token's scopes (X-OAuth-Scopes): gist.",
    ],
    during: 'dry-run',
  })
  expect(foreseen({ archived: true })?.title).toBe('Repository archived (403)')
  expect(foreseen({ disabled: true })?.title).toBe('Access restricted (403)')
})

test('on Gitea and Forgejo, which show repositories and know no such events', () => {
  const apiUrl = 'https://git.acme.test/api/v1'
  const failure = foresee(repository({ push: true }), about(TOKENS.unknown, { task: 'rehearse', apiUrl }))
  expect(failure).toMatchObject({ code: 'unexpected_response', title: 'Unexpected answer (404)' })
  expect(failure?.cause).toMatch(/Gitea and Forgejo know no repository_dispatch/)
})

test.each([undefined, null, 'oops', {}, { full_name: 7 }, []])('of %j nothing can be foreseen', (data) => {
  expect(foresee(answer(200, data), about(TOKENS.classic, { task: 'rehearse' }))).toBeUndefined()
})
