import type { Fault, ReceivedStatus } from '../sandbox/github/server.ts'
import { tokens } from '../sandbox/github/world.ts'
import { annotationsIn } from '../sandbox/runner/commands.ts'
import { createClock, createRandom, MINUTE, SECOND, START } from './world/clock.ts'
import { createGitHub, type GitHubOptions } from './world/github.ts'
import { openRerun, RUN_ID } from './world/rerun.ts'
import { put, WITH_ID, workflow } from './world/scene.ts'
import { type Ended, runStep } from './world/step.ts'

// By a clock that nobody waits for: main step and post step of a job, one after the other.

const SHA = 'ffac537e6cbbf934b08745a378932722df287a53'
const ENV = {
  GITHUB_REPOSITORY: 'acme/monorepo',
  GITHUB_SHA: SHA,
  GITHUB_SERVER_URL: 'https://github.test',
  GITHUB_RUN_ID: '1',
}

const QUICK = { lagMs: SECOND, queuedMs: 0, runsMs: 20 * SECOND }

interface Job extends Partial<Omit<GitHubOptions, 'clock'>> {
  inputs?: Record<string, string>
  seed?: number
  stopAfterMs?: number
  /** Stopped when it makes this request. */
  stopAtRequest?: number
  /** From then on (milliseconds after the beginning) GitHub hears nothing of the main step, as if it were killed. */
  killAfterMs?: number
  /** How many repositories there are beside those of the world: `r0` and so on. */
  many?: number
  life?: Parameters<typeof workflow>[1]
  /** What its workflows listen for; all events unless given. */
  types?: string
  env?: Record<string, string>
}

/** A job whose step shows statuses. */
async function job({
  inputs = {},
  seed = 1,
  stopAfterMs,
  stopAtRequest,
  killAfterMs,
  many = 0,
  life = QUICK,
  types,
  env = {},
  ...options
}: Job) {
  const clock = createClock(START, seed)
  const github = createGitHub({ clock, ...options })
  const [site] = github.world.repositories.filter(({ name }) => name === 'site')
  for (let at = 0; at < many; at++) {
    const name = `r${at}`
    if (site) github.world.repositories.push({ ...site, id: 1000 + at, name, formerNames: [] })
    for (const { repositories } of Object.values(github.world.tokens))
      if (repositories?.['acme/site']) repositories[`acme/${name}`] = 'write'
  }
  const listens = workflow(WITH_ID, life)
  const content = types
    ? listens.content.replace(/repository_dispatch\n/, `{repository_dispatch: {types: ${types}}}\n`)
    : listens.content
  for (const { owner, name } of github.world.repositories)
    if (owner === 'acme') put({ github }, { workflows: [{ ...listens, content }] }, name)
  let isOver = false
  const step = {
    clock,
    env: { ...ENV, ...env },
    inputs: { 'commit-status': 'true', 'source-token': tokens.githubToken, 'poll-interval-seconds': '5', ...inputs },
  }
  const main = await runStep({
    ...step,
    api: (request) =>
      !isOver && killAfterMs !== undefined && clock.now() >= START + killAfterMs
        ? new Promise<never>(() => undefined)
        : github.api(request),
    ...(stopAfterMs === undefined ? {} : { stopAfterMs }),
    ...(stopAtRequest === undefined ? {} : { stopAtRequest }),
  })
  isOver = true
  const post = await runStep({ ...step, api: github.api, state: main.state })
  return { main, post, github, statuses: github.statuses.map(shown), ends: endsOf(github.statuses) }
}

const shown = ({ state, context, description, at }: ReceivedStatus) =>
  `${(at - START) / SECOND} s: ${state} ${context}: ${description}`

/** The last word of each context, as a rule reads it. */
function endsOf(statuses: ReceivedStatus[]): Record<string, string> {
  return Object.fromEntries(statuses.map(({ context, state }) => [context.toLowerCase(), state]))
}

const WAITS = { 'wait-for': 'completion' }

