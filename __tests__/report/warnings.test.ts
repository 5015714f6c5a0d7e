import { noticeTwice, warnExpiring } from '../../src/report/warnings.ts'
import type { TargetResult } from '../../src/result.ts'
import type { Target } from '../../src/target.ts'
import { TOKENS } from '../explaining/about.ts'
import { accepted, failed, recordingLog, skipped, target } from './results.ts'

const DAY = 24 * 60 * 60 * 1000

describe('one notice for all that may have arrived twice', () => {
  const toldOf = (...results: TargetResult[]) => {
    const log = recordingLog()
    noticeTwice(log, results)
    return log.told
  }
  const twice = (name: string): TargetResult => ({ ...accepted(target(name)), mayHaveArrivedTwice: true })

  test('none where none may have', () => expect(toldOf(accepted(), failed(), skipped())).toEqual([]))

  test('of one, and what to do', () => {
    expect(toldOf(twice('a'), accepted())).toEqual([
      'notice May have arrived twice: GitHub accepted the event for acme/a after a try that got no clear answer, so it may have arrived twice. Where a second delivery does harm, let the receiver guard against it by the dispatch id (add-dispatch-id), or set delivery: at-most-once.',
    ])
  })

  test('of many the first twenty are named', () => {
    const [told, ...more] = toldOf(...Array.from({ length: 25 }, (_, i) => twice(`r${i}`)))
    expect(more).toEqual([])
    expect(told).toMatch(/the events for acme\/r0, .*, acme\/r19 and 5 more after .* each may have arrived twice\./)
  })
})

describe('one warning for all tokens that expire soon', () => {
  const at = Date.parse('2026-12-05T07:30:00Z')
  const of = (token: string, leftMs: number, more: Partial<Target> = {}): TargetResult => ({
    ...accepted(target('a', { token, ...more })),
    tokenExpiration: { at, leftMs },
  })
  const toldOf = (...results: TargetResult[]) => {
    const log = recordingLog()
    warnExpiring(log, results)
    return log.told
  }

  test('none where none does, or nothing is known', () => {
    expect(toldOf(accepted(), of(TOKENS.classic, 14 * DAY), of(TOKENS.installation, DAY))).toEqual([])
  })

  test('when, what is not reached then, and where it is renewed', () => {
    expect(
      toldOf(of(TOKENS['fine-grained'], 9.9 * DAY), accepted(target('b', { token: TOKENS['fine-grained'] }))),
    ).toEqual([
      'warning Token expires soon: The fine-grained personal access token (github_pat_…) in the input token expires in 9 days, on 2026-12-05 at 07:30 UTC. From then on nothing is sent to acme/a, acme/b. Renew it on GitHub, as the user whose token it is: Settings → Developer settings → Personal access tokens → Fine-grained tokens, choose it, Regenerate token, and store the new one in the secret that the workflow passes.',
    ])
  })

  test('a line for each token, by the variable that it comes from', () => {
    const told = toldOf(of(TOKENS.classic, DAY), of(TOKENS.oauth, DAY - 1, { tokenEnv: 'GLOBEX_TOKEN' }))
    expect(told).toHaveLength(1)
    const [one, other, ...more] = told[0]?.split('\n') ?? []
    expect(one).toMatch(
      /in the input token expires in 1 day, on .* → Tokens \(classic\), choose it, Regenerate token, and store/,
    )
    expect(other).toMatch(
      /in the variable GLOBEX_TOKEN expires in less than a day, on .* Renew it where it was made, and store/,
    )
    expect(more).toEqual([])
  })
})
