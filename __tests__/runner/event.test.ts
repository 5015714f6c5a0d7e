import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { isRunningPrivate } from '../../src/runner/event.ts'

const folder = mkdtempSync(join(tmpdir(), 'event-'))
afterAll(() => rmSync(folder, { recursive: true }))

test.each<[event: string, isPrivate: boolean]>([
  ['{"repository": {"private": true}}', true],
  ['{"repository": {"private": false}}', false],
  ['{"repository": {"private": "true"}}', false],
  ['{"repository": {}}', false],
  ['{}', false],
  ['null', false],
  ['{"repository"', false],
  ['', false],
])('the event %s is of a private repository: %s', (event, isPrivate) => {
  const path = join(folder, 'event.json')
  writeFileSync(path, event)
  expect(isRunningPrivate({ GITHUB_EVENT_PATH: path })).toBe(isPrivate)
})

test('one that is not there counts as public', () => {
  expect(isRunningPrivate({})).toBe(false)
  expect(isRunningPrivate({ GITHUB_EVENT_PATH: join(folder, 'none') })).toBe(false)
})
