import { connect } from './connect.ts'
import { failureMessage, internalError, stackOf } from './failures/failure.ts'
import { readConnection } from './inputs/settings.ts'
import { linked } from './report/report.ts'
import { type SavedAppToken, savedAppTokens } from './runner/saved-app-tokens.ts'
import { savedForPost } from './runner/saved-runs.ts'
import { savedStatuses } from './runner/saved-statuses.ts'
import type { World } from './world.ts'

/**
 * The post step: does what a step that was stopped could not do any more.
 *
 * @returns whether nothing failed by a fault of ours: what GitHub does not let it do is a warning
 */
export async function post(world: World): Promise<boolean> {
  const [runs, statuses, left] = [savedForPost(), savedStatuses(), savedAppTokens()]
  for (const { token } of left) world.registerSecret(token)
  if (!runs && !statuses && left.length === 0)
    world.log.info('Nothing to do: this step left no run that it was to cancel, and no status pending.')
  // Most steps leave nothing, so what does it is loaded only here; one that fails keeps no other from being done.
  let succeeded = true
  if (runs)
    await attempt('cancelling runs', 'Runs that this step started may go on: cancel them by hand.', async () => {
      const { cancelDownstream } = await import(/* webpackChunkName: "following" */ './cancel-downstream.ts')
      await cancelDownstream(runs, left, world)
    })
  if (statuses)
    await attempt('ending commit statuses', 'Those that are pending stay so.', async () => {
      const { endStatuses } = await import(/* webpackChunkName: "statuses" */ './end-statuses.ts')
      await endStatuses(statuses, world)
    })
  if (left.length > 0)
    await attempt("giving back a GitHub App's tokens", 'They live out their hour.', () => revokeLeft(left, world))
  return succeeded

  async function attempt(doing: string, undone: string, work: () => Promise<void>) {
    try {
      await work()
    } catch (error) {
      succeeded = false
      const failure = linked({ ...internalError(error, doing), arrival: undone }, world.env)
      world.log.error(failure.title, failureMessage(failure))
      world.log.debug(stackOf(error))
    }
  }
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
