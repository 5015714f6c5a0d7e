import { markdownText } from '../../src/text/markdown-text.ts'

const HOSTS = ['github.com', 'docs.github.com']
const made = (text: string) => markdownText(text, HOSTS)

test('a message becomes paragraphs, a list and blocks of code', () => {
  expect(
    made(`It is not there.
- Did you mean acme/site?
- Add this line:
    run-name: Deploy \${{ x }}
      deeper
  Then see.
- Then again.

Could not send "deploy".
  {"a": 1}
      ^`),
  ).toBe(`It is not there.

- Did you mean acme/site?
- Add this line&#58;

  \`\`\`text
  run-name: Deploy \${{ x }}
    deeper
  \`\`\`

  Then see.
- Then again.

Could not send "deploy".

\`\`\`text
{"a": 1}
    ^
\`\`\``)
})

test.each<[text: string, markdown: string]>([
  ['See https://github.com/acme/site.', 'See [https&#58;\u200b//github.com/acme/site](https://github.com/acme/site).'],
  [
    '(https://docs.github.com/rest)',
    '&#40;[https&#58;\u200b//docs.github.com/rest](https://docs.github.com/rest)&#41;',
  ],
  ['- https://github.com/a, b', '- [https&#58;\u200b//github.com/a](https://github.com/a), b'],
])('%j has a link', (text, markdown) => expect(made(text)).toBe(markdown))

test.each([
  'https://evil.test/github.com',
  'https://github.com.evil.test/',
  'https://github.com@evil.test/',
  'https://user:word@github.com/',
  'https://api.github.com/user',
  'https://github.com:8443/',
  'https://evil.test/?https://github.com/',
  'javascript:alert(1)//https',
  '//github.com/acme',
  'www.github.com',
  '[x](https://evil.test)',
])('%j has none', (text) => expect(made(text)).not.toMatch(/\]\(/))

test.each([
  '1. one',
  '1) one',
  '+ one',
  '---',
  '===',
  '-',
  '-x',
  '2026-12-05',
  '  ',
  '# one',
  '> one',
  '* one',
  '~~~',
  '| a |',
])('%j begins nothing', (text) => expect(made(text)).not.toMatch(/^([-+=#>*~|`]|\d+[.)])/))
