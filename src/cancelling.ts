import { replyLine } from './explaining/reply-lines.ts'
import { failureCode } from './failures/code.ts'
import type { FailureCode } from './failures/title.ts'
import { inBatches } from './github/batches.ts'
import type { Client } from './github/client.ts'
import { cancelRun } from './github/runs.ts'
import type { Reply } from './reply.ts'
import { isOurs, type Run, type StartedRun } from './result.ts'
import type { Log } from './runner/log.ts'
import type { Target } from './target.ts'
import { inline } from './text/inline.ts'

/** Asks for runs to be cancelled: a line for each, and one warning for all that were not. */
export interface Cancelling {
  /** @param hasEnded then it is not asked for */
  cancel(client: Client, run: RunToCancel, hasEnded: boolean): Promise<void>
  /** Something else could not be done: `line` says what. */
  failed(line: string, reply: Reply): void
  /** Warns of what failed, if anything did. */
  end(): void
}

export interface RunToCancel {
  /** `owner/name`. */
  repository: string
  id: number
  url?: string | undefined
}

export function createCancelling(log: Log): Cancelling {
  const warnings: string[] = []
  let isRefused = false
  return {
    async cancel(client, run, hasEnded) {
      const [owner = '', name = ''] = run.repository.split('/')
      const shown = `${run.repository}: ${linkOf(run)}`
      const reply = hasEnded ? undefined : await cancelRun(client, { owner, name }, run.id)
      if (reply === undefined) log.info(`– ${shown} had ended`)
      else if (reply.kind === 'answer' && reply.status === 409)
        log.info(`– ${shown} had ended, or is being cancelled already`)
      else if (reply.kind === 'answer' && reply.status === 202) log.info(`✓ ${shown} is being cancelled`)
      else failed(`${shown} was not cancelled.`, reply)
    },
    failed,
    end() {
      if (warnings.length > 0) log.warning('Not cancelled', [...warnings, ...(isRefused ? [NEEDED] : [])].join('\n'))
    },
  }

  function failed(line: string, reply: Reply) {
    warnings.push(`${line} ${replyLine(reply)}`)
    if (reply.kind === 'answer' && REFUSALS.includes(failureCode(reply))) isRefused = true
  }
}

const REFUSALS: FailureCode[] = ['insufficient_permission', 'not_found']
const NEEDED =
  "Cancelling runs takes Actions: Read and write (for GITHUB_TOKEN `actions: write` in the job's `permissions`, beside the others), or the scope repo of a classic token."

export function linkOf({ id, url }: Pick<RunToCancel, 'id' | 'url'>): string {
  return url === undefined ? `run ${id}` : inline(url, 300)
}

export interface StopOptions {
  stop: AbortSignal
  /** Of clients that still make requests when the step is stopped. */
  clientOf: (token: string) => Client
  log: Log
}

/** Cancels the runs that are known when the step is stopped, at once: where it is stopped alone, no post step follows. */
export interface OnStop {
  /** A run was found, or its status changed. Only what nobody else can have started is cancelled. */
  saw(target: Target, started: StartedRun): void
  /** @returns when all that was begun has been answered, or its time is over */
  ended(): Promise<void>
}

export function cancelOnStop({ stop, clientOf, log }: StopOptions): OnStop {
  const known = new Map<number, { target: Target; run: Run }>()
  let cancelled: Promise<void> | undefined
  stop.addEventListener('abort', () => {
    cancelled = cancelAll()
  })

  return {
    saw(target, started) {
      const { run } = started
      if (isOurs(target, started)) known.set(run.id, { target, run })
    },
    ended: async () => cancelled,
  }

  async function cancelAll() {
    const cancelling = createCancelling(log)
    const open = [...known.values()].filter(({ run }) => run.status !== 'completed')
    await inBatches(open, ({ target: { repository, token }, run: { id, url } }) =>
      cancelling.cancel(clientOf(token), { repository, id, url }, false),
    )
    cancelling.end()
  }
}
