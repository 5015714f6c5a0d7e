import { EVENT } from '../events/repository-dispatch.ts'
import { inBatches } from '../github/batches.ts'
import type { Client } from '../github/client.ts'
import { createPrefetchingReader } from '../receivers/many-receivers.ts'
import type { Reply } from '../reply.ts'
import type { SearchTrouble } from '../result.ts'
import type { Target } from '../target.ts'

// Which of the repositories that a search found have a workflow that listens.

export interface ListeningOptions {
  apiUrl: string
  /** Which asks again for what passes. */
  clientOf: (token: string) => Promise<Client>
  stop: AbortSignal
}

export type Heard =
  | { kind: 'known'; targets: Target[]; unreadable: string[] }
  | Extract<SearchTrouble, { kind: 'listeners-unknown' | 'stopped' }>

/** Those where a workflow listens that is not disabled. */
export async function listeningOnes(targets: Target[], options: ListeningOptions): Promise<Heard> {
  const reader = createPrefetchingReader(targets, options, EVENT)
  const looked = await inBatches(targets, async (target) => ({ target, said: await said(target) }))
  if (options.stop.aborted) return { kind: 'stopped' }
  const unknown = looked.filter(({ said: { kind } }) => kind === 'unknown')
  if (unknown.length > 0) {
    const reply = unknown.find(({ said: { reply } }) => reply)?.said.reply
    const names = unknown.map(({ target }) => target.repository)
    return { kind: 'listeners-unknown', names, ...(reply ? { reply } : {}) }
  }
  const of = (wanted: 'listens' | 'unreadable') => looked.filter(({ said: { kind } }) => kind === wanted)
  return {
    kind: 'known',
    targets: of('listens').map(({ target }) => target),
    unreadable: of('unreadable').map(({ target }) => target.repository),
  }

  async function said(
    target: Target,
  ): Promise<{ kind: 'listens' | 'silent' | 'unreadable' | 'unknown'; reply?: Reply }> {
    if (target.dispatch.kind !== 'event') return { kind: 'listens' }
    const receivers = await reader.look(target, target.dispatch)
    if (receivers.kind === 'findings') {
      const has = (wanted: string) => receivers.findings.some(({ kind }) => kind === wanted)
      return { kind: has('listens') ? 'listens' : has('unread') ? 'unreadable' : 'silent' }
    }
    const { why } = receivers
    if (why.kind !== 'reply') return { kind: 'unknown' }
    const mayNot = why.reply.kind === 'answer' && [403, 404].includes(why.reply.status)
    return { kind: mayNot ? 'unreadable' : 'unknown', reply: why.reply }
  }
}
