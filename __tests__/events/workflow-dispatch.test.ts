import { calledTogether, createSender, haveOneName, isAccepted, rowOf } from '../../src/events/dispatch.ts'
import { bareRef, lacksRef, lookAlike, mayHaveStarted, runIn } from '../../src/events/workflow-dispatch.ts'
import type { Client } from '../../src/github/client.ts'
import type { Reply } from '../../src/reply.ts'
import type { WorkflowDispatch } from '../../src/target.ts'
import { answer, noAnswer } from '../failures/answers.ts'
import { run } from '../following/runs.ts'
import { target } from '../report/results.ts'

const dispatch = (more: Partial<WorkflowDispatch> = {}): WorkflowDispatch => ({
  ...{ kind: 'workflow', workflow: 'deploy.yml', refs: ['main'], inputs: {} },
  ...more,
})

const STARTED = answer(200, { workflow_run_id: 42, html_url: 'https://github.com/acme/site/actions/runs/42' })
const refusal = (message: string, status = 422) => answer(status, { message })

/** A client that answers in turn, and keeps what was asked. */
function saying(...replies: Reply[]) {
  const asked: unknown[] = []
  const client: Client = {
    async request(route, { data, ...parameters } = {}) {
      asked.push([route, ...(data === undefined ? [parameters] : [parameters.workflow_id, JSON.parse(String(data))])])
      return replies.shift() ?? noAnswer('refused', false)
    },
  }
  return { asked, sender: createSender(async () => client) }
}

const POST = 'POST /repos/{owner}/{repo}/actions/workflows/{workflow_id}/dispatches'

test('it asks for the run, and sends its inputs as texts', async () => {
  const { asked, sender } = saying(STARTED)
  const inputs = { id: '447832194981800770n', force: 'true' }
  const to = target('site', { dispatch: dispatch({ inputs }) })
  expect(sender.needsRunsBefore(to)).toBe(false)
  expect(await sender.prepare(to)).toBeUndefined()
  expect(await sender.send(to)).toEqual({ request: 'dispatch', reply: STARTED, ref: 'main' })
  expect(asked).toEqual([[POST, 'deploy.yml', { ref: 'main', inputs, return_run_details: true }]])
})

test.each([
  ['"return_run_details" is not a permitted key.', 422],
  ['Invalid request.\n\n"return_run_details" is not a permitted key.', 400],
])('a server that says %j is asked without it, by all from then on', async (words, status) => {
  const { asked, sender } = saying(refusal(words, status), answer(204), answer(204))
  const [one, other] = [target('site', { dispatch: dispatch() }), target('docs', { dispatch: dispatch() })]
  expect(await sender.send(one)).toMatchObject({ anew: true })
  expect(sender.needsRunsBefore(other)).toBe(true)
  expect(await sender.send(one)).toEqual({ request: 'dispatch', reply: answer(204), ref: 'main' })
  expect(await sender.send(other)).toEqual({ request: 'dispatch', reply: answer(204), ref: 'main' })
  expect(asked.slice(1)).toEqual([
    [POST, 'deploy.yml', { ref: 'main', inputs: {} }],
    [POST, 'deploy.yml', { ref: 'main', inputs: {} }],
  ])
})

test.each([
  'Unexpected inputs provided: ["return_run_details"]',
  "Required input 'return_run_details' not provided",
  "Provided value 'a' for input 'return_run_details' not in the list of allowed values",
])('a server that says %j knows the key, and speaks of an input', async (words) => {
  const { asked, sender } = saying(refusal(words), STARTED)
  const to = target('site', { dispatch: dispatch({ inputs: { return_run_details: 'a' } }) })
  expect(await sender.send(to)).toEqual({ request: 'dispatch', reply: refusal(words), ref: 'main' })
  expect(await sender.send(to)).toMatchObject({ reply: STARTED })
  expect(asked[1]).toMatchObject([POST, 'deploy.yml', { return_run_details: true }])
})

test('one that says so of what was not asked for is not asked for ever', async () => {
  const words = refusal('"return_run_details" is not a permitted key.')
  const { sender } = saying(words, words)
  const to = target('site', { dispatch: dispatch() })
  expect(await sender.send(to)).toMatchObject({ anew: true })
  expect(await sender.send(to)).toEqual({ request: 'dispatch', reply: words, ref: 'main' })
})

test('a ref that is not there leads to the next, and the last one is the answer', async () => {
  const missing = refusal('No ref found for: a')
  const { asked, sender } = saying(missing, noAnswer('reset', true), missing, missing)
  const to = target('site', { dispatch: dispatch({ refs: ['a', 'b', 'c'] }) })
  const tried = [await sender.send(to), await sender.send(to), await sender.send(to), await sender.send(to)]
  expect(tried.map(({ ref, anew = false }) => [ref, anew])).toEqual([
    ['a', true],
    ['b', false],
    ['b', true],
    ['c', false],
  ])
  expect(asked).toHaveLength(4)
})

test('the default branch is looked up once, and again only after what passes', async () => {
  const found = answer(200, { default_branch: 'trunk' })
  const { asked, sender } = saying(noAnswer('reset', true), found, STARTED, STARTED)
  const [one, same] = [1, 2].map(() => target('site', { dispatch: dispatch({ refs: [] }) })) as [
    ReturnType<typeof target>,
    ReturnType<typeof target>,
  ]
  const both = await Promise.all([sender.prepare(one), sender.prepare(same)])
  expect(both.map((each) => each?.request)).toEqual(['default-branch', 'default-branch'])
  expect(await sender.prepare(one)).toBeUndefined()
  expect(await sender.prepare(same)).toBeUndefined()
  expect(await sender.send(one)).toMatchObject({ ref: 'trunk' })
  expect(await sender.send(same)).toMatchObject({ ref: 'trunk' })
  expect(asked).toHaveLength(4)
})

