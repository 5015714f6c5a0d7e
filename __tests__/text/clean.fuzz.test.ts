import * as fc from 'fast-check'
import { createClean } from '../../src/text/clean.ts'

/** What a header can carry, so what a token may be made of. */
const unit = fc.oneof(
  { weight: 6, arbitrary: fc.constantFrom(...'abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789_-.') },
  { weight: 2, arbitrary: fc.constantFrom(...'!:"\'\\/<>&%$+=*()[]{}|@#?;,~^` \t') },
  { weight: 1, arbitrary: fc.integer({ min: 0x80, max: 0xff }).map((code) => String.fromCharCode(code)) },
)
const secret = fc.string({ unit, minLength: 12, maxLength: 90 }).filter((text) => text.trim() === text)

/** Several, some of which are within, before or beside others. */
const secrets = fc
  .tuple(fc.array(secret, { minLength: 1, maxLength: 4 }), fc.nat(), fc.nat())
  .map(([all, from, length]) => {
    const [first = ''] = all
    const part = first.slice(from % 6, (from % 6) + 6 + (length % first.length))
    return [...all, part, `${part}${all.at(-1)}`].filter((text) => text.trim() === text && text.length >= 6)
  })

const escaped = (text: string, which: RegExp, as: (code: number) => string) =>
  text.replace(which, (character) => as(character.charCodeAt(0)))
const hex = (code: number, digits: number) => code.toString(16).padStart(digits, '0')
const json = (text: string) => JSON.stringify(text).slice(1, -1)
const url = (text: string) => encodeURIComponent(text)

