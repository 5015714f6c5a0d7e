import { tokens } from '../../sandbox/github/world.ts'
import type { Circumstances, Findings } from '../../src/explaining/advice.ts'
import { explainAnswer, explainNoAnswer, explainStopped } from '../../src/explaining/explain.ts'
import { failureCode, failureTitle } from '../../src/failures/code.ts'
import { type Failure, failureMessage } from '../../src/failures/failure.ts'
import { tokenFlaw, tokenTraits } from '../../src/failures/token.ts'
import type { Answer, NoAnswer } from '../../src/reply.ts'
import { answer, noAnswer, refusal, WORDS } from '../failures/answers.ts'

const NOW = Date.parse('2026-11-22T12:00:00Z')

const about = (token: string, more: Partial<Circumstances> = {}): Circumstances => ({
  task: 'send',
  waits: false,
  owner: 'acme',
  token: tokenTraits(token, tokenFlaw(token)),
  apiUrl: 'https://api.github.com',
  tries: 1,
  mayHaveArrived: false,
  atMostOnce: false,
  isCurrent: true,
  now: NOW,
  ...more,
})

const said = (failure: Failure) => failureMessage(failure)
const explained = (reply: Answer, token = tokens.classic, found: Findings = {}, more: Partial<Circumstances> = {}) =>
  said(explainAnswer(reply, about(token, more), found))

test.each([answer(202), answer(401), refusal(403, WORDS.saml), refusal(403, WORDS.primary), answer(404), answer(502)])(
  'an explanation has the code and the title of the answer: %j',
  (reply) => {
    const same = { code: failureCode(reply), title: failureTitle(reply) }
    expect(explainAnswer(reply, about(tokens.classic), {})).toMatchObject(same)
  },
)

describe('what a missing right means depends on the token', () => {
  const fine = /Contents: Read and write/
  const scope = /\brepo\b.*public_repo/
  const job = /contents: write/
  test.each<[kind: string, token: string, says: RegExp[], silent: RegExp[]]>([
    ['classic', tokens.classic, [scope], [fine, job]],
    ['oauth', tokens.oauth, [scope], [fine, job]],
    ['fine-grained', tokens.fineGrained, [fine], [scope, job]],
    ['app user', tokens.appUser, [fine], [scope, job]],
    ['installation', tokens.githubToken, [fine, job, /forks/, /Dependabot/], [scope]],
    ['unknown', 'x'.repeat(40), [fine, scope, job], []],
  ])('%s', (_, token, says, silent) => {
    const headers = { 'x-accepted-github-permissions': 'contents=write', 'x-oauth-scopes': 'gist' }
    for (const reply of [refusal(403, '', headers), refusal(404, 'Not Found', headers)]) {
      const message = explained(reply, token, { repository: 'visible' })
      for (const words of says) expect(message).toMatch(words)
      for (const words of silent) expect(message).not.toMatch(words)
      expect(message).toMatch(/contents=write/)
      expect(message.includes('gist')).toBe(says.includes(scope))
    }
  })
})

describe('what look-ups found', () => {
  const missing = refusal(404, 'Not Found')
  test.each<[what: string, reply: Answer, found: Findings, says: RegExp]>([
    ['visible', missing, { repository: 'visible' }, /can see/],
    ['visible, but no role', missing, { repository: 'visible', push: false }, /no write access/],
    ['no role', refusal(403, WORDS.admin), { push: false }, /no write access/],
    ['hidden', missing, { repository: 'hidden', owner: 'exists' }, /acme exists/],
    ['no owner', missing, { repository: 'hidden', owner: 'missing' }, /no user or organization acme/],
    ['a nearest name', missing, { repository: 'hidden', owner: 'exists', nearest: 'acme/site' }, /acme\/site/],
    ['nothing', missing, {}, /private, missing or misspelt/],
    ['no look-up left', missing, { notLooked: true }, /30 look-ups/],
    ['a dead token', answer(401), { token: 'dead' }, /GET \/user refuses/],
    ['a token that lives', answer(401), { token: 'alive' }, /GitHub knows it, as GET \/user shows/],
  ])('%s', (_, reply, found, says) => expect(explained(reply, tokens.classic, found)).toMatch(says))
})

