import type { Delivered } from '../delivery/deliver.ts'
import { NotReady } from '../delivery/outcome.ts'
import type { ReaderOf } from '../github/reads.ts'
import type { Target } from '../plan/plan.ts'
import { createFollower, type Followed, type Follower, type FollowOptions, type Open } from './follow.ts'
import { createWatch, type Watch } from './watch.ts'

export interface FollowingOptions extends Omit<FollowOptions, 'ownIds'> {
  targets: Target[]
  /** The token's client for reads. */
  readerOf: ReaderOf
  /** Told of a target whose event is not, and will not be, out there. */
  onUnsent: (target: Target) => void
  /** A sign of life: what is still waited for. */
  onAlive: (open: Open[]) => void
}

/** Follows all dispatches of a step: one watch for each repository and token. */
export interface Following {
  /** Before the first dispatch to a repository. @returns what stands in the way of following it, if anything */
  prepare(target: Target): Promise<NotReady | undefined>
  /** Once a target is settled: an accepted one is followed from now on. */
  settled(delivered: Delivered): void
  /** @returns how far the runs of each accepted target were followed, when that has ended for all of them */
  ended(): Promise<Map<Target, Followed>>
}

interface Place {
  watch: Watch
  follower: Follower
}

const MINUTE_MS = 60_000

/** One for each step. Starts nothing until `prepare` or `settled` is called. */
export function createFollowing(options: FollowingOptions): Following {
  const { clock } = options
  const places = new Map<string, Promise<Place>>()
  const followed = new Map<Target, Promise<Followed>>()
  /** Targets whose event is not, and will not be, out there. */
  const unsent = new Set<Target>()

  return {
    async prepare(target) {
      const { watch } = await placeOf(target)
      const obstacle = await watch.prepare()
      return obstacle && new NotReady(obstacle)
    },
    settled(delivered) {
      const { target, state } = delivered
      if (state === 'skipped' || (state === 'failed' && !delivered.mayHaveArrived)) {
        unsent.add(target)
        options.onUnsent(target)
      }
      if (state === 'accepted') followed.set(target, follow(target))
    },
    async ended() {
      const ends = Promise.all([...followed].map(async ([target, end]) => [target, await end] as const))
      const over = new AbortController()
      ends.finally(() => over.abort()).catch(() => undefined)
      while (!over.signal.aborted) {
        await clock.sleep(MINUTE_MS, over.signal)
        const all = await Promise.all(places.values())
        if (!over.signal.aborted) options.onAlive(all.flatMap(({ follower }) => follower.open()))
      }
      return new Map(await ends)
    },
  }

  async function follow(target: Target): Promise<Followed> {
    const { follower } = await placeOf(target)
    return follower.follow(target, () => isAlone(target))
  }

  /**
   * No other event of this type can be out there. That its run was found by the id would be no proof: a second workflow,
   * which does not show ids, may have started for it as well.
   */
  function isAlone(target: Target): boolean {
    return !options.targets.some(
      (other) =>
        other !== target &&
        other.eventType === target.eventType &&
        placeName(other) === placeName(target) &&
        !unsent.has(other),
    )
  }

  function placeOf(target: Target): Promise<Place> {
    const key = `${target.token.trim()} ${placeName(target)}`
    const place = places.get(key) ?? createPlace(target)
    places.set(key, place)
    return place
  }

  async function createPlace({ token, owner, name }: Target): Promise<Place> {
    const [reader, first] = [await options.readerOf(token), await options.readerOf(token, true)]
    const watch = createWatch(reader, { owner, name }, clock.now, first)
    const here = options.targets.filter((target) => placeName(target) === placeName({ repository: `${owner}/${name}` }))
    const ownIds = here.flatMap(({ dispatchId }) => dispatchId ?? [])
    return { watch, follower: createFollower(watch, { ...options, ownIds }) }
  }
}

function placeName({ repository }: Pick<Target, 'repository'>): string {
  return repository.toLowerCase()
}
