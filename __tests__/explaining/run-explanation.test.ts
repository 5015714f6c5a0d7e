import { createRunExplanation, type RunExplanationOptions } from '../../src/explaining/followed.ts'
import type { Client } from '../../src/github/client.ts'
import type { Reply } from '../../src/reply.ts'
import type { End } from '../../src/result.ts'
import { answer, noAnswer, refusal, WORDS } from '../failures/answers.ts'
import { ended, run } from '../following/runs.ts'
import { notFound, target, waitingFor } from '../report/results.ts'

/** Explains runs, and counts what is asked of GitHub, which answers all alike. */
function explanation(reply: Reply, more: Partial<RunExplanationOptions> = {}) {
  const asked: string[] = []
  const client: Client = {
    async request(route, { run_id } = {}) {
      asked.push(`${route} ${run_id}`)
      return reply
    },
  }
  const explain = createRunExplanation({
    ...waitingFor('completion'),
    readerOf: async () => client,
    explainReply: async () => notFound,
    mayShow: async () => true,
    whyFailed: async () => ({ lines: [], excerpts: [] }),
    stop: new AbortController().signal,
    ...more,
  })
  return {
    asked,
    explain: (end: End, runs = [run(1)], of = target()) =>
      explain(of, { end, runs: runs.map((each) => ({ run: each, matchedBy: 'dispatch_id' })) }),
  }
}

const DONE: End = { kind: 'done' }
const jobs = answer(200, { jobs: [{ name: 'build', conclusion: 'failure', steps: [] }] })
const failures = (count: number) => Array.from({ length: count }, (_, id) => ended(id, 'failure'))

describe('runs that ended', () => {
  test('badly are explained by their failed jobs, where their end was waited for', async () => {
    const { explain } = explanation(jobs)
    expect(await explain(DONE, [ended(1, 'success'), ended(2, 'failure')])).toMatchObject({
      cause: 'Deploy failed in job "build": https://github.com/acme/site/actions/runs/2',
    })
    expect(await explain(DONE, [ended(1, 'success'), ended(2, 'skipped')])).toBeUndefined()
    expect(await explanation(jobs, { waitFor: 'start' }).explain(DONE, failures(1))).toBeUndefined()
  })

  test.each<[what: string, dispatchId: string | undefined, title: string, told: boolean]>([
    ['show the id', 'a1b2c3d4', 'Deploy a1b2c3d4', true],
    ['show none, as one that was taken by time', 'a1b2c3d4', 'deploy', false],
    ['have none, as those of a workflow without add-dispatch-id', undefined, 'deploy', false],
  ])('are re-run by a re-run of the job where they can be found: those that %s', async (_, dispatchId, title, told) => {
    const { explain } = explanation(jobs, { onRerun: 'resume' })
    const { dispatchId: __, ...of } = target()
    const failure = await explain(DONE, [ended(1, 'failure', { title })], dispatchId ? { ...of, dispatchId } : of)
    expect(failure?.steps.some((step) => step.includes('re-run this job'))).toBe(told)
  })

  test('are asked for their jobs no more than are told of', async () => {
    const { asked, explain } = explanation(jobs)
    await explain(DONE, failures(12))
    expect(asked).toHaveLength(10)
  })

  test.each<[what: string, reply: Reply, more: boolean]>([
    ['no answer', noAnswer('timeout', true), false],
    ['a rate limit', refusal(403, WORDS.secondary), false],
    ['another refusal', answer(404), true],
  ])('after %s the jobs of further targets are asked for: %s', async (_, reply, more) => {
    const { asked, explain } = explanation(reply)
    expect((await explain(DONE, failures(1)))?.code).toBe('run_failed')
    await explain(DONE, failures(1), target('other'))
    expect(asked).toHaveLength(more ? 2 : 1)
  })
})

test.each<[cancelDownstream: boolean, idIsNew: boolean, cancels: boolean]>([
  [true, true, true],
  [true, false, false],
  [false, true, false],
])(
  'stopped: with cancel-downstream %s and an id of ours %s its runs are cancelled: %s',
  async (cancelDownstream, idIsNew, cancels) => {
    const failure = await explanation(jobs, { cancelDownstream }).explain(
      { kind: 'stopped' },
      [run(1)],
      target('a', { idIsNew }),
    )
    expect(failure).toMatchObject({ code: 'cancelled', during: 'following' })
    expect(failure?.happened.join('\n')).toMatch(/^It was waiting for the end of its runs\.\nLast seen:\n- /)
    expect(
      /asked at once to cancel the runs .* its post step looks for more/.test(failure?.steps.join('\n') ?? ''),
    ).toBe(cancels)
    expect(/goes on without this step/.test(failure?.steps.join('\n') ?? '')).toBe(!cancels)
  },
)

test('a step that can not wait longer for the start than for the end names the limit that ended it', async () => {
  const limits = { startTimeoutSeconds: 120, completionTimeoutSeconds: 60 }
  const none: End = { kind: 'not-found' }
  const cause = async (more: Partial<RunExplanationOptions>) =>
    (await explanation(answer(404), { ...limits, ...more }).explain(none, []))?.cause
  expect(await cause({})).toContain('within 60 s (completion-timeout-seconds)')
  expect(await cause({ waitFor: 'start' })).toContain('within 120 s (start-timeout-seconds)')
  expect(await cause({ completionTimeoutSeconds: 240 })).toContain('within 120 s (start-timeout-seconds)')
})
