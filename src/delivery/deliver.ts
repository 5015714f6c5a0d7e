import type { Clock } from '../clock.ts'
import { LONGEST_WAIT_MS } from '../failures/rate-limit.ts'
import { createPaces, type Pace } from '../github/pace.ts'
import type { Progress } from '../progress.ts'
import { isUnsent } from '../reply.ts'
import type { Accepted, Cause, Delivered, Failed, Skipped, Tried } from '../result.ts'
import type { SkippedBecause, Target } from '../target.ts'
import { decide, outcomeOf, type Policy } from './outcome.ts'

export interface DeliveryOptions extends Policy {
  maxParallel: number
  maxPerMinute: number
  /** Shared with others that make requests on the tokens, where there are any. */
  paceOf?: (token: string) => Pace
  failFast: boolean
  /** Whether what it is to start runs already: `failFast` does not keep it from being told so. */
  isUnderWay?: ((target: Target) => boolean) | undefined
  /** Before the first request for a target. Never throws but for a fault of ours. @returns what stands in the way, if anything */
  prepare: (target: Target) => Promise<Tried | undefined>
  /** Makes one request. Never throws but for a fault of ours. */
  send: (target: Target) => Promise<Tried>
  clock: Clock
  /** Once it is aborted nothing new is started; `send` ends what is in flight. */
  stop: AbortSignal
  /** Aborted, with the error as its reason, by a fault of ours that nobody reported: all ends at once. */
  fault: AbortSignal
  progress: Pick<Progress, 'settled' | 'delivering' | 'retrying'>
}

/** A target on its way. */
interface Job {
  target: Target
  index: number
  /** Those that are waiting stand in the order of their turns. */
  turn: number
  lane: Lane
  /** Nothing stands in the way of sending. */
  isPrepared: boolean
  /** A request of its own is on its way. */
  isSending: boolean
  /** Ends of `prepare` that stood in the way, and requests. */
  tries: number
  requests: number
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
  const { clock, stop, fault, progress, paceOf = createPaces(options.maxPerMinute) } = options
  const settled: Delivered[] = []
  const lanes = new Map<string, Lane>()
  let waiting = targets.map(
    (target, index): Job => ({
      target,
      index,
      turn: index,
      lane: laneOf(target),
      isPrepared: false,
      isSending: false,
      tries: 0,
      requests: 0,
      notBefore: 0,
      firstStart: 0,
      mayHaveArrived: false,
    }),
  )
  let turns = targets.length
  const inFlight = new Set<Job>()
  let nextProgress = clock.now() + PROGRESS_MS
  let pauseUntold = false
  const counts = { accepted: 0, failed: 0, skipped: 0 }
  let hasFailed = false
  let wake = () => {}
  const onSignal = () => wake()
  for (const signal of [stop, fault]) signal.addEventListener('abort', onSignal)

  for (;;) {
    const nap = new AbortController()
    wake = () => nap.abort('woken')
    if (fault.aborted) crashAll()
    if (stop.aborted) giveUp(() => true, 'stopped')
    if (options.failFast && hasFailed) giveUp(isUnstarted, 'fail-fast')
    holdBack()
    const next = startAllThatMay()
    if (waiting.length === 0 && inFlight.size === 0) break
    reportProgress(next)
    await clock.sleep(Math.min(next, nextProgress) - clock.now(), nap.signal)
  }
  for (const signal of [stop, fault]) signal.removeEventListener('abort', onSignal)
  return settled

  function laneOf({ token }: Target): Lane {
    const lane = lanes.get(token) ?? { pace: paceOf(token) }
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
    const going = job.isPrepared ? send(job, now) : prepare(job, now)
    going
      .catch((error: unknown) => {
        if (inFlight.delete(job)) crash(job, error)
      })
      .finally(() => wake())
  }

  async function prepare(job: Job, now: number) {
    const obstacle = await options.prepare(job.target)
    if (!inFlight.delete(job)) return
    if (obstacle) {
      job.tries++
      return receive(job, obstacle, now)
    }
    job.isPrepared = true
    goOn(job)
  }

  /** It keeps its turn; but whether it may still go is looked at anew. */
  function goOn(job: Job) {
    const behind = waiting.findIndex(({ turn }) => turn > job.turn)
    waiting.splice(behind === -1 ? waiting.length : behind, 0, job)
  }

