import { parse } from 'yaml'
import { once } from '../../once/once.cjs'
import type { Life } from '../../sandbox/github/life.ts'
import type { Fault, Sandbox } from '../../sandbox/github/server.ts'
import { defaultWorld, tokens } from '../../sandbox/github/world.ts'
import { RUN_NAME_LINE } from '../../src/events/run-name.ts'
import { play, SHA, type Step } from '../play.ts'
import {
  codeBlocks,
  diffSide,
  firstCellsUnder,
  GUIDES,
  isWorkflow,
  read,
  rowsOf,
  stepIn,
  stepsIn,
  THIS_ACTION,
  type Workflow,
  yamlBlocks,
} from './pages.ts'

describe('what the pages give to copy works', () => {
  const steps = GUIDES.flatMap(yamlBlocks).flatMap(({ place, text }) =>
    stepsIn(parse(text)).flatMap((step) => (THIS_ACTION.test(step.uses ?? '') ? [[place, step] as const] : [])),
  )

  test.each(steps)('the step at %s is accepted', async (_, step) => {
    const { result, dispatches, starts } = await play(step, { world: worldWith(SHOWS_ID) })
    expect(result.log).not.toMatch(/##\[warning]|::warning/)
    const sent = dispatches.length + starts.length
    expect(result.outputs).toMatchObject({ 'accepted-count': String(sent), 'failed-count': '0' })
    if (step.with?.['dry-run']) expect(sent).toBe(0)
    else if (step.with?.workflow) expect(starts[0]?.workflow).toBe(`.github/workflows/${step.with.workflow}`)
    else expect(dispatches.map(({ event_type }) => event_type)).toContain(step.with?.['event-type'])
  })
})

/** Each page with a sender and a receiver, and which of its blocks these are. */
const PAIRS: [page: string, sender: number, receiver: number][] = [
  ['README.md', 0, 1],
  ['docs/delivery.md', 1, 0],
  ['docs/payload.md', -2, -1],
]

describe.each(PAIRS)('the two workflows of %s', (page, sender, receiver) => {
  const blocks = yamlBlocks(page).filter(isWorkflow)
  const step = stepIn(parse(blocks.at(sender)?.text ?? ''))
  const text = blocks.at(receiver)?.text ?? ''

  test('fit: the one listens for what the other sends, and reads nothing else', async () => {
    const { dispatches, runs } = await play(step, { world: worldWith(text) })
    const { on } = parse(text) as Workflow
    expect(on.repository_dispatch?.types).toEqual(dispatches.map(({ event_type }) => event_type))
    expect(runs).toHaveLength(1)
    const names = [...text.matchAll(/client_payload\.(\w+)/g)].map(([, name = '']) => name)
    expect([...new Set(names)].sort()).toEqual(Object.keys(dispatches[0]?.client_payload ?? {}).sort())
  })
})

describe('the two workflows of docs/workflows.md', () => {
  const [sender, receiver] = yamlBlocks('docs/workflows.md').filter(isWorkflow)
  const step = stepIn(parse(sender?.text ?? ''))

  test('fit: the one declares what the other sends, and reads nothing else', async () => {
    const { result, starts } = await play(step, { world: worldWith(receiver?.text ?? '') })
    expect(starts).toMatchObject([{ repository: 'acme/site', ref: 'main' }])
    expect(starts[0]?.inputs).toEqual({ environment: 'production', sha: SHA })
    expect(runsIn(result)).toMatchObject([{ matched_by: 'run_id', conclusion: 'success' }])
    const names = [...(receiver?.text ?? '').matchAll(/\binputs\.(\w+)/g)].map(([, name = '']) => name)
    expect(names.sort()).toEqual(Object.keys(starts[0]?.inputs ?? {}).sort())
  })

  test('take what the page changes for an id, by which the guard knows a second delivery', async () => {
    const [before, after] = (['-', '+'] as const).map((sign) =>
      diffSide('docs/workflows.md', 'run-name', sign).trimEnd(),
    )
    expect(receiver?.text).toContain(before)
    const content = receiver?.text.replace(before ?? '', after ?? '') ?? ''
    const withId = { ...step, with: { ...step?.with, 'add-dispatch-id': 'true' } }
    const faults: Fault[] = [{ method: 'POST', path: /\/dispatches$/, drop: 'answer', times: 1 }]
    const decisions: string[] = []
    const askAll = async ({ url, runs }: Sandbox) => {
      for (const { id, repository, title } of runs) {
        const world = { apiUrl: url, token: tokens.classic, say: () => {}, sleep: async () => {} }
        decisions.push((await once({ id, repository, dispatchId: title.split(' ').at(-1) ?? '' }, world)).kind)
      }
    }
    const { result, starts, runs } = await play(withId, { world: worldWith(content), faults, andThen: askAll })
    expect(decisions).toEqual(['first', 'second'])
    expect(starts[0]?.inputs.dispatch_id).toBe(result.outputs['dispatch-id'])
    const title = `Deploy ${result.outputs['dispatch-id']}`
    expect(runs).toMatchObject([{ title }, { title }])
  })
})

test('the payload of the design card arrives', async () => {
  const step = stepIn(parse(yamlBlocks('docs/payload.md').at(-2)?.text ?? ''))
  const { dispatches } = await play(step)
  const payload = { primary: '#f542c2', secondary: '#fcba03', titreSite: 'titretest', user: 'usertest' }
  expect(dispatches).toMatchObject([{ repository: 'acme/site', event_type: 'deploy-site', client_payload: payload }])
})

test('YAML arrives as docs/payload.md has it', async () => {
  const rows = rowsOf('docs/payload.md', 'Written | Arrives as').map((row) =>
    row.map((cell) => cell.replaceAll('`', '')),
  )
  expect(rows.length).toBeGreaterThan(5)
  const { dispatches } = await play({
    with: { 'event-type': 'rebuild', 'client-payload': rows.map(([written]) => written).join('\n') },
  })
  const arrived = Object.entries(dispatches[0]?.client_payload ?? {}).map(([key, value]) => [key, arrivesAs(value)])
  expect(arrived).toEqual(rows.map(([written = '', as]) => [written.split(':')[0], as]))
})

describe('waiting for the runs', () => {
  const receiver = yamlBlocks('README.md')[1]?.text ?? ''
  const step = stepIn(parse(yamlBlocks('docs/waiting.md')[0]?.text ?? ''))
  const [before, after] = [diffSide('docs/waiting.md', 'run-name', '-'), diffSide('docs/waiting.md', 'run-name', '+')]
  const content = receiver.replace(before, after)

  test('takes one line more in the receiving workflow', async () => {
    expect(receiver).toContain(before)
    expect(after.split('\n')).toEqual(before.split('\n').toSpliced(1, 0, RUN_NAME_LINE))

    const { result } = await play(step, { world: worldWith(content) })
    expect(JSON.parse(result.outputs.results ?? '')).toMatchObject([{ runs: [{ matched_by: 'dispatch_id' }] }])
    expect(result.outputs).toMatchObject({ 'run-id': expect.stringMatching(/^\d+$/), conclusion: 'success' })
  })

  test('of which one fails leaves what the example of `results` shows', async () => {
    const [example] = codeBlocks('docs/inputs.md').filter(({ language }) => language === 'json')
    const { result } = await play(step, { world: worldWith(content, { conclusion: 'failure' }), mayFail: true })
    expect(shapeOf(JSON.parse(example?.text ?? ''))).toEqual(shapeOf(JSON.parse(result.outputs.results ?? '')))
  })
})

test('a dry run, as docs/troubleshooting.md has it in a line, sends nothing', async () => {
  const line = /`(dry-run: \$\{\{.+?\}\})`/.exec(read('docs/troubleshooting.md'))?.[1] ?? ''
  const step = { with: { ...stepIn(parse(yamlBlocks('docs/waiting.md')[0]?.text ?? ''))?.with, ...parse(line) } }
  const { result, dispatches } = await play(step)
  expect(JSON.parse(result.outputs.results ?? '')).toMatchObject([{ repository: 'acme/site', state: 'planned' }])
  expect(dispatches).toEqual([])
})

describe('moving from peter-evans/repository-dispatch', () => {
  const side = (sign: '-' | '+') => (parse(diffSide('docs/migrating.md', 'peter-evans', sign)) as Step[])[0]

  test('changes `uses:`, nothing else', () => {
    const [before, after] = [side('-'), side('+')]
    expect(before?.uses).toMatch(/^peter-evans\/repository-dispatch@/)
    expect(after?.uses).toMatch(THIS_ACTION)
    expect({ ...after, uses: '' }).toEqual({ ...before, uses: '' })
  })

  test('leaves a step that sends the same', async () => {
    const { dispatches } = await play(side('+'))
    const payload = { ref: 'refs/heads/main', sha: SHA }
    expect(dispatches).toMatchObject([{ repository: 'acme/site', event_type: 'deploy', client_payload: payload }])
  })

  // https://github.com/peter-evans/repository-dispatch#action-inputs
  test('keeps its defaults: the job token, the current repository, an empty payload', async () => {
    const { dispatches } = await play({ with: { 'event-type': 'rebuild' } })
    expect(dispatches).toMatchObject([{ repository: 'acme/monorepo', event_type: 'rebuild', client_payload: {} }])
  })
})

/** What each page says of the start of a workflow by its name, from actions that do this alone. */
const BY_NAME: [action: string, waits: boolean][] = [
  ['convictional/trigger-workflow-and-wait', true],
  ['the-actions-org/workflow-dispatch', true],
  ['benc-uk/workflow-dispatch', true],
  ['lasith-kg/dispatch-workflow', false],
  ['Codex-/return-dispatch', true],
]

describe.each(BY_NAME)('moving from %s', (action, waits) => {
  const side = (sign: '-' | '+') => parse(diffSide('docs/migrating.md', `uses: ${action}@`, sign)) as Step[]
  const [before, after] = [side('-'), side('+')]

  test('leaves one step, which starts the same and knows its run', async () => {
    expect(before[0]?.uses).toContain(action)
    expect(after.map(({ uses }) => uses)).toEqual([expect.stringMatching(THIS_ACTION)])
    const { result, starts, runs } = await play(after[0], { world: worldWith(SHOWS_ID) })
    expect(result.log).not.toMatch(/##\[warning]|::warning/)
    expect(starts).toMatchObject([{ repository: 'acme/site', workflow: '.github/workflows/deploy.yml', ref: 'main' }])
    expect(starts[0]?.inputs).toMatchObject({ environment: 'production', version: '1.10' })
    expect(result.outputs).toMatchObject({ 'run-id': String(runs[0]?.id), 'run-url': runsIn(result)[0]?.url })
    expect(runsIn(result)).toMatchObject([{ matched_by: 'run_id', ...(waits ? { conclusion: 'success' } : {}) }])
  })

  test('says of each input that goes what takes its place', () => {
    const names = before.flatMap((step) => Object.entries(step.with ?? {}))
    const gone = names.filter(([name, value]) => after[0]?.with?.[name] !== value).map(([name]) => name)
    const cells = firstCellsUnder('docs/migrating.md', action)
    expect(gone.filter((name) => !cells.some((cell) => cell.includes(`\`${name}`)))).toEqual([])
  })

  test('is refused where the name of an input was forgotten', async () => {
    const { result, starts } = await play({ with: { ...before[0]?.with, ...after[0]?.with } }, { mayFail: true })
    expect(result.exitCode).toBe(1)
    expect(result.log).toContain('is not an input of this action')
    expect(starts).toEqual([])
  })
})

const runsIn = ({ outputs }: { outputs: Record<string, string> }): { url: string; matched_by: string }[] =>
  JSON.parse(outputs.results ?? '[]').flatMap(({ runs = [] }) => runs)

/** Listens for every event, shows the id of one, and can be started by its name with what the pages send. */
const SHOWS_ID = `${RUN_NAME_LINE}
on:
  repository_dispatch:
  workflow_dispatch:
    inputs:
      environment: { type: choice, options: [staging, production], required: true }
      version: { type: string }
      sha: { type: string }
`

/** A GitHub whose repositories all have this one workflow, with runs that are over at once. */
function worldWith(content: string, life: Life = {}) {
  const world = defaultWorld()
  for (const repository of world.repositories) {
    const quick = { lagMs: 0, queuedMs: 0, runsMs: 0, ...life }
    repository.topics = ['uses-design-system']
    repository.workflows = [{ path: '.github/workflows/deploy.yml', content, life: quick }]
  }
  return world
}

function arrivesAs(value: unknown): string {
  if (value === '') return 'the text of no characters'
  return `the ${typeof value === 'string' ? 'text' : typeof value} ${value}`
}

/** The keys of JSON and what kind of value each has, in their order. */
function shapeOf(json: unknown): string {
  return JSON.stringify(json, (_, value: unknown) => (typeof value === 'object' ? value : typeof value))
}

describe('what docs/monorepo.md says that one step replaces', () => {
  const steps = yamlBlocks('docs/monorepo.md').flatMap(({ text }) => {
    const step = stepIn(parse(text))
    return step ? [step] : []
  })
  const [fanOut, subscribers, channels, table, loop] = steps
  const sentTo = async (step: Step | undefined, inputs: Record<string, string> = {}) => {
    const { dispatches } = await play({ ...step, with: { ...step?.with, ...inputs } }, { world: worldWith(SHOWS_ID) })
    return dispatches.map(({ repository, client_payload: payload }) => {
      const { package: its } = payload as { package?: string }
      return its ? `${repository} ${its}` : repository
    })
  }

  test('there are five', () => expect(steps).toHaveLength(5))

  test.each<[what: string, step: Step | undefined, changed: string, names: string[]]>([
    ['three jobs that differ in an if', channels, '', ['acme/site']],
    ['a path filter and a table, for one', table, 'api/a.ts', ['acme/monorepo api']],
    ['a path filter and a table, for both', table, 'libs/a.ts', ['acme/monorepo api', 'acme/monorepo web']],
    ['a path filter and a table, for none', table, 'README.md', []],
    ['a loop over many', loop, '', ['acme/docs', 'acme/site', 'acme/vault']],
    ['a search and a loop', subscribers, '', ['acme/docs', 'acme/monorepo', 'acme/site', 'acme/vault']],
    ['a job that finds what changed', fanOut, 'packages/docs/a.md', ['acme/docs', 'acme/vault']],
  ])('%s', async (_, step, changed, names) => {
    expect((await sentTo(step, changed ? { 'changed-files': changed } : {})).sort()).toEqual(names)
  })
})
