import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Life } from '../sandbox/github/life.ts'
import { tokens } from '../sandbox/github/world.ts'
import { appInputs, madeTokens, worldWithApp } from './world/app.ts'
import { SECOND } from './world/clock.ts'
import { once, openRerun, rerunWorld } from './world/rerun.ts'
import { WITH_ID, workflow } from './world/scene.ts'

// One step with all that a large team switches on: an App for several owners, a list in a file, changed files, a search
// for subscribers, statuses, re-runs that resume, runs that are cancelled with the job.

const [BEFORE, AFTER] = ['a'.repeat(40), 'b'.repeat(40)]

const LIST = `
- repository: acme/site
  paths: packages/site/**
- repository: octocat/hello-world
  paths: packages/hello/**
- search: org:acme topic:uses-ui
  listening: true
- repository: globex/reactor
  optional: true
- repository: octocat/diary
  if: false
`

const ALL = {
  'targets-file': 'targets.yml',
  'wait-for': 'completion',
  'if-no-listener': 'skip',
  'fail-fast': 'true',
  'cancel-downstream': 'true',
  'commit-status': 'true',
  'source-token': tokens.githubToken,
}

const folder = mkdtempSync(join(tmpdir(), 'together-'))
beforeAll(() => {
  writeFileSync(join(folder, 'targets.yml'), LIST)
  const event = { ref: 'refs/heads/main', before: BEFORE, after: AFTER, repository: { private: false } }
  writeFileSync(join(folder, 'event.json'), JSON.stringify(event))
})
afterAll(() => rmSync(folder, { recursive: true }))

const ENV = {
  GITHUB_SHA: AFTER,
  GITHUB_WORKSPACE: folder,
  GITHUB_EVENT_NAME: 'push',
  GITHUB_EVENT_PATH: join(folder, 'event.json'),
}

/** A job with such a step, whose receivers' runs live so. */
function openJob(life: Life) {
  const world = rerunWorld()
  world.apps = worldWithApp({ owner: 'acme' }, { owner: 'octocat' }, { owner: 'globex' }).apps ?? []
  for (const repository of world.repositories) {
    const { name } = repository
    repository.workflows = [workflow(WITH_ID, life)]
    if (name === 'docs' || name === 'vault') repository.topics = ['uses-ui']
    if (name === 'monorepo') repository.comparisons = { [`${BEFORE}...${AFTER}`]: { files: ['packages/site/a.ts'] } }
  }
  const job = openRerun({ world, inputs: { ...appInputs(), ...ALL }, latencyMs: () => 50 })
  const statuses = () => Object.fromEntries(job.github.statuses.map(({ context, state }) => [context, state]))
  return { ...job, world, statuses, left: () => madeTokens(world).filter(({ revoked }) => !revoked) }
}

const QUICK: Life = { lagMs: 0, queuedMs: 0, runsMs: 10 * SECOND }

const WELL = {
  'dispatch / acme/site': 'success',
  'dispatch / acme/docs': 'success',
  'dispatch / a private repository of acme': 'success',
  'dispatch / globex/reactor': 'success',
}

const STEP = { inputs: { targets: '' }, env: ENV }

test('all goes well, and the next attempt has nothing to do', async () => {
  const job = openJob(QUICK)
  const first = await job.attempt(STEP)
  expect(first.results.map(({ repository, state }) => `${repository} ${state}`)).toEqual([
    'acme/site accepted',
    'octocat/hello-world skipped',
    'acme/docs accepted',
    'acme/vault accepted',
    'globex/reactor accepted',
    'octocat/diary skipped',
  ])
  expect(job.statuses()).toEqual(WELL)
  // Who subscribes is looked at once, and not again before it is sent to.
  expect(job.asked().filter((line) => line.includes('docs/contents'))).toEqual([])
  const second = await job.attempt(STEP)
  expect(second.results.flatMap(({ resumed = false, state }) => (state === 'skipped' ? [] : [resumed]))).toEqual(
    Array(4).fill(true),
  )
  expect(job.asked().filter((line) => /^POST .*(dispatches|rerun)/.test(line))).toEqual([])
  expect(job.statuses()).toEqual(WELL)
  expect(job.left()).toEqual([])
})

test('a search that fails leaves no status that the next attempt would not write over', async () => {
  const job = openJob(QUICK)
  job.github.fault(once('GET', /search/, { status: 500 }))
  job.github.fault(once('GET', /search/, { status: 422 }))
  expect((await job.attempt(STEP)).results).toContainEqual(
    expect.objectContaining({ search: 'org:acme topic:uses-ui', state: 'failed' }),
  )
  expect((await job.attempt(STEP)).succeeded).toBe(true)
  expect(job.statuses()).toEqual(WELL)
})

// Of some seventy requests, from the look at what changed to the first polls.
test.each([1, 3, 5, 8, 13, 21, 24, 27, 31, 33, 38, 47, 60])(
  'stopped at its request %i, it and its post step leave nothing behind, and the next attempt goes on',
  async (stopAtRequest) => {
    const job = openJob({ ...QUICK, runsMs: Number.POSITIVE_INFINITY, asked: [QUICK] })
    const main = await job.attempt({ ...STEP, stopAtRequest })
    expect(main.succeeded).toBe(false)
    await job.post(main, STEP)
    expect(Object.values(job.statuses())).not.toContain('pending')
    expect(job.left()).toEqual([])
    const started = job.github.runs.filter(({ dispatch }) => dispatch)
    expect(started.filter(({ cancelAskedAt }) => cancelAskedAt === undefined)).toEqual([])
    for (const { workflows = [] } of job.world.repositories) for (const each of workflows) each.life = QUICK
    const next = await job.attempt(STEP)
    expect(next.succeeded).toBe(true)
    expect(job.github.dispatches.map(({ repository }) => repository).sort()).toEqual([
      ...['acme/docs', 'acme/site', 'acme/vault', 'globex/reactor'],
    ])
    expect(job.statuses()).toEqual(WELL)
    expect(job.left()).toEqual([])
  },
)
