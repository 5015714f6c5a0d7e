import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { parseCommandFile } from '../../sandbox/runner/commands.ts'
import { type ReportSettings, reportProblems, reportResults } from '../../src/report/report.ts'
import type { TargetResult } from '../../src/result.ts'
import { accepted, failed, recordingLog, skipped, target, waitingFor } from './results.ts'

const folder = mkdtempSync(join(tmpdir(), 'report-'))
afterAll(() => {
  delete process.env.GITHUB_OUTPUT
  rmSync(folder, { recursive: true })
})

const SETTINGS: ReportSettings = { apiUrl: 'https://api.github.com', dryRun: false, summary: true }

/** What the log, the outputs and the summary have when something was reported. */
function reported(report: (outlets: Parameters<typeof reportResults>[2]) => void, more: Record<string, string> = {}) {
  const [output = '', summary = ''] = ['output', 'summary'].map((name) => join(folder, name))
  for (const file of [output, summary]) writeFileSync(file, '')
  const log = recordingLog()
  process.env.GITHUB_OUTPUT = output
  const env = { GITHUB_STEP_SUMMARY: summary, RUNNER_TEMP: folder, ...more }
  report({ log, env, clean: (text) => text.replaceAll('hunter2', '***') })
  return {
    told: log.told,
    outputs: parseCommandFile(readFileSync(output, 'utf8')),
    summary: readFileSync(summary, 'utf8'),
  }
}
const results = (all: TargetResult[], settings: Partial<ReportSettings> = {}, env?: Record<string, string>) =>
  reported((outlets) => reportResults(all, { ...SETTINGS, ...settings }, outlets), env)

test('one event that was accepted: where to see its runs, unless they were waited for', () => {
  const page = expect.stringMatching(/^info .* https:\/\/github\.com\/acme\/site\/actions\?/)
  expect(results([accepted()]).told).toEqual([page])
  expect(results([accepted()], {}, { GITHUB_SERVER_URL: '' }).told).toEqual([page])
  expect(results([accepted()], { waiting: waitingFor('completion') }).told).toEqual([
    'info ✓ acme/site: "deploy" succeeded',
  ])
  expect(results([accepted()], { waiting: waitingFor('completion'), dryRun: true }).told).toEqual([page])
  expect(results([accepted()], {}, { GITHUB_SERVER_URL: 'https://ghe.acme.test' }).told[0]).toContain(
    ' https://ghe.acme.test/acme/site/',
  )
})

test('several: their counts, after what failed', () => {
  expect(results([accepted(), failed(target('b')), skipped()]).told).toEqual([
    expect.stringMatching(/^error acme\/b: Repository not found \(404\): It is not there\./),
    'info 1 accepted, 1 failed, 1 skipped',
  ])
  expect(results([failed()]).told).toEqual([expect.stringMatching(/^error /)])
})

test('outputs and the summary are those of the results; a dry run has no conclusion', () => {
  const { outputs, summary } = results([failed()], { waiting: waitingFor('completion') })
  expect(outputs).toMatchObject({ 'failed-count': '1', conclusion: 'failure' })
  expect(summary).toMatch(/^## Dispatch to Repositories: 0 succeeded, 1 failed\n/)
  const dry = results([failed()], { waiting: waitingFor('completion'), dryRun: true })
  expect(dry.outputs).not.toHaveProperty('conclusion')
  expect(dry.summary).toMatch(/^## Dispatch to Repositories: dry run, /)
})

test('no summary where none is wanted', () => {
  expect(results([accepted()], { summary: false }).summary).toBe('')
})

test('what is wrong with the inputs is one error, and in the summary if there is to be one', () => {
  const problems = [{ input: 'token', message: 'is hunter2.' }]
  const { told, outputs, summary } = reported((outlets) => reportProblems(problems, true, outlets))
  expect(told).toEqual([expect.stringMatching(/^error Invalid input: Nothing was sent, .*\n- token: is hunter2\.$/)])
  expect(outputs).toMatchObject({ 'accepted-count': '0', 'failed-count': '0', results: '[]' })
  expect(summary).toContain('nothing sent')
  expect(summary).toContain('- token&#58; is &#42;&#42;&#42;.')
  expect(reported((outlets) => reportProblems(problems, false, outlets)).summary).toBe('')
})

describe('where more is told', () => {
  const env = {
    GITHUB_SERVER_URL: 'https://github.com',
    GITHUB_ACTION_REPOSITORY: 'acme/dispatch',
    GITHUB_ACTION_REF: 'v1',
  }
  const page = 'More: https://github.com/acme/dispatch/blob/v1/docs/troubleshooting.md'

  test('is linked last, in the documentation of the version in use', () => {
    const { told, outputs, summary } = results([failed()], {}, env)
    for (const text of [told[0], JSON.parse(outputs.results ?? '')[0].error.message])
      expect(text?.split('\n').at(-1)).toBe(`${page}#not_found`)
    expect(summary).toContain('docs/troubleshooting.md')
    const wrong = reported((outlets) => reportProblems([{ input: 'token', message: 'x' }], true, outlets), env)
    expect(wrong.told[0]?.split('\n').at(-1)).toBe(`${page}#invalid_input`)
  })

  test.each(Object.keys(env))('is not linked without %s', (name) => {
    for (const missing of [
      { ...env, [name]: '' },
      Object.fromEntries(Object.entries(env).filter(([key]) => key !== name)),
    ])
      expect(results([failed()], {}, missing).told[0]).not.toContain('More:')
  })
})
