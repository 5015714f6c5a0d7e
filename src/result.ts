import type { Failure } from './failures/failure.ts'
import type { TokenExpiration } from './failures/token-expiration.ts'
import type { Answer, Reply } from './reply.ts'
import type { LeftOut, SkippedBecause, Target } from './target.ts'
import type { Wait } from './wait.ts'

/** What became of one target's dispatch. */
export type Delivered = Accepted | Failed | Skipped

interface Delivery {
  target: Target
  /** Tries to deliver it, those included that ended before anything was sent. */
  tries: number
  /** Requests made to dispatch it. */
  requests: number
  /** From its first request on, until it was settled; 0 if there was none. */
  durationMs: number
}

export interface Accepted extends Delivery {
  state: 'accepted'
  /** The repository answered from another path: it was renamed or moved. */
  redirected: boolean
  /** The try that was accepted. */
  by: Tried
  /** A try before had an unknown outcome: GitHub may have the event twice. */
  mayHaveArrivedTwice?: true
}

export interface Failed extends Delivery {
  state: 'failed'
  cause: Cause
  /** Its own last try that has ended, if there was one; none while a further one was on its way. */
  last?: Tried
  /** A try had an unknown outcome: the event may have arrived. */
  mayHaveArrived: boolean
}

export interface Skipped extends Delivery {
  state: 'skipped'
  because: SkippedBecause
}

/** One try, and what it came to. */
export interface Tried {
  /**
   * What was asked: the dispatch itself, or what is read before it, and without which none is sent; in a re-run of the
   * job also that a run of an earlier attempt be re-run.
   */
  request: 'dispatch' | 'runs-before' | 'default-branch' | 'earlier-runs' | 're-run' | 'app-token'
  reply: Reply
  /** The branch or tag of a workflow that was asked for. */
  ref?: string
  /** It was refused for how it was asked, and is asked otherwise at once: nothing was started, and no try is lost. */
  anew?: boolean
  /** An earlier attempt of the job sent it: nothing is sent, and its runs are followed. */
  resumed?: Resumed
  /** The run that was to be re-run. */
  run?: Run
  /** So many runs since then were looked through in vain, and there are more: whether one of them is its own is not known. */
  lookedThrough?: { runs: number; since: 'first-attempt' | '35-days' }
}

/** What an earlier attempt of the job started, and what was made of it. */
export interface Resumed {
  how: 'ended-well' | 'goes-on' | 're-run'
  runs: EarlierRun[]
}

/** A run that is followed whenever it was made. */
export interface EarlierRun {
  run: Run
  /** What is told of an attempt before this one says nothing of it. */
  leastAttempt: number
  /** It had failed, and its failed jobs were re-run. */
  again?: true
}

/** Why a dispatch failed. */
export type Cause =
  /** By its last try. */
  | { kind: 'tried'; tried: Tried }
  /** By a limit of its token, which another target's try met. */
  | { kind: 'held-back'; by: Tried }
  /** The step was stopped between two tries. */
  | { kind: 'stopped'; after: Tried }
  /** A fault of ours. */
  | { kind: 'crash'; error: unknown }

/** A workflow run, as far as it is read here. */
export interface Run {
  id: number
  url: string
  /** The run's name: `run-name` filled in; without one what the event gives it. */
  title: string
  /** Of the workflow; its file's path where it has none. */
  workflow: string
  /** The workflow's file, such as `.github/workflows/deploy.yml`; empty where it was not told. */
  path: string
  /** Branch or tag; empty where it was not told. */
  branch: string
  event: string
  /** Such as `queued`, `in_progress`, `completed`; empty for one of which nothing is known but that it was started. */
  status: string
  /** Such as `success`, `failure`, `cancelled`; absent until it is completed. */
  conclusion?: string
  /** Of the workflow, where it was told. */
  workflowId?: number
  /** The number of its attempt, from the second on. */
  attempt?: number
  /** When that began; absent for a first attempt, which begins with the run. */
  startedAt?: number
  /** Milliseconds since 1970, by GitHub's clock. */
  createdAt: number
  /** The last change: of a completed run, its end. */
  updatedAt: number
}

/** A run that a dispatch started, and how that is known. */
export interface StartedRun {
  run: Run
  matchedBy: 'run_id' | 'dispatch_id' | 'time'
  /** What it waits for, and for how long, where that was looked up. */
  wait?: Wait
  waitsMs?: number
}

/** Whether nobody but this step can have started it: GitHub's answer named it, or it shows an id that the action itself made. */
export function isOurs({ idIsNew }: Target, { matchedBy }: StartedRun): boolean {
  return matchedBy === 'run_id' || (matchedBy === 'dispatch_id' && idIsNew === true)
}

/** A target that is still followed, with its runs as they were last seen. */
export interface Open {
  target: Target
  runs: StartedRun[]
}

/** How far the runs of a dispatch were followed, and why no further. */
export interface Followed {
  /** Those that the dispatch started, the oldest first, as they were last seen. */
  runs: StartedRun[]
  end: End
  /** Why the last poll was not answered, if it was not. */
  trouble?: Reply
}

export type End =
  /** Found; completed, where that was waited for. */
  | { kind: 'done' }
  | { kind: 'not-found' }
  | { kind: 'ambiguous' /** New runs of events; those that are titled as it would be come first. */; candidates: Run[] }
  | { kind: 'timeout' }
  /** GitHub does not let the token read on. */
  | { kind: 'lost'; answer: Answer }
  | { kind: 'stopped' }
  /** A fault of ours. */
  | { kind: 'crash'; error: unknown }