  async function send(job: Job, now: number) {
    job.lane.pace.started(now)
    job.tries++
    job.requests++
    job.firstStart ||= now
    job.isSending = true
    const { last } = job
    delete job.last
    const tried = await options.send(job.target)
    job.isSending = false
    if (isUnsent(tried.reply)) job.requests--
    if (!inFlight.delete(job)) return
    if (!tried.anew) return receive(job, tried, now)
    job.tries--
    job.requests--
    job.isPrepared = false
    if (last) job.last = last
    goOn(job)
  }

  function receive(job: Job, tried: Tried, startedAt: number) {
    const { lane } = job
    const now = clock.now()
    const outcome = outcomeOf(tried, now, job.target.dispatch)
    if (outcome.kind === 'accepted') {
      lane.pace.taken(startedAt)
      const redirected = tried.reply.kind === 'answer' && tried.reply.redirected
      const twice = job.mayHaveArrived ? { mayHaveArrivedTwice: true as const } : {}
      return settle(job, { state: 'accepted', redirected, by: tried, ...twice })
    }
    // What is read before another request says nothing of the one that was sent.
    if (!isRead(tried) || job.requests === 0) job.last = tried
    if (outcome.kind === 'unknown') job.mayHaveArrived = true
    if (outcome.kind === 'not-taken' && outcome.limited) {
      const before = lane.pace.opensAt()
      outcome.waitMs = lane.pace.limited(startedAt, now, outcome.waitMs)
      // Worth a line as soon as nothing else goes on; what was in flight with it is answered by the same limit.
      if (lane.pace.opensAt() > before + 1000) pauseUntold = true
      if (outcome.waitMs > LONGEST_WAIT_MS) lane.heldBackBy = tried
    }
    const decision = decide(outcome, job.tries, options, clock.random())
    if (decision.next !== 'retry') return fail(job, { kind: 'tried', tried })
    const { afterMs } = decision
    progress.retrying(job.target, { tried, tries: job.tries, most: options.retries + 1, afterMs })
    waiting.push(Object.assign(job, { notBefore: now + afterMs, turn: turns++ }))
  }

  function isUnstarted({ last, target }: Job): boolean {
    return last === undefined && !options.isUnderWay?.(target)
  }

  function holdBack() {
    for (const by of new Set([...lanes.values()].map(({ heldBackBy }) => heldBackBy))) {
      if (!by) continue
      for (const job of take(({ lane }) => lane.heldBackBy === by)) fail(job, { kind: 'held-back', by })
    }
  }

  function crashAll() {
    const crashed = [...take(() => true), ...inFlight]
    inFlight.clear()
    for (const job of crashed) crash(job, fault.reason)
  }

  function crash(job: Job, error: unknown) {
    job.mayHaveArrived ||= job.isSending
    fail(job, { kind: 'crash', error })
  }

  /** Ends waiting targets: those that were never tried are skipped, the others were stopped between two tries. */
  function giveUp(which: (job: Job) => boolean, because: SkippedBecause) {
    for (const job of take(which)) {
      if (job.last) fail(job, { kind: 'stopped', after: job.last })
      else settle(job, { state: 'skipped', because })
    }
  }

  function take(which: (job: Job) => boolean): Job[] {
    const taken = waiting.filter(which)
    waiting = waiting.filter((job) => !which(job))
    return taken
  }

  function fail(job: Job, cause: Cause) {
    const last = job.last ? { last: job.last } : {}
    settle(job, { state: 'failed', cause, ...last, mayHaveArrived: job.mayHaveArrived })
  }

  function settle({ target, index, tries, requests, firstStart }: Job, end: Ending) {
    const durationMs = requests === 0 ? 0 : Math.round(clock.now() - firstStart)
    const delivered: Delivered = { target, tries, requests, durationMs, ...end }
    settled[index] = delivered
    counts[delivered.state]++
    hasFailed ||= delivered.state === 'failed' && !target.optional
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

function isRead({ request }: Tried): boolean {
  return request !== 'dispatch' && request !== 're-run'
}

type Ending = EndingOf<Accepted> | EndingOf<Failed> | EndingOf<Skipped>
type EndingOf<Some extends Delivered> = Omit<Some, 'target' | 'tries' | 'requests' | 'durationMs'>
