import type { Clock } from '../clock.ts'
import { createPace, type Pace } from '../github/pace.ts'
import type { Progress } from '../progress.ts'
import type { Accepted, Delivered, Failed, Skipped, Tried } from '../result.ts'
import type { Target } from '../target.ts'
import { decide, LONGEST_WAIT_MS, outcomeOf, type Policy } from './outcome.ts'

export interface DeliveryOptions extends Policy {
  maxParallel: number
  maxPerMinute: number
  failFast: boolean
  /** Makes one try. Never throws but for a fault of ours. */
  attempt: (target: Target) => Promise<Tried>
  clock: Clock
  /** Once it is aborted nothing new is started; `attempt` ends what is in flight. */
  stop: AbortSignal
  /** Aborted, with the error as its reason, by a fault of ours that no `attempt` reported: all ends at once. */
  fault: AbortSignal
  progress: Pick<Progress, 'settled' | 'delivering'>
}

/** A target on its way. */
interface Job {
  target: Target
  index: number
  lane: Lane
  tries: number
  /** Not to be tried again before (milliseconds since 1970). */
  notBefore: number
  firstStart: number
  last?: Tried
  mayHaveArrived: boolean
}

/** What all targets of one token share. */
interface Lane {
  pace: Pace
  /** The try that met a limit too far away: nobody here gets through in time, and for the same reason. */
  heldBackBy?: Tried
}

const PROGRESS_MS = 15_000

/**
 * Gets the dispatches of all targets accepted: so many at once, so many a minute, again where another try can help and
 * is allowed, and never past a token's rate limit.
 *
 * @returns what became of each target, in the order of the targets; none is ever missing
 */
