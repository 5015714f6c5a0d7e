import * as fc from 'fast-check'
import { fromMarkdown } from 'mdast-util-from-markdown'
import { gfmFromMarkdown } from 'mdast-util-gfm'
import { gfm } from 'micromark-extension-gfm'
import { summaryOf } from '../../src/report/summary.ts'
import type { TargetResult } from '../../src/result.ts'
import { ended } from '../following/runs.ts'
import { failed, notFound, target, waitingFor } from './results.ts'

interface Node {
  type: string
  children?: Node[]
  value?: string
  url?: string
}

/** All that GitHub's Markdown makes of a text: bare addresses are looked for when entities are characters again. */
function nodesOf(markdown: string): Node[] {
  const flat = (node: Node): Node[] => [node, ...(node.children ?? []).flatMap(flat)]
  return flat(fromMarkdown(markdown, { extensions: [gfm()], mdastExtensions: [gfmFromMarkdown()] }) as Node)
}

/** What the page makes of text that Markdown left as it is. */
const MADE_OF_TEXT: Record<string, RegExp> = {
  mention: /(?<![\w`])@\w/,
  address: /[\w.+-]@[\w-]+\.\w/,
  issue: /(?<!\w)(?:[\w.-]+\/[\w.-]+)?#\d|(?<![a-z0-9])GH-\d/i,
  commit: /(?<![0-9a-f])[0-9a-f]{40}(?![0-9a-f])/i,
  emoji: /:[\w+-]+:/,
  'web address': /\b(https?|ftp):\/\/\w|www\.\w/i,
}

/** What a summary is made of. */
const OURS = ['root', 'heading', 'paragraph', 'list', 'listItem', 'table', 'tableRow', 'tableCell', 'code']

/** Where anybody's words may lead. */
const isOfGitHub = (url: string) => /^https:\/\/(docs\.)?github\.com(?![^/?#])/.test(url)

/** What is neither text nor of the summary's own making. */
function strange(markdown: string, addresses: string[]): string[] {
  return nodesOf(markdown).flatMap(({ type, value = '', url = '' }) => {
    if (OURS.includes(type)) return []
    if (type === 'html') return value === '<br>' ? [] : [`html ${value}`]
    if (type === 'link') return addresses.includes(url) || isOfGitHub(url) ? [] : [`link to ${url}`]
    if (type !== 'text') return [type]
    return Object.entries(MADE_OF_TEXT).flatMap(([made, of]) => (of.test(value) ? [`${made} of ${value}`] : []))
  })
}

const BARE = [
  ...['foo@bar.com', 'a.b+c@d-e.co.uk', 'mailto:foo@bar.com', 'xmpp:foo@bar.com/x', 'www.evil.test', 'WWW.evil.test'],
  ...[
    'https://evil.test/a?b=c',
    'https://github.com',
    'https://docs.github.com/rest',
    'github.com@',
    '1. ',
    '+ ',
    '- ',
    '  ',
    'HTTP://evil.test',
    'ftp://evil.test',
    '<https://evil.test>',
    '//evil.test',
  ],
  ...['#123', 'acme/site#1', 'GH-7', '@octocat', '@acme/team', 'octocat@a5c3785ed8d6a35868bc169f07e40e889087fd2e'],
  ...['a5c3785ed8d6a35868bc169f07e40e889087fd2e', ':rocket:', ':+1:', '[^1]', '[^1]: x', '$x$', '$`x`$', '$$', '<!--'],
  ...[
    '-->',
    '<b>',
    '</td>',
    '<br>',
    '|',
    '\\',
    '\\|',
    '`',
    '```',
    '~~s~~',
    '**b**',
    '__b__',
    '*',
    '_',
    '# h',
    '- [ ] x',
  ],
  ...[
    '![x](https://evil.test)',
    '[x](y)',
    '[x]: y',
    '&amp;',
    '&#64;',
    '&commat;',
    '> q',
    '---',
    '===',
    '\n',
    '\n\n',
    ' ',
  ],
  ...['(', ')', '.', ':', '/', '@', '#', 'www', 'http', 'x', '1', '\u200b', '\u00a0', '\ud83d\ude80', '\ud800'],
]
const text = fc.array(fc.oneof({ weight: 5, arbitrary: fc.constantFrom(...BARE) }, fc.string({ maxLength: 4 })), {
  minLength: 1,
  maxLength: 7,
})

const result = fc.record({ event: text, title: text, words: text, workflow: text, conclusion: text }).map((texts) => {
  const { event, title, words, workflow, conclusion } = Object.fromEntries(
    Object.entries(texts).map(([name, parts]) => [name, parts.join('')]),
  ) as Record<keyof typeof texts, string>
  return {
    ...failed(target('site', { eventType: event }), {
      ...{
        ...notFound,
        title,
        cause: words,
        happened: [words, `- ${words}`, `  ${words}`, `https://github.com/${words}`],
      },
    }),
    runs: [{ run: ended(1, conclusion, { workflow }), matchedBy: 'time' }],
  } satisfies TargetResult
})

test('of text in a summary nothing is made: no link, mention, emoji, formula or element', () => {
  fc.assert(
    fc.property(fc.array(result, { minLength: 1, maxLength: 3 }), (results) => {
      const waiting = waitingFor('completion')
      const web = 'https://github.com'
      const summary = summaryOf(results, { waiting, dryRun: false, web, clean: (text) => text })
      expect(strange(summary, [ended(1, '').url])).toEqual([])
    }),
    { numRuns: 300 },
  )
})

test('would be seen', () => {
  const made = BARE.filter((bare) => strange(`| a |\n| --- |\n| ${bare} |`, []).length > 0)
  expect(made).toEqual(expect.arrayContaining(['foo@bar.com', 'www.evil.test', '#123', '@octocat', ':rocket:', '<b>']))
  expect(strange('foo&#64;bar.com', [])).toEqual(['link to mailto:foo@bar.com', expect.stringContaining('address')])
})