test('where it can not be looked up for good, that is the answer for all', async () => {
  const limited = answer(429)
  const { asked, sender } = saying(limited, answer(404))
  const [one, same] = [1, 2].map(() => target('site', { dispatch: dispatch({ refs: [] }) })) as [
    ReturnType<typeof target>,
    ReturnType<typeof target>,
  ]
  expect(await sender.prepare(one)).toMatchObject({ reply: limited })
  for (const to of [one, same, one]) expect(await sender.prepare(to)).toMatchObject({ reply: { status: 404 } })
  expect(asked).toHaveLength(2)
})

test('an answer without a default branch stands in the way', async () => {
  const { sender } = saying(answer(200, { full_name: 'acme/site' }), answer(404))
  const to = target('site', { dispatch: dispatch({ refs: [] }) })
  expect(await sender.prepare(to)).toMatchObject({ request: 'default-branch', reply: { status: 200 } })
  expect(await sender.prepare(to)).toMatchObject({ request: 'default-branch', reply: { status: 404 } })
})

test.each<[accepted: boolean, status: number, data?: unknown]>([
  [true, 200, { workflow_run_id: 42 }],
  [true, 204, ''],
  [false, 200, {}],
  [false, 200, '<html>'],
  [false, 200, { workflow_run_id: '42' }],
  [false, 200, { workflow_run_id: -1 }],
  [false, 200, { workflow_run_id: 1e300 }],
  [false, 201, { workflow_run_id: 42 }],
  [false, 404, {}],
])('%s: it is accepted by %i %j', (accepted, status, data) => {
  expect(isAccepted(dispatch(), answer(status, data as object))).toBe(accepted)
})

test('200 with a run is no acceptance of an event', () => {
  expect(isAccepted({ kind: 'event', eventType: 'deploy', clientPayload: {} }, STARTED)).toBe(false)
})

test.each<[lacks: boolean, reply: Reply]>([
  [true, refusal('No ref found for: main')],
  [false, refusal('No ref found for: main', 400)],
  [false, refusal('Unexpected inputs provided: ["No ref found for"]')],
  [false, noAnswer('reset', true)],
])('%s: it is the ref that lacks', (lacks, reply) => expect(lacksRef(reply)).toBe(lacks))

test('the run that the answer names has nothing yet but its id and its page', () => {
  expect(runIn(STARTED, dispatch(), 'main')).toMatchObject({ id: 42, url: expect.stringMatching(/42$/), status: '' })
  expect(runIn(answer(204), dispatch(), 'main')).toBeUndefined()
})

test.each<[may: boolean, of: object, workflow?: string, ref?: string]>([
  [true, {}],
  [true, {}, 'deploy.yml', 'refs/heads/main'],
  [true, { path: '.github/workflows/other.yml' }, '161335'],
  [false, { event: 'repository_dispatch' }],
  [false, { path: '.github/workflows/other.yml' }],
  [false, { branch: 'next' }],
])('%s: %j may be a run that it started', (may, of, workflow = 'deploy.yml', ref = 'main') => {
  const its = run(1, { event: 'workflow_dispatch', ...of })
  expect(mayHaveStarted(dispatch({ workflow }), ref, its)).toBe(may)
})

test.each([
  ['main', 'main'],
  ['refs/heads/feat/x', 'feat/x'],
  ['refs/tags/v1', 'v1'],
  ['heads/x', 'heads/x'],
])('%s is %s in a run', (ref, bare) => expect(bareRef(ref)).toBe(bare))

test.each<[alike: boolean, one: Partial<WorkflowDispatch>, other: Partial<WorkflowDispatch>]>([
  [true, {}, {}],
  [true, { refs: ['next', 'main'] }, { refs: ['refs/heads/main'] }],
  [true, { refs: [] }, { refs: ['next'] }],
  [true, { workflow: '161335' }, {}],
  [true, { workflow: '161335' }, { workflow: '161336' }],
  [false, {}, { workflow: 'other.yml' }],
  [false, {}, { refs: ['next'] }],
  [false, { workflow: '161335' }, { refs: ['next', 'v1'] }],
])('%s: runs of %j and %j look alike', (alike, one, other) => {
  expect(lookAlike(dispatch(one), dispatch(other))).toBe(alike)
  expect(lookAlike(dispatch(other), dispatch(one))).toBe(alike)
})

test('what both kinds are called', () => {
  const event = { kind: 'event' as const, eventType: 'deploy.yml', clientPayload: {} }
  expect(haveOneName(dispatch(), event)).toBe(false)
  expect(haveOneName(dispatch(), dispatch({ refs: [] }))).toBe(true)
  const called = (...of: Parameters<typeof calledTogether>[0]) => {
    const { sending, name, to } = calledTogether(of)
    return `${sending} ${name} ${to}`
  }
  expect(called(dispatch(), dispatch())).toBe('Starting deploy.yml in')
  expect(called(dispatch(), dispatch({ workflow: 'x.yml' }))).toBe('Starting workflows in')
  expect(called(dispatch(), event)).toBe('Sending events and workflows to')
  expect(called(event, event)).toBe('Sending "deploy.yml" to')
  expect(called(event, { ...event, eventType: 'x' })).toBe('Sending events to')
})

test('its row has the ref that was taken, else the first that is wanted', () => {
  expect(rowOf(dispatch({ refs: ['a', 'b'] }), 'b')).toEqual({ workflow: 'deploy.yml', ref: 'b' })
  expect(rowOf(dispatch({ refs: ['a', 'b'] }))).toEqual({ workflow: 'deploy.yml', ref: 'a' })
  expect(rowOf(dispatch({ refs: [] }))).toEqual({ workflow: 'deploy.yml' })
})
