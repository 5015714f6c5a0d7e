import type { Clock } from './clock.ts'
import { isBad } from './conclusions.ts'
import { type Connected, connect } from './connect.ts'
import { deliver } from './delivery/deliver.ts'
import { createSender, runNamedBy, sentBy } from './events/dispatch.ts'
import type { Diagnosis, DiagnosisOptions } from './explaining/diagnose.ts'
import { failureMessage, internalError } from './failures/failure.ts'
import { inBatches } from './github/batches.ts'
import type { Client } from './github/client.ts'
import { readProxy, type Source } from './inputs/settings.ts'
import { isToRoute, type Plan, plan } from './plan/plan.ts'
import type { Progress } from './progress.ts'
import { annotateDryRun } from './report/annotations.ts'
import { leftOutLine, openingLine } from './report/lines.ts'
import { createProgress } from './report/progress-lines.ts'
import { type Outlets, reportProblems, reportResults } from './report/report.ts'
import { type Delivered, dispatchResult, endedWell, isLeftOut, type TargetResult, withLeftOut } from './result.ts'
import type { Resuming } from './resuming.ts'
import { isRunningPrivate } from './runner/event.ts'
import type { Statuses } from './show-statuses.ts'
import type { Target } from './target.ts'

/** What the step is run in. */
export interface World extends Source, Outlets {
  clock: Clock
  /** Aborted when the step is told to stop: nothing new is started. */
  stop: AbortSignal
  /** Aborted, with the error as its reason, by an exception that nobody caught: every target is still accounted for. */
  fault: AbortSignal
  /** The pace of each token, where others than dispatches make requests on it, too. */
  paceOf?: Statuses['paceOf']
}

/**
 * The whole step: read → deliver and follow → explain → report.
 *
 * @returns whether it succeeded
 */
export async function run(world: World): Promise<boolean> {
  const planned = await plan(world)
  if (!planned.ok) {
    reportProblems(planned.problems, planned.summary, world)
    return false
  }
  const settings = planned.value
  if (settings.warnings.length > 0) world.log.warning('Inputs', settings.warnings.join('\n'))
  if (!isToRoute(settings.targets)) return goOn(settings, [], connect(settings, world), world)
  // Loaded only here: few steps ask GitHub which targets they have.
  const { routed } = await import(/* webpackChunkName: "targets" */ './routed.ts')
  const { targets, failed, connected, outlets } = await routed(settings, world)
  return goOn({ ...settings, targets }, failed, connected, { ...world, ...outlets })
}

/** @param failed what failed already */
async function goOn(settings: Plan, failed: TargetResult[], connected: Connected, world: World): Promise<boolean> {
  const statuses = settings.commitStatus && !settings.dryRun ? await startStatuses(settings, world) : undefined
  try {
    const shared = statuses ? { ...world, paceOf: statuses.paceOf } : world
    const results = await resultsOf(settings, failed, connected, shared, statuses)
    reportResults(results, settings, world)
    statuses?.settled(results)
    return results.every(endedWell)
  } finally {
    await statuses?.ended()
  }
}

/** Most steps show none. @returns nothing where none can be written: no target is lost for that */
async function startStatuses(settings: Plan, world: World): Promise<Statuses | undefined> {
  try {
    const { showStatuses } = await import(/* webpackChunkName: "statuses" */ './show-statuses.ts')
    return showStatuses(settings, world)
  } catch (error) {
    world.log.warning('Commit statuses not written', failureMessage(internalError(error, 'preparing them', 'dry-run')))
    return undefined
  }
}

/** @returns what became of each target of the step */
async function resultsOf(
  settings: Plan,
  failed: TargetResult[],
  connected: Connected,
  world: World,
  statuses: Statuses | undefined,
): Promise<TargetResult[]> {
  for (const target of settings.targets) tellLeftOut(target, world)
  const isOver = new Set(failed.map(({ target }) => target))
  const targets = settings.targets.filter((target) => target.skippedBecause === undefined && !isOver.has(target))
  const sent = targets.length > 0 ? await carryOut({ ...settings, targets }, connected, world, statuses) : []
  return withLeftOut(settings.targets, [...failed, ...sent])
}

/** That there is no token is told of all at once. */
function tellLeftOut(target: Target, { log }: World) {
  const { skippedBecause } = target
  if (isLeftOut(skippedBecause) && skippedBecause !== 'no-token') log.info(leftOutLine(target, skippedBecause))
}

// Loaded only where something failed, or may have: most steps have nothing to explain.
const loadDiagnosis = async () => import(/* webpackChunkName: "explaining" */ './explaining/diagnose.ts')

