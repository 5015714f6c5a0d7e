import type { Clock } from '../clock.ts'
import { isUnnamed, mayHaveStarted } from '../events/dispatch.ts'
import type { Progress, SavedState } from '../progress.ts'
import type { EarlierRun, End, Followed, Open, Run, StartedRun } from '../result.ts'
import type { Target } from '../target.ts'
import { type Candidate, type Match, match, showsId, type Wanted } from './match.ts'
import type { Watch } from './watch.ts'

export interface FollowOptions {
  waitFor: 'start' | 'completion'
  /** Both from the event's acceptance on. */
  startTimeoutMs: number
  completionTimeoutMs: number
  pollIntervalMs: number
  clock: Clock
  stop: AbortSignal
  /** The ids of all of this step's events to the repository: what shows another's is none of this one's. */
  ownIds: string[]
  progress: Pick<Progress, 'runChanged'>
  /** Told of each run as soon as it is found. */
  saved?: Pick<SavedState, 'found'> | undefined
}

/** Follows the dispatches to one repository, for as long as there are any. */
export interface Follower {
  /**
   * @param isAlone whether no other dispatch of this step can have started a run that looks the same
   */
  follow(target: Target, isAlone: () => boolean, start: Start): Promise<Followed>
  /** Those that are still followed, with their runs as they were last seen. */
  open(): Open[]
}

/** What the acceptance of a dispatch tells. */
export interface Start {
  /** Its run, where the answer named it. */
  run?: Run | undefined
  /** The runs that an earlier attempt of the job started: no others are looked for. */
  earlier?: EarlierRun[] | undefined
  /** The branch or tag that was taken. */
  ref?: string | undefined
  /** GitHub's clock, in milliseconds since 1970. */
  at?: number | undefined
}

interface Dispatch {
  target: Target
  start: Start
  isAlone: () => boolean
  acceptedAt: number
  /** What matches it of what the last poll left; to be found anew after each. */
  found: Match | undefined
  runs: Map<number, StartedRun>
  /** The poll at which all runs were completed, if they are. */
  completeSince: number | undefined
  end: (end: End) => void
}

/** Time is over only when it was looked once more; if that takes longer than this, without. */
const LAST_LOOK_MS = 10_000

