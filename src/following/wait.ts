import type { Clock } from '../clock.ts'
import type { Delivered } from '../delivery/deliver.ts'
import type { NotReady } from '../delivery/outcome.ts'
import type { Diagnosis } from '../explaining/diagnose.ts'
import { createJobsReader, explainFollowed } from '../explaining/followed.ts'
import { type Failure, internalError } from '../failures/failure.ts'
import type { Client } from '../github/client.ts'
import { createReaders } from '../github/reads.ts'
import type { Waiting } from '../inputs/settings.ts'
import type { Target } from '../plan/plan.ts'
import { createSilence } from '../receivers/receivers.ts'
import type { FollowedRun, Open } from './follow.ts'
import { createFollowing } from './following.ts'

export interface WaitOptions extends Waiting {
  targets: Target[]
  clientOf: (token: string) => Promise<Client>
  clock: Clock
  /** Ends all waiting at once. */
  stop: AbortSignal
  /** Aborted, with the error as its reason, by an exception that nobody caught. */
  fault: AbortSignal
  onChange: (target: Target, followed: FollowedRun) => void
  /** Told of a target whose event is not, and will not be, out there. */
  onUnsent: (target: Target) => void
  onAlive: (open: Open[]) => void
  /** Told once for each token whose budget of reads makes the polls wait. */
  onSlow: () => void
  /** Told of each rate limit of GitHub's that reads meet, and how long it lasts. */
  onLimited: (ms: number) => void
  /** Told when the waiting is over, by a fault of ours, too, and not when the step was stopped before. */
  onDone: () => void
}

/** Waits for the runs of a step's dispatches. */
export interface Wait {
  /** Before each dispatch. @returns what stands in the way of following it, if anything */
  prepare(target: Target): Promise<NotReady | undefined>
  /** Once a target is settled: an accepted one is followed from now on. */
  settled(delivered: Delivered): void
  /** @returns the runs of each accepted target, when they have been followed to their end, and why some failed */
  ended(diagnosis: Diagnosis): Promise<Map<Target, Waited>>
}

export interface Waited {
  runs: FollowedRun[]
  failure?: Failure
}

/** One for each step that waits: what all of its targets share. */
export function createWait(options: WaitOptions): Wait {
  const { fault } = options
  const stop = AbortSignal.any([options.stop, fault])
  const readerOf = createReaders({ ...options, stop })
  const silence = createSilence({ clientOf: readerOf, stop })
  const jobs = createJobsReader(readerOf)
  const following = createFollowing({
    ...options,
    stop,
    readerOf,
    startTimeoutMs: options.startTimeoutSeconds * 1000,
    completionTimeoutMs: options.completionTimeoutSeconds * 1000,
    pollIntervalMs: options.pollIntervalSeconds * 1000,
  })

  return {
    prepare: following.prepare,
    settled: following.settled,
    async ended(diagnosis) {
      const waited = new Map<Target, Waited>()
      const ended = await following.ended()
      if (!options.stop.aborted) options.onDone()
      for (const [target, followed] of ended) {
        const end = fault.aborted ? { kind: 'crash' as const, error: fault.reason } : followed.end
        const failure = await explainFollowed(
          target,
          { ...followed, end },
          { ...options, jobs, diagnosis, silence },
        ).catch((error: unknown) => internalError(error, 'explaining what became of its runs', 'following'))
        waited.set(target, { runs: followed.runs, ...(failure ? { failure } : {}) })
      }
      return waited
    },
  }
}
