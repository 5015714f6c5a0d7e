import { annotationsIn } from '../sandbox/runner/commands.ts'
import { createClock, MINUTE, SECOND, START } from './world/clock.ts'
import { ID, push, RUN, RUNS, run, type Script, scripted } from './world/scripted.ts'
import { type Ended, runStep } from './world/step.ts'

const CANCEL = `${RUN.replace('GET', 'POST')}/cancel`
const DISPATCH = { repository: 'acme/site', dispatchId: ID }
const SAVED = { of: 0, id: 7001, url: 'https://saved.test/7001', ours: true }

const listing = (...runs: object[]): Script => ({
  [RUNS]: () => ({ body: { workflow_runs: runs } }),
  [CANCEL]: () => ({ status: 202, body: {} }),
})

/** The post step, a minute after the main step began. */
async function afterwards(
  script: Script,
  state: Record<string, unknown> = { 'dispatch-0': DISPATCH },
  env: Record<string, string> = {},
): Promise<Ended & { lines: string[] }> {
  const texts = Object.entries({ 'following-since': START, ...state }).map(([name, value]) => [
    name,
    JSON.stringify(value),
  ])
  const clock = createClock(START + MINUTE)
  const ended = await runStep({ clock, api: scripted(script), state: Object.fromEntries(texts), env })
  return { ...ended, lines: ended.log.filter((line) => /^[–✓]/.test(line)) }
}

const asked = ({ requests }: Ended, route: string) => requests.filter((request) => request.split('?')[0] === route)

test('after a step that did not wait there is nothing to cancel, and nothing is asked', async () => {
  const { succeeded, stdout, requests } = await runStep({ state: { 'following-since': 'null' } })
  expect(succeeded).toBe(true)
  expect(stdout).toContain('Nothing to do')
  expect(requests).toEqual([])
})

describe('how far back runs are looked for', () => {
  test.each<[clock: string, skewMs: number | undefined]>([
    ['is right', 0],
    ['is an hour ahead', 60 * MINUTE],
    ['is an hour behind', -60 * MINUTE],
    ['is not told', undefined],
  ])("counts from the step's beginning, and 5 s before it, where GitHub's clock %s", async (_, skewMs) => {
    const begun = START + (skewMs ?? 0)
    const pagesWith = async (oldestMs: number) => {
      const date = skewMs === undefined ? '' : new Date(begun + MINUTE).toUTCString()
      const created = (ms: number) => ({ created_at: new Date(begun + ms).toISOString() })
      const page = [
        ...Array.from({ length: 99 }, (_, id) => ({ ...push(id + 1), ...created(MINUTE) })),
        { ...push(100), ...created(oldestMs) },
      ]
      const ended = await afterwards({ [RUNS]: () => ({ headers: { date }, body: { workflow_runs: page } }) })
      return asked(ended, RUNS).length
    }
    expect(await pagesWith(-6 * SECOND)).toBe(1)
    // Each further page is the same again.
    expect(await pagesWith(-5 * SECOND)).toBe(10)
    expect(await pagesWith(SECOND)).toBe(10)
  })

  test('ends with the last page', async () => {
    const ended = await afterwards(listing(...Array.from({ length: 99 }, (_, id) => push(id + 1))))
    expect(asked(ended, RUNS)).toHaveLength(1)
  })
})