export async function deliver(targets: Target[], options: DeliveryOptions): Promise<Delivered[]> {
  const { clock, stop, fault, attempt, progress } = options
  const settled: Delivered[] = []
  const lanes = new Map<string, Lane>()
  let waiting = targets.map(
    (target, index): Job => ({
      target,
      index,
      lane: laneOf(target),
      tries: 0,
      notBefore: 0,
      firstStart: 0,
      mayHaveArrived: false,
    }),
  )
  const inFlight = new Set<Job>()
  let nextProgress = clock.now() + PROGRESS_MS
  let pauseUntold = false
  const counts = { accepted: 0, failed: 0, skipped: 0 }
  let wake = () => {}
  const onSignal = () => wake()
  for (const signal of [stop, fault]) signal.addEventListener('abort', onSignal)

  for (;;) {
    const nap = new AbortController()
    wake = () => nap.abort('woken')
    if (fault.aborted) crashAll()
    if (stop.aborted) giveUp(() => true)
    if (options.failFast && counts.failed > 0) giveUp((job) => job.tries === 0)
    holdBack()
    const next = startAllThatMay()
    if (waiting.length === 0 && inFlight.size === 0) break
    reportProgress(next)
    await clock.sleep(Math.min(next, nextProgress) - clock.now(), nap.signal)
  }
  for (const signal of [stop, fault]) signal.removeEventListener('abort', onSignal)
  return settled

  function laneOf({ token }: Target): Lane {
    const lane = lanes.get(token) ?? { pace: createPace(options.maxPerMinute) }
    lanes.set(token, lane)
    return lane
  }

  /** @returns when the next one may start, if nothing else happens before */
  function startAllThatMay(): number {
    let next = Number.POSITIVE_INFINITY
    // Looks no further than there is room: most of a thousand targets only wait.
    for (let index = 0; inFlight.size < options.maxParallel; ) {
      const job = waiting[index]
      if (!job) break
      const now = clock.now()
      const opensAt = Math.max(job.notBefore, job.lane.pace.opensAt())
      if (opensAt <= now) {
        waiting.splice(index, 1)
        start(job, now)
      } else {
        next = Math.min(next, opensAt)
        index++
      }
    }
    return inFlight.size < options.maxParallel ? next : Number.POSITIVE_INFINITY
  }

  function start(job: Job, now: number) {
    inFlight.add(job)
    job.lane.pace.started(now)
    job.tries++
    job.firstStart ||= now
    attempt(job.target)
      .then(
        (tried) => inFlight.delete(job) && receive(job, tried, now),
        (error) =>
          inFlight.delete(job) &&
          settle(job, { state: 'failed', cause: { kind: 'crash', error }, mayHaveArrived: true }),
      )
      .finally(() => wake())
  }

  function receive(job: Job, tried: Tried, startedAt: number) {
    const { lane } = job
    const now = clock.now()
    const outcome = outcomeOf(tried, now)
    if (outcome.kind === 'accepted') {
      lane.pace.taken(startedAt)
      const redirected = tried.reply.kind === 'answer' && tried.reply.redirected
      return settle(job, { state: 'accepted', redirected })
    }
    job.last = tried
    if (outcome.kind === 'unknown') job.mayHaveArrived = true
    if (outcome.kind === 'not-taken' && outcome.limited) {
      const before = lane.pace.opensAt()
      outcome.waitMs = lane.pace.limited(startedAt, now, outcome.waitMs)
      // Worth a line as soon as nothing else goes on; what was in flight with it is answered by the same limit.
      if (lane.pace.opensAt() > before + 1000) pauseUntold = true
      if (outcome.waitMs > LONGEST_WAIT_MS) lane.heldBackBy = tried
    }
    const decision = decide(outcome, job.tries, options, clock.random())
    if (decision.next === 'retry') waiting.push(Object.assign(job, { notBefore: now + decision.afterMs }))
    else fail(job, { kind: 'tried', last: tried })
  }

  function holdBack() {
    for (const by of new Set([...lanes.values()].map(({ heldBackBy }) => heldBackBy))) {
      if (by) for (const job of take(({ lane }) => lane.heldBackBy === by)) fail(job, { kind: 'held-back', by })
    }
  }

  function crashAll() {
    const crashed = [...take(() => true), ...inFlight]
    inFlight.clear()
    for (const job of crashed)
      settle(job, {
        state: 'failed',
        cause: { kind: 'crash', error: fault.reason },
        mayHaveArrived: job.tries > 0,
      })
  }

  /** Ends waiting targets: those that were never tried are skipped, the others were stopped between two tries. */
  function giveUp(which: (job: Job) => boolean) {
    for (const job of take(which)) {
      if (job.last) fail(job, { kind: 'stopped', last: job.last })
      else settle(job, { state: 'skipped' })
    }
  }

  function take(which: (job: Job) => boolean): Job[] {
    const taken = waiting.filter(which)
    waiting = waiting.filter((job) => !which(job))
    return taken
  }

  function fail(job: Job, cause: Failed['cause']) {
    settle(job, { state: 'failed', cause, mayHaveArrived: job.mayHaveArrived })
  }

  function settle({ target, index, tries, firstStart }: Job, end: Ending) {
    const durationMs = tries === 0 ? 0 : Math.round(clock.now() - firstStart)
    const delivered: Delivered = { target, tries, durationMs, ...end }
    settled[index] = delivered
    counts[delivered.state]++
    progress.settled(delivered)
  }

  function reportProgress(next: number) {
    const now = clock.now()
    if (now < nextProgress && !(pauseUntold && inFlight.size === 0)) return
    nextProgress = now + PROGRESS_MS
    if (inFlight.size === 0) pauseUntold = false
    const { accepted, failed } = counts
    const waitingUntil = inFlight.size === 0 ? next : undefined
    progress.delivering({ accepted, failed, left: waiting.length + inFlight.size, waitingUntil })
  }
}

type Ending = EndingOf<Accepted> | EndingOf<Failed> | EndingOf<Skipped>
type EndingOf<Some extends Delivered> = Omit<Some, 'target' | 'tries' | 'durationMs'>
