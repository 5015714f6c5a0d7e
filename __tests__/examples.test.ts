import { readdirSync, readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { parse } from 'yaml'
import { defaultWorld } from '../sandbox/github/world.ts'
import { play } from './play.ts'
import { THIS_ACTION, type Workflow } from './workflow-rules.ts'

const ROOT = resolve(__dirname, '..')
const PAIRS = readdirSync(join(ROOT, 'examples'), { withFileTypes: true })
  .filter((entry) => entry.isDirectory())
  .map(({ name }) => name)

// A run that waits for the other's would take as long as that one does.
const LIFE = { lagMs: 0, queuedMs: 0, runsMs: 0 }
const SITE = '{"primary": "#f542c2", "secondary": "#fcba03", "titreSite": "titretest", "user": "usertest"}'

const action = parse(read('action.yml')) as { inputs: object; outputs: object }

test('the table of examples/README.md has every pair', () => {
  const rows = [...read('examples/README.md').matchAll(/^\| \[(.+?)]\(\1\) \|/gm)].map(([, name]) => name)
  expect(rows.sort()).toEqual([...PAIRS].sort())
})

describe.each(PAIRS)('%s', (pair) => {
  const sender = parse(read(`examples/${pair}/sender.yml`)) as Workflow
  const text = read(`examples/${pair}/receiver.yml`)
  const receiver = parse(text) as Workflow
  const types = receiver.on.repository_dispatch?.types ?? []
  const steps = Object.values(sender.jobs).flatMap((job) => job.steps.filter(({ uses }) => uses === THIS_ACTION))

  test('uses inputs and outputs that there are', () => {
    expect(steps.length).toBeGreaterThan(0)
    const unknown = steps.flatMap((step) => Object.keys(step.with ?? {})).filter((name) => !(name in action.inputs))
    expect(unknown).toEqual([])
    const ids = steps.flatMap(({ id }) => (id ? [id] : []))
    const read = [...JSON.stringify(sender).matchAll(/steps\.([\w-]+)\.outputs\.([\w-]+)/g)]
    const missing = read.filter(([, id = '', name = '']) => ids.includes(id) && !(name in action.outputs))
    expect(missing.map(([whole]) => whole)).toEqual([])
  })

  test('the receiver listens for just what is sent, and shows the id of the dispatch', () => {
    expect([...types].sort()).toEqual(steps.map((step) => step.with?.['event-type']).sort())
    expect(receiver['run-name']).toContain('${{ github.event.client_payload.dispatch_id }}')
  })

  test('the payload comes in through env: alone', () => {
    expect(
      placesOf('client_payload', receiver).filter((place) => !/^(run-name|jobs\..*\.env\.\w+)$/.test(place)),
    ).toEqual([])
  })

  // Each step with receivers that have this very workflow.
  test.each(steps.map((step, at) => [at + 1, step] as const))(
    'event %i starts a run that has its id',
    async (_, step) => {
      const world = defaultWorld()
      for (const repository of world.repositories)
        repository.workflows = [{ path: '.github/workflows/receiver.yml', content: text, life: LIFE }]
      const { result, dispatches, runs } = await play(step, { world, files: { 'site.json': SITE } })
      expect(result.log).not.toMatch(/##\[warning]|::warning/)
      expect(dispatches.length).toBeGreaterThan(0)
      expect(runs.map(({ repository }) => repository).sort()).toEqual(
        dispatches.map(({ repository }) => repository).sort(),
      )
      for (const { title, dispatch } of runs) {
        const [, id = 'an id'] = /"dispatch_id":"([\w-]{8,})"/.exec(JSON.stringify(dispatch)) ?? []
        expect(title).toContain(id)
      }
    },
  )
})

// Tested by hand where bash, gh and jq are; here it is kept the same everywhere.
test('the guard against a second delivery is the one of the README, but for the way it asks', () => {
  const guards = PAIRS.flatMap((pair) => guardIn(read(`examples/${pair}/receiver.yml`)))
  const [stated] = [...read('README.md').matchAll(/^```yaml\n(.*?)^```$/gms)].flatMap(([, block = '']) =>
    guardIn(block),
  )
  expect(stated).toContain('first=false')
  expect(guards.length).toBeGreaterThan(2)
  expect(new Set(guards)).toEqual(new Set([stated]))
})

function guardIn(workflow: string): string[] {
  const script = /^ {2}once:\n.*?^ {8}run: \|\n(.*?)\n\n/ms.exec(workflow)?.[1]
  return script === undefined ? [] : [script.replace(/^ *(?:gh api|curl) .*?> runs\.json$/ms, '')]
}

/** Where in a workflow some text is, as paths such as `jobs.deploy.steps.0.env.SHA`. */
function placesOf(text: string, value: unknown, path: string[] = []): string[] {
  if (typeof value === 'string') return value.includes(text) ? [path.join('.')] : []
  if (typeof value !== 'object' || value === null) return []
  return Object.entries(value).flatMap(([key, entry]) => placesOf(text, entry, [...path, key]))
}

function read(path: string): string {
  return readFileSync(join(ROOT, path), 'utf8')
}
