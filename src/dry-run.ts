import { type DeliveryOptions, deliver } from './delivery/deliver.ts'
import type { Diagnosis, Explained } from './explaining/diagnose.ts'
import { noListener } from './explaining/no-listener.ts'
import { rehearseWorkflow } from './explaining/rehearse-workflow.ts'
import { remarkLine } from './explaining/remark-words.ts'
import { explainSilence } from './explaining/silence.ts'
import { type Failure, internalError } from './failures/failure.ts'
import { inBatches } from './github/batches.ts'
import type { Client } from './github/client.ts'
import { asText } from './github/fields.ts'
import { getRepository, seenRepository } from './github/lookups.ts'
import { createReaders } from './github/reads.ts'
import { listRuns } from './github/runs.ts'
import type { Progress } from './progress.ts'
import { heard } from './receivers/heard.ts'
import { createManyReceiversReader } from './receivers/many-receivers.ts'
import type { Receivers } from './receivers/receivers.ts'
import { remarksOn } from './receivers/remarks.ts'
import type { readWorkflowReads, WorkflowReads } from './receivers/workflow-reads.ts'
import type { Answer, Reply } from './reply.ts'
import type { Delivered, Foreseen } from './result.ts'
import type { Resuming } from './resuming.ts'
import type { RepositoryDispatch, Target, WorkflowDispatch } from './target.ts'

export interface DryRunOptions extends Omit<DeliveryOptions, 'prepare' | 'send' | 'progress' | 'maxPerMinute'> {
  apiUrl: string
  clientOf: (token: string) => Promise<Client>
  diagnosis: Diagnosis
  /** What private repositories say may only be shown where the log is private, too. */
  isRunningPrivate: () => boolean
  ifNoListener: 'send' | 'skip' | 'fail'
  /** Whether the runs would be waited for. */
  waits: boolean
  resuming?: Pick<Resuming, 'found'> | undefined
  progress: Pick<Progress, 'delivering' | 'looked' | 'retrying'>
}

/**
 * A dry run: looks whether each repository can be seen by its token, takes events, has somebody who listens, and, where
 * its runs would be waited for, shows them.
 *
 * @returns what was found of each target, in their order
 */
