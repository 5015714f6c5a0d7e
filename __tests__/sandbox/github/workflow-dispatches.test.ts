import { workflowId } from '../../../sandbox/github/names.ts'
import type { WorkflowFile } from '../../../sandbox/github/workflow.ts'
import { defaultWorld, tokens } from '../../../sandbox/github/world.ts'
import { clock, get, list, post, put, SECOND, sandbox, start } from './simulation.ts'

// Wordings and statuses: https://docs.github.com/en/rest/actions/workflows#create-a-workflow-dispatch-event and reports of
// actions that start workflows.

const INPUTS =
  '{ environment: { type: choice, options: [staging, production], required: true }, version: { default: 1.0 }, force: { type: boolean }, place: { type: environment } }'
const file = (more: Partial<WorkflowFile> = {}): WorkflowFile => ({
  path: '.github/workflows/deploy.yml',
  content: `name: Deploy\nrun-name: \${{ inputs.version }} on \${{ github.ref_name }}\non: { workflow_dispatch: { inputs: ${INPUTS} } }`,
  ...more,
})
const GOOD = { ref: 'main', inputs: { environment: 'staging' } }
const dispatch = (send: unknown = GOOD, token: string = tokens.classic, workflow = 'deploy.yml') =>
  post(`docs/actions/workflows/${workflow}/dispatches`, token, send)

beforeEach(() =>
  put({ workflows: [file()], refs: [{ name: 'next' }, { name: 'v1', kind: 'tag' }], environments: ['here'] }),
)

test('204 without a body, or 200 with the run where that is asked for', async () => {
  expect(await dispatch()).toMatchObject({ status: 204, body: '' })
  const { status, json } = await dispatch({ ...GOOD, return_run_details: true })
  const run = sandbox.runs[1]
  expect([status, json]).toEqual([
    200,
    {
      workflow_run_id: run?.id,
      run_url: `${sandbox.url}/repos/acme/docs/actions/runs/${run?.id}`,
      html_url: `https://github.com/acme/docs/actions/runs/${run?.id}`,
    },
  ])
  expect(sandbox.starts[1]).toMatchObject({
    ...{ repository: 'acme/docs', workflow: '.github/workflows/deploy.yml', ref: 'main', sender: 'octocat' },
    inputs: { environment: 'staging', version: '1', force: 'false', place: '' },
  })
})

test('its run is that of the ref, and is titled by its inputs', async () => {
  await dispatch({ ref: 'refs/heads/next', inputs: { environment: 'staging', version: '2.0' } })
  clock.now += 2 * SECOND
  expect((await list()).workflow_runs).toMatchObject([
    {
      event: 'workflow_dispatch',
      head_branch: 'next',
      display_title: '2.0 on next',
      path: '.github/workflows/deploy.yml',
    },
  ])
})

test('a run without a name is titled by its workflow', async () => {
  put({ workflows: [file({ content: 'name: Deploy\non: workflow_dispatch' })] })
  expect(await dispatch({ ref: 'main' })).toMatchObject({ status: 204 })
  expect(sandbox.runs[0]?.title).toBe('Deploy')
})

test.each(['main', 'refs/heads/main', 'next', 'v1', 'refs/tags/v1'])('the ref %s is there', async (ref) => {
  expect(await dispatch({ ...GOOD, ref })).toMatchObject({ status: 204 })
})

test('a workflow goes by its id, too', async () => {
  const id = String(workflowId('acme/docs', '.github/workflows/deploy.yml'))
  expect(await dispatch(GOOD, tokens.classic, id)).toMatchObject({ status: 204 })
  expect(await get(`docs/actions/workflows/${id}`)).toMatchObject({
    status: 200,
    json: { path: file().path, state: 'active' },
  })
})

