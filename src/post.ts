import { cancelDownstream } from './cancel-downstream.ts'
import { connect } from './connect.ts'
import { readConnection } from './inputs/settings.ts'
import { type SavedAppToken, savedAppTokens, savedForPost } from './runner/saved-state.ts'
import { savedStatuses } from './runner/saved-statuses.ts'
import type { World } from './world.ts'

/**
 * The post step: does what a step that was stopped could not do any more.
 *
 * @returns true: what can't be done is a warning
 */
export async function post(world: World): Promise<boolean> {
  const [runs, statuses, left] = [savedForPost(), savedStatuses(), savedAppTokens()]
  for (const { token } of left) world.registerSecret(token)
  try {
    if (runs) await cancelDownstream(runs, left, world)
    else if (!statuses) world.log.info(NOTHING)
    if (statuses) {
      // Most steps leave none.
      const { endStatuses } = await import(/* webpackChunkName: "statuses" */ './end-statuses.ts')
      await endStatuses(statuses, world)
    }
  } finally {
    if (left.length > 0) await revokeLeft(left, world)
  }
  return true
}

/** It is started after every job that fails, whatever failed there. */
const NOTHING = 'Nothing is left to do: this step left no run to cancel, and no commit status pending.'

/** Gives back the tokens of a GitHub App that the main step left. */
async function revokeLeft(left: SavedAppToken[], world: World) {
  const { revoke } = await import(/* webpackChunkName: "app" */ './app/revoke.ts')
  const { clientOf } = connect(readConnection(world), world)
  await revoke(
    left.map(({ token }) => token),
    clientOf,
    world.log.debug,
  )
}