export async function dryRun(targets: Target[], options: DryRunOptions): Promise<Foreseen[]> {
  const { diagnosis, apiUrl, waits, stop, progress } = options
  const readerOf = createReaders({ ...options, progress: { slowed: () => undefined, limited: () => undefined } })
  const receivers = createManyReceiversReader(targets, { apiUrl, clientOf: readerOf, stop, readReads })
  /** What is kept of each answer, as there may be a thousand. */
  const foreseen = new Map<Target, Failure | undefined>()
  const publicOnes = new Set<Target>()
  // With all of a delivery's patience; a repository that can be seen stands for one that takes the event.
  const seen = await deliver(targets, {
    ...options,
    // Reads have a pace of their own.
    maxPerMinute: 0,
    progress: { ...progress, settled: () => undefined },
    prepare: async () => undefined,
    send: async (target) => ({ request: 'dispatch', reply: await see(target) }),
  })
  // At first, as there is only so much time for it.
  const explained = await inBatches(seen, (each) => diagnosis.explain(each))
  const found: Foreseen[] = []
  for (const [index, each] of seen.entries()) {
    const one = await look(each, explained[index]).catch((error: unknown) => crashed(each.target, error))
    progress.looked(one)
    found.push(one)
  }
  return found

  async function see(target: Target): Promise<Reply> {
    const answer = await getRepository(await readerOf(target.token), target)
    if (answer.kind === 'no-answer' || answer.status !== 200) return answer
    const repository = seenRepository(answer.data)
    if (!repository) return { ...answer, data: asText(answer.data) }
    if (repository.private === false) publicOnes.add(target)
    foreseen.set(target, await diagnosis.foresee(target, answer))
    return { ...answer, status: ACCEPTED }
  }

  function crashed(target: Target, error: unknown): Foreseen {
    const failure = internalError(error, 'looking at the repository', 'dry-run')
    return { target, state: 'failed', failure, listening: [], lines: [] }
  }

  async function look(delivered: Delivered, explained?: Explained): Promise<Foreseen> {
    const { target } = delivered
    const nothing = { target, listening: [], lines: [] }
    if (delivered.state === 'skipped') return { ...nothing, state: 'skipped', skippedBecause: delivered.because }
    const failure = explained?.failure ?? foreseen.get(target) ?? (await unreadable(target))
    // What can't be sent starts nothing, whoever listens.
    if (failure) return { ...nothing, ...explained, state: 'failed', failure }
    const { dispatch } = target
    if (dispatch.kind === 'workflow') return { ...explained, ...(await rehearse(target, dispatch)) }
    return { ...explained, ...(await whoListens(target, dispatch)) }
  }

  async function whoListens(target: Target, dispatch: RepositoryDispatch): Promise<Foreseen> {
    const found = await receivers.look(target, dispatch)
    const told = { target, ...explainSilence(found, { ...target, dispatch }, mayShow(target)) }
    if (options.ifNoListener === 'send' || heard(found) !== 'no' || (await mayBeResumed(target)))
      return { ...told, state: 'planned', ...(mayShow(target) ? remarksFor(dispatch, found) : {}) }
    if (options.ifNoListener === 'skip') return { ...told, state: 'skipped', skippedBecause: 'no-listener' }
    return { ...told, state: 'failed', failure: noListener({ ...target, dispatch }, told.lines, 'dry-run') }
  }

  /** What an earlier attempt started takes nobody who listens. */
  async function mayBeResumed(target: Target): Promise<boolean> {
    return (await options.resuming?.found([target]))?.has(target) ?? false
  }

  /** What its receivers read that the payload lacks, and the like. */
  function remarksFor({ clientPayload }: RepositoryDispatch, found: Receivers): Pick<Foreseen, 'remarks'> {
    const remarks = (found.kind === 'findings' ? found.findings : []).flatMap((finding) =>
      finding.kind === 'listens' && finding.reads
        ? remarksOn(finding.path, finding.reads, { clientPayload, waits })
        : [],
    )
    return remarks.length > 0 ? { remarks: remarks.map(remarkLine) } : {}
  }

  /** What a private repository says stands in no log that may be public. */
  function mayShow(target: Target): boolean {
    return publicOnes.has(target) || options.isRunningPrivate()
  }

  async function rehearse(target: Target, dispatch: WorkflowDispatch): Promise<Foreseen> {
    const rehearsed = await rehearseWorkflow(await readerOf(target.token), target, dispatch, mayShow(target))
    const nothing = { target, listening: [], lines: [] }
    switch (rehearsed.kind) {
      case 'fine':
        return {
          ...nothing,
          state: 'planned',
          listening: [rehearsed.path],
          ...(rehearsed.ref ? { ref: rehearsed.ref } : {}),
        }
      case 'refused':
        return { ...nothing, state: 'failed', failure: await diagnosis.foreseeRefusal(target, rehearsed) }
      case 'not-read':
        return {
          ...nothing,
          state: 'planned',
          lines: [`Whether it can be started was not found out. ${rehearsed.why}`],
        }
    }
  }

  /** Where its runs would be waited for: what keeps them from being read. */
  async function unreadable(target: Target): Promise<Failure | undefined> {
    if (!waits) return undefined
    const list = await listRuns(await readerOf(target.token), target)
    const reply = list.kind === 'unreadable' ? list.answer : list
    if (reply.kind !== 'answer' && reply.kind !== 'no-answer') return undefined
    const { arrival: _, ...failure } = await diagnosis.explainReply(target, reply, 'list-runs')
    return { ...failure, during: 'dry-run' }
  }
}

/** Loaded where a file listens: GitHub's grammar of expressions comes with it. */
async function readReads(...file: Parameters<typeof readWorkflowReads>): Promise<WorkflowReads | undefined> {
  const { readWorkflowReads } = await import(/* webpackChunkName: "receivers" */ './receivers/workflow-reads.ts')
  return readWorkflowReads(...file)
}

/** What GitHub answers to an event that it takes. */
const ACCEPTED: Answer['status'] = 204
