import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Fault } from '../sandbox/github/faults.ts'
import { tokens } from '../sandbox/github/world.ts'
import { annotationsIn } from '../sandbox/runner/commands.ts'
import { createClock, MINUTE, SECOND } from './world/clock.ts'
import { createGitHub } from './world/github.ts'
import { put, workflow } from './world/scene.ts'
import { runStep, type Step } from './world/step.ts'

// What of a plan GitHub is asked, in this process.

const folder = mkdtempSync(join(tmpdir(), 'routed-'))
const event = join(folder, 'event.json')
writeFileSync(event, JSON.stringify({ repository: { private: true } }))
afterAll(() => rmSync(folder, { recursive: true }))
const PRIVATE = { GITHUB_EVENT_PATH: event }

interface Routing extends Omit<Step, 'inputs'> {
  inputs?: Record<string, string>
  faults?: Fault[]
  /** More repositories, with `topic:many`. */
  many?: number
}

/** A step that sends to this list, where `topic:ui` finds docs, site and vault of acme, of which site and vault listen. */
async function route(targets: unknown[], { faults = [], inputs, env, many = 0, ...step }: Routing = {}) {
  const clock = createClock()
  const github = createGitHub({ clock, faults })
  for (let at = 0; at < many; at++)
    github.world.repositories.push({ id: 4000 + at, owner: 'acme', name: `r${at}`, topics: ['many'] })
  for (const name of ['docs', 'site', 'vault'])
    put({ github }, { topics: ['ui'], workflows: name === 'docs' ? [] : [workflow('')] }, name)
  const ended = await runStep({
    ...{ clock, api: github.api },
    ...step,
    env: { GITHUB_REPOSITORY: 'acme/monorepo', ...env },
    inputs: { targets: JSON.stringify(targets), 'max-parallel': '1', ...inputs },
  })
  const { stdout, results, summary } = ended
  return {
    ...ended,
    told: results.map((result) => {
      const { repository, search, state, skipped_because, error } = result as typeof result & Record<string, string>
      return `${search ?? repository} ${skipped_because ?? error?.code ?? state}`
    }),
    asked: github.requests.map(({ method, path }) => `${method} ${path}`),
    by: github.requests.map(({ headers }) => headers.authorization?.replace(/^bearer /i, '')),
    annotations: annotationsIn(stdout),
    shown: `${stdout}${summary}`,
  }
}

const UI = 'org:acme topic:ui'
const CONTENTS = /vault\/contents/

describe('a private repository that a search found', () => {
  test('has no name in a log that may be public', async () => {
    const { told, shown } = await route([{ search: UI }])
    expect(told).toEqual(['acme/docs accepted', 'acme/site accepted', 'acme/vault accepted'])
    expect(shown).not.toContain('vault')
    expect(shown).toContain('found 3: acme/docs, acme/site, a private repository of acme')
  })

  test('has it in one that is private', async () => {
    expect((await route([{ search: UI }], { env: PRIVATE })).shown).toContain('acme/vault')
  })

  test('has none where it is asked of, or could not be read', async () => {
    const faults: Fault[] = [
      { path: '/graphql', status: 404 },
      { path: CONTENTS, status: 403 },
    ]
    const { told, shown, annotations } = await route([{ search: UI, listening: true }], { faults })
    expect(told).toEqual(['acme/site accepted'])
    expect(shown).not.toContain('vault')
    expect(annotations).toMatchObject([
      { kind: 'warning', title: 'Repositories not read', message: expect.stringContaining('a private repository of') },
    ])
  })

  test('has none in the post step, which cancels its run', async () => {
    const inputs = { 'wait-for': 'completion', 'cancel-downstream': 'true' }
    const { state } = await route([{ search: UI }], { inputs, stopAfterMs: 2 * SECOND })
    const post = await runStep({ state, inputs, api: () => ({ status: 404, body: {} }) })
    expect(post.requests.filter((request) => request.includes('vault'))).not.toEqual([])
    expect(post.stdout).toContain('a private repository of acme')
    expect(post.stdout).not.toContain('vault')
  })
})

