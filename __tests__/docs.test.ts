import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { dirname, join, resolve } from 'node:path'
import { parse } from 'yaml'
import type { Life } from '../sandbox/github/life.ts'
import { defaultWorld } from '../sandbox/github/world.ts'
import { RUN_NAME_LINE } from '../src/events/run-name.ts'
import { actionlint, validate } from './linters.ts'
import { play, SHA, type Step } from './play.ts'

const ROOT = resolve(__dirname, '..')
const PAGES = [...readdirSync(ROOT).filter((name) => name.endsWith('.md')), 'examples/README.md']
const ACTION = 'OWNER/dispatch-to-repositories@v1'

interface ActionFile {
  inputs: Record<string, { description: string; default?: string }>
  outputs: Record<string, { description: string }>
  runs: { using: string }
}

interface Workflow {
  on: { repository_dispatch?: { types: string[] } }
  jobs: Record<string, { steps: Step[] }>
}

interface Block {
  language: string
  text: string
  /** Such as `README.md:23`. */
  place: string
}

const readme = read('README.md')
const action = parse(read('action.yml')) as ActionFile

describe('README and action.yml tell the same', () => {
  const inputs = tableUnder('## Inputs')

  test('inputs, in the same order', () => {
    expect(inputs.map(([name]) => bare(name))).toEqual(Object.keys(action.inputs))
  })

  test('outputs, in the same order', () => {
    expect(tableUnder('## Outputs').map(([name]) => bare(name))).toEqual(Object.keys(action.outputs))
  })

  // A default that the code applies is no `default:`, so its description has to tell it: "… if it is empty."
  test.each(inputs)('the default of %s: %s', (name = '', stated = '') => {
    const { default: declared, description = '' } = action.inputs[bare(name)] ?? {}
    // A tab tells the action that the workflow did not write it.
    const absent = declared === '\t' ? 'not given' : 'empty'
    if (declared !== undefined && declared !== '\t') expect(stated).toBe(`\`${declared}\``)
    else if (stated === 'required') expect(description).toMatch(/\bRequired\b/)
    else if (stated === '–') expect(description).not.toMatch(/if it is (empty|not given)|\bRequired\b/)
    else expect(description.toLowerCase()).toContain(`${bare(stated).toLowerCase()} if it is ${absent}`)
  })
})

test('the table of failures has every code, and no other', () => {
  const type = /export type FailureCode =((?:\s*\| '\w+')+)/.exec(read('src/failures/failure.ts'))?.[1] ?? ''
  const codes = [...type.matchAll(/'(\w+)'/g)].map(([, code]) => code)
  expect(codes).toContain('invalid_input')
  expect(tableUnder('## When it fails').map(([code]) => bare(code))).toEqual(codes)
})

test.each(PAGES)('the internal links of %s resolve', (page) => {
  const found = withoutCode(read(page)).matchAll(/\]\(([^)\s]+)\)|\bsrc(?:set)?="([^"]+)"/g)
  const links = [...found].map(([, link, picture]) => link ?? picture ?? '')
  const internal = links.filter((target) => !/^https?:/.test(target))
  expect(internal.filter((target) => !leadsSomewhere(page, target))).toEqual([])
})

describe('workflows', () => {
  const blocks = PAGES.flatMap(yamlBlocks).map(({ place, text }) => [place, asWorkflow(text)] as const)

  test('actionlint finds nothing in the pages', () => {
    expect(blocks.length).toBeGreaterThan(1)
    expect(actionlint(blocks)).toEqual([])
  })

  test('@action-validator/cli finds nothing in action.yml', () => {
    expect(action.runs.using).toBe('node24')
    expect(validate('action.yml', read('action.yml'))).toBe('')
  })
})

