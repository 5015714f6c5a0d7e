import { jobsToRerun, readRerunAnswer } from './following/earlier-runs.ts'
import type { Client } from './github/client.ts'
import type { ReaderOf } from './github/reads.ts'
import { rerun } from './github/reruns.ts'
import { getRun } from './github/runs.ts'
import type { Answer, Reply } from './reply.ts'
import { notFollowedLine } from './report/resumed-lines.ts'
import type { EarlierRun, Resumed, Run, Tried } from './result.ts'
import type { Log } from './runner/log.ts'
import type { Target } from './target.ts'

/** An earlier attempt's runs, and what is still to be done about them. */
export interface Rest {
  how: Resumed['how']
  runs: Map<number, EarlierRun>
  /** Failed runs that are to be re-run. */
  left: Set<Run>
  /** The look, as an answer. */
  reply: Answer
}

interface RerunOptions {
  clientOf: (token: string) => Promise<Client>
  readerOf: ReaderOf
  stop: AbortSignal
  log: Log
}

/** @returns what asks for all failed runs of a target to be re-run that are left; those that were are so for good */
export function createReruns({
  clientOf,
  readerOf,
  stop,
  log,
}: RerunOptions): (target: Target, its: Rest) => Promise<Tried> {
  return rerunFailed

  async function rerunFailed(target: Target, its: Rest): Promise<Tried> {
    let { reply }: { reply: Reply } = its
    let refused: Tried | undefined
    for (const run of its.left) {
      const asked = await askForRerun(target, run)
      if (asked.kind === 'failed') {
        // What was re-run by then is followed as far as that goes, and cancelled where that is wanted.
        if (stop.aborted && hasRerun(its)) return { request: 're-run', reply, resumed: resumed(its) }
        const tried: Tried = { request: 're-run', reply: asked.reply, run }
        refused ??= tried
        // That one run is not re-run keeps no other from it.
        if (readRerunAnswer(asked.reply, run) === 'other') return tried
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

export function resumed({ how, runs }: Rest): Resumed {
  return { how, runs: [...runs.values()] }
}
