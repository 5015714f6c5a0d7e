import type { Clock } from './clock.ts'
import { connect } from './connect.ts'
import type { Sender } from './events/dispatch.ts'
import { LONGEST_WAIT_MS } from './failures/rate-limit.ts'
import { courseOf, isEarlierRun, takesPart } from './following/earlier-runs.ts'
import { type LookedThrough, lookBack } from './following/look-back.ts'
import { inBatches } from './github/batches.ts'
import type { Client } from './github/client.ts'
import { patient } from './github/patient.ts'
import { createReaders, type ReaderOf } from './github/reads.ts'
import { getRun } from './github/runs.ts'
import { waitOutLimits } from './github/wait-out-limits.ts'
import { ownConnection } from './inputs/own-connection.ts'
import type { Environment, Settings, Source } from './inputs/settings.ts'
import type { Progress } from './progress.ts'
import type { Answer, Reply } from './reply.ts'
import { noticeNoBeginning, noticeNotResumed, resumableLine, SENT_ANEW_LINE } from './report/resumed-lines.ts'
import { createReruns, type Rest, resumed } from './rerunning.ts'
import type { Tried } from './result.ts'
import type { Log } from './runner/log.ts'
import type { Target } from './target.ts'

// Loaded only in a re-run of a job, and only where `on-rerun` says `resume`.

export interface ResumingOptions extends Settings, Pick<Source, 'proxyFor'> {
  targets: Target[]
  env: Environment
  clientOf: (token: string) => Promise<Client>
  clock: Clock
  stop: AbortSignal
  fault: AbortSignal
  progress: Pick<Progress, 'slowed' | 'limited'>
  log: Log
}

/** Goes on where an earlier attempt of the job ended: looks for what that had started, and re-runs what failed. */
export interface Resuming {
  /** The reads that it makes share the token's budget with all others. */
  readerOf: ReaderOf
  /** @returns those that an earlier attempt started, or may have: what can't be told now is found out when their turn comes */
  found(targets: Target[]): Promise<Set<Target>>
  /** Whether an earlier attempt started it, and none of its runs is to be re-run: known of what was looked for. */
  isUnderWay(target: Target): boolean
  /** In a dry run: tells of those that would be resumed. */
  foresee(targets: Target[]): Promise<void>
  /** @returns what sends to those alone that no earlier attempt has started */
  around(sender: Sender): Sender
}

interface Looked extends LookedThrough {
  since: 'first-attempt' | '35-days'
}

/** What came of looking for what earlier attempts started for a target. */
type Found =
  | { kind: 'nothing' }
  /** Nothing, but there are more runs than were looked through. */
  | { kind: 'not-all'; lookedThrough: NonNullable<Tried['lookedThrough']> }
  /** @see Rest */
  | ({ kind: 'resumed' } & Rest)

const DAY_MS = 24 * 60 * 60 * 1000

/** A run lives for no longer, and is re-run for no longer: https://docs.github.com/en/actions/reference/limits */
const LONGEST_MS = 35 * DAY_MS

/** 3,000 runs since the first attempt; 1,000 of what may be much older. */
const MOST_PAGES = { since: 30, atAll: 10 }

/** A run is dated up to a second before its event. */
const SLACK_MS = 5000

/** Longer than this nobody waits to learn when the first attempt began. */
const LONGEST_FOR_BEGINNING_MS = 60_000

