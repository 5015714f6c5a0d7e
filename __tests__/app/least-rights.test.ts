import {
  type Doing,
  granted,
  lackingRights,
  leastRights,
  type Rights,
  rightsInWords,
} from '../../src/app/least-rights.ts'
import type { Target } from '../../src/target.ts'

type What = Pick<Target, 'dispatch' | 'search'>

const EVENT: What = { dispatch: { kind: 'event', eventType: 'deploy', clientPayload: {} } }
const WORKFLOW: What = { dispatch: { kind: 'workflow', workflow: 'deploy.yml', refs: [], inputs: {} } }
const searching = (listening: boolean): What => ({
  ...EVENT,
  search: { words: 'org:acme', most: 100, listening, targetOf: () => ({ ok: false, problems: [] }) },
})
const SEARCH = searching(false)
const SUBSCRIBERS = searching(true)

const START: Doing['waiting'] = { waitFor: 'start', cancelDownstream: false }
const END: Doing['waiting'] = { waitFor: 'completion', cancelDownstream: false }
const CANCEL: Doing['waiting'] = { waitFor: 'completion', cancelDownstream: true }

/** As a row says it: what contents, actions and checks are asked for. */
const written = ({ contents, actions, checks, metadata }: Rights) =>
  [contents, actions, checks, metadata].map((level) => level ?? '–').join(' ')

test.each<[what: What[], doing: Partial<Doing>, contentsActionsChecksMetadata: string]>([
  [[EVENT], {}, 'write – – read'],
  [[WORKFLOW], {}, '– write – read'],
  [[EVENT, WORKFLOW], {}, 'write write – read'],
  [[SEARCH], {}, 'write – – read'],
  [[SUBSCRIBERS], {}, 'write read – read'],
  [[], {}, '– – – read'],
  [[EVENT], { waiting: START }, 'write read – read'],
  [[EVENT], { waiting: END }, 'write read read read'],
  [[EVENT], { waiting: CANCEL }, 'write write read read'],
  [[EVENT], { waiting: START, reruns: true }, 'write write – read'],
  [[WORKFLOW], { waiting: START }, '– write – read'],
  [[WORKFLOW], { waiting: END }, '– write read read'],
  // Without waiting there is nothing to cancel, and nothing to run again.
  [[EVENT], { reruns: true }, 'write – – read'],
  [[EVENT], { ifNoListener: 'skip' }, 'write read – read'],
  [[EVENT], { ifNoListener: 'fail' }, 'write read – read'],
  [[WORKFLOW], { ifNoListener: 'fail' }, '– write – read'],
  [[EVENT], { dryRun: true }, 'read read – read'],
  [[WORKFLOW], { dryRun: true }, 'read read – read'],
  [[EVENT, WORKFLOW], { dryRun: true, waiting: CANCEL, reruns: true }, 'read read – read'],
])('targets %j, doing %j', (targets, doing, expected) => {
  const rights = leastRights(targets, { dryRun: false, ifNoListener: 'send', reruns: false, ...doing })
  expect(written(rights)).toBe(expected)
})

test.each<[has: Record<string, unknown>, got: string, lacks: string[]]>([
  [{ contents: 'write', actions: 'write', checks: 'write', metadata: 'read' }, 'write read read read', []],
  [{ contents: 'read', actions: 'read', checks: 'read' }, 'read read read read', ['Contents: Read and write']],
  [{ contents: 'write' }, 'write – – read', ['Actions: Read', 'Checks: Read']],
  [
    { contents: 'none', actions: 7 },
    '– – – read',
    ['Contents: Read', 'Contents: Read and write', 'Actions: Read', 'Checks: Read'],
  ],
  [{ contents: 'admin' }, 'write – – read', ['Actions: Read', 'Checks: Read']],
])('of an installation that has %j', (has, got, lacks) => {
  const wanted: Rights = { contents: 'write', actions: 'read', checks: 'read', metadata: 'read' }
  expect(written(granted(wanted, has))).toBe(got)
  expect(lackingRights(wanted, granted(wanted, has))).toEqual(lacks)
})

test('in words', () => {
  expect(rightsInWords({ contents: 'write', metadata: 'read' })).toBe('Contents: Read and write, Metadata: Read')
})
