import type { Failure } from '../../src/failures/failure.ts'
import { type FailureCode, titleOf } from '../../src/failures/title.ts'
import type { Pages } from '../../src/report/status-pages.ts'
import { pagesOf, senderUrl } from '../../src/report/status-pages.ts'
import {
  countedOf,
  endOf,
  endOfRuns,
  pendingOf,
  type Shown,
  stoppedOf,
  type WaitFor,
  worstOf,
} from '../../src/report/status-states.ts'
import type { Followed, StartedRun, TargetResult } from '../../src/result.ts'
import type { SkippedBecause } from '../../src/target.ts'
import { refusal } from '../failures/answers.ts'
import { ended, run } from '../following/runs.ts'
import { accepted, failed, notFound, skipped, target } from './results.ts'

const SENDER = 'https://github.com/acme/monorepo/actions/runs/1'
const PAGES: Pages = { sender: SENDER, web: 'https://github.com', isHidden: () => false }
const HIDDEN: Pages = { ...PAGES, isHidden: () => true }

const found = (...runs: StartedRun['run'][]): StartedRun[] => runs.map((run) => ({ run, matchedBy: 'dispatch_id' }))
const following = (code: FailureCode): Failure => ({ ...notFound, code, title: titleOf(code), during: 'following' })

const GOOD = ended(7, 'success')
const BAD = ended(8, 'failure')
const WORKFLOW = target('site', { dispatch: { kind: 'workflow', workflow: 'deploy.yml', refs: [], inputs: {} } })
const SEARCH = target('', { search: { words: 'org:acme', most: 1, listening: false, targetOf: jest.fn() } })
const RUNS_PAGE = 'https://github.com/acme/site/actions?query=event%3Arepository_dispatch'

