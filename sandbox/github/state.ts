import type { ReceivedDispatch, ReceivedStart, ReceivedStatus } from './event.ts'
import type { LogStore } from './log-store.ts'
import type { RunStore } from './run-store.ts'
import type { World } from './world.ts'

/** What outlives a request: what exists, and what came of the requests so far. Routes keep here what they remember. */
export interface State {
  world: World
  /** Every event that was accepted, in order. */
  dispatches: ReceivedDispatch[]
  /** Every workflow that was started by its name, in order. */
  starts: ReceivedStart[]
  /** Every commit status that was taken, in order. */
  statuses: ReceivedStatus[]
  runs: RunStore
  /** When each visitor searched of late, by its token: milliseconds since the epoch. */
  searches: Map<string, number[]>
  /** How far the index behind filtered lists of runs lags, in milliseconds. */
  indexLagMs: number
  /** Where logs of jobs are read. */
  logs: Pick<LogStore, 'put'>
}
