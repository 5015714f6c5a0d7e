import { resolve } from 'node:path'
import type { ReceivedStatus } from '../../sandbox/github/server.ts'
import type { RunResult } from '../../sandbox/runner/run-action.ts'
import { meaningOf } from './effects.ts'
import { fuzz } from './fuzzing.ts'
import { judge } from './oracle.ts'
import type { History, StartedRun } from './play.ts'
import { appToken, type Scenario, scenarioOf, type Target } from './scenario.ts'
import type { Exchange } from './world.ts'

const ROOT = resolve(__dirname, '../..')

test('whatever a step meets, it keeps its promises', async () => {
  const broken: string[] = []
  const { played } = await fuzz({ seed: 20_261_126, root: ROOT, forMs: 20_000, write: (line) => broken.push(line) })
  expect(broken).toEqual([])
  expect(played).toBeGreaterThan(0)
})

test('a seed always makes the same scenario, and another one another', () => {
  expect(scenarioOf(4711)).toEqual(scenarioOf(4711))
  const all = Array.from({ length: 200 }, (_, seed) => scenarioOf(seed))
  expect(new Set(all.map((each) => JSON.stringify(each))).size).toBe(200)
  // Nothing is missing among them.
  expect(new Set(all.map(({ form }) => form))).toEqual(new Set(['one', 'words', 'list']))
  expect(new Set(all.map(({ waitFor }) => waitFor))).toEqual(new Set(['dispatch', 'start', 'completion']))
  expect(new Set(all.map(({ signal }) => signal?.first))).toEqual(new Set([undefined, 'SIGINT', 'SIGTERM']))
  expect(new Set(all.map(({ statuses }) => statuses?.ownToken))).toEqual(new Set([undefined, true, false]))
  expect(new Set(all.map(({ app }) => app !== undefined))).toEqual(new Set([true, false]))
  expect(new Set(all.map(({ namesNoRuns }) => namesNoRuns))).toEqual(new Set([true, false]))
  const refs = all.flatMap(({ targets }) => targets.map(({ workflow }) => workflow?.refs.join()))
  expect(new Set(refs)).toEqual(new Set([undefined, '', 'main', 'missing,main', 'refs/heads/main']))
  const mixed = all.filter(({ targets }) => new Set(targets.map(({ workflow }) => workflow === undefined)).size === 2)
  expect(new Set(mixed.map(({ delivery }) => delivery))).toEqual(new Set(['at-least-once', 'at-most-once']))
  const effects = all.flatMap(({ targets }) => targets.flatMap((target) => target.effects.map((each) => each.do)))
  expect([...new Set(effects)].sort()).toEqual([
    'answer',
    'cut',
    'drip',
    'limit',
    'overload',
    'pass',
    'raw',
    'redirect',
    'silence',
  ])
})

test.each([
  [204, {}, 'accepted'],
  [200, {}, 'unknown-final'],
  [307, { location: '/elsewhere' }, 'goes-on'],
  [303, { location: '/elsewhere' }, 'refused'],
  [307, { location: 'http://127.0.0.1:2/' }, 'refused'],
  [307, {}, 'refused'],
  [403, {}, 'refused'],
  [403, { 'retry-after': '1' }, 'limited'],
  [403, { 'x-ratelimit-remaining': '0', 'x-ratelimit-reset': '1' }, 'limited'],
  [429, { 'retry-after': '901' }, 'held-back'],
  [422, {}, 'refused'],
  [408, {}, 'unknown'],
  [503, { 'retry-after': '3600' }, 'unknown-final'],
  [503, { 'retry-after': '1' }, 'unknown'],
])('%i %j is %s', (status, headers, meaning) => {
  expect(meaningOf(status, headers, 'http://127.0.0.1:1')).toBe(meaning)
})

// A promise that no history can break would be none: each of these breaks one.

