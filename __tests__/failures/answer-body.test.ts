import { githubMessage, isHtml, isNoJson } from '../../src/failures/answer-body.ts'
import { answer } from './answers.ts'

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

test.each<[data: unknown, type: string, noJson: boolean]>([
  ['404 page not found', 'text/plain', true],
  ['', '', true],
  ['{"message": "longer than is re', 'application/json; charset=utf-8', false],
  [{}, 'text/plain', false],
  [null, '', false],
])('%j as %j is no JSON: %s', (data, type, noJson) => {
  expect(isNoJson(answer(404, data, { 'content-type': type }))).toBe(noJson)
})

test("a page's words are those of its text, not its first line", () => {
  const page = '<!DOCTYPE html>\n<html><head><title> Sign in &middot; Acme\n</title></head><p>Please.</p>'
  expect(githubMessage(answer(502, page))).toBe('Sign in · Acme')
  expect(githubMessage(answer(502, page, { 'content-type': 'text/html' }))).toBe('Sign in · Acme')
})
