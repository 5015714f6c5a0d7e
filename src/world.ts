import type { Clock } from './clock.ts'
import type { Source } from './inputs/settings.ts'
import type { Outlets } from './report/report.ts'

/** What the step is run in. */
export interface World extends Source, Outlets {
  clock: Clock
  /** Aborted when the step is told to stop: nothing new is started. */
  stop: AbortSignal
  /** Aborted, with the error as its reason, by an exception that nobody caught: every target is still accounted for. */
  fault: AbortSignal
}