describe('what became of a target', () => {
  test.each<[what: string, result: TargetResult, waitFor: WaitFor, shown: Shown]>([
    ['accepted', accepted(), undefined, { state: 'success', description: '"deploy" accepted', url: RUNS_PAGE }],
    [
      'a workflow started',
      { ...accepted(WORKFLOW), runs: found(run(7)) },
      undefined,
      { state: 'success', description: 'deploy.yml started', url: run(7).url },
    ],
    [
      'a run started',
      { ...accepted(), runs: found(run(7)) },
      'start',
      { state: 'success', description: '"deploy" started a run', url: run(7).url },
    ],
    [
      'runs ended well',
      { ...accepted(), runs: found(GOOD, ended(9, 'skipped')) },
      'completion',
      { state: 'success', description: '"deploy" succeeded', url: GOOD.url },
    ],
    [
      'one of two runs failed',
      { ...failed(target(), following('run_failed'), 204), runs: found(GOOD, BAD) },
      'completion',
      { state: 'failure', description: 'Run failed', url: BAD.url },
    ],
    [
      'no run was found',
      failed(target(), following('run_not_found'), 204),
      'completion',
      { state: 'failure', description: 'No run started', url: SENDER },
    ],
    ['refused', failed(), 'completion', { state: 'error', description: 'Repository not found (404)', url: SENDER }],
    [
      'stopped while it waited',
      { ...failed(target(), following('cancelled'), 204), runs: found(run(7)) },
      'completion',
      { state: 'error', description: 'The step was stopped before its end', url: run(7).url },
    ],
    [
      'optional, and its run failed',
      { ...failed(target('site', { optional: true }), following('run_failed'), 204), runs: found(BAD) },
      'completion',
      { state: 'success', description: 'Optional, and failed: Run failed', url: BAD.url },
    ],
    [
      'one of two runs failed while the other runs',
      { ...failed(target(), following('run_failed'), 204), runs: found(run(7), BAD) },
      'completion',
      { state: 'failure', description: 'Run failed', url: BAD.url },
    ],
    [
      'optional, and stopped while it waited',
      { ...failed(target('site', { optional: true }), following('cancelled'), 204), runs: found(run(7)) },
      'completion',
      { state: 'success', description: `Optional, and failed: ${titleOf('cancelled')}`, url: run(7).url },
    ],
    [
      'optional, and refused',
      failed(target('site', { optional: true })),
      undefined,
      { state: 'success', description: 'Optional, and failed: Repository not found (404)', url: SENDER },
    ],
  ])('%s', (_, result, waitFor, shown) => {
    expect(endOf(result, waitFor, PAGES)).toEqual(shown)
  })

  test.each<[because: SkippedBecause, shown: Omit<Shown, 'url'> | undefined]>([
    ['if', undefined],
    ['paths', undefined],
    ['no-token', undefined],
    ['no-listener', { state: 'success', description: 'Skipped: nothing listens' }],
    ['fail-fast', { state: 'error', description: 'Not sent: another target failed (fail-fast)' }],
    ['search-failed', { state: 'error', description: 'Not sent: a search of the step failed' }],
    ['stopped', { state: 'error', description: 'The step was stopped before its end: not sent' }],
  ])('skipped: %s', (because, shown) => {
    expect(endOf(skipped(target(), because), undefined, PAGES)).toEqual(shown && { ...shown, url: SENDER })
  })

  test('a search whose finds are not known is nothing', () => {
    for (const told of [failed(SEARCH), skipped(SEARCH)]) expect(endOf(told, undefined, PAGES)).toBeUndefined()
  })

  test('planned is nothing', () => {
    expect(endOf({ ...accepted(), state: 'planned' }, undefined, PAGES)).toBeUndefined()
  })

  test.each<[what: string, result: TargetResult, waitFor: WaitFor]>([
    ['accepted', accepted(), undefined],
    ['failed', { ...failed(target(), following('run_failed'), 204), runs: found(BAD) }, 'completion'],
  ])('%s, and hidden: no address names it', (_, result, waitFor) => {
    expect(endOf(result, waitFor, HIDDEN)?.url).toBe(SENDER)
  })

  test.each(['', 'javascript:alert(1)', 'https://a b', 'https://\u00e4', 'file:///x'])(
    'a run whose address is %j is not linked',
    (url) => {
      expect(endOf({ ...accepted(), runs: found(run(7, { url })) }, 'start', PAGES)?.url).toBe(SENDER)
    },
  )

  test('where no address is known, there is none', () => {
    const nowhere = { ...PAGES, sender: undefined, web: undefined }
    expect(endOf(accepted(), undefined, nowhere)).toEqual({ state: 'success', description: '"deploy" accepted' })
    expect(stoppedOf(undefined)).toEqual({ state: 'error', description: 'The step was stopped before its end' })
  })
})

test('what is waited for has the link of its run as soon as it is known', () => {
  expect(pendingOf(target(), undefined, PAGES)).toEqual({
    ...{ state: 'pending', description: '"deploy" accepted, waiting for its run', url: SENDER },
  })
  const [started] = found(run(7))
  expect(pendingOf(target(), started, PAGES)).toEqual({
    ...{ state: 'pending', description: '"deploy" is running', url: run(7).url },
  })
  expect(pendingOf(target(), started, HIDDEN).url).toBe(SENDER)
  expect(pendingOf(WORKFLOW, undefined, PAGES).description).toBe('deploy.yml started, waiting for its run')
})

// Before anything is looked up, and so of the same words as after.
test.each<[what: string, followed: Followed, waitFor: WaitFor, shown: string | undefined]>([
  ['good runs', { end: { kind: 'done' }, runs: found(GOOD) }, 'completion', 'success "deploy" succeeded'],
  ['a run', { end: { kind: 'done' }, runs: found(run(7)) }, 'start', 'success "deploy" started a run'],
  ['a bad run', { end: { kind: 'done' }, runs: found(GOOD, BAD) }, 'completion', 'failure Run failed'],
  ['a run of unknown end', { end: { kind: 'done' }, runs: found(ended(7, 'new')) }, 'completion', 'failure Run failed'],
  ['none', { end: { kind: 'not-found' }, runs: [] }, 'start', 'failure No run started'],
  ['several', { end: { kind: 'ambiguous', candidates: [] }, runs: [] }, 'start', 'failure Run not identified'],
  ['one without an end', { end: { kind: 'timeout' }, runs: [] }, 'completion', 'failure Run not finished in time'],
  ['a stop', { end: { kind: 'stopped' }, runs: [] }, 'completion', 'error The step was stopped before its end'],
  ['a refusal', { end: { kind: 'lost', answer: refusal(403, 'No') }, runs: [] }, 'completion', undefined],
  ['a fault', { end: { kind: 'crash', error: 0 }, runs: [] }, 'completion', undefined],
])('%s while it was followed', (_, followed, waitFor, shown) => {
  const told = endOfRuns(target(), followed, waitFor)
  const end = told && endOf(told, waitFor, PAGES)
  expect(end && `${end.state} ${end.description}`).toBe(shown)
})

