import { getState } from '@actions/core'
import type { SavedState } from '../progress.ts'
import { isOurs } from '../result.ts'
import type { Target } from '../target.ts'
import type { Log } from './log.ts'
import { createStateWriter, savedList } from './saved-state.ts'

/** An event of the main step. */
export interface SavedDispatch {
  /** `owner/name`. */
  repository: string
  /** The variable that its token comes from; absent for the step's own. */
  tokenEnv?: string
  /** No public log should name it. */
  isPrivate?: boolean
  /** Only where the action itself made it: by another id nobody's run is cancelled. */
  dispatchId?: string
}

/** A run that the main step found. */
export interface SavedRun extends Pick<SavedDispatch, 'repository' | 'tokenEnv'> {
  id: number
  /** Absent where it is longer than any of GitHub's. */
  url?: string
  /** Named by GitHub's answer, or matched by an id that the action itself made. */
  ours: boolean
}

/** As it is kept: where it is stands with its dispatch. */
interface KeptRun extends Pick<SavedRun, 'id' | 'url' | 'ours'> {
  /** The number of its dispatch. */
  of: number
}

/** What the main step leaves for the post step. */
export interface Saved {
  /** When the main step began to send: milliseconds since 1970, by the runner's clock. */
  since: number
  dispatches: SavedDispatch[]
  runs: SavedRun[]
  /** How many more runs were found. */
  moreRuns: number
}

const SINCE = 'following-since'
const MORE = 'more-runs'

/**
 * All variables of a process share 2 MB or less, and the post step is not started with more. Others are found by the id
 * that they show; those that an answer named may show none, and are one a target.
 */
const MOST_RUNS = 300

/** A repository's name has 140 characters at most. */
const LONGEST_URL = 300

/**
 * Saves what the post step needs to cancel runs: each piece in a variable of its own, as one of them holds 128 KiB at
 * most.
 *
 * @param now milliseconds since 1970
 */
export function saveForPost(targets: Target[], now: number, log: Log): SavedState {
  const save = createStateWriter('cancel-downstream may miss runs', log)
  const known = new Set<number>()
  let kept = 0

  const dispatches = targets.map(
    ({ repository, tokenEnv, isPrivate, dispatchId, idIsNew }, index): [string, SavedDispatch] => {
      const id = idIsNew && dispatchId ? { dispatchId } : {}
      return [
        `dispatch-${index}`,
        { repository, ...(tokenEnv ? { tokenEnv } : {}), ...(isPrivate ? { isPrivate } : {}), ...id },
      ]
    },
  )
  save(...dispatches, [SINCE, now])

  return {
    found(target, started) {
      const { id, url } = started.run
      if (known.has(id)) return
      known.add(id)
      const ours = isOurs(target, started)
      const run: KeptRun = { of: targets.indexOf(target), id, ...(url.length <= LONGEST_URL ? { url } : {}), ours }
      const isKept = kept < MOST_RUNS || started.matchedBy === 'run_id'
      save(isKept ? [`run-${kept++}`, run] : [MORE, known.size - kept])
    },
    unsent: (target) => save([`dispatch-${targets.indexOf(target)}`, null]),
    done: () => save([SINCE, null]),
  }
}

/** @returns what the main step kept; nothing if it was done, or had nothing to keep */
export function savedForPost(): Saved | undefined {
  const since = Number(getState(SINCE) || 'null')
  if (!(since > 0)) return undefined
  const dispatches = savedList<SavedDispatch | null>('dispatch')
  const runs = savedList<KeptRun>('run').flatMap(({ of, ...run }): SavedRun[] => {
    const { repository, tokenEnv } = dispatches[of] ?? {}
    return repository === undefined ? [] : [{ repository, ...(tokenEnv ? { tokenEnv } : {}), ...run }]
  })
  const moreRuns = Number(getState(MORE) || 0)
  return { since, dispatches: dispatches.filter((dispatch) => dispatch !== null), runs, moreRuns }
}
