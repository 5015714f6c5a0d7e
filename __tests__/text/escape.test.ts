import * as fc from 'fast-check'
import { parseCommand } from '../../sandbox/runner/commands.ts'
import { logText, markdown, markdownBlock, markdownLink } from '../../src/text/escape.ts'
import { commandLines } from '../action/safety.ts'

const Z = '\u200b'

describe('text for the log', () => {
  test.each<[text: string, shown: string]>([
    ['plain: text', 'plain: text'],
    ['a::b', 'a::b'],
    ['::error::x', `:${Z}:error::x`],
    ['  ::error::x', `  :${Z}:error::x`],
    ['\t::error::x', '\\t::error::x'],
    ['a\n::error::x', `a\n:${Z}:error::x`],
    ['a\r::error::x', 'a\\r::error::x'],
    ['##[error]x', `##${Z}[error]x`],
    ['a ##[x] ##[y]', `a ##${Z}[x] ##${Z}[y]`],
    ['###[x]', `###${Z}[x]`],
    ['# [x]', '# [x]'],
    ['\u001b[31mred', '\\u001b[31mred'],
    ['\u2028::error::x', '\\u2028::error::x'],
    ['\ufeff::error::x', '\\ufeff::error::x'],
    ['\u00a0::error::x', `\u00a0:${Z}:error::x`],
    [':::', `:${Z}::`],
    ['', ''],
  ])('%j is %j', (text, shown) => expect(logText(text)).toBe(shown))

  test('is never a command, whatever it was', () => {
    const pieces = [
      '::',
      ':',
      '##[',
      '#',
      '[',
      ']',
      'error',
      ' ',
      '\n',
      '\r',
      '\t',
      '\u2028',
      '\u00a0',
      '\u0085',
      'x=y',
      Z,
    ]
    const text = fc.array(fc.oneof(fc.constantFrom(...pieces), fc.string({ unit: 'binary', maxLength: 3 })), {
      maxLength: 12,
    })
    fc.assert(
      fc.property(text, (parts) => {
        const shown = logText(parts.join(''))
        expect(commandLines(shown)).toEqual([])
        expect(shown.split('\n').map(parseCommand)).toEqual(shown.split('\n').map(() => undefined))
      }),
      { numRuns: 5000 },
    )
  })
})

describe('text for Markdown', () => {
  test.each<[text: string, shown: string]>([
    ['acme/some_site-1.2', 'acme/some_site-1.2'],
    ['_a_', '&#95;a&#95;'],
    ['*b*', '&#42;b&#42;'],
    ['a|b', 'a&#124;b'],
    ['`c`', '&#96;c&#96;'],
    ['[d](e)', '&#91;d&#93;&#40;e&#41;'],
    ['<img>', '&#60;img&#62;'],
    ['@octocat #1', `&#64;${Z}octocat &#35;${Z}1`],
    ['foo@bar.test', `foo&#64;${Z}bar.test`],
    ['acme/site#1, GH-1, a # b @ c', `acme/site&#35;${Z}1, GH-${Z}1, a &#35; b &#64; c`],
    ['a5c3785ed8d6a35868bc169f07e40e889087fd2e', `a5c${Z}3785ed8d6a35868bc169f07e40e889087fd2e`],
    ['deploy:site', 'deploy&#58;site'],
    [':rocket:', `&#58;${Z}rocket&#58;`],
    ['https://evil.test', `https&#58;${Z}//evil.test`],
    ['www.evil.test', `www${Z}&#46;evil.test`],
    ['&amp;', '&#38;amp;'],
    ['$x$', '&#36;x&#36;'],
    ['~~s~~', '&#126;&#126;s&#126;&#126;'],
    ['a\nb', 'a&#92;nb'],
    ['\\', '&#92;'],
    ['Grüße 🚀', 'Grüße 🚀'],
  ])('%j is %j', (text, shown) => expect(markdown(text)).toBe(shown))

  test('stays within its line and its cell, whatever it was', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        expect(markdown(text)).not.toMatch(/[\n\r|<>`*[\]@\\]/)
      }),
      { numRuns: 2000 },
    )
  })
})

describe('a block of text', () => {
  test.each<[text: string, fence: string]>([
    ['plain', '```'],
    ['has `one`', '```'],
    ['```\nhas three\n```', '````'],
    ['has `````` six', '```````'],
  ])('%j is fenced by %s', (text, fence) => expect(markdownBlock(text)).toBe(`${fence}text\n${text}\n${fence}`))

  test('is not ended by what is in it', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom('`', '```', '\n', '\r', '~~~', ' ', 'x', '</details>')), (parts) => {
        const lines = markdownBlock(parts.join('')).split(/\r|\n/)
        const fence = lines[0]?.replace('text', '') ?? ''
        // https://spec.commonmark.org/0.31.2/#fenced-code-blocks
        const ends = lines.slice(1).filter((line) => new RegExp(`^ {0,3}${fence}\`*\\s*$`).test(line))
        expect(ends).toHaveLength(1)
      }),
      { numRuns: 2000 },
    )
  })
})

describe('a link', () => {
  test.each<[address: string, link: string]>([
    ['https://github.com/acme/site', '[a&#42;b](https://github.com/acme/site)'],
    ['http://ghe.test:8080/x', '[a&#42;b](http://ghe.test:8080/x)'],
    ['https://github.com/a|b)c(d*e`f~g[h]i\\j', '[a&#42;b](https://github.com/a%7cb%29c%28d%2ae%60f%7eg%5bh%5di/j)'],
    ['https://github.com/<b> "x"', '[a&#42;b](https://github.com/%3Cb%3E%20%22x%22)'],
    ['javascript:alert(1)', 'a&#42;b'],
    ['data:text/html,x', 'a&#42;b'],
    ['xhttps://github.com', 'a&#42;b'],
    ['/acme/site', 'a&#42;b'],
    ['', 'a&#42;b'],
  ])('to %j is %s', (address, link) => expect(markdownLink('a*b', address)).toBe(link))
})
