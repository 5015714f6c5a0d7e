import { runFailed } from '../../src/explaining/run-failures.ts'
import { listFailedJobs, listRuns } from '../../src/github/runs.ts'
import { readTrigger } from '../../src/receivers/triggers.ts'
import { runStep } from '../action/step.ts'
import { answer } from '../failures/answers.ts'
import { cpuMs, MOST_CPU_MS } from './effort.ts'

const LEVELS = 10_000

// Most of it is what V8 makes of JSON; 16 MB are read of an answer.
describe('10 MB of an answer are explained in bounded memory', () => {
  const many = (piece: string) => piece.repeat(Math.ceil(10_000_000 / piece.length))
  test.each<[what: string, body: string]>([
    ['a message', `{"message": "${many('x')}"}`],
    ['details', `{"message": "x", "errors": [${many('{"message": "y"},')}{}]}`],
    ['lists in lists', many('[')],
    ['lists in lists that end', `${'['.repeat(LEVELS)}${']'.repeat(LEVELS)}`],
    ['white space', many(' ')],
    ['a web page', `<html><title>${many('<')}`],
    [
      'a field of every name',
      '{"__proto__": {"message": "x"}, "toString": 1, "valueOf": {}, "message": {"toString": 1}}',
    ],
  ])('such as %s', async (_, html) => {
    const step = await runStep({
      github: { faults: [{ method: 'POST', status: 404, html }] },
      env: { NODE_OPTIONS: '--max-old-space-size=256' },
    })
    // What is longer is cut, and so no JSON.
    const code = html.length < 100_000 ? 'not_found' : 'unexpected_response'
    expect(step.error).toMatchObject({ code })
  })
})

describe('a run of any shape', () => {
  const shaped = async (run: unknown) => {
    const client = { request: async () => answer(200, { workflow_runs: [run], jobs: [run] }) }
    const list = await listRuns(client, SITE)
    const found = await listFailedJobs(client, SITE, 1)
    return { runs: list.kind === 'runs' ? list.runs : list.kind, jobs: found.kind === 'jobs' && found.jobs }
  }
  const SITE = { owner: 'acme', name: 'site' }
  const time = '2026-08-04T10:00:00Z'

  test.each<[what: string, run: unknown]>([
    ['no fields', {}],
    ['none', null],
    ['an id past 2^53', { id: 2 ** 53, created_at: time }],
    [
      'what can not be printed',
      { id: 1, created_at: { toString: 1 }, conclusion: { toString: 1 }, steps: [{ conclusion: [[]] }] },
    ],
    ['prototype keys', JSON.parse(`{"__proto__": {"id": 1, "created_at": "${time}"}}`)],
  ])('%s is none', async (_, run) => expect(await shaped(run)).toEqual({ runs: 'unreadable', jobs: [] }))

  test('is read soon', async () => {
    const before = cpuMs()
    for (const piece of ['@', '/', '@/', ' ', '\n'])
      expect((await shaped({ id: 1, created_at: time, path: `${piece.repeat(1_000_000)}\n` })).runs).toHaveLength(1)
    expect(cpuMs() - before).toBeLessThan(MOST_CPU_MS)
  })

  test.each(['constructor', '__proto__', 'toString', 'valueOf'])(
    'a conclusion %s is none that is known',
    async (conclusion) => {
      const { runs } = await shaped({ id: 1, created_at: time, status: 'completed', conclusion })
      expect(runFailed((Array.isArray(runs) ? runs : []).map((run) => ({ run, jobs: [] }))).steps[0]).toMatch(
        /^Open the run, fix/,
      )
    },
  )
})

test.each([
  ['sound', '['.repeat(LEVELS) + ']'.repeat(LEVELS)],
  ['not closed', '['.repeat(LEVELS)],
])('a workflow file of 10,000 levels, %s, is not said to be broken', async (_, value) => {
  expect(await readTrigger(`on: push\na: ${value}`, { leftMs: 3000 })).toMatchObject({ kind: 'unread' })
})
