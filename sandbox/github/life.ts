import type { components } from '@octokit/openapi-types'

type JobConclusion = NonNullable<components['schemas']['job']['conclusion']>

export type WaitingStatus = 'queued' | 'requested' | 'waiting' | 'pending'
export type RunStatus = WaitingStatus | 'in_progress' | 'completed'
export type Conclusion = JobConclusion | 'stale' | 'startup_failure'

/** One attempt of a run, as a script. Times are milliseconds; `Infinity` is never. */
export interface Attempt {
  /** Until a runner takes it; 1 s unless given. */
  queuedMs?: number
  /** What it is called until then; `queued` unless given. */
  waitsAs?: WaitingStatus
  /** From then to its end; 5 s unless given. */
  runsMs?: number
  /** `success` unless given. */
  conclusion?: Conclusion
  /** One job unless given. */
  jobs?: JobScript[]
  /** The environment whose approval it waits for, where it `waitsAs: 'waiting'`. */
  environment?: string
  /** The concurrency group that it waits in, where it `waitsAs: 'pending'`, and the run that holds it. */
  concurrency?: { group: string; heldBy: number }
}

/** How it goes with a run, from its event on. */
export interface Life extends Attempt {
  /** From the event until the run is to be seen; 1 s unless given. */
  lagMs?: number
  /** How long before the `Date` of the dispatch's answer the run was created; 0 unless given, on GitHub up to 1 s. */
  earlyMs?: number
  /** From a request to cancel it to its end; 2 s unless given. */
  cancelMs?: number
  /** Further attempts, each so long after the end of the one before; 1 s unless given. */
  reruns?: (Attempt & { afterMs?: number })[]
  /** Further attempts that somebody asks for, one after another; good ones with the times of the first unless given. */
  asked?: Attempt[]
  /** From a request for a re-run until it is to be seen; 0 unless given. */
  rerunLagMs?: number
}

export interface JobScript {
  name: string
  /** The run's unless given. */
  conclusion?: JobConclusion
  /** They share the job's time evenly. One that has none never started. */
  steps?: StepScript[]
  /** What runner it needs; `ubuntu-latest` unless given. */
  labels?: string[]
  /** The error annotations of its check run; of no file unless given. */
  errors?: { path?: string; line?: number; message: string }[]
  /** In place of what its steps log. */
  log?: string
}

export interface StepScript {
  name: string
  conclusion?: JobConclusion
  /** The lines that it logs, between the runner's own. */
  log?: string[]
}

/** An attempt with its times (milliseconds since 1970), `Infinity` for what never comes. */
export interface Played {
  number: number
  script: Attempt
  queuedAt: number
  /** Later than `endsAt` where it was cancelled before. */
  startsAt: number
  endsAt: number
  conclusion: Conclusion
}

export interface RunState {
  status: RunStatus
  conclusion: Conclusion | null
  attempt: number
  attemptStartedAt: number
  updatedAt: number
}

/** What a run's life is a function of, beside the time. */
export interface Lived {
  life: Life
  createdAt: number
  /** When somebody asked for it to be cancelled. */
  cancelAskedAt?: number
  /** The re-runs that somebody asked for. */
  rerunsAsked?: AskedRerun[]
}

export interface AskedRerun {
  at: number
  /** When somebody asked for this attempt to be cancelled. */
  cancelAskedAt?: number
}

/** The attempts that have begun by a time, the present one last; at least the first. */
export function attemptsBy({ life, createdAt, cancelAskedAt, rerunsAsked = [] }: Lived, now: number): Played[] {
  const played: Played[] = []
  const begun = Math.min(now, rerunsAsked[0]?.at ?? Number.POSITIVE_INFINITY)
  let queuedAt = createdAt
  for (const script of [life, ...(life.reruns ?? [])]) {
    if (played.length > 0) queuedAt += 'afterMs' in script ? (script.afterMs ?? 1000) : 1000
    if (played.length > 0 && queuedAt > begun) break
    const attempt = playedFrom(script, played.length + 1, queuedAt)
    played.push(attempt)
    if (cancelled(attempt, cancelAskedAt, life)) break
    queuedAt = attempt.endsAt
  }
  for (const [index, { at, cancelAskedAt: askedAt }] of rerunsAsked.entries()) {
    const seenAt = at + (life.rerunLagMs ?? 0)
    if (seenAt > now) break
    const { queuedMs, runsMs } = life
    const usual = { ...(queuedMs === undefined ? {} : { queuedMs }), ...(runsMs === undefined ? {} : { runsMs }) }
    const attempt = playedFrom(life.asked?.[index] ?? usual, played.length + 1, seenAt)
    played.push(attempt)
    cancelled(attempt, askedAt, life)
  }
  return played
}

function playedFrom(script: Attempt, number: number, queuedAt: number): Played {
  const startsAt = queuedAt + (script.queuedMs ?? 1000)
  return {
    ...{ number, script, queuedAt, startsAt },
    endsAt: startsAt + (script.runsMs ?? 5000),
    conclusion: script.conclusion ?? 'success',
  }
}

/** @returns whether the attempt was to be cancelled */
function cancelled(attempt: Played, askedAt: number | undefined, { cancelMs = 2000 }: Life): boolean {
  if (askedAt === undefined || askedAt >= attempt.endsAt) return false
  const endsAt = askedAt + cancelMs
  // It may be done before the cancellation gets to it.
  if (endsAt < attempt.endsAt) Object.assign(attempt, { endsAt, conclusion: 'cancelled' })
  return true
}

/** How a run stands at a time: a function of its script and the time alone. */
export function stateAt(lived: Lived, now: number): RunState {
  const attempt = attemptsBy(lived, now).at(-1)
  if (!attempt) throw new Error('A run has at least one attempt')
  const { number, script, queuedAt, startsAt, endsAt, conclusion } = attempt
  const status = now >= endsAt ? 'completed' : now >= startsAt ? 'in_progress' : (script.waitsAs ?? 'queued')
  return {
    status,
    conclusion: status === 'completed' ? conclusion : null,
    attempt: number,
    attemptStartedAt: queuedAt,
    updatedAt: Math.max(...[queuedAt, startsAt, endsAt].filter((time) => time <= Math.min(now, endsAt))),
  }
}
