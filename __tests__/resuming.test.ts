import { once, openRerun } from './world/rerun.ts'
import { WITH_ID, workflow } from './world/scene.ts'

test('what ended well is not repeated, what failed is re-run, what was not sent is sent', async () => {
  const job = openRerun({
    receivers: { docs: [workflow(WITH_ID, { conclusion: 'failure' })] },
    inputs: { targets: 'acme/site acme/docs acme/vault' },
  })
  job.github.fault(once('POST', /vault\/dispatches/, { status: 422, body: { message: 'no' } }))
  const first = await job.attempt()
  expect(first.results.map(({ state, error }) => error?.code ?? state)).toEqual([
    'accepted',
    'run_failed',
    'invalid_payload',
  ])
  job.asked()
  const second = await job.attempt()
  expect(second.succeeded).toBe(true)
  expect(second.results.map(({ dispatch_id }) => dispatch_id)).toEqual(
    first.results.map(({ dispatch_id }) => dispatch_id),
  )
  expect(second.results.map(({ resumed, state, attempts }) => ({ resumed, state, attempts }))).toEqual([
    { resumed: true, state: 'accepted', attempts: 0 },
    { resumed: true, state: 'accepted', attempts: 1 },
    { state: 'accepted', attempts: 1 },
  ])
  expect(job.asked().filter((request) => request.startsWith('POST'))).toEqual([
    `POST docs/runs/${first.results[1]?.runs?.[0]?.id}/rerun-failed-jobs 201`,
    'POST vault/dispatches 204',
  ])
  expect(job.github.runs.filter(({ dispatch }) => dispatch)).toHaveLength(3)
})
