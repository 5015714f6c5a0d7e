import { renderPage } from '../../../sandbox/demo/page.ts'

const LOG = [
  'Key: s3cret',
  '::add-mask::s3cret',
  'Sending with s3cret',
  '::debug::a detail',
  '::group::The whole message',
  'line one',
  '::warning title=Look::out%0Athere',
  '::endgroup::',
  'after',
  '::error title=404 Not Found::No s3cret here',
  '::stop-commands::abc',
  '::error::only text',
  '::abc::',
  '##[notice]old style',
  '',
].join('\n')

test('as a workflow’s page shows it', () => {
  expect(renderPage(LOG)).toBe(
    [
      'Key: s3cret',
      'Sending with ***',
      '▼ The whole message',
      '  line one',
      '  Warning: out',
      '  there',
      'after',
      'Error: No *** here',
      '::error::only text',
      'Notice: old style',
      '',
    ].join('\n'),
  )
})

test('debug lines on demand', () => {
  expect(renderPage('::debug::a detail\n', { debug: true })).toBe('Debug: a detail\n')
})

test('colours on demand, line by line', () => {
  expect(renderPage('::error::one%0Atwo\n::group::G\ntext\n', { colour: true })).toBe(
    '\u001b[31mError: one\u001b[39m\n\u001b[31mtwo\u001b[39m\n\u001b[1m▼ G\u001b[22m\n  text\n',
  )
})

test('the longer of two masks goes first', () => {
  expect(renderPage('::add-mask::abc\n::add-mask::abcdef\nabcdef abc\n')).toBe('*** ***\n')
})

test('nothing is nothing', () => {
  expect(renderPage('')).toBe('\n')
})
