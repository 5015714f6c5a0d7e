import type { Clock } from '../clock.ts'
import { inBatches } from '../github/batches.ts'
import type { Client } from '../github/client.ts'
import { patient } from '../github/patient.ts'
import { searchRepositories } from '../github/search.ts'
import { createReceiversReader } from '../receivers/receivers.ts'
import type { Reply } from '../reply.ts'
import type { SearchTrouble } from '../result.ts'
import type { Dispatch, Target } from '../target.ts'
import { MOST_TARGETS } from './entry.ts'

// What searches stand for. Loaded only where there is one.

export interface SearchOptions {
  clientOf: (token: string) => Promise<Client>
  retries: number
  clock: Clock
  stop: AbortSignal
}

/** What came of the searches of a step. */
export interface Found {
  /** All targets, with what was found in the places of the searches, but of those that failed or were not made. */
  targets: Target[]
  searches: MadeSearch[]
  /** Private repositories that only a search names, as `owner/name`. */
  privateNames: string[]
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
  const privateNames: string[] = []
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
  return { targets: all, searches, privateNames }

  async function search(entry: Target): Promise<{ targets: Target[]; came: MadeSearch['came'] }> {
    const { words, most, listening, targetOf } = entry.search as NonNullable<Target['search']>
    const nothing = { targets: [] }
    if (options.stop.aborted) return { ...nothing, came: { kind: 'stopped' } }
    const patience = { ...options, longestMs: LONGEST_WAIT_MS }
    const result = await searchRepositories(patient(await options.clientOf(entry.token), patience), words, most)
    if (options.stop.aborted) return { ...nothing, came: { kind: 'stopped' } }
    if (result.kind !== 'found') return { ...nothing, came: result }
    const found: Target[] = []
    for (const { fullName, isPrivate } of result.repositories) {
      const target = targetOf(fullName)
      if (!target.ok) return { ...nothing, came: { kind: 'bad-name', problem: target.problems.join(' ') } }
      if (taken.has(keyOf(target.value))) continue
      if (isPrivate) privateNames.push(fullName)
      found.push(target.value)
    }
    const heard = listening
      ? await listeningOnes(found, options)
      : { kind: 'known' as const, targets: found, unreadable: [] }
    if (heard.kind !== 'known') return { ...nothing, came: heard }
    for (const target of heard.targets) taken.add(keyOf(target))
    const names = heard.targets.map(({ repository }) => repository)
    const { unreadable } = heard
    const silent = found.length - names.length - unreadable.length
    return { targets: heard.targets, came: { kind: 'found', names, silent, unreadable } }
  }
}

/** The same for targets of one repository that get the same event, or start the same workflow, whatever goes with it. */
function keyOf({ repository, dispatch }: Target): string {
  return JSON.stringify([repository.toLowerCase(), ...whatOf(dispatch)])
}

function whatOf(dispatch: Dispatch): string[] {
  return dispatch.kind === 'event' ? [dispatch.eventType] : [dispatch.workflow, ...dispatch.refs]
}

type Heard =
  | { kind: 'known'; targets: Target[]; unreadable: string[] }
  | Extract<SearchTrouble, { kind: 'listeners-unknown' | 'stopped' }>

/** Those where a workflow listens that is not disabled. */
async function listeningOnes(targets: Target[], options: SearchOptions): Promise<Heard> {
  const patience = { ...options, longestMs: LONGEST_WAIT_MS }
  const reader = createReceiversReader({
    ...options,
    clientOf: async (token) => patient(await options.clientOf(token), patience),
    mostFiles: MOST_FILES,
    mostMs: MOST_MS,
  })
  const looked = await inBatches(targets, async (target) => ({ target, said: await said(target) }))
  if (options.stop.aborted) return { kind: 'stopped' }
  const unknown = looked.filter(({ said: { kind } }) => kind === 'unknown')
  if (unknown.length > 0) {
    const reply = unknown.find(({ said: { reply } }) => reply)?.said.reply
    const names = unknown.map(({ target }) => target.repository)
    return { kind: 'listeners-unknown', names, ...(reply ? { reply } : {}) }
  }
  const of = (wanted: 'listens' | 'unreadable') => looked.filter(({ said: { kind } }) => kind === wanted)
  return {
    kind: 'known',
    targets: of('listens').map(({ target }) => target),
    unreadable: of('unreadable').map(({ target }) => target.repository),
  }

  async function said(
    target: Target,
  ): Promise<{ kind: 'listens' | 'silent' | 'unreadable' | 'unknown'; reply?: Reply }> {
    if (target.dispatch.kind !== 'event') return { kind: 'listens' }
    const receivers = await reader.look(target, target.dispatch)
    if (receivers.kind === 'findings') {
      const has = (wanted: string) => receivers.findings.some(({ kind }) => kind === wanted)
      return { kind: has('listens') ? 'listens' : has('unread') ? 'unreadable' : 'silent' }
    }
    const { why } = receivers
    if (why.kind !== 'reply') return { kind: 'unknown' }
    const mayNot = why.reply.kind === 'answer' && [403, 404].includes(why.reply.status)
    return { kind: mayNot ? 'unreadable' : 'unknown', reply: why.reply }
  }
}

/** As many as 1,000 repositories of five workflows have, and ten times the time that 300 of them take. */
const MOST_FILES = 5000
const MOST_MS = 30_000
