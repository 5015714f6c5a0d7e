import type { Clock } from '../clock.ts'
import { LONGEST_WAIT_MS } from '../failures/rate-limit.ts'
import type { Client } from '../github/client.ts'
import { patient } from '../github/patient.ts'
import { searchRepositories } from '../github/search.ts'
import type { SearchTrouble } from '../result.ts'
import type { Dispatch, Search, Target } from '../target.ts'
import { MOST_TARGETS } from './entry.ts'

// What searches stand for. Loaded only where there is one.

export interface SearchOptions {
  clientOf: (token: string) => Promise<Client>
  /** Told of each private repository before anything else is. */
  foundPrivate: (target: Target) => void
  apiUrl: string
  retries: number
  clock: Clock
  stop: AbortSignal
}

/** What came of the searches of a step. */
export interface Found {
  /** All targets, with what was found in the places of the searches, but of those that failed or were not made. */
  targets: Target[]
  searches: MadeSearch[]
}

export interface MadeSearch {
  /** The one that it stands for. */
  target: Target
  came: { kind: 'found'; names: string[]; silent: number; unreadable: string[] } | SearchTrouble
}

/**
 * Makes the searches, one after another, and puts what they find in their places. A repository that another entry names
 * with the same event is that entry's; of two searches the first has it.
 */
export async function findTargets(targets: Target[], options: SearchOptions): Promise<Found> {
  const taken = new Set(
    targets.flatMap((target) => (target.search || target.skippedBecause === 'if' ? [] : keyOf(target))),
  )
  const places: Place[] = []
  for (const target of targets) {
    const { search, skippedBecause } = target
    if (search && !skippedBecause) places.push({ target, ...(await made(target, search).catch(crashed)) })
    else places.push({ target, targets: [target] })
  }
  for (const place of places.toReversed()) {
    const total = countOf(places)
    if (total > MOST_TARGETS && place.came?.kind === 'found')
      Object.assign(place, { targets: [], came: { kind: 'too-many-targets', total } })
  }
  return {
    targets: places.flatMap(({ target, targets: its, came }) => (came && came.kind !== 'found' ? [target] : its)),
    searches: places.flatMap(({ target, came }) => (came ? [{ target, came }] : [])),
  }

  async function made(entry: Target, { words, most, listening, targetOf }: Search): Promise<Made> {
    const nothing = { targets: [] }
    if (options.stop.aborted) return { ...nothing, came: { kind: 'stopped' } }
    const client = patient(await options.clientOf(entry.token), { ...options, longestMs: LONGEST_WAIT_MS })
    const result = await searchRepositories(client, words, most)
    if (options.stop.aborted) return { ...nothing, came: { kind: 'stopped' } }
    if (result.kind !== 'found') return { ...nothing, came: result }
    const found: Target[] = []
    for (const { fullName, isPrivate } of result.repositories) {
      const target = targetOf(fullName)
      if (!target.ok) return { ...nothing, came: { kind: 'bad-name', problem: target.problems.join(' ') } }
      if (taken.has(keyOf(target.value))) continue
      // No other is kept.
      const its = { ...target.value, ...(isPrivate ? { isPrivate } : {}), ...(listening ? { listens: true } : {}) }
      if (isPrivate) options.foundPrivate(its)
      found.push(its)
    }
    const heard = listening
      ? await (await loadListening()).listeningOnes(found, { ...options, clientOf: async () => client })
      : { kind: 'known' as const, targets: found, unreadable: [] }
    if (heard.kind !== 'known') return { ...nothing, came: heard }
    for (const target of heard.targets) taken.add(keyOf(target))
    const names = heard.targets.map(({ repository }) => repository)
    const { unreadable } = heard
    const silent = found.length - names.length - unreadable.length
    return { targets: heard.targets, came: { kind: 'found', names, silent, unreadable } }
  }
}

/** An entry, and what it comes to. */
interface Place extends Partial<Pick<MadeSearch, 'came'>> {
  target: Target
  targets: Target[]
}

type Made = Pick<Place, 'targets'> & Pick<MadeSearch, 'came'>

function crashed(error: unknown): Made {
  return { targets: [], came: { kind: 'crash', error } }
}

function countOf(places: Place[]): number {
  return places.reduce((sum, { targets }) => sum + targets.length, 0)
}

// With what reads workflow files for a step that waits.
const loadListening = () => import(/* webpackChunkName: "following" */ './subscribers.ts')

/** The same for targets of one repository that get the same event, or start the same workflow, whatever goes with it. */
function keyOf({ repository, dispatch }: Target): string {
  return JSON.stringify([repository.toLowerCase(), ...whatOf(dispatch)])
}

function whatOf(dispatch: Dispatch): string[] {
  return dispatch.kind === 'event' ? [dispatch.eventType] : [dispatch.workflow, ...dispatch.refs]
}
