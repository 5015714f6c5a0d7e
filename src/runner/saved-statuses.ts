import { getState } from '@actions/core'
import type { Log } from './log.ts'
import { createStateWriter, savedList } from './saved-state.ts'

/** Told of the commit statuses that the post step has to end where this one can't. */
export interface OpenStatuses {
  /** It is about to be written as pending. */
  opened(context: string): void
  /** Its end is written. */
  closed(context: string): void
}

/** What the main step left. */
export interface SavedStatuses {
  /** The SHA. */
  commit: string
  /** Those without an end. */
  contexts: string[]
}

const COMMIT = 'status-commit'

/** Saves which commit statuses are open: of 30 at most, so there is room for all in the environment. */
export function saveStatuses(commit: string, log: Log): OpenStatuses {
  const save = createStateWriter('commit-status may leave a status pending', log)
  const places = new Map<string, number>()
  return {
    opened(context) {
      const isFirst = places.size === 0
      const place = places.get(context) ?? places.size
      places.set(context, place)
      save(...(isFirst ? [[COMMIT, commit] as const] : []), [`status-${place}`, context])
    },
    closed(context) {
      const place = places.get(context)
      if (place !== undefined) save([`status-${place}`, null])
    },
  }
}

/** @returns nothing where the main step left no status open */
export function savedStatuses(): SavedStatuses | undefined {
  const contexts = savedList<string | null>('status').filter((context) => context !== null)
  return contexts.length > 0 ? { commit: JSON.parse(getState(COMMIT)) as string, contexts } : undefined
}
