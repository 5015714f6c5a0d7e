import { inputVariable, readMetadata, resolveInputs } from '../../sandbox/runner/metadata.ts'
import { inputNames, readInput } from '../../src/runner/input-variables.ts'

describe('what the runner hands over', () => {
  const before = { ...process.env }
  afterEach(() => {
    process.env = { ...before }
  })

  /** @param written `with:` of the step */
  function step(written: Record<string, string>) {
    for (const [name, text] of resolveInputs(readMetadata('.'), written, {})) process.env[inputVariable(name)] = text
  }

  test.each(['repository', 'repo', 'targets'])('tells whether the workflow wrote %s', (name) => {
    step({})
    expect(readInput(name)).toBeUndefined()
    step({ [name]: '' })
    expect(readInput(name)).toBe('')
    // Two expressions that came to nothing.
    step({ [name]: ' ' })
    expect(readInput(name)).toBe(' ')
  })

  test('is read as it is written', () => {
    step({ 'Client-Payload': ' a: 1\n' })
    expect(readInput('client-payload')).toBe(' a: 1\n')
    expect(readInput('event-type')).toBe('')
  })
})

test('the inputs that have something in them, by their names', () => {
  const env = {
    'INPUT_EVENT-TYPE': 'x',
    INPUT_CLIENT_PAYLOAD: '{}',
    INPUT_REPO: ' ',
    INPUT_OWNER: '',
    INPUT_: '',
    INPUTS: 'x',
    MY_INPUT_A: 'x',
  }
  expect(inputNames({ ...env, INPUT_NONE: undefined })).toEqual(['event-type', 'client_payload'])
})
