import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { parseCommandFile } from '../../sandbox/runner/commands.ts'
import type { SavedState } from '../../src/progress.ts'
import type { StartedRun } from '../../src/result.ts'
import { type Saved, savedForPost, saveForPost } from '../../src/runner/saved-runs.ts'
import type { Target } from '../../src/target.ts'
import { run } from '../following/runs.ts'
import { recordingLog, target } from '../report/results.ts'
import { START } from '../world/clock.ts'
import { FIRST_RUN, savedState } from './saved.ts'

const folder = mkdtempSync(join(tmpdir(), 'saved-runs-'))
const file = join(folder, 'state')
const before = { ...process.env }
afterEach(() => {
  process.env = { ...before }
})
afterAll(() => rmSync(folder, { recursive: true }))

const OURS = target('site', { dispatchId: 'a1b2c3d4', idIsNew: true })
const THEIRS = target('site', { dispatchId: 'build-1234', idIsNew: false })
const NONE = target('docs', { tokenEnv: 'DOCS_TOKEN' })

/** What the post step is told of a main step in which this happened. */
function saved(targets: Target[], happens: (state: SavedState) => void = () => {}): Saved | undefined {
  writeFileSync(file, '')
  process.env.GITHUB_STATE = file
  const state = saveForPost(targets, START, recordingLog())
  happens(state)
  for (const [name, value] of Object.entries(parseCommandFile(readFileSync(file, 'utf8'))))
    process.env[`STATE_${name}`] = value
  return savedForPost()
}

const found = (id: number, matchedBy: StartedRun['matchedBy'] = 'dispatch_id', more = {}): StartedRun => ({
  run: run(id, more),
  matchedBy,
})

test('a step that has saved nothing leaves nothing to cancel', () => {
  expect(savedForPost()).toBeUndefined()
})

test('each event is saved, with an id only where the action itself made it', () => {
  expect(saved([OURS, THEIRS, NONE])).toEqual({
    since: START,
    dispatches: [
      { repository: 'acme/site', dispatchId: 'a1b2c3d4' },
      { repository: 'acme/site' },
      { repository: 'acme/docs', tokenEnv: 'DOCS_TOKEN' },
    ],
    runs: [],
    moreRuns: 0,
  })
})

test('every run that an answer named is kept: there may be no id by which it could be found again', () => {
  const events = Array.from({ length: 400 }, (_, id) => found(id + 1))
  const named = Array.from({ length: 400 }, (_, id) => found(id + 1001, 'run_id'))
  const all = saved([OURS], (state) => {
    for (const started of [...events, ...named]) state.found(OURS, started)
  })
  expect(all?.runs.filter(({ id }) => id > 1000)).toHaveLength(400)
  expect(all).toMatchObject({ runs: { length: 700 }, moreRuns: 100 })
})

test.each<[what: string, of: Target, matchedBy: StartedRun['matchedBy'], ours: boolean]>([
  ['that shows an id of the action is', OURS, 'dispatch_id', true],
  ["that shows the user's own id is not", THEIRS, 'dispatch_id', false],
  ['that was matched by time is not', OURS, 'time', false],
])('a run %s one to cancel', (_, of, matchedBy, ours) => {
  expect(saved([of], (state) => state.found(of, found(7, matchedBy)))?.runs).toEqual([
    { repository: 'acme/site', id: 7, url: run(7).url, ours },
  ])
})

test('a run is saved once however often it changes, and with the variable of its token', () => {
  const state = saved([NONE], (state) => {
    state.found(NONE, found(7))
    state.found(NONE, found(8))
    state.found(NONE, found(7, 'dispatch_id', { status: 'completed', url: 'another' }))
  })
  expect(state?.runs).toEqual([
    { repository: 'acme/docs', tokenEnv: 'DOCS_TOKEN', id: 7, url: run(7).url, ours: false },
    { repository: 'acme/docs', tokenEnv: 'DOCS_TOKEN', id: 8, url: run(8).url, ours: false },
  ])
})

test('an event that is not out there is forgotten, and those after it are not', () => {
  expect(saved([OURS, THEIRS, NONE], (state) => state.unsent(THEIRS))?.dispatches).toEqual([
    { repository: 'acme/site', dispatchId: 'a1b2c3d4' },
    { repository: 'acme/docs', tokenEnv: 'DOCS_TOKEN' },
  ])
})

test('once the waiting is over there is nothing to cancel', () => {
  const state = saved([OURS], (state) => {
    state.found(OURS, found(7))
    state.done()
  })
  expect(state).toBeUndefined()
})

test('what can not be saved is one warning, however often it is tried', () => {
  process.env.GITHUB_STATE = join(folder, 'none', 'state')
  const log = recordingLog()
  const state = saveForPost([OURS], START, log)
  state.found(OURS, found(7))
  state.done()
  expect(log.told).toEqual([
    expect.stringMatching(/^warning State not saved: cancel-downstream may miss runs: ENOENT: .+\.$/),
  ])
})

/** What the post step reads of it. */
function read(state: Record<string, string>) {
  const variables = Object.entries(state).map(([name, value]) => [`STATE_${name}`, value] as const)
  for (const [name, value] of variables) process.env[name] = value
  try {
    return savedForPost()
  } finally {
    for (const [name] of variables) delete process.env[name]
  }
}

test('runs are those of their dispatches, with their tokens', () => {
  const { tokenEnv, url } = { tokenEnv: 'OTHER_TOKEN', url: 'https://github.com/acme/site/actions/runs/1' }
  expect(read(savedState(['one', 'two'], 3, 1000, { target: { tokenEnv }, url }))).toEqual({
    since: 1000,
    dispatches: ['one', 'two'].map((dispatchId) => ({ repository: 'acme/site', tokenEnv, dispatchId })),
    runs: [0, 1, 2].map((at) => ({ repository: 'acme/site', tokenEnv, id: FIRST_RUN + at, url, ours: true })),
    moreRuns: 0,
  })
})

test.each<[targets: number, runs: number]>([
  [1, 3000],
  [1000, 3000],
  [1000, 20_000],
])('of %i targets and %i runs, with the longest names and addresses, it fits into the environment', (targets, runs) => {
  const ids = Array.from({ length: targets }, (_, index) => `${index}`.padStart(64, '0'))
  const repository = `${'o'.repeat(39)}/${'n'.repeat(100)}`
  for (const length of [80, 250, 2000]) {
    const state = savedState(ids, runs, 1000, {
      target: { repository, tokenEnv: 'T'.repeat(40) },
      url: 'x'.repeat(length),
    })
    const sizes = Object.entries(state).map(([name, value]) => `STATE_${name}=${value}`.length)
    // Linux gives each variable 128 KiB, and all of them with the arguments 2 MB.
    expect(Math.max(...sizes)).toBeLessThan(1000)
    expect(sizes.reduce((sum, size) => sum + size, 0)).toBeLessThan(600_000)
    expect(read(state)).toMatchObject({ dispatches: { length: targets }, runs: { length: 300 }, moreRuns: runs - 300 })
  }
})
