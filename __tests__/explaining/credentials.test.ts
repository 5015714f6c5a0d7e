import type { Circumstances, Findings } from '../../src/explaining/circumstances.ts'
import { badCredentials } from '../../src/explaining/credentials.ts'
import { answer } from '../failures/answers.ts'
import { about, KINDS, shown, TOKENS } from './about.ts'

const advice = (token: string, found: Findings = {}, more: Partial<Circumstances> = {}, status = 401) =>
  shown(badCredentials(answer(status), about(token, more), found))

const NEW_SECRET = 'Make a new token, store it as a secret, and pass that secret as `token`.'
const IN_THE_JOB =
  "Make the token in the job that uses it: an App's installation token lives for 1 h, and GITHUB_TOKEN as long as its job (at most 6 h, 24 h on a self-hosted runner)."
const BY_HAND = expect.stringMatching(/^To test a token by hand .*\$TOKEN.* https:\/\/api\.github\.com\/user$/)

describe('a token that GitHub does not accept', () => {
  test.each(KINDS)('%s: how to get a new one, and how to test it', (kind) => {
    const { name } = about(TOKENS[kind]).token
    const renew = kind === 'installation' ? IN_THE_JOB : NEW_SECRET
    const first = `GitHub does not accept this ${name}: it is wrong, revoked or expired.`
    for (const task of ['send', 'list-runs', 'rehearse'] as const)
      expect(advice(TOKENS[kind], {}, { task })).toEqual([first, renew, BY_HAND])
    expect(advice(TOKENS[kind], { token: 'dead' })).toEqual([
      first,
      renew,
      BY_HAND,
      'GET /user was answered with 401, too: the token itself is at fault, not its permissions.',
    ])
    expect(advice(TOKENS[kind], { token: 'dead' }, {}, 404).at(-1)).toMatch(
      /^GET \/repos\/acme\/site was answered with 401/,
    )
    expect(advice(TOKENS[kind], { token: 'alive' })).toEqual([
      `GitHub refused this ${name}, and accepted it when asked once more.`,
      'Run the step again.',
      'If that does not help, make a new token.',
      BY_HAND,
      'GET /user was answered with this token.',
    ])
  })

  test.each([undefined, 'dead', 'alive'] as const)(
    'a flaw in its text is all that is said, whatever was found: %s',
    (token) => {
      const flaw = 'The token has quotes around it: store the secret without them.'
      expect(advice('"ghp_quoted"', { token })).toEqual([flaw, BY_HAND])
    },
  )

  test('it is tested where the API is', () => {
    const own = advice(TOKENS.classic, {}, { apiUrl: 'https://ghe.acme.test/api/v3' })
    expect(own.at(-1)).toMatch(/ https:\/\/ghe\.acme\.test\/api\/v3\/user$/)
  })
})

test.each(KINDS)('%s: accepted before and refused while its runs are followed, it is over by now', (kind) => {
  const [cause, step, byHand] = advice(TOKENS[kind], {}, { task: 'follow-runs' })
  expect(cause).toMatch(/^GitHub accepted the token when the event was sent, and no longer does: /)
  expect(cause).toMatch(
    kind === 'installation' ? /lives for 1 h, and GITHUB_TOKEN as long as its job/ : /has expired or was revoked/,
  )
  expect(step).toMatch(kind === 'installation' ? /completion-timeout-seconds\.$/ : /^Make a new token/)
  expect(byHand).toEqual(BY_HAND)
})
