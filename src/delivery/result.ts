import { couldNotSend, type Failure, failureMessage } from '../failures/failure.ts'
import type { Target } from '../inputs/targets.ts'

/** What became of one target. */
export interface TargetResult {
  target: Target
  state: 'accepted' | 'failed'
  /** HTTP status of the dispatch; 0 where there was no answer. */
  statusCode: number
  /** Requests made to dispatch it. */
  attempts: number
  durationMs: number
  /** Where it failed. */
  failure?: Failure
  /** The repository's new name, where the old one redirects and the new one could be read. */
  movedTo?: string
}

/** The whole message of a failed target. */
export function resultMessage({ target, failure }: TargetResult): string | undefined {
  return failure && failureMessage(failure, couldNotSend(target.eventType, target.repository))
}