test('each target’s end is shown when it comes, and not when all have ended', async () => {
  // What is left out is not waited for either.
  const targets = `
    - {repository: site, client-payload: {n: 1}}
    - {repository: site, client-payload: {n: 2}, if: false}
    - {repository: docs}`
  const { statuses } = await job({
    inputs: { targets, 'max-parallel': '1', ...WAITS },
    latencyMs: () => 10 * SECOND,
    life: { ...QUICK, runsMs: MINUTE },
  })
  expect(statuses).toMatchSnapshot()
})

describe('many targets', () => {
  const targets = (count: number) => Array.from({ length: count }, (_, at) => `r${at}`).join(' ')

  test('have one status together, with their counts', async () => {
    // One status keeps no room for forty.
    const inputs = { targets: `${targets(40)} gone`, 'max-per-minute': '41', ...WAITS }
    const { statuses, main } = await job({ many: 40, inputs })
    expect(statuses).toMatchSnapshot()
    expect(main.outputs).toMatchObject({ 'accepted-count': '40', 'failed-count': '1' })
  })

  test('of thirty each has its own', async () => {
    const { ends } = await job({ many: 30, inputs: { targets: targets(30), ...WAITS } })
    expect(Object.keys(ends)).toHaveLength(30)
    expect(new Set(Object.values(ends))).toEqual(new Set(['success']))
  })

  test('on one token with the statuses are sent as fast as without', async () => {
    const send = async (inputs: Record<string, string>) => {
      const { github, ends, main } = await job({
        many: 30,
        inputs: { targets: targets(30), 'max-per-minute': '20', retries: '3', token: tokens.classic, ...inputs },
        faults: [{ path: /r7\/dispatches/, status: 502, times: 2 }],
      })
      expect(main.outputs).toMatchObject({ 'accepted-count': '30' })
      return { at: github.dispatches.map(({ repository, at }) => [repository, at]), ends }
    }
    const [plain, shared] = [await send({ 'commit-status': 'false' }), await send({ 'source-token': tokens.classic })]
    expect(shared.at).toEqual(plain.at)
    expect(plain.ends).toEqual({})
    expect(Object.keys(shared.ends).length).toBeGreaterThan(20)
  })
})

