import { archived, ipNotAllowed, ssoRequired } from '../../src/explaining/policies.ts'
import type { TokenKind } from '../../src/failures/token.ts'
import { refusal, WORDS } from '../failures/answers.ts'
import { about, KINDS, TOKENS } from './about.ts'

describe('single sign-on', () => {
  const address = 'https://github.com/orgs/acme/sso?authorization_request=x1'

  test.each(KINDS)('%s: is to be authorized, at the address that GitHub gives for an hour', (kind) => {
    const { name } = about(TOKENS[kind]).token
    for (const status of [403, 404]) {
      const reply = refusal(status, WORDS.saml, { 'x-github-sso': `required; url=${address}` })
      const { cause, steps } = ssoRequired(reply, about(TOKENS[kind]))
      expect(cause).toBe(`acme enforces SAML single sign-on, and this ${name} is not authorized for it.`)
      expect(steps).toEqual([
        `Authorize it here, as the token's owner: ${address}`,
        'The link is good for an hour. After that, run the step again to get a new one.',
      ])
    }
  })

  test.each<[header: string | undefined]>([
    [undefined],
    ['required'],
    ['partial-results; organizations=1,2'],
    ['required; url=javascript:alert(1)'],
    ['required; url=http://github.com/orgs/acme/sso'],
  ])('where GitHub gives no address (%s), the way through the settings', (header) => {
    const reply = refusal(403, WORDS.saml, header === undefined ? {} : { 'x-github-sso': header })
    const { steps } = ssoRequired(reply, about(TOKENS.classic))
    expect(steps).toEqual([
      expect.stringMatching(/Settings → Developer settings → Personal access tokens → Configure SSO\.$/),
    ])
  })

  test.each<[kind: TokenKind, way: RegExp]>([
    ['classic', /Configure SSO\.$/],
    ['unknown', /Configure SSO\.$/],
    ['fine-grained', /^Make a new token, signed in by single sign-on/],
    ['oauth', /authorize the app again\.$/],
    ['app-user', /authorize the app again\.$/],
  ])('without an address, the way of %s', (kind, way) => {
    expect(ssoRequired(refusal(403, WORDS.saml), about(TOKENS[kind])).steps).toEqual([expect.stringMatching(way)])
  })

  test('what GitHub adds after the address is no part of it', () => {
    const reply = refusal(403, '', { 'x-github-sso': `required; url=${address}; more=x` })
    expect(ssoRequired(reply, about(TOKENS.classic)).steps[0]?.split(' ').at(-1)).toBe(address)
  })
})

test('an IP allow list: whose it is, and the two ways out', () => {
  expect(ipNotAllowed(refusal(403, WORDS.ip), about(TOKENS.classic))).toEqual({
    cause: "acme has an IP allow list, and this runner's address is not on it.",
    steps: [
      'Run the job on a runner whose address is listed: a self-hosted one, or a larger runner with a static address.',
      "Or have an owner of acme add the runner's address.",
    ],
  })
})

test('an archived repository: what that means, and the two ways out', () => {
  expect(archived()).toEqual({
    cause: 'The repository is archived, so it is read-only: it takes no events and starts no workflows.',
    steps: ['Unarchive it in its settings, or stop sending to it.'],
  })
})
