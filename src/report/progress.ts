import type { Delivered, Progress } from '../delivery/deliver.ts'
import { countStates, statusCodeOf, type TargetResult } from '../delivery/result.ts'
import { failureTitle } from '../failures/explain.ts'
import { inline } from '../failures/quote.ts'
import type { Settings } from '../inputs/settings.ts'
import { duration } from './duration.ts'

/** What the step is about to do, in one line. */
export function openingLine({ targets, maxParallel, maxPerMinute }: Settings): string {
  const [first] = targets
  const sameEvent = targets.every(({ eventType }) => eventType === first?.eventType)
  const what = sameEvent ? `"${inline(first?.eventType ?? '')}"` : 'events'
  if (targets.length === 1) return `Sending ${what} to ${first?.repository}`
  const pace = maxPerMinute === 0 ? '' : `, at most ${maxPerMinute} requests a minute`
  return `Sending ${what} to ${targets.length} targets: ${maxParallel} at once${pace}`
}

/** What became of one target, in one line; the reason for a failure follows when all are done. */
export function settledLine(delivered: Delivered): string {
  const { target, state, tries, durationMs } = delivered
  const event = `"${inline(target.eventType)}"`
  const effort = [tries > 1 && `${tries} tries`, duration(durationMs)].filter((part) => part !== false).join(', ')
  switch (state) {
    case 'accepted':
      return `✓ ${target.repository}: accepted ${event} (${statusCodeOf(delivered)}, ${effort})`
    case 'skipped':
      return `– ${target.repository}: ${event} skipped`
    case 'failed':
      if (tries === 0) return `✗ ${target.repository}: ${event} not sent, its token is held back by a rate limit`
      return `✗ ${target.repository}: ${event} ${shortReason(delivered.cause)} (${effort})`
  }
}

export function progressLine({ accepted, failed, left, waitingUntil }: Progress): string {
  const waiting =
    waitingUntil === undefined
      ? ''
      : `; held back by a rate limit or backoff until ${new Date(waitingUntil).toISOString().slice(11, 19)} UTC`
  return `… ${accepted} accepted, ${failed} failed, ${left} to go${waiting}`
}

/** The end of a fan-out, in one line. */
export function countsLine(results: TargetResult[]): string {
  const { accepted, failed, skipped } = countStates(results)
  return `${accepted} accepted, ${failed} failed, ${skipped} skipped`
}

/** The page of the runs that `repository_dispatch` events started, for a single target. */
export function runsLine({ target, movedTo }: TargetResult, serverUrl: string): string {
  const repository = inline(movedTo ?? target.repository)
  return `  GitHub accepts events that no workflow listens for, too. The runs: ${serverUrl}/${repository}/actions?query=event%3Arepository_dispatch`
}

function shortReason(cause: (Delivered & { state: 'failed' })['cause']): string {
  if ('crash' in cause) return 'Internal error'
  return 'reply' in cause ? failureTitle(cause.reply) : 'Cancelled'
}
