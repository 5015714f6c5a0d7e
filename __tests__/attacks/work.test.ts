import { explainSilence } from '../../src/explaining/silence.ts'
import { githubMessage, isHtml } from '../../src/failures/answer-body.ts'
import { failureCode } from '../../src/failures/code.ts'
import { kept } from '../../src/failures/kept.ts'
import { rateLimit } from '../../src/failures/rate-limit.ts'
import { tokenFlaw } from '../../src/failures/token.ts'
import { listRuns } from '../../src/github/runs.ts'
import { parseJson } from '../../src/payload/json.ts'
import { parsePayload } from '../../src/payload/payload.ts'
import { listeners } from '../../src/receivers/listeners.ts'
import { logText, markdown, markdownBlock, markdownLink } from '../../src/text/escape.ts'
import { inline } from '../../src/text/inline.ts'
import { nearest } from '../../src/text/nearest.ts'
import { answer } from '../failures/answers.ts'
import { file } from '../receivers/workflow-files.ts'

// What a text of any kind makes each reader do, by what the processor did and not by the time it took: in steps, each of
// which looks at every character of the text once.

/** As much as is read of a refusal. */
const LENGTH = 65_536

const PIECES = [
  ...[
    ' ',
    '\n',
    '\r\n',
    '\t',
    '\u2028',
    '\ud800',
    '😀',
    'x',
    '_',
    ':',
    '::',
    '##[',
    '`',
    '&#',
    '<',
    '<title>',
    '<html',
  ],
  ...[
    '[',
    '[]',
    '{',
    '{"a":',
    '[[[]]],',
    '"',
    '\\',
    '\\u',
    ',',
    ', ',
    '- ',
    ';',
    '=',
    '"\\"',
    "'",
    '#',
    ' #',
    '@',
    '/',
    '.',
  ],
  ...[
    'www.',
    'rate limit exceede',
    'secondary rate limi',
    'ghp_',
    'eyJ',
    ' x',
    'url=https://',
    '%',
    '%2',
    '$',
    '${{',
    '*a',
  ],
]

const READERS: Record<string, (text: string) => unknown> = {
  inline: (text) => [inline(text), inline(text, Number.POSITIVE_INFINITY)],
  logText,
  markdown,
  markdownBlock,
  markdownLink: (text) => [markdownLink(text, 'https://a.test/'), markdownLink('x', `https://a.test/${text}`)],
  tokenFlaw,
  'a text that is answered': (text) => read(text),
  'a message that is answered': (text) => read({ message: text, errors: [text, { message: text, field: text }] }),
  'an answer of many parts': (text) => read({ errors: [...text.slice(0, 20_000)], [text]: text }),
  headers: (text) =>
    read('', {
      'retry-after': text,
      'x-ratelimit-reset': text,
      'x-github-sso': text,
      'content-type': text,
      date: text,
    }),
  nearest: (text) => nearest(text.slice(0, 100), parts(text, 50)),
  'types of workflows': (text) => {
    const dispatch = { kind: 'event' as const, eventType: text.slice(0, 100), clientPayload: {} }
    const files = parts(text, 10_000).map((types, at) => file(`w${at}`, { kind: 'dispatch', types: parts(types, 20) }))
    return explainSilence(
      { kind: 'findings', findings: listeners(files, dispatch, { left: 1000 }) },
      { repository: 'acme/site', dispatch },
      true,
    )
  },
  'a page of runs': (text) => {
    const fields = ['id', 'created_at', 'display_title', 'html_url', 'name', 'path', 'event', 'status', 'conclusion']
    const run = { ...Object.fromEntries(fields.map((name) => [name, text])), id: 1, created_at: '2026-08-01T12:00:00Z' }
    const client = { request: async () => answer(200, { workflow_runs: Array(100).fill(run) }) }
    return listRuns(client, { owner: 'acme', name: 'site' }, 1, undefined, new Set(['0b9c1f5e-7c3a']))
  },
  'a payload': (text) => (/^[\s"'{]/.test(text) ? parsePayload(text) : parseJson(text)),
}

function read(data: unknown, headers: Record<string, string> = {}) {
  return [403, 502].map((status) => {
    const told = answer(status, data, headers)
    return [told, kept(told)].map((each) => [
      ...[failureCode(each), rateLimit(each, 0), githubMessage(each), isHtml(each)],
    ])
  })
}

function parts(text: string, length: number): string[] {
  return Array.from({ length: Math.ceil(text.length / length) }, (_, at) => text.slice(at * length, (at + 1) * length))
}

/** Microseconds of the processor. */
async function workOf(work: () => unknown): Promise<number> {
  const before = process.cpuUsage()
  await work()
  const { user, system } = process.cpuUsage(before)
  return user + system
}

/** What a thousand steps over such a text take. */
async function thousandSteps(): Promise<number> {
  const text = 'x'.repeat(LENGTH)
  let sum = 0
  return workOf(() => {
    for (let step = 0; step < 1000; step++) for (let at = 0; at < text.length; at++) sum += text.charCodeAt(at) & step
    return sum
  })
}

/** The most that one does is 300; what looks from each character at all that follow does thousands. */
const MOST_STEPS = 1500

test.each(Object.entries(READERS))('%s: no text makes it work for ever', async (_, reader) => {
  await thousandSteps()
  const unit = (await thousandSteps()) / 1000
  const worst: [steps: number, text: string][] = []
  for (const piece of PIECES) {
    for (const [before, after] of [
      ['', ''],
      ['', '\n'],
      ['{"a":"', '"}'],
    ] as const) {
      const text = before + piece.repeat(LENGTH / piece.length) + after
      const stepsOf = async () => (await workOf(() => reader(text))) / unit
      const steps = await stepsOf()
      // Garbage may have been collected meanwhile: what is too much by itself is too much again.
      worst.push([steps > MOST_STEPS ? await stepsOf() : steps, JSON.stringify([before, piece, after])])
    }
  }
  expect(worst.filter(([steps]) => steps > MOST_STEPS)).toEqual([])
})

test('the measure knows what is quadratic', async () => {
  await thousandSteps()
  const unit = (await thousandSteps()) / 1000
  const text = `${'@'.repeat(LENGTH)}\n`
  expect((await workOf(() => text.replace(/@.*$/, ''))) / unit).toBeGreaterThan(MOST_STEPS)
})