const TOKEN = 'ghp_Zq3vT8yLw1Kx6Bn4Rm9Ps2Dc7Fh5Gj0AeUiOk'
const OTHER = 'ghp_Xb7mC2kQp9Vt5Wd8Hs3Jf6Ly1Nr4Gz0EaIuTy'

interface Case {
  scenario?: Partial<Scenario>
  /** The only target's, and its row's changes. */
  row?: Record<string, unknown>
  /** The refs of the workflow that the target starts, in place of an event. */
  refs?: string[]
  error?: { code?: string; message: string }
  tries?: Partial<Exchange>[]
  /** Of everything else. */
  history?: Partial<History>
  ran?: Partial<RunResult>
  outputs?: Record<string, string>
  log?: string
}

const SAFE = 'The event did not arrive: to send it again is safe.'
const MAYBE = 'The request had been sent, so the event may have arrived all the same.'
const unknown: Partial<Exchange> = { meaning: 'unknown', recorded: false, status: 502 }
const refused: Partial<Exchange> = { meaning: 'refused', recorded: false, status: 422 }
const started: Partial<Exchange> = { isStart: true, status: 200 }
const anew: Partial<Exchange> = { ...refused, isStart: true, anew: true }
const waits: Partial<Scenario> = { waitFor: 'completion' }
const run: StartedRun = {
  ...{ id: 1, target: 0, title: 'Deploy the-id', visibleAt: 0, endsAt: 0, conclusion: 'success', cancelled: false },
}
const found = { runs: [{ id: 1, conclusion: 'success' }], dispatch_id: 'the-id' }
const withId: Partial<Exchange> = { dispatchId: 'the-id' }
const shows: Partial<Scenario> = { statuses: { ownToken: false, effects: [] } }
const STATUS = request({ kind: 'status', line: 'POST /repos/acme/monorepo/statuses/ff', status: 201, recorded: false })
const status = (more: Partial<ReceivedStatus>): ReceivedStatus => ({
  ...{
    repository: 'acme/monorepo',
    sha: 'ff',
    state: 'success',
    context: 'dispatch / acme/r0',
    creator: 'octocat',
    at: 0,
  },
  ...more,
})
const byApp: Partial<Scenario> = { app: { effects: [] } }
const ACME = appToken('acme')
const GIVE_BACK = request({ kind: 'app', line: 'DELETE /installation/token', token: ACME, recorded: false })
const UNWRITTEN: Partial<RunResult> = {
  annotations: [{ kind: 'warning', title: 'Commit statuses not written', message: '' }],
}

