import { createHash } from 'node:crypto'
import { stableId, stableIds } from '../../src/plan/stable-ids.ts'
import type { Target } from '../../src/target.ts'
import { planOf, problemsOf } from '../inputs/reading.ts'
import { target } from '../report/results.ts'

const UUID_8 = /^[0-9a-f]{8}-[0-9a-f]{4}-8[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/

const ENV = {
  ...{ GITHUB_REPOSITORY: 'acme/monorepo', GITHUB_RUN_ID: '1658821493', GITHUB_RUN_ATTEMPT: '1' },
  ...{ GITHUB_JOB: 'release', GITHUB_ACTION: '__dispatch' },
}

const event = (clientPayload: object, more: Partial<Target> = {}): Target =>
  target('site', {
    ...{ dispatchId: 'new', idIsNew: true },
    dispatch: { kind: 'event', eventType: 'deploy', clientPayload: { ...clientPayload, dispatch_id: 'new' } },
    ...more,
  })

const started = (workflow: string, refs: string[], inputs: Record<string, string>): Target =>
  event({}, { dispatch: { kind: 'workflow', workflow, refs, inputs: { ...inputs, dispatch_id: 'new' } } })

const idOf = (its: Target, env: Record<string, string> = {}, place = 0) =>
  stableIds({ ...ENV, ...env }, place)(its).dispatchId

const SENT = event({ sha: 'abc', list: [1, { a: 1, b: 2 }] })
const STARTED = started('deploy.yml', ['main'], { version: '1' })

describe('the id of a target', () => {
  test('is a UUID of version 8, and stands in what is sent', () => {
    for (const its of [SENT, STARTED].map(stableIds(ENV, 0))) {
      expect(its.dispatchId).toMatch(UUID_8)
      const { dispatch, dispatchId } = its
      expect(dispatch.kind === 'event' ? dispatch.clientPayload : dispatch.inputs).toMatchObject({
        dispatch_id: dispatchId,
      })
    }
  })

  test('is the same in every attempt, whatever new id it had', () => {
    expect(idOf(SENT, { GITHUB_RUN_ATTEMPT: '2' })).toBe(idOf(SENT))
    expect(
      idOf({ ...SENT, dispatchId: 'newer', dispatch: event({ sha: 'abc', list: [1, { a: 1, b: 2 }] }).dispatch }),
    ).toBe(idOf(SENT))
  })

  test('is the same for equal payloads, and names that GitHub takes for one', () => {
    expect(idOf(event({ list: [1, { b: 2, a: 1 }], sha: 'abc' }))).toBe(idOf(SENT))
    expect(idOf({ ...SENT, repository: 'Acme/SITE' })).toBe(idOf(SENT))
    expect(idOf(SENT, { GITHUB_REPOSITORY: 'ACME/monorepo' })).toBe(idOf(SENT))
  })

  test('stays as it is known: another recipe would start everything twice', () => {
    expect(idOf(SENT)).toBe('04f8d145-a9e9-8a89-bbe3-8592f40f1f74')
    expect(idOf(STARTED)).toBe('af88539e-e06c-827a-aefe-c51cd0bdc8d8')
  })

  test.each<[what: string, id: () => string | undefined]>([
    ['run', () => idOf(SENT, { GITHUB_RUN_ID: '1658821494' })],
    ['job', () => idOf(SENT, { GITHUB_JOB: 'publish' })],
    ['place in the matrix', () => idOf(SENT, {}, 1)],
    ['step', () => idOf(SENT, { GITHUB_ACTION: '__dispatch_2' })],
    ['repository of the workflow', () => idOf(SENT, { GITHUB_REPOSITORY: 'acme/app' })],
    ['target', () => idOf({ ...SENT, repository: 'acme/docs' })],
    ['event type', () => idOf({ ...SENT, dispatch: { ...SENT.dispatch, eventType: 'build' } as Target['dispatch'] })],
    ['payload', () => idOf(event({ sha: 'abd', list: [1, { a: 1, b: 2 }] }))],
    ['payload, deep within', () => idOf(event({ sha: 'abc', list: [1, { a: 1, b: '2' }] }))],
    ['payload, by a key', () => idOf(event({ sha: 'abc', list: [1, { a: 1, b: 2 }], more: null }))],
    ['workflow', () => idOf(STARTED)],
    ['another workflow', () => idOf(started('build.yml', ['main'], { version: '1' }))],
    ['ref', () => idOf(started('deploy.yml', ['next'], { version: '1' }))],
    ['refs', () => idOf(started('deploy.yml', ['main', 'next'], { version: '1' }))],
    ['inputs', () => idOf(started('deploy.yml', ['main'], { version: '2' }))],
  ])('is another for another %s', (_, id) => {
    expect(id()).toMatch(UUID_8)
    expect(id()).not.toBe(idOf(SENT))
    expect([id()]).not.toContain(idOf(started('deploy.yml', [], { version: '1' })))
  })

  test('is told apart however the parts are written', () => {
    const encoded = [['a', 'b'], ['ab', ''], ['a,b'], ['a","b'], [['a', 'b']], [{ a: 'b' }], ['a', ['b']]]
    expect(new Set(encoded.map(stableId)).size).toBe(encoded.length)
  })

  test('is a hash of all of it', () => {
    const hex = createHash('sha256').update('["a",{"b":1,"c":2}]').digest('hex')
    expect(stableId(['a', { c: 2, b: 1 }]).replaceAll('-', '')).toBe(
      `${hex.slice(0, 12)}8${hex.slice(13, 16)}${((Number.parseInt(hex.slice(16, 17), 16) & 3) | 8).toString(16)}${hex.slice(17, 32)}`,
    )
  })

  test('is the one that the user gave, where there is one', () => {
    const own = { ...SENT, dispatchId: 'release-1', idIsNew: false }
    expect(stableIds(ENV, 0)(own)).toBe(own)
  })

  test('is new each time where the run has no id', () => {
    expect(stableIds({ ...ENV, GITHUB_RUN_ID: '' }, 0)(SENT)).toBe(SENT)
  })
})

describe('the plan', () => {
  const RESUME = { 'on-rerun': 'resume', 'wait-for': 'completion', targets: 'acme/site acme/docs', repository: '' }

  test('has them where a re-run is to be resumed', async () => {
    const plans = await Promise.all([planOf(RESUME, ENV), planOf(RESUME, ENV)])
    const [ids, again] = plans.map(({ targets }) => targets.map(({ dispatchId }) => dispatchId))
    expect(ids).toEqual([expect.stringMatching(UUID_8), expect.stringMatching(UUID_8)])
    expect(new Set(ids).size).toBe(2)
    expect(again).toEqual(ids)
    const elsewhere = await planOf({ ...RESUME, 'matrix-place': '1/2' }, ENV)
    expect(elsewhere.targets.map(({ dispatchId }) => dispatchId)).not.toEqual(ids)
  })

  test('has new ones where it is not', async () => {
    const { targets } = await planOf({ ...RESUME, 'on-rerun': 'send', targets: 'acme/site' }, ENV)
    for (const { dispatchId } of targets) expect(dispatchId).not.toMatch(UUID_8)
  })

  test('finds nothing to resume where the step does not wait', async () => {
    expect(await problemsOf({ 'on-rerun': 'resume' })).toEqual([
      'on-rerun: is resume, which goes by the runs that were started, and the step does not wait for any: set wait-for to start or completion, or leave on-rerun out.',
    ])
  })
})
