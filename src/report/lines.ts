import { hasSucceeded } from '../conclusions.ts'
import { calledTogether, nameOf, runNamedBy, runsPage, wordsFor } from '../events/dispatch.ts'
import type { Failure } from '../failures/failure.ts'
import type { Settings } from '../inputs/settings.ts'
import type { SoFar } from '../progress.ts'
import {
  type Accepted,
  countStates,
  type Failed,
  type Foreseen,
  type Open,
  type Resumed,
  type Skipped,
  type StartedRun,
  type TargetResult,
} from '../result.ts'
import type { LeftOut, Target } from '../target.ts'
import { duration } from '../text/duration.ts'
import { inline } from '../text/inline.ts'
import { firstOf } from '../text/listing.ts'
import { waitWords } from '../wait.ts'

/** What of a step is told before it begins. */
export type Beginning = Pick<Settings, 'maxParallel' | 'maxPerMinute' | 'dryRun' | 'waiting'> & { targets: Target[] }

/** What the step is about to do, in one line. */
export function openingLine({ targets, maxParallel, maxPerMinute, dryRun, waiting }: Beginning): string {
  const [first] = targets
  const { name: what, sending, sent, to } = calledTogether(targets.map(({ dispatch }) => dispatch))
  if (dryRun)
    return `Dry run: nothing is sent. Checking whether ${what} could be ${sent} ${to} ${targets.length === 1 ? first?.repository : `${targets.length} targets`}`
  const then = waiting
    ? `, then waiting for ${waiting.waitFor === 'start' ? 'a run to start' : `${targets.length === 1 ? 'its' : 'their'} runs to end`}`
    : ''
  if (targets.length === 1) return `${sending} ${what} ${to} ${first?.repository}${then}`
  const pace = maxPerMinute === 0 ? '' : `, at most ${maxPerMinute} requests a minute`
  return `${sending} ${what} ${to} ${targets.length} targets: ${maxParallel} at once${pace}${then}`
}

/** What became of one target that did not fail, in one line. */
export function settledLine(delivered: Accepted | Skipped): string {
  const { target, state } = delivered
  const event = nameOf(target.dispatch)
  if (state === 'skipped') return `– ${target.repository}: ${event} skipped`
  const { by } = delivered
  if (by.resumed) return `✓ ${target.repository}: ${event} resumed: ${resumedWords(by.resumed)}`
  const run = runNamedBy(target, by)
  const on = by.ref ? ` on ${inline(by.ref, 120)}` : ''
  const status = by.reply.kind === 'answer' ? `${by.reply.status}, ` : ''
  const link = run ? `  ${inline(run.url, 300)}` : ''
  return `✓ ${target.repository}: ${wordsFor(target.dispatch).accepted} ${event}${on} (${status}${effortOf(delivered)})${link}`
}

/** What became of the runs that an earlier attempt of the job started, such as `its run 42 ended well`. */
export function resumedWords({ how, runs }: Resumed): string {
  const meant = {
    'ended-well': runs,
    'goes-on': runs.filter(({ run }) => run.status !== 'completed'),
    're-run': runs.filter(({ again }) => again),
  }[how]
  const one = meant.length === 1
  const became = {
    'ended-well': 'ended well',
    'goes-on': one ? 'is going on' : 'are going on',
    're-run': one ? 'had failed, and was re-run' : 'had failed, and were re-run',
  }[how]
  return `its ${one ? 'run' : 'runs'} ${meant.map(({ run }) => run.id).join(', ')} ${became}`
}

/** Why a target is left out, to follow its name. */
export const LEFT_OUT: Record<LeftOut, string> = {
  if: 'its `if` is false',
  paths: 'nothing of its paths changed',
  'no-token': 'there is no token',
  'no-listener': 'nothing listens',
}

/** How many were left out, and why, each as `2 by if`. */
export function leftOutCounts(results: Pick<TargetResult, 'skippedBecause'>[]): string[] {
  return Object.entries(COUNTED).flatMap(([because, why]) => {
    const count = results.filter(({ skippedBecause }) => skippedBecause === because).length
    return count === 0 ? [] : [`${count} ${why}`]
  })
}

const COUNTED: Record<LeftOut, string> = {
  if: 'by `if`',
  paths: 'as nothing of their paths changed',
  'no-token': 'for want of a token',
  'no-listener': 'because nothing listens',
}

/** A target that is left out before anything is sent, in one line. */
export function leftOutLine({ repository, dispatch }: Target, because: LeftOut): string {
  return `– ${repository}: ${nameOf(dispatch)} left out, ${LEFT_OUT[because]}`
}

/** Why one target failed, in one line; what to do follows when all are done. */
export function failedLine(delivered: Failed, { title }: Failure): string {
  const { target, requests, cause } = delivered
  const event = nameOf(target.dispatch)
  if (cause.kind !== 'held-back') return `✗ ${target.repository}: ${event} failed: ${title}, ${effortOf(delivered)}`
  return `✗ ${target.repository}: ${event} ${requests === 0 ? `not ${wordsFor(target.dispatch).sent}` : 'given up'}: ${title}, which holds back all that its token sends`
}

