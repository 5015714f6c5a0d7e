import type { Clock } from '../delivery/clock.ts'
import type { Accepted } from '../delivery/deliver.ts'
import type { Diagnosis } from '../delivery/diagnose.ts'
import type { Reply } from '../delivery/outcome.ts'
import type { Failure } from '../failures/failure.ts'
import { type Answer, NoAnswer, orNoAnswer } from '../github/answer.ts'
import type { Client } from '../github/client.ts'
import { getRepository, seenRepository } from '../github/lookups.ts'
import { listRuns } from '../github/runs.ts'
import type { Target } from '../inputs/targets.ts'
import { createReaders } from './reads.ts'
import { createSilence, type Silence } from './silence.ts'

export interface RehearsalOptions {
  clientOf: (token: string) => Promise<Client>
  clock: Clock
  stop: AbortSignal
  /** Whether the runs would be waited for. */
  waits: boolean
}

/** A dry run: what events would meet, as far as that can be told without sending one. */
export interface Rehearsal {
  /** In place of a dispatch. @returns 204 if the token can see the repository, else what stands in the way */
  attempt(target: Target): Promise<Reply>
  /** @returns what else is to be said of a repository that can be seen */
  look(accepted: Accepted, diagnosis: Diagnosis): Promise<Silence & { failure?: Failure }>
}

export function createRehearsal(options: RehearsalOptions): Rehearsal {
  const readerOf = createReaders({ ...options, onSlow: () => undefined })
  const silence = createSilence({ clientOf: readerOf, stop: options.stop })
  const seen = new Map<Target, Answer>()

  return {
    async attempt(target) {
      const answer = await orNoAnswer(getRepository(await readerOf(target.token), target))
      if (answer instanceof NoAnswer || answer.status !== 200 || !seenRepository(answer.data)) return answer
      seen.set(target, answer)
      return { ...answer, status: 204 }
    },
    async look({ target }, diagnosis) {
      const answer = seen.get(target)
      const failure = (answer && diagnosis.foresee(target, answer)) ?? (await runsFailure(target, diagnosis))
      // What can't be sent starts nothing, whoever listens.
      return failure ? { failure, listening: [], lines: [] } : silence.look(target)
    },
  }

  async function runsFailure(target: Target, diagnosis: Diagnosis): Promise<Failure | undefined> {
    if (!options.waits) return undefined
    const list = await orNoAnswer(listRuns(await readerOf(target.token), target))
    const reply = list instanceof NoAnswer ? list : list.kind === 'answer' ? list.answer : undefined
    return reply && { ...(await diagnosis.explainReply(target, reply, 'list-runs')), during: 'dry-run' }
  }
}
