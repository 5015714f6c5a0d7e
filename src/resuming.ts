import type { Clock } from './clock.ts'
import { connect } from './connect.ts'
import { LONGEST_WAIT_MS } from './delivery/outcome.ts'
import type { Sender } from './events/dispatch.ts'
import { failureCode } from './failures/code.ts'
import { rateLimit } from './failures/rate-limit.ts'
import { courseOf, isEarlierRun, jobsToRerun, readRerunAnswer, takesPart } from './following/earlier-runs.ts'
import { type LookedThrough, lookBack } from './following/look-back.ts'
import { inBatches } from './github/batches.ts'
import type { Client } from './github/client.ts'
import { patient } from './github/patient.ts'
import { createReaders, type ReaderOf } from './github/reads.ts'
import { rerun } from './github/reruns.ts'
import { getRun } from './github/runs.ts'
import { ownConnection } from './inputs/own-connection.ts'
import type { Environment, Settings, Source } from './inputs/settings.ts'
import type { Progress } from './progress.ts'
import type { Answer, Reply } from './reply.ts'
import {
  notFollowedLine,
  noticeNoBeginning,
  noticeNotResumed,
  resumableLine,
  SENT_ANEW_LINE,
} from './report/resumed-lines.ts'
import type { EarlierRun, Resumed, Run, Tried } from './result.ts'
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

/** An earlier attempt's runs, and what is still to be done about them. */
interface Rest {
  how: Resumed['how']
  runs: Map<number, EarlierRun>
  /** Failed runs that are to be re-run. */
  left: Set<Run>
  /** The look, as an answer. */
  reply: Answer
}

const DAY_MS = 24 * 60 * 60 * 1000

/** A run lives for no longer, and is re-run for no longer: https://docs.github.com/en/actions/reference/limits */
const LONGEST_MS = 35 * DAY_MS

/** 3,000 runs since the first attempt; 1,000 of what may be much older. */
const MOST_PAGES = { since: 30, atAll: 10 }

/** A run is dated up to a second before its event. */
const SLACK_MS = 5000

/** Longer than this nobody waits to learn when the first attempt began. */
const LONGEST_FOR_BEGINNING_MS = 60_000

/** A server that tells of a rate limit again and again does not keep the step for ever. */
const MOST_PAUSES = 5