/** @returns what became of each target, in their order */
async function carryOut(
  settings: Plan,
  connected: Connected,
  world: World,
  statuses: Statuses | undefined,
): Promise<TargetResult[]> {
  announce(settings, world)
  const clientOf = async (token: string) => connected.clientOf(token)
  const lines = createProgress(world.log)
  const progress = statuses ? statuses.watched(lines) : lines
  const resuming = await lookingBack(settings, clientOf, progress, world)
  const results = settings.dryRun
    ? await foresee(settings, clientOf, progress, world, resuming)
    : await sendWhereHeard(settings, clientOf, progress, world, resuming)
  return results.map((result) => {
    const tokenExpiration = result.state === 'skipped' ? undefined : connected.expirationOf(result.target.token)
    return tokenExpiration ? { ...result, tokenExpiration } : result
  })
}

function announce(settings: Plan, { log }: World) {
  log.info(openingLine(settings))
  if (!log.debugging) return
  for (const { repository, dispatch } of settings.targets) {
    const { name, value } = sentBy(dispatch)
    log.debug(`${name} for ${repository}: ${JSON.stringify(value)}`)
  }
}

type ClientOf = (token: string) => Promise<Client>

const loadFollowing = () => import(/* webpackChunkName: "following" */ './start-following.ts')

/** What an earlier attempt of the job started is found only by a later one, and only where that is wanted. */
async function lookingBack(settings: Plan, clientOf: ClientOf, progress: Progress, world: World) {
  const isRerun = Number(world.env.GITHUB_RUN_ATTEMPT) > 1
  if (settings.onRerun === 'send' || !isRerun) return undefined
  const { createResuming } = await import(/* webpackChunkName: "following" */ './resuming.ts')
  return createResuming({ ...settings, ...world, clientOf, progress })
}

/** Sends to all targets, but for those that nothing listens to, where the workflow wants that. */
async function sendWhereHeard(
  settings: Plan,
  clientOf: ClientOf,
  progress: Progress,
  world: World,
  resuming: Resuming | undefined,
) {
  const { targets, ifNoListener } = settings
  if (ifNoListener === 'send') return send(settings, clientOf, progress, world, resuming)
  // What runs already takes nobody who listens.
  const resumed = await resuming?.found(targets)
  // Most steps don't look. What reads workflow files is in the chunk of those that wait and explain.
  const { lookWhoListens } = await import(/* webpackChunkName: "following" */ './listening.ts')
  const { tellSlowLook, tellUnheard, warnUnknown } = await import(
    /* webpackChunkName: "following" */ './report/unheard.ts'
  )
  const unsent = targets.filter((target) => !resumed?.has(target))
  const { results, unheard, unknown } = await lookWhoListens(unsent, {
    ...settings,
    ...world,
    ifNoListener,
    clientOf,
    isRunningPrivate: () => isRunningPrivate(world.env),
    progress: { ...progress, slowed: () => tellSlowLook(world.log) },
  })
  tellUnheard(world.log, unheard, ifNoListener === 'skip' ? 'no-listener' : undefined)
  warnUnknown(world.log, unknown)
  const settled = new Map(results.map((result) => [result.target, result]))
  const left = targets.filter((target) => !settled.has(target))
  const sent = left.length > 0 ? await send({ ...settings, targets: left }, clientOf, progress, world, resuming) : []
  for (const result of sent) settled.set(result.target, result)
  return targets.flatMap((target) => settled.get(target) ?? [])
}

