import { summary } from '@actions/core'
import { countStates, type TargetResult } from '../delivery/result.ts'
import { type Failure, failureMessage } from '../failures/failure.ts'
import { type Cause, distinctCauses } from './causes.ts'
import type { Clean } from './clean.ts'
import { duration } from './duration.ts'
import { markdown, markdownBlock } from './escape.ts'
import type { Log } from './log.ts'

/** A step's summary holds 1 MiB; what does not fit is counted. */
const MOST_BYTES = 1_000_000

/** Of which the table, most of whose rows say that all is well, takes no more than this. */
const MOST_BYTES_OF_TABLE = 600_000

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

/** The summary of a step that sent something: counts, a table with failures first, each distinct error in full. */
export function summaryOf(results: TargetResult[], clean: Clean): string {
  const order = { failed: 0, skipped: 1, accepted: 2 }
  const sorted = results.toSorted((a, b) => order[a.state] - order[b.state])
  const { accepted, failed, skipped } = countStates(results)
  const heading = `## Dispatch to Repositories: ${accepted} accepted, ${failed} failed${skipped ? `, ${skipped} skipped` : ''}`
  const rows = fitting(
    sorted.map((result) => row(result, clean)),
    MOST_BYTES_OF_TABLE,
  )
  const table = ['| Target | Event | Result | Tries | Time |', '| --- | --- | --- | ---: | ---: |', ...rows.kept].join(
    '\n',
  )
  const errors = fitting(
    distinctCauses(results).map((cause) => errorSection(cause, clean)),
    MOST_BYTES - MOST_BYTES_OF_TABLE,
  )
  const parts = [
    heading,
    table,
    rows.left > 0 && `… and ${rows.left} more rows.`,
    ...errors.kept,
    errors.left > 0 && `… and ${errors.left} more causes.`,
  ]
  return `${parts.filter((part) => part !== false).join('\n\n')}\n`
}

/** The summary of a step that sent nothing, because its inputs were wrong. */
export function summaryOfFailure(failure: Failure, clean: Clean): string {
  const section = errorSection({ targets: [], title: failure.title, message: failureMessage(failure) }, clean)
  return `## Dispatch to Repositories: nothing sent\n\n${section}\n`
}

function row({ target, state, failure, tries, durationMs }: TargetResult, clean: Clean): string {
  const result = { accepted: '✅ accepted', skipped: '⏭️ skipped', failed: `❌ ${markdown(failure?.title ?? '')}` }[
    state
  ]
  const event = markdown(clean(target.eventType))
  return `| ${markdown(target.repository)} | ${event} | ${result} | ${tries} | ${tries === 0 ? '–' : duration(durationMs)} |`
}

function errorSection({ title, message }: Cause, clean: Clean): string {
  return `### ${markdown(title)}\n\n${markdownBlock(clean(message))}`
}

/** As many pieces, from the first on, as fit into so many bytes. */
function fitting(pieces: string[], bytes: number): { kept: string[]; left: number } {
  let used = 0
  const end = pieces.findIndex((piece) => {
    used += Buffer.byteLength(piece) + 2
    return used > bytes
  })
  const kept = end === -1 ? pieces : pieces.slice(0, end)
  return { kept, left: pieces.length - kept.length }
}