const STATUSES = { method: 'POST', path: /\/statuses\// }

const NOWHERE = { GITHUB_REPOSITORY: '', GITHUB_SHA: '' }

test.each<[what: string, job: Job, says: RegExp]>([
  ['source-token', { inputs: { 'source-token': '' } }, /source-token is empty/],
  ['source-token, nor anything else', { inputs: { 'source-token': '' }, env: NOWHERE }, /source-token is empty/],
  ['repository', { env: { GITHUB_REPOSITORY: '' } }, /GITHUB_REPOSITORY does not say/],
  ['commit', { env: { GITHUB_SHA: '' } }, /neither the event nor GITHUB_SHA says/],
])('without a %s there are none, and one warning', async (_, options, says) => {
  const { main, statuses } = await job({ inputs: options.inputs ?? {}, env: options.env ?? {} })
  expect(statuses).toEqual([])
  expect(unwritten(main)).toEqual([expect.stringMatching(says)])
  expect(main.results).toMatchObject([{ state: 'accepted' }])
})

test.each<[what: string, job: Job, says: RegExp]>([
  ['a refusal', { faults: [{ ...STATUSES, status: 403, body: { message: 'No' } }] }, /^\S+ source-token may not write/],
  [
    'a failing GitHub',
    { faults: [{ ...STATUSES, status: 502, html: '' }] },
    /could not be written\.\nThe server answered 502/,
  ],
  ['no answer', { faults: [{ ...STATUSES, drop: 'request' }] }, /could not be written\.\nNo answer from/],
  [
    'the pace',
    { inputs: { 'max-per-minute': '1', targets: 'site docs', 'source-token': tokens.classic } },
    /could not be written\.\nThere was no time left for it/,
  ],
])('what is not written for %s is one warning', async (_, options, says) => {
  const { main } = await job(options)
  expect(unwritten(main)).toEqual([expect.stringMatching(says)])
})

test('none says what nobody should read, nor what GitHub would refuse', async () => {
  const { statuses, github } = await job({
    inputs: { 'event-type': `${tokens.classic}${'🚀'.repeat(50)}`, ...WAITS },
    env: { GITHUB_SERVER_URL: `https://${tokens.classic}.test` },
  })
  expect(statuses.length).toBeGreaterThan(1)
  expect(JSON.stringify(github.statuses)).not.toContain(tokens.classic)
  for (const { description = '' } of github.statuses) {
    expect(description).toMatch(/^"\*\*\*\\u\{1f680\}.*…$/)
    expect(description).toHaveLength(140)
  }
})

test('what a search found and nobody should know of is in none', async () => {
  const { statuses, github } = await job({ inputs: { targets: '[{"search": "org:acme vault"}]', ...WAITS } })
  expect(statuses.at(-1)).toMatch(/: success dispatch \/ a private repository of acme: "deploy" succeeded$/)
  expect(JSON.stringify(github.statuses)).not.toContain('vault')
  const page = 'https://github.test/acme/monorepo/actions/runs/1'
  expect(github.statuses.map(({ target_url }) => target_url)).toEqual(github.statuses.map(() => page))
})

test('what is left out keeps no room on the token', async () => {
  const targets = '[{repository: site}, {repository: docs, if: false}, {repository: monorepo, if: false}]'
  const own = { token: tokens.classic, 'source-token': tokens.classic, 'max-per-minute': '6' }
  const { statuses } = await job({ inputs: { targets, ...WAITS, ...own } })
  expect(statuses[0]).toMatch(/: pending dispatch \/ acme\/site/)
})

test('targets that nothing listens to keep no room on the token', async () => {
  const { ends } = await job({
    inputs: {
      targets: 'site docs',
      'event-type': 'heard-by-nobody',
      'if-no-listener': 'skip',
      'max-per-minute': '4',
      ...{ token: tokens.classic, 'source-token': tokens.classic },
    },
    types: '[deploy]',
  })
  expect(ends).toEqual({ 'dispatch / acme/site': 'success', 'dispatch / acme/docs': 'success' })
})

test('what is pending is shown as soon as nothing is left to send', async () => {
  const own = { token: tokens.classic, 'source-token': tokens.classic, 'max-per-minute': '4' }
  const { statuses } = await job({ inputs: { ...WAITS, ...own } })
  expect(statuses[0]).toBe('0 s: pending dispatch / acme/site: "deploy" accepted, waiting for its run')
})

test.each(['completion', 'dispatch'])(
  'together with the dispatches of its token no minute has more than max-per-minute: %s',
  async (waitFor) => {
    const { github, ends } = await job({
      many: 12,
      inputs: {
        'wait-for': waitFor,
        targets: Array.from({ length: 12 }, (_, at) => `r${at}`).join(' '),
        'max-per-minute': '15',
        ...{ token: tokens.classic, 'source-token': tokens.classic },
      },
      life: { ...QUICK, runsMs: 5 * MINUTE },
    })
    const times = [...github.dispatches, ...github.statuses].map(({ at }) => at).toSorted((one, other) => one - other)
    for (const [index, at] of times.entries())
      expect(times[index + 15] ?? Number.POSITIVE_INFINITY).toBeGreaterThanOrEqual(at + MINUTE)
    expect(Object.keys(ends)).toHaveLength(12)
    expect(new Set(Object.values(ends))).toEqual(new Set(['success']))
  },
)

test.each([
  ['300', 30],
  ['20', 20],
])('a request for a status that hangs is given up sooner than others: of %s s after %i s', async (seconds, given) => {
  const { main, ends } = await job({
    inputs: { 'request-timeout-seconds': seconds },
    faults: [{ method: 'POST', path: /\/statuses\//, times: 1, stall: 'request' }],
  })
  // The first try is followed by another within a second.
  expect(main.tookMs).toBeGreaterThanOrEqual(given * SECOND)
  expect(main.tookMs).toBeLessThanOrEqual((given + 1) * SECOND)
  expect(ends).toEqual({ 'dispatch / acme/site': 'success' })
})

test('a step that is stopped ends what is pending at once, while a dispatch is still on its way', async () => {
  const { statuses } = await job({
    inputs: { targets: 'site docs', ...WAITS },
    faults: [{ method: 'POST', path: /docs\/dispatches/, stall: 'request' }],
    life: { ...QUICK, runsMs: 5 * MINUTE },
    stopAfterMs: 10 * SECOND,
  })
  expect(statuses).toContain('10 s: error dispatch / acme/site: The step was stopped before its end')
})

test.each([5, 45])('of %i targets too', async (count) => {
  const targets = Array.from({ length: count }, (_, at) => `r${at}`).join(' ')
  const { statuses } = await job({
    many: count,
    inputs: { targets: `${targets} docs`, 'max-parallel': '100', ...WAITS },
    faults: [{ method: 'POST', path: /docs\/dispatches/, stall: 'request' }],
    life: { ...QUICK, runsMs: 5 * MINUTE },
    stopAfterMs: 20 * SECOND,
  })
  expect(statuses.filter((status) => status.startsWith('20 s: error'))).toHaveLength(count > 30 ? 1 : count)
})

test.each([
  ['is told to stop has six seconds', { stopAfterMs: 10 * SECOND }, 10 + 6, 1],
  ['ends waits a minute and a half', {}, 25 + 90, 4],
])('where they hang, a step that %s', async (_, how, seconds, requests) => {
  const { main, post, github } = await job({
    inputs: { ...WAITS, 'request-timeout-seconds': '300' },
    faults: [{ ...STATUSES, stall: 'request' }],
    ...how,
  })
  expect(main.tookMs).toBe(seconds * SECOND)
  // The post step tries three times, each for half a minute.
  expect(post.tookMs).toBeGreaterThanOrEqual(90 * SECOND)
  expect(post.tookMs).toBeLessThan(100 * SECOND)
  expect(unwritten(post)).toMatchObject([expect.stringMatching(/the status "\S+ \/ acme\/site" could not be written/)])
  expect(github.requests.filter(({ path }) => path.includes('/statuses/'))).toHaveLength(requests + 3)
})

test('what a rate limit keeps a stopped step from ending, its post step ends when that is over', async () => {
  const { main, post, ends } = await job({
    inputs: WAITS,
    life: { ...QUICK, runsMs: 5 * MINUTE },
    faults: [undefined, undefined, 60].map((retryAfter) => ({
      ...{ method: 'POST', path: /\/statuses\//, times: 1 },
      ...(retryAfter ? { limit: 'secondary', retryAfter } : { delayMs: 0 }),
    })),
    stopAfterMs: 8 * SECOND,
  })
  expect(warnings(main)).toMatchObject([{ message: expect.stringContaining('Its post step ends what is pending') }])
  expect(warnings(post)).toEqual([])
  expect(ends).toEqual({ 'dispatch / acme/site': 'error' })
})

test('a re-run that resumes shows the run that it re-runs, and its new end', async () => {
  const failing = workflow(WITH_ID, { ...QUICK, conclusion: 'failure' })
  const { github, attempt, clock } = openRerun({
    receivers: { site: [failing] },
    inputs: { 'commit-status': 'true' },
  })
  await attempt({ env: { ...ENV, GITHUB_RUN_ID: String(RUN_ID) } })
  const before = github.statuses.splice(0).map(({ state }) => state)
  expect(before).toEqual(['pending', 'pending', 'failure'])
  const began = clock.now()
  await attempt({ env: { ...ENV, GITHUB_RUN_ID: String(RUN_ID) } })
  const [run] = github.runs.filter(({ dispatch }) => dispatch)
  expect(github.statuses.map(({ at: _, ...status }) => status)).toMatchObject([
    { state: 'pending', description: '"deploy" is running', target_url: expect.stringContaining(`/${run?.id}`) },
    { state: 'success', description: '"deploy" succeeded', target_url: expect.stringContaining(`/${run?.id}`) },
  ])
  expect(clock.now()).toBeGreaterThan(began)
})

/** Faults of statuses, of which most pass. */
const FAULTS: Fault[] = [
  { status: 502, html: '<html>' },
  { limit: 'secondary', retryAfter: 3 },
  { drop: 'request' },
  { drop: 'answer' },
  { delayMs: 2 * SECOND },
]

/** A job of random runs, faults of statuses and an end at any moment. */
function randomJob(seed: number): Job {
  const random = createRandom(seed * 7919)
  const chance = (odds: number) => random() < odds
  const pick = <Item>(items: readonly Item[]): Item => items[Math.floor(random() * items.length)] as Item
  const faults = Array.from(
    { length: Math.floor(random() * 4) },
    (): Fault => ({ method: 'POST', path: /\/statuses\//, times: 1, ...pick(FAULTS) }),
  )
  const end = random() * 50 * SECOND
  const how = pick(['stop', 'stop at a request', 'kill', 'go on'])
  return {
    seed,
    faults,
    ...(how === 'stop' ? { stopAfterMs: end } : {}),
    ...(how === 'stop at a request' ? { stopAtRequest: 1 + Math.floor(random() * 20) } : {}),
    ...(how === 'kill' ? { killAfterMs: end } : {}),
    latencyMs: () => Math.round(random() * 400),
    life: {
      ...{ lagMs: random() * 8 * SECOND, queuedMs: random() * 5 * SECOND, runsMs: random() * 40 * SECOND },
      conclusion: pick(['success', 'failure', 'cancelled', 'skipped'] as const),
    },
    inputs: {
      targets: pick([
        'site',
        'site docs',
        'site docs gone monorepo',
        '[{repository: site, optional: true}, {repository: docs}]',
      ]),
      'wait-for': pick(['dispatch', 'start', 'completion', 'completion']),
      'completion-timeout-seconds': pick(['20', '60']),
      'start-timeout-seconds': pick(['5', '30']),
      'max-per-minute': pick(['80', '3', '0']),
      'fail-fast': pick(['true', 'false']),
      ...(chance(0.3) ? { token: tokens.githubToken, targets: 'monorepo' } : {}),
    },
  }
}

const SEEDS = Array.from({ length: 300 }, (_, seed) => seed + 1)

test('whenever a step ends, and however, no status stays pending', async () => {
  const seen = { ends: 0, byPost: 0, pending: 0 }
  for (const seed of SEEDS) {
    const { main, post, github, ends } = await job(randomJob(seed))
    const left = Object.entries(ends).filter(([, state]) => state === 'pending')
    expect({ seed, left }).toEqual({ seed, left: [] })
    expect({ seed, warned: warnings(post) }).toEqual({ seed, warned: [] })
    seen.ends += Object.keys(ends).length
    seen.pending += github.statuses.filter(({ state }) => state === 'pending').length
    if (post.stdout.includes('no longer pending')) seen.byPost++
    expect({ seed, results: main.results.length }).not.toEqual({ seed, results: 0 })
  }
  // The luck of these seeds: it is a test of something.
  expect(seen.ends).toBeGreaterThan(200)
  expect(seen.pending).toBeGreaterThan(100)
  expect(seen.byPost).toBeGreaterThan(10)
})

test('what becomes of targets is the same as without them', async () => {
  for (const seed of SEEDS.slice(0, 60)) {
    // Their requests are not told apart from others'.
    const { killAfterMs: _, latencyMs: __, faults: ___, stopAtRequest: ____, ...calm } = randomJob(seed)
    // The clock's luck is drawn by the backoff of statuses, too.
    const faults: Fault[] = [{ method: 'POST', path: /\/statuses\//, status: 403, body: { message: 'No' } }]
    const [on, off] = [
      await job({ ...calm, faults }),
      await job({ ...calm, inputs: { ...calm.inputs, 'commit-status': 'false' } }),
    ]
    expect({ seed, ...end(on.main) }).toEqual({ seed, ...end(off.main) })
  }
})

const warnings = ({ stdout }: Ended) => annotationsIn(stdout).filter(({ kind }) => kind === 'warning')

/** What is said of statuses that were not written. */
const unwritten = (step: Ended) =>
  warnings(step).flatMap(({ title, message }) => (title === 'Commit statuses not written' ? [message] : []))

/** What a step came to, and what it said of that. */
function end({ succeeded, results, outputs, tookMs, log }: Ended) {
  const { 'results-file': _, ...rest } = outputs
  const lines = log.filter((line) => !/^::debug::|^::add-mask::|Commit statuses not written/.test(line))
  return { succeeded, results, outputs: rest, tookMs, lines }
}
