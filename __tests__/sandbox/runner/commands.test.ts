import { annotationsIn, parseCommand, parseCommandFile } from '../../../sandbox/runner/commands.ts'

test.each<[string, unknown]>([
  ['::error::It broke', { name: 'error', properties: {}, message: 'It broke' }],
  ['  ::error::indented', { name: 'error', properties: {}, message: 'indented' }],
  ['::ERROR::in capitals', { name: 'error', properties: {}, message: 'in capitals' }],
  [
    '::error title=404%3A Not%2C found,file=a.ts::a%0Ab %25 %250A',
    { name: 'error', properties: { title: '404: Not, found', file: 'a.ts' }, message: 'a\nb % %0A' },
  ],
  ['::add-mask::secret', { name: 'add-mask', properties: {}, message: 'secret' }],
  ['##[error]old', { name: 'error', properties: {}, message: 'old' }],
  ['text ##[warning a=1;b=2]anywhere', { name: 'warning', properties: { a: '1', b: '2' }, message: 'anywhere' }],
  ['text ::error::not at its start', undefined],
  ['::unknown::command', undefined],
  ['##[unknown]command', undefined],
  [':: error::spaced', undefined],
  ['\u200b::error::broken by a space of no width', undefined],
])('%j', (line, expected) => {
  expect(parseCommand(line)).toEqual(expected)
})

test('annotations are masked, cut, and not read while commands are stopped', () => {
  const output = [
    '::error::before secret is known',
    '::add-mask::secret%0Asecond line',
    '::notice title=The secret::has a second line',
    '::stop-commands::token',
    '::error::is text',
    '::token::',
    `::warning::${'x'.repeat(5000)}`,
  ].join('\n')

  expect(annotationsIn(output)).toEqual([
    { kind: 'error', title: undefined, message: 'before secret is known' },
    { kind: 'notice', title: 'The ***', message: 'has a ***' },
    { kind: 'warning', title: undefined, message: 'x'.repeat(4096) },
  ])
})

test.each<[string, Record<string, string>]>([
  ['', {}],
  ['a=1\nb=x=y\n', { a: '1', b: 'x=y' }],
  ['a<<END\none\n\ntwo\nEND\nb=2\n', { a: 'one\n\ntwo', b: '2' }],
  ['a<<END\nEND\n', { a: '' }],
  ['a<<END\n\nEND\n', { a: '' }],
  ['a<<END\r\none\r\ntwo\r\nEND\r\n', { a: 'one\r\ntwo' }],
  ['a<<END\nb<<OTHER\nEND\n', { a: 'b<<OTHER' }],
  ['a<<END\n END\nEND\n', { a: ' END' }],
  ['a=1\na=2\n', { a: '2' }],
])('command file %j', (text, expected) => {
  expect(parseCommandFile(text)).toEqual(expected)
})

test.each([
  ['a<<END\nnever', "Invalid value. Matching delimiter not found 'END'"],
  ['just text', "Invalid format 'just text'"],
])('command file %j fails the step', (text, message) => {
  expect(() => parseCommandFile(text)).toThrow(message)
})