describe('what the README gives to copy works', () => {
  const [sender, receiver] = yamlBlocks('README.md').map(({ text }) => parse(text) as Workflow)

  test('the step at its top, word for word, sends its event', async () => {
    const { dispatches } = await play(stepIn(sender))
    const payload = { primary: '#f542c2', secondary: '#fcba03', titreSite: 'titretest', user: 'usertest' }
    expect(dispatches).toMatchObject([{ repository: 'acme/site', event_type: 'deploy-site', client_payload: payload }])
  })

  test('the receiving workflow listens for that event and reads what was sent', async () => {
    const [dispatch] = (await play(stepIn(sender))).dispatches
    expect(receiver?.on.repository_dispatch?.types).toEqual([dispatch?.event_type])
    const env = Object.values(receiver?.jobs.deploy?.steps[0]?.env ?? {})
    const names = env.map((value) => /client_payload\.(\w+) }}$/.exec(String(value))?.[1])
    expect(names).toEqual(Object.keys(dispatch?.client_payload ?? {}))
  })

  const steps = yamlBlocks('README.md').flatMap(({ place, text }) =>
    stepsIn(parse(text)).flatMap((step) => (step.uses === ACTION ? [[place, step] as const] : [])),
  )

  test.each(steps)('the step at %s is accepted', async (_, step) => {
    const { result, dispatches } = await play(step, { world: worldWith(SHOWS_ID) })
    expect(result.log).not.toMatch(/##\[warning]|::warning/)
    expect(result.outputs).toMatchObject({ 'accepted-count': String(dispatches.length), 'failed-count': '0' })
    expect(dispatches[0]).toMatchObject({ event_type: step.with?.['event-type'] })
  })
})

describe('waiting for the runs', () => {
  const [, receiver] = yamlBlocks('README.md')
  const step = yamlBlocks('README.md')
    .flatMap(({ text }) => stepsIn(parse(text)))
    .find((each) => each.uses === ACTION && each.with?.['wait-for'] === 'completion')
  const [before, after] = [diffSide('run-name', '-'), diffSide('run-name', '+')]
  const content = receiver?.text.replace(before, after) ?? ''

  test('takes one line more in the receiving workflow', async () => {
    expect(receiver?.text).toContain(before)
    expect(after.split('\n')).toEqual(before.split('\n').toSpliced(1, 0, RUN_NAME_LINE))

    const { result } = await play(step, { world: worldWith(content) })
    expect(JSON.parse(result.outputs.results ?? '')).toMatchObject([{ runs: [{ matched_by: 'dispatch_id' }] }])
    expect(result.outputs).toMatchObject({ 'run-id': expect.stringMatching(/^\d+$/), conclusion: 'success' })
  })

  test('of which one fails leaves what the example of `results` shows', async () => {
    const [example] = codeBlocks('README.md').filter(({ language }) => language === 'json')
    const { result } = await play(step, { world: worldWith(content, { conclusion: 'failure' }), mayFail: true })
    expect(shapeOf(JSON.parse(example?.text ?? ''))).toEqual(shapeOf(JSON.parse(result.outputs.results ?? '')))
  })
})

test('a dry run, as the README has it, sends nothing', async () => {
  const line = /`(dry-run: \$\{\{.+?\}\})`/.exec(readme)?.[1] ?? ''
  const step = { with: { ...stepIn(parse(yamlBlocks('README.md')[0]?.text ?? ''))?.with, ...parse(line) } }
  const { result, dispatches } = await play(step)
  expect(JSON.parse(result.outputs.results ?? '')).toMatchObject([{ repository: 'acme/site', state: 'planned' }])
  expect(dispatches).toEqual([])
})

describe('moving from peter-evans/repository-dispatch', () => {
  const side = (sign: '-' | '+') => (parse(diffSide('peter-evans', sign)) as Step[])[0]

  test('changes `uses:`, nothing else', () => {
    const [before, after] = [side('-'), side('+')]
    expect(before?.uses).toMatch(/^peter-evans\/repository-dispatch@/)
    expect(after).toEqual({ ...before, uses: ACTION })
  })

  test('leaves a step that sends the same', async () => {
    const { dispatches } = await play(side('+'))
    const payload = { ref: 'refs/heads/main', sha: SHA }
    expect(dispatches).toMatchObject([{ repository: 'acme/site', event_type: 'deploy-site', client_payload: payload }])
  })

  // https://github.com/peter-evans/repository-dispatch#action-inputs
  test('keeps its defaults: the job token, the current repository, an empty payload', async () => {
    const { dispatches } = await play({ with: { 'event-type': 'rebuild' } })
    expect(dispatches).toMatchObject([{ repository: 'acme/monorepo', event_type: 'rebuild', client_payload: {} }])
  })
})