describe('The oracle finds nothing in', () => {
  const good: Record<string, Case> = {
    'an event that was accepted': {},
    'a retry under at-least-once': { tries: [unknown, {}] },
    'a refusal': { tries: [refused], error: { message: 'GitHub said no.' }, row: { status_code: 422 } },
    'tries that were used up': {
      tries: [unknown, { ...unknown, recorded: true }],
      error: { message: MAYBE },
      row: { status_code: 502 },
    },
    'a workflow that was started': { refs: ['main'], tries: [started] },
    'one that a server took without naming its run': { refs: ['main'], tries: [{ ...started, status: 204 }] },
    'one on the second of its refs': { refs: ['a', 'main'], tries: [anew, started], row: { attempts: 1 } },
    'one that was stopped between two refs': {
      refs: ['a', 'main'],
      tries: [anew],
      row: { state: 'skipped', status_code: undefined, attempts: 0 },
      history: { signaledAt: 1500 },
    },
    'one whose default branch was not found out': {
      refs: [],
      scenario: { lookUps: [{ do: 'pass' }] },
      tries: [],
      error: { message: 'The workflow was not started: starting it again is safe.' },
      row: { status_code: undefined },
    },
    'a run that ended well': { scenario: waits, tries: [withId], history: { runs: [run] }, row: found },
    'a step that was stopped before anything was sent': {
      tries: [],
      row: { state: 'skipped', status_code: undefined },
      history: { signaledAt: 1500 },
    },
    'a status that says how it ended': { scenario: shows, history: { statuses: [status({})] } },
    'one that could not be written, and a warning that says so': {
      scenario: { statuses: { ownToken: false, effects: [{ do: 'cut', at: 'request', recorded: false }] } },
      ran: UNWRITTEN,
    },
    'one that the post step ends': {
      scenario: { ...waits, ...shows },
      tries: [withId],
      row: found,
      history: {
        ...{ runs: [run], signaledAt: 1500, post: { ran: ranOf({}), from: 1 } },
        statuses: [status({ state: 'pending' }), status({ state: 'error' })],
      },
    },
    'an App’s token that is given back': {
      scenario: byApp,
      row: { attempts: 1 },
      history: { exchanges: [request({ token: ACME }), GIVE_BACK], made: [{ text: OTHER, isAlive: false }] },
    },
    'one that is kept for a post step': {
      scenario: byApp,
      tries: [{ token: ACME }],
      ran: { state: { 'app-token-0': JSON.stringify({ token: OTHER }) } },
      history: { made: [{ text: OTHER, isAlive: true }] },
    },
    'one in whose place another is asked for': {
      scenario: byApp,
      tries: [{ ...refused, status: 401, token: ACME }, { token: ACME }],
      row: { attempts: 1 },
    },
    'a process that a signal met before it was one': {
      ran: { signal: 'SIGINT', stdout: '', exitCode: null },
      tries: [],
    },
  }
  test.each(Object.entries(good))('%s', (_, each) => {
    expect(judge(...told(each))).toEqual([])
  })
})

