import { invalidPayload } from '../../src/explaining/invalid-payload.ts'
import { refusal } from '../failures/answers.ts'
import { shown } from './about.ts'

const CHECK =
  'Check event-type and client-payload against https://docs.github.com/en/rest/repos/repos#create-a-repository-dispatch-event'

test('an event that GitHub does not take: its own words are the cause, and the page that says what it takes', () => {
  expect(shown(invalidPayload(refusal(422, 'Invalid request.'), { clientPayload: { a: 1 } }))).toEqual([
    'GitHub refused the request: "Invalid request."',
    CHECK,
  ])
  expect(shown(invalidPayload(refusal(422, ''), { clientPayload: {} }))).toEqual([
    'GitHub refused the request, without a word on why.',
    CHECK,
  ])
})

test('more bytes than GitHub takes characters: both are told, and what takes them', () => {
  const clientPayload = {
    ref: 'main',
    notes: '変'.repeat(30_000),
    more: 'é'.repeat(100),
    'odd\n::key': 'y',
    a: 1,
    b: 2,
  }
  expect(shown(invalidPayload(refusal(422, 'client_payload is too large.'), { clientPayload }))).toEqual([
    'The payload is most likely too large: it has 30,164 characters as JSON, which are 90,264 bytes in UTF-8, and GitHub takes 65,535. Its documentation says characters, but it may count bytes.',
    'Put large data into an artifact or a file, and send its URL or id.',
    'The largest properties, in bytes: notes (90,002), more (202), ref (6), odd\\n::key (3), a (1).',
  ])
})

test('so many bytes are told, whatever GitHub says; and whatever it has, where GitHub says that it is too large', () => {
  const sized = (bytes: number) => ({ clientPayload: { a: 'x'.repeat(bytes - '{"a":""}'.length) } })
  const cause = (words: string, bytes: number) => invalidPayload(refusal(422, words), sized(bytes)).cause
  expect(cause('Invalid request.', 65_535)).toMatch(/^GitHub refused the request/)
  expect(cause('Invalid request.', 65_536)).toMatch(/^The payload is most likely too large: it has 65,536 characters/)
  expect(cause('client_payload is too large.', 50_000)).toBe(
    'The payload is too large for this server, which takes less than the 65,535 characters that GitHub documents: it has 50,000 characters as JSON, which are 50,000 bytes in UTF-8.',
  )
  const none = invalidPayload(refusal(422, 'client_payload is too large.'), { clientPayload: {} })
  expect(shown(none)).toHaveLength(2)
})
