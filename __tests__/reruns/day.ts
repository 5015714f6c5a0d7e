import type { Fault } from '../../sandbox/github/faults.ts'
import { type Conclusion, type Life, stateAt } from '../../sandbox/github/life.ts'
import type { WorkflowFile } from '../../sandbox/github/workflow.ts'
import { defaultWorld, type Repository, tokens } from '../../sandbox/github/world.ts'
import { createClock, HOUR, MINUTE, SECOND, START } from '../world/clock.ts'
import { createGitHub, type GitHub } from '../world/github.ts'
import { WITH_ID, workflow } from '../world/scene.ts'
import { type Ended, runStep } from '../world/step.ts'
import type { Api } from '../world/wire.ts'
import { commitOf, countsOf, endedWell, idOf, idsOf, runsOf } from './judge.ts'

// A day of jobs that are re-run until they end well, on one GitHub: their runs, that GitHub, its network and the
// runners fail at random, people re-run by hand what failed, and others' runs show the same ids. From a seed.

export interface Day {
  jobs: Job[]
  github: GitHub
  counts: Record<string, number>
}

/** A job of one workflow run: one of a matrix, if it has several places. */
export interface Job {
  name: string
  /** What it sends in its present attempt. */
  targets: Target[]
  delivery: 'at-least-once' | 'at-most-once'
  waitFor: 'start' | 'completion'
  cancels: boolean
  /** Shows its targets as statuses of its commit. */
  showsStatuses: boolean
  /** May read its own run. */
  knowsItsStart: boolean
  runId: number
  place: number
  places: number
  pollSeconds: number
  /** Runs that people re-ran: their attempts are not all the step's. */
  byHand: Set<number>
  attempts: Attempt[]
}

export interface Target {
  repository: string
  /** Grows when its payload changes. */
  revision: number
  isWorkflow: boolean
  isOptional: boolean
}

export interface Attempt {
  /** What was to be sent, by their repositories. */
  revisions: Map<string, number>
  beganAt: number
  endedAt: number
  /** Nothing was told of a runner that was lost. */
  ended?: Ended
}

/** Repositories of acme that receive: `double` has two workflows that listen, `named` one that is started by name. */
const RECEIVERS = ['site', 'docs', 'double', 'quiet', 'busy', 'named']

const OTHERS_TITLE = 'Somebody else says'

