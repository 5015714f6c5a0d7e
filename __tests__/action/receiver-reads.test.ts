import type { WorkflowFile } from '../../sandbox/github/workflow.ts'
import { tokens } from '../../sandbox/github/world.ts'
import { github, receiver, site } from './receiving.ts'
import { runStep, type Scenario } from './step.ts'

const READS = receiver().content.replace(
  '      - run: make\n',
  `      - run: make
        env:
          VERSION: \${{ github.event.client_payload.version }}
      - run: echo \${{ github.event.client_payload.title }}
`,
)
const workflow = (content: string): WorkflowFile[] => [{ path: '.github/workflows/deploy.yml', content }]

const rehearse = ({ inputs, ...scenario }: Scenario) =>
  runStep({ token: tokens.classic, ...scenario, inputs: { 'dry-run': 'true', ...inputs } })

const reads = (step: Awaited<ReturnType<typeof rehearse>>) =>
  step.annotations.filter(({ title }) => title === 'What the receiver reads')

test.concurrent('a name that was lost in a refactoring is told with file and line', async () => {
  const step = await rehearse({
    github: site(workflow(READS)),
    inputs: { 'client-payload': '{"versions": "1.2.3", "title": "a"}', 'wait-for': 'completion' },
  })
  expect(step.page).toMatchSnapshot()
  expect(reads(step)).toHaveLength(1)
  expect(step.results).toMatchObject([{ state: 'planned' }])
  expect(step.exitCode).toBe(0)
})

test.concurrent('the missing run-name line is told where the step would wait', async () => {
  const text = READS.replace(/^run-name.*\n/m, '')
  const inputs = { 'client-payload': '{"version": "1", "title": "a"}' }
  const waiting = await rehearse({ github: site(workflow(text)), inputs: { ...inputs, 'wait-for': 'start' } })
  expect(reads(waiting)[0]?.message).toContain('add the line `run-name: Deploy ${{')
  const sending = await rehearse({ github: site(workflow(text)), inputs })
  expect(reads(sending)[0]?.message).not.toContain('run-name')
})

test.concurrent('where all is there nothing is said, and an event that is sent is not looked at', async () => {
  const text = READS.replace(/ {6}- run: echo.*\n/, '')
  const fine = { 'client-payload': '{"version": "1"}' }
  expect(
    (await rehearse({ github: site(workflow(text)), inputs: { ...fine, 'wait-for': 'start' } })).annotations,
  ).toEqual([])
  const sent = await runStep({ github: site(workflow(READS)), inputs: fine })
  expect(sent.annotations).toEqual([])
  expect(sent.requests).toHaveLength(1)
})

test.concurrent('no more than 20 lines', async () => {
  const lines = Array.from(
    { length: 50 },
    (_, at) => `          N${at}: \${{ github.event.client_payload.name_${at} }}\n`,
  )
  const step = await rehearse({ github: site(workflow(READS.replace(/ {10}VERSION.*\n/, lines.join('')))) })
  const [warning] = reads(step)
  expect(warning?.message.split('\n')).toHaveLength(20)
  expect(warning?.message).toMatch(/and \d+ more$/)
})

test.concurrent('of a private repository nothing, where the log may be public', async () => {
  const text = READS.replaceAll('version', 'hush_hush')
  const world = () => github({ 'acme/vault': { workflows: workflow(text) } })
  const step = await rehearse({ to: 'acme/vault', github: world() })
  expect(step.stdout + step.summary).not.toContain('hush')
  expect(reads(step)).toEqual([])
  const open = await rehearse({ to: 'acme/vault', github: world(), context: { private: true } })
  expect(reads(open)[0]?.message).toContain('client_payload.hush_hush')
})

test.concurrent('what stands in a file is no command', async () => {
  const name = "['::error::a\\n##[error]']"
  const text = READS.replace('.version', name)
  const step = await rehearse({ github: site(workflow(text)), inputs: { 'client-payload': '{"a": 1}' } })
  expect(step.annotations.filter(({ kind }) => kind === 'error')).toEqual([])
  expect(step.stdout).not.toMatch(/^##\[/m)
})
