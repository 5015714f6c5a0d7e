import type { Circumstances, Findings, Task } from '../../src/explaining/circumstances.ts'
import { explainAnswer, explainHeldBack, explainNoAnswer, explainStopped } from '../../src/explaining/explain.ts'
import { failureCode, noAnswerCode } from '../../src/failures/code.ts'
import { ARRIVED, type Failure, failureMessage, NOT_ARRIVED } from '../../src/failures/failure.ts'
import { titleOf } from '../../src/failures/title.ts'
import type { Answer, NoAnswer, Reply } from '../../src/reply.ts'
import { answer, noAnswer, refusal, WORDS } from '../failures/answers.ts'
import { about, TOKENS } from './about.ts'

const said = (failure: Failure) => failureMessage(failure)
const explained = (reply: Answer, more: Partial<Circumstances> = {}) =>
  explainAnswer(reply, about(TOKENS.classic, more), {})

test.each([answer(202), answer(401), refusal(403, WORDS.saml), refusal(403, WORDS.primary), answer(404), answer(502)])(
  'an explanation has the code of the answer, and a title with its status: %j',
  (reply) => {
    const code = failureCode(reply)
    expect(explained(reply)).toMatchObject({ code, title: titleOf(code, reply.status) })
  },
)

describe('a 404', () => {
  const found = (findings: Findings) => explainAnswer(answer(404), about(TOKENS.classic), findings)

  test('of a token that look-ups show to be dead is that', () => {
    const failure = found({ token: 'dead' })
    expect(failure).toMatchObject({ code: 'bad_credentials', title: 'Token not accepted (404)' })
    expect(failure.happened.at(-1)).toMatch(/^GET \/repos\/acme\/site was answered with 401: the token/)
  })

  test('of a server whose look-ups show that it has no such endpoint is that', () => {
    expect(found({ endpoint: 'missing' })).toMatchObject({
      code: 'unexpected_response',
      title: 'Unexpected answer (404)',
    })
  })

  test('of a token that can see the repository says that it may not write', () => {
    expect(found({ repository: 'visible' })).toMatchObject({ code: 'not_found', title: 'Token may not write (404)' })
  })
})

test('what GitHub says is wrong with an event is the cause, and told once', () => {
  const failure = explained(refusal(422, 'Invalid request.\n\nNo subschema matched.'))
  expect(failure.cause).toBe('GitHub refused the request: "Invalid request.\nNo subschema matched."')
  expect(failure.happened).toEqual(['GitHub answered 422 Unprocessable Entity (no request id).'])
  expect(explained(refusal(400, '')).happened).toEqual([
    'GitHub answered 400 Bad Request, without a word (no request id).',
  ])
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
    expect(may.test(said(explained(reply, more)))).toBe(arrived)
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
      const failure = explainNoAnswer(error, about(TOKENS.classic))
      expect(may.test(said(failure))).toBe(sent)
      expect(said(failure)).toMatch(/api\.github\.com/)
      expect(failure.title).toBe(titleOf(noAnswerCode(error)))
      const code = kind === 'timeout' ? 'timeout' : kind === 'stopped' ? 'cancelled' : 'network_error'
      expect(failure.code).toBe(code)
    },
  )

  test('a try before the last counts, too', () => {
    const error = noAnswer('refused', false)
    expect(said(explainNoAnswer(error, about(TOKENS.classic, { mayHaveArrived: true, tries: 2 })))).toMatch(may)
  })

  test('at-most-once says that it was not tried again', () => {
    expect(said(explained(answer(500), { atMostOnce: true }))).toMatch(/at-most-once/)
    for (const status of [200, 404])
      expect(said(explained(answer(status), { atMostOnce: true }))).not.toMatch(/at-most-once/)
  })

  test.each([true, false])('stopped between two tries: %s', (mayHaveArrived) => {
    const failure = explainStopped(answer(502), about(TOKENS.classic, { mayHaveArrived, tries: 2 }))
    expect(failure.code).toBe('cancelled')
    expect(may.test(said(failure))).toBe(mayHaveArrived)
    expect(said(failure)).toMatch(/502/)
  })
})

test.each([1, 2, 11])('%i tries are counted', (tries) => {
  expect(said(explained(answer(502), { tries }))).toContain(tries === 1 ? '1 try was' : `${tries} tries were`)
})

