import type { WorkflowFile } from '../../sandbox/github/workflow.ts'
import { tokens } from '../../sandbox/github/world.ts'
import { DONE, receiver, worldWith } from './receiving.ts'
import { stable } from './stable.ts'
import { runStep } from './step.ts'

// The bundle, as it starts workflows by their names.

const release: WorkflowFile = {
  path: '.github/workflows/release.yml',
  content: `name: Release
on:
  workflow_dispatch:
    inputs:
      environment: { type: choice, options: [staging, production], required: true }
      version: { type: string, required: true }
`,
  life: DONE,
}
const github = { world: worldWith({ 'acme/site': { workflows: [release, receiver()], refs: [{ name: 'next' }] } }) }
const WORKFLOW = { 'event-type': '', workflow: 'release.yml', inputs: 'environment: staging\nversion: 1.10' }

test('one is started, and its run is known', async () => {
  const step = await runStep({ github, inputs: WORKFLOW })
  expect(step.page).toMatchSnapshot()
  expect(stable(step.summary)).toMatchSnapshot()
  expect(step.exitCode).toBe(0)
  expect(step.requests.map(({ method, path, body }) => [method, path, body])).toEqual([
    ['GET', '/repos/acme/site', ''],
    [
      'POST',
      '/repos/acme/site/actions/workflows/release.yml/dispatches',
      '{"ref":"main","inputs":{"environment":"staging","version":"1.10"},"return_run_details":true}',
    ],
  ])
})

test('one is started and an event is sent, and both are waited for', async () => {
  const targets = [
    {
      repository: 'acme/site',
      workflow: 'release.yml',
      ref: ['nxt', 'next'],
      inputs: { environment: 'staging', version: '2' },
    },
    { repository: 'acme/site', 'event-type': 'deploy-site' },
  ]
  const inputs = { targets: JSON.stringify(targets), 'wait-for': 'completion', 'poll-interval-seconds': '1' }
  const step = await runStep({ github, to: '', inputs: { 'event-type': '', ...inputs } })
  expect(step.results).toMatchObject([
    { workflow: 'release.yml', ref: 'next', state: 'accepted', status_code: 200, runs: [{ matched_by: 'run_id' }] },
    { event_type: 'deploy-site', state: 'accepted', status_code: 204, runs: [{ matched_by: 'dispatch_id' }] },
  ])
  // Ids go by the time, and the chart below has it.
  const [table = ''] = stable(step.summary).split('```')
  expect(table.replaceAll(/runs\/\d+/g, 'runs/ID')).toMatchSnapshot()
  expect(step.exitCode).toBe(0)
})

test.each<[what: string, inputs: Record<string, string>, token?: string]>([
  ['a misspelt input', { ...WORKFLOW, inputs: 'envronment: staging\nversion: 1.10' }],
  ['a misspelt file', { ...WORKFLOW, workflow: 'relaese.yml' }],
  ['no such branch', { ...WORKFLOW, ref: 'nxt' }],
  ['no right', WORKFLOW, tokens.fineGrainedContentsOnly],
  ['a name in place of a file', { ...WORKFLOW, workflow: 'Release' }],
  [
    'a dry run of a value that is no choice',
    { ...WORKFLOW, inputs: 'environment: prod\nversion: 1', 'dry-run': 'true' },
  ],
  ['a dry run of what is right', { ...WORKFLOW, 'dry-run': 'true' }],
])('the log of %s', async (_, inputs, token = tokens.fineGrained) => {
  const step = await runStep({ github, inputs, token })
  expect(step.page).toMatchSnapshot()
})
