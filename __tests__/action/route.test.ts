import { errors, runStep, type Scenario, type Step } from './step.ts'

/** A step with a list, one target after another. */
function route(targets: string, { inputs, ...scenario }: Scenario = {}): Promise<Step> {
  return runStep({ to: '', ...scenario, inputs: { targets, 'max-parallel': '1', ...inputs } })
}

/** What became of each target, in short. */
const told = ({ results }: Step) =>
  results.map((result) => [
    result.repository ?? result.search,
    result.state,
    ...[result.skipped_because, result.optional && 'optional'].filter(Boolean),
  ])

const names = ({ dispatches }: Step) => dispatches.map(({ repository }) => repository)

describe('if', () => {
  test('leaves a target out, and says so', async () => {
    const step = await route('- site\n- repository: docs\n  if: false\n- repository: monorepo\n  if: true\n')
    expect(names(step)).toEqual(['acme/site', 'acme/monorepo'])
    expect(told(step)).toEqual([
      ['acme/site', 'accepted'],
      ['acme/docs', 'skipped', 'if'],
      ['acme/monorepo', 'accepted'],
    ])
    expect(step.page).toMatchSnapshot()
    expect(step.summary).toContain('| acme/docs | deploy-site | ⏭️ skipped: its &#96;if&#96; is false |')
    expect(step.summary).toContain('Left out: 1 by &#96;if&#96;.')
  })

  test('may leave nothing to be sent, which is a success that says so', async () => {
    const step = await route('- repository: site\n  if: false\n- repository: docs\n  if:\n')
    expect(step.exitCode).toBe(0)
    expect(step.requests).toEqual([])
    expect(step.outputs).toMatchObject({ 'accepted-count': '0', 'skipped-count': '2' })
    expect(step.outputs).not.toHaveProperty('status-code')
    expect(step.page).toMatchSnapshot()
  })
})

describe('optional', () => {
  test('makes a failure a warning, and stops nothing', async () => {
    const list = '- repository: attic\n  optional: true\n- repository: site\n  optional: true\n- docs\n'
    const step = await route(list, { inputs: { 'fail-fast': 'true' } })
    expect(step.exitCode).toBe(0)
    expect(told(step)).toEqual([
      ['acme/attic', 'failed', 'optional'],
      ['acme/site', 'accepted', 'optional'],
      ['acme/docs', 'accepted'],
    ])
    expect(errors(step)).toEqual([])
    expect(step.page).toMatchSnapshot()
    expect(step.summary).toMatch(/Repository archived .* \(optional\) \|/)
  })

  test('forgives no other target its failure', async () => {
    const step = await route('[{repository: site, optional: true}, attic, docs]', { inputs: { 'fail-fast': 'true' } })
    expect(step.exitCode).toBe(1)
    expect(told(step)).toEqual([
      ['acme/site', 'accepted', 'optional'],
      ['acme/attic', 'failed'],
      ['acme/docs', 'skipped', 'fail-fast'],
    ])
  })
})