describe('what was going on', () => {
  const none = noAnswer('reset', true)
  test.each<[task: Task, first: RegExp, during: Failure['during'], arrival: unknown]>([
    ['send', /^(GitHub answered|No answer)/, undefined, expect.stringMatching(/may have arrived all the same/)],
    ['rehearse', /^(GitHub answered|No answer)/, 'dry-run', undefined],
    ['list-runs', /^Nothing was sent: .* and that failed\.$/, undefined, NOT_ARRIVED],
    ['follow-runs', /^The runs that it started could not be followed to their end\.$/, 'following', ARRIVED],
  ])('%s: what was tried, and what became of the event', (task, first, during, arrival) => {
    for (const failure of [
      explained(answer(502), { task, atMostOnce: true }),
      explainNoAnswer(none, about(TOKENS.classic, { task, atMostOnce: true })),
    ]) {
      expect(failure.happened[0]).toMatch(first)
      expect(failure.during).toBe(during)
      expect('during' in failure).toBe(during !== undefined)
      expect(failure.arrival).toEqual(arrival)
      expect('arrival' in failure).toBe(arrival !== undefined)
      expect(/at-most-once/.test(said(failure))).toBe(task === 'send')
    }
  })

  test('a request that was not sent is safe to send again, where it was to send', () => {
    const unsent = noAnswer('dns', false)
    const arrival = (task: Task) => explainNoAnswer(unsent, about(TOKENS.classic, { task })).arrival
    expect((['send', 'rehearse', 'list-runs', 'follow-runs'] as const).map(arrival)).toEqual([
      NOT_ARRIVED,
      undefined,
      NOT_ARRIVED,
      ARRIVED,
    ])
  })

  test('what was refused did not arrive', () => {
    for (const status of [401, 403, 404, 422, 429]) expect(explained(answer(status)).arrival).toBe(NOT_ARRIVED)
  })
})

describe('tries are told of', () => {
  const limit = refusal(429, '', { 'retry-after': '90' })
  test.each<[what: string, reply: Answer, tries: number, line: string | undefined]>([
    ['a fault', answer(502), 3, '3 tries were made.'],
    ['a limit', limit, 3, '3 tries were made.'],
    ['a refusal', answer(404), 1, undefined],
  ])('%s', (_, reply, tries, line) => {
    const lines = explained(reply, { tries }).happened
    expect(lines.find((each) => /tries were|try was|Nothing was sent/.test(each))).toBe(line)
  })

  test('held back by the limit of another: what had become of its own', () => {
    const told = (last: Reply | undefined, more: Partial<Circumstances>) => {
      const { happened, arrival } = explainHeldBack(limit, last, about(TOKENS.classic, more))
      return [...happened.slice(1), arrival]
    }
    expect(told(undefined, { tries: 0 })).toEqual([
      'Nothing was sent for this target: the limit was met by another one on the same token.',
      NOT_ARRIVED,
    ])
    expect(told(answer(500), { tries: 2, mayHaveArrived: true })).toEqual([
      'The limit was met by another target on the same token. The last try for this one: GitHub answered 500 Internal Server Error, without a word (no request id).',
      '2 tries were made.',
      "An earlier try had been sent and got no clear answer, so the event may have arrived all the same: look at the repository's runs before you send it again.",
    ])
    expect(told(noAnswer('dns', false), { tries: 1 }).slice(1)).toEqual(['1 try was made.', NOT_ARRIVED])
  })

  test('a request that was stopped is told without, another that got no answer with them', () => {
    const told = (why: NoAnswer['why']) => said(explainNoAnswer(noAnswer(why, true), about(TOKENS.classic)))
    expect(told('timeout')).toContain('1 try was made.')
    expect(told('stopped')).not.toContain('try was made')
  })

  test('a limit is told with its end, another failure is not', () => {
    expect(explained(limit).cause).toContain('in 90 s (12:02 UTC)')
    expect(said(explained(answer(503, {}, { 'retry-after': '90' })))).not.toContain('UTC')
  })
})

test('the parts of a message stand in one order', () => {
  const failure: Failure = {
    ...{ code: 'not_found', title: 'Repository not found (404)', cause: 'Cause.', sharedCause: 'Other.' },
    ...{
      link: 'https://x',
      arrival: 'Arrival.',
      happened: ['Answer.', 'Tries.'],
      steps: ['One.', 'Two:\n  code', '  more'],
    },
  }
  expect(failureMessage(failure, 'Tried.').split('\n')).toEqual([
    'Cause.',
    '- One.',
    '- Two:',
    '    code',
    '    more',
    'Tried.',
    'Answer.',
    'Tries.',
    'Arrival.',
    'More: https://x',
  ])
  expect(failureMessage({ code: 'cancelled', title: 'Stopped', cause: 'Cause.', steps: [], happened: [] })).toBe(
    'Cause.',
  )
})
