import type { Clock } from '../clock.ts'
import type { ReaderOf } from '../github/reads.ts'
import { readWait, waitByStatus } from '../github/run-wait.ts'
import type { MayShow } from '../github/visibility.ts'
import type { Progress } from '../progress.ts'
import type { Open, StartedRun } from '../result.ts'

export interface SignOfLifeOptions {
  readerOf: ReaderOf
  mayShow: MayShow
  clock: Pick<Clock, 'now'>
  progress: Pick<Progress, 'waiting'>
}

/** Tells each minute what is still waited for, and what that waits for. */
export interface SignOfLife {
  /** A run was found, or its status changed. */
  changed(started: StartedRun): void
  /** @param isOver asked before it is told: look-ups may take longer than the runs */
  tell(open: Open[], isOver: () => boolean): Promise<void>
}

/** As many runs as are looked at a minute: no more are told. */
const MOST = 5

export function createSignOfLife({ readerOf, mayShow, clock, progress }: SignOfLifeOptions): SignOfLife {
  /** When each run was first seen in its present status. */
  const since = new Map<number, number>()
  let isTelling = false

  return {
    changed: ({ run }) => since.set(run.id, clock.now()),
    async tell(open, isOver) {
      if (isTelling) return
      isTelling = true
      let left = MOST
      try {
        const told = await Promise.all(
          open.map(async (each) => ({ ...each, runs: await Promise.all(each.runs.map((run) => withWait(each, run))) })),
        )
        if (!isOver()) progress.waiting(told)
      } finally {
        isTelling = false
      }

      async function withWait({ target }: Open, started: StartedRun): Promise<StartedRun> {
        if (!waitByStatus(started.run) || left === 0) return started
        left--
        const wait = (await mayShow(target))
          ? await readWait(await readerOf(target.token), target, started.run)
          : waitByStatus(started.run)
        const waitsMs = clock.now() - (since.get(started.run.id) ?? clock.now())
        return wait ? { ...started, wait, waitsMs } : started
      }
    },
  }
}