describe('those where a workflow listens', () => {
  test('are kept', async () => {
    const { told, shown, annotations } = await route([{ search: UI, listening: true }], { env: PRIVATE })
    expect(told).toEqual(['acme/site accepted', 'acme/vault accepted'])
    expect(shown).toContain('found 2: acme/site, acme/vault (and 1 where nothing listens)\n')
    expect(annotations).toEqual([])
  })

  test.each([403, 404])('but for those that may not be read (%i)', async (status) => {
    const faults: Fault[] = [
      { path: '/graphql', status: 404 },
      { path: CONTENTS, status },
      { path: /vault\/contents$/, status },
    ]
    const { told, shown, annotations } = await route([{ search: UI, listening: true }], { faults, env: PRIVATE })
    expect(told).toEqual(['acme/site accepted'])
    expect(shown).toContain('(and 1 where nothing listens)\n')
    expect(annotations).toMatchObject([{ title: 'Repositories not read', message: expect.stringContaining('vault') }])
  })

  test('are not known where one can not be looked at, and nothing is sent', async () => {
    const faults: Fault[] = [
      { path: '/graphql', status: 404 },
      { path: CONTENTS, status: 502 },
    ]
    const { told, results } = await route([{ search: UI, listening: true }, 'monorepo'], { faults, env: PRIVATE })
    expect(told).toEqual([`${UI} search_failed`, 'acme/monorepo search-failed'])
    expect(results[0]?.error?.message).toMatch(/acme\/vault.*502/s)
  })
})

test('what another entry names is its own, but for one with `if: false`, and so it is of two searches', async () => {
  const named = [
    { repository: 'SITE', paths: 'x/**' },
    { repository: 'docs', if: false },
  ]
  const searches = [{ search: UI }, { search: 'org:acme topic:ui fork:true' }]
  const { told } = await route([...searches, ...named], { inputs: { 'changed-files': 'y' } })
  expect(told).toEqual(['acme/docs accepted', 'acme/vault accepted', 'acme/SITE paths', 'acme/docs if'])
})

test('more than GitHub lets a token send to in an hour are told, as soon as they are found', async () => {
  const targets = [{ search: 'org:acme topic:many', max: 501 }]
  const { annotations } = await route(targets, { many: 501, stopAtRequest: 7 })
  expect(annotations[0]).toMatchObject({ kind: 'warning', title: 'Inputs', message: expect.stringContaining('501') })
})

test('a search that is left out is not made', async () => {
  const { told, asked } = await route([{ search: UI, if: false }, { search: 'org:initech' }])
  expect(told).toEqual([`${UI} if`])
  expect(asked.filter((line) => line.startsWith('GET /search/'))).toHaveLength(1)
})

test.each([1, 2])('a step that is stopped at its search %i sends nothing, and fails nothing', async (stopAtRequest) => {
  const { told, asked } = await route([{ search: UI }, { search: 'org:octocat' }, 'monorepo'], { stopAtRequest })
  expect(told.slice(-2)).toEqual(['org:octocat stopped', 'acme/monorepo stopped'])
  expect(told.filter((each) => !each.endsWith(' stopped'))).toEqual([])
  expect(asked.filter((line) => !line.startsWith('GET /search/'))).toEqual([])
})

test.each([
  [14, 'acme/docs accepted'],
  [16, `${UI} search_failed`],
])('a rate limit of %i minutes, and what then comes of it: %s', async (minutes, first) => {
  const limit = { path: '/search/repositories', limit: 'secondary', retryAfter: minutes * 60, times: 1 } as const
  const { told, tookMs } = await route([{ search: UI }], { faults: [limit] })
  expect(told[0]).toBe(first)
  expect(tookMs >= minutes * MINUTE).toBe(minutes < 15)
})

describe('which files changed', () => {
  const push = join(folder, 'push.json')
  writeFileSync(push, JSON.stringify({ ref: 'refs/heads/main', before: 'a'.repeat(40), after: 'b'.repeat(40) }))
  const env = { GITHUB_EVENT_NAME: 'push', GITHUB_EVENT_PATH: push }
  const inputs = { 'source-token': tokens.githubToken }
  const LIST = [{ repository: 'site', paths: 'x/**' }]

  test('is asked by source-token alone; where it is not known, all get their events, with a notice', async () => {
    const { told, by, annotations } = await route(LIST, { env, inputs })
    expect(told).toEqual(['acme/site accepted'])
    expect(by).toEqual([tokens.githubToken, tokens.classic])
    expect(annotations).toMatchObject([{ kind: 'notice', title: 'Changed files not known' }])
  })

  test('is asked of the GitHub that the workflow runs on', async () => {
    const own = { ...env, GITHUB_API_URL: 'https://own.test' }
    const { shown } = await route(LIST, { env: own, inputs })
    expect(shown).toContain('GET https://own.test/repos/acme/monorepo/compare/')
    expect(shown).toContain('POST https://api.github.test/repos/acme/site/dispatches')
  })

  test('is no matter any more where the step is stopped', async () => {
    const { told, annotations } = await route(LIST, { env, inputs, stopAtRequest: 1 })
    expect(told).toEqual(['acme/site stopped'])
    expect(annotations.filter(({ kind }) => kind === 'notice')).toEqual([])
  })
})
