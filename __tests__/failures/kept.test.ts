import fc from 'fast-check'
import { githubMessage, isHtml } from '../../src/failures/answer-body.ts'
import { failureCode } from '../../src/failures/code.ts'
import { kept } from '../../src/failures/kept.ts'
import { inline } from '../../src/text/inline.ts'
import { addSecret } from '../../src/text/secrets.ts'
import { answer, refusal, WORDS } from './answers.ts'

const HTML = { 'content-type': 'text/html' }

test.each(Object.values(WORDS))('GitHub’s own refusals stay as they are: %s', (words) => {
  const told = refusal(403, words, { 'retry-after': '1', 'x-github-request-id': 'A:1' })
  expect(kept(told)).toEqual(told)
})

test.each<[what: string, data: unknown]>([
  [
    'details',
    {
      message: 'Validation Failed',
      errors: [{ resource: 'Event', field: 'event_type', code: 'missing' }, 'x', { message: 'y' }],
    },
  ],
  ['a block', { message: 'Repository access blocked', block: { reason: 'tos', html_url: 'https://github.com/tos' } }],
  ['a key of prototypes', JSON.parse('{"__proto__": {"a": 1}, "message": "x"}')],
  ['null', null],
  ['a number', 1],
  ['nothing', ''],
])('%s stay as they are', (_, data) => expect(kept(answer(422, data)).data).toEqual(data))

const page = (title: string) =>
  `\n<!DOCTYPE html>\n<html><head>${'<meta>'.repeat(2000)}<title>${title}</title></head>${'x'.repeat(50_000)}`

test.each<[what: string, data: string, text: string]>([
  ['in its first line', '<html><title>502</title><body>', '502'],
  ['far down', page('Sign in'), 'Sign in'],
  ['beyond a long first line', page('Sign in').replaceAll('\n', ''), 'Sign in'],
  ['where the line would be cut', `<html>${' '.repeat(1985)}<title>Sign in to go on</title>`, 'Sign in to go on'],
  ['nowhere', '<html><body>no</body></html>', 'no'],
])('what a page says stays, its title %s', (_, data, text) => {
  for (const headers of [HTML, {}]) {
    const told = kept(answer(502, data, headers))
    expect([githubMessage(told), isHtml(told)]).toEqual([text, true])
  }
})

/** What a step shows of an answer. */
const shown = (told: ReturnType<typeof answer>) => ({
  words: inline(githubMessage(told)),
  isHtml: isHtml(told),
})

test('any refusal reads the same as before', () => {
  const text = fc.oneof(
    fc.string({ unit: 'binary', maxLength: 40 }),
    fc.constantFrom('<html>', '<title>', '</title>', '\n', 'archived', 'rate limit exceeded', 'IP allow list', ' '),
  )
  const texts = fc
    .tuple(fc.array(text, { maxLength: 30 }), fc.constantFrom(1, 100))
    .map(([parts, times]) => parts.join('').repeat(times))
  const error = fc.oneof(texts, fc.record({ message: texts }), fc.record({ field: texts, code: texts }), fc.jsonValue())
  const data = fc.oneof(
    texts,
    fc.jsonValue(),
    fc.record(
      { message: fc.oneof(texts, fc.jsonValue()), errors: fc.array(error, { maxLength: 5 }) },
      { requiredKeys: [] },
    ),
  )
  fc.assert(
    fc.property(data, fc.constantFrom({}, HTML), fc.constantFrom(403, 422, 502), (data, headers, status) => {
      const told = answer(status, data, headers)
      expect(shown(kept(told))).toEqual(shown(told))
      // What is beyond that is never shown, and decides nothing.
      if (githubMessage(told).length <= 2000) expect(failureCode(kept(told))).toBe(failureCode(told))
    }),
    { numRuns: 3000 },
  )
})

const FULL = 65_536
const filled = (piece: string) => piece.repeat(FULL / piece.length)
const json = (start: string, piece: string, end: string) => JSON.parse(start + filled(piece) + end)

test.each<[what: string, data: unknown]>([
  ['a long message', { message: filled('x ') }],
  ['a message of one word', { message: filled('x') }],
  ['emoji', { message: filled('😀') }],
  ['many errors', json('{"message": "x", "errors": [', '{"message": "x y"},', '0]}')],
  ['long errors', { errors: Array(100).fill(filled('é ').slice(0, 600)) }],
  ['many keys', Object.fromEntries(Array.from({ length: 9000 }, (_, index) => [`k${index}`, [index]]))],
  ['a long key', { [filled('k')]: 1, [`${filled('k')}l`]: { message: 'x' } }],
  ['lists in a list', json('[', '[],', '0]')],
  ['lists in lists', JSON.parse('['.repeat(30_000) + ']'.repeat(30_000))],
  ['a text', filled('x y\r')],
  ['a page', page(filled('t '))],
])('%s takes little room', (_, data) => {
  const headers = Object.fromEntries(Array.from({ length: 2000 }, (_, index) => [`h${index}`, '']))
  const told = kept(answer(500, data, headers))
  expect(JSON.stringify(told).length).toBeLessThan(20_000)
})

test('no part is left of a word that is cut', () => {
  const token = `ghp_${'a'.repeat(36)}`
  for (let before = 1950; before < 2010; before++) {
    const told = kept(answer(500, { message: `${' '.repeat(before)}${token} and more` }))
    expect(githubMessage(told).includes(token) || !githubMessage(told).includes('ghp')).toBe(true)
  }
})

// Too short to be taken out of answers as they come.
test('no part is left of a secret that is cut, wherever a page is cut', () => {
  const secret = 'pA5s-w0rd'
  addSecret(secret)
  const wrapped = Buffer.from(`user:${secret}`)
    .toString('base64')
    .replace(/^.{12}/, '$&\n')
  for (let before = 0; before < 520; before += 4) {
    const page = `<title>x</title>${' '.repeat(before)}${secret}${' y'.repeat(2000)}`
    for (const text of [`<html>\n${page}`, `<html>${page.replace(secret, wrapped)}`]) {
      const told = String(kept(answer(502, text, HTML)).data)
      expect(told).not.toMatch(/pA5|s-w0|0rd|QTVz|LXcw/)
    }
  }
})
