import type { Clock } from './clock.ts'
import { connectInGrace } from './connect.ts'
import { replyLine } from './explaining/reply-lines.ts'
import { stackOf } from './failures/failure.ts'
import { createPaces, type Pace } from './github/pace.ts'
import { createStatusWriter, type StatusWriter } from './github/status-writer.ts'
import { ownConnection } from './inputs/own-connection.ts'
import type { Source } from './inputs/settings.ts'
import type { Plan } from './plan/plan.ts'
import type { Progress } from './progress.ts'
import type { Outlets } from './report/report.ts'
import { createBoard } from './report/status-board.ts'
import { contextsOf, cut } from './report/status-contexts.ts'
import { pagesOf } from './report/status-pages.ts'
import {
  HELD_BACK,
  NOT_WRITTEN,
  type Obstacle,
  obstacleWarning,
  refusedWarning,
  STOPPED_EARLY,
  unwrittenWarning,
} from './report/status-warnings.ts'
import { dispatchResult, type TargetResult } from './result.ts'
import { readEvent } from './runner/event.ts'
import { headCommit } from './runner/head-commit.ts'
import { saveStatuses } from './runner/saved-statuses.ts'
import type { RepositoryName, Target } from './target.ts'

interface StatusesWorld extends Outlets, Pick<Source, 'proxyFor'> {
  clock: Clock
  stop: AbortSignal
}

/** Shows what becomes of a step's targets as statuses of the commit that its workflow runs for. */
export interface Statuses {
  /** The pace of each token, which dispatches and statuses have together. */
  paceOf: (token: string) => Pace
  /** @returns the same, which the statuses follow from now on */
  watched(progress: Progress): Progress
  /** What became of all targets: what was known before was for the time being. */
  settled(results: TargetResult[]): void
  /** Ends what is still pending. @returns when all is written that can be; what can't is one warning */
  ended(): Promise<void>
}

/** What is in flight when the step is told to stop gets 4 s: so long statuses are written after that. The runner kills after 7.5 s. */
const GRACE_MS = 6000

const LONGEST_DESCRIPTION = 140

const LONGEST_REQUEST_SECONDS = 30

/** @returns nothing where it is clear that none can be written: a warning has said so */
export function showStatuses(plan: Plan, world: StatusesWorld): Statuses | undefined {
  const { log, env, clock, stop } = world
  const place = whereOf(plan, world)
  if (place.kind === 'obstacle') {
    log.warning(NOT_WRITTEN, obstacleWarning(place.obstacle))
    return undefined
  }
  const { token, repository, sha } = place
  const shown = (text: string) => (world.veil ?? same)(world.clean(text))
  const isHidden = ({ repository }: Target) => (world.veil ?? same)(repository) !== repository
  const pages = pagesOf(plan.apiUrl, env, isHidden)
  const paceOf = createPaces(plan.maxPerMinute)
  const toSend = new Map(
    plan.targets.flatMap((target) =>
      target.token === token && !target.skippedBecause ? [[target, triesOf(target, plan)] as const] : [],
    ),
  )
  const contexts = contextsOf(plan.targets, plan.matrixPlace, shown)
  const writer = createStatusWriter({
    ...{ client: connectInGrace(statusConnection(plan, world), { stop, log }, GRACE_MS)(token), repository, sha },
    contexts: new Set(contexts.values()).size,
    pace: paceOf(token),
    reserved: () => sum([...toSend.values()]),
    ...{ clock, stop, graceMs: GRACE_MS, open: saveStatuses(sha, log) },
  })
  const board = createBoard({
    ...{ targets: plan.targets, waitFor: plan.waiting?.waitFor, contexts, pages },
    show: (context, { state, description, url }) =>
      writer.show({
        ...{ context, state, description: cut(shown(description), LONGEST_DESCRIPTION) },
        ...(url === undefined ? {} : { url: shown(url) }),
      }),
  })
  stop.addEventListener('abort', () => guarded(() => board.stopped()))

  return {
    paceOf,
    watched: (progress) => ({
      ...progress,
      settled(delivered) {
        progress.settled(delivered)
        guarded(() => board.delivered(delivered))
        toSend.delete(delivered.target)
        writer.wake()
      },
      failed(delivered, failure) {
        progress.failed(delivered, failure)
        guarded(() => board.told({ ...dispatchResult(delivered), failure }))
      },
      runChanged(target, started) {
        progress.runChanged(target, started)
        guarded(() => board.runs(target, started))
      },
      followed(target, followed) {
        progress.followed(target, followed)
        guarded(() => board.followed(target, followed))
      },
    }),
    settled: (results) => guarded(() => board.settled(results)),
    async ended() {
      // Those that were settled without being sent are not told of one by one.
      toSend.clear()
      guarded(() => board.stopped())
      await tellUnwritten(writer, repository, world).catch((error) => log.debug(stackOf(error)))
    },
  }

  /** Nothing of the step fails for its statuses. */
  function guarded(work: () => void) {
    try {
      work()
    } catch (error) {
      log.debug(stackOf(error))
    }
  }
}

/** One that hangs is not waited for as long as a dispatch: it keeps the word after it from being written. */
function statusConnection(plan: Plan, world: StatusesWorld) {
  const own = ownConnection(plan, world)
  return { ...own, requestTimeoutSeconds: Math.min(plan.requestTimeoutSeconds, LONGEST_REQUEST_SECONDS) }
}

type Place =
  | { kind: 'place'; token: string; repository: RepositoryName; sha: string }
  | { kind: 'obstacle'; obstacle: Obstacle }

function whereOf({ sourceToken, current }: Plan, { env }: StatusesWorld): Place {
  const [owner, name] = (current ?? '').split('/')
  const sha = headCommit(readEvent(env), env.GITHUB_SHA)
  if (!sourceToken?.text) return { kind: 'obstacle', obstacle: 'no-token' }
  if (!owner || !name) return { kind: 'obstacle', obstacle: 'no-repository' }
  if (!sha) return { kind: 'obstacle', obstacle: 'no-commit' }
  return { kind: 'place', token: sourceToken.text, repository: { owner, name }, sha }
}

async function tellUnwritten(writer: StatusWriter, repository: RepositoryName, { log, stop }: StatusesWorld) {
  const { contexts, because, isRefused } = await writer.ended()
  if (contexts.length === 0) return
  // What is in flight is cut off when its time is over.
  const answered = because && (because.kind === 'answer' || !stop.aborted) ? replyLine(because) : undefined
  log.warning(
    NOT_WRITTEN,
    isRefused && because?.kind === 'answer' && answered
      ? refusedWarning(repository, because.status, answered)
      : unwrittenWarning(contexts, whyNot(answered, stop.aborted)),
  )
}

function whyNot(answered: string | undefined, isStopped: boolean): string {
  if (isStopped) return [...(answered ? [answered] : []), STOPPED_EARLY].join('\n')
  return answered ?? HELD_BACK
}

/** How many requests a target's dispatch may take: a workflow's is made once more where the server does not know all of it, or a ref. */
function triesOf({ dispatch }: Target, { retries }: Plan): number {
  return 1 + retries + (dispatch.kind === 'workflow' ? 1 + dispatch.refs.length : 0)
}

function sum(numbers: number[]): number {
  return numbers.reduce((all, each) => all + each, 0)
}

const same = (text: string) => text
