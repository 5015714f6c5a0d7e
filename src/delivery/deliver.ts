import type { Clock } from '../clock.ts'
import { createPace, type Pace } from '../github/pace.ts'
import type { Target } from '../plan/plan.ts'
import { decide, LONGEST_WAIT_MS, outcomeOf, type Policy, type Reply } from './outcome.ts'

/** What became of one target. */
export type Delivered = Accepted | Failed | Skipped

interface Delivery {
  target: Target
  /** Requests made for it. */
  tries: number
  /** From its first request to its last reply. */
  durationMs: number
}

export interface Accepted extends Delivery {
  state: 'accepted'
  /** The repository answered from another path: it was renamed or moved. */
  redirected: boolean
}

export interface Failed extends Delivery {
  state: 'failed'
  /** The last reply. For a target that its token's rate limit held back: the answer that told of the limit. */
  cause: { reply: Reply } | { stoppedAfter: Reply } | { crash: unknown }
  /** A try had an unknown outcome: the event may have arrived. */
  mayHaveArrived: boolean
}

export interface Skipped extends Delivery {
  state: 'skipped'
}

export interface DeliveryOptions extends Policy {
  maxParallel: number
  maxPerMinute: number
  failFast: boolean
  /** Makes one request. Never throws but for a fault of ours. */
  attempt: (target: Target) => Promise<Reply>
  clock: Clock
  /** Once it is aborted nothing new is started; `attempt` ends what is in flight. */
  stop: AbortSignal
  /** Aborted, with the error as its reason, by a fault of ours that no `attempt` reported: all ends at once. */
  fault: AbortSignal
  /** Told of every target as it is settled. */
  onSettled: (delivered: Delivered) => void
  /** Told now and then how far a long fan-out is. */
  onProgress: (progress: Progress) => void
}

export interface Progress {
  accepted: number
  failed: number
  /** Targets that are neither accepted, failed nor skipped yet. */
  left: number
  /** Where all wait: until when (milliseconds since 1970). */
  waitingUntil: number | undefined
}

/** A target on its way. */
interface Job {
  target: Target
  index: number
  tries: number
  /** Not to be tried again before (milliseconds since 1970). */
  notBefore: number
  firstStart: number
  lastReply?: Reply
  mayHaveArrived: boolean
}

const PROGRESS_MS = 15_000

/**
 * Gets the events of all targets accepted: so many at once, so many a minute, again where another try can help and
 * is allowed, and never past a token's rate limit.
 *
 * @returns what became of each target, in the order of the targets; none is ever missing
 */
