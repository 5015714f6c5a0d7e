import { type Heard, heard } from '../../src/receivers/heard.ts'
import type { Finding } from '../../src/receivers/listeners.ts'
import type { Receivers } from '../../src/receivers/receivers.ts'

const path = '.github/workflows/deploy.yml'
const LISTENS: Finding = { kind: 'listens', path, stateKnown: true }
const DISABLED: Finding = { kind: 'disabled', path, state: 'disabled_manually' }
const OTHER: Finding = { kind: 'other-types', path, types: ['build'] }
const NEAR: Finding = { kind: 'near-miss', path, miss: { of: 'merge' } }
const BROKEN: Finding = { kind: 'broken', path, line: 1, column: 1, reason: 'a tab' }
const UNREAD: Finding = { kind: 'unread', path, why: { kind: 'too-large' } }

test.each<[what: string, found: Receivers, heard: Heard]>([
  ['one listens', { kind: 'findings', findings: [LISTENS] }, 'yes'],
  ['one listens, beside others', { kind: 'findings', findings: [DISABLED, LISTENS, BROKEN, UNREAD] }, 'yes'],
  ['all that listen are disabled', { kind: 'findings', findings: [DISABLED] }, 'no'],
  ['for other types', { kind: 'findings', findings: [OTHER] }, 'no'],
  ['nearly', { kind: 'findings', findings: [NEAR] }, 'no'],
  ['no file', { kind: 'findings', findings: [{ kind: 'no-file' }] }, 'no'],
  ['none of the files', { kind: 'findings', findings: [{ kind: 'no-listener', files: 3 }] }, 'no'],
  ['a file is no YAML', { kind: 'findings', findings: [OTHER, BROKEN] }, 'unknown'],
  ['a file was not read', { kind: 'findings', findings: [DISABLED, UNREAD] }, 'unknown'],
  ['nothing was read', { kind: 'not-read', why: { kind: 'step-spent', files: 300 } }, 'unknown'],
])('%s', (_, found, expected) => {
  expect(heard(found)).toBe(expected)
})
