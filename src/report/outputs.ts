import { randomUUID } from 'node:crypto'
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import * as core from '@actions/core'
import { countStates, statusCodeOf, type TargetResult } from '../delivery/result.ts'
import type { Environment } from '../inputs/settings.ts'
import { resultMessage } from './causes.ts'
import type { Clean } from './clean.ts'
import type { Log } from './log.ts'

/** An output holds 1 MiB, and all of a job's together 50: https://docs.github.com/en/actions/reference/workflows-and-actions/workflow-syntax#jobsjob_idoutputs */
const MOST_CHARACTERS = 500_000

const MOST_OF_MESSAGE = 500

/**
 * Sets the step's outputs. What can't be written is a warning and changes nothing else.
 *
 * @param results of all targets, in their order; none where the inputs were wrong
 */
export function setOutputs(results: TargetResult[], env: Environment, clean: Clean, log: Log) {
  const plain = results.map((result) => plainResult(result, clean))
  const { accepted, failed, skipped } = countStates(results)
  const { json, cut } = fitting(plain)
  const outputs = {
    'status-code': stepStatus(results),
    'accepted-count': accepted,
    'failed-count': failed,
    'skipped-count': skipped,
    'dispatch-id': results[0]?.target.dispatchId,
    results: json,
    'results-file': undefined as string | undefined,
  }
  const unwritten = new Map<string, string[]>()
  attempt('results-file', () => {
    if (!env.RUNNER_TEMP) throw new Error('RUNNER_TEMP is not set')
    const file = join(env.RUNNER_TEMP, `dispatch-results-${randomUUID()}.json`)
    writeFileSync(file, JSON.stringify(plain))
    outputs['results-file'] = file
  })
  for (const [name, value] of Object.entries(outputs)) {
    if (value === undefined) continue
    attempt(name, () => {
      // Without the file the toolkit would fall back to a command that runners no longer obey.
      if (!env.GITHUB_OUTPUT) throw new Error('GITHUB_OUTPUT is not set')
      core.setOutput(name, value)
    })
  }
  if (cut)
    log.warning(
      'Output cut',
      `The output results would have more than ${MOST_CHARACTERS} characters, so ${cut}. results-file has all of it.`,
    )
  const reasons = [...unwritten].map(([reason, names]) => `${names.join(', ')} (${reason})`)
  if (reasons.length > 0) log.warning('Outputs not set', `These outputs could not be written: ${reasons.join('; ')}.`)

  function attempt(name: string, write: () => void) {
    try {
      write()
    } catch (error) {
      const { message } = error as Error
      unwritten.set(message, [...(unwritten.get(message) ?? []), name])
    }
  }
}

/** 0 if one target had no answer, else the highest; nothing if nothing was sent. */
function stepStatus(results: TargetResult[]): number | undefined {
  const codes = results.map(statusCodeOf).filter((code) => code !== undefined)
  if (codes.length === 0) return undefined
  return codes.includes(0) ? 0 : Math.max(...codes)
}

interface PlainResult {
  repository: string
  event_type: string
  state: string
  status_code?: number
  attempts: number
  duration_ms: number
  dispatch_id?: string
  error?: { code: string; title: string; message?: string }
}

/** As later steps read it. */
function plainResult(result: TargetResult, clean: Clean): PlainResult {
  const { target, state, tries, durationMs, failure } = result
  const statusCode = statusCodeOf(result)
  return {
    repository: target.repository,
    event_type: clean(target.eventType),
    state,
    ...(statusCode === undefined ? {} : { status_code: statusCode }),
    attempts: tries,
    duration_ms: durationMs,
    ...(target.dispatchId === undefined ? {} : { dispatch_id: target.dispatchId }),
    ...(failure
      ? { error: { code: failure.code, title: failure.title, message: clean(resultMessage(result) ?? '') } }
      : {}),
  }
}

/** The JSON in no more characters than an output may have, and what was cut to get there. */
function fitting(results: PlainResult[]): { json: string; cut?: string } {
  const json = JSON.stringify(results)
  if (json.length <= MOST_CHARACTERS) return { json }
  const short = JSON.stringify(results, (key, value) => (key === 'message' ? value.slice(0, MOST_OF_MESSAGE) : value))
  if (short.length <= MOST_CHARACTERS)
    return { json: short, cut: `its messages were cut to ${MOST_OF_MESSAGE} characters` }
  const bare = JSON.stringify(results, (key, value) => (key === 'message' ? undefined : value))
  return { json: bare, cut: 'its messages were left out' }
}
