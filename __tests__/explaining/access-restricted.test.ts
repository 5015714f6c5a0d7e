import { accessRestricted } from '../../src/explaining/access-restricted.ts'
import type { Answer } from '../../src/reply.ts'
import { answer, POLICIES, refusal } from '../failures/answers.ts'
import { about, shown, TOKENS } from './about.ts'

const advice = (reply: Answer) =>
  shown(accessRestricted(reply, about(TOKENS.classic, { owner: 'globex', repository: 'globex/reactor' })))
const block = (status: number, html_url: unknown) =>
  answer(status, { message: POLICIES.blocked, block: { reason: 'dmca', html_url } })

test.each<[policy: string, reply: Answer, says: RegExp[]]>([
  [
    'no classic tokens: whose policy it is stands in its words',
    refusal(403, POLICIES.classic),
    [
      /^acme does not let classic personal access tokens in, and this is one\.$/,
      /^Use a fine-grained token with acme as its resource owner, Contents: Read and write, and globex\/reactor/,
      /^Or use a GitHub App's token: the policy lets it through/,
    ],
  ],
  [
    'a lifetime that is too long',
    refusal(403, POLICIES.lifetime),
    [
      /^acme lets fine-grained tokens in only with a lifetime of at most 366 days, and this one lives longer\.$/,
      /: https:\/\/github\.com\/settings\/personal-access-tokens\/1234567$/,
      /GitHub App's token/,
    ],
  ],
  [
    'likewise, without an address',
    refusal(403, "forbids access via a fine-grained personal access tokens if the token's lifetime is long"),
    [
      /^globex lets fine-grained tokens in only with a shorter lifetime than this one has\.$/,
      /Fine-grained tokens\.$/,
      /App/,
    ],
  ],
  [
    'no fine-grained tokens',
    refusal(403, POLICIES.fineGrained),
    [/^acme does not let fine-grained personal access tokens in, and this is one\.$/, /GitHub App's token/],
  ],
  [
    'no OAuth apps',
    refusal(403, POLICIES.oauth),
    [
      /^acme restricts OAuth apps, and has not approved this token/,
      /owner of acme approve the app/,
      /lets both through\.$/,
    ],
  ],
  [
    'the account',
    refusal(403, POLICIES.account),
    [/^The account of this token is suspended\.$/, /another account/, /Support/],
  ],
  [
    'the installation',
    refusal(403, POLICIES.installation),
    [/^The GitHub App's installation on globex is suspended/, /owner of globex unsuspend it/],
  ],
  [
    'a managed account',
    refusal(403, POLICIES.managed),
    [/an enterprise manages.*globex\/reactor is outside\.$/, /personal account, or of a GitHub App/],
  ],
  [
    'too many logins, which passes',
    refusal(403, POLICIES.logins),
    [
      /for a while, after too many with wrong credentials\.$/,
      /^Wait a few minutes, then run the step again\.$/,
      /dead token/,
    ],
  ],
  [
    'blocked',
    block(403, 'https://github.com/tos'),
    [
      /^GitHub has blocked globex\/reactor, or disabled it/,
      /^Read why: https:\/\/github\.com\/tos$/,
      /stop sending to it/,
    ],
  ],
  [
    'blocked by law',
    block(451, 'https://github.com/github/dmca'),
    [/^GitHub has blocked globex\/reactor for legal reasons, such as a DMCA/, /dmca$/, /stop sending to it/],
  ],
  [
    'blocked, without a word',
    answer(451, 'no JSON'),
    [/for legal reasons/, /^Open the repository's page/, /stop sending to it/],
  ],
])('%s', (_, reply, says) => {
  const lines = advice(reply)
  expect(lines).toHaveLength(says.length)
  for (const [at, pattern] of says.entries()) expect(lines[at]).toMatch(pattern)
})

test.each([undefined, 7, 'javascript:alert(1)', 'http://github.com/tos'])('%s is no page that is linked', (url) => {
  expect(advice(block(451, url))[1]).toBe("Open the repository's page: GitHub says there why.")
})

test('an owner in GitHub’s words stays on its line', () => {
  expect(advice(refusal(403, '`a\n::error::b` forbids access via a personal access token (classic)'))[0]).toMatch(
    /^a\\n::error::b does not let/,
  )
})
