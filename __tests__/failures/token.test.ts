import { tokens } from '../../sandbox/github/world.ts'
import { tokenFlaw, tokenTraits } from '../../src/failures/token.ts'

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
])('%.24s… is %s, without a flaw', (token, kind) => {
  expect(tokenTraits(token).kind).toBe(kind)
  expect(tokenFlaw(token)).toBeUndefined()
})

test.each<[flaw: RegExp, token: string]>([
  [/not expanded/, `$\{{secrets.TOKEN}}`],
  [/quotes/, `"${tokens.classic}"`],
  [/quotes/, `'${tokens.classic}'`],
  [/quotes/, `${tokens.classic}"`],
  [/without its braces/, 'secrets.PAT'],
  [/user name and a colon/, `octocat:${tokens.classic}`],
  [/user name and a colon/, `octocat:${tokens.fineGrained}`],
  [/looks like a secret's name .* write \$\{\{ secrets\.NAME \}\}\.$/, 'my_token'],
  [/looks like a secret's name/, 'DISPATCH_TOKEN\n'],
  [/looks like a secret's name/, 'DEPLOY_TOKEN_2'],
  [/scheme/, `Bearer ${tokens.classic}`],
  [/scheme/, `token ${tokens.classic}`],
  [/white space around/, `${tokens.classic}\n`],
  [/white space around/, ` ${tokens.classic}`],
  [/white space in/, `${tokens.classic} ${tokens.classic}`],
  [/JWT/, 'eyJhbGciOiJSUzI1NiJ9.e30.c2ln'],
])('%s is said of %j', (flaw, token) => {
  expect(tokenFlaw(token)).toMatch(flaw)
})

test('what is said of a token does not say the token', () => {
  const secret = 'S3CRETS3CRET'
  expect(tokenFlaw('s_e_c_r_e_t')).not.toContain('s_e_c_r_e_t')
  for (const around of ['"', ' ', '\n', 'Bearer ', '${{']) {
    const token = `ghp_${secret}${around}${secret}`
    expect([tokenTraits(token).name, tokenFlaw(token)].join()).not.toContain(secret)
  }
})
