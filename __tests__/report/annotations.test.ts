import type { Failure } from '../../src/failures/failure.ts'
import { annotateResults } from '../../src/report/annotations.ts'
import { distinctCauses } from '../../src/report/causes.ts'
import { accepted, failed, notFound, recordingLog, target } from './results.ts'

describe('one annotation for each cause', () => {
  const failure = (advice: string): Failure => ({ ...notFound, advice })
  const errorsOf = (count: number) => {
    const log = recordingLog()
    const results = Array.from({ length: count }, (_, i) => failed(target(`r${i}`), failure(`advice ${i}`)))
    annotateResults(log, results)
    return log.told.filter((line) => line.startsWith('error '))
  }

  test.each([0, 1, 9])('%i causes are as many annotations', (count) => expect(errorsOf(count)).toHaveLength(count))

  test.each([10, 500])('%i causes are nine, the last of which counts the rest', (count) => {
    const errors = errorsOf(count)
    expect(errors).toHaveLength(9)
    expect(errors[8]).toContain(`${count - 8} more targets`)
  })

  test('targets of one cause are named together, those of most targets first', () => {
    const results = [
      failed(target('lonely'), failure('alone')),
      ...Array.from({ length: 25 }, (_, i) => failed(target(`r${i}`), failure('shared'))),
    ]
    const [shared, alone] = distinctCauses(results)
    expect(shared?.targets).toHaveLength(25)
    expect(shared?.message).toMatch(/25 targets: acme\/r0, .*acme\/r19 and 5 more/)
    expect(alone?.targets).toHaveLength(1)
    expect(alone?.message).toContain('acme/lonely')
  })

  test('what differs from target to target does not part a cause', () => {
    const results = ['a', 'b'].map((name) => failed(target(name), { ...notFound, happened: `request id ${name}` }))
    expect(distinctCauses(results)).toHaveLength(1)
  })
})

describe('one notice for all repositories that moved', () => {
  test.each<[count: number, notices: number]>([
    [0, 0],
    [1, 1],
    [30, 1],
  ])('%i of them: %i', (count, notices) => {
    const log = recordingLog()
    const moved = Array.from({ length: count }, (_, i) => accepted(target(`r${i}`), { movedTo: `acme/new${i}` }))
    annotateResults(log, [accepted(), ...moved])
    expect(log.told).toHaveLength(notices)
    if (count > 20) expect(log.told[0]).toMatch(/10 more/)
  })
})