test.each<[states: Shown['state'][], worst: Shown['state'] | undefined]>([
  [['success', 'pending', 'error', 'failure'], 'failure'],
  [['success', 'error', 'pending'], 'error'],
  [['success', 'pending'], 'pending'],
  [['success', 'success'], 'success'],
  [[], undefined],
])('of %j the worst is %s', (states, worst) => {
  expect(worstOf(states.map((state) => ({ state, description: state })))?.state).toBe(worst)
})

describe('many targets together', () => {
  const optional = target('site', { optional: true })
  test.each<[what: string, results: TargetResult[], waitFor: WaitFor, shown: string | undefined]>([
    ['all good', [accepted(), accepted()], undefined, 'success 2 accepted, 0 failed, 0 skipped'],
    ['all waited for', [accepted(), accepted()], 'completion', 'success 2 succeeded, 0 failed, 0 skipped'],
    ['one not sent', [accepted(), failed()], undefined, 'error 1 accepted, 1 failed, 0 skipped'],
    [
      'a bad run, and one not sent',
      [failed(), failed(target(), following('run_failed'), 204)],
      'completion',
      'failure 0 succeeded, 2 failed, 0 skipped',
    ],
    ['an optional one failed', [accepted(), failed(optional)], undefined, 'success 1 accepted, 1 failed, 0 skipped'],
    ['some not started', [accepted(), skipped()], undefined, 'error 1 accepted, 0 failed, 1 skipped'],
    ['only a search, which failed', [failed(SEARCH)], undefined, 'error 0 accepted, 1 failed, 0 skipped'],
    ['nothing changed', [skipped(target(), 'paths')], undefined, 'success 0 accepted, 0 failed, 1 skipped'],
    ['no token', [skipped(target(), 'no-token')], undefined, undefined],
    [
      'no token beside what is left out',
      [skipped(target(), 'no-token'), skipped(target(), 'if'), skipped(target(), 'paths')],
      undefined,
      undefined,
    ],
    [
      'no token beside what was sent',
      [skipped(target(), 'no-token'), accepted()],
      undefined,
      'success 1 accepted, 0 failed, 1 skipped',
    ],
  ])('%s', (_, results, waitFor, shown) => {
    const counted = countedOf(results, waitFor, PAGES)
    expect(counted && `${counted.state} ${counted.description}`).toBe(shown)
    if (counted) expect(counted.url).toBe(SENDER)
  })
})

describe('pages', () => {
  const ENV = {
    GITHUB_SERVER_URL: 'https://ghe.test',
    GITHUB_API_URL: 'https://ghe.test/api/v3/',
    GITHUB_REPOSITORY: 'acme/monorepo',
    GITHUB_RUN_ID: '1',
  }
  test('of targets are those of the same GitHub, or not known', () => {
    expect(pagesOf('https://ghe.test/api/v3', ENV, () => false)).toMatchObject({
      sender: 'https://ghe.test/acme/monorepo/actions/runs/1',
      web: 'https://ghe.test',
    })
    expect(pagesOf('https://api.github.com', ENV, () => false).web).toBeUndefined()
    expect(pagesOf('https://ghe.test/api/v3', { ...ENV, GITHUB_SERVER_URL: '' }, () => false).web).toBeUndefined()
  })

  test.each(['GITHUB_SERVER_URL', 'GITHUB_REPOSITORY', 'GITHUB_RUN_ID'])('without %s there is no run', (name) => {
    expect(senderUrl({ ...ENV, [name]: undefined })).toBeUndefined()
  })
})
