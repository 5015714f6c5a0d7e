import type { Target } from '../target.ts'

/** Rights of an App's token, by their names in GitHub's API. */
export type Rights = Partial<Record<RightName, 'read' | 'write'>>

type RightName = 'contents' | 'actions' | 'checks' | 'metadata'

/** What of a step's settings takes rights. */
export interface Doing {
  dryRun: boolean
  ifNoListener: 'send' | 'skip' | 'fail'
  /** How runs are waited for; absent where they are not. */
  waiting?: { waitFor: 'start' | 'completion'; cancelDownstream: boolean } | undefined
  /** Failed runs of an earlier attempt are run again. */
  reruns: boolean
}

/**
 * The least rights that a step takes in the repositories of some of its targets.
 *
 * @param targets those that one token is for
 * @returns what the token is asked for; a dry run takes less than what it rehearses
 * @see https://docs.github.com/en/rest/authentication/permissions-required-for-github-apps
 */
export function leastRights(targets: Pick<Target, 'dispatch' | 'search'>[], doing: Doing): Rights {
  const { dryRun, ifNoListener, waiting, reruns } = doing
  const events = targets.some(({ dispatch }) => dispatch.kind === 'event')
  const workflows = targets.some(({ dispatch }) => dispatch.kind === 'workflow')
  const listens = events && (ifNoListener !== 'send' || targets.some(({ search }) => search?.listening))
  // What was waited for in vain is looked into.
  const looks = dryRun || listens || (events && waiting !== undefined)
  const starts = workflows || (waiting !== undefined && (waiting.cancelDownstream || reruns))
  const contents = events && !dryRun ? 'write' : looks ? 'read' : undefined
  const actions = starts && !dryRun ? 'write' : looks || waiting ? 'read' : undefined
  return {
    ...(contents ? { contents } : {}),
    ...(actions ? { actions } : {}),
    ...(waiting?.waitFor === 'completion' && !dryRun ? { checks: 'read' } : {}),
    metadata: 'read',
  }
}

/** @returns of the rights that are wanted those that there are, at the level that there is */
export function granted(wanted: Rights, has: Readonly<Record<string, unknown>>): Rights {
  const levels = rightsIn(wanted).flatMap(([name, level]) => {
    const there = has[name]
    if (name === 'metadata' || there === 'write' || there === 'admin' || there === level) return [[name, level]]
    return there === 'read' ? [[name, 'read']] : []
  })
  return Object.fromEntries(levels)
}

/** @returns those that are wanted and not there, in the words of GitHub's pages; both levels where not even the lower one is */
export function lackingRights(wanted: Rights, has: Rights): string[] {
  return rightsIn(wanted).flatMap(([name, level]) => {
    const there = has[name]
    if (there === 'write' || there === level) return []
    return (there ?? level) === 'read' ? [inWords([name, level])] : [inWords([name, 'read']), inWords([name, 'write'])]
  })
}

/** Such as `Contents: Read and write, Metadata: Read`. */
export function rightsInWords(rights: Rights): string {
  return rightsIn(rights).map(inWords).join(', ')
}

function inWords([name, level]: [RightName, 'read' | 'write']): string {
  return `${name.slice(0, 1).toUpperCase()}${name.slice(1)}: ${level === 'write' ? 'Read and write' : 'Read'}`
}

function rightsIn(rights: Rights) {
  return Object.entries(rights) as [RightName, 'read' | 'write'][]
}
