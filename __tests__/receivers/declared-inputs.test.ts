import {
  type DeclaredInput,
  type InputProblem,
  inputProblems,
  readDeclared,
} from '../../src/receivers/declared-inputs.ts'

const read = (text: string) => readDeclared(text, { leftMs: 3000 })

test.each<[what: string, text: string, declared: object]>([
  ['by its name alone', 'on: workflow_dispatch', { kind: 'declares', inputs: [] }],
  ['in a list', 'on: [push, workflow_dispatch]', { kind: 'declares', inputs: [] }],
  ['in a mapping', 'on:\n  workflow_dispatch:\n', { kind: 'declares', inputs: [] }],
  ['not', 'on: push', { kind: 'no-trigger' }],
  ['as another event alone', 'on: { repository_dispatch: {}, workflow_call: {} }', { kind: 'no-trigger' }],
  ['nowhere', '', { kind: 'no-trigger' }],
  ['in a text', 'workflow_dispatch', { kind: 'no-trigger' }],
  ['in what is no YAML', 'on: "', { kind: 'broken' }],
])('the trigger stands there %s', async (_, text, declared) => {
  expect(await read(text)).toMatchObject(declared)
})

test('inputs are read with their types, choices and defaults', async () => {
  const text = `
on:
  workflow_dispatch:
    inputs:
      plain:
      environment: { type: choice, options: [staging, production, 1], required: true }
      force: { type: boolean, default: false }
      odd: [1]
      bare: { default: , required: 'true' }
`
  expect(await read(text)).toEqual({
    kind: 'declares',
    inputs: [
      { name: 'plain', type: 'string', required: false, options: [] },
      { name: 'environment', type: 'choice', required: true, options: ['staging', 'production', '1'] },
      { name: 'force', type: 'boolean', required: false, default: 'false', options: [] },
      { name: 'odd', type: 'string', required: false, options: [] },
      { name: 'bare', type: 'string', required: false, options: [] },
    ],
  })
})

describe('inputs are checked as GitHub does', () => {
  const input = (name: string, more: Partial<DeclaredInput> = {}): DeclaredInput => ({
    ...{ name, type: 'string', required: false, options: [] },
    ...more,
  })
  const declared = [
    input('environment', { type: 'choice', options: ['staging', 'production'], required: true }),
    input('version', { required: true, default: '1.0' }),
    input('force', { type: 'boolean' }),
    input('place', { type: 'environment' }),
  ]
  test.each<[what: string, inputs: Record<string, string>, problems: InputProblem[]]>([
    ['what is right', { environment: 'staging', force: 'true', place: 'anywhere' }, []],
    ['what is missing', {}, [{ kind: 'missing', name: 'environment' }]],
    ['what is empty', { environment: '' }, [{ kind: 'missing', name: 'environment' }]],
    [
      'a misspelt one, which is not missing as well',
      { envronment: 'staging' },
      [{ kind: 'unknown', name: 'envronment', nearest: 'environment' }],
    ],
    [
      'one beside the one that it is like',
      { environment: 'staging', envronment: 'staging' },
      [{ kind: 'unknown', name: 'envronment' }],
    ],
    ['a strange one', { environment: 'staging', zebra: '1' }, [{ kind: 'unknown', name: 'zebra' }]],
    [
      'one in other letters',
      { Environment: 'staging' },
      [{ kind: 'unknown', name: 'Environment', nearest: 'environment' }],
    ],
    [
      'no choice',
      { environment: 'prod' },
      [{ kind: 'no-choice', name: 'environment', value: 'prod', choices: ['staging', 'production'] }],
    ],
    [
      'no boolean',
      { environment: 'staging', force: 'yes' },
      [{ kind: 'no-choice', name: 'force', value: 'yes', choices: ['true', 'false'] }],
    ],
    [
      'a name that every object has',
      { environment: 'staging', constructor: 'x' },
      [{ kind: 'unknown', name: 'constructor' }],
    ],
  ])('%s', (_, inputs, problems) => expect(inputProblems(inputs, declared)).toEqual(problems))

  test('of a name that every object has, nothing is taken for given', () => {
    const problems = inputProblems({}, [input('constructor', { required: true })])
    expect(problems).toEqual([{ kind: 'missing', name: 'constructor' }])
  })
})
