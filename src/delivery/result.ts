import type { Failure } from '../failures/failure.ts'
import { NoAnswer } from '../github/answer.ts'
import type { Delivered } from './deliver.ts'

/** What became of one target, with the reason where it failed. */
export type TargetResult = Delivered & {
  failure?: Failure
  /** The repository's new name, where the old one redirects and the new one could be read. */
  movedTo?: string
}

/** HTTP status of the dispatch; 0 where there was no answer; `undefined` where nothing was sent. */
export function statusCodeOf(delivered: Delivered): number | undefined {
  if (delivered.tries === 0) return undefined
  if (delivered.state !== 'failed') return 204
  const { cause } = delivered
  const reply = 'reply' in cause ? cause.reply : 'stoppedAfter' in cause ? cause.stoppedAfter : undefined
  return reply === undefined || reply instanceof NoAnswer ? 0 : reply.status
}

export interface Counts {
  accepted: number
  failed: number
  skipped: number
}

export function countStates(results: Delivered[]): Counts {
  const counts = { accepted: 0, failed: 0, skipped: 0 }
  for (const { state } of results) counts[state]++
  return counts
}
