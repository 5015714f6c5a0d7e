import * as fc from 'fast-check'

/** What the runner, a terminal, Markdown, JSON, YAML, a URL or a header would take for more than text. */
const PIECES = [
  ...[
    '::error::x',
    '::set-output name=a::b',
    '\n::error::x',
    '\r::stop-commands::y',
    '  ::group::',
    '##[error]x',
    '##[',
  ],
  ...['\n', '\r\n', '\r', '\t', '\u001b[31m', '\u202e', '\u2028', '\u009b', '\ufeff', '\u00a0'],
  ...['`', '```\n', '|', '<img src=x>', '](https://evil.test)', '@octocat', '%0A', '%', '$', '\\', '***'],
  ...[
    '{',
    '}',
    '[',
    ']',
    ':',
    ': ',
    ',',
    '"',
    "'",
    '- ',
    '#',
    '&a ',
    '*a',
    '!!x ',
    '<<: ',
    '---\n',
    '"a": 1',
    'a: 1\n',
  ],
  ...['/', '..', '.', '//', '?', '@', 'https://', 'acme/site', 'acme', 'site', '127.0.0.1', `\${{ x }}`, '__proto__'],
  ...['true', '0', '1', '-1', '1e3', '12345678901234567890', 'Grüße', '🚀'],
]

/** Text that an environment variable can hold. */
const text = fc.string({ unit: 'binary', maxLength: 12 }).map((any) => any.replaceAll('\0', '').toWellFormed())

export const hostileText = fc
  .array(fc.oneof({ weight: 5, arbitrary: fc.constantFrom(...PIECES) }, text), { maxLength: 8 })
  .map((pieces) => pieces.join(''))