/** One for each step. */
export function createResuming(options: ResumingOptions): Resuming {
  const { targets, env, current, sourceToken, clientOf, clock, log } = options
  const stop = AbortSignal.any([options.stop, options.fault])
  const readerOf = createReaders({ ...options, stop })
  const looks = new Map<string, Promise<Looked | Reply>>()
  const found = new Map<Target, Found>()
  const rerunFailed = createReruns({ clientOf, readerOf, stop, log })
  let beginning: Promise<number | undefined> | undefined
  let isToldOfAnew = false
  log.info(`Attempt ${env.GITHUB_RUN_ATTEMPT} of this job: what an earlier one started is looked for first`)
  noticeNotResumed(
    log,
    targets.filter((target) => !takesPart(target)),
  )

  return {
    readerOf,
    async found(some) {
      const all = await lookAt(some)
      return new Set(all.flatMap(([target, its]) => (its?.kind === 'nothing' ? [] : [target])))
    },
    isUnderWay(target) {
      const its = found.get(target)
      return its?.kind === 'resumed' && its.left.size === 0
    },
    async foresee(some) {
      for (const [target, its] of await lookAt(some))
        if (its?.kind === 'resumed') log.info(resumableLine(target, resumed(its)))
    },
    around: (sender) => ({
      async prepare(target) {
        const its = await look(target)
        switch (its.kind) {
          case 'nothing':
            if (takesPart(target)) tellSentAnew()
            return sender.prepare(target)
          case 'not-all':
            return { request: 'earlier-runs', reply: answered(undefined), lookedThrough: its.lookedThrough }
          case 'resumed':
            // What failed is re-run when its turn comes.
            return its.left.size > 0 ? undefined : { request: 'earlier-runs', reply: its.reply, resumed: resumed(its) }
          default:
            return { request: 'earlier-runs', reply: its }
        }
      },
      async send(target) {
        const its = found.get(target)
        return its?.kind === 'resumed' ? rerunFailed(target, its) : sender.send(target)
      },
      needsRunsBefore: (target) => found.get(target)?.kind !== 'resumed' && sender.needsRunsBefore(target),
    }),
  }

  function tellSentAnew() {
    if (!isToldOfAnew) log.info(SENT_ANEW_LINE)
    isToldOfAnew = true
  }

  /** What can't be told now, by a fault of ours, too, is met again. */
  function lookAt(some: Target[]): Promise<(readonly [Target, Found | Reply | undefined])[]> {
    const waiting = { longestMs: LONGEST_WAIT_MS, clock, stop }
    return inBatches(some, async (target) => {
      const its = await waitOutLimits(() => look(target), waiting).catch(() => undefined)
      return [target, its] as const
    })
  }

  /** Once for each target, but for looks that fail. */
  async function look(target: Target): Promise<Found | Reply> {
    const known = found.get(target)
    if (known) return known
    const its = takesPart(target) ? await findRuns(target) : { kind: 'nothing' as const }
    if (its.kind !== 'answer' && its.kind !== 'no-answer') found.set(target, its)
    return its
  }

  async function findRuns(target: Target): Promise<Found | Reply> {
    const looked = await lookThrough(target)
    if (looked.kind !== 'listed') return looked
    const runs = looked.runs.filter((run) => isEarlierRun(target, run))
    const course = courseOf(runs)
    if (course.kind === 'send')
      return looked.isCut
        ? { kind: 'not-all', lookedThrough: { runs: looked.count, since: looked.since } }
        : { kind: 'nothing' }
    return {
      kind: 'resumed',
      how: course.kind === 're-run' ? 're-run' : course.how,
      runs: new Map(runs.map((run) => [run.id, { run, leastAttempt: run.attempt ?? 1 }])),
      left: new Set(course.kind === 're-run' ? course.failed : []),
      reply: answered(looked.date),
    }
  }

  /** Once for each repository and token. */
  async function lookThrough(target: Target): Promise<Looked | Reply> {
    const key = `${target.token} ${target.repository.toLowerCase()}`
    const looking = looks.get(key) ?? lookThroughRepository(target)
    looks.set(key, looking)
    const looked = await looking
    // What passes is looked for again.
    if (looked.kind !== 'listed' && looks.get(key) === looking) looks.delete(key)
    return looked
  }

  async function lookThroughRepository(target: Target): Promise<Looked | Reply> {
    beginning ??= firstAttemptAt()
    const begunAt = await beginning
    const here = targets.filter(({ repository }) => repository.toLowerCase() === target.repository.toLowerCase())
    const known = begunAt !== undefined
    const looked = await lookBack(await readerOf(target.token, true), target, {
      mostPages: known ? MOST_PAGES.since : MOST_PAGES.atAll,
      since: (date) => (begunAt === undefined ? (date ?? clock.now()) - LONGEST_MS : begunAt - SLACK_MS),
      ids: new Set(here.flatMap(({ dispatchId }) => dispatchId ?? [])),
      matters: (run) => here.some((each) => isEarlierRun(each, run)),
    })
    return looked.kind === 'listed' ? { ...looked, since: known ? 'first-attempt' : '35-days' } : looked
  }

  /** @returns when this run was created (milliseconds since 1970, by GitHub's clock), where that can be read */
  async function firstAttemptAt(): Promise<number | undefined> {
    const [owner, name] = current?.split('/') ?? []
    if (!sourceToken || !owner || !name) return noBeginning('there is no source-token to read it with')
    try {
      const patience = { ...options, stop, longestMs: LONGEST_FOR_BEGINNING_MS }
      const own = ownConnection(options, options)
      const reader =
        own === options ? await readerOf(sourceToken.text) : connect(own, options).clientOf(sourceToken.text)
      const client = patient(reader, patience)
      const read = await getRun(client, { owner, name }, Number(env.GITHUB_RUN_ID))
      return read.kind === 'run' ? read.run.createdAt : noBeginning(read)
    } catch (error) {
      return noBeginning(`the action itself failed: ${(error as Error).message}`)
    }
  }

  function noBeginning(cause: Reply | string): undefined {
    if (!stop.aborted) noticeNoBeginning(log, cause)
  }
}

/** A look at a list, as the answer that it came to. @param date of GitHub's clock */
function answered(date: number | undefined): Answer {
  const headers: Record<string, string> = date === undefined ? {} : { date: new Date(date).toUTCString() }
  return { kind: 'answer', status: 200, headers, data: '', redirected: false }
}
