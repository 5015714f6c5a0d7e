import { EVENT } from '../events/repository-dispatch.ts'
import { failureCode } from '../failures/code.ts'
import type { Client } from '../github/client.ts'
import { getRun, listRuns, type RunPage } from '../github/runs.ts'
import type { Answer, Reply } from '../reply.ts'
import type { Run } from '../result.ts'
import type { RepositoryName } from '../target.ts'
import type { Candidate } from './match.ts'

/** One repository's runs, as one token sees them. */
export interface Watch {
  /**
   * Lists the newest runs before the first dispatch: they are never ours, and GitHub's clock is read off the answer.
   *
   * @returns nothing once that is done, or what stood in the way
   */
  prepare(): Promise<Reply | undefined>
  /**
   * Reads what has changed since the last poll.
   *
   * @param unfinished runs that matter and may have left the first page
   * @returns the answer that took the right to read away, if one did; passing failures are ridden out
   */
  poll(unfinished: number[]): Promise<Answer | undefined>
  /** Runs of dispatches that are new since `prepare`. */
  candidates(): Candidate[]
  /** Polls that were answered, with all their pages. */
  polls(): number
  /** When the last of them ended, by the runner's clock. */
  polledAt(): number
  /** Why the last poll was not answered, if it was not. */
  trouble(): Reply | undefined
}

/** A run can be dated up to a second before the answer to its dispatch, and the header has whole seconds. */
const EVENT_TIME_SLACK_MS = 2000

/** A run may show up later than others that are dated after it: pages are read this far back behind the last poll. */
const LATE_MS = 60_000

/** 3,000 runs since the last poll: a server that has more of them does not tell the truth. */
const MOST_PAGES = 30

/** New runs of events that are kept: ten times as many as a step can start by one workflow. */
const MOST_RUNS = 10_000

/**
 * @param now the runner's clock, in milliseconds: for how long a run has been known, not for when it was made
 * @param first for the list that a dispatch waits for
 */
export function createWatch(client: Client, repository: RepositoryName, now: () => number, first = client): Watch {
  const before = new Set<number>()
  const seen = new Map<number, { run: Run; firstSeenAt: number; firstPoll: number }>()
  let preparing: Promise<Reply | undefined> | undefined
  let bound = 0
  let lastDate = 0
  let etag: string | undefined
  let polls = 0
  let polledAt = 0
  let trouble: Reply | undefined
  let firstPage = new Set<number>()

  return {
    prepare() {
      // Once for all dispatches: a second list might already have the runs of the first one.
      preparing ??= listBefore().then((obstacle) => {
        if (obstacle) preparing = undefined
        return obstacle
      })
      return preparing
    },
    async poll(unfinished) {
      const list = await listRuns(client, repository, 1, etag)
      trouble = list.kind === 'answer' || list.kind === 'no-answer' ? list : undefined
      if (list.kind === 'no-answer') return undefined
      if (list.kind === 'answer') return isLost(list) ? list : undefined
      const read = list.kind === 'runs' ? await readPages(list) : { runs: [], isWhole: true }
      for (const id of unfinished.filter((id) => !firstPage.has(id))) {
        const found = await getRun(client, repository, id)
        if (found.kind === 'run') read.runs.push(found.run)
      }
      // All at once: whoever looks while a poll goes on must not take half of it for a whole one.
      for (const run of read.runs) note(run)
      if (read.isWhole) {
        polls++
        polledAt = now()
      }
      return undefined
    },
    candidates: () =>
      [...seen.values()].map(({ run, firstSeenAt, firstPoll }) => ({
        run,
        firstSeenAt,
        pollsSince: polls - firstPoll,
      })),
    polls: () => polls,
    polledAt: () => polledAt,
    trouble: () => trouble,
  }

  async function listBefore(): Promise<Reply | undefined> {
    const list = await listRuns(first, repository)
    if (list.kind === 'answer' || list.kind === 'no-answer') return list
    if (list.kind === 'runs') for (const run of list.runs) before.add(run.id)
    lastDate = (list.kind === 'runs' ? list.date : undefined) ?? now()
    bound = lastDate - EVENT_TIME_SLACK_MS
    return undefined
  }

  /** Reads further pages, back to where all was seen before. */
  async function readPages(first: RunPage): Promise<{ runs: Run[]; isWhole: boolean }> {
    const horizon = Math.max(bound, lastDate - LATE_MS)
    firstPage = new Set(first.runs.map(({ id }) => id))
    const runs: Run[] = []
    let list = first
    for (let page = 1; ; ) {
      runs.push(...list.runs)
      const oldest = list.runs.at(-1)
      if (!list.more || !oldest || oldest.createdAt < horizon || page === MOST_PAGES) break
      page++
      const next = await listRuns(client, repository, page)
      // A page is missing: with the tag as it was the next poll reads them again, even if the first one stays as it is.
      if (next.kind !== 'runs') return { runs, isWhole: false }
      list = next
    }
    // Only now is everything up to this list seen.
    etag = first.etag
    lastDate = first.date ?? lastDate
    return { runs, isWhole: true }
  }

  function note(run: Run) {
    if (run.event !== EVENT || before.has(run.id) || run.createdAt < bound) return
    const known = seen.get(run.id)
    if (!known && seen.size === MOST_RUNS) return
    seen.set(run.id, { firstSeenAt: now(), firstPoll: polls + 1, ...known, run })
  }
}

/** A refusal that further polls would only repeat. */
function isLost(answer: Answer): boolean {
  return ['bad_credentials', 'insufficient_permission', 'sso_required', 'ip_not_allowed', 'not_found'].includes(
    failureCode(answer),
  )
}
