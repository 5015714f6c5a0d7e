import { annotationsIn } from '../../sandbox/runner/commands.ts'
import { noAnswer } from '../failures/answers.ts'
import { START } from '../world/clock.ts'
import { ID, push, RUN, RUNS, run, type Script, scripted } from '../world/scripted.ts'
import type { Api, Said } from '../world/wire.ts'
import { attackedAfterwards } from './attacked.ts'

const CANCEL = `${RUN.replace('GET', 'POST')}/cancel`

/** The post step of a job that was cancelled while its event's runs were waited for. */
const cancelled = (api: Api, state: Record<string, unknown> = {}) =>
  attackedAfterwards(
    { api },
    {
      'following-since': START,
      'dispatch-0': { repository: 'acme/site', dispatchId: ID },
      ...state,
    },
  )

const FINE: Script = {
  [RUNS]: () => ({ body: { workflow_runs: [run(), push(7002)] } }),
  [CANCEL]: () => ({ status: 202, body: {} }),
}

test('a run that shows the id is cancelled, and a push is not', async () => {
  const { log, requests } = await cancelled(scripted(FINE))
  expect(requests).toHaveLength(2)
  expect(log.at(-2)).toBe('✓ acme/site: https://github.com/acme/site/actions/runs/7001 is being cancelled')
})

const ODD: [what: string, body: unknown][] = [
  ['nothing', ''],
  ['no JSON', '{"workflow_runs": ['],
  ['no list', { workflow_runs: { length: 3 } }],
  [
    'things that no text can be made of',
    {
      workflow_runs: [
        { toString: 0, valueOf: 0 },
        { id: 1, created_at: { toString: 0 } },
      ],
    },
  ],
  ['numbers that are none', { workflow_runs: [run({ id: '7001' }), run({ id: -1 }), run({ id: 2 ** 60 })] }],
  [
    'dates of never',
    { workflow_runs: [run({ created_at: '+275760-09-13T00:00:00.000Z', status: null, html_url: 5 })] },
  ],
]

test.each(ODD)('a list that is %s is no crash, and nobody is cancelled for it but by the id', async (_, body) => {
  const { succeeded, requests } = await cancelled(scripted({ ...FINE, [RUNS]: () => ({ body }) }))
  expect(succeeded).toBe(true)
  for (const request of requests) expect([RUNS, CANCEL]).toContain(request.split('?')[0])
})

const KNOWN = { 'run-0': { of: 0, id: 7001, url: 'x', ours: true } }

test.each<[what: string, reply: Said]>([
  ['a refusal', { status: 403, body: { message: { toString: 0 } } }],
  ['an answer without sense', { status: 200, body: [[]] }],
  ['"not modified"', { status: 304 }],
  ['silence', noAnswer('timeout', true, 'api.github.test', 'no answer within 30 s')],
])('%s to everything is a warning', async (_, reply) => {
  const { succeeded, stdout, requests } = await cancelled(() => reply, KNOWN)
  expect(succeeded).toBe(true)
  expect(annotationsIn(stdout).map(({ kind, title }) => `${kind}: ${title}`)).toEqual(['warning: Not cancelled'])
  expect(requests).toHaveLength(2)
})

test('a list without end is read for ten pages', async () => {
  let id = 1
  const page = () => Array.from({ length: 100 }, () => push(id++))
  const { requests } = await cancelled(scripted({ ...FINE, [RUNS]: () => ({ body: { workflow_runs: page() } }) }))
  expect(requests).toHaveLength(10)
})

test('white space around the tokens is not sent', async () => {
  const sent = new Set<string | undefined>()
  const api: Api = (request, clock) => {
    sent.add(request.headers.authorization)
    return scripted(FINE)(request, clock)
  }
  const dispatch = { repository: 'acme/site', dispatchId: ID }
  await attackedAfterwards(
    { api, inputs: { token: ' one\n' }, env: { OTHER_TOKEN: '\ttwo ' } },
    {
      'following-since': START,
      'dispatch-0': dispatch,
      'dispatch-1': { ...dispatch, tokenEnv: 'OTHER_TOKEN' },
    },
  )
  expect([...sent].toSorted()).toEqual(['Bearer one', 'Bearer two'])
})
