import { internalError } from '../../src/failures/failure.ts'
import { titleOf } from '../../src/failures/title.ts'

test.each<[title: string, args: Parameters<typeof titleOf>]>([
  ['Token not accepted (401)', ['bad_credentials', 401]],
  ['Token may not write (403)', ['insufficient_permission', 403]],
  ['Token may not read runs (403)', ['insufficient_permission', 403, 'Token may not read runs']],
  ['Repository not found (404)', ['not_found', 404]],
  ['GitHub failed (599)', ['server_error', 599]],
  ['No connection', ['network_error']],
  ['Run failed', ['run_failed']],
])('%s', (title, args) => expect(titleOf(...args)).toBe(title))

test('a fault of ours is called as its code is', () => {
  expect(internalError(new Error('x'), 'testing').title).toBe(titleOf('internal_error'))
})
