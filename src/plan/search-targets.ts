import type { Clock } from '../clock.ts'
import type { Client } from '../github/client.ts'
import { patient } from '../github/patient.ts'
import { searchRepositories } from '../github/search.ts'
import type { SearchTrouble } from '../result.ts'
import type { Dispatch, Target } from '../target.ts'
import { MOST_TARGETS } from './entry.ts'

// What searches stand for. Loaded only where there is one.

export interface SearchOptions {
  clientOf: (token: string) => Promise<Client>
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

/** GitHub's limit of 30 searches a minute is over after one. */
const LONGEST_WAIT_MS = 15 * 60 * 1000

/**
 * Makes the searches, one after another, and puts what they find in their places. A repository that another entry names
 * with the same event is that entry's; of two searches the first has it.
 */
export async function findTargets(targets: Target[], options: SearchOptions): Promise<Found> {
  const taken = new Set(
    targets.flatMap((target) => (target.search || target.skippedBecause === 'if' ? [] : keyOf(target))),
  )
  const searches: MadeSearch[] = []
  const all: Target[] = []
  for (const target of targets) {
    if (!target.search || target.skippedBecause) {
      all.push(target)
      continue
    }
    const searched = await search(target)
    const { came } = searched
    searches.push({ target, came })
    if (came.kind === 'found') all.push(...searched.targets)
    else all.push(target)
  }
  const named = all.filter(({ search: made }) => !made).length
  const last = searches.at(-1)
  if (named > MOST_TARGETS && last) last.came = { kind: 'too-many-targets', total: named }
  return { targets: all, searches }

  async function search(entry: Target): Promise<{ targets: Target[]; came: MadeSearch['came'] }> {
    const { words, most, listening, targetOf } = entry.search as NonNullable<Target['search']>
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
      found.push(isPrivate ? { ...target.value, isPrivate } : target.value)
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

// With what reads workflow files for a step that waits.
const loadListening = () => import(/* webpackChunkName: "following" */ './listening.ts')

/** The same for targets of one repository that get the same event, or start the same workflow, whatever goes with it. */
function keyOf({ repository, dispatch }: Target): string {
  return JSON.stringify([repository.toLowerCase(), ...whatOf(dispatch)])
}

function whatOf(dispatch: Dispatch): string[] {
  return dispatch.kind === 'event' ? [dispatch.eventType] : [dispatch.workflow, ...dispatch.refs]
}
