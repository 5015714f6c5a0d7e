import { archived, ipNotAllowed, ssoRequired } from '../../src/explaining/policies.ts'
import { refusal, WORDS } from '../failures/answers.ts'
import { about, KINDS, TOKENS } from './about.ts'

describe('single sign-on', () => {
  const address = 'https://github.com/orgs/acme/sso?authorization_request=x1'

  test.each(KINDS)('%s: is to be authorized, at the address that GitHub gives', (kind) => {
    const { name } = about(TOKENS[kind]).token
    const reply = refusal(403, WORDS.saml, { 'x-github-sso': `required; url=${address}` })
    const [why, where] = ssoRequired(reply, about(TOKENS[kind]))
    expect(why).toContain(`acme enforces SAML single sign-on, and this ${name} is not`)
    expect(where).toMatch(/as the token's owner: /)
    expect(where?.split(' ').at(-1)).toBe(address)
  })

  test.each<[header: string | undefined]>([
    [undefined],
    ['required'],
    ['partial-results; organizations=1,2'],
    ['required; url=javascript:alert(1)'],
    ['required; url=http://github.com/orgs/acme/sso'],
  ])('where GitHub gives no address (%s), the way through the settings', (header) => {
    const reply = refusal(403, WORDS.saml, header === undefined ? {} : { 'x-github-sso': header })
    const [, where] = ssoRequired(reply, about(TOKENS.classic))
    expect(where).toMatch(/Settings → Developer settings → Personal access tokens → Configure SSO\.$/)
    expect(where).not.toMatch(/javascript|http:/)
  })

  test('what GitHub adds after the address is no part of it', () => {
    const reply = refusal(403, '', { 'x-github-sso': `required; url=${address}; more=x` })
    expect(ssoRequired(reply, about(TOKENS.classic))[1]?.split(' ').at(-1)).toBe(address)
  })
})

test('an IP allow list: whose it is, and the two ways out', () => {
  expect(ipNotAllowed(refusal(403, WORDS.ip), about(TOKENS.classic))).toEqual([
    "acme has an IP allow list, and this runner's address is not on it.",
    expect.stringMatching(
      /self-hosted, or a larger runner with a static address\), or have an owner add the address\.$/,
    ),
  ])
})

test('an archived repository: what that means, and the two ways out', () => {
  expect(archived()).toEqual([
    expect.stringMatching(/archived, and an archived repository is read-only: it takes no events/),
    'Unarchive it in its settings, or take it off the targets.',
  ])
})