const SHOWS_ID = `${RUN_NAME_LINE}\non: repository_dispatch\n`

/** A GitHub whose repositories all have this one workflow, with runs that are over at once. */
function worldWith(content: string, life: Life = {}) {
  const world = defaultWorld()
  for (const repository of world.repositories) {
    const quick = { lagMs: 0, queuedMs: 0, runsMs: 0, ...life }
    repository.workflows = [{ path: '.github/workflows/deploy.yml', content, life: quick }]
  }
  return world
}

function stepIn(workflow: Workflow | undefined): Step | undefined {
  return stepsIn(workflow).find(({ uses }) => uses === ACTION)
}

/** The steps of a workflow, or of a list of them. */
function stepsIn(block: unknown): Step[] {
  if (Array.isArray(block)) return block as Step[]
  return Object.values((block as Workflow).jobs).flatMap(({ steps }) => steps)
}

function read(path: string): string {
  return readFileSync(join(ROOT, path), 'utf8')
}

function bare(cell = ''): string {
  return cell.replaceAll('`', '')
}

/** The rows of the first table after a heading of the README, as cells. */
function tableUnder(heading: string): string[][] {
  const section = readme.split(`\n${heading}\n`)[1]?.split('\n## ')[0] ?? ''
  const lines = section.split('\n').filter((line) => line.startsWith('|'))
  const next = lines.findIndex((line, at) => at > 1 && /^\| ?-/.test(line))
  const rows = lines.slice(2, next < 0 ? undefined : next - 1)
  if (rows.length === 0) throw new Error(`The README has no table under "${heading}".`)
  return rows.map((row) => row.split(/(?<!\\)\|/).slice(1, -1)).map((cells) => cells.map((cell) => cell.trim()))
}

function codeBlocks(page: string): Block[] {
  const text = read(page)
  return [...text.matchAll(/^```(\w*)\n(.*?)^```$/gms)].map((match) => ({
    language: match[1] ?? '',
    text: match[2] ?? '',
    place: `${page}:${text.slice(0, match.index).split('\n').length + 1}`,
  }))
}

/** One side of the README's diff about something: `-` is before, `+` after. */
function diffSide(about: string, sign: '-' | '+'): string {
  const diff = codeBlocks('README.md').find(({ language, text }) => language === 'diff' && text.includes(about))
  const lines = (diff?.text ?? '').split('\n').filter((line) => line === '' || [' ', sign].includes(line.charAt(0)))
  return lines.map((line) => line.slice(1)).join('\n')
}

/** The keys of JSON and what kind of value each has, in their order. */
function shapeOf(json: unknown): string {
  return JSON.stringify(json, (_, value: unknown) => (typeof value === 'object' ? value : typeof value))
}

function yamlBlocks(page: string): Block[] {
  return codeBlocks(page).filter(({ language }) => language === 'yaml')
}

/** A block of YAML as a whole workflow: it is one, or a list of steps. */
function asWorkflow(text: string): string {
  if (/^on:/m.test(text)) return text
  const steps = text.replaceAll(/^(?=.)/gm, '      ')
  return `on: push\njobs:\n  job:\n    runs-on: ubuntu-latest\n    steps:\n${steps}`
}

function withoutCode(markdown: string): string {
  return markdown.replaceAll(/^```.*?^```$/gms, '').replaceAll(/`[^`\n]*`/g, 'code')
}

/** Whether a link of a page leads to a file that is there, and to a heading in it. */
function leadsSomewhere(page: string, target: string): boolean {
  const [path = '', anchor] = target.split('#')
  const file = path === '' ? page : join(dirname(page), path)
  if (!existsSync(join(ROOT, file))) return false
  return anchor === undefined || anchorsOf(file).includes(anchor)
}

/** As GitHub makes them of headings: small letters, no punctuation, hyphens for spaces. */
function anchorsOf(page: string): string[] {
  const headings = read(page)
    .replaceAll(/^```.*?^```$/gms, '')
    .matchAll(/^#+ (.+)$/gm)
  return [...headings].map(([, title = '']) =>
    title
      .toLowerCase()
      .replaceAll(/[^\p{L}\p{N}\s_-]/gu, '')
      .replaceAll(/\s/g, '-'),
  )
}
