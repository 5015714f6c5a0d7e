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
  if (!runs && !statuses && left.length === 0)
    world.log.info('Nothing to do: this step left no run that it was to cancel, and no status pending.')
  // Most steps leave nothing, so what does it is loaded only here.
  try {
    if (runs) {
      const { cancelDownstream } = await import(/* webpackChunkName: "following" */ './cancel-downstream.ts')
      await cancelDownstream(runs, left, world)
    }
    if (statuses) {
      const { endStatuses } = await import(/* webpackChunkName: "statuses" */ './end-statuses.ts')
      await endStatuses(statuses, world)
    }
  } finally {
    if (left.length > 0) await revokeLeft(left, world)
  }
  return true
}

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
