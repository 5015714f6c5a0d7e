import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import fc from 'fast-check'
import { parseCommandFile } from '../../sandbox/runner/commands.ts'
import { writeValues } from '../../src/runner/command-file.ts'

const folder = mkdtempSync(join(tmpdir(), 'command-file-'))
const file = join(folder, 'output')
beforeAll(() => {
  process.env.GITHUB_OUTPUT = file
})
afterAll(() => {
  delete process.env.GITHUB_OUTPUT
  rmSync(folder, { recursive: true })
})

/** What the runner reads, of a file with something in it. */
function read(values: [name: string, value: string][]) {
  writeFileSync(file, 'before=1\n')
  writeValues('GITHUB_OUTPUT', values)
  return parseCommandFile(readFileSync(file, 'utf8'))
}

test.each<[what: string, value: string]>([
  ['nothing', ''],
  ['a line', '204'],
  ['lines', 'one\ntwo\r\nthree\n'],
  ['a line that begins another value', 'other=1\nother<<EOF\nEOF'],
  ['the mark', 'ghadelimiter'],
  ['the mark, and what it becomes then', 'ghadelimiter_\nghadelimiter\r\nother=1'],
  ['the mark before an odd line break', 'ghadelimiter\rother'],
])('%s arrives as it is, and nothing else', (_, value) => {
  expect(read([['a', value]])).toEqual({ before: '1', a: value })
})

test('whatever the values are, they arrive', () => {
  const line = fc.oneof(fc.string(), fc.constantFrom('ghadelimiter', 'ghadelimiter_', 'b=1', 'b<<ghadelimiter'))
  const value = fc.array(line).map((lines) => lines.join('\n'))
  fc.assert(
    fc.property(value, value, (a, b) => {
      expect(read(Object.entries({ a, b }))).toEqual({ before: '1', a, b })
    }),
  )
})
