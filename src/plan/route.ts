import type { Clock } from '../clock.ts'
import type { Client } from '../github/client.ts'
import { patient } from '../github/patient.ts'
import type { SearchTrouble } from '../result.ts'
import type { Target } from '../target.ts'
import { inTime, OutOfTime } from '../text/in-time.ts'
import type { Changed, Event } from './changed-files.ts'
import { hourlyLimitWarnings, type Plan } from './plan.ts'
import type { MadeSearch } from './search-targets.ts'

// Which targets of a list are sent to, where that takes a look at GitHub. Loaded only where one has `paths` or `search`.

export interface Routing {
  /** The targets, with those marked that are left out, and what searches found in their places. */
  targets: Target[]
  /** Why the changed files are not known, as a sentence: then all are sent to. */
  sentToAll?: string
  searches: MadeSearch[]
  /** What the workflow's author should know. */
  warnings: string[]
}

export interface RouteOptions {
  clientOf: (token: string) => Promise<Client>
  /** Likewise, of the GitHub that the workflow runs on. */
  ownClientOf: (token: string) => Promise<Client>
  /** Of the workflow that the step runs in. */
  event: () => Event
  /** Told of each private repository that a search finds, before anything else is. */
  foundPrivate: (target: Target) => void
  clock: Clock
  stop: AbortSignal
}

/** Longer than this nobody waits for what only spares events. */
const LONGEST_FOR_FILES_MS = 60_000

const MOST_MS_OF_MATCHING = 3000

/** Finds out which targets are to be sent to. A search that fails lets none of them be. */
export async function route(plan: Plan, options: RouteOptions): Promise<Routing> {
  const paths = await byPaths(plan, options)
  const found = await bySearch(plan, paths.targets, options)
  const hasFailed = found.searches.some(({ target, came }) => isTrouble(came) && !target.optional)
  const targets = hasFailed ? found.targets.map((target) => heldBack(target, found.searches)) : found.targets
  return { ...paths, ...found, targets, warnings: hourlyLimitWarnings(targets) }
}

/** Whether a search came to nothing that is known; one that was stopped is none. */
export function isTrouble(came: MadeSearch['came']): came is SearchTrouble {
  return came.kind !== 'found' && came.kind !== 'stopped'
}

/** Where a search failed: the target that is not sent to for it. */
function heldBack(target: Target, searches: MadeSearch[]): Target {
  const failed = searches.some(({ target: its, came }) => its === target && isTrouble(came))
  return failed || target.skippedBecause ? target : { ...target, skippedBecause: 'search-failed' }
}

async function byPaths(plan: Plan, options: RouteOptions): Promise<Pick<Routing, 'targets' | 'sentToAll'>> {
  const { targets } = plan
  if (!targets.some(isLimited)) return { targets }
  const changed = await changedFiles(plan, options)
  if (changed.kind === 'unknown') return { targets, sentToAll: changed.why }
  return withoutUnchanged(targets, changed.paths)
}

async function bySearch({ apiUrl, retries }: Plan, targets: Target[], options: RouteOptions) {
  if (!targets.some(({ search, skippedBecause }) => search && !skippedBecause)) return { targets, searches: [] }
  const { findTargets } = await import(/* webpackChunkName: "search" */ './search-targets.ts')
  return findTargets(targets, { ...options, apiUrl, retries })
}

function isLimited({ paths, skippedBecause }: Target): boolean {
  return paths !== undefined && skippedBecause === undefined
}

async function changedFiles(plan: Plan, { ownClientOf, event, clock, stop }: RouteOptions): Promise<Changed> {
  if (plan.changed) return { kind: 'paths', paths: plan.changed }
  const { lookUpChanged } = await import(/* webpackChunkName: "changed-files" */ './changed-files.ts')
  const { sourceToken, current, retries } = plan
  const [owner, name] = current?.split('/') ?? []
  const patience = { retries, longestMs: LONGEST_FOR_FILES_MS, clock, stop }
  try {
    const client = sourceToken && patient(await ownClientOf(sourceToken.text), patience)
    return await lookUpChanged(event(), owner && name ? { owner, name } : undefined, client)
  } catch (error) {
    return { kind: 'unknown', why: `the action itself failed to find out (${(error as Error).message}).` }
  }
}

async function withoutUnchanged(targets: Target[], files: string[]): Promise<Pick<Routing, 'targets' | 'sentToAll'>> {
  const { createMatcher } = await import(/* webpackChunkName: "changed-files" */ './matching.ts')
  try {
    return inTime(() => {
      const hasChanged = createMatcher(files)
      return {
        targets: targets.map((target) =>
          isLimited(target) && !hasChanged(target.paths ?? []) ? { ...target, skippedBecause: 'paths' } : target,
        ),
      }
    }, MOST_MS_OF_MATCHING)
  } catch (error) {
    if (!(error instanceof OutOfTime)) throw error
    const why = `comparing ${files.length} files with all paths takes more than ${MOST_MS_OF_MATCHING / 1000} s.`
    return { targets, sentToAll: why }
  }
}
