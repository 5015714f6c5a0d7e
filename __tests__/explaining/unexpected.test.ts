import type { Circumstances } from '../../src/explaining/circumstances.ts'
import { serverError, unexpected } from '../../src/explaining/unexpected.ts'
import type { Answer } from '../../src/reply.ts'
import { answer } from '../failures/answers.ts'
import { about, shown, TOKENS } from './about.ts'

const advice = (reply: Answer, more: Partial<Circumstances> = {}) =>
  shown(unexpected(reply, about(TOKENS.classic, more)))

const WEB_PAGE = expect.stringContaining("That is not what GitHub's API answers. Is github-api-url right?")
const NO_SUCH = 'GitHub documents no such answer: its words above are all there is to go by.'

test.each<[what: string, reply: Answer, more: Partial<Circumstances>, lines: unknown[]]>([
  ['200 for an event', answer(200), {}, ['Only 204 says that the event was accepted.', WEB_PAGE]],
  ['200 for a list', answer(200), { task: 'follow-runs' }, [WEB_PAGE]],
  ['a web page', answer(410, '<html>'), {}, [NO_SUCH, WEB_PAGE]],
  ['410', answer(410), {}, [NO_SUCH, 'If it happens again, ask GitHub Support, with the request id.']],
])('an answer that is not documented: %s', (_, reply, more, lines) => {
  expect(advice(reply, more)).toEqual(lines)
})

describe('a redirect that is not followed says why', () => {
  const to = (status: number, location?: string) => answer(status, '', location === undefined ? {} : { location })
  test.each<[what: string, reply: Answer, why: string]>([
    ['nowhere', to(302), 'It is a redirect that does not say where to.'],
    ['no address', to(302, 'https://'), 'It is a redirect that does not say where to.'],
    [
      'elsewhere',
      to(302, 'https://login.test/\u202e'),
      'It redirects to https://login.test/%E2%80%AE, and only redirects within https://api.github.com are followed: the token would go along.',
    ],
    [
      'without encryption',
      to(301, 'http://api.github.com/x'),
      'It redirects to http://api.github.com/x, and only redirects within https://api.github.com are followed: the token would go along.',
    ],
    [
      'as another method',
      to(303, '/x'),
      "It redirects to https://api.github.com/x in a way that does not keep the request's method.",
    ],
    ['once too often', to(307, '/x'), 'It redirects to https://api.github.com/x, after five redirects in a row.'],
  ])('%s', (_, reply, why) => {
    expect(advice(reply)).toEqual([
      why,
      expect.stringMatching(/^Check github-api-url\. If a proxy .* asks for a sign-in/),
    ])
  })
})

test('a fault of the other side: where known ones are told', () => {
  expect(serverError()).toEqual([expect.stringContaining('https://www.githubstatus.com')])
})