/** One for each step. */
export function createResuming(options: ResumingOptions): Resuming {
  const { targets, env, current, sourceToken, clientOf, clock, log } = options
  const stop = AbortSignal.any([options.stop, options.fault])
  const readerOf = createReaders({ ...options, stop })
  const looks = new Map<string, Promise<Looked | Reply>>()
  const found = new Map<Target, Found>()
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
    return inBatches(some, async (target) => [target, await lookInTime(target).catch(() => undefined)] as const)
  }

  /** Waits for the end of a rate limit, where that is not too far away. */
  async function lookInTime(target: Target): Promise<Found | Reply> {
    for (let pauses = 0; ; pauses++) {
      const its = await look(target)
      if (its.kind !== 'answer' || failureCode(its) !== 'rate_limited' || pauses === MOST_PAUSES) return its
      const { waitMs = 60_000 } = rateLimit(its, clock.now())
      if (waitMs > LONGEST_WAIT_MS || stop.aborted) return its
      await clock.sleep(waitMs, stop)
    }
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
      matters: (run) => here.some((each) => takesPart(each) && isEarlierRun(each, run)),
    })
    return looked.kind === 'listed' ? { ...looked, since: known ? 'first-attempt' : '35-days' } : looked
  }

  /** @returns when this run was created (milliseconds since 1970, by GitHub's clock), where that can be read */
  async function firstAttemptAt(): Promise<number | undefined> {
    const [owner, name] = current?.split('/') ?? []
    if (!sourceToken || !owner || !name) return noBeginning()
    try {
      const patience = { ...options, stop, longestMs: LONGEST_FOR_BEGINNING_MS }
      const own = ownConnection(options, options)
      const reader =
        own === options ? await readerOf(sourceToken.text) : connect(own, options).clientOf(sourceToken.text)
      const client = patient(reader, patience)
      const read = await getRun(client, { owner, name }, Number(env.GITHUB_RUN_ID))
      return read.kind === 'run' ? read.run.createdAt : noBeginning(read)
    } catch {
      return noBeginning()
    }
  }

  function noBeginning(reply?: Reply): undefined {
    if (!stop.aborted) noticeNoBeginning(log, reply)
  }

  /** Asks for each failed run that is left; those that were re-run are so for good. */
  async function rerunFailed(target: Target, its: Rest): Promise<Tried> {
    let { reply }: { reply: Reply } = its
    let refused: Tried | undefined
    for (const run of its.left) {
      const asked = await askForRerun(target, run)
      if (asked.kind === 'failed') {
        // What was re-run by then is followed as far as that goes, and cancelled where that is wanted.
        if (stop.aborted && hasRerun(its)) return { request: 're-run', reply, resumed: resumed(its) }
        refused ??= { request: 're-run', reply: asked.reply, run }
        // That one run is not re-run keeps no other from it.
        if (readRerunAnswer(asked.reply, run) !== 'refused') return { request: 're-run', reply: asked.reply, run }
        continue
      }
      its.runs.set(run.id, { ...asked.its, again: true })
      its.left.delete(run)
      reply = asked.reply ?? reply
    }
    if (!refused) return { request: 're-run', reply, resumed: resumed(its) }
    if (hasRerun(its)) log.info(notFollowedLine(target, resumed(its)))
    return refused
  }

  async function askForRerun(target: Target, run: Run): Promise<Asked> {
    // It was looked at a while ago, and a request before may have had no clear answer: it may run again, or have done so.
    const before = await newAttempt(target, run)
    if (before) return before
    const client = await clientOf(target.token)
    let reply = await rerun(client, target, run.id, jobsToRerun(run))
    if (readRerunAnswer(reply, run) === 'no-failed-jobs') reply = await rerun(client, target, run.id, 'all')
    const answer = readRerunAnswer(reply, run)
    if (answer === 'begun') return { kind: 'begun', its: begun(run), reply }
    const after = answer === 'other' ? undefined : await newAttempt(target, run)
    return after?.kind === 'begun' ? after : { kind: 'failed', reply }
  }

  /** @returns the attempt that somebody began meanwhile, if there is one */
  async function newAttempt(target: Target, run: Run): Promise<Asked | undefined> {
    const now = await getRun(await readerOf(target.token, true), target, run.id)
    if (now.kind !== 'run') return { kind: 'failed', reply: now }
    const { attempt = 1 } = now.run
    return attempt > (run.attempt ?? 1) ? { kind: 'begun', its: { run: now.run, leastAttempt: attempt } } : undefined
  }
}

/** What came of asking for a run to be re-run. */
type Asked = { kind: 'begun'; its: EarlierRun; reply?: Reply } | { kind: 'failed'; reply: Reply }

/** A run whose next attempt has begun: GitHub may tell of the one before for a while. */
function begun({ conclusion: _, startedAt: __, ...run }: Run): EarlierRun {
  const attempt = (run.attempt ?? 1) + 1
  return { run: { ...run, status: 'queued', attempt }, leastAttempt: attempt }
}

/** Whether some were re-run. */
function hasRerun({ runs }: Rest): boolean {
  return [...runs.values()].some(({ again }) => again)
}

function resumed({ how, runs }: Rest): Resumed {
  return { how, runs: [...runs.values()] }
}

/** A look at a list, as the answer that it came to. @param date of GitHub's clock */
function answered(date: number | undefined): Answer {
  const headers: Record<string, string> = date === undefined ? {} : { date: new Date(date).toUTCString() }
  return { kind: 'answer', status: 200, headers, data: '', redirected: false }
}