/** What servers, proxies and pages make of a text that they echo. */
const FORMS: Record<string, (secret: string) => string> = {
  'as it is': (secret) => secret,
  JSON: json,
  'JSON of ASCII': (secret) => escaped(json(secret), /[^ -~]/g, (code) => `\\u${hex(code, 4)}`),
  'JSON in upper case': (secret) => escaped(json(secret), /[^ -~]/g, (code) => `\\u${hex(code, 4).toUpperCase()}`),
  'JSON for HTML': (secret) => escaped(json(secret), /[<>&'+]/g, (code) => `\\u${hex(code, 4)}`),
  'JSON with slashes': (secret) => json(secret).replaceAll('/', '\\/'),
  'JSON, every character': (secret) => escaped(secret, /./gs, (code) => `\\u${hex(code, 4)}`),
  'JSON within JSON': (secret) => json(json(secret)),
  'a URL': url,
  'a URL in lower case': (secret) => url(secret).replace(/%../g, (each) => each.toLowerCase()),
  'a URL, strictly': (secret) => escaped(url(secret), /[!'()*~._-]/g, (code) => `%${hex(code, 2)}`),
  'a whole URL': (secret) => encodeURI(secret),
  'a URL of Latin-1': (secret) => escaped(secret, /[^\w.-]/g, (code) => `%${hex(code, 2).toUpperCase()}`),
  'a URL within a URL': (secret) => url(url(secret)),
  'a URL within JSON': (secret) => json(encodeURI(secret)),
  HTML: (secret) =>
    escaped(secret, /[<>&"']/g, (code) => ({ 60: '&lt;', 62: '&gt;', 38: '&amp;', 34: '&quot;' })[code] ?? '&#39;'),
  'HTML by number': (secret) => escaped(secret, /[^a-z]/g, (code) => `&#${code};`),
  'HTML by hexadecimal number': (secret) => escaped(secret, /[^a-z]/g, (code) => `&#x${hex(code, 2)};`),
  'HTML of JSON': (secret) => json(secret).replaceAll('&', '&amp;').replaceAll('"', '&quot;'),
  'UTF-8 read as Latin-1': (secret) => Buffer.from(secret).toString('latin1'),
  'Latin-1 read as UTF-8': (secret) => Buffer.from(secret, 'latin1').toString('utf8'),
  'UTF-8 read as ASCII': (secret) => Buffer.from(secret).toString('ascii'),
  base64: (secret) => Buffer.from(secret).toString('base64'),
  'base64 behind a name': (secret) => Buffer.from(`x-access-token:${secret}`).toString('base64'),
  'base64 behind another': (secret) => Buffer.from(`me:${secret}@`).toString('base64url'),
  'base64 of Latin-1': (secret) => Buffer.from(`Bearer ${secret}`, 'latin1').toString('base64'),
  'base64 in lines': (secret) => Buffer.from(`on: ${secret}\n`).toString('base64').replace(/.{20}/g, '$&\\n'),
}

const before = fc.constantFrom(
  '',
  'it is ',
  '?token=',
  '"',
  "{'a': '",
  '<b>',
  '::error::',
  '100% ',
  'a & b, ',
  'x'.repeat(32_760),
)
const after = fc.constantFrom('', ' it was', '&b=c', '"}', '</b>', '\n', ' x'.repeat(20_000))

/** So many characters in a row of a secret, in any place, are too many. */
const PART = 6

function shownPart(shown: string, secret: string): string | undefined {
  return Array.from({ length: secret.length - PART + 1 }, (_, at) => secret.slice(at, at + PART)).find((part) =>
    shown.includes(part),
  )
}

test.each(Object.entries(FORMS))('no part of a secret is shown that comes back as %s', (name, form) => {
  const beside = name.startsWith('base64') ? 'x-access-token:' : ''
  fc.assert(
    fc.property(secrets, before, after, fc.nat(), (all, before, after, which) => {
      const secret = all[which % all.length] ?? ''
      const text = form(secret)
      const shown = createClean(all)(`${before}${text}${after}`)
      expect(shown).toContain('***')
      const around = (name: string) => Math.ceil((name.length * 4) / 3) + 6
      expect(shown.length).toBeLessThanOrEqual(before.length + after.length + '***'.length + around(beside))
      const rest = shown.replaceAll(/[ x]{100,}/g, '')
      expect(shownPart(rest, secret)).toBeUndefined()
      if (beside === '') expect(shownPart(rest, text.slice(4, -4))).toBeUndefined()
    }),
    { numRuns: 60 },
  )
})

test('many secrets in a row leave nothing between them', () => {
  fc.assert(
    fc.property(secrets, (all) => {
      expect(createClean(all)(all.join(''))).toBe('***')
      expect(createClean(all)(all.join(' ')).replaceAll('***', '').trim()).toBe('')
    }),
    { numRuns: 200 },
  )
})

test('of secrets that overlap themselves and each other all is found', () => {
  const letters = (minLength: number, maxLength: number) =>
    fc.string({ unit: fc.constantFrom('a', 'b'), minLength, maxLength })
  const periodic = fc.tuple(letters(1, 4), fc.integer({ min: 6, max: 12 })).map(([piece, times]) => piece.repeat(times))
  const secret = fc.oneof(letters(6, 12), periodic)
  const text = fc.array(fc.oneof(letters(0, 30), periodic), { maxLength: 4 }).map((parts) => parts.join(''))
  fc.assert(
    fc.property(fc.array(secret, { minLength: 1, maxLength: 4 }), text, (all, text) => {
      const covered = [...text].map((_, at) =>
        all.some((each) =>
          Array.from(each, (_, in_) => at - in_).some((from) => from >= 0 && text.startsWith(each, from)),
        ),
      )
      const wanted = [...text]
        .map((letter, at) => (covered[at] ? '*' : letter))
        .join('')
        .replace(/\*+/g, '***')
      expect(createClean(all)(text)).toBe(wanted)
    }),
    { numRuns: 500 },
  )
})

test('what is no secret stays as it is', () => {
  const clean = createClean(['ghp_0123456789', 'a"b\\c/d%41&amp;é'])
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 200 }), (text) => expect(clean(text)).toBe(text)),
    { numRuns: 500 },
  )
})
