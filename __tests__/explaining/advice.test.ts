import { adviceForAnswer } from '../../src/explaining/advice.ts'
import { failureCode } from '../../src/failures/code.ts'
import type { Answer } from '../../src/reply.ts'
import { answer, refusal, WORDS } from '../failures/answers.ts'
import { about, KINDS, TOKENS } from './about.ts'

/** The sentence by which each failure's advice is known. */
const SENTENCES: [what: string, reply: Answer, sentence: string][] = [
  ['401', refusal(401, 'Bad credentials'), 'it is wrong, revoked or expired.'],
  ['403, a right', refusal(403, WORDS.integration), 'may not create events in the repository.'],
  ['403, SSO', refusal(403, WORDS.saml), 'enforces SAML single sign-on'],
  ['403, IP', refusal(403, WORDS.ip), 'has an IP allow list'],
  ['403, archived', refusal(403, WORDS.archived), 'The repository is archived'],
  ['403, a limit', refusal(403, WORDS.primary), 'primary rate limit'],
  ['429', refusal(429, WORDS.secondary), 'secondary rate limit'],
  ['404', refusal(404, 'Not Found'), 'private, missing or misspelt'],
  ['422', refusal(422, 'Invalid request.'), 'The token was accepted, but not the event.'],
  ['500', answer(500), 'The fault is on the side of GitHub'],
  ['302', answer(302), 'It is a redirect that does not say where to.'],
  ['202', answer(202), 'Only 204 says that the event was accepted.'],
  ['410', answer(410), 'GitHub documents no such answer'],
]

describe.each(KINDS)('%s', (kind) => {
  test.each(SENTENCES)('%s has the advice of its cause, and of no other', (_, reply, sentence) => {
    const advice = adviceForAnswer(failureCode(reply), reply, about(TOKENS[kind]), {})
    expect(SENTENCES.map(([, , each]) => each).filter((each) => advice.includes(each))).toEqual([sentence])
    expect(advice).not.toMatch(/undefined|\n\n/)
  })
})

test('where the look-ups were spent, that is said last', () => {
  const reply = refusal(404, 'Not Found')
  const lines = (notLooked?: boolean) =>
    adviceForAnswer('not_found', reply, about(TOKENS.classic), { notLooked }).split('\n')
  const spent =
    'This step had already spent its 30 look-ups on other failures, so nothing more was looked up for this one.'
  expect(lines(true)).toEqual([...lines(), spent])
  expect(lines()).not.toContain(spent)
})
