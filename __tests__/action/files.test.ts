import { markdown } from '../../src/text/escape.ts'
import { stable } from './stable.ts'
import { errors, runStep } from './step.ts'

describe('where the runner’s files are missing', () => {
  test.each<[name: string, env: Record<string, string | null>]>([
    ['GITHUB_OUTPUT is not set', { GITHUB_OUTPUT: null }],
    ['GITHUB_OUTPUT is nowhere', { GITHUB_OUTPUT: '/nowhere/output' }],
    ['RUNNER_TEMP is not set', { RUNNER_TEMP: null }],
    ['RUNNER_TEMP is nowhere', { RUNNER_TEMP: '/nowhere/temp' }],
    ['all are missing', { GITHUB_OUTPUT: null, RUNNER_TEMP: null, GITHUB_STEP_SUMMARY: null }],
  ])('%s: a warning, and the step succeeds', async (_, env) => {
    const step = await runStep({ env })
    expect(step.page).toMatchSnapshot()
    expect(step.exitCode).toBe(0)
    expect(step.dispatches).toHaveLength(1)
    expect(new Set(step.annotations.map(({ kind, title }) => `${kind}: ${title}`))).toEqual(
      new Set(['warning: Outputs not set']),
    )
  })

  test.each<[name: string, path: string | null]>([
    ['not set', null],
    ['nowhere', '/nowhere/summary'],
    ['a folder', '/'],
  ])('the summary is %s: a debug line, and the step succeeds', async (_, path) => {
    const quiet = await runStep({ env: { GITHUB_STEP_SUMMARY: path } })
    const loud = await runStep({ env: { GITHUB_STEP_SUMMARY: path, RUNNER_DEBUG: '1' } })
    expect(quiet.annotations).toEqual([])
    expect(quiet.exitCode).toBe(0)
    expect(quiet.stdout).not.toMatch(/summary/)
    expect(loud.stdout).toMatch(/^::debug::The job summary could not be written/m)
  })

  test('a failure is still the failure', async () => {
    const env = { GITHUB_OUTPUT: null, GITHUB_STEP_SUMMARY: null, RUNNER_TEMP: null }
    const step = await runStep({ to: 'acmee/site', env })
    expect(step.exitCode).toBe(1)
    expect(errors(step)).toEqual([expect.stringContaining('no user or organization acmee')])
  })
})

describe('the summary', () => {
  test.each(['false', 'False', 'FALSE'])('is left out for %s', async (summary) => {
    const step = await runStep({ inputs: { summary } })
    expect(step.summary).toBe('')
    expect(step.exitCode).toBe(0)
  })

  test('is left out for wrong inputs, too, if it is unwanted', async () => {
    const step = await runStep({ to: '', inputs: { summary: 'false', repo: 'a/b/c' } })
    expect(step.summary).toBe('')
    expect(step.exitCode).toBe(1)
  })

  test('has the whole error of a target that failed', async () => {
    const step = await runStep({ to: 'acmee/site' })
    expect(stable(step.summary)).toMatchSnapshot()
    for (const line of step.error?.message.split('\n') ?? []) {
      expect(step.summary).toContain(markdown(line.replace(/^- /, '')))
    }
  })
})
