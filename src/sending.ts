import { isBad } from './conclusions.ts'
import type { Connected } from './connect.ts'
import { deliver } from './delivery/deliver.ts'
import { createSender, runNamedBy } from './events/dispatch.ts'
import type { Diagnosis, DiagnosisOptions } from './explaining/diagnose.ts'
import { internalError } from './failures/failure.ts'
import { inBatches } from './github/batches.ts'
import type { Client } from './github/client.ts'
import { readProxy } from './inputs/settings.ts'
import type { Plan } from './plan/plan.ts'
import type { Progress } from './progress.ts'
import { type Delivered, dispatchResult, type TargetResult } from './result.ts'
import type { Resuming } from './resuming.ts'
import type { Statuses } from './show-statuses.ts'
import type { World } from './world.ts'

/** A step that is connected and on its way. */
export interface AtWork extends World {
  connected: Connected
  clientOf: (token: string) => Promise<Client>
  progress: Progress
  /** What private repositories say may only be shown where the log is private, too. */
  isRunningPrivate: () => boolean
  /** In a re-run of the job that is to resume what an earlier attempt started. */
  resuming: Resuming | undefined
  /** The pace of each token, where others than dispatches make requests on it, too. */
  paceOf?: Statuses['paceOf']
}

// Loaded only where something failed, or may have: most steps have nothing to explain.
export const loadDiagnosis = async () => import(/* webpackChunkName: "explaining" */ './explaining/diagnose.ts')

const loadFollowing = () => import(/* webpackChunkName: "following" */ './start-following.ts')

/** Sends to all targets, but for those that nothing listens to, where the workflow wants that. */
export async function sendWhereHeard(settings: Plan, work: AtWork): Promise<TargetResult[]> {
  const { targets, ifNoListener } = settings
  if (ifNoListener === 'send') return send(settings, work)
  const { log, progress, resuming } = work
  // What runs already takes nobody who listens.
  const resumed = await resuming?.found(targets)
  // Most steps don't look. What reads workflow files is in the chunk of those that wait and explain.
  const { lookWhoListens } = await import(/* webpackChunkName: "following" */ './listening.ts')
  const { tellSlowLook, tellUnheard, warnUnknown } = await import(
    /* webpackChunkName: "following" */ './report/unheard.ts'
  )
  const unsent = targets.filter((target) => !resumed?.has(target))
  const { results, unheard, unknown } = await lookWhoListens(unsent, {
    ...settings,
    ...work,
    ifNoListener,
    progress: { ...progress, slowed: () => tellSlowLook(log) },
  })
  tellUnheard(log, unheard, ifNoListener === 'skip' ? 'no-listener' : undefined)
  warnUnknown(log, unknown)
  const settled = new Set(results.map(({ target }) => target))
  const left = targets.filter((target) => !settled.has(target))
  const sent = left.length > 0 ? await send({ ...settings, targets: left }, work) : []
  return [...results, ...sent]
}

/** Delivers to all targets, follows what was started, and finds out why those failed that did. */
async function send(settings: Plan, work: AtWork): Promise<TargetResult[]> {
  const { targets, waiting } = settings
  const { clientOf, progress, resuming } = work
  const { app, textOf } = work.connected
  // Most steps don't wait.
  const following =
    waiting &&
    (await loadFollowing()).startFollowing({
      ...settings,
      ...work,
      ...{ waiting, textOf, readerOf: resuming?.readerOf },
    })
  if (waiting?.cancelDownstream) app?.leaveToPost()
  const plain = createSender(clientOf)
  const sender = resuming?.around(plain) ?? plain
  // What runs already is not started, whichever other fails.
  if (settings.failFast) await resuming?.found(targets)
  const delivered = await deliver(targets, {
    ...settings,
    ...work,
    isUnderWay: resuming?.isUnderWay,
    async prepare(target) {
      // Whatever keeps a client from being made keeps the dispatch from being sent.
      await clientOf(target.token)
      const obstacle = (await app?.obstacleTo(target)) ?? (await sender.prepare(target))
      if (obstacle || !sender.needsRunsBefore(target)) return obstacle
      const reply = await following?.prepare(target)
      return reply && { request: 'runs-before', reply }
    },
    send: sender.send,
    progress: {
      ...progress,
      settled(each) {
        progress.settled(each)
        following?.settled(each)
      },
    },
  })
  const diagnosis = following || !delivered.every(isPlain) ? await createDiagnosis() : undefined
  // Nobody who waits for runs waits for why others failed.
  const [explained, followed] = await Promise.all([explainAll(), following?.ended()])
  return inBatches(explained, async (result): Promise<TargetResult> => {
    const its = followed?.get(result.target)
    if (!its) return result
    const failure = await diagnosis?.explainRuns(result.target, its)
    return { ...result, runs: its.runs, ...(failure ? { failure, state: 'failed' } : {}) }
  })

  async function explainAll(): Promise<TargetResult[]> {
    const explained = await inBatches(delivered, async (each) => diagnosis?.explain(each))
    return delivered.map((each, index) => {
      const { failure } = explained[index] ?? {}
      if (failure && each.state === 'failed') progress.failed(each, failure)
      return { ...dispatchResult(each), ...runNamed(each), ...explained[index] }
    })
  }

  async function createDiagnosis(): Promise<Pick<Diagnosis, 'explain' | 'explainRuns'>> {
    const loaded = await loadDiagnosis().catch((error: unknown) => ({ createDiagnosis: () => noDiagnosis(error) }))
    return loaded.createDiagnosis({
      ...diagnosisOptions(settings, work),
      readerOf: following?.readerOf,
      reachedBy: (token) =>
        delivered
          .filter(({ state, target }) => state === 'accepted' && target.token === token)
          .map(({ target }) => target.repository),
    })
  }
}

/** Where what explains can't be loaded: each target keeps its end all the same. */
function noDiagnosis(error: unknown): Pick<Diagnosis, 'explain' | 'explainRuns'> {
  return {
    async explain(delivered) {
      if (delivered.state !== 'failed') return {}
      return { failure: internalError(error, 'explaining a failure', undefined, delivered.mayHaveArrived) }
    },
    async explainRuns(_, { end, runs }) {
      const isWell = end.kind === 'done' && runs.every(({ run: { conclusion = 'success' } }) => !isBad(conclusion))
      return isWell ? undefined : internalError(error, 'explaining what became of its runs', 'following')
    },
  }
}

/** Whether all is said of a dispatch that was not followed. */
function isPlain(delivered: Delivered): boolean {
  return delivered.state === 'skipped' || (delivered.state === 'accepted' && !delivered.redirected)
}

/** The run of a workflow, which the acceptance names. */
function runNamed(delivered: Delivered): Pick<TargetResult, 'runs'> {
  const run = delivered.state === 'accepted' ? runNamedBy(delivered.target, delivered.by) : undefined
  return run ? { runs: [{ run, matchedBy: 'run_id' }] } : {}
}

export function diagnosisOptions(settings: Plan, work: AtWork): DiagnosisOptions {
  const { env, clock, stop, clientOf, isRunningPrivate } = work
  return {
    ...settings,
    task: settings.dryRun ? 'rehearse' : 'send',
    resumes: work.resuming !== undefined,
    clientOf,
    atMostOnce: settings.delivery === 'at-most-once' && settings.retries > 0,
    waiting: settings.waiting,
    isGitea: Boolean(env.GITEA_ACTIONS),
    isRunningPrivate,
    proxyFor(address) {
      const proxy = readProxy(address, work)
      return proxy.ok ? proxy.value : undefined
    },
    stop,
    clock,
  }
}