describe('what each failure must bring', () => {
  const sso = { 'x-github-sso': 'required; url=https://github.com/orgs/acme/sso?x=1' }
  test.each<[what: string, reply: Answer, token: string, says: RegExp]>([
    ['401: how to test it', answer(401), tokens.classic, /GET \/user/],
    ['401: an hour', answer(401), tokens.app, /one hour/],
    ['401: the flaw', answer(401), '"ghp_quoted"', /quotes around/],
    ['SSO: the address', refusal(403, '', sso), tokens.classic, /https:\/\/github\.com\/orgs\/acme\/sso\?x=1/],
    ['SSO: the way there', refusal(403, WORDS.saml), tokens.classic, /Configure SSO/],
    [
      'an address that is none is left out',
      refusal(403, WORDS.saml, { 'x-github-sso': 'url=javascript:x' }),
      tokens.classic,
      /Configure SSO/,
    ],
    ['IP', refusal(403, WORDS.ip), tokens.classic, /IP allow list/],
    ['archived', refusal(403, WORDS.archived), tokens.classic, /read-only/],
    ['404: its own repository', answer(404), tokens.githubToken, /its own repository only/],
    ['404: a web page', answer(404, '<!DOCTYPE html>'), tokens.classic, /github-api-url.*\/api\/v3/],
    [
      "422: GitHub's words",
      refusal(422, 'client_payload is too large.'),
      tokens.classic,
      /client_payload is too large\./,
    ],
    ['200: not accepted', answer(200), tokens.classic, /204/],
    ['200: a web page', answer(200, '<html>', { 'content-type': 'text/html' }), tokens.classic, /github-api-url/],
    ['302: where to', answer(302, '', { location: 'https://login.test/' }), tokens.classic, /https:\/\/login\.test\//],
    ['a primary limit', refusal(403, WORDS.primary), tokens.classic, /primary/],
    ['a secondary limit', refusal(403, WORDS.secondary), tokens.classic, /secondary/],
    ['when it resets', refusal(429, '', { 'retry-after': '90' }), tokens.classic, /2026-11-22T12:01:30Z/],
  ])('%s', (_, reply, token, says) => expect(explained(reply, token)).toMatch(says))
})

describe('whether the event may have arrived', () => {
  const may = /may have arrived/
  test.each<[what: string, reply: Answer, more: Partial<Circumstances>, arrived: boolean]>([
    ['refused', answer(404), {}, false],
    ['rate limited', answer(429), {}, false],
    ['5xx', answer(500), {}, true],
    ['408', answer(408), {}, true],
    ['200', answer(200), {}, true],
    ['refused after a 5xx', answer(404), { tries: 2, mayHaveArrived: true }, true],
  ])('%s: %s', (_, reply, more, arrived) => {
    expect(may.test(explained(reply, tokens.classic, {}, more))).toBe(arrived)
  })

  const kinds: NoAnswer['why'][] = [
    'dns',
    'refused',
    'unreachable',
    'tls',
    'proxy',
    'reset',
    'garbled',
    'timeout',
    'stopped',
    'other',
  ]
  test.each(kinds.flatMap((kind) => [true, false].map((sent) => [kind, sent] as const)))(
    '%s, sent: %s',
    (kind, sent) => {
      const error = noAnswer(kind, sent)
      const failure = explainNoAnswer(error, about(tokens.classic))
      expect(may.test(said(failure))).toBe(sent)
      expect(said(failure)).toMatch(/api\.github\.com/)
      expect(failure.title).toBe(failureTitle(error))
      const code = kind === 'timeout' ? 'timeout' : kind === 'stopped' ? 'cancelled' : 'network_error'
      expect(failure.code).toBe(code)
    },
  )

  test('a try before the last counts, too', () => {
    const error = noAnswer('refused', false)
    expect(said(explainNoAnswer(error, about(tokens.classic, { mayHaveArrived: true, tries: 2 })))).toMatch(may)
  })

  test('at-most-once says that it was not tried again', () => {
    expect(explained(answer(500), tokens.classic, {}, { atMostOnce: true })).toMatch(/at-most-once/)
    expect(explained(answer(404), tokens.classic, {}, { atMostOnce: true })).not.toMatch(/at-most-once/)
  })

  test.each([true, false])('stopped between two tries: %s', (mayHaveArrived) => {
    const failure = explainStopped(answer(502), about(tokens.classic, { mayHaveArrived, tries: 2 }))
    expect(failure.code).toBe('cancelled')
    expect(may.test(said(failure))).toBe(mayHaveArrived)
    expect(said(failure)).toMatch(/502/)
  })
})

test.each([1, 2, 11])('%i tries are counted', (tries) => {
  expect(explained(answer(502), tokens.classic, {}, { tries })).toContain(
    tries === 1 ? '1 try was' : `${tries} tries were`,
  )
})
