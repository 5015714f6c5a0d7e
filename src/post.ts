import { cancelDownstream } from './cancel-downstream.ts'
import type { World } from './run.ts'
import { savedForPost } from './runner/saved-state.ts'

/**
 * The post step: does what a step that was stopped could not do any more.
 *
 * @returns true: what can't be done is a warning
 */
export async function post(world: World): Promise<boolean> {
  await cancelDownstream(savedForPost(), world)
  return true
}
