import { type Failure, NOT_ARRIVED } from '../../src/failures/failure.ts'
import type { Waiting } from '../../src/inputs/settings.ts'
import type { TargetResult, Tried } from '../../src/result.ts'
import type { Log } from '../../src/runner/log.ts'
import type { RepositoryDispatch, SkippedBecause, Target } from '../../src/target.ts'
import { answer } from '../failures/answers.ts'

/** A target of `acme`. */
export function target(
  name = 'site',
  { eventType = 'deploy', ...more }: Partial<Target> & { eventType?: string } = {},
): Target {
  return {
    owner: 'acme',
    name,
    repository: `acme/${name}`,
    dispatch: { kind: 'event', eventType, clientPayload: {} },
    token: 't',
    ...more,
  }
}

export const notFound: Failure = {
  code: 'not_found',
  title: 'Repository not found (404)',
  cause: 'It is not there.',
  steps: ['Look.'],
  happened: ['It answered.'],
  arrival: NOT_ARRIVED,
}

export function accepted(of: Target = target(), more: { movedTo?: string } = {}): TargetResult {
  return { target: of, state: 'accepted', statusCode: 204, tries: 1, durationMs: 5, ...more }
}

export function failed(of: Target = target(), failure: Failure = notFound, status = 404): TargetResult {
  return { target: of, state: 'failed', statusCode: status, tries: 1, durationMs: 5, failure }
}

export function skipped(of: Target = target(), skippedBecause: SkippedBecause = 'stopped'): TargetResult {
  return { target: of, state: 'skipped', skippedBecause, tries: 0, durationMs: 0 }
}

/** How runs are waited for. */
export function waitingFor(waitFor: Waiting['waitFor']): Waiting {
  return {
    waitFor,
    startTimeoutSeconds: 1,
    completionTimeoutSeconds: 1,
    pollIntervalSeconds: 1,
    cancelDownstream: false,
    logLines: 30,
  }
}

/** The try that GitHub accepted. */
export const TAKEN: Tried = { request: 'dispatch', reply: answer(204) }

/** What a target gets, where that is an event. */
export function eventOf({ dispatch }: Pick<Target, 'dispatch'>): RepositoryDispatch {
  if (dispatch.kind !== 'event') throw new Error(`${dispatch.workflow} is no event`)
  return dispatch
}

/** A log that keeps what it is told, each as `kind title: text`. */
export function recordingLog(): Log & { told: string[] } {
  const told: string[] = []
  const titled = (kind: string) => (title: string, text: string) => void told.push(`${kind} ${title}: ${text}`)
  return {
    told,
    info: (text) => told.push(`info ${text}`),
    debug: (text) => told.push(`debug ${text}`),
    debugging: true,
    group: titled('group'),
    notice: titled('notice'),
    warning: titled('warning'),
    error: titled('error'),
  }
}
