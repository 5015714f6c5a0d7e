import { runNamedBy } from '../events/dispatch.ts'
import {
  type Delivered,
  dispatchResult,
  type Followed,
  type StartedRun,
  type TargetResult,
  type Tried,
} from '../result.ts'
import type { Target } from '../target.ts'
import { isMany } from './status-contexts.ts'
import type { Pages } from './status-pages.ts'
import {
  countedOf,
  countedPending,
  endOf,
  endOfRuns,
  pendingOf,
  type Shown,
  stoppedOf,
  type Told,
  type WaitFor,
  worstOf,
} from './status-states.ts'

export interface BoardOptions {
  targets: Target[]
  waitFor: WaitFor
  contexts: Map<Target, string>
  pages: Pages
  /** Told of what a context says from now on. */
  show: (context: string, shown: Shown) => void
}

/** What stands where: the statuses of the contexts, from what is known of their targets. */
export interface Board {
  /** A dispatch is over: why it failed is told later. */
  delivered(delivered: Delivered): void
  /** A run was found, or its status changed. */
  runs(target: Target, started: StartedRun): void
  followed(target: Target, followed: Followed): void
  /** It is known what became of a target, and why. */
  told(told: Told): void
  /** What became of all targets: what was known before was for the time being. */
  settled(results: TargetResult[]): void
  /** What is pending has no other end. */
  stopped(): void
}

export function createBoard({ targets, waitFor, contexts, pages, show }: BoardOptions): Board {
  /** `undefined` for those that their commit does not tell of. */
  const known = new Map<Target, Shown | undefined>()
  const members = Map.groupBy(targets, (target) => contexts.get(target) ?? '')
  const pending = new Map<string, Shown>()
  for (const target of targets) if (target.skippedBecause) known.set(target, undefined)

  return {
    delivered(delivered) {
      const { target, state } = delivered
      if (state === 'failed') return
      const runs = state === 'accepted' ? runsOf(target, delivered.by) : []
      if (state === 'accepted' && waitFor) is(target, pendingOf(target, runs[0], pages))
      else is(target, endOf({ ...dispatchResult(delivered), runs }, waitFor, pages))
    },
    runs(target, started) {
      // Only the first run's link is worth a request.
      if (known.get(target)?.state === 'pending') is(target, pendingOf(target, started, pages))
    },
    followed(target, followed) {
      const told = endOfRuns(target, followed, waitFor)
      if (told) is(target, endOf(told, waitFor, pages))
    },
    told: (told) => is(told.target, endOf(told, waitFor, pages)),
    settled(results) {
      for (const result of results) known.set(result.target, endOf(result, waitFor, pages))
      if (!isMany(targets)) return [...members.keys()].forEach(tell)
      const counted = countedOf(results, waitFor, pages)
      for (const context of members.keys()) if (counted) put(context, counted)
    },
    stopped() {
      for (const [context, { url }] of pending) put(context, stoppedOf(url))
    },
  }

  function is(target: Target, shown: Shown | undefined) {
    known.set(target, shown)
    const context = contexts.get(target) ?? ''
    if (!isMany(targets)) tell(context)
    else if (shown?.state === 'pending') put(context, countedPending(targets, pages))
  }

  function tell(context: string) {
    const all = members.get(context) ?? []
    const worst = worstOf(all.flatMap((target) => known.get(target) ?? []))
    // What all went well with is known when all is known.
    if (worst && (worst.state !== 'success' || all.every((target) => known.has(target)))) put(context, worst)
  }

  function put(context: string, shown: Shown) {
    if (shown.state === 'pending') pending.set(context, shown)
    else pending.delete(context)
    show(context, shown)
  }
}

/** The runs that the acceptance tells: that of a workflow, or those of an earlier attempt that are resumed. */
function runsOf(target: Target, by: Tried): StartedRun[] {
  const earlier = by.resumed?.runs.map(({ run }) => run) ?? []
  const run = runNamedBy(target, by)
  return [...earlier, ...(run ? [run] : [])].map((run) => ({ run, matchedBy: 'run_id' }))
}
