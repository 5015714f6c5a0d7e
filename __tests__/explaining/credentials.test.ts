import type { Circumstances, Findings } from '../../src/explaining/circumstances.ts'
import { badCredentials } from '../../src/explaining/credentials.ts'
import type { TokenKind } from '../../src/failures/token.ts'
import { answer } from '../failures/answers.ts'
import { about, KINDS, shown, TOKENS } from './about.ts'

const advice = (token: string, found: Findings = {}, more: Partial<Circumstances> = {}) =>
  shown(badCredentials(answer(401), about(token, more), found))

const NEW_SECRET = 'Make a new token, store it as a secret, and pass that secret as `token`.'
const IN_THE_JOB = expect.stringMatching(/^An installation token lives for one hour at most, .*in the job that uses it/)
const BY_HAND = expect.stringMatching(/^To test a token by hand .*\$TOKEN.* https:\/\/api\.github\.com\/user$/)

describe('a token that GitHub does not accept', () => {
  test.each<[kind: TokenKind, renew: unknown]>([
    ['classic', NEW_SECRET],
    ['oauth', NEW_SECRET],
    ['fine-grained', NEW_SECRET],
    ['app-user', NEW_SECRET],
    ['installation', IN_THE_JOB],
    ['unknown', NEW_SECRET],
  ])('%s: how to get a new one, and how to test it', (kind, renew) => {
    const { name } = about(TOKENS[kind]).token
    const first = `GitHub does not accept this ${name}: it is wrong, revoked or expired.`
    for (const task of ['send', 'list-runs', 'rehearse'] as const)
      expect(advice(TOKENS[kind], {}, { task })).toEqual([first, renew, BY_HAND])
    expect(advice(TOKENS[kind], { token: 'dead' })).toEqual([
      first,
      'GET /user refuses it, too: the token itself is at fault, not its permissions.',
      renew,
      BY_HAND,
    ])
    expect(advice(TOKENS[kind], { token: 'alive' })).toEqual([
      first,
      expect.stringMatching(/^Yet GitHub knows it, as GET \/user shows: try again\./),
      BY_HAND,
    ])
  })

  test.each([undefined, 'dead', 'alive'] as const)(
    'a flaw in its text is all that is said, whatever was found: %s',
    (token) => {
      const flaw = 'The token has quotes around it: store the secret without them.'
      expect(advice('"ghp_quoted"', { token })).toEqual([expect.anything(), flaw, BY_HAND])
    },
  )

  test('it is tested where the API is', () => {
    const own = advice(TOKENS.classic, {}, { apiUrl: 'https://ghe.acme.test/api/v3' })
    expect(own.at(-1)).toMatch(/ https:\/\/ghe\.acme\.test\/api\/v3\/user$/)
  })
})

test.each(KINDS)('%s: accepted before and refused while its runs are followed, it is over by now', (kind) => {
  expect(advice(TOKENS[kind], {}, { task: 'follow-runs' })).toEqual([
    kind === 'installation'
      ? expect.stringMatching(/lives for one hour, and that is over .*wait for less: completion-timeout-seconds\.$/)
      : expect.stringMatching(
          /^The token was accepted when the event was sent, so it has expired or was revoked since/,
        ),
    BY_HAND,
  ])
})
