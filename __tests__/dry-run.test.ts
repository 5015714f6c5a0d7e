import { FILE, FOLDER, open, REPOSITORY, RUNS, type Script, scripted, silent } from './world/scripted.ts'
import { runStep } from './world/step.ts'

const SEEN = { full_name: 'acme/site', private: false, archived: false, permissions: { push: true } }
const seen = (more: object): Script => ({
  [REPOSITORY]: () => ({ headers: { 'x-oauth-scopes': 'repo' }, body: { ...SEEN, ...more } }),
})
const LISTENER: Script = {
  [FOLDER]: () => ({ body: [{ type: 'file', name: 'deploy.yml', size: 100 }] }),
  [FILE]: () => ({
    body: { type: 'file', encoding: 'base64', content: Buffer.from('on: repository_dispatch').toString('base64') },
  }),
}
const WAITS = { 'wait-for': 'completion' }

/** A dry run, with each request's path in `asked` as the script has it. */
async function dryRun(script: Script, inputs: Record<string, string> = {}) {
  const ended = await runStep({ api: scripted(script), inputs: { 'dry-run': 'true', ...inputs } })
  expect(ended.requests.filter((request) => !request.startsWith('GET '))).toEqual([])
  return { ...ended, asked: ended.requests.map((request) => request.split('?')[0]) }
}

test('what could be sent is planned, and who listens is told', async () => {
  const { succeeded, results, log } = await dryRun({ ...open, ...LISTENER })
  expect(succeeded).toBe(true)
  expect(results).toMatchObject([{ state: 'planned', attempts: 0, duration_ms: 0 }])
  expect(results[0]).not.toHaveProperty('status_code')
  expect(log).toContain('○ acme/site: "deploy" could be sent, .github/workflows/deploy.yml listens')
})

test('that nothing listens is a warning, and no failure', async () => {
  const { succeeded, stdout } = await dryRun({ ...silent, ...open })
  expect(succeeded).toBe(true)
  expect(stdout).toContain('title=Nothing known to listen::')
})

describe('what could not be sent', () => {
  test.each<[what: string, script: Script, code: string]>([
    ['to an archived repository', seen({ archived: true }), 'repository_archived'],
    ['by a user who may only read', seen({ permissions: { push: false } }), 'insufficient_permission'],
    ['to a repository that can not be seen', {}, 'not_found'],
    ['by a token that is dead', { [REPOSITORY]: () => ({ status: 401, body: {} }) }, 'bad_credentials'],
    ['where the answer is no repository', { [REPOSITORY]: () => ({ body: '<html>' }) }, 'unexpected_response'],
  ])('%s', async (_, script, code) => {
    const { succeeded, error, asked } = await dryRun({ ...LISTENER, ...script })
    expect(succeeded).toBe(false)
    expect(error).toMatchObject({ code, message: expect.stringMatching(/^Dry run: could not send "deploy"/m) })
    // It starts nothing, whoever listens.
    expect(asked).not.toContain(FOLDER)
  })

  test('is tried with all of a delivery’s patience', async () => {
    let times = 0
    const flaky: Script = {
      ...open,
      [REPOSITORY]: (...of) => (times++ === 0 ? { status: 502 } : (open[REPOSITORY]?.(...of) ?? {})),
    }
    const { succeeded, asked } = await dryRun(flaky)
    expect(succeeded).toBe(true)
    expect(asked.filter((path) => path === REPOSITORY)).toHaveLength(2)
  })
})

describe('the runs are looked at', () => {
  test.each<[where: string, inputs: Record<string, string>, looked: boolean]>([
    ['where they would be waited for', WAITS, true],
    ['nowhere else', {}, false],
  ])('%s', async (_, inputs, looked) => {
    const { asked } = await dryRun(open, inputs)
    expect(asked.includes(RUNS)).toBe(looked)
  })

  test.each<[what: string, status: number, code: string]>([
    ['a refusal', 403, 'insufficient_permission'],
    ['a fault of GitHub’s', 502, 'server_error'],
  ])('%s there is a failure, as nothing could be followed', async (_, status, code) => {
    const { succeeded, error } = await dryRun({ ...open, [RUNS]: () => ({ status, body: { message: 'No' } }) }, WAITS)
    expect(succeeded).toBe(false)
    expect(error).toMatchObject({ code, message: expect.stringMatching(/^Dry run: could not send/m) })
  })
})

test('with fail-fast, what comes after a failure is not looked at', async () => {
  const { results, asked, log } = await dryRun(open, {
    ...{ targets: 'acme/none, acme/site', 'fail-fast': 'true', 'max-parallel': '1' },
  })
  expect(results).toMatchObject([
    { repository: 'acme/none', state: 'failed' },
    { repository: 'acme/site', state: 'skipped' },
  ])
  expect(asked.filter((path) => path?.startsWith(REPOSITORY))).toEqual([])
  expect(log).toContain('– acme/site: "deploy" not looked at')
})

test('results are in the order of the targets, whatever becomes of them', async () => {
  const { results } = await dryRun(open, { targets: 'acme/none, acme/site, acme/nowhere' })
  expect(results.map(({ repository, state }) => `${repository} ${state}`)).toEqual([
    'acme/none failed',
    'acme/site planned',
    'acme/nowhere failed',
  ])
})
