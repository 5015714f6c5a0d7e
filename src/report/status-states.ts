import { hasSucceeded } from '../conclusions.ts'
import { nameOf, runsPage, wordsFor } from '../events/dispatch.ts'
import type { Failure } from '../failures/failure.ts'
import { type FailureCode, titleOf } from '../failures/title.ts'
import { countStates, endedWell, type Followed, isLeftOut, type StartedRun, type TargetResult } from '../result.ts'
import type { SkippedBecause, Target } from '../target.ts'
import type { Pages } from './status-pages.ts'

/** A commit status, but for its context: what the pull request's list of checks shows. */
export interface Shown {
  state: 'pending' | 'success' | 'failure' | 'error'
  description: string
  url?: string
}

/** What of a target's result its status tells. */
export type Told = Pick<TargetResult, 'target' | 'state' | 'skippedBecause' | 'runs'> & {
  failure?: Pick<Failure, 'code' | 'title' | 'during'>
}

/** Until when runs are waited for, if at all. */
export type WaitFor = 'start' | 'completion' | undefined

/** Of a target that was accepted and is waited for. @param run the first that was found */
export function pendingOf(target: Target, run: StartedRun | undefined, pages: Pages): Shown {
  const name = nameOf(target.dispatch)
  const description = run ? `${name} is running` : `${name} ${wordsFor(target.dispatch).accepted}, waiting for its run`
  return { state: 'pending', description, ...linkTo(target, run ? [run] : [], pages) }
}

/** What became of a target. @returns nothing where its commit should not tell of it */
export function endOf(told: Told, waitFor: WaitFor, pages: Pages): Shown | undefined {
  const { target, state, skippedBecause, failure, runs = [] } = told
  // What it finds has statuses, and no later attempt would write over one that is called by its words.
  if (target.search) return undefined
  switch (state) {
    case 'planned':
      return undefined
    case 'skipped':
      return skippedOf(skippedBecause, pages)
    case 'accepted': {
      const link = runs.length > 0 ? linkTo(target, runs, pages) : linkToRuns(target, pages)
      return { state: 'success', description: succeeded(target, waitFor), ...link }
    }
    case 'failed': {
      const title = failure?.title ?? 'Failed'
      const link = linkTo(target, runs, pages)
      if (target.optional) return { state: 'success', description: `Optional, and failed: ${title}`, ...link }
      if (failure?.code === 'cancelled') return { state: 'error', description: STOPPED, ...link }
      // What was not sent says nothing of what it was to start.
      return { state: failure?.during === 'following' ? 'failure' : 'error', description: title, ...link }
    }
  }
}

/** Where the step ends before the runs do that it waited for. */
export const STOPPED = 'The step was stopped before its end'

/** What is known of a target as soon as its runs are not followed any more, before anything is looked up. */
export function endOfRuns(target: Target, { end, runs }: Followed, waitFor: WaitFor): Told | undefined {
  const failed = (code: FailureCode): Told => ({
    ...{ target, state: 'failed', runs },
    failure: { code, title: titleOf(code), during: 'following' },
  })
  switch (end.kind) {
    case 'done':
      return waitFor === 'completion' && !runs.every(({ run }) => hasSucceeded(run))
        ? failed('run_failed')
        : { target, state: 'accepted', runs }
    case 'not-found':
      return failed('run_not_found')
    case 'ambiguous':
      return failed('run_ambiguous')
    case 'timeout':
      return failed('run_timeout')
    case 'stopped':
      return failed('cancelled')
    // Why it is so, and so what it is called, is looked up.
    case 'lost':
    case 'crash':
      return undefined
  }
}

/** A run for a fork may not write statuses, and has nothing to tell. */
const UNTOLD = new Set<SkippedBecause | undefined>(['no-token', 'if', 'paths'])

/** One for all of many targets: how many came to what. @returns nothing where there was no token for any */
export function countedOf(results: TargetResult[], waitFor: WaitFor, pages: Pages): Shown | undefined {
  const because = new Set(results.map(({ skippedBecause }) => skippedBecause))
  if (because.has('no-token') && [...because].every((each) => UNTOLD.has(each))) return undefined
  const worst = worstOf(results.flatMap((result) => endOf(result, waitFor, pages) ?? []))
  // A search that failed has none by itself.
  const { state } = worst ?? { state: results.every(endedWell) ? 'success' : 'error' }
  const { accepted, failed, skipped } = countStates(results)
  const description = `${accepted} ${waitFor ? 'succeeded' : 'accepted'}, ${failed} failed, ${skipped} skipped`
  return { state, description, ...optional(pages.sender) }
}

/** The same, while they are waited for. */
export function countedPending(targets: Target[], pages: Pages): Shown {
  return { state: 'pending', description: `Waiting for ${targets.length} targets`, ...optional(pages.sender) }
}

/** Of a status that the step could not end any more. */
export function stoppedOf(url: string | undefined): Shown {
  return { state: 'error', description: STOPPED, ...optional(url) }
}

/** From the worst to the best. */
const ORDER: Shown['state'][] = ['failure', 'error', 'pending', 'success']

/** What a status that several targets share says. */
export function worstOf(all: Shown[]): Shown | undefined {
  return all.toSorted((one, other) => ORDER.indexOf(one.state) - ORDER.indexOf(other.state))[0]
}

function skippedOf(because: SkippedBecause | undefined, pages: Pages): Shown | undefined {
  const link = optional(pages.sender)
  if (because === 'no-listener') return { state: 'success', description: 'Skipped: nothing listens', ...link }
  if (isLeftOut(because)) return undefined
  if (because === 'stopped') return { state: 'error', description: `${STOPPED}: not sent`, ...link }
  const why = because === 'fail-fast' ? 'another target failed (fail-fast)' : 'a search of the step failed'
  return { state: 'error', description: `Not sent: ${why}`, ...link }
}

function succeeded({ dispatch }: Target, waitFor: WaitFor): string {
  const name = nameOf(dispatch)
  if (waitFor === 'completion') return `${name} succeeded`
  return waitFor === 'start' ? `${name} started a run` : `${name} ${wordsFor(dispatch).accepted}`
}

/** The first run that did not go well, else the first; where there is none, the run of the step, which says why. */
function linkTo(target: Target, runs: StartedRun[], pages: Pages): Pick<Shown, 'url'> {
  const run = runs.find(({ run }) => run.conclusion !== undefined && !hasSucceeded(run)) ?? runs[0]
  return optional(run && !pages.isHidden(target) && isAddress(run.run.url) ? run.run.url : pages.sender)
}

/** Which run it is was not waited for. */
function linkToRuns(target: Target, { web, sender, isHidden }: Pages): Pick<Shown, 'url'> {
  const page = web && `${web}/${target.repository}/${runsPage(target.dispatch)}`
  return optional(page && !isHidden(target) ? page : sender)
}

/** GitHub takes no others. */
function isAddress(url: string): boolean {
  return /^https?:\/\/[\x21-\x7e]+$/.test(url)
}

function optional(url: string | undefined): Pick<Shown, 'url'> {
  return url === undefined ? {} : { url }
}
