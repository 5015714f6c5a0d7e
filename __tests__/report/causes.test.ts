import type { Failure } from '../../src/failures/failure.ts'
import { distinctCauses, resultMessage } from '../../src/report/causes.ts'
import type { TargetResult } from '../../src/result.ts'
import { accepted, failed, notFound, skipped, target } from './results.ts'

const failure = (advice: string): Failure => ({ ...notFound, advice })
const following: Failure = { ...notFound, code: 'run_failed', title: 'Run failed', during: 'following' }
const many = (count: number, of: Failure) => Array.from({ length: count }, (_, i) => failed(target(`r${i}`), of))
const names = (results: TargetResult[]) =>
  distinctCauses(results).map(({ targets }) => targets.map(({ name }) => name).join(' '))

test('targets of one cause are named together, those of most targets first', () => {
  const [shared, alone, ...others] = distinctCauses([failed(target('lonely'), failure('alone')), ...many(25, notFound)])
  expect(others).toEqual([])
  expect(shared?.targets).toHaveLength(25)
  expect(shared?.message).toMatch(/25 targets: acme\/r0, .*acme\/r19 and 5 more\.\n/)
  expect(alone?.message).toBe('Could not send "deploy" to acme/lonely.\nIt answered.\nalone')
})

test('what did not fail has no cause', () => {
  expect(distinctCauses([accepted(), skipped()])).toEqual([])
  expect(resultMessage(accepted())).toBeUndefined()
})

describe('what makes a cause another', () => {
  const unclear: TargetResult = { ...failed(target('b')), mayHaveArrived: true }
  test.each<[what: string, other: TargetResult, causes: string[]]>([
    ['not what happened, as the request id', failed(target('b'), { ...notFound, happened: 'request id 1' }), ['a b']],
    ['the advice', failed(target('b'), failure('other')), ['a', 'b']],
    ['the title', failed(target('b'), { ...notFound, title: '410 Gone' }), ['a', 'b']],
    ['the code', failed(target('b'), { ...notFound, code: 'server_error' }), ['a', 'b']],
    ['what was going on', failed(target('b'), { ...notFound, during: 'dry-run' }), ['a', 'b']],
    ['that the event may have arrived', unclear, ['a', 'b']],
  ])('%s', (_, other, causes) => {
    expect(names([failed(target('a')), other])).toEqual(causes)
  })
})

describe('the message says what was tried', () => {
  const two = (of: Failure, otherType = 'deploy') => [
    failed(target('a'), of),
    failed(target('b', { eventType: otherType }), of),
  ]
  const line = (results: TargetResult[]) => distinctCauses(results)[0]?.message.split('\n')[0]

  test.each<[what: string, results: TargetResult[], line: string]>([
    ['one target', [failed(target('a'))], 'Could not send "deploy" to acme/a.'],
    ['two', two(notFound), 'Could not send "deploy" to 2 targets: acme/a, acme/b.'],
    [
      'two of different events',
      two(notFound, 'build\n'),
      'Could not send events to 2 targets: acme/a ("deploy"), acme/b ("build\\n").',
    ],
    [
      'a dry run',
      [failed(target('a'), { ...notFound, during: 'dry-run' })],
      'Dry run: could not send "deploy" to acme/a.',
    ],
    [
      'one that was accepted before',
      [failed(target('a'), following)],
      'GitHub accepted "deploy" for acme/a (204): it need not be sent again.',
    ],
    [
      'two that were accepted before',
      two(following),
      'GitHub accepted "deploy" for 2 targets: acme/a, acme/b (204): none need be sent again.',
    ],
  ])('%s', (_, results, expected) => expect(line(results)).toBe(expected))
})

describe('what happened', () => {
  const told = (of: Failure, count: number) =>
    distinctCauses(many(count, of).map((each, i) => ({ ...each, failure: { ...of, happened: `it was ${i}` } })))[0]
      ?.message.split('\n')
      .filter((line) => line.includes('it was'))

  test('to what was sent is told of the first target alone', () => {
    expect(told(notFound, 3)).toEqual(['For acme/r0: it was 0'])
    expect(told(notFound, 1)).toEqual(['it was 0'])
  })

  test('to runs is told of each, of twenty at most', () => {
    expect(told(following, 2)).toEqual(['For acme/r0: it was 0', 'For acme/r1: it was 1'])
    expect(told(following, 25)).toHaveLength(20)
  })
})

test("a single target's message is the same, whether others failed alike or not", () => {
  const results = many(3, notFound)
  expect(results.map(resultMessage)).toEqual(
    ['r0', 'r1', 'r2'].map((name) => `Could not send "deploy" to acme/${name}.\nIt answered.\nLook.`),
  )
})