describe('which runs are cancelled', () => {
  test.each<[what: string, script: Script, state: Record<string, unknown>, cancels: boolean, line: string]>([
    [
      'one that shows the id',
      listing(run()),
      { 'dispatch-0': DISPATCH },
      true,
      `✓ acme/site: ${run().html_url} is being cancelled`,
    ],
    [
      'one that has ended is not',
      listing(run({ status: 'completed', conclusion: 'success' })),
      { 'dispatch-0': DISPATCH },
      false,
      `– acme/site: ${run().html_url} had ended`,
    ],
    [
      'one that ends meanwhile is not',
      { ...listing(run()), [CANCEL]: () => ({ status: 409, body: { message: 'Cannot cancel' } }) },
      { 'dispatch-0': DISPATCH },
      true,
      `– acme/site: ${run().html_url} had ended, or is being cancelled already`,
    ],
    [
      'a run of another event is not, whatever its name',
      listing(run({ event: 'push' })),
      { 'dispatch-0': DISPATCH },
      false,
      '– acme/site: no run was found that shows an id which this step made',
    ],
    [
      'a run that shows another id is not',
      listing(run({ display_title: `Deploy ${ID}-2` })),
      { 'dispatch-0': DISPATCH },
      false,
      '– acme/site: no run was found that shows an id which this step made',
    ],
    [
      'one that was found before, and is not listed any more',
      listing(),
      { 'dispatch-0': DISPATCH, 'run-0': SAVED },
      true,
      '✓ acme/site: https://saved.test/7001 is being cancelled',
    ],
    [
      'one that was found before and has ended since is not',
      listing(run({ status: 'completed', conclusion: 'success' })),
      { 'dispatch-0': DISPATCH, 'run-0': SAVED },
      false,
      `– acme/site: ${run().html_url} had ended`,
    ],
    [
      'one that may be of somebody else is not',
      listing(),
      { 'dispatch-0': { repository: 'acme/site' }, 'run-0': { ...SAVED, ours: false } },
      false,
      '– acme/site: https://saved.test/7001 left alone: it shows no id which this step made',
    ],
    [
      'nothing is where the ids are not of the action',
      listing(run()),
      { 'dispatch-0': { repository: 'acme/site' } },
      false,
      '– acme/site: left alone: its events have no id which this step made',
    ],
    [
      'an event that was not sent is not looked for',
      listing(run()),
      { 'dispatch-0': null, 'dispatch-1': { repository: 'acme/site', dispatchId: 'dispatch-0002' } },
      false,
      '– acme/site: no run was found that shows an id which this step made',
    ],
  ])('%s', async (_, script, state, cancels, line) => {
    const ended = await afterwards(script, state)
    expect(ended.lines).toEqual([line])
    expect(asked(ended, CANCEL)).toHaveLength(cancels ? 1 : 0)
    expect(annotationsIn(ended.stdout)).toEqual([])
  })

  test('the list is not read where no id could be found in it', async () => {
    expect((await afterwards(listing(), { 'dispatch-0': { repository: 'acme/site' } })).requests).toEqual([])
  })
})

test('a repository is looked at once for each token, however its name is written', async () => {
  const ended = await afterwards(
    listing(run(), run({ id: 7002, display_title: 'dispatch-0002' })),
    {
      'dispatch-0': DISPATCH,
      'dispatch-1': { repository: 'Acme/Site', dispatchId: 'dispatch-0002' },
      'dispatch-2': { repository: 'acme/site', dispatchId: 'dispatch-0003', tokenEnv: 'OTHER' },
    },
    { OTHER: 'ghp_of_somebody_else' },
  )
  expect(asked(ended, RUNS)).toHaveLength(2)
  expect(ended.requests.filter((request) => request.endsWith('/cancel'))).toHaveLength(2)
  expect(ended.stdout).toContain('::add-mask::ghp_of_somebody_else')
})

describe('what can not be cancelled is one warning, which says the right that it takes', () => {
  const refusing = (status: number): Script => ({
    ...listing(run()),
    [CANCEL]: () => ({ status, body: { message: 'No' } }),
  })
  test.each<[what: string, script: Script, saysRight: boolean, words: RegExp]>([
    ['where it is refused', refusing(403), true, /7001 was not cancelled\. .*403/],
    ['where it is hidden', refusing(404), true, /7001 was not cancelled\. .*404/],
    ['not where GitHub has a problem', refusing(502), false, /7001 was not cancelled\. .*502/],
    ['not where it says yes, but not as it does', refusing(200), false, /7001 was not cancelled\. .*200/],
    [
      'where the list is refused',
      { [RUNS]: () => ({ status: 403, body: { message: 'No' } }) },
      true,
      /^acme\/site: further runs could not be looked for\. .*403/,
    ],
  ])('%s', async (_, script, saysRight, words) => {
    const { succeeded, stdout } = await afterwards(script)
    expect(succeeded).toBe(true)
    const [warning, ...others] = annotationsIn(stdout)
    expect(others).toEqual([])
    expect(warning).toMatchObject({ kind: 'warning', title: 'Not cancelled' })
    expect(warning?.message).toMatch(words)
    expect(/Actions: Read and write/.test(warning?.message ?? '')).toBe(saysRight)
  })

  test('those that were found before are cancelled, though the list can not be read', async () => {
    const script: Script = { ...listing(), [RUNS]: () => ({ status: 502, body: { message: 'No' } }) }
    const { lines } = await afterwards(script, { 'dispatch-0': DISPATCH, 'run-0': SAVED })
    expect(lines).toEqual(['✓ acme/site: https://saved.test/7001 is being cancelled'])
  })
})