test.each<[what: string, send: unknown, status: number, message: string]>([
  ['no ref', {}, 422, `Invalid request.\n\n"ref" wasn't supplied.`],
  ['a strange key', { ...GOOD, refs: 1 }, 422, 'Invalid request.\n\n"refs" is not a permitted key.'],
  [
    'a list of inputs',
    { ref: 'main', inputs: [] },
    422,
    "Invalid request.\n\nFor 'properties/inputs', [] is not an object.",
  ],
  ['no such ref', { ...GOOD, ref: 'nxt' }, 422, 'No ref found for: nxt'],
  ['a tag as a branch', { ...GOOD, ref: 'refs/heads/v1' }, 422, 'No ref found for: refs/heads/v1'],
  ['a strange input', { ref: 'main', inputs: { x: 1, y: 2 } }, 422, 'Unexpected inputs provided: ["x","y"]'],
  ['a missing one', { ref: 'main' }, 422, "Required input 'environment' not provided"],
  [
    'no choice',
    { ref: 'main', inputs: { environment: 'prod' } },
    422,
    "Provided value 'prod' for input 'environment' not in the list of allowed values",
  ],
  [
    'no boolean',
    { ref: 'main', inputs: { environment: 'staging', force: 'yes' } },
    422,
    "Provided value 'yes' for input 'force' not in the list of allowed values",
  ],
  [
    'no environment',
    { ref: 'main', inputs: { environment: 'staging', place: 'x' } },
    422,
    "Provided value 'x' for input 'place' not in the list of allowed values",
  ],
])('%s is refused', async (_, send, status, message) => {
  expect(await dispatch(send)).toMatchObject({ status, json: { message } })
  expect(sandbox.starts).toEqual([])
})

test.each<[what: string, files: WorkflowFile[], status: number, message: string]>([
  [
    'disabled',
    [file({ state: 'disabled_manually' })],
    422,
    "Cannot trigger a 'workflow_dispatch' on a disabled workflow",
  ],
  ['deleted', [file({ state: 'deleted' })], 404, 'Not Found'],
  ['not there', [], 404, 'Not Found'],
  ['without the trigger', [file({ content: 'on: push' })], 422, "Workflow does not have 'workflow_dispatch' trigger"],
])('a workflow that is %s', async (_, workflows, status, message) => {
  put({ workflows })
  expect(await dispatch()).toMatchObject({ status, json: { message } })
})

test('what the file says on the ref counts, and it must be on the default branch as well', async () => {
  const other = file({ content: 'on: { workflow_dispatch: { inputs: { other: {} } } }' })
  put({ refs: [{ name: 'next', workflows: [other] }] })
  expect(await dispatch({ ref: 'next', inputs: { other: 'x' } })).toMatchObject({ status: 204 })
  expect(await get('docs/contents/.github/workflows/deploy.yml?ref=next')).toMatchObject({ status: 200 })
  put({ workflows: [], refs: [{ name: 'next', workflows: [other] }] })
  expect(await dispatch({ ref: 'next', inputs: { other: 'x' } })).toMatchObject({ status: 404 })
})

test.each<[token: keyof typeof tokens, status: number, message: string]>([
  ['fineGrained', 204, ''],
  ['app', 204, ''],
  ['fineGrainedContentsOnly', 403, 'Resource not accessible by personal access token'],
  ['fineGrainedReadOnly', 403, 'Resource not accessible by personal access token'],
  ['classicNoScope', 404, 'Not Found'],
  ['classicReader', 403, 'Must have admin rights to Repository.'],
])('%s: %i', async (token, status, message) => {
  const answer = await dispatch(GOOD, tokens[token])
  const { message: said = '' } = (answer.json ?? {}) as { message?: string }
  expect([answer.status, said]).toEqual([status, message])
})

test.each<[ghes: string, inputs: number, details: boolean]>([
  ['3.17', 10, false],
  ['3.19', 10, false],
  ['3.20', 25, false],
  ['3.21', 25, true],
])('GitHub Enterprise Server %s takes %i inputs, and names runs: %s', async (ghes, most, details) => {
  await start({ world: { ...defaultWorld(), ghes } })
  const names = Array.from({ length: 26 }, (_, index) => `n${index}`)
  const inputs = Object.fromEntries(names.map((name) => [name, {}]))
  put({ workflows: [file({ content: JSON.stringify({ on: { workflow_dispatch: { inputs } } }) })] })
  const send = (count: number) => ({
    ref: 'main',
    inputs: Object.fromEntries(names.slice(0, count).map((name) => [name, '1'])),
  })
  expect(await dispatch(send(most))).toMatchObject({ status: 204 })
  expect(await dispatch(send(most + 1))).toMatchObject({
    status: 422,
    json: { message: `Invalid request.\n\nNo more than ${most} properties are allowed; ${most + 1} were supplied.` },
  })
  const asked = await dispatch({ ...send(1), return_run_details: true })
  expect(asked.status).toBe(details ? 200 : 422)
  if (!details)
    expect(asked.json).toMatchObject({ message: 'Invalid request.\n\n"return_run_details" is not a permitted key.' })
})

test('branches are listed, and tags are none', async () => {
  expect((await get('docs/branches')).json).toMatchObject([{ name: 'main' }, { name: 'next' }])
})
