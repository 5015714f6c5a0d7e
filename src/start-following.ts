import { cancelOnStop } from './cancelling.ts'
import { connectInGrace } from './connect.ts'
import { createFollowing, type Following, type FollowingOptions } from './following/following.ts'
import type { Connection, Waiting } from './inputs/settings.ts'
import type { Progress } from './progress.ts'
import type { Log } from './runner/log.ts'
import { saveForPost } from './runner/saved-runs.ts'

export interface Surroundings
  extends Connection,
    Pick<FollowingOptions, 'targets' | 'clientOf' | 'readerOf' | 'clock' | 'stop' | 'fault' | 'isRunningPrivate'> {
  waiting: Waiting
  /** @returns the token itself, as it is now */
  textOf: (token: string) => string
  progress: Progress
  log: Log
}

/**
 * What follows the runs of a step that waits. With `cancel-downstream` those that it started are cancelled when it is
 * stopped: here what is known by then, by the post step what is not.
 */
export function startFollowing({ waiting, progress, ...world }: Surroundings): Following {
  const options = { ...world, ...waiting, progress }
  if (!waiting.cancelDownstream) return createFollowing(options)
  const { targets, clock, stop, log } = world
  const lastClientOf = connectInGrace(world, { stop, log })
  const cancelling = cancelOnStop({ stop, clientOf: (token) => lastClientOf(world.textOf(token)), log })
  const following = createFollowing({
    ...options,
    progress: {
      ...progress,
      runChanged(target, started) {
        progress.runChanged(target, started)
        cancelling.saw(target, started)
      },
    },
    saved: saveForPost(targets, clock.now(), log),
  })
  return {
    ...following,
    async ended() {
      const followed = await following.ended()
      await cancelling.ended()
      return followed
    },
  }
}
