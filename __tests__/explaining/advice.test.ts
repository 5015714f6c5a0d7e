import { adviceForAnswer } from '../../src/explaining/advice.ts'
import type { NotLooked } from '../../src/explaining/shared-look-ups.ts'
import { failureCode } from '../../src/failures/code.ts'
import type { Answer } from '../../src/reply.ts'
import { answer, POLICIES, refusal, WORDS } from '../failures/answers.ts'
import { about, KINDS, TOKENS } from './about.ts'

/** The sentence by which each failure's advice is known. */
const SENTENCES: [what: string, reply: Answer, sentence: string][] = [
  ['401', refusal(401, 'Bad credentials'), 'it is wrong, revoked or expired.'],
  ['403, a right', refusal(403, WORDS.integration), 'may not write to acme/site'],
  ['403, a policy', refusal(403, POLICIES.account), 'The account of this token is suspended'],
  ['451', answer(451), 'for legal reasons'],
  ['403, SSO', refusal(403, WORDS.saml), 'enforces SAML single sign-on, and'],
  ['403, IP', refusal(403, WORDS.ip), 'has an IP allow list'],
  ['403, archived', refusal(403, WORDS.archived), 'The repository is archived'],
  ['403, a limit', refusal(403, WORDS.primary), 'primary rate limit'],
  ['429', refusal(429, WORDS.secondary), 'secondary rate limit'],
  ['404', refusal(404, 'Not Found'), 'misspelled or missing, or this'],
  ['404, SSO', refusal(404, '', { 'x-github-sso': 'required' }), 'enforces SAML single sign-on, and'],
  ['404, no JSON', answer(404, 'no'), 'has no such endpoint'],
  ['422', refusal(422, 'Invalid request.'), 'GitHub refused the request: "Invalid request."'],
  ['500', answer(500), 'or a proxy in between, failed to handle the request'],
  ['302', answer(302), 'redirects the request, and does not say where to.'],
  ['202', answer(202), 'only 204 says that the event was accepted.'],
  ['410', answer(410), 'GitHub documents no such answer'],
]

describe.each(KINDS)('%s', (kind) => {
  test.each(SENTENCES)('%s has the advice of its cause, and of no other', (_, reply, sentence) => {
    const { told, found } = adviceForAnswer(failureCode(reply), reply, about(TOKENS[kind]), {})
    const advice = [told.cause, ...told.steps, ...found].join('\n')
    const sentences = [...new Set(SENTENCES.map(([, , each]) => each))]
    expect(sentences.filter((each) => advice.includes(each))).toEqual([sentence])
    expect(advice).not.toMatch(/undefined|\n\n/)
  })
})

test.each<[why: NotLooked, line: string]>([
  [
    'spent',
    'This step had already spent its 30 look-ups on other failures, so nothing more was looked up for this one.',
  ],
  [
    'late',
    'Not all was looked up that could tell more: the 30 s were over that a step has for all that it looks up after failures.',
  ],
])('where not all was looked at, that is said last: %s', (why, line) => {
  const reply = refusal(404, 'Not Found')
  const lines = (notLooked?: NotLooked) =>
    adviceForAnswer('not_found', reply, about(TOKENS.classic), { notLooked }).found
  expect(lines(why)).toEqual([...lines(), line])
  expect(lines()).not.toContain(line)
})
