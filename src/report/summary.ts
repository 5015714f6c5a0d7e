import { summary } from '@actions/core'
import { resultMessage, type TargetResult } from '../delivery/result.ts'
import { type Failure, failureMessage } from '../failures/failure.ts'
import type { Clean } from './clean.ts'
import { markdown, markdownBlock } from './escape.ts'
import type { Log } from './log.ts'

/**
 * Adds to the job's summary. One that can't be written is worth a debug line only.
 *
 * @see https://docs.github.com/en/actions/reference/workflows-and-actions/workflow-commands#adding-a-job-summary
 */
export async function writeSummary(text: string, log: Log): Promise<void> {
  try {
    await summary.addRaw(text, true).write()
  } catch (error) {
    log.debug(`The job summary could not be written: ${(error as Error).message}`)
  }
}

/** The summary of a step that sent something: counts, a table with failures first, each error in full. */
export function summaryOf(results: TargetResult[], clean: Clean): string {
  const failed = results.filter(({ state }) => state === 'failed')
  const others = results.filter(({ state }) => state !== 'failed')
  const heading = `## Dispatch to Repositories: ${others.length} accepted, ${failed.length} failed`
  const table = [
    '| Target | Event | Result | Tries | Time |',
    '| --- | --- | --- | ---: | ---: |',
    ...[...failed, ...others].map((result) => row(result, clean)),
  ]
  const errors = failed.map((result) => errorSection(result.failure?.title ?? '', resultMessage(result) ?? '', clean))
  return `${[heading, table.join('\n'), ...errors].join('\n\n')}\n`
}

/** The summary of a step that sent nothing, because its inputs were wrong. */
export function summaryOfFailure(failure: Failure, clean: Clean): string {
  return `${['## Dispatch to Repositories: nothing sent', errorSection(failure.title, failureMessage(failure), clean)].join('\n\n')}\n`
}

function row({ target, state, failure, attempts, durationMs }: TargetResult, clean: Clean): string {
  const result = state === 'failed' ? `❌ ${markdown(failure?.title ?? state)}` : '✅ accepted'
  const event = markdown(clean(target.eventType))
  return `| ${markdown(target.repository)} | ${event} | ${result} | ${attempts} | ${durationMs} ms |`
}

function errorSection(title: string, message: string, clean: Clean): string {
  return `### ${markdown(title)}\n\n${markdownBlock(clean(message))}`
}