/** Such as `2 tries, 4.2 s`. */
function effortOf({ tries, durationMs }: Accepted | Failed): string {
  return [tries > 1 && `${tries} tries`, duration(durationMs)].filter((part) => part !== false).join(', ')
}

/** A run that was found, or whose status changed, with its link. */
export function runLine({ repository }: Target, { run }: StartedRun): string {
  const mark = run.status !== 'completed' ? '▶' : hasSucceeded(run) ? '✓' : '✗'
  const took = run.status === 'completed' ? `, ${duration(run.updatedAt - (run.startedAt ?? run.createdAt))}` : ''
  return `${mark} ${repository}: ${inline(run.workflow, 100)} ${statusOf({ run })}${took}  ${inline(run.url, 300)}`
}

/** A sign of life: what is waited for, with the links of the first ones. */
export function waitingLine(open: Open[]): string {
  const lines = firstOf(
    open,
    MOST_WAITING,
    ({ target, runs }) => {
      const states = runs.map(
        (each) => `${each.wait ? waitWords(each.wait) : statusOf(each)} ${inline(each.run.url, 300)}`,
      )
      return `    ${target.repository}: ${states.join(', ') || 'no run yet'}`
    },
    (count) => `    and ${count} more`,
  )
  return [`… waiting for the runs of ${open.length} ${open.length === 1 ? 'target' : 'targets'}:`, ...lines].join('\n')
}

const MOST_WAITING = 5

/** Polls are some seconds apart: what waits for nearly a minute is taken for one. */
const LONG_MS = 50_000

/** Runs that have waited for a minute, a line for each. */
export function longWaits(open: Open[]): string[] {
  const long = open.flatMap(({ target, runs }) =>
    runs.flatMap(({ run, wait, waitsMs = 0 }) => (wait && waitsMs >= LONG_MS ? [{ target, run, wait }] : [])),
  )
  return firstOf(
    long,
    MOST_WAITING,
    ({ target, run, wait }) =>
      `${target.repository}: ${inline(run.workflow, 100)} has waited for a minute: it ${waitWords(wait)}. ${inline(run.url, 300)}`,
    (count) => `and ${count} more`,
  )
}

export const SLOW_LINE =
  '… reads on a token are kept to 300 a minute, so with this many repositories the runs are looked at less often than poll-interval-seconds says'

/** @param ms how long the limit lasts */
export function limitedLine(ms: number): string {
  return `… held back by a rate limit: nothing more is read for ${duration(Math.ceil(ms))}`
}

function statusOf({ run }: Pick<StartedRun, 'run'>): string {
  return inline((run.conclusion ?? run.status).replaceAll('_', ' '), 50) || 'started'
}

/** What a dry run found of one target, in one line. */
export function plannedLine({ target, state, skippedBecause, failure, listening, ref }: Foreseen): string {
  const event = nameOf(target.dispatch)
  const { sent, what } = wordsFor(target.dispatch)
  if (state === 'skipped')
    return `– ${target.repository}: ${event} ${skippedBecause === 'no-listener' ? 'would be skipped, nothing listens' : 'not looked at'}`
  if (failure) return `✗ ${target.repository}: ${event} could not be ${sent}: ${failure.title}`
  if (what === 'workflow')
    return `○ ${target.repository}: ${event} could be started${ref ? ` on ${inline(ref, 120)}` : ''}`
  const who =
    listening.length > 0
      ? `${listening.map((path) => inline(path, 150)).join(', ')} ${listening.length === 1 ? 'listens' : 'listen'}`
      : 'nothing known to listen'
  return `○ ${target.repository}: ${event} could be sent, ${who}`
}

/** How far a long fan-out is. */
export function progressLine({ accepted, failed, left, waitingUntil }: SoFar): string {
  const waiting =
    waitingUntil === undefined
      ? ''
      : `; held back by a rate limit or backoff until ${new Date(waitingUntil).toISOString().slice(11, 19)} UTC`
  return `… ${accepted} accepted, ${failed} failed, ${left} to go${waiting}`
}

/** The end of a fan-out, in one line; of an event alone it is only known that it was accepted. */
export function countsLine(results: TargetResult[], waits: boolean): string {
  const { accepted, failed, skipped, planned } = countStates(results)
  return `${accepted} ${waits ? 'succeeded' : 'accepted'}, ${failed} failed, ${skipped} skipped${planned > 0 ? `, ${planned} planned` : ''}`
}

/** The end of a single target whose runs were waited for, in one line. */
export function endLine({ target, failure }: TargetResult): string {
  const event = nameOf(target.dispatch)
  return failure
    ? `✗ ${target.repository}: ${event} failed: ${failure.title}`
    : `✓ ${target.repository}: ${event} succeeded`
}

/** The page of the runs that a single target may have started; nothing where its run is known. */
export function runsLine({ target, movedTo, runs = [] }: TargetResult, serverUrl: string): string | undefined {
  if (runs.length > 0) return undefined
  const repository = inline(movedTo ?? target.repository)
  const why = target.dispatch.kind === 'event' ? 'GitHub also accepts events that no workflow listens for. ' : ''
  return `  ${why}The runs: ${serverUrl}/${repository}/${runsPage(target.dispatch)}`
}
