import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Failure } from '../../src/failures/failure.ts'
import { type SummaryOptions, summaryOf, summaryOfFailure, writeSummary } from '../../src/report/summary.ts'
import type { Run, TargetResult } from '../../src/result.ts'
import { ended, run } from '../following/runs.ts'
import { accepted, failed, notFound, recordingLog, skipped, target, waitingFor } from './results.ts'

const asItIs = (text: string) => text
const SENT: SummaryOptions = { waiting: undefined, dryRun: false, web: 'https://github.com', clean: asItIs }
const WAITED: SummaryOptions = { ...SENT, waiting: waitingFor('completion') }
const rows = (summary: string) => summary.split('\n').filter((line) => line.startsWith('| [acme'))
const linked = (name: string) => `[acme/${name}](https://github.com/acme/${name})`

test('counts head it, failures come first, and each error stands below in full', () => {
  const summary = summaryOf(
    [accepted(target('a')), failed(target('b')), skipped(target('c')), accepted(target('d'))],
    SENT,
  )
  expect(summary).toBe(
    `## Dispatch to Repositories: 2 accepted, 1 failed, 1 skipped

| Target | Event | Result |
| --- | --- | --- |
| ${linked('b')} | deploy | ❌ Repository not found &#40;404&#41; |
| ${linked('c')} | deploy | ⏭️ skipped (stopped) |
| ${linked('a')} | deploy | ✅ accepted |
| ${linked('d')} | deploy | ✅ accepted |

### acme/b&#58; Repository not found &#40;404&#41;

It is not there.

- Look.

Could not send "deploy" to acme/b.

It answered.

The event did not arrive&#58; sending it again is safe.
`,
  )
})

test('where runs were waited for, targets succeeded; of an event alone it is said that it was accepted', () => {
  expect(summaryOf([accepted()], WAITED)).toContain(': 1 succeeded, 0 failed\n')
  expect(rows(summaryOf([accepted()], WAITED))).toEqual([`| ${linked('site')} | deploy | ✅ succeeded |`])
  const started = summaryOf([accepted()], { ...SENT, waiting: waitingFor('start') })
  expect(started).toContain(': 1 succeeded, 0 failed\n')
  expect(rows(started)).toEqual([`| ${linked('site')} | deploy | ✅ started |`])
})

test('tries and times have columns only where one took more than one try', () => {
  expect(summaryOf([accepted(), failed(target('b'))], SENT)).not.toMatch(/Tries|Time/)
  const again = { ...accepted(), tries: 2, durationMs: 4200 }
  const summary = summaryOf([again, skipped(target('b'))], SENT)
  expect(summary).toContain('| Target | Event | Result | Tries | Time |\n| --- | --- | --- | ---: | ---: |\n')
  expect(rows(summary)).toEqual([
    `| ${linked('b')} | deploy | ⏭️ skipped (stopped) | 0 | – |`,
    `| ${linked('site')} | deploy | ✅ accepted | 2 | 4.2 s |`,
  ])
})

test('what may have arrived twice is marked', () => {
  const summary = summaryOf([{ ...accepted(), mayHaveArrivedTwice: true }, accepted(target('b'))], SENT)
  expect(rows(summary)).toEqual([
    `| ${linked('site')} | deploy | ✅ accepted<br>⚠️ may have arrived twice |`,
    `| ${linked('b')} | deploy | ✅ accepted |`,
  ])
})

test('targets have no links where it is not known where their pages are', () => {
  expect(summaryOf([accepted()], { ...SENT, web: undefined })).toContain('\n| acme/site | deploy |')
})

