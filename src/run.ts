import type { Clock } from './clock.ts'
import { type Delivered, deliver } from './delivery/deliver.ts'
import { createDispatch } from './events/repository-dispatch.ts'
import { createDiagnosis } from './explaining/diagnose.ts'
import { stackOf } from './failures/failure.ts'
import { type Client, createClients } from './github/client.ts'
import { readSettings, type Settings, type Source, type Waiting } from './inputs/settings.ts'
import { orNoAnswer } from './reply.ts'
import { annotateRehearsal } from './report/annotations.ts'
import {
  limitedLine,
  openingLine,
  plannedLine,
  progressLine,
  runLine,
  SLOW_LINE,
  settledLine,
  waitingLine,
} from './report/lines.ts'
import { type Desk, reportProblems, reportResults } from './report/report.ts'
import { dispatchResult, type TargetResult } from './result.ts'
import { isRunningPrivate } from './runner/event.ts'
import type { Log } from './runner/log.ts'
import { keepForPost } from './runner/saved-state.ts'
import { afterGrace, GRACE_MS } from './runner/signals.ts'

/** What the step is run in. */
export interface World extends Source, Desk {
  clock: Clock
  /** Aborted when the step is told to stop: nothing new is started. */
  stop: AbortSignal
  /** Aborted, with the error as its reason, by an exception that nobody caught: every target is still accounted for. */
  fault: AbortSignal
}

/**
 * The whole step: read → deliver and follow → explain → report.
 *
 * @returns whether it succeeded
 */
export async function run(world: World): Promise<boolean> {
  const reading = await readSettings(world)
  if ('problems' in reading) {
    reportProblems(reading.problems, reading.summary, world)
    return false
  }
  const { settings } = reading
  announce(settings, world)
  const clientOf = await connect(settings, world)
  const results = settings.dryRun ? await dryRun(settings, clientOf, world) : await send(settings, clientOf, world)
  reportResults(results, settings, world)
  return results.every(({ state }) => state === 'accepted' || state === 'planned')
}

function announce(settings: Settings, { log }: World) {
  if (settings.warnings.length > 0) log.warning('Inputs', settings.warnings.join('\n'))
  log.info(openingLine(settings))
  if (!log.debugging) return
  for (const { repository, clientPayload } of settings.targets) {
    log.debug(`client_payload for ${repository}: ${JSON.stringify(clientPayload)}`)
  }
}

type ClientOf = (token: string) => Promise<Client>

async function connect({ apiUrl, proxy, requestTimeoutSeconds }: Settings, { log, stop }: World): Promise<ClientOf> {
  const clients = createClients({
    apiUrl,
    proxy,
    timeoutMs: requestTimeoutSeconds * 1000,
    signal: afterGrace(stop, GRACE_MS),
    onExchange: log.debug,
  })
  // Loading is no part of a dispatch's time; if it fails, every attempt says so.
  await clients.catch(() => undefined)
  return async (token) => (await clients)(token)
}

/** Delivers to all targets, follows what the events start, and finds out why those failed that did. */
async function send(settings: Settings, clientOf: ClientOf, world: World): Promise<TargetResult[]> {
  const { log, clock, stop, fault } = world
  const wait = settings.waiting && (await startWaiting(settings, settings.waiting, clientOf, world))
  const delivered = await deliver(settings.targets, {
    ...settings,
    attempt: async (target) => {
      const client = await clientOf(target.token)
      const obstacle = await wait?.prepare(target)
      return obstacle ?? orNoAnswer(createDispatch(client, target, target.eventType, target.clientPayload))
    },
    clock,
    stop,
    fault,
    onSettled(settled) {
      logSettled(settled, log)
      wait?.settled(settled)
    },
    onProgress: (progress) => log.info(progressLine(progress)),
  })

  const diagnosis = createDiagnosis({ ...diagnosisOptions(settings, clientOf, world), task: 'send' })
  const waited = await wait?.ended(diagnosis)
  const results: TargetResult[] = []
  // One after another, so that the look-ups that there are go to whole explanations, from the first failure on.
  for (const each of delivered) {
    const result = { ...dispatchResult(each), ...(await diagnosis.explain(each)), ...waited?.get(each.target) }
    results.push(result.failure ? { ...result, state: 'failed' } : result)
  }
  return results
}

async function startWaiting(settings: Settings, waiting: Waiting, clientOf: ClientOf, world: World) {
  const { env, log, clock, stop, fault } = world
  // Loaded only here: most steps don't wait.
  const { createWait } = await import('./following/wait.ts')
  const { targets } = settings
  const keeper = waiting.cancelDownstream ? keepForPost(targets, clock.now(), env, log) : undefined
  return createWait({
    ...waiting,
    targets,
    clientOf,
    clock,
    stop,
    fault,
    onChange(target, followed) {
      keeper?.found(target, followed)
      log.info(runLine(target, followed))
    },
    onUnsent: (target) => keeper?.unsent(target),
    onAlive: (open) => log.info(waitingLine(open)),
    onSlow: () => log.info(SLOW_LINE),
    onLimited: (ms) => log.info(limitedLine(ms)),
    onDone: () => keeper?.done(),
  })
}

/** Looks at all targets as far as that can be done without sending anything. */
async function dryRun(settings: Settings, clientOf: ClientOf, world: World): Promise<TargetResult[]> {
  const { log, clock, stop, fault } = world
  const { rehearse } = await import('./dry-run.ts')
  const rehearsed = await rehearse(settings.targets, {
    ...settings,
    clientOf,
    diagnosis: createDiagnosis({ ...diagnosisOptions(settings, clientOf, world), task: 'rehearse' }),
    waits: settings.waiting !== undefined,
    clock,
    stop,
    fault,
    onLooked: (found) => log.info(plannedLine(found)),
    onProgress: (progress) => log.info(progressLine(progress)),
  })
  annotateRehearsal(log, rehearsed)
  return rehearsed.map(({ listening: _, lines: __, ...result }) => ({ ...result, tries: 0, durationMs: 0 }))
}

function diagnosisOptions(settings: Settings, clientOf: ClientOf, { env, clock, stop }: World) {
  return {
    ...settings,
    clientOf,
    atMostOnce: settings.delivery === 'at-most-once' && settings.retries > 0,
    waits: settings.waiting !== undefined,
    isRunningPrivate: () => isRunningPrivate(env),
    stop,
    now: clock.now,
  }
}

function logSettled(settled: Delivered, log: Log) {
  log.info(settledLine(settled))
  if (settled.state === 'failed' && 'crash' in settled.cause) log.debug(stackOf(settled.cause.crash))
}
