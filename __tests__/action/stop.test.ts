import type { Fault } from '../../sandbox/github/server.ts'
import { errors, runStep } from './step.ts'

const DISPATCH = /dispatches$/

test('a step that is cancelled while GitHub is silent ends in time, with outputs and summary', async () => {
  const step = await runStep({
    github: { faults: [{ stall: 'answer' }] },
    signalOn: { signal: 'SIGINT', path: DISPATCH },
  })
  expect(step.page).toMatchSnapshot()
  expect(step.error).toMatchObject({ code: 'cancelled', title: 'Stopped' })
  expect(step.error?.message).toMatch(/may have arrived/)
  expect(step.outputs).toMatchObject({ 'status-code': '0', 'accepted-count': '0', 'failed-count': '1' })
  expect(step.summary).toContain('Stopped')
  expect(errors(step)).toHaveLength(1)
  expect(step.exitCode).toBe(1)
}, 20_000)

test('an answer that comes soon after the step was cancelled still counts', async () => {
  const faults: Fault[] = [{ method: 'POST', delayMs: 400 }]
  let arrivedAt = 0
  const clock = () => {
    arrivedAt = Date.now()
    return arrivedAt
  }
  const step = await runStep({ github: { faults, clock }, signalOn: { signal: 'SIGTERM', path: DISPATCH } })
  expect(step.results).toMatchObject([{ state: 'accepted', status_code: 204 }])
  // Not when the 4 s are over that an answer has: start-up, which a busy machine draws out, does not count.
  expect(Date.now() - arrivedAt).toBeLessThan(3500)
})
