import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { writeTempFile } from '../../src/runner/temp-file.ts'

test('a file of the runner’s folder has the text, and each is a new one', () => {
  const folder = mkdtempSync(join(tmpdir(), 'temp-file-'))
  const paths = ['one', 'two'].map((text) => writeTempFile('results', text, { RUNNER_TEMP: folder }))
  expect(paths.map(dirname)).toEqual([folder, folder])
  expect(paths.map((path) => readFileSync(path, 'utf8'))).toEqual(['one', 'two'])
  rmSync(folder, { recursive: true })
})

test.each([{}, { RUNNER_TEMP: '' }])('without a folder (%j) none is written, wherever the step may be', (env) => {
  expect(() => writeTempFile('results', 'x', env)).toThrow('RUNNER_TEMP is not set')
})
