import { parse } from 'yaml'
import { actionlint, validate } from '../linters.ts'
import { broken } from '../workflow-rules.ts'
import {
  GUIDES,
  internalLinks,
  isWorkflow,
  leadsSomewhere,
  PAGES,
  read,
  rowsOf,
  stepsIn,
  THIS_ACTION,
  TOPICS,
  yamlBlocks,
} from './pages.ts'

interface ActionFile {
  description: string
  inputs: Record<string, { description: string; default?: string }>
  outputs: Record<string, { description: string }>
  runs: { using: string }
}

const action = parse(read('action.yml')) as ActionFile

/** What action.yml fills in and no workflow writes: there is nothing to tell of it. */
const HIDDEN = ['matrix-place']

const bare = (cell = '') => cell.replaceAll('`', '')

test('the README is read in one go', () => {
  expect(read('README.md').trimEnd().split('\n').length).toBeLessThanOrEqual(200)
})

describe.each(['README.md', 'docs/inputs.md'])('%s and action.yml tell the same', (page) => {
  const inputs = rowsOf(page, 'Input | Default | What it is')

  test('inputs, in the same order', () => {
    const [told, hidden] = [inputs.map(([name]) => bare(name)), Object.keys(action.inputs).slice(-HIDDEN.length)]
    expect([...told, ...hidden]).toEqual(Object.keys(action.inputs))
    expect(hidden).toEqual(HIDDEN)
  })

  test('outputs, in the same order', () => {
    expect(rowsOf(page, 'Output | What it is').map(([name]) => bare(name))).toEqual(Object.keys(action.outputs))
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

// A release whose description is longer can't be published there.
test('the Marketplace takes the description: fewer than 125 characters', () => {
  expect(action.description.length).toBeLessThan(125)
})

test('@action-validator/cli finds nothing in action.yml', () => {
  expect(action.runs.using).toBe('node24')
  expect(validate('action.yml', read('action.yml'))).toBe('')
})

test('the commands for a new user are those of package.json, and of .ci/run', () => {
  const commands = [...read('README.md').matchAll(/^(npm ci) && (npm \w+) /gm)].flatMap(([, ...each]) => each)
  expect(commands).toEqual(['npm ci', 'npm start', 'npm ci', 'npm test'])
  const { scripts } = JSON.parse(read('package.json')) as { scripts: Record<string, string> }
  expect(Object.keys(scripts)).toEqual(expect.arrayContaining(['start', 'test']))
  for (const command of ['npm ci', 'npm test']) expect(read('.ci/run')).toContain(command)
})

test('every code has its entry in docs/troubleshooting.md, with what it is called', () => {
  const table = /^const TITLES = \{\n(.*?)^\}/ms.exec(read('src/failures/title.ts'))?.[1] ?? ''
  const titles = [...table.matchAll(/^ {2}(\w+): (["'])(.+)\2,$/gm)].map(([, code, , title]) => [code, title])
  expect(titles).toContainEqual(['invalid_input', 'Invalid input'])
  const entries = read('docs/troubleshooting.md').matchAll(/^### (\w+)\n\n\*\*(.+?)\.\*\* /gm)
  expect([...entries].map(([, code, title]) => [code, title])).toEqual(titles)
})

test.each(PAGES)('the internal links of %s resolve', (page) => {
  expect(internalLinks(page).filter((target) => !leadsSomewhere(page, target))).toEqual([])
})

test('the README leads to every topic', () => {
  const links = internalLinks('README.md').map((target) => target.split('#')[0])
  expect(links).toEqual(expect.arrayContaining(TOPICS))
})

describe('workflows', () => {
  const blocks = GUIDES.flatMap(yamlBlocks).filter(isWorkflow)

  test.each(TOPICS)('%s has one that is complete', (page) => {
    expect(yamlBlocks(page).filter(isWorkflow).length).toBeGreaterThan(0)
  })

  test('actionlint finds nothing in the pages', () => {
    const found = PAGES.flatMap(yamlBlocks).map(({ place, text }) => [place, asWorkflow(text)] as const)
    expect(found.length).toBeGreaterThan(blocks.length)
    expect(actionlint(found)).toEqual([])
  })

  test.each(blocks.map(({ place, text }) => [place, text]))('%s breaks no rule', (_, text) => {
    expect(broken(text)).toEqual([])
  })

  test.each(blocks.map(({ place, text }) => [place, text]))('%s uses inputs and outputs that there are', (_, text) => {
    const steps = stepsIn(parse(text)).filter(({ uses }) => THIS_ACTION.test(uses ?? ''))
    const names = steps.flatMap((step) => Object.keys(step.with ?? {}))
    expect(names.filter((name) => !(name in action.inputs))).toEqual([])
    const read = steps.flatMap(({ id }) => [...text.matchAll(new RegExp(`steps\\.${id}\\.outputs\\.([\\w-]+)`, 'g'))])
    expect(read.filter(([, name = '']) => !(name in action.outputs))).toEqual([])
  })
})

/** A block of YAML as a whole workflow: it is one, or a list of steps or of targets. */
function asWorkflow(text: string): string {
  if (/^on:/m.test(text)) return text
  const steps = text.replaceAll(/^(?=.)/gm, '      ')
  return `on: push\njobs:\n  job:\n    runs-on: ubuntu-latest\n    steps:\n${steps}`
}
