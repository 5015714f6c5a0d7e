import type { Failure } from './failures/failure.ts'
import type { Delivered, Failed, Followed, Foreseen, Open, StartedRun, Tried } from './result.ts'
import type { Target } from './target.ts'

/** Whoever watches a step at work is told of it by these. Nothing that is done here changes what happens. */
export interface Progress {
  /** A target's dispatch is over. */
  settled(delivered: Delivered): void
  /** A try failed, and another one follows. */
  retrying(target: Target, retry: Retry): void
  /** It is known why a target's dispatch failed. */
  failed(delivered: Failed, failure: Failure): void
  /** Now and then: how far a long fan-out is. */
  delivering(soFar: SoFar): void
  /** A run was found, or its status changed. */
  runChanged(target: Target, started: StartedRun): void
  /** The runs of a target are followed no further. */
  followed(target: Target, followed: Followed): void
  /** A sign of life: what is still waited for. */
  waiting(open: Open[]): void
  /** Once for each token: its budget of reads makes the polls wait. */
  slowed(): void
  /** A rate limit of GitHub's was met by reads, and how long it lasts. */
  limited(ms: number): void
  /** A list of runs has entries that are none. */
  unreadable(target: Target, entries: number): void
  /** In a dry run: a target was looked at. */
  looked(foreseen: Foreseen): void
}

/** A failed try that is followed by another. */
export interface Retry {
  tried: Tried
  /** Which try of this target it was, from 1 on. */
  tries: number
  /** How many there may be. */
  most: number
  /** When the next one follows, in milliseconds. */
  afterMs: number
}

/** How far a fan-out is. */
export interface SoFar {
  accepted: number
  failed: number
  /** Targets that are neither accepted, failed nor skipped yet. */
  left: number
  /** Where all wait: until when (milliseconds since 1970). */
  waitingUntil: number | undefined
}

/** Told of what the post step needs to cancel runs. */
export interface SavedState {
  found(target: Target, started: StartedRun): void
  /** Its event is not, and will not be, out there. */
  unsent(target: Target): void
  /** The waiting is over, by a fault of ours, too: whatever happens to the job from now on, its runs stay as they are. */
  done(): void
}
