import { answeredLine, replyLine, unansweredLine } from '../../src/explaining/reply-lines.ts'
import { answer, noAnswer } from '../failures/answers.ts'

describe('the line that tells of an answer', () => {
  test.each<[what: string, data: unknown, headers: Record<string, string>, holds: RegExp]>([
    ['words and request id', { message: 'Nope' }, { 'x-github-request-id': '0C1A:1' }, /404 Not Found.*"Nope".*0C1A:1/],
    ['no words', {}, { 'x-github-request-id': '0C1A:1' }, /404 Not Found, without a word.*0C1A:1/],
    ['no request id', { message: 'Nope' }, {}, /"Nope".*no request id/],
    ['controls as escapes', { message: 'a\n\u001b[1m' }, {}, /"a\\n\\u001b\[1m"/],
    ['many words cut', { message: 'ten chars '.repeat(99) }, {}, /"(ten chars ){49}ten chars…"/],
  ])('%s', (_, data, headers, holds) => {
    const line = answeredLine(answer(404, data, headers))
    expect(line).toMatch(holds)
    expect(line).not.toContain('\n')
  })
})

test('the line that tells of none', () => {
  const line = unansweredLine({ host: 'api.github.com', detail: 'ECONNRESET: socket\nhang up' })
  expect(line).toMatch(/api\.github\.com.*ECONNRESET: socket\\nhang up/)
})

test("a web page is told by what it says, which is GitHub's or somebody else's", () => {
  expect(answeredLine(answer(503, '<html>'))).toBe(
    'The server answered 503 Service Unavailable, a web page, without a word (no request id).',
  )
  const page = '<html>\n<title>Sign in \u001b[1m</title>'
  expect(answeredLine(answer(503, page))).toBe(
    'The server answered 503 Service Unavailable, a web page: "Sign in \\u001b[1m" (no request id).',
  )
})

test('what is no JSON where GitHub has it may be of anybody', () => {
  expect(answeredLine(answer(404, 'no page'))).toMatch(/^The server answered 404 Not Found: "no page"/)
  expect(answeredLine(answer(502, 'no page'))).toMatch(/^GitHub answered 502/)
})

test('what a request came to is told by either line', () => {
  const none = noAnswer('reset', true, 'api.github.com', 'ECONNRESET')
  expect(replyLine(none)).toBe('No answer from api.github.com: ECONNRESET.')
  expect(replyLine(answer(502, { message: 'Bad' }))).toBe('GitHub answered 502 Bad Gateway: "Bad" (no request id).')
})
