import { type Delivered, type DeliveryOptions, deliver } from './delivery/deliver.ts'
import type { Diagnosis } from './explaining/diagnose.ts'
import { type Failure, internalError } from './failures/failure.ts'
import type { Client } from './github/client.ts'
import { asText } from './github/fields.ts'
import { getRepository, seenRepository } from './github/lookups.ts'
import { createReaders } from './github/reads.ts'
import { listRuns } from './github/runs.ts'
import type { Target } from './plan/plan.ts'
import { createSilence, type Silence } from './receivers/receivers.ts'
import { NoAnswer, orNoAnswer } from './reply.ts'

export interface RehearsalOptions extends Omit<DeliveryOptions, 'attempt' | 'onSettled' | 'maxPerMinute'> {
  clientOf: (token: string) => Promise<Client>
  diagnosis: Diagnosis
  /** Whether the runs would be waited for. */
  waits: boolean
  /** Told of every target as it is looked at. */
  onLooked: (rehearsed: Rehearsed) => void
}

/** What an event would meet, as far as that can be told without sending it. */
export interface Rehearsed extends Silence {
  target: Target
  state: 'planned' | 'failed' | 'skipped'
  failure?: Failure
  movedTo?: string
}

/**
 * A dry run: looks whether each repository can be seen by its token, takes events, has somebody who listens, and, where
 * its runs would be waited for, shows them.
 *
 * @returns what was found of each target, in their order
 */
export async function rehearse(targets: Target[], options: RehearsalOptions): Promise<Rehearsed[]> {
  const { diagnosis, waits, stop } = options
  const readerOf = createReaders({ ...options, onSlow: () => undefined, onLimited: () => undefined })
  const silence = createSilence({ clientOf: readerOf, stop })
  /** What is kept of each answer, as there may be a thousand. */
  const foreseen = new Map<Target, Failure | undefined>()
  // With all of a delivery's patience; a repository that can be seen stands for one that takes the event.
  const seen = await deliver(targets, {
    ...options,
    // Reads have a pace of their own.
    maxPerMinute: 0,
    onSettled: () => undefined,
    async attempt(target) {
      const answer = await orNoAnswer(getRepository(await readerOf(target.token), target))
      if (answer instanceof NoAnswer || answer.status !== 200) return answer
      if (!seenRepository(answer.data)) return { ...answer, data: asText(answer.data) }
      foreseen.set(target, await diagnosis.foresee(target, answer))
      return { ...answer, status: 204 }
    },
  })
  const rehearsed: Rehearsed[] = []
  for (const each of seen) {
    const found = await look(each).catch((error: unknown) => crashed(each.target, error))
    options.onLooked(found)
    rehearsed.push(found)
  }
  return rehearsed

  function crashed(target: Target, error: unknown): Rehearsed {
    const failure = internalError(error, 'looking at the repository', 'dry-run')
    return { target, state: 'failed', failure, listening: [], lines: [] }
  }

  async function look(delivered: Delivered): Promise<Rehearsed> {
    const { target, state } = delivered
    const nothing = { target, listening: [], lines: [] }
    if (state === 'skipped') return { ...nothing, state }
    const explained = await diagnosis.explain(delivered)
    const failure = explained.failure ?? foreseen.get(target) ?? (await unreadable(target))
    // What can't be sent starts nothing, whoever listens.
    if (failure) return { ...nothing, ...explained, state: 'failed', failure }
    return { ...explained, target, state: 'planned', ...(await silence.look(target)) }
  }

  /** Where its runs would be waited for: what keeps them from being read. */
  async function unreadable(target: Target): Promise<Failure | undefined> {
    if (!waits) return undefined
    const list = await orNoAnswer(listRuns(await readerOf(target.token), target))
    const reply = list instanceof NoAnswer ? list : list.kind === 'answer' ? list.answer : undefined
    return reply && { ...(await diagnosis.explainReply(target, reply, 'list-runs')), during: 'dry-run' }
  }
}
