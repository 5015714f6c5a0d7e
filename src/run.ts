import { deliver } from './delivery/deliver.ts'
import { createDiagnosis } from './delivery/diagnose.ts'
import { afterGrace } from './delivery/grace.ts'
import { resultMessage, type TargetResult } from './delivery/result.ts'
import { failureMessage } from './failures/failure.ts'
import { createClient } from './github/client.ts'
import { invalidInput, type Problem } from './inputs/problem.ts'
import { type Environment, readSettings, type Settings } from './inputs/settings.ts'
import { isRunningPrivate } from './inputs/workflow.ts'
import { annotateError } from './report/annotations.ts'
import type { Clean } from './report/clean.ts'
import type { Log } from './report/log.ts'
import { setOutputs } from './report/outputs.ts'
import { summaryOf, summaryOfFailure, writeSummary } from './report/summary.ts'

/** What the step is run in. */
export interface World {
  /** An input's text by its name, trimmed; empty where it is absent. */
  read: (name: string) => string
  env: Environment
  /** As the workflow passed it, white space and all; already registered as a secret. */
  token: string
  clean: Clean
  log: Log
  /** Aborted when the step is told to stop: nothing new is started. */
  stop: AbortSignal
}

/** What is in flight when the step is told to stop gets this long: the runner kills after 7.5 s. */
const GRACE_MS = 4000

/**
 * The whole step: read → send → report.
 *
 * @returns whether it succeeded
 */
export async function run(world: World): Promise<boolean> {
  const reading = await readSettings(world.read, world.env)
  if (!reading.ok) {
    await reportProblems(reading.problems, reading.summary, world)
    return false
  }
  const result = await send(reading.settings, world)
  await report(result, reading.settings, world)
  return result.state === 'accepted'
}

async function send(settings: Settings, { log, env, token, stop }: World): Promise<TargetResult> {
  const { target, apiUrl, proxy, requestTimeoutSeconds: timeoutSeconds } = settings
  for (const warning of settings.warnings) log.warning('Input', warning)
  log.info(`Sending "${target.eventType}" to ${target.repository}`)
  log.debug(`client_payload: ${JSON.stringify(target.clientPayload)}`)
  const client = await createClient({
    apiUrl,
    token: settings.token,
    proxy,
    timeoutMs: timeoutSeconds * 1000,
    signal: afterGrace(stop, GRACE_MS),
    onExchange: log.debug,
  })
  const diagnosis = createDiagnosis({
    client,
    token,
    apiUrl,
    timeoutSeconds,
    isRunningPrivate: () => isRunningPrivate(env),
    stop,
    now: Date.now,
  })
  return deliver(client, target, diagnosis)
}

async function report(result: TargetResult, settings: Settings, { log, clean, env }: World) {
  const { repository, eventType } = settings.target
  if (result.failure) {
    log.info(`✗ ${repository}: ${result.failure.title} after ${result.durationMs} ms`)
    annotateError(log, result.failure.title, resultMessage(result) ?? '')
  } else {
    log.info(`✓ ${repository}: GitHub accepted "${eventType}" (${result.statusCode}, ${result.durationMs} ms)`)
    log.info(`  GitHub accepts events that no workflow listens for, too. The runs: ${runsPage(settings, env)}`)
  }
  if (result.movedTo)
    log.notice(
      'Repository moved',
      `${repository} is now ${result.movedTo}: use the new name, the old one may be taken by another repository one day.`,
    )
  setOutputs([result], env, clean, log)
  if (settings.summary) await writeSummary(summaryOf([result], clean), log)
}

async function reportProblems(problems: Problem[], summary: boolean, { log, clean, env }: World) {
  const failure = invalidInput(problems)
  annotateError(log, failure.title, failureMessage(failure))
  setOutputs([], env, clean, log)
  if (summary) await writeSummary(summaryOfFailure(failure, clean), log)
}

/** The page of the runs that `repository_dispatch` events started. */
function runsPage({ target }: Settings, env: Environment): string {
  return `${env.GITHUB_SERVER_URL || 'https://github.com'}/${target.repository}/actions?query=event%3Arepository_dispatch`
}