/** One for each watch: polls it while there is anything to follow. */
export function createFollower(watch: Watch, options: FollowOptions): Follower {
  const { clock, stop } = options
  const followed = new Set<Dispatch>()
  let wake = () => {}
  let running = false
  // A poll may outlast those that it was for.
  let polling = false
  /** When the last poll began that has ended. */
  let lookedAt = Number.NEGATIVE_INFINITY
  stop.addEventListener('abort', () => wake())

  return {
    follow(target, isAlone, start) {
      return new Promise((resolve) => {
        const dispatch: Dispatch = {
          target,
          start,
          isAlone,
          acceptedAt: clock.now(),
          found: undefined,
          runs: new Map(),
          completeSince: undefined,
          end(end) {
            followed.delete(dispatch)
            const runs = [...dispatch.runs.values()].sort((a, b) => a.run.id - b.run.id)
            const trouble = watch.trouble()
            resolve({ runs, end, ...(trouble ? { trouble } : {}) })
          },
        }
        if (!start.earlier) watch.expect(start.run?.id, start.at)
        if (start.run) take(dispatch, { run: start.run, matchedBy: 'run_id' })
        for (const { run } of start.earlier ?? []) {
          watch.expect(run.id, start.at)
          take(dispatch, { run, matchedBy: 'dispatch_id' })
        }
        followed.add(dispatch)
        if (running) wake()
        else pollOn().catch(crash)
      })
    },
    open: () => [...followed].map(({ target, runs }) => ({ target, runs: [...runs.values()] })),
  }

  async function pollOn() {
    running = true
    let nextPoll = clock.now() + options.pollIntervalMs
    for (;;) {
      const nap = new AbortController()
      wake = () => nap.abort()
      // Read once a round: what is over by it is judged, and all else lies ahead, even if a timer fires early.
      const now = clock.now()
      for (const dispatch of followed) judge(dispatch, now)
      if (followed.size === 0 || stop.aborted) break
      const deadlines = [...followed].map(deadlineOf)
      const isLastLook = deadlines.some((deadline) => lookedAt < deadline && deadline <= now)
      if (!polling && (now >= nextPoll || isLastLook)) {
        polling = true
        nextPoll = now + options.pollIntervalMs
        poll(isLastLook).finally(() => {
          polling = false
          lookedAt = now
          for (const dispatch of followed) dispatch.found = undefined
          wake()
        })
      }
      const ahead = deadlines.flatMap((deadline) => [deadline, deadline + LAST_LOOK_MS]).filter((at) => at > now)
      await clock.sleep(Math.min(...ahead, polling ? Number.POSITIVE_INFINITY : nextPoll) - now, nap.signal)
    }
    running = false
    if (stop.aborted) endAll({ kind: 'stopped' })
  }

  function crash(error: unknown) {
    // Who comes later must start anew.
    running = false
    endAll({ kind: 'crash', error })
  }

  async function poll(isLastLook: boolean) {
    const unfinished = [...followed].flatMap(({ runs }) =>
      [...runs.values()].filter(({ run }) => run.status !== 'completed').map(({ run }) => run.id),
    )
    try {
      const lost = await watch.poll(unfinished, isLastLook)
      if (lost) endAll({ kind: 'lost', answer: lost })
    } catch (error) {
      endAll({ kind: 'crash', error })
    }
  }

  function endAll(end: End) {
    for (const dispatch of followed) dispatch.end(end)
  }

  function judge(dispatch: Dispatch, now: number) {
    const { runs } = dispatch
    const found = dispatch.found ?? matchOf(dispatch)
    const isComplete = [...runs.values()].every(({ run }) => run.status === 'completed')
    dispatch.completeSince = isComplete ? (dispatch.completeSince ?? watch.polls()) : undefined

    const deadline = deadlineOf(dispatch)
    const isOver = now >= deadline && (lookedAt >= deadline || now >= deadline + LAST_LOOK_MS)
    if (runs.size === 0) {
      if (isOver) dispatch.end(endWithoutRun(found, options.ownIds))
    } else if (options.waitFor === 'start') {
      dispatch.end({ kind: 'done' })
    } else if (dispatch.completeSince === undefined) {
      if (isOver) dispatch.end({ kind: 'timeout' })
    } else if (isOver || dispatch.start.run || dispatch.start.earlier || watch.polls() > dispatch.completeSince) {
      // One poll more, for a sibling that was slower to start: a run that the answer named has none, and those of an earlier attempt are known.
      dispatch.end({ kind: 'done' })
    }
  }

  function matchOf(dispatch: Dispatch): Match {
    const { target, start } = dispatch
    if (start.earlier) return matchEarlier(dispatch, start.earlier)
    const { dispatchId = '', dispatch: sent } = target
    const runId = start.run?.id
    const candidates = watch.candidates().filter(({ run }) => run.id === runId || mayHaveStarted(sent, run, start.ref))
    const wanted: Wanted = {
      runId,
      dispatchId,
      isUnnamed: (run) => isUnnamed(sent, run),
      alone: dispatch.isAlone(),
    }
    dispatch.found = match(wanted, candidates, watch.polledAt())
    note(dispatch, dispatch.found, candidates)
    return dispatch.found
  }

  /** Each run as it was last seen in its present attempt, which GitHub may tell of only after a while. */
  function matchEarlier(dispatch: Dispatch, earlier: EarlierRun[]): Match {
    const candidates = watch
      .candidates()
      .filter(({ run }) => earlier.some((its) => its.run.id === run.id && (run.attempt ?? 1) >= its.leastAttempt))
    const runs = earlier.map(({ run }) => candidates.find((each) => each.run.id === run.id)?.run ?? run)
    dispatch.found = { by: 'dispatch_id', runs }
    note(dispatch, dispatch.found, candidates)
    return dispatch.found
  }

  /** Takes what was matched, and tells what is new about it. */
  function note(dispatch: Dispatch, found: Match, candidates: Candidate[]) {
    const { runs } = dispatch
    const ids = new Set(found.by === 'none' ? [] : found.runs.map(({ id }) => id))
    // An id outdoes what was taken by time.
    if (found.by === 'dispatch_id') for (const id of runs.keys()) if (!ids.has(id)) runs.delete(id)
    if ([...ids].some((id) => !runs.has(id))) dispatch.completeSince = undefined
    for (const { run } of candidates) {
      const known = runs.get(run.id)
      const matchedBy = found.by !== 'none' && ids.has(run.id) ? found.by : known?.matchedBy
      if (!matchedBy) continue
      take(dispatch, { run, matchedBy })
    }
  }

  function take({ target, runs }: Dispatch, started: StartedRun) {
    const { run } = started
    const known = runs.get(run.id)
    runs.set(run.id, started)
    const hasChanged = known?.run.status !== run.status || known.run.conclusion !== run.conclusion
    if (!known) options.saved?.found(target, started)
    if (hasChanged) options.progress.runChanged(target, started)
  }

  function deadlineOf({ acceptedAt, runs }: Dispatch): number {
    const { startTimeoutMs, completionTimeoutMs, waitFor } = options
    if (waitFor === 'start') return acceptedAt + startTimeoutMs
    return acceptedAt + (runs.size > 0 ? completionTimeoutMs : Math.min(startTimeoutMs, completionTimeoutMs))
  }
}

function endWithoutRun(found: Match, ownIds: string[]): End {
  if (found.by !== 'none') return { kind: 'not-found' }
  const others = found.others.filter(({ title }) => !ownIds.some((id) => showsId(title, id)))
  const candidates = [...found.candidates, ...others]
  return candidates.length > 0 ? { kind: 'ambiguous', candidates } : { kind: 'not-found' }
}
