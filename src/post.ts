import { cancelDownstream } from './cancel-downstream.ts'
import type { World } from './run.ts'
import { savedForPost } from './runner/saved-state.ts'
import { savedStatuses } from './runner/saved-statuses.ts'

/**
 * The post step: does what a step that was stopped could not do any more.
 *
 * @returns true: what can't be done is a warning
 */
export async function post(world: World): Promise<boolean> {
  const [runs, statuses] = [savedForPost(), savedStatuses()]
  await cancelDownstream(runs, world)
  if (statuses) {
    // Most steps leave none.
    const { endStatuses } = await import(/* webpackChunkName: "statuses" */ './end-statuses.ts')
    await endStatuses(statuses, world)
  }
  return true
}
