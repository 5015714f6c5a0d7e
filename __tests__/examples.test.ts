import { readdirSync, readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { parse } from 'yaml'
import { once } from '../once/once.cjs'
import type { Fault, Sandbox } from '../sandbox/github/server.ts'
import { defaultWorld, tokens } from '../sandbox/github/world.ts'
import { play } from './play.ts'
import { ONCE, THIS_ACTION, type Workflow } from './workflow-rules.ts'

const ROOT = resolve(__dirname, '..')
const PAIRS = readdirSync(join(ROOT, 'examples'), { withFileTypes: true })
  .filter((entry) => entry.isDirectory())
  .map(({ name }) => name)

// A run that waits for the other's would take as long as that one does.
const LIFE = { lagMs: 0, queuedMs: 0, runsMs: 0 }
const FILES = {
  'targets.yml': read('examples/health-check/targets.yml'),
  'targets/web.yml': read('examples/several-tokens/targets/web.yml'),
  'site.json': '{"primary": "#f542c2", "secondary": "#fcba03", "titreSite": "titretest", "user": "usertest"}',
}

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

  const workflow = steps[0]?.with?.workflow
  if (workflow !== undefined) {
    test('the receiver declares just what is sent, and it comes in through env: alone', () => {
      expect(Object.keys(receiver.on.workflow_dispatch?.inputs ?? {})).toEqual(
        Object.keys(parse(String(steps[0]?.with?.inputs).replaceAll(/\$\{\{.*?}}/g, '""'))),
      )
      const scripts = Object.values(receiver.jobs).flatMap((job) => job.steps.map(({ run = '' }) => run))
      expect(scripts.filter((script) => script.includes('inputs.'))).toEqual([])
    })

    test('it starts one run, and knows it', async () => {
      const { result, starts, runs } = await play(steps[0], { world: worldOf(text, String(workflow)) })
      expect(result.log).not.toMatch(/##\[warning]|::warning/)
      expect(starts.map(({ ref }) => ref)).toEqual(['main'])
      expect(result.outputs['run-id']).toBe(String(runs[0]?.id))
      expect(runs).toHaveLength(1)
    })
    return
  }

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
      const { result, dispatches, runs } = await play(step, { world: worldOf(text), files: FILES })
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

  const guarded = Object.entries(receiver.jobs).filter(([, job]) => job.steps.some(({ uses }) => uses === ONCE))

  test('where it looks for an earlier run, it has the one right for it, and nothing goes on without its word', () => {
    for (const [name, job] of guarded) {
      expect(job.permissions).toEqual({ actions: 'read' })
      const rest = Object.entries(receiver.jobs).filter(([other]) => other !== name)
      expect(rest.map(([, { needs }]) => needs)).toEqual(rest.map(() => name))
      expect(rest.map(([, job]) => job.if)).toEqual(rest.map(() => `needs.${name}.outputs.proceed == 'true'`))
      expect(job.outputs).toEqual({ proceed: '${{ steps.once.outputs.proceed }}' })
      expect(job.steps.map(({ id }) => id)).toEqual(['once'])
    }
  })

  for (const [at, step] of guarded.length > 0 ? steps.entries() : []) {
    test(`event ${at + 1}, delivered twice, is worked on once`, async () => {
      const faults: Fault[] = [{ method: 'POST', path: /\/dispatches$/, drop: 'answer', times: 1 }]
      const decisions: string[] = []
      const askAll = async ({ url, runs }: Sandbox) => {
        for (const { id, repository, dispatch } of runs) {
          const payload = dispatch?.client_payload as { dispatch_id: string } | undefined
          const world = { apiUrl: url, token: tokens.classic, say: () => {}, sleep: async () => {} }
          decisions.push((await once({ id, repository, dispatchId: payload?.dispatch_id ?? '' }, world)).kind)
        }
      }
      const { dispatches } = await play(step, { world: worldOf(text), files: FILES, faults, andThen: askAll })
      expect(decisions).toHaveLength(dispatches.length)
      expect(decisions.filter((kind) => kind === 'second')).toHaveLength(1)
    })
  }
})

test('both senders of several owners send the same', async () => {
  const pair = 'examples/github-app-several-owners'
  const receiver = worldOf(read(`${pair}/receiver.yml`))
  const sent = async (file: string) => {
    const { jobs } = parse(read(`${pair}/${file}`)) as Workflow
    const step = Object.values(jobs).flatMap((job) => job.steps.filter(({ uses }) => uses === THIS_ACTION))[0]
    const { dispatches } = await play(step, { world: structuredClone(receiver) })
    return dispatches.map(({ repository, event_type }) => `${repository} ${event_type}`).sort()
  }
  const one = await sent('sender.yml')
  expect(one).toHaveLength(4)
  expect(await sent('sender-by-tokens.yml')).toEqual(one)
})

describe('the health check', () => {
  const steps = (file: string) =>
    Object.values((parse(read(`examples/health-check/${file}`)) as Workflow).jobs).flatMap((job) => job.steps)
  const [, sender] = steps('sender.yml')
  const [, check] = steps('check.yml')
  const receiver = read('examples/health-check/receiver.yml')

  test('is the step that sends, with two lines more', () => {
    expect(check?.with).toEqual({ ...sender?.with, 'if-no-listener': 'fail', 'dry-run': true })
  })

  test('is green where all is well, without a warning, and sends nothing', async () => {
    const { result, dispatches } = await play(check, { world: worldOf(receiver), files: FILES })
    expect(result.log).not.toMatch(/##\[warning]|::warning/)
    expect(dispatches).toEqual([])
  })

  test.each([
    ['a renamed event', receiver.replace('[release-published]', '[released]')],
    ['no workflow any more', 'on: push'],
  ])('is red for %s', async (_, text) => {
    const { result, dispatches } = await play(check, { world: worldOf(text), files: FILES, mayFail: true })
    expect(result.exitCode).toBe(1)
    expect(result.log).toContain('Nothing listens')
    expect(dispatches).toEqual([])
  })

  test('warns of a name that the payload has lost', async () => {
    const text = receiver.replace('client_payload.sha', 'client_payload.commit')
    const { result } = await play(check, { world: worldOf(text), files: FILES })
    expect(result.log).toMatch(/::warning title=What the receiver reads::.*client_payload\.commit/)
  })
})

test('most receivers have the guard', () => {
  const guarded = PAIRS.filter((pair) => read(`examples/${pair}/receiver.yml`).includes(`uses: ${ONCE}`))
  expect(guarded.length).toBeGreaterThan(4)
})

/** A GitHub whose repositories all have this one workflow. */
function worldOf(content: string, file = 'receiver.yml') {
  const world = defaultWorld()
  for (const repository of world.repositories) {
    repository.topics = ['uses-design-system']
    repository.workflows = [{ path: `.github/workflows/${file}`, content, life: LIFE }]
  }
  return world
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