/** What became of one target, all told. */
export interface TargetResult {
  target: Target
  /** `planned`: a dry run found nothing that would stop the dispatch. */
  state: State
  /** HTTP status of the dispatch; 0 where there was no answer; absent where nothing was sent. */
  statusCode?: number
  /** Requests made to dispatch it. */
  tries: number
  /** From its first request on, until it was settled; 0 if there was none. */
  durationMs: number
  /** The branch or tag of a workflow that was taken, or tried last. */
  ref?: string
  /** Where it was skipped. */
  skippedBecause?: SkippedBecause
  /** Where it failed. */
  failure?: Failure
  /** It failed, and a try had an unknown outcome: the event may have arrived. */
  mayHaveArrived?: boolean
  /** It was accepted after a try of unknown outcome, whatever became of its runs. */
  mayHaveArrivedTwice?: boolean
  /** An earlier attempt of the job had sent it: nothing was sent, and its runs were followed. */
  resumed?: true
  /** When its token expires, where GitHub told. */
  tokenExpiration?: TokenExpiration
  /** The repository's new name, where the old one redirects and the new one could be read. */
  movedTo?: string
  /** The runs that its dispatch started, where they were followed. */
  runs?: StartedRun[]
}

/** What a dispatch would meet, as far as that can be told without sending it. */
export interface Foreseen {
  target: Target
  state: 'planned' | 'failed' | 'skipped'
  skippedBecause?: SkippedBecause
  failure?: Failure
  movedTo?: string
  /** The branch or tag of a workflow that would be taken. */
  ref?: string
  /** The workflow files that it should start a run of. */
  listening: string[]
  /** What the others say, each with its file and what to do: plain text. */
  lines: string[]
  /** What is wrong between the payload and those that listen, a line for each. */
  remarks?: string[]
}

export type State = 'accepted' | 'failed' | 'skipped' | 'planned'

/** What is known of a target when its dispatch is over. */
export function dispatchResult(delivered: Delivered): TargetResult {
  const { target, state } = delivered
  const statusCode = statusCodeOf(delivered)
  const mayHaveArrived = state === 'failed' && delivered.mayHaveArrived
  const ref = state === 'accepted' ? delivered.by.ref : state === 'failed' ? delivered.last?.ref : undefined
  return {
    target,
    state,
    tries: delivered.requests,
    durationMs: delivered.durationMs,
    ...(statusCode === undefined ? {} : { statusCode }),
    ...(ref ? { ref } : {}),
    ...(mayHaveArrived ? { mayHaveArrived } : {}),
    ...(state === 'accepted' && delivered.mayHaveArrivedTwice ? { mayHaveArrivedTwice: true } : {}),
    ...(state === 'accepted' && delivered.by.resumed ? { resumed: true } : {}),
    ...(delivered.state === 'skipped' ? { skippedBecause: delivered.because } : {}),
  }
}

/** @returns the results of all targets, in their order, with those that were left out from the start */
export function withLeftOut(targets: Target[], results: TargetResult[]): TargetResult[] {
  const resultOf = new Map(results.map((result) => [result.target, result]))
  return targets.flatMap((target) => {
    const { skippedBecause } = target
    const leftOut = skippedBecause && { target, state: 'skipped' as const, skippedBecause, tries: 0, durationMs: 0 }
    return resultOf.get(target) ?? leftOut ?? []
  })
}

/** Whether a target ended as the workflow wants it: one that was to be skipped, or may fail, too. */
export function endedWell({ target, state, skippedBecause }: Ending): boolean {
  if (state === 'failed') return target.optional === true
  return state !== 'skipped' || isLeftOut(skippedBecause)
}

type Ending = Pick<TargetResult, 'state' | 'skippedBecause'> & { target: Pick<Target, 'optional'> }

/** Whether a target was skipped because the workflow wants it so. */
export function isLeftOut(because: SkippedBecause | undefined): because is LeftOut {
  return because === 'if' || because === 'paths' || because === 'no-token' || because === 'no-listener'
}

function statusCodeOf(delivered: Delivered): number | undefined {
  if (delivered.requests === 0) return undefined
  // That an earlier attempt's run is followed, or re-run, is no dispatch.
  if (delivered.state === 'skipped' || (delivered.state === 'accepted' && delivered.by.resumed)) return undefined
  const last = delivered.state === 'accepted' ? delivered.by : delivered.last
  return last?.reply.kind === 'answer' ? last.reply.status : 0
}

/** The try that a failure is told by: for what was held back, that of another target. */
export function toldBy(cause: Exclude<Cause, { kind: 'crash' }>): Tried {
  switch (cause.kind) {
    case 'tried':
      return cause.tried
    case 'held-back':
      return cause.by
    case 'stopped':
      return cause.after
  }
}

/** Why it is not known which repositories a search stands for. */
export type SearchTrouble =
  | Reply
  /** More than it may find. */
  | { kind: 'too-many'; total: number }
  /** With all others, more than a step can have. */
  | { kind: 'too-many-targets'; total: number }
  /** GitHub's time was over before it had looked at all, or it counts more than it lists. */
  | { kind: 'incomplete' }
  /** A name that no repository has. */
  | { kind: 'bad-name'; problem: string }
  /** Whether a workflow of these repositories listens could not be told. */
  | { kind: 'listeners-unknown'; names: string[]; reply?: Reply }
  /** A fault of ours. */
  | { kind: 'crash'; error: unknown }
  | { kind: 'stopped' }

/** How many targets are in each state. */
export function countStates(results: Pick<TargetResult, 'state'>[]): Record<State, number> {
  const counts = { accepted: 0, failed: 0, skipped: 0, planned: 0 }
  for (const { state } of results) counts[state]++
  return counts
}