/** @param runs of workflows: each has up to three jobs, and each of these up to four targets */
export async function rerunDay(seed: number, runs: number): Promise<Day> {
  const clock = createClock(START, seed)
  const random = clock.random
  const chance = (of: number) => random() < of
  const between = (least: number, most: number) => least + Math.floor(random() * (most - least + 1))
  const oneOf = <Item>(...items: Item[]) => items[between(0, items.length - 1)] as Item
  const counts: Record<string, number> = {}
  const count = (what: string, by = 1) => {
    counts[what] = (counts[what] ?? 0) + by
  }
  const world = defaultWorld()
  const monorepo = world.repositories.find(({ name }) => name === 'monorepo') as Repository
  const reached = world.tokens[tokens.classic]?.repositories ?? {}
  for (const [index, name] of RECEIVERS.entries()) {
    const own = world.repositories.find((each) => each.owner === 'acme' && each.name === name)
    const repository: Repository = own ?? { id: 1000 + index, owner: 'acme', name }
    if (!own) world.repositories.push(repository)
    reached[`acme/${name}`] = 'write'
    repository.workflows = workflowsOf(name)
    repository.runs = Array.from({ length: name === 'busy' ? 2400 : 10 }, () => ({
      ...{ at: START + between(0, 24 * HOUR), event: 'push', title: 'Fix it', lagMs: 0 },
    })).sort((a, b) => a.at - b.at)
  }
  monorepo.runs = []
  // No token of a job has to share its hour with all others.
  for (const token of Object.values(world.tokens)) token.rateLimit = { limit: 1_000_000 }
  const github = createGitHub({
    ...{ clock, world },
    latencyMs: () => between(20, 400),
    faultFor: ({ headers, method }) => (headers['x-trouble'] ? trouble(method) : undefined),
  })
  const played: Job[] = []
  await Promise.all(
    Array.from({ length: runs }, async (_, index) => {
      await clock.until(START + between(0, 23 * HOUR))
      await playRun(index)
    }),
  )
  return { jobs: played, github, counts: { ...counts, ...countsOf(played, github) } }

  function workflowsOf(name: string): WorkflowFile[] {
    if (name === 'double') return [workflow(WITH_ID, randomLife, 'deploy'), workflow(WITH_ID, randomLife, 'search')]
    if (name !== 'named') return [workflow(WITH_ID, randomLife)]
    const content = [
      'name: release\nrun-name: Release ${{ inputs.dispatch_id }}',
      'on:\n  workflow_dispatch:\n    inputs:\n      dispatch_id: {}\n      revision: {}\n',
    ]
    return [{ path: '.github/workflows/release.yml', content: content.join('\n'), life: randomLife }]
  }

  function randomLife(): Life {
    const bad = (): Conclusion =>
      oneOf<Conclusion>('failure', 'failure', 'failure', 'cancelled', 'timed_out', 'startup_failure', 'stale')
    const attempt = (failing: number) => ({
      queuedMs: between(0, 20) * SECOND,
      runsMs: between(0, 90) * SECOND,
      conclusion: chance(failing) ? bad() : ('success' as const),
    })
    return {
      ...attempt(0.4),
      lagMs: between(0, 8000),
      earlyMs: between(0, 1000),
      rerunLagMs: chance(0.5) ? 0 : between(0, 20_000),
      asked: [attempt(0.4), attempt(0.3), ...Array.from({ length: 40 }, () => attempt(0.05))],
    }
  }

  function trouble(method: string): Fault | undefined {
    if (!chance(method === 'POST' ? 0.15 : 0.04)) return undefined
    count('faults of GitHub and its network')
    return oneOf<Fault>(
      { status: 500, body: { message: 'Server Error' } },
      { status: 502, html: '<h1>Bad gateway</h1>' },
      { status: 502, html: '<h1>Bad gateway</h1>', recorded: true },
      { status: 500, body: { message: 'Server Error' }, recorded: true },
      { drop: 'connect' },
      { drop: 'request' },
      { drop: 'answer' },
      { stall: 'request' },
      { delayMs: 40_000 },
      { limit: 'secondary', retryAfter: between(1, 30) },
    )
  }

  /** A workflow run with the jobs of its matrix, from its first attempt to the one that ends well. */
  async function playRun(index: number) {
    const runId = 1_000_000 + index
    const startedAt = clock.now()
    monorepo.runs?.push({ id: runId, at: startedAt, event: 'push', title: 'Release', lagMs: 0 })
    const places = between(1, 3)
    const shared = { runId, places, knowsItsStart: !chance(0.1) }
    const all = Array.from({ length: places }, (_, place): Job => {
      const used = new Set<string>()
      const targets = Array.from({ length: between(1, 4) }, () => newTarget(used)).filter((each) => each !== undefined)
      return {
        ...shared,
        ...{ name: `run ${runId}, place ${place}`, place, targets, attempts: [] },
        delivery: oneOf('at-most-once', 'at-least-once'),
        waitFor: chance(0.85) ? 'completion' : 'start',
        cancels: chance(0.5),
        showsStatuses: chance(0.5),
        pollSeconds: oneOf(5, 30, 30),
        byHand: new Set(),
      }
    })
    played.push(...all)
    count('jobs', places)
    const troubled = between(1, 4)
    for (let attempt = 1; attempt <= troubled + MOST_CALM; attempt++) {
      await clock.sleep(SECOND * between(1, 5), NEVER)
      const hasTrouble = attempt <= troubled
      // Some re-run all jobs, and not only those that failed.
      const again = attempt === 1 || chance(0.3) ? all : all.filter((job) => !endedWell(job))
      await Promise.all(again.map((job) => playAttempt(job, attempt, hasTrouble)))
      if (all.every(endedWell) && !chance(0.2)) return
      await clock.sleep(MINUTE + between(0, 20) * MINUTE, NEVER)
      for (const job of all) meddle(job)
    }
  }

  function newTarget(used: Set<string>): Target | undefined {
    const repository = oneOf(...RECEIVERS)
    if (used.has(repository)) return undefined
    used.add(repository)
    return { repository, revision: 1, isWorkflow: repository === 'named', isOptional: chance(0.1) }
  }

  async function playAttempt(job: Job, number: number, hasTrouble: boolean) {
    // With a payload that changed it is another dispatch.
    for (const target of number > 1 && hasTrouble ? job.targets : [])
      if (chance(0.1)) {
        target.revision++
        count('payloads changed')
      }
    const beganAt = clock.now()
    const stopsAt = hasTrouble && chance(0.2) ? between(1, 25) : undefined
    const lostAt = hasTrouble && stopsAt === undefined && chance(0.1) ? between(1, 25) : undefined
    let requests = 0
    const api: Api = (request) => {
      requests++
      // A runner that is lost makes no more of them.
      if (lostAt !== undefined && requests >= lostAt) return new Promise(() => {})
      return github.api({ ...request, headers: { ...request.headers, ...(hasTrouble ? { 'x-trouble': 'yes' } : {}) } })
    }
    const step = { clock, api, inputs: inputsOf(job), env: variablesOf(job, number) }
    if (number > 1 && hasTrouble && chance(0.4)) rerunByHand(job)
    const ended = await runStep({ ...step, ...(stopsAt === undefined ? {} : { stopAtRequest: stopsAt }) })
    const isLost = lostAt !== undefined && requests >= lostAt
    const revisions = new Map(job.targets.map(({ repository, revision }) => [`acme/${repository}`, revision]))
    job.attempts.push({ revisions, beganAt, endedAt: clock.now(), ...(isLost ? {} : { ended }) })
    const isStopped = stopsAt !== undefined && requests >= stopsAt
    count(number === 1 ? 'first attempts' : 'further attempts')
    if (isStopped) count('steps stopped')
    if (isLost) count('runners lost')
    // As `post-if` has it.
    if (isStopped && !isLost) {
      await runStep({ ...step, state: ended.state })
      count('post steps')
    }
  }

  function inputsOf(job: Job): Record<string, string> {
    return {
      targets: JSON.stringify(job.targets.map(entryOf)),
      'source-token': job.knowsItsStart ? tokens.classic : '',
      'wait-for': job.waitFor,
      'on-rerun': 'resume',
      delivery: job.delivery,
      'cancel-downstream': String(job.cancels),
      'commit-status': String(job.showsStatuses && job.knowsItsStart),
      'add-dispatch-id': 'true',
      'start-timeout-seconds': '120',
      'completion-timeout-seconds': '900',
      'poll-interval-seconds': String(job.pollSeconds),
      retries: '2',
      'matrix-place': `${job.place}/${job.places}`,
    }
  }

  /** People re-run what failed while the step looks, sends, or waits. */
  async function rerunByHand({ attempts, targets, byHand }: Job) {
    const client = await github.clientOf(tokens.classic)
    await clock.sleep(between(0, 5) * SECOND, NEVER)
    const ids = attempts.flatMap(({ ended }) => (ended ? idsOf(ended) : []))
    for (const run of runsOf(github).filter((each) => ids.includes(idOf(each)))) {
      if (!targets.some(({ repository }) => run.repository.endsWith(`/${repository}`))) continue
      const { status, conclusion } = stateAt(run, clock.now())
      if (status !== 'completed' || conclusion === 'success') continue
      byHand.add(run.id)
      const [owner = '', repo = ''] = run.repository.split('/')
      const route = 'POST /repos/{owner}/{repo}/actions/runs/{run_id}/rerun'
      const reply = await client.request(route, { owner, repo, run_id: run.id })
      if (reply.kind === 'answer' && reply.status === 201) count('re-run by hand')
    }
  }

  /** Others' runs show the ids of what was not sent. */
  function meddle({ attempts, targets }: Job) {
    const { ended } = attempts.at(-1) ?? {}
    for (const id of ended ? idsOf(ended) : []) {
      if (!chance(0.15)) continue
      const { repository: name = '', isWorkflow } = oneOf(...targets)
      const repository = world.repositories.find((each) => each.owner === 'acme' && each.name === name)
      const event = oneOf('push', 'pull_request', isWorkflow ? 'repository_dispatch' : 'workflow_dispatch')
      const title = `${OTHERS_TITLE} ${id}`
      repository?.runs?.push({ at: clock.now(), event, title, lagMs: 0, queuedMs: 0, runsMs: 0 })
      count("others' runs that show an id")
    }
  }
}

/** Each calm attempt re-runs what the one before left failed. */
const MOST_CALM = 8

const NEVER = new AbortController().signal

function entryOf({ repository, revision, isWorkflow, isOptional }: Target): object {
  const what = isWorkflow
    ? { workflow: 'release.yml', inputs: { revision } }
    : { 'client-payload': { revision, by: 'a job' } }
  return { repository: `acme/${repository}`, ...what, ...(isOptional ? { optional: true } : {}) }
}

function variablesOf({ runId }: Job, attempt: number): Record<string, string> {
  return {
    ...{ GITHUB_REPOSITORY: 'acme/monorepo', GITHUB_JOB: 'release', GITHUB_ACTION: '__dispatch' },
    ...{ GITHUB_RUN_ID: String(runId), GITHUB_RUN_ATTEMPT: String(attempt), GITHUB_SHA: commitOf(runId) },
  }
}