test('what came from outside is escaped, and secrets are taken out', () => {
  const hostile: Failure = { ...notFound, title: '<b>4|04', happened: ['```', '# heading hunter2', '<b> **x** [y](z)'] }
  const of = target('a', { eventType: '`x` | [y](z) hunter2' })
  const summary = summaryOf([failed(of, hostile)], { ...SENT, clean: (text) => text.replaceAll('hunter2', '***') })
  expect(summary).not.toContain('hunter2')
  expect(summary).not.toContain('<b>')
  expect(rows(summary)).toHaveLength(1)
  expect(rows(summary)[0]?.match(/\|/g)).toHaveLength(4)
  expect(summary).not.toMatch(/```|^# |\*\*x|\[y/m)
})

test('secrets are taken out of every cell', () => {
  const runs = [
    run(1, { workflow: 'hunter2', url: 'https://github.test/hunter2', status: 'hunter2' }),
    ended(2, 'hunter2', { url: 'hunter2' }),
  ].map((each) => ({ run: each, matchedBy: 'time' as const }))
  const leaky = { ...accepted(target('hunter2', { eventType: 'hunter2' })), runs }
  const [row] = rows(summaryOf([leaky], { ...WAITED, clean: (text) => text.replaceAll('hunter2', 'taken-out') }))
  expect(row).not.toContain('hunter2')
  expect(row?.match(/taken-out/g)).toHaveLength(7)
})

describe('it never grows beyond what a step may have', () => {
  const size = (summary: string) => Buffer.byteLength(summary)

  test('by its rows', () => {
    const many = Array.from({ length: 1000 }, (_, i) =>
      accepted(target(`r${i}-${'n'.repeat(80)}`, { eventType: '|'.repeat(100) })),
    )
    const summary = summaryOf(many, SENT)
    expect(size(summary)).toBeLessThan(1024 * 1024)
    expect(rows(summary).length + Number(/and (\d+) more rows/.exec(summary)?.[1] ?? 0)).toBe(1000)
  })

  // What GitHub counts is bytes: most characters of the world's texts have three.
  test('by rows that have more bytes than characters', () => {
    const many = Array.from({ length: 4000 }, (_, i) => accepted(target(`r${i}`, { eventType: '配'.repeat(100) })))
    const summary = summaryOf(many, SENT)
    expect(size(summary)).toBeLessThan(1024 * 1024)
    expect(summary).toMatch(/and \d+ more rows/)
  })

  test('by errors that have more bytes than characters', () => {
    const many = Array.from({ length: 1000 }, (_, i) =>
      failed(target(`r${i}`), { ...notFound, cause: `${i} ${'配'.repeat(3000)}` }),
    )
    expect(size(summaryOf(many, SENT))).toBeLessThan(1024 * 1024)
  })

  test('by its rows and its errors together', () => {
    const many = Array.from({ length: 3000 }, (_, i) =>
      failed(target(`r${i}`, { eventType: '配'.repeat(100) }), { ...notFound, cause: `${i} ${'配'.repeat(3000)}` }),
    )
    const summary = summaryOf(many, SENT)
    expect(size(summary)).toBeLessThan(1024 * 1024)
    expect(summary).toMatch(/and \d+ more rows/)
    expect(summary).toMatch(/and \d+ more causes/)
  })

  test('by its errors', () => {
    const many = Array.from({ length: 1000 }, (_, i) =>
      failed(target(`r${i}`), { ...notFound, cause: `${i} ${'é'.repeat(3000)}` }),
    )
    const summary = summaryOf(many, SENT)
    expect(size(summary)).toBeLessThan(1024 * 1024)
    expect(summary).toMatch(/and \d+ more causes/)
  })
})

test('where nothing was sent, it says so and why', () => {
  const summary = summaryOfFailure(
    {
      code: 'invalid_input',
      title: 'Invalid input',
      cause: 'Nothing was sent.',
      steps: ['client-payload: is not JSON:\n\n    {"a": }\n         ^\n\nA value is missing.'],
      happened: [],
    },
    SENT,
  )
  expect(summary).toBe(`## Dispatch to Repositories: nothing sent

### Invalid input

Nothing was sent.

- client-payload&#58; is not JSON&#58;

  \`\`\`text
  {"a": }
       ^
  \`\`\`

  A value is missing.
`)
})

