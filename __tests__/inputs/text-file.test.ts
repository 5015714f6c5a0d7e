import fs, { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import fc from 'fast-check'
import { readTextFile } from '../../src/inputs/text-file.ts'
import { problemsOf } from '../../src/reading.ts'

const folder = mkdtempSync(join(tmpdir(), 'text-file-'))
afterAll(() => rmSync(folder, { recursive: true }))

const utf16le = (text: string) => Buffer.from(text, 'utf16le')
const utf16be = (text: string) => utf16le(text).swap16()

function reading(bytes: Buffer | string): string {
  writeFileSync(join(folder, 'p.json'), bytes)
  const read = readTextFile('p.json', { GITHUB_WORKSPACE: folder })
  return read.ok ? read.value : read.problems.join('\n')
}

const TEXT = '{"Größe": "😀\\u0000", "b":\r\n1}'

test.each<[what: string, bytes: Buffer | string]>([
  ['UTF-8', TEXT],
  ['UTF-8 with a byte order mark', `\ufeff${TEXT}`],
  ['UTF-16 LE', utf16le(`\ufeff${TEXT}`)],
  ['UTF-16 BE', utf16be(`\ufeff${TEXT}`)],
])('%s is read', (_, bytes) => expect(reading(bytes)).toBe(TEXT))

const NO_TEXT = 'it is no text, or UTF-16 without a byte order mark'

test.each<[what: string, bytes: Buffer, says: string]>([
  ['UTF-16 LE without a mark', utf16le(TEXT), NO_TEXT],
  ['UTF-16 BE without a mark', utf16be(TEXT), NO_TEXT],
  ['half a character', utf16le(`\ufeff${TEXT}`).subarray(0, -1), 'begins as UTF-16LE, but does not go on so'],
  ['UTF-32', Buffer.from('fffe00007b0000007d000000', 'hex'), 'begins as UTF-16LE, but does not go on so'],
  ['half a surrogate', utf16be('\ufeff\ud800x'), 'begins as UTF-16BE, but does not go on so'],
  ['Latin-1', Buffer.from('{"a": 1,\r\n"b": "Größe",\n"c": 1}', 'latin1'), 'is not UTF-8, at line 2: Windows-1252'],
  ['a cut character', Buffer.from('{}\n\n€').subarray(0, -1), 'is not UTF-8, at line 3: '],
])('%s is named for what it is, with what to do', (_, bytes, says) => {
  const said = reading(bytes)
  expect(said).toMatch(/^"p\.json" .*Save it as UTF-8/)
  expect(said).toContain(says)
})

test('what is no text of a known kind is never taken for one', () => {
  const mark = fc.constantFrom('', 'fffe', 'feff', 'efbbbf').map((hex) => Buffer.from(hex, 'hex'))
  const files = fc.tuple(mark, fc.uint8Array({ maxLength: 50 })).map((parts) => Buffer.concat(parts))
  fc.assert(
    fc.property(files, (file) => {
      writeFileSync(join(folder, 'any.yml'), file)
      const read = readTextFile('any.yml', { GITHUB_WORKSPACE: folder })
      if (!read.ok) return expect(read.problems).toEqual([expect.stringMatching(/^"any\.yml" .+ Save it as UTF-8/)])
      const forms = [
        Buffer.from(read.value),
        Buffer.from(`\ufeff${read.value}`),
        utf16le(`\ufeff${read.value}`),
        utf16be(`\ufeff${read.value}`),
      ]
      return expect(forms.some((form) => form.equals(file))).toBe(true)
    }),
    { numRuns: 2000 },
  )
})

test.each(['~/p.json', '$HOME/none.json', '${RUNNER_TEMP}/none.json', '%TEMP%/none.json', 'dist/*.json'])(
  '%s: no shell reads it',
  (file) => {
    expect(readTextFile(file, { GITHUB_WORKSPACE: folder })).toEqual({
      ok: false,
      problems: [expect.stringMatching(/no such file.*no shell expands ~, \* or a variable/)],
    })
  },
)

test('a file named as a shell would write it is read', () => {
  writeFileSync(join(folder, '$p~1.json'), '{}')
  expect(readTextFile('$p~1.json', { GITHUB_WORKSPACE: folder })).toEqual({ ok: true, value: '{}' })
})

test('a file is part of no path', () => {
  writeFileSync(join(folder, 'a.json'), '{}')
  const [problem] = problemsOf(readTextFile('a.json/p.json', { GITHUB_WORKSPACE: folder }))
  expect(problem).toContain('there is no such file')
})

test('a file that is larger than it says is read no further than the bound', () => {
  writeFileSync(join(folder, 'grown.json'), `{}${' '.repeat(5 * 1024 * 1024)}`)
  const { fstatSync } = fs
  const said = jest
    .spyOn(fs, 'fstatSync')
    .mockImplementation((descriptor) => Object.assign(fstatSync(descriptor), { size: 2 }))
  const read = readTextFile('grown.json', { GITHUB_WORKSPACE: folder })
  said.mockRestore()
  expect(problemsOf(read)).toEqual([expect.stringContaining('has more than 4194304 bytes, and a payload')])
})
