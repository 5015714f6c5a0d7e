import { tokens } from '../../sandbox/github/world.ts'
import { tokenTraits } from '../../src/failures/token.ts'

test.each<[token: string, kind: string]>([
  [tokens.classic, 'classic'],
  [tokens.fineGrained, 'fine-grained'],
  [tokens.githubToken, 'installation'],
  [tokens.app, 'installation'],
  [tokens.oauth, 'oauth'],
  [tokens.appUser, 'app-user'],
  ['0123456789012345678901234567890123456789', 'unknown'],
  ['v1.1f699f1069f60xxx', 'unknown'],
  ['GHP_upper', 'unknown'],
  ['my-ghp_token', 'unknown'],
  ['', 'unknown'],
])('%.24s… is %s, without a flaw', (token, kind) => expect(tokenTraits(token)).toMatchObject({ kind, flaw: undefined }))

test('white space around a token does not hide its kind', () => {
  expect(tokenTraits(`  ${tokens.classic}\n`).kind).toBe('classic')
})

test.each<[flaw: RegExp, token: string]>([
  [/not expanded/, `$\{{secrets.TOKEN}}`],
  [/quotes/, `"${tokens.classic}"`],
  [/quotes/, `'${tokens.classic}'`],
  [/quotes/, `${tokens.classic}"`],
  [/scheme/, `Bearer ${tokens.classic}`],
  [/scheme/, `token ${tokens.classic}`],
  [/white space around/, `${tokens.classic}\n`],
  [/white space around/, ` ${tokens.classic}`],
  [/white space in/, `${tokens.classic} ${tokens.classic}`],
  [/JWT/, 'eyJhbGciOiJSUzI1NiJ9.e30.c2ln'],
])('%s is said of %j', (flaw, token) => {
  expect(tokenTraits(token).flaw).toMatch(flaw)
})

test('what is said of a token does not say the token', () => {
  const secret = 'S3CRETS3CRET'
  for (const around of ['"', ' ', '\n', 'Bearer ', '${{']) {
    const { name, flaw } = tokenTraits(`ghp_${secret}${around}${secret}`)
    expect([name, flaw].join()).not.toContain(secret)
  }
})
