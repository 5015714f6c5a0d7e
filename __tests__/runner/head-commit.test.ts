import { headCommit } from '../../src/runner/head-commit.ts'

const SHA = 'f'.repeat(40)
const HEAD = '0123456789abcdef0123456789abcdef01234567'

const PULL = { pull_request: { head: { sha: HEAD } } }

test.each<[event: string, payload: unknown, commit: string | undefined]>([
  // The merge that GITHUB_SHA names has no place where anybody looks.
  ['pull_request', PULL, HEAD],
  ['pull_request_target', PULL, HEAD],
  ['pull_request_review', PULL, HEAD],
  ['pull_request_review_comment', PULL, HEAD],
  ['workflow_run', { workflow_run: { head_sha: HEAD } }, HEAD],
  ['merge_group', { merge_group: { head_sha: HEAD } }, HEAD],
  ['push', { after: HEAD }, SHA],
  // What a sender may have put there.
  ['repository_dispatch', { ...PULL, client_payload: PULL }, SHA],
  ['workflow_dispatch', { inputs: PULL }, SHA],
  ['issue_comment', { issue: PULL }, SHA],
  ['schedule', undefined, SHA],
  ['', undefined, SHA],
  ['pull_request', {}, SHA],
  ['pull_request', { pull_request: null }, SHA],
  ['pull_request', { pull_request: { head: { sha: '../../x' } } }, SHA],
  ['pull_request', { pull_request: { head: { sha: 5 } } }, SHA],
  ['workflow_run', 'text', SHA],
  ['merge_group', [], SHA],
])('the commit of %s with %j', (name, payload, commit) => {
  expect(headCommit({ name, payload }, SHA)).toBe(commit)
})

test.each([undefined, '', 'main', 'F'.repeat(40), `${SHA}0`])('%j is none', (sha) => {
  expect(headCommit({ name: 'push', payload: {} }, sha)).toBeUndefined()
})

test('one of a repository with SHA-256 is', () => {
  expect(headCommit({ name: 'push', payload: {} }, 'a'.repeat(64))).toBe('a'.repeat(64))
})
