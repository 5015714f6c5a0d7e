import { existsSync, rmSync } from 'node:fs'
import { type RunOptions, runAction } from '../../../sandbox/runner/run-action.ts'
import { actionFolder } from './action-folder.ts'

const METADATA = `
name: Tiny
inputs:
  token:
    default: \${{ github.token }}
  api-url:
    default: \${{ github.api_url }}
  Big Name:
    default: 'yes'
  plain: {}
  number:
    default: 30
  unknown:
    default: a\${{ secrets.NOTHING }}b
  place:
    default: \${{ strategy.job-index }}/\${{ strategy.job-total }}
runs:
  using: node24
  main: main.js
`

/** Runs a script as the step's action. */
async function run(script: string, options: RunOptions = {}) {
  const folder = actionFolder(METADATA, script)
  try {
    return await runAction({ root: folder.root, ...options })
  } finally {
    folder.remove()
  }
}

const PRINT_ENVIRONMENT = 'process.stdout.write(JSON.stringify(process.env))'
const environment = async (options: RunOptions = {}) =>
  JSON.parse((await run(PRINT_ENVIRONMENT, options)).stdout) as Record<string, string>

describe('inputs', () => {
  test('have their defaults, or are empty strings', async () => {
    expect(await environment({ github: { token: 'ghs_x', apiUrl: 'http://127.0.0.1:1' } })).toMatchObject({
      INPUT_TOKEN: 'ghs_x',
      'INPUT_API-URL': 'http://127.0.0.1:1',
      INPUT_BIG_NAME: 'yes',
      INPUT_PLAIN: '',
      INPUT_NUMBER: '30',
      INPUT_UNKNOWN: 'ab',
      INPUT_PLACE: '0/1',
    })
    const strategy = { 'job-index': 2, 'job-total': 3 }
    expect(await environment({ strategy })).toMatchObject({ INPUT_PLACE: '2/3' })
  })

  test('are what the workflow wrote: an empty string, too, whatever the case of the name', async () => {
    expect(await environment({ inputs: { token: '', 'BIG name': ' no ', plain: 'a\nb' } })).toMatchObject({
      INPUT_TOKEN: '',
      INPUT_BIG_NAME: ' no ',
      INPUT_PLAIN: 'a\nb',
    })
  })

  test('that action.yml does not know get a warning and are handed on', async () => {
    const { annotations, log, stdout } = await run(PRINT_ENVIRONMENT, {
      inputs: { plain: '', extra: '1', 'odd one': '2' },
    })
    const message =
      "Unexpected input(s) 'extra', 'odd one', valid inputs are ['token', 'api-url', 'Big Name', 'plain', 'number', 'unknown', 'place']"

    expect(annotations).toEqual([{ kind: 'warning', title: undefined, message }])
    expect(log).toMatch(/^##\[warning\]Unexpected input/)
    expect(JSON.parse(stdout)).toMatchObject({ INPUT_EXTRA: '1', INPUT_ODD_ONE: '2' })
  })
})

describe('the environment', () => {
  test('is GitHub’s, and next to nothing of this process', async () => {
    process.env.SECRET_OF_THIS_PROCESS = 'x'
    const env = await environment()
    delete process.env.SECRET_OF_THIS_PROCESS

    expect(env).toMatchObject({
      CI: 'true',
      GITHUB_ACTIONS: 'true',
      GITHUB_API_URL: 'https://api.github.com',
      GITHUB_SERVER_URL: 'https://github.com',
      GITHUB_REPOSITORY: 'acme/monorepo',
      GITHUB_REPOSITORY_OWNER: 'acme',
      GITHUB_ACTOR: 'octocat',
      GITHUB_JOB: 'release',
      GITHUB_RUN_ID: '1658821493',
      GITHUB_ACTION: '__dispatch',
      RUNNER_OS: expect.any(String),
      PATH: process.env.PATH,
    })
    expect(Object.keys(env)).not.toEqual(expect.arrayContaining(['GITHUB_TOKEN']))
    expect(Object.keys(env)).not.toEqual(expect.arrayContaining(['SECRET_OF_THIS_PROCESS']))
  })

  test('is added to, and taken from by null', async () => {
    const env = await environment({ env: { MORE: '1', GITHUB_OUTPUT: null } })

    expect(env.MORE).toBe('1')
    expect(Object.keys(env)).not.toEqual(expect.arrayContaining(['GITHUB_OUTPUT']))
  })

  test('tells of the event and the workspace', async () => {
    const script = `
      const { readFileSync } = require('fs')
      console.log(readFileSync(process.env.GITHUB_EVENT_PATH, 'utf8'))
      console.log(readFileSync('data/payload.json', 'utf8'), process.cwd().endsWith('workspace'))`
    const { stdout } = await run(script, {
      files: { 'data/payload.json': '{}' },
      github: { repository: 'octocat/diary', private: true },
    })
    const [event = '', file] = stdout.split('\n')

    expect(JSON.parse(event)).toMatchObject({ repository: { full_name: 'octocat/diary', private: true } })
    expect(file).toBe('{} true')
  })
})

test('what the step leaves behind', async () => {
  const script = `
    const { appendFileSync, writeFileSync } = require('fs')
    const { env } = process
    appendFileSync(env.GITHUB_OUTPUT, 'count=1\\nresults<<ghadelimiter_1\\n[\\n]\\nghadelimiter_1\\n')
    appendFileSync(env.GITHUB_STATE, 'ids=7\\n')
    appendFileSync(env.GITHUB_ENV, 'NAME=value\\n')
    appendFileSync(env.GITHUB_STEP_SUMMARY, '## Done')
    writeFileSync(env.RUNNER_TEMP + '/results.json', '[]')
    console.log('::error title=T::out')
    console.error('err')
    process.exitCode = 3`
  const result = await run(script)

  expect(result).toMatchObject({
    exitCode: 3,
    signal: null,
    stdout: '::error title=T::out\n',
    stderr: 'err\n',
    outputs: { count: '1', results: '[\n]' },
    state: { ids: '7' },
    env: { NAME: 'value' },
    summary: '## Done',
    tempFiles: { 'results.json': '[]' },
    annotations: [{ kind: 'error', title: 'T', message: 'out' }],
  })
  expect(result.durationMs).toBeGreaterThan(1)
})

describe('the post step', () => {
  const metadata = `${METADATA}  post: post.js\n`
  const save = `
    const { appendFileSync } = require('fs')
    appendFileSync(process.env.GITHUB_STATE, 'runIds=7,8\\nlast-id<<EOF\\na\\nb\\nEOF\\n')`

  test('gets what the main step saved, and the same inputs and environment', async () => {
    const folder = actionFolder(metadata, save, PRINT_ENVIRONMENT)
    const options = { root: folder.root, inputs: { plain: 'p' }, env: { MORE: '1' } }
    const main = await runAction(options)
    const post = await runAction({ ...options, saved: main.state })
    folder.remove()

    expect(JSON.parse(post.stdout)).toMatchObject({
      ...{ STATE_runIds: '7,8', 'STATE_last-id': 'a\nb', INPUT_PLAIN: 'p', INPUT_NUMBER: '30', MORE: '1' },
    })
    expect(main.stdout).toBe('')
  })

  test('runs as well where nothing was saved', async () => {
    const folder = actionFolder(metadata, '', "console.log('post')")
    const post = await runAction({ root: folder.root, saved: {} })
    folder.remove()

    expect(post.stdout).toBe('post\n')
  })

  test('that there is none of is an error', async () => {
    await expect(run('', { saved: {} })).rejects.toThrow('no runs.post')
  })
})

test('its folder is gone afterwards, or kept on demand', async () => {
  const gone = await run('console.log(process.env.RUNNER_TEMP)')
  expect(existsSync(gone.stdout.trim())).toBe(false)
  expect(gone.folder).toBeUndefined()

  const { folder = '', stdout } = await run('console.log(process.env.RUNNER_TEMP)', { keep: true })
  expect(existsSync(stdout.trim())).toBe(true)
  rmSync(folder, { recursive: true })
})

const PATIENT =
  "process.on('SIGINT', () => { console.log('stopped'); process.exit(1) }); console.log('ready'); setInterval(() => {}, 1000)"

test('a signal when the output says so', async () => {
  const { exitCode, stdout } = await run(PATIENT, { signals: [{ signal: 'SIGINT', when: /ready/ }] })

  expect([exitCode, stdout]).toEqual([1, 'ready\nstopped\n'])
})

test('a signal after a time', async () => {
  const script = 'setInterval(() => {}, 1000)'
  expect(await run(script, { signals: [{ signal: 'SIGTERM', afterMs: 20 }] })).toMatchObject({
    exitCode: null,
    signal: 'SIGTERM',
  })
})

test('a step that never ends is killed', async () => {
  expect(await run(PATIENT, { timeoutMs: 150 })).toMatchObject({ exitCode: null, signal: 'SIGKILL' })
})

test('another script of the action', async () => {
  expect(await run('process.exit(9)', { main: 'action.yml' })).toMatchObject({ exitCode: 1 })
  await expect(runAction({ root: '/nowhere' })).rejects.toThrow('action.yml')
})
