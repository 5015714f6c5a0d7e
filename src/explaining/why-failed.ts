import type { Clock } from '../clock.ts'
import { failureCode } from '../failures/code.ts'
import type { Excerpt } from '../failures/failure.ts'
import { type JobError, listJobErrors } from '../github/check-run.ts'
import { findJobLog } from '../github/job-log.ts'
import { type DownloadOptions, downloadLog, MOST_BYTES_OF_LOG } from '../github/log-download.ts'
import type { ReaderOf } from '../github/reads.ts'
import type { FailedJob } from '../github/runs.ts'
import type { MayShow } from '../github/visibility.ts'
import type { Reply } from '../reply.ts'
import type { Run } from '../result.ts'
import type { Target } from '../target.ts'
import { inline } from '../text/inline.ts'
import { firstOf } from '../text/listing.ts'
import { replyLine } from './reply-lines.ts'
import { lastLinesOf } from './step-log.ts'

export interface WhyFailedOptions extends DownloadOptions {
  /** The token's client for reads. */
  readerOf: ReaderOf
  mayShow: MayShow
  /** How many of the last lines of a failed step are read; none where it is 0. */
  logLines: number
  clock: Pick<Clock, 'now' | 'sleep'>
  stop: AbortSignal
}

/** What a failed job says for itself: lines to stand in the message, and the end of its failed step's log. */
export interface Said {
  lines: string[]
  excerpts: Excerpt[]
}

/** @returns what a failed run's jobs say, in their order */
export type WhyFailed = (target: Target, run: Run, jobs: FailedJob[]) => Promise<Said>

/** For the logs of all failed jobs of a step, from the first one on. */
const MOST_SECONDS = 30

/** Of a step: a fan-out to a thousand must not fill its log with others'. */
const MOST_EXCERPTS = 100

/** Of one job. */
const MOST_ERRORS = 5
const MOST_OF_AN_ERROR = 500

/** What GitHub says of every script that fails. */
const COMMONPLACE = /^Process completed with exit code \d+\.?$/

/** One for each step: its time is shared by all targets. One log is read at a time, so that memory stays flat. */
export function createWhyFailed(options: WhyFailedOptions): WhyFailed {
  const { readerOf, mayShow, logLines, clock, stop } = options
  let endsAt: number | undefined
  let turn: Promise<unknown> = Promise.resolve()
  let left = MOST_EXCERPTS

  return async (target, run, jobs) => {
    if (jobs.length === 0) return { lines: [], excerpts: [] }
    if (!(await mayShow(target)))
      return {
        lines: [`What its jobs say is not shown: ${target.repository} is private, and this log may be public.`],
        excerpts: [],
      }
    const said: Said = { lines: [], excerpts: [] }
    const told = new Set<string>()
    for (const job of jobs) {
      const errors = await errorsOf(target, job)
      const log = logLines > 0 && !job.neverStarted ? await inTurn(() => logOf(target, run, job)) : undefined
      // One missing right is said once for all jobs.
      for (const line of [...errors, ...(log?.lines ?? [])]) if (!told.has(line)) said.lines.push(line)
      for (const line of said.lines) told.add(line)
      said.excerpts.push(...(log?.excerpts ?? []))
    }
    return said
  }

  async function errorsOf(target: Target, job: FailedJob): Promise<string[]> {
    if (job.checkRun === undefined) return []
    const found = await listJobErrors(await readerOf(target.token), target, job.checkRun)
    if (found.kind === 'errors') return errorLines(found.errors, job)
    return [`What GitHub says of its jobs (annotations) was not read. ${replyLine(found)}${rightFor(found, 'Checks')}`]
  }

  async function logOf(target: Target, run: Run, job: FailedJob): Promise<Said> {
    endsAt ??= clock.now() + MOST_SECONDS * 1000
    const leftMs = endsAt - clock.now()
    const where = `the log of job "${inline(job.name, 150)}"`
    const none = (why: string): Said => ({ lines: [`Of ${where} nothing is shown. ${why}`], excerpts: [] })
    if (job.id === undefined || stop.aborted) return { lines: [], excerpts: [] }
    if (leftMs <= 0) return none(`The ${MOST_SECONDS} s were over that a step has for logs.`)
    if (left === 0) return none(`This step has shown ${MOST_EXCERPTS} logs.`)
    left--
    const found = await findJobLog(await readerOf(target.token), target, job.id, options.apiUrl)
    if (found.kind !== 'address') return none(`${replyLine(found)}${rightFor(found, 'Actions')}`)
    const over = new AbortController()
    const timer = clock.sleep(leftMs, AbortSignal.any([stop, over.signal])).then(() => over.abort())
    const log = await downloadLog(found.url, options, AbortSignal.any([stop, over.signal]))
    over.abort()
    await timer
    if (log.kind === 'none') return none(log.why)
    const lines = lastLinesOf(log.text, { startedAt: job.startedAt, completedAt: job.completedAt }, logLines)
    if (lines.length === 0) return none('It is empty.')
    const cut = log.part === 'beginning' ? `, of the first ${MOST_BYTES_OF_LOG / 1024 / 1024} MiB of its log` : ''
    const step = job.step === undefined ? '' : `, step "${inline(job.step, 150)}"`
    const title = `${target.repository}: ${inline(run.workflow, 100)}, job "${inline(job.name, 150)}"${step}: its last ${lines.length === 1 ? 'line' : `${lines.length} lines`}${cut}`
    return { lines: [], excerpts: [{ title, lines }] }
  }

  function inTurn<Value>(work: () => Promise<Value>): Promise<Value> {
    const result = turn.then(work)
    turn = result.catch(() => undefined)
    return result
  }
}

function errorLines(errors: JobError[], { name, neverStarted }: FailedJob): string[] {
  const telling = errors.filter(({ message }) => message.trim() !== '' && !COMMONPLACE.test(message.trim()))
  if (telling.length === 0) return []
  const job = `Job "${inline(name, 150)}"`
  return firstOf(
    telling,
    MOST_ERRORS,
    ({ path, line, message }) => {
      const place = path === '' ? '' : `${inline(path, 200)}${line === undefined ? '' : `:${line}`}: `
      return `- ${job} ${neverStarted ? 'never started' : 'says'}: ${place}${inline(message.trim(), MOST_OF_AN_ERROR)}`
    },
    (count) => `- ${job} says ${count} more`,
  )
}

function rightFor(reply: Reply, right: string): string {
  const isMissing = reply.kind === 'answer' && ['insufficient_permission', 'not_found'].includes(failureCode(reply))
  return isMissing ? ` To read that of a private repository takes ${right}: Read.` : ''
}
