import { type Cause, countStates, type Delivered, dispatchResult, lastTry, type Tried } from '../src/result.ts'
import { answer, noAnswer } from './failures/answers.ts'
import { target } from './report/results.ts'

const SITE = target()
const dispatch = (reply: Tried['reply']): Tried => ({ request: 'dispatch', reply })
const runsBefore = (reply: Tried['reply']): Tried => ({ request: 'runs-before', reply })
const failed = (cause: Cause, more: { tries?: number; mayHaveArrived?: boolean } = {}): Delivered => ({
  ...{ target: SITE, state: 'failed', tries: 2, durationMs: 90, mayHaveArrived: false, cause },
  ...more,
})
const UNSENT = { target: SITE, state: 'failed', tries: 0, durationMs: 0 }
const SENT = { ...UNSENT, tries: 2, durationMs: 90 }

test.each<[what: string, delivered: Delivered, result: object]>([
  [
    'accepted',
    { target: SITE, state: 'accepted', tries: 2, durationMs: 90, redirected: false },
    { ...SENT, state: 'accepted', statusCode: 204 },
  ],
  ['skipped', { target: SITE, state: 'skipped', tries: 0, durationMs: 0 }, { ...UNSENT, state: 'skipped' }],
  ['refused', failed({ kind: 'tried', last: dispatch(answer(404)) }), { ...SENT, statusCode: 404 }],
  [
    'not answered',
    failed({ kind: 'tried', last: dispatch(noAnswer('timeout', true)) }, { mayHaveArrived: true }),
    { ...SENT, statusCode: 0, mayHaveArrived: true },
  ],
  [
    'its list of runs refused, which is no try to send it',
    failed({ kind: 'tried', last: runsBefore(answer(403)) }),
    UNSENT,
  ],
  [
    'its list of runs not answered, after a try that may have arrived',
    failed({ kind: 'tried', last: runsBefore(noAnswer('reset', true)) }, { mayHaveArrived: true }),
    { ...UNSENT, mayHaveArrived: true },
  ],
  [
    'held back before its first try',
    failed({ kind: 'held-back', by: dispatch(answer(429)) }, { tries: 0 }),
    { ...UNSENT, durationMs: 0 },
  ],
  ['held back', failed({ kind: 'held-back', by: dispatch(answer(429)) }), { ...SENT, statusCode: 429 }],
  ['stopped', failed({ kind: 'stopped', last: dispatch(answer(502)) }), { ...SENT, statusCode: 502 }],
  ['a fault of ours', failed({ kind: 'crash', error: new Error('x') }), { ...SENT, statusCode: 0 }],
  ['a fault of ours before its first try', failed({ kind: 'crash', error: new Error('x') }, { tries: 0 }), UNSENT],
])('what is known of a target: %s', (_, delivered, result) => {
  expect(dispatchResult(delivered)).toEqual(result)
})

test.each<[cause: Exclude<Cause, { kind: 'crash' }>]>([
  [{ kind: 'tried', last: dispatch(answer(404)) }],
  [{ kind: 'stopped', last: dispatch(answer(404)) }],
  [{ kind: 'held-back', by: dispatch(answer(404)) }],
])('%j is told by its answer', (cause) => expect(lastTry(cause)).toEqual(dispatch(answer(404))))

test('states are counted, those too that none is in', () => {
  expect(countStates([])).toEqual({ accepted: 0, failed: 0, skipped: 0, planned: 0 })
  const states = (['accepted', 'failed', 'accepted', 'planned'] as const).map((state) => ({ state }))
  expect(countStates(states)).toEqual({ accepted: 2, failed: 1, skipped: 0, planned: 1 })
})
