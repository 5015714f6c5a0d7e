import { randomUUID } from 'node:crypto'
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import * as core from '@actions/core'
import { resultMessage, type TargetResult } from '../delivery/result.ts'
import type { Environment } from '../inputs/settings.ts'
import type { Clean } from './clean.ts'
import type { Log } from './log.ts'

/**
 * Sets the step's outputs. What can't be written is a warning and changes nothing else.
 *
 * @param results of all targets, in their order; none where the inputs were wrong
 */
export function setOutputs(results: TargetResult[], env: Environment, clean: Clean, log: Log) {
  const json = JSON.stringify(results.map((result) => plainResult(result, clean)))
  const count = (state: TargetResult['state']) => results.filter((result) => result.state === state).length
  const statusCode = stepStatus(results)
  const outputs = {
    ...(statusCode === undefined ? {} : { 'status-code': statusCode }),
    'accepted-count': count('accepted'),
    'failed-count': count('failed'),
    results: json,
  }
  const unwritten: string[] = []
  for (const [name, value] of Object.entries(outputs)) set(name, value)
  try {
    if (!env.RUNNER_TEMP) throw new Error('RUNNER_TEMP is not set')
    const file = join(env.RUNNER_TEMP, `dispatch-results-${randomUUID()}.json`)
    writeFileSync(file, json)
    set('results-file', file)
  } catch (error) {
    unwritten.push(`results-file (${(error as Error).message})`)
  }
  if (unwritten.length > 0)
    log.warning('Outputs not set', `These outputs could not be written: ${unwritten.join(', ')}.`)

  function set(name: string, value: string | number) {
    try {
      // Without the file the toolkit would fall back to a command that runners no longer obey.
      if (!env.GITHUB_OUTPUT) throw new Error('GITHUB_OUTPUT is not set')
      core.setOutput(name, value)
    } catch (error) {
      unwritten.push(`${name} (${(error as Error).message})`)
    }
  }
}

/** 0 if one target had no answer, else the highest. */
function stepStatus(results: TargetResult[]): number | undefined {
  const codes = results.map(({ statusCode }) => statusCode)
  if (codes.length === 0) return undefined
  return codes.includes(0) ? 0 : Math.max(...codes)
}

/** As later steps read it. */
function plainResult(result: TargetResult, clean: Clean) {
  const { target, state, statusCode, attempts, durationMs, failure } = result
  return {
    repository: target.repository,
    event_type: clean(target.eventType),
    state,
    status_code: statusCode,
    attempts,
    duration_ms: durationMs,
    ...(failure
      ? { error: { code: failure.code, title: failure.title, message: clean(resultMessage(result) ?? '') } }
      : {}),
  }
}
