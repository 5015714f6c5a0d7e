import { answeredLine, githubMessage, isHtml, statusTitle, unansweredLine } from '../../src/failures/answered.ts'
import { answer } from './answers.ts'

test.each<[status: number, title: string]>([
  [204, '204 No Content'],
  [404, '404 Not Found'],
  [422, '422 Unprocessable Entity'],
  [599, '599'],
])('%i is titled %s', (status, title) => expect(statusTitle(status)).toBe(title))

describe("GitHub's own words", () => {
  test.each<[data: unknown, words: string]>([
    [{ message: 'Not Found' }, 'Not Found'],
    [{ message: 'Validation Failed', errors: ['a', 'b'] }, 'Validation Failed: a, b'],
    [{ message: 'Validation Failed', errors: [{ message: 'a is wrong' }] }, 'Validation Failed: a is wrong'],
    [
      { message: 'Validation Failed', errors: [{ resource: 'X', field: 'a', code: 'missing' }] },
      'Validation Failed: a missing',
    ],
    [{ message: 'Validation Failed', errors: [null, 7, {}, { message: 9 }] }, 'Validation Failed'],
    [{ errors: ['a'] }, 'a'],
    [{ message: 'x', errors: 'many' }, 'x'],
    [{ message: 7 }, ''],
    [{}, ''],
    [null, ''],
    [undefined, ''],
    [[1, 2], ''],
    [7, ''],
    ['', ''],
    ['\n  one line\nand another', 'one line'],
    ['windows\r\nlines', 'windows'],
  ])('of %j are %j', (data, words) => expect(githubMessage(answer(422, data))).toBe(words))
})

test.each<[data: unknown, type: string, html: boolean]>([
  ['<!DOCTYPE html><p>', 'text/plain', true],
  ['  <html>', '', true],
  ['anything', 'text/html; charset=utf-8', true],
  ['<p>', 'text/plain', false],
  [{ message: '<html>' }, 'application/json', false],
  ['', '', false],
])('%j as %j is a web page: %s', (data, type, html) => {
  expect(isHtml(answer(404, data, { 'content-type': type }))).toBe(html)
})

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
