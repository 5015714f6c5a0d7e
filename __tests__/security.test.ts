import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'

const ROOT = resolve(__dirname, '..')
const page = readFileSync(join(ROOT, 'SECURITY.md'), 'utf8')
const promises = page.split('\n## What the action promises\n')[1]?.split('\n## ')[0] ?? ''
const rows = [...promises.matchAll(/^\| (.*?) ?\| `(.+?)` \| (.+) \|$/gm)].map(
  ([, promise = '', file = '', name = '']) => ({
    ...{ promise, file, name },
  }),
)

test('every row of SECURITY.md has the form that is checked here', () => {
  const written = promises.split('\n').filter((line) => line.startsWith('|') && !/^\| (---|Promise) /.test(line))
  expect(rows.length).toBeGreaterThan(30)
  expect(rows).toHaveLength(written.length)
  // A row without a promise is a further test of the one above it.
  expect(promises).not.toMatch(/\| --- \|\n\| \|/)
})

test.each(rows.map(({ file, name }) => [name, file]))('SECURITY.md: "%s" is a test of %s', (name, file) => {
  expect(file).toMatch(/^__tests__\/.*\.test\.ts$/)
  const source = readFileSync(join(ROOT, file), 'utf8')
  // As the first thing handed to test(), to describe() or to what test.each() returns, or as a row's name.
  const before = ["'", '"', '`'].flatMap((quote) => source.split(`${quote}${name}${quote},`).slice(0, -1))
  expect(before.some((code) => /[([]\s*$/.test(code))).toBe(true)
})

test('every file of attacks holds a promise', () => {
  const folder = '__tests__/attacks'
  const files = existsSync(join(ROOT, folder)) ? readdirSync(join(ROOT, folder)) : []
  const tests = files.filter((name) => name.endsWith('.test.ts')).map((name) => `${folder}/${name}`)
  expect(tests.filter((file) => !rows.some((row) => row.file === file))).toEqual([])
})