export async function deliver(targets: Target[], options: DeliveryOptions): Promise<Delivered[]> {
  const { clock, stop, fault, attempt } = options
  const settled: Delivered[] = []
  const paces = new Map<string, Pace>()
  let waiting = targets.map(
    (target, index): Job => ({ target, index, tries: 0, notBefore: 0, firstStart: 0, mayHaveArrived: false }),
  )
  const inFlight = new Set<Job>()
  /** The answers that told of a limit too far away, by token. */
  const heldBack = new Map<string, Reply>()
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
    for (const [token, reply] of heldBack) holdBack(token, reply)
    const next = startAllThatMay()
    if (waiting.length === 0 && inFlight.size === 0) break
    reportProgress(next)
    await clock.sleep(Math.min(next, nextProgress) - clock.now(), nap.signal)
  }
  for (const signal of [stop, fault]) signal.removeEventListener('abort', onSignal)
  return settled

  /** @returns when the next one may start, if nothing else happens before */
  function startAllThatMay(): number {
    let next = Number.POSITIVE_INFINITY
    // Looks no further than there is room: most of a thousand targets only wait.
    for (let index = 0; inFlight.size < options.maxParallel; ) {
      const job = waiting[index]
      if (!job) break
      const now = clock.now()
      const pace = paceOf(job.target)
      const opensAt = Math.max(job.notBefore, pace.opensAt())
      if (opensAt <= now) {
        waiting.splice(index, 1)
        start(job, pace, now)
      } else {
        next = Math.min(next, opensAt)
        index++
      }
    }
    return inFlight.size < options.maxParallel ? next : Number.POSITIVE_INFINITY
  }

  function start(job: Job, pace: Pace, now: number) {
    inFlight.add(job)
    pace.started(now)
    job.tries++
    job.firstStart ||= now
    attempt(job.target)
      .then(
        (reply) => inFlight.delete(job) && receive(job, reply, now),
        (crash) => inFlight.delete(job) && settle(job, { state: 'failed', cause: { crash }, mayHaveArrived: true }),
      )
      .finally(() => wake())
  }

  function receive(job: Job, reply: Reply, startedAt: number) {
    const now = clock.now()
    const outcome = outcomeOf(reply, now)
    if (outcome.kind === 'accepted') {
      paceOf(job.target).taken(startedAt)
      return settle(job, { state: 'accepted', redirected: 'redirected' in reply && reply.redirected })
    }
    job.lastReply = reply
    if (outcome.kind === 'unknown') job.mayHaveArrived = true
    if (outcome.kind === 'not-taken' && outcome.limited) {
      const pace = paceOf(job.target)
      const before = pace.opensAt()
      outcome.waitMs = pace.limited(startedAt, now, outcome.waitMs)
      // Worth a line as soon as nothing else goes on; what was in flight with it is answered by the same limit.
      if (pace.opensAt() > before + 1000) pauseUntold = true
      if (outcome.waitMs > LONGEST_WAIT_MS) heldBack.set(job.target.token.trim(), reply)
    }
    const decision = decide(outcome, job.tries, options, clock.random())
    if (decision.next === 'retry') waiting.push(Object.assign(job, { notBefore: now + decision.afterMs }))
    else settle(job, { state: 'failed', cause: { reply }, mayHaveArrived: job.mayHaveArrived })
  }

  /** Nobody on this token gets through in time, and for the same reason. */
  function holdBack(token: string, reply: Reply) {
    for (const job of take(({ target }) => target.token.trim() === token)) {
      settle(job, { state: 'failed', cause: { reply }, mayHaveArrived: job.mayHaveArrived })
    }
  }

  function crashAll() {
    const crashed = [...take(() => true), ...inFlight]
    inFlight.clear()
    for (const job of crashed)
      settle(job, { state: 'failed', cause: { crash: fault.reason }, mayHaveArrived: job.tries > 0 })
  }

  /** Ends waiting targets: those that were never tried are skipped, the others were stopped between two tries. */
  function giveUp(which: (job: Job) => boolean) {
    for (const job of take(which)) {
      const { lastReply, mayHaveArrived } = job
      if (!lastReply) settle(job, { state: 'skipped' })
      else settle(job, { state: 'failed', cause: { stoppedAfter: lastReply }, mayHaveArrived })
    }
  }

  function take(which: (job: Job) => boolean): Job[] {
    const taken = waiting.filter(which)
    waiting = waiting.filter((job) => !which(job))
    return taken
  }

  function settle({ target, index, tries, firstStart }: Job, end: Ending) {
    const durationMs = tries === 0 ? 0 : Math.round(clock.now() - firstStart)
    const delivered: Delivered = { target, tries, durationMs, ...end }
    settled[index] = delivered
    counts[delivered.state]++
    options.onSettled(delivered)
  }

  function reportProgress(next: number) {
    const now = clock.now()
    if (now < nextProgress && !(pauseUntold && inFlight.size === 0)) return
    nextProgress = now + PROGRESS_MS
    if (inFlight.size === 0) pauseUntold = false
    const { accepted, failed } = counts
    const waitingUntil = inFlight.size === 0 ? next : undefined
    options.onProgress({ accepted, failed, left: waiting.length + inFlight.size, waitingUntil })
  }

  function paceOf(target: Target): Pace {
    const token = target.token.trim()
    const pace = paces.get(token) ?? createPace(options.maxPerMinute)
    paces.set(token, pace)
    return pace
  }
}

type Ending = Omit<Accepted, keyof Delivery> | Omit<Failed, keyof Delivery> | Omit<Skipped, keyof Delivery>
