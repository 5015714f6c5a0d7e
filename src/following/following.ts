import type { Clock } from '../clock.ts'
import { lookAlike, mayHaveStarted, runNamedBy } from '../events/dispatch.ts'
import type { Client } from '../github/client.ts'
import { createReaders, type ReaderOf } from '../github/reads.ts'
import { createMayShow } from '../github/visibility.ts'
import type { Progress, SavedState } from '../progress.ts'
import type { Reply } from '../reply.ts'
import type { Accepted, Delivered, Followed } from '../result.ts'
import type { Target } from '../target.ts'
import { createFollower, type Follower } from './follow.ts'
import { createNames } from './names.ts'
import { createSignOfLife } from './sign-of-life.ts'
import { createWatch, type Watch } from './watch.ts'

export interface FollowingOptions {
  waitFor: 'start' | 'completion'
  /** Both from the event's acceptance on. */
  startTimeoutSeconds: number
  completionTimeoutSeconds: number
  pollIntervalSeconds: number
  targets: Target[]
  clientOf: (token: string) => Promise<Client>
  /** Of what has read before, so that all share one budget; one of its own unless given. */
  readerOf?: ReaderOf | undefined
  clock: Clock
  /** What private repositories say may only be shown where the log is private, too. */
  isRunningPrivate: () => boolean
  /** Ends all waiting at once. */
  stop: AbortSignal
  /** Aborted, with the error as its reason, by an exception that nobody caught. */
  fault: AbortSignal
  progress: Pick<Progress, 'runChanged' | 'followed' | 'waiting' | 'slowed' | 'limited' | 'unreadable'>
  /** What the post step must know, where there is to be one. */
  saved?: SavedState | undefined
}

/** Follows all dispatches of a step: one watch for each repository and token. */
export interface Following {
  /** Before each dispatch to a repository. @returns what stands in the way of following it, if anything */
  prepare(target: Target): Promise<Reply | undefined>
  /** Once a target is settled: an accepted one is followed from now on. */
  settled(delivered: Delivered): void
  /** The token's client for reads, within the budget that all share. */
  readerOf: ReaderOf
  /** @returns how far the runs of each accepted target were followed, when that has ended for all of them */
  ended(): Promise<Map<Target, Followed>>
}

interface Watched {
  watch: Watch
  follower: Follower
}

const MINUTE_MS = 60_000

/** One for each step. Starts nothing until `prepare` or `settled` is called. */
export function createFollowing(options: FollowingOptions): Following {
  const { clock, fault, progress, saved } = options
  const stop = AbortSignal.any([options.stop, fault])
  const readerOf = options.readerOf ?? createReaders({ ...options, stop })
  const repositories = new Map<string, Promise<Watched>>()
  const mayShow = createMayShow(readerOf, options.isRunningPrivate)
  const signOfLife = createSignOfLife({ ...options, readerOf, mayShow })
  const names = createNames()
  const followed = new Map<Target, Promise<Followed>>()
  /** Targets whose event is not, and will not be, out there. */
  const unsent = new Set<Target>()

  return {
    readerOf,
    async prepare(target) {
      const { watch } = await repositoryOf(target)
      return watch.prepare()
    },
    settled(delivered) {
      const { target, state } = delivered
      if (state === 'skipped' || (state === 'failed' && !delivered.mayHaveArrived)) {
        unsent.add(target)
        saved?.unsent(target)
      }
      if (state === 'accepted') followed.set(target, follow(delivered))
    },
    async ended() {
      const ends = Promise.all([...followed].map(async ([target, end]) => [target, await end] as const))
      const over = new AbortController()
      ends.finally(() => over.abort()).catch(() => undefined)
      while (!over.signal.aborted) {
        await clock.sleep(MINUTE_MS, over.signal)
        const all = await Promise.all(repositories.values())
        const open = all.flatMap(({ follower }) => follower.open())
        // Nobody waits for it.
        if (!over.signal.aborted) signOfLife.tell(open, () => over.signal.aborted).catch(() => undefined)
      }
      const ended = new Map(await ends)
      if (!options.stop.aborted) saved?.done()
      return ended
    },
  }

  async function follow({ target, by }: Accepted): Promise<Followed> {
    const { follower } = await repositoryOf(target)
    const at = by.reply.kind === 'answer' ? Date.parse(by.reply.headers.date ?? '') : Number.NaN
    const start = {
      ...{ run: runNamedBy(target, by), ref: by.ref, at: Number.isNaN(at) ? undefined : at },
      earlier: by.resumed?.runs,
    }
    const ended = await follower.follow(target, () => isAlone(target), start)
    const followed: Followed = fault.aborted ? { ...ended, end: { kind: 'crash', error: fault.reason } } : ended
    progress.followed(target, followed)
    return followed
  }

  /**
   * No other dispatch whose run looks the same can be out there. That its run was found by the id would be no proof: a
   * second workflow, which does not show ids, may have started for it as well. A repository may go by two names, its
   * former one and its own: then both see the same runs.
   */
  function isAlone(target: Target): boolean {
    return !options.targets.some(
      (other) =>
        other !== target &&
        lookAlike(other.dispatch, target.dispatch) &&
        !unsent.has(other) &&
        names.areOne(other.repository, target.repository),
    )
  }

  function repositoryOf(target: Target): Promise<Watched> {
    const key = keyOf(target)
    const watched = repositories.get(key) ?? createWatched(target)
    repositories.set(key, watched)
    return watched
  }

  async function createWatched(target: Target): Promise<Watched> {
    const { token, owner, name } = target
    const here = options.targets.filter((other) => isSameRepository(other, target))
    const ownIds = here.flatMap(({ dispatchId }) => dispatchId ?? [])
    const watch = createWatch(
      { owner, name },
      {
        client: await readerOf(token),
        first: await readerOf(token, true),
        now: clock.now,
        isOfOurs: (run) => here.some(({ dispatch }) => mayHaveStarted(dispatch, run)),
        ids: new Set(ownIds),
        onRun: (id) => names.saw(target.repository, id),
        onUnreadable: (entries) => progress.unreadable(target, entries),
      },
    )
    const follower = createFollower(watch, {
      ...options,
      progress: {
        runChanged(target, started) {
          signOfLife.changed(started)
          progress.runChanged(target, started)
        },
      },
      stop,
      startTimeoutMs: options.startTimeoutSeconds * 1000,
      completionTimeoutMs: options.completionTimeoutSeconds * 1000,
      pollIntervalMs: options.pollIntervalSeconds * 1000,
      ownIds,
    })
    return { watch, follower }
  }
}

function keyOf({ token, repository }: Target): string {
  return `${token} ${repository.toLowerCase()}`
}

function isSameRepository(one: Target, other: Target): boolean {
  return one.repository.toLowerCase() === other.repository.toLowerCase()
}
