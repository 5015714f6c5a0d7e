import { withDispatchId } from '../../src/payload/dispatch-id.ts'
import type { JsonObject } from '../../src/payload/json.ts'

const NEW = 'new-id-0001'
const add = (payload: JsonObject) => withDispatchId(payload, () => NEW)

test('an id that was made stands in the payload beside all else, and is known as new', () => {
  const payload = { a: 1 }
  expect(add(payload)).toEqual({
    ok: true,
    value: { clientPayload: { a: 1, dispatch_id: NEW }, dispatchId: NEW, idIsNew: true },
  })
  // It may be that of several targets.
  expect(payload).toEqual({ a: 1 })
})

test('where none is to be added the payload stays as it is, with whatever id it has', () => {
  for (const payload of [{}, { dispatch_id: 'x' }, { dispatch_id: 7 }])
    expect(withDispatchId(payload, undefined)).toEqual({ ok: true, value: { clientPayload: payload } })
})

test.each(['12345678', 'x'.repeat(64), 'Build_7-of-9'])('the id %j is kept, and is not known as new', (id) => {
  expect(add({ dispatch_id: id })).toEqual({
    ok: true,
    value: { clientPayload: { dispatch_id: id }, dispatchId: id, idIsNew: false },
  })
})

test.each(['', '1234567', 'x'.repeat(65), 'build 1234', 'build#1234', '12345678\n', 12_345_678, null, ['12345678']])(
  'the id %j could not be told in a run’s name, and is refused',
  (id) => expect(add({ dispatch_id: id })).toMatchObject({ ok: false, problems: [expect.stringContaining('8 to 64')] }),
)
