import { failureCode, noAnswerCode } from '../../src/failures/code.ts'
import type { Answer, NoAnswer } from '../../src/reply.ts'
import { answer, noAnswer, POLICIES, refusal, WORDS } from './answers.ts'

describe('which failure an answer is', () => {
  const spent = { 'x-ratelimit-remaining': '0', 'x-ratelimit-reset': '1800000000' }
  test.each<[answer: Answer, code: string]>([
    [answer(200), 'unexpected_response'],
    [answer(202), 'unexpected_response'],
    [answer(302), 'unexpected_response'],
    [answer(304), 'unexpected_response'],
    [answer(400), 'invalid_payload'],
    [answer(401), 'bad_credentials'],
    [answer(402), 'unexpected_response'],
    [answer(404), 'not_found'],
    [answer(404, ''), 'unexpected_response'],
    [answer(404, '404 page not found\n'), 'unexpected_response'],
    [answer(404, '<html>'), 'unexpected_response'],
    [refusal(404, 'Not Found', { 'x-github-sso': 'required; url=https://github.com/x' }), 'sso_required'],
    [refusal(404, WORDS.saml), 'sso_required'],
    [answer(451), 'access_restricted'],
    [answer(408), 'unexpected_response'],
    [answer(410), 'unexpected_response'],
    [answer(422), 'invalid_payload'],
    [answer(429), 'rate_limited'],
    [answer(500), 'server_error'],
    [answer(599), 'server_error'],
    [refusal(403, 'anything else'), 'insufficient_permission'],
    [answer(403, '<html>blocked'), 'insufficient_permission'],
    [answer(403, null), 'insufficient_permission'],
    [refusal(403, WORDS.integration), 'insufficient_permission'],
    [refusal(403, WORDS.pat), 'insufficient_permission'],
    [refusal(403, WORDS.admin), 'insufficient_permission'],
    [refusal(403, WORDS.saml), 'sso_required'],
    [refusal(403, '', { 'x-github-sso': 'required; url=https://github.com/x' }), 'sso_required'],
    [refusal(403, WORDS.ip), 'ip_not_allowed'],
    [refusal(403, WORDS.archived), 'repository_archived'],
    ...Object.values(POLICIES).flatMap((words): [Answer, string][] => [
      [refusal(403, words), 'access_restricted'],
      [refusal(403, words, spent), 'access_restricted'],
    ]),
    [refusal(403, WORDS.primary), 'rate_limited'],
    [refusal(403, WORDS.secondary), 'rate_limited'],
    [refusal(403, WORDS.abuse), 'rate_limited'],
    [refusal(403, '', { 'retry-after': '60' }), 'rate_limited'],
    [refusal(403, 'anything else', spent), 'rate_limited'],
    // The last request of an hour may be refused for a reason of its own.
    [refusal(403, WORDS.integration, spent), 'insufficient_permission'],
    [refusal(403, WORDS.admin, spent), 'insufficient_permission'],
    [refusal(403, WORDS.saml, spent), 'sso_required'],
    [refusal(403, WORDS.ip, spent), 'ip_not_allowed'],
    [refusal(403, WORDS.archived, spent), 'repository_archived'],
  ])('%j is %s', (reply, code) => {
    expect(failureCode(reply)).toBe(code)
  })
})

test.each<[why: NoAnswer['why'], code: string]>([
  ['dns', 'network_error'],
  ['other', 'network_error'],
  ['timeout', 'timeout'],
  ['stopped', 'cancelled'],
])('no answer, %s, is %s', (why, code) => expect(noAnswerCode(noAnswer(why, true))).toBe(code))
