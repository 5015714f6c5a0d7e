import { readdirSync, readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import Ajv from 'ajv'
import { parse } from 'yaml'
import { targetsSchema } from '../build/targets-schema.ts'
import { problemsOf } from './inputs/reading.ts'
import { THIS_ACTION, type Workflow } from './workflow-rules.ts'

const ROOT = resolve(__dirname, '..')
const text = readFileSync(join(ROOT, 'targets.schema.json'), 'utf8')
const schema = JSON.parse(text)
const validate = new Ajv({ strict: true, strictRequired: false }).compile(schema)

test('targets.schema.json is what the sources make: run npm run build and commit it', () => {
  expect(schema).toEqual(JSON.parse(JSON.stringify(targetsSchema())))
})

test('says something of every key', () => {
  const keys = Object.values<{ description?: string }>(schema.definitions.target.properties)
  expect(keys.length).toBeGreaterThan(10)
  expect(keys.filter(({ description = '' }) => description.length < 20)).toEqual([])
})

const site = (more: object) => [{ repository: 'acme/site', ...more }]

const GOOD: [what: string, list: unknown][] = [
  ['names', ['acme/site', 'docs']],
  ['a mapping around it', { $schema: './targets.schema.json', targets: ['acme/site'] }],
  ['an event of its own', site({ 'event-type': 'go', 'client-payload': { a: [1, { b: null }] } })],
  ['a workflow of its own', site({ workflow: 'deploy.yml', ref: ['next', 'main'], inputs: { a: 1, b: true } })],
  ['a workflow by its id', site({ workflow: 161335, ref: 'main' })],
  ['an if', site({ if: true, optional: 'false' })],
  ['paths', [...site({ paths: 'docs/**' }), { repository: 'docs', paths: ['docs/**', '!docs/drafts/**'] }]],
  ['a search', [{ search: 'org:acme', max: 1000, listening: true, 'event-type': 'go' }]],
]

const BAD: [what: string, list: unknown][] = [
  ['no list', 5],
  ['an empty one', []],
  ['an entry alone', { repository: 'acme/site' }],
  ['something beside targets', { targets: ['acme/site'], 'event-type': 'go' }],
  ['a key that there is not', site({ event: 'go' })],
  ['no repository', [{ 'event-type': 'go' }]],
  ['an event beside a workflow', site({ 'event-type': 'go', workflow: 'deploy.yml' })],
  ['a payload beside inputs', site({ 'client-payload': {}, inputs: {} })],
  ['a payload that is none', site({ 'client-payload': 'a' })],
  ['a number as an event', site({ 'event-type': 5 })],
  ['an if that is none', site({ if: 'yes' })],
  ['a search beside a repository', site({ search: 'org:acme' })],
  ['max without a search', site({ max: 5 })],
  ['too much', [{ search: 'org:acme', max: 1001 }]],
  ['paths that are none', site({ paths: [5] })],
  ['a dash that begins no list', ['- acme/site']],
]

/** What the action itself says of the list. */
async function problems(list: unknown) {
  const targets = Array.isArray(list) ? list : (list as { targets?: unknown }).targets
  const isBare = Array.isArray(list) || Object.keys(list as object).every((key) => ['targets', '$schema'].includes(key))
  if (!isBare || !Array.isArray(targets)) return ['no list']
  return problemsOf({ targets: JSON.stringify(targets) })
}

test.each(GOOD)('%s: is valid, for the action, too', async (_, list) => {
  expect(validate(list)).toBe(true)
  expect(await problems(list)).toEqual([])
})

test.each(BAD)('%s: is not valid, nor is it for the action', async (_, list) => {
  expect(validate(list)).toBe(false)
  expect(await problems(list)).not.toEqual([])
})

test('every list of the examples is valid', () => {
  const lists = readdirSync(join(ROOT, 'examples'), { withFileTypes: true, recursive: true })
    .filter((entry) => entry.isFile() && /\.ya?ml$/.test(entry.name))
    .flatMap((entry) => listsIn(parse(readFileSync(join(entry.parentPath, entry.name), 'utf8'))))
  expect(lists.length).toBeGreaterThan(0)
  for (const list of lists) expect([validate(list), list]).toEqual([true, list])
})

/** The lists that a file is, or that its steps have. */
function listsIn(file: unknown): unknown[] {
  if (Array.isArray(file) || Object.hasOwn(file as object, 'targets')) return [file]
  const steps = Object.values((file as Workflow).jobs ?? {}).flatMap((job) => job.steps ?? [])
  return steps.flatMap(({ uses, with: inputs }) => {
    const written = uses === THIS_ACTION ? String(inputs?.targets ?? '') : ''
    return /^\s*[-[]/.test(written) ? [parse(written.replaceAll(/\$\{\{.*?}}/g, 'true'))] : []
  })
}
