import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { parseCommandFile } from '../../sandbox/runner/commands.ts'
import { type OpenStatuses, savedStatuses, saveStatuses } from '../../src/runner/saved-statuses.ts'
import { recordingLog } from '../report/results.ts'

const SHA = 'f'.repeat(40)
const folder = mkdtempSync(join(tmpdir(), 'saved-statuses-'))
const file = join(folder, 'state')
const before = { ...process.env }
afterEach(() => {
  process.env = { ...before }
})
afterAll(() => rmSync(folder, { recursive: true }))

/** What the post step is told of a main step in which this happened. */
function saved(happens: (state: OpenStatuses) => void) {
  writeFileSync(file, '')
  process.env.GITHUB_STATE = file
  happens(saveStatuses(SHA, recordingLog()))
  const state = parseCommandFile(readFileSync(file, 'utf8'))
  for (const [name, value] of Object.entries(state)) process.env[`STATE_${name}`] = value
  return { state, saved: savedStatuses() }
}

test('what was never pending leaves nothing', () => {
  expect(saved(() => {})).toEqual({ state: {}, saved: undefined })
  expect(saved((state) => state.closed('a'))).toEqual({ state: {}, saved: undefined })
})

test('what is pending is kept until its end is written', () => {
  expect(
    saved((state) => {
      for (const context of ['a', 'b', 'c']) state.opened(context)
      state.closed('b')
    }).saved,
  ).toEqual({ commit: SHA, contexts: ['a', 'c'] })
})

test('all ended is nothing', () => {
  const { saved: left } = saved((state) => {
    state.opened('a')
    state.closed('a')
  })
  expect(left).toBeUndefined()
})

test('what is pending once more keeps its place', () => {
  const { state, saved: left } = saved((state) => {
    for (let round = 0; round < 3; round++) {
      state.opened('a')
      state.closed('a')
    }
    state.opened('a')
  })
  expect(left).toEqual({ commit: SHA, contexts: ['a'] })
  expect(Object.keys(state)).toEqual(['status-commit', 'status-0'])
})

test('the most and longest take little of the environment', () => {
  const { state } = saved((state) => {
    for (let at = 0; at < 30; at++) state.opened(`${at}`.padEnd(255, '🚀'))
  })
  const sizes = Object.entries(state).map(([name, value]) => Buffer.byteLength(`STATE_${name}=${value}`))
  expect(sizes.reduce((sum, size) => sum + size, 0)).toBeLessThan(40_000)
})

test('what can not be saved is one warning', () => {
  process.env.GITHUB_STATE = join(folder, 'none', 'state')
  const log = recordingLog()
  const state = saveStatuses(SHA, log)
  state.opened('a')
  state.opened('b')
  expect(log.told).toEqual([
    expect.stringMatching(/^warning State not saved: commit-status may leave a status pending: ENOENT: .+\.$/),
  ])
})
