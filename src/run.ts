import { realClock } from './delivery/clock.ts'
import { type Delivered, deliver } from './delivery/deliver.ts'
import { createDiagnosis } from './delivery/diagnose.ts'
import { afterGrace } from './delivery/grace.ts'
import type { Reply } from './delivery/outcome.ts'
import type { TargetResult } from './delivery/result.ts'
import { failureMessage, stackOf } from './failures/failure.ts'
import { NoAnswer } from './github/answer.ts'
import { type Client, createClients } from './github/client.ts'
import { createDispatch } from './github/dispatches.ts'
import { invalidInput, type Problem } from './inputs/problem.ts'
import { readSettings, type Settings, type Source } from './inputs/settings.ts'
import type { Target } from './inputs/targets.ts'
import { isRunningPrivate } from './inputs/workflow.ts'
import { annotateCauses, annotateError, annotateMoved } from './report/annotations.ts'
import { distinctCauses } from './report/causes.ts'
import type { Clean } from './report/clean.ts'
import type { Log } from './report/log.ts'
import { setOutputs } from './report/outputs.ts'
import { countsLine, openingLine, progressLine, runsLine, settledLine } from './report/progress.ts'
import { summaryOf, summaryOfFailure, writeSummary } from './report/summary.ts'

/** What the step is run in. */
export interface World extends Source {
  clean: Clean
  log: Log
  /** Aborted when the step is told to stop: nothing new is started. */
  stop: AbortSignal
  /** Aborted, with the error as its reason, by an exception that nobody caught: every target is still accounted for. */
  fault: AbortSignal
}

/** What is in flight when the step is told to stop gets this long: the runner kills after 7.5 s. */
const GRACE_MS = 4000

/**
 * The whole step: read → deliver → explain → report.
 *
 * @returns whether it succeeded
 */
export async function run(world: World): Promise<boolean> {
  const reading = await readSettings(world)
  if ('problems' in reading) {
    await reportProblems(reading.problems, reading.summary, world)
    return false
  }
  const { settings } = reading
  announce(settings, world)
  const results = await send(settings, world)
  await report(results, settings, world)
  return results.every(({ state }) => state === 'accepted')
}

function announce(settings: Settings, { log }: World) {
  if (settings.warnings.length > 0) log.warning('Inputs', settings.warnings.join('\n'))
  log.info(openingLine(settings))
  if (!log.debugging) return
  for (const { repository, clientPayload } of settings.targets) {
    log.debug(`client_payload for ${repository}: ${JSON.stringify(clientPayload)}`)
  }
}

/** Delivers to all targets, and then finds out why those failed that did. */
async function send(settings: Settings, { log, env, stop, fault }: World): Promise<TargetResult[]> {
  const { targets, apiUrl, proxy, requestTimeoutSeconds } = settings
  const clients = createClients({
    apiUrl,
    proxy,
    timeoutMs: requestTimeoutSeconds * 1000,
    signal: afterGrace(stop, GRACE_MS),
    onExchange: log.debug,
  })
  const clientOf = async (token: string) => (await clients)(token)
  // Loading is no part of a dispatch's time; if it fails, every attempt says so.
  await clients.catch(() => undefined)
  const delivered = await deliver(targets, {
    ...settings,
    attempt: async (target) => attempt(await clientOf(target.token), target),
    clock: realClock,
    stop,
    fault,
    onSettled: (settled) => logSettled(settled, log),
    onProgress: (progress) => log.info(progressLine(progress)),
  })

  const diagnosis = createDiagnosis({
    clientOf,
    apiUrl,
    current: settings.current,
    atMostOnce: settings.delivery === 'at-most-once' && settings.retries > 0,
    isRunningPrivate: () => isRunningPrivate(env),
    stop,
    now: realClock.now,
  })
  const results: TargetResult[] = []
  // One after another, so that the look-ups that there are go to whole explanations, from the first failure on.
  for (const each of delivered) results.push({ ...each, ...(await diagnosis.explain(each)) })
  return results
}

async function attempt(client: Client, { owner, name, eventType, clientPayload }: Target): Promise<Reply> {
  try {
    return await createDispatch(client, { owner, name }, eventType, clientPayload)
  } catch (error) {
    if (error instanceof NoAnswer) return error
    throw error
  }
}

function logSettled(settled: Delivered, log: Log) {
  log.info(settledLine(settled))
  if (settled.state === 'failed' && 'crash' in settled.cause) log.debug(stackOf(settled.cause.crash))
}

async function report(results: TargetResult[], settings: Settings, { log, clean, env }: World) {
  annotateCauses(log, distinctCauses(results))
  annotateMoved(log, results)
  const [only, ...others] = results
  if (only?.state === 'accepted' && others.length === 0)
    log.info(runsLine(only, env.GITHUB_SERVER_URL || 'https://github.com'))
  if (others.length > 0) log.info(countsLine(results))
  setOutputs(results, env, clean, log)
  if (settings.summary) await writeSummary(summaryOf(results, clean), log)
}

async function reportProblems(problems: Problem[], summary: boolean, { log, clean, env }: World) {
  const failure = invalidInput(problems)
  annotateError(log, failure.title, failureMessage(failure))
  setOutputs([], env, clean, log)
  if (summary) await writeSummary(summaryOfFailure(failure, clean), log)
}