describe('the runs of targets', () => {
  const url = (id: number) => `https://github.com/acme/site/actions/runs/${id}`
  const withRuns = (...runs: Run[]) => ({
    ...accepted(target('a')),
    runs: runs.map((each) => ({ run: each, matchedBy: 'dispatch_id' as const })),
  })
  const result = (of: TargetResult, options = WAITED) => rows(summaryOf([of], options))[0]?.split(' | ')[2]

  test('stand with their links behind the result, with how they ended where that is not well, and their time', () => {
    const good = ended(1, 'success', { updatedAt: 75_000 })
    expect(result(withRuns(good))).toBe(`✅ succeeded<br>[Deploy](${url(1)}) (75 s) |`)
    expect(result(withRuns(good, ended(2, 'skipped', { updatedAt: 1000 })))).toBe(
      `✅ succeeded<br>[Deploy](${url(1)}) (75 s)<br>[Deploy](${url(2)}) (skipped, 1.0 s) |`,
    )
    const runFailed = { ...failed(target('a'), { ...notFound, title: 'Run failed' }), runs: [] }
    expect(result({ ...runFailed, runs: withRuns(ended(3, 'timed_out', { updatedAt: 75_000 })).runs })).toBe(
      `❌ Run failed<br>[Deploy](${url(3)}) (timed out, 75 s) |`,
    )
  })

  test('that have not ended have no time', () => {
    expect(result(withRuns(run(1)))).toBe(`✅ succeeded<br>[Deploy](${url(1)}) (in progress) |`)
  })

  test('are ten in a cell at most, and the rest is counted', () => {
    const cell =
      result(withRuns(...Array.from({ length: 12 }, (_, id) => ended(id, 'success', { updatedAt: 1000 })))) ?? ''
    expect(cell.split('<br>')).toHaveLength(12)
    expect(cell).toMatch(/<br>… and 2 more \|$/)
  })

  test.each<[targets: number, chart: boolean]>([
    [1, false],
    [2, true],
    [30, true],
    [31, false],
  ])('of %i targets are drawn as a chart: %s', (count, chart) => {
    const results = Array.from({ length: count }, (_, i) => ({
      ...withRuns(ended(1, 'success')),
      target: target(`r${i}`),
    }))
    const drawn = (waitFor: 'start' | 'completion') =>
      summaryOf(results, { ...SENT, waiting: waitingFor(waitFor) }).includes('```mermaid')
    expect(drawn('completion')).toBe(chart)
    expect(drawn('start')).toBe(false)
  })

  test('are not drawn where there are none', () => {
    expect(summaryOf([accepted(), accepted()], WAITED)).not.toContain('mermaid')
  })
})

test('a dry run counts what is planned', () => {
  const planned = { ...skipped(target('a')), state: 'planned' as const }
  const summary = summaryOf([planned, failed(target('b'))], { ...SENT, dryRun: true })
  expect(summary).toMatch(/^## Dispatch to Repositories: dry run, 1 planned, 1 failed\n/)
  expect(rows(summary)[1]).toBe(`| ${linked('a')} | deploy | 📝 planned |`)
})

describe('the file of the job', () => {
  const folder = mkdtempSync(join(tmpdir(), 'summary-'))
  afterAll(() => rmSync(folder, { recursive: true }))

  test('keeps what others wrote before', () => {
    const file = join(folder, 'summary')
    writeFileSync(file, 'before\n')
    writeSummary('ours', { GITHUB_STEP_SUMMARY: file }, recordingLog())
    expect(readFileSync(file, 'utf8')).toBe('before\nours\n')
  })

  test.each<[what: string, env: Record<string, string>, why: RegExp]>([
    ['is not there', { GITHUB_STEP_SUMMARY: join(folder, 'none', 'summary') }, /ENOENT/],
    ['is not named', {}, /GITHUB_STEP_SUMMARY is not set/],
    ['is named by an empty text', { GITHUB_STEP_SUMMARY: '' }, /GITHUB_STEP_SUMMARY is not set/],
  ])('that %s is worth a debug line only', (_, env, why) => {
    const log = recordingLog()
    writeSummary('ours', env, log)
    expect(log.told).toEqual([expect.stringMatching(/^debug The job summary could not be written: /)])
    expect(log.told[0]).toMatch(why)
  })
})