/** Delivers to all targets, follows what was started, and finds out why those failed that did. */
async function send(
  settings: Plan,
  clientOf: ClientOf,
  progress: Progress,
  world: World,
  resuming: Resuming | undefined,
): Promise<TargetResult[]> {
  const { targets, waiting } = settings
  // Most steps don't wait.
  const following =
    waiting &&
    (await loadFollowing()).startFollowing({
      ...settings,
      ...world,
      ...{ waiting, clientOf, progress, isRunningPrivate: () => isRunningPrivate(world.env) },
      readerOf: resuming?.readerOf,
    })
  const plain = createSender(clientOf)
  const sender = resuming?.around(plain) ?? plain
  const delivered = await deliver(targets, {
    ...settings,
    ...world,
    async prepare(target) {
      // Whatever keeps a client from being made keeps the dispatch from being sent.
      await clientOf(target.token)
      const obstacle = await sender.prepare(target)
      if (obstacle || !sender.needsRunsBefore(target)) return obstacle
      const reply = await following?.prepare(target)
      return reply && { request: 'runs-before', reply }
    },
    send: sender.send,
    progress: {
      ...progress,
      settled(each) {
        progress.settled(each)
        following?.settled(each)
      },
    },
  })
  const diagnosis = following || !delivered.every(isPlain) ? await createDiagnosis() : undefined
  // Nobody who waits for runs waits for why others failed.
  const [explained, followed] = await Promise.all([explainAll(), following?.ended()])
  return inBatches(explained, async (result): Promise<TargetResult> => {
    const its = followed?.get(result.target)
    if (!its) return result
    const failure = await diagnosis?.explainRuns(result.target, its)
    return { ...result, runs: its.runs, ...(failure ? { failure, state: 'failed' } : {}) }
  })

  async function explainAll(): Promise<TargetResult[]> {
    const explained = await inBatches(delivered, async (each) => diagnosis?.explain(each))
    return delivered.map((each, index) => {
      const { failure } = explained[index] ?? {}
      if (failure && each.state === 'failed') progress.failed(each, failure)
      return { ...dispatchResult(each), ...runNamed(each), ...explained[index] }
    })
  }

  async function createDiagnosis(): Promise<Pick<Diagnosis, 'explain' | 'explainRuns'>> {
    const loaded = await loadDiagnosis().catch((error: unknown) => ({ createDiagnosis: () => noDiagnosis(error) }))
    return loaded.createDiagnosis({
      ...diagnosisOptions(settings, clientOf, world),
      readerOf: following?.readerOf,
      reachedBy: (token) =>
        delivered
          .filter(({ state, target }) => state === 'accepted' && target.token === token)
          .map(({ target }) => target.repository),
    })
  }
}

/** Where what explains can't be loaded: each target keeps its end all the same. */
function noDiagnosis(error: unknown): Pick<Diagnosis, 'explain' | 'explainRuns'> {
  return {
    async explain(delivered) {
      if (delivered.state !== 'failed') return {}
      return { failure: internalError(error, 'explaining a failure', undefined, delivered.mayHaveArrived) }
    },
    async explainRuns(_, { end, runs }) {
      const isWell = end.kind === 'done' && runs.every(({ run: { conclusion = 'success' } }) => !isBad(conclusion))
      return isWell ? undefined : internalError(error, 'explaining what became of its runs', 'following')
    },
  }
}

/** Whether all is said of a dispatch that was not followed. */
function isPlain(delivered: Delivered): boolean {
  return delivered.state === 'skipped' || (delivered.state === 'accepted' && !delivered.redirected)
}

/** The run of a workflow, which the acceptance names. */
function runNamed(delivered: Delivered): Pick<TargetResult, 'runs'> {
  const run = delivered.state === 'accepted' ? runNamedBy(delivered.target, delivered.by) : undefined
  return run ? { runs: [{ run, matchedBy: 'run_id' }] } : {}
}

/** Looks at all targets as far as that can be done without sending anything. */
async function foresee(
  settings: Plan,
  clientOf: ClientOf,
  progress: Progress,
  world: World,
  resuming: Resuming | undefined,
): Promise<TargetResult[]> {
  const { dryRun } = await import(/* webpackChunkName: "following" */ './dry-run.ts')
  const { createDiagnosis } = await loadDiagnosis()
  const foreseen = await dryRun(settings.targets, {
    ...settings,
    ...world,
    clientOf,
    diagnosis: createDiagnosis(diagnosisOptions(settings, clientOf, world)),
    isRunningPrivate: () => isRunningPrivate(world.env),
    waits: settings.waiting !== undefined,
    progress,
  })
  annotateDryRun(world.log, foreseen)
  await resuming?.foresee(foreseen.flatMap(({ state, target }) => (state === 'planned' ? [target] : [])))
  return foreseen.map(({ listening: _, lines: __, remarks: ___, ...result }) => ({
    ...result,
    tries: 0,
    durationMs: 0,
  }))
}

function diagnosisOptions(settings: Plan, clientOf: ClientOf, world: World): DiagnosisOptions {
  const { env, clock, stop } = world
  return {
    ...settings,
    task: settings.dryRun ? 'rehearse' : 'send',
    clientOf,
    atMostOnce: settings.delivery === 'at-most-once' && settings.retries > 0,
    waiting: settings.waiting,
    isGitea: Boolean(env.GITEA_ACTIONS),
    isRunningPrivate: () => isRunningPrivate(env),
    proxyFor(address) {
      const proxy = readProxy(address, world)
      return proxy.ok ? proxy.value : undefined
    },
    stop,
    clock,
  }
}
