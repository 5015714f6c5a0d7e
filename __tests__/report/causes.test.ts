import { noListener } from '../../src/explaining/no-listener.ts'
import { runNotFound } from '../../src/explaining/run-failures.ts'
import { type Failure, NOT_ARRIVED } from '../../src/failures/failure.ts'
import { distinctCauses, resultMessage } from '../../src/report/causes.ts'
import type { TargetResult } from '../../src/result.ts'
import { accepted, eventOf, failed, notFound, skipped, target } from './results.ts'

const failure = (step: string): Failure => ({ ...notFound, steps: [step] })
const following: Failure = { ...notFound, code: 'run_failed', title: 'Run failed', during: 'following' }
const many = (count: number, of: Failure) => Array.from({ length: count }, (_, i) => failed(target(`r${i}`), of))
const names = (results: TargetResult[]) =>
  distinctCauses(results).map(({ targets }) => targets.map(({ name }) => name).join(' '))

test('targets of one cause are named together, those of most targets first', () => {
  const [shared, alone, ...others] = distinctCauses([failed(target('lonely'), failure('alone')), ...many(25, notFound)])
  expect(others).toEqual([])
  expect(shared?.targets).toHaveLength(25)
  expect(shared?.heading).toBe('25 targets: Repository not found (404)')
  expect(shared?.message).toMatch(/25 targets: acme\/r0, .*acme\/r19 and 5 more\.\n/)
  expect(alone?.heading).toBe('acme/lonely: Repository not found (404)')
  expect(alone?.message).toBe(
    `It is not there.\n- alone\nCould not send "deploy" to acme/lonely.\nIt answered.\n${NOT_ARRIVED}`,
  )
})

test('what did not fail has no cause', () => {
  expect(distinctCauses([accepted(), skipped()])).toEqual([])
  expect(resultMessage(accepted())).toBeUndefined()
})

describe('what makes a cause another', () => {
  const unclear = failed(target('b'), { ...notFound, arrival: 'It may have arrived.' })
  test.each<[what: string, other: TargetResult, causes: string[]]>([
    ['not what happened, as the request id', failed(target('b'), { ...notFound, happened: ['request id 1'] }), ['a b']],
    ['the cause', failed(target('b'), { ...notFound, cause: 'Another.' }), ['a', 'b']],
    ['what to do', failed(target('b'), failure('other')), ['a', 'b']],
    ['the title', failed(target('b'), { ...notFound, title: '410 Gone' }), ['a', 'b']],
    ['the code', failed(target('b'), { ...notFound, code: 'server_error' }), ['a', 'b']],
    ['what was going on', failed(target('b'), { ...notFound, during: 'dry-run' }), ['a', 'b']],
    ['that an earlier attempt of the job sent it', { ...failed(target('b')), resumed: true }, ['a', 'b']],
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
  const line = (results: TargetResult[]) => distinctCauses(results)[0]?.message.split('\n')[2]

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
    ['one that was accepted before', [failed(target('a'), following)], 'GitHub accepted "deploy" for acme/a (204).'],
    [
      'two that an earlier attempt of the job had sent',
      two(following).map((each) => ({ ...each, resumed: true })),
      'An earlier attempt of this job had sent "deploy" to 2 targets: acme/a, acme/b.',
    ],
    ['two that were accepted before', two(following), 'GitHub accepted "deploy" for 2 targets: acme/a, acme/b (204).'],
  ])('%s', (_, results, expected) => expect(line(results)).toBe(expected))
})

describe('what happened', () => {
  const told = (of: Failure, count: number) =>
    distinctCauses(many(count, of).map((each, i) => ({ ...each, failure: { ...of, happened: [`it was ${i}`] } })))[0]
      ?.message.split('\n')
      .filter((line) => line.includes('it was'))

  test('to what was sent is told of the first target alone', () => {
    expect(told(notFound, 3)).toEqual(['acme/r0: it was 0'])
    expect(told(notFound, 1)).toEqual(['it was 0'])
  })

  test('to runs is told of each, of twenty at most', () => {
    expect(told(following, 2)).toEqual(['acme/r0: it was 0', 'acme/r1: it was 1'])
    expect(told(following, 25)).toHaveLength(20)
  })
})

describe('what is to be done in one repository alone is told of each, as one cause', () => {
  const silence = (name: string) => [`acme/${name} has no file. Add:`, '  on:']
  const none = (name: string) =>
    runNotFound({ limit: '120 s', silence: silence(name), listens: false, trouble: undefined })
  test.each<[what: string, failureOf: (name: string) => Failure]>([
    ['before sending', (name) => noListener({ ...target(name), dispatch: eventOf(target()) }, silence(name))],
    ['after it', none],
  ])('%s', (_, failureOf) => {
    const results = ['a', 'b'].map((name) => failed(target(name), failureOf(name)))
    const [cause, ...others] = distinctCauses(results)
    expect(others).toEqual([])
    expect(cause?.message).toMatchSnapshot()
    expect(resultMessage(results[0] ?? accepted())).toContain('\n- acme/a has no file. Add:\n    on:\n')
  })
})

describe('a cause that is of one target alone in its words', () => {
  const limited = (seconds: number): Failure => ({ ...notFound, cause: `Until ${seconds}.`, sharedCause: 'A limit.' })

  test('stands with the others, and is told of the first as an example', () => {
    const [cause, ...others] = distinctCauses([failed(target('a'), limited(1)), failed(target('b'), limited(2))])
    expect(others).toEqual([])
    expect(cause?.message.split('\n')).toEqual([
      ...['A limit.', '- Look.', 'Could not send "deploy" to 2 targets: acme/a, acme/b.'],
      ...['acme/a: Until 1.', 'It answered.', NOT_ARRIVED],
    ])
  })

  test('stands alone as it is', () => {
    expect(resultMessage(failed(target('a'), limited(1)))).toMatch(/^Until 1\.\n/)
  })
})

test("a single target's message is the same, whether others failed alike or not", () => {
  const results = many(3, notFound)
  expect(results.map(resultMessage)).toEqual(
    ['r0', 'r1', 'r2'].map(
      (name) => `It is not there.\n- Look.\nCould not send "deploy" to acme/${name}.\nIt answered.\n${NOT_ARRIVED}`,
    ),
  )
})
