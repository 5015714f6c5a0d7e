import type { Connected } from './connect.ts'
import { connectStep } from './connect-step.ts'
import { sentBy } from './events/dispatch.ts'
import { failureMessage, internalError } from './failures/failure.ts'
import { isToRoute, type Plan, plan } from './plan/plan.ts'
import { annotateDryRun } from './report/annotations.ts'
import { leftOutLine, openingLine } from './report/lines.ts'
import { createProgress } from './report/progress-lines.ts'
import { reportProblems, reportResults } from './report/report.ts'
import { endedWell, isLeftOut, type TargetResult, withLeftOut } from './result.ts'
import { isRunningPrivate } from './runner/event.ts'
import type { Log } from './runner/log.ts'
import { type AtWork, diagnosisOptions, loadDiagnosis, sendWhereHeard } from './sending.ts'
import type { Statuses } from './show-statuses.ts'
import type { Target } from './target.ts'
import type { World } from './world.ts'

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
  let end = async () => {}
  const open = async (log: Log) => {
    const connected = await connectStep(settings, { ...world, log })
    end = async () => connected.app?.end()
    return connected
  }
  try {
    if (!isToRoute(settings.targets)) return await goOn(settings, [], await open(world.log), world)
    // Loaded only here: few steps ask GitHub which targets they have.
    const { routed } = await import(/* webpackChunkName: "targets" */ './routed.ts')
    const { targets, failed, connected, outlets } = await routed(settings, { ...world, open })
    return await goOn({ ...settings, targets }, failed, connected, { ...world, ...outlets })
  } finally {
    await end()
  }
}

/** @param failed what failed already */
async function goOn(settings: Plan, failed: TargetResult[], connected: Connected, world: World): Promise<boolean> {
  const statuses = settings.commitStatus && !settings.dryRun ? await startStatuses(settings, world) : undefined
  try {
    for (const target of settings.targets) tellLeftOut(target, world)
    const isOver = new Set(failed.map(({ target }) => target))
    const targets = settings.targets.filter((target) => target.skippedBecause === undefined && !isOver.has(target))
    connected.app?.expect(targets)
    const sent = targets.length > 0 ? await carryOut({ ...settings, targets }, connected, world, statuses) : []
    const results = withLeftOut(settings.targets, [...failed, ...sent])
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

/** That there is no token is told of all at once. */
function tellLeftOut(target: Target, { log }: World) {
  const { skippedBecause } = target
  if (isLeftOut(skippedBecause) && skippedBecause !== 'no-token') log.info(leftOutLine(target, skippedBecause))
}

/** @returns what became of each target, in any order */
async function carryOut(
  settings: Plan,
  connected: Connected,
  world: World,
  statuses: Statuses | undefined,
): Promise<TargetResult[]> {
  announce(settings, world)
  const lines = createProgress(world.log)
  const work = {
    ...world,
    connected,
    clientOf: async (token: string) => connected.clientOf(token),
    isRunningPrivate: () => isRunningPrivate(world.env),
    progress: statuses ? statuses.watched(lines) : lines,
    ...(statuses ? { paceOf: statuses.paceOf } : {}),
  }
  const resuming = await lookingBack(settings, work)
  const results = settings.dryRun
    ? await foresee(settings, { ...work, resuming })
    : await sendWhereHeard(settings, { ...work, resuming })
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

/** What an earlier attempt of the job started is found only by a later one, and only where that is wanted. */
async function lookingBack(settings: Plan, work: Omit<AtWork, 'resuming'>): Promise<AtWork['resuming']> {
  const isRerun = Number(work.env.GITHUB_RUN_ATTEMPT) > 1
  if (settings.onRerun === 'send' || !isRerun) return undefined
  const { createResuming } = await import(/* webpackChunkName: "following" */ './resuming.ts')
  return createResuming({ ...settings, ...work })
}

/** Looks at all targets as far as that can be done without sending anything. */
async function foresee(settings: Plan, work: AtWork): Promise<TargetResult[]> {
  const { dryRun } = await import(/* webpackChunkName: "following" */ './dry-run.ts')
  const { createDiagnosis } = await loadDiagnosis()
  const foreseen = await dryRun(settings.targets, {
    ...settings,
    ...work,
    diagnosis: createDiagnosis(diagnosisOptions(settings, work)),
    waits: settings.waiting !== undefined,
  })
  annotateDryRun(work.log, foreseen)
  await work.resuming?.foresee(foreseen.flatMap(({ state, target }) => (state === 'planned' ? [target] : [])))
  return foreseen.map(({ listening: _, lines: __, remarks: ___, ...result }) => ({
    ...result,
    tries: 0,
    durationMs: 0,
  }))
}