describe('The oracle sees', () => {
  const bad: Record<string, [broken: string | RegExp, Case]> = {
    'no results': ['there are no results', { outputs: { results: '' } }],
    'a lost target': ['1 targets have 0 results', { outputs: { results: '[]' } }],
    'another target': [/is another$/, { row: { repository: 'acme/other' } }],
    'an unknown state': ['a state is none', { row: { state: 'lost' } }],
    'a wrong count': ['accepted-count is wrong', { outputs: { 'accepted-count': '2' } }],
    'a wrong exit code': ['exit code 1', { ran: { exitCode: 1 } }],
    'a wrong status-code': ['status-code is 200, not 204', { outputs: { 'status-code': '200' } }],
    'another results file': ['the results file has other results', { ran: { tempFiles: { 'r.json': '[]' } } }],
    'a failure without a reason': [/failed, but error is undefined$/, { row: { state: 'failed' } }],
    'a fault of ours': [
      /has the code internal_error$/,
      { error: { code: 'internal_error', message: MAYBE }, tries: [unknown, unknown] },
    ],
    'a duration that can’t be': [/took 999999 ms$/, { row: { duration_ms: 999_999 } }],
    'a miscount of attempts': [/2 attempts, but 1 were received$/, { row: { attempts: 2 } }],
    'too many tries': [/3 attempts with 1 retries$/, { tries: [unknown, unknown, {}] }],
    'an acceptance that was none': [/no event was recorded$/, { tries: [{ recorded: false }] }],
    'a status that was not answered': [/200, but 204 was answered last$/, { row: { status_code: 200 } }],
    'a status of nothing': [
      /never sent, but its status_code is 0$/,
      { tries: [], error: { message: SAFE }, row: { status_code: 0 } },
    ],
    'a request without a status': [/sent, but it has no status_code$/, { row: { status_code: undefined } }],
    'an acceptance told as a failure': [
      /failed as not accepted$/,
      { error: { message: MAYBE }, row: { status_code: 0 } },
    ],
    'a skipped target that was sent': [/skipped, but it was sent$/, { row: { state: 'skipped' } }],
    'a dry run that sends': [/a dry run sent it$/, { scenario: { dryRun: true } }],
    'an id that was not sent': [/its dispatch_id is mine$/, { row: { dispatch_id: 'mine' } }],
    'an id that is not told': [/its dispatch_id is missing$/, { tries: [withId] }],
    'another target’s token': [/by another token$/, { scenario: { tokens: [OTHER, TOKEN] }, tries: [{ token: 1 }] }],

    'a workflow told as an event': [
      /is another$/,
      { refs: ['main'], tries: [started], row: { event_type: 'deploy', workflow: undefined } },
    ],
    'an event taken for a workflow': [/accepted with 200$/, { tries: [started] }],
    'a ref that costs a try': [/2 attempts, but 1 were received$/, { refs: ['a', 'main'], tries: [anew, started] }],
    'a workflow denied that was started': [
      /1 events arrived, and it says/,
      {
        refs: ['main'],
        tries: [{ ...unknown, recorded: true }, unknown],
        error: { message: 'The workflow was not started: starting it again is safe.' },
      },
    ],
    'a workflow given up for its branch, where nothing was in the way': [
      /lost after nothing$/,
      { refs: [], tries: [], error: { message: SAFE }, row: { status_code: undefined } },
    ],
    'two events under at-most-once': [
      /at-most-once, and 2 events$/,
      { scenario: { delivery: 'at-most-once' }, tries: [{ ...unknown, recorded: true }, {}] },
    ],
    'a risky retry under at-most-once': [
      /tried again although it may have arrived$/,
      { scenario: { delivery: 'at-most-once' }, tries: [unknown, {}] },
    ],
    'a retry of a refusal': [/tried again after a refusal$/, { tries: [refused, {}] }],
    'a retry of an acceptance': [/tried again after it was accepted$/, { tries: [{}, {}] }],
    'a retry within a far limit': [
      /a limit too far away$/,
      { tries: [{ meaning: 'held-back', recorded: false, status: 429 }, {}] },
    ],
    'an event given up too early': [
      /lost after unknown$/,
      { tries: [unknown], error: { message: MAYBE }, row: { status_code: 502 } },
    ],
    'an event that was never tried': [
      /lost after nothing$/,
      { tries: [], error: { message: SAFE }, row: { status_code: undefined } },
    ],
    'a target skipped for no reason': [
      /skipped for no reason$/,
      { tries: [], row: { state: 'skipped', status_code: undefined } },
    ],

    'a denial of what arrived': [
      /1 events arrived, and it says/,
      { tries: [{ ...unknown, recorded: true }, unknown], error: { message: SAFE } },
    ],
    'a denial in the log': [
      /log or summary say that none did$/,
      { tries: [{ ...unknown, recorded: true }, unknown], error: { message: MAYBE }, log: SAFE },
    ],
    'a denial in a target’s line': [
      /and the log says: acme\/r0: "deploy" not sent$/,
      {
        tries: [{ ...unknown, recorded: true }, unknown],
        error: { message: MAYBE },
        log: '✗ acme/r0: "deploy" not sent, its token is held back',
      },
    ],
    'doubts where there are none': [
      /nothing arrived nor could have/,
      { tries: [refused], error: { message: MAYBE }, row: { status_code: 422 } },
    ],
    'no doubts where there are some': [
      /it does not say so/,
      { tries: [unknown, unknown], error: { message: 'It failed.' } },
    ],
    'an acceptance only told': [
      /it says that it was accepted/,
      { tries: [refused], error: { message: 'There is no need to send it again.' } },
    ],

    'a run of another target': [
      /a run of another target$/,
      { scenario: waits, tries: [withId], history: { runs: [{ ...run, target: -1 }] }, row: found },
    ],
    'an acceptance without a run': [
      /accepted without a run$/,
      { scenario: waits, tries: [withId], row: { ...found, runs: [] } },
    ],
    'a failed run taken for good': [
      /accepted, though a run failed$/,
      { scenario: waits, tries: [withId], history: { runs: [{ ...run, conclusion: 'failure' }] }, row: found },
    ],
    'a conclusion made up': [
      /not its run’s$/,
      { scenario: waits, tries: [withId], history: { runs: [{ ...run, conclusion: 'failure' }] }, row: found },
    ],
    'a good run told as failed': [
      /though all were good$/,
      {
        scenario: waits,
        tries: [withId],
        history: { runs: [run] },
        row: found,
        error: { code: 'run_failed', message: 'no need to send it again' },
      },
    ],
    'a run that was not found': [
      /though its run was to be seen$/,
      {
        scenario: waits,
        tries: [withId],
        history: { runs: [run] },
        row: { ...found, runs: [] },
        error: { code: 'run_not_found', message: 'no need to send it again' },
      },
    ],

    'more at once than allowed': [
      '2 dispatches at once with max-parallel 1',
      {
        scenario: { maxParallel: 1 },
        tries: [
          { ...unknown, until: 1900 },
          { at: 1200, until: 1950 },
        ],
      },
    ],
    'more in a minute than allowed': [
      '2 dispatches and statuses in a minute with max-per-minute 1',
      { scenario: { maxPerMinute: 1 }, tries: [unknown, {}] },
    ],
    'more with statuses in a minute than allowed': [
      '2 dispatches and statuses in a minute with max-per-minute 1',
      {
        scenario: { maxPerMinute: 1, ...shows },
        history: { exchanges: [request({}), STATUS], statuses: [status({})] },
      },
    ],
    'a pause that was not kept': [
      'sent while its token was held back',
      {
        tries: [
          { meaning: 'limited', recorded: false, status: 429, at: 1000, until: 1010, pauseMs: 2000 },
          { at: 2000 },
        ],
      },
    ],
    'an event of nobody': [
      'an event of no target arrived',
      { tries: [{}], history: { exchanges: [request({ target: -1 })] } },
    ],
    'a token of nobody': [
      'a request came by no token',
      { history: { exchanges: [request({}), request({ kind: 'other', token: -1 })] } },
    ],
    'another origin': ['another origin was asked: GET /', { history: { strays: ['GET /'] } }],

    'a status that nobody asked for': [
      'a status was written, and none was asked for',
      { history: { statuses: [status({})] } },
    ],
    'a token in a status': [
      'a status shows of a token',
      { scenario: shows, history: { statuses: [status({ description: `x ${TOKEN}` })] } },
    ],
    'a status by another token': [
      'a status was written by another token',
      {
        scenario: { tokens: [TOKEN, OTHER], statuses: { ownToken: true, effects: [] } },
        history: { exchanges: [request({}), STATUS], statuses: [status({})] },
      },
    ],
    'a target asked by the token for statuses': [
      'a target was asked by source-token',
      { scenario: { tokens: [TOKEN], statuses: { ownToken: true, effects: [] } }, history: { statuses: [status({})] } },
    ],
    'a warning of statuses for nothing': [
      'statuses were not written, and nothing was in their way',
      {
        scenario: shows,
        ran: UNWRITTEN,
      },
    ],
    'a status of nobody': [
      'a status is called dispatch / acme/r1',
      { scenario: shows, history: { statuses: [status({}), status({ context: 'dispatch / acme/r1' })] } },
    ],
    'a status that is missing': [
      'the status "dispatch / acme/r0" is undefined, and no warning says so',
      { scenario: shows },
    ],
    'a status that stays pending': [
      'the status "dispatch / acme/r0" is pending, and no warning says so',
      {
        scenario: { ...waits, ...shows },
        tries: [withId],
        row: found,
        history: { runs: [run], statuses: [status({ state: 'pending' })] },
      },
    ],
    'a status of another end': [
      'the status "dispatch / acme/r0" is failure, of accepted',
      { scenario: shows, history: { statuses: [status({ state: 'failure' })] } },
    ],
    'a good status of what failed': [
      'the status "dispatch / acme/r0" is success, of failed',
      { scenario: shows, tries: [refused], error: { message: SAFE }, history: { statuses: [status({})] } },
    ],
    'a status that waits for nothing': [
      'a status was pending, and nothing was waited for',
      { scenario: shows, history: { statuses: [status({ state: 'pending' }), status({})] } },
    ],
    'a status long after the signal': [
      /^after the signal: POST .*statuses/,
      {
        scenario: shows,
        history: {
          ...{ signaledAt: 1050, endedAt: 9000, statuses: [status({})] },
          exchanges: [request({}), { ...STATUS, at: 8900, until: 8950 }],
        },
      },
    ],

    'an App that nobody asked for': ['an App was asked for', { history: { exchanges: [request({}), GIVE_BACK] } }],
    'an App’s token that is left': [
      '1 tokens are left',
      { scenario: byApp, tries: [{ token: ACME }], history: { made: [{ text: OTHER, isAlive: true }] } },
    ],
    'an App’s token that is shown': [
      /^the log shows of token 1/,
      { scenario: byApp, tries: [{ token: ACME }], log: OTHER, history: { made: [{ text: OTHER, isAlive: false }] } },
    ],
    'another owner’s token': [/by another token$/, { scenario: byApp, tries: [{ token: appToken('globex') }] }],
    'an App that asks by a token': [
      'an App asked by another token',
      {
        scenario: byApp,
        history: { exchanges: [request({ token: ACME }), { ...GIVE_BACK, line: 'GET /app', token: 0 }] },
      },
    ],
    'a given token that is given back': [
      'a token that was given was given back',
      { scenario: byApp, history: { exchanges: [request({ token: ACME }), { ...GIVE_BACK, token: 0 }] } },
    ],

    'an end that does not come': ['never ended', { ran: { signal: 'SIGKILL' } }],
    'an end by a signal': ['was ended by SIGTERM', { ran: { signal: 'SIGTERM' } }],
    'a late end': [
      'ended 9000 ms after the signal',
      { history: { signaledAt: 1000, endedAt: 10_000 }, ran: { durationMs: 9000 } },
    ],
    'a request after the signal': [
      /^after the signal: POST /,
      { tries: [{ at: 5000, until: 5100 }], history: { signaledAt: 1000, endedAt: 6000 } },
    ],
    'a wait without end': [
      /^waited 60000 ms/,
      { scenario: waits, tries: [withId], history: { runs: [run], endedAt: 61_100 }, row: found },
    ],
    'a poll after the time': [
      'looked for runs 1 times after its time was over',
      {
        scenario: waits,
        row: found,
        history: {
          runs: [run],
          exchanges: [request(withId), request({ kind: 'runs', at: 9900, until: 9901, recorded: false })],
        },
      },
    ],

    'a token in the log': [/^the log shows of token 0: Zq3vT8yLw1Kx$/, { log: `x${TOKEN}x` }],
    'a part of a token in the summary': [
      /^the summary shows of token 0/,
      { ran: { summary: '## Dispatch to Repositories: 1 accepted\n\n```text\nLw1Kx6Bn4Rm9P\n```\n' } },
    ],
    'a token in base64 in the state': [
      /^the state shows of token 0/,
      { ran: { state: { x: Buffer.from(`x:${TOKEN}`).toString('base64') } } },
    ],
    'a token in an output': [/^the outputs shows of token 0/, { outputs: { 'run-url': encodeURIComponent(TOKEN) } }],
    'a command': [/^the runner would read a command: /, { log: '::set-output name=x::y' }],
    'an old command': [/^the runner may read a command: /, { log: 'x ##[add-mask]y' }],
    'a link in the summary': [/^the summary has markup from outside/, { ran: { summary: '[x](https://evil.test)' } }],
    'a rejection that nobody handled': [/^something is on stderr/, { ran: { stderr: 'UnhandledPromiseRejection' } }],
    'a crash': [
      /^internal error: x$/,
      { ran: { annotations: [{ kind: 'error', title: 'Internal error', message: 'x' }] } },
    ],
    'a failed post step': [
      'the post step failed',
      { history: { post: { ran: { ...ranOf({}), exitCode: 1 }, from: 1 } } },
    ],
    'a post step that sends': ['the post step sent an event', { history: { post: { ran: ranOf({}), from: 0 } } }],
  }
  test.each(Object.entries(bad))('%s', (_, [broken, each]) => {
    const said = judge(...told(each))
    expect(said).toContainEqual(typeof broken === 'string' ? broken : expect.stringMatching(broken))
  })
})

