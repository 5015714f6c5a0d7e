import type { Delivered } from './delivery/deliver.ts'
import { NotReady } from './delivery/outcome.ts'
import type { Failure } from './failures/failure.ts'
import type { FollowedRun } from './following/follow.ts'
import type { Target } from './plan/plan.ts'
import { NoAnswer } from './reply.ts'

/** What became of one target, all told. */
export interface TargetResult {
  target: Target
  /** `planned`: a dry run found nothing that would stop the event. */
  state: State
  /** HTTP status of the dispatch; 0 where there was no answer; absent where nothing was sent. */
  statusCode?: number
  /** Requests made to dispatch it. */
  tries: number
  /** From its first request to its last reply. */
  durationMs: number
  /** Where it failed. */
  failure?: Failure
  /** It failed, and a try had an unknown outcome: the event may have arrived. */
  mayHaveArrived?: boolean
  /** The repository's new name, where the old one redirects and the new one could be read. */
  movedTo?: string
  /** The runs that its event started, where they were followed. */
  runs?: FollowedRun[]
}

export type State = 'accepted' | 'failed' | 'skipped' | 'planned'

/** What is known of a target when its dispatch is over. */
export function dispatchResult(delivered: Delivered): TargetResult {
  const { target, state } = delivered
  const statusCode = statusCodeOf(delivered)
  // Lists of runs before it are no tries to send it.
  const { tries, durationMs } = statusCode === undefined ? { tries: 0, durationMs: 0 } : delivered
  const mayHaveArrived = state === 'failed' && delivered.mayHaveArrived
  return {
    target,
    state,
    tries,
    durationMs,
    ...(statusCode === undefined ? {} : { statusCode }),
    ...(mayHaveArrived ? { mayHaveArrived } : {}),
  }
}

function statusCodeOf(delivered: Delivered): number | undefined {
  if (delivered.tries === 0) return undefined
  if (delivered.state !== 'failed') return 204
  const { cause } = delivered
  const reply = 'reply' in cause ? cause.reply : 'stoppedAfter' in cause ? cause.stoppedAfter : undefined
  if (reply instanceof NotReady) return undefined
  return reply === undefined || reply instanceof NoAnswer ? 0 : reply.status
}

/** How many targets are in each state. */
export function countStates(results: Pick<TargetResult, 'state'>[]): Record<State, number> {
  const counts = { accepted: 0, failed: 0, skipped: 0, planned: 0 }
  for (const { state } of results) counts[state]++
  return counts
}
