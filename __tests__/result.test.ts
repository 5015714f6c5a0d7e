import {
  type Cause,
  countStates,
  type Delivered,
  dispatchResult,
  endedWell,
  type TargetResult,
  type Tried,
  toldBy,
  withLeftOut,
} from '../src/result.ts'
import type { Target } from '../src/target.ts'
import { answer, noAnswer } from './failures/answers.ts'
import { TAKEN, target } from './report/results.ts'

const SITE = target()
const dispatch = (reply: Tried['reply']): Tried => ({ request: 'dispatch', reply })
const runsBefore = (reply: Tried['reply']): Tried => ({ request: 'runs-before', reply })

/** Failed after so many requests, the last of which came to `last`. */
const failed = (cause: Cause, last?: Tried, requests = 2, mayHaveArrived = false): Delivered => ({
  ...{ target: SITE, state: 'failed', tries: 3, requests, durationMs: requests === 0 ? 0 : 90, mayHaveArrived, cause },
  ...(last ? { last } : {}),
})
const tried = (last: Tried, requests?: number, mayHaveArrived?: boolean) =>
  failed({ kind: 'tried', tried: last }, last, requests, mayHaveArrived)
const UNSENT = { target: SITE, state: 'failed', tries: 0, durationMs: 0 }
const SENT = { ...UNSENT, tries: 2, durationMs: 90 }
const FAULT: Cause = { kind: 'crash', error: new Error('x') }
const HELD: Cause = { kind: 'held-back', by: dispatch(answer(429)) }

test.each<[what: string, delivered: Delivered, result: object]>([
  [
    'accepted',
    { target: SITE, state: 'accepted', tries: 3, requests: 2, durationMs: 90, redirected: false, by: TAKEN },
    { ...SENT, state: 'accepted', statusCode: 204 },
  ],
  [
    'skipped',
    { target: SITE, state: 'skipped', because: 'fail-fast', tries: 0, requests: 0, durationMs: 0 },
    { ...UNSENT, state: 'skipped', skippedBecause: 'fail-fast' },
  ],
  ['refused', tried(dispatch(answer(404))), { ...SENT, statusCode: 404 }],
  [
    'not answered',
    tried(dispatch(noAnswer('timeout', true)), 2, true),
    { ...SENT, statusCode: 0, mayHaveArrived: true },
  ],
  ['its list of runs refused, which is no request for it', tried(runsBefore(answer(403)), 0), UNSENT],
  ['held back before its first request', failed(HELD, undefined, 0), UNSENT],
  [
    'held back by what another one met, after a request of its own',
    failed(HELD, dispatch(answer(502)), 2, true),
    { ...SENT, statusCode: 502, mayHaveArrived: true },
  ],
  [
    'stopped between two tries',
    failed({ kind: 'stopped', after: dispatch(answer(502)) }, dispatch(answer(502))),
    { ...SENT, statusCode: 502 },
  ],
  ['a fault of ours', failed(FAULT), { ...SENT, statusCode: 0 }],
  ['a fault of ours before its first request', failed(FAULT, undefined, 0), UNSENT],
])('what is known of a target: %s', (_, delivered, result) => {
  expect(dispatchResult(delivered)).toEqual(result)
})

test.each<[cause: Exclude<Cause, { kind: 'crash' }>]>([
  [{ kind: 'tried', tried: dispatch(answer(404)) }],
  [{ kind: 'stopped', after: dispatch(answer(404)) }],
  [{ kind: 'held-back', by: dispatch(answer(404)) }],
])('%j is told by its answer', (cause) => expect(toldBy(cause)).toEqual(dispatch(answer(404))))

test('states are counted, those too that none is in', () => {
  expect(countStates([])).toEqual({ accepted: 0, failed: 0, skipped: 0, planned: 0 })
  const states = (['accepted', 'failed', 'accepted', 'planned'] as const).map((state) => ({ state }))
  expect(countStates(states)).toEqual({ accepted: 2, failed: 1, skipped: 0, planned: 1 })
})

test('what was left out from the start stands in its place', () => {
  const left: Target = { ...SITE, skippedBecause: 'no-token' }
  const sent: TargetResult = { ...UNSENT, target: { ...SITE }, state: 'accepted' }
  const skipped = { target: left, state: 'skipped', skippedBecause: 'no-token', tries: 0, durationMs: 0 }
  expect(withLeftOut([left, sent.target], [sent])).toEqual([skipped, sent])
})

test.each<[result: Pick<TargetResult, 'state' | 'skippedBecause'>, well: boolean]>([
  [{ state: 'accepted' }, true],
  [{ state: 'planned' }, true],
  [{ state: 'failed' }, false],
  [{ state: 'skipped', skippedBecause: 'no-token' }, true],
  [{ state: 'skipped', skippedBecause: 'fail-fast' }, false],
  [{ state: 'skipped', skippedBecause: 'stopped' }, false],
])('%j ended well: %s', (result, well) => expect(endedWell(result)).toBe(well))