/** A scenario with one target, calm unless told otherwise, and what came of it. */
function told(each: Case): [Scenario, History] {
  const target: Target = {
    ...{ repository: 0, byFormerName: false, eventType: 'deploy', n: 0, token: 0, effects: [] },
    ...(each.refs ? { workflow: { refs: each.refs } } : {}),
  }
  const scenario: Scenario = {
    repositories: [
      {
        ...{ owner: 'acme', name: 'r0', archived: false, receiver: 'by id', lagMs: 0, runsMs: 0 },
        ...{ conclusion: 'success', title: '', file: '' },
      },
    ],
    targets: [target],
    ...{ tokens: [TOKEN], form: 'one', retries: 1, delivery: 'at-least-once', maxParallel: 10, maxPerMinute: 80 },
    ...{ failFast: false, waitFor: 'dispatch', startTimeout: 3, completionTimeout: 3, requestTimeout: 1 },
    ...{ addDispatchId: false, cancelDownstream: false, dryRun: false, summary: true, debug: false },
    ...{ reads: [], lookUps: [], connections: [], echo: 'none' },
    ...each.scenario,
  }
  const exchanges = each.history?.exchanges ?? (each.tries ?? [{}]).map(request)
  const state = String(each.row?.state ?? (each.error ? 'failed' : 'accepted'))
  const row = {
    ...{ repository: 'acme/r0', state, attempts: exchanges.length, duration_ms: 10 },
    ...(each.refs ? { workflow: 'start.yml', ref: 'main' } : { event_type: 'deploy' }),
    status_code: exchanges.at(-1)?.status,
    ...(each.error ? { error: { code: 'server_error', title: 'It failed', ...each.error } } : {}),
    ...each.row,
  }
  const results = JSON.stringify([row])
  const counted = (wanted: string) => (state === wanted ? '1' : '0')
  const outputs = {
    ...{
      'accepted-count': counted('accepted'),
      'failed-count': counted('failed'),
      'skipped-count': counted('skipped'),
    },
    ...(row.status_code === undefined ? {} : { 'status-code': String(row.status_code) }),
    ...{ results, ...each.outputs },
  }
  const history: History = {
    ...{ lost: 0, strays: [], runs: [], statuses: [], made: [], startedAt: 900, endedAt: 2000, exchanges },
    ran: ranOf({
      ...{ exitCode: state === 'accepted' ? 0 : 1, tempFiles: { 'results.json': results } },
      ...(each.log === undefined ? {} : { stdout: `::add-mask::${TOKEN}\n${each.log}\n` }),
      ...each.ran,
      outputs,
    }),
    ...each.history,
  }
  return [scenario, { ...history, exchanges }]
}

function request(more: Partial<Exchange>): Exchange {
  return {
    ...{ at: 1000, until: 1100, kind: 'dispatch', line: 'POST /repos/acme/r0/dispatches', target: 0, repository: 0 },
    ...{ token: 0, recorded: true, meaning: 'accepted', status: 204, continues: false },
    ...more,
  }
}

function ranOf(more: Partial<RunResult>): RunResult {
  return {
    ...{
      exitCode: 0,
      signal: null,
      stdout: `::add-mask::${TOKEN}\n`,
      stderr: '',
      log: '',
      annotations: [],
      outputs: {},
    },
    ...{ state: {}, env: {}, summary: '', tempFiles: {}, durationMs: 1000 },
    ...more,
  }
}
