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
   * @param toBound look as far back as a run of ours can be dated
   * @returns the answer that took the right to read away, if one did; passing failures are ridden out
   */
  poll(unfinished: number[], toBound: boolean): Promise<Answer | undefined>
  /**
   * Takes a run for one that matters, whenever it was made: the answer to a dispatch named it. Where none is named it is
   * to be looked for.
   *
   * @param at GitHub's clock at that answer: where nothing was listed before, nothing older is looked for
   */
  expect(id: number | undefined, at: number | undefined): void
  /** Runs of dispatches that are new since `prepare`, and those that are expected. */
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

/** A poll goes on for as long as all of them take. */
const MOST_SINGLES = 20

/** New runs of events that are kept: ten times as many as a step can start by one workflow. */
const MOST_RUNS = 10_000

/** Of a page what a later poll needs, should it be as before: there may be thousands of them in a step. */
interface Page extends Pick<RunPage, 'more' | 'etag'> {
  /** Of all runs on it. */
  ids: number[]
  /** Those that may be ours. */
  runs: Run[]
  /** When the last of them was made. */
  oldest: number | undefined
}

/** What a poll read, and what kept it from reading all. */
interface PagesRead {
  runs: Run[]
  trouble?: Reply
  /** The answer that took the right to read away. */
  lost?: Answer
}

export interface WatchOptions {
  /** For polls. */
  client: Client
  /** For the list that a dispatch waits for. */
  first: Client
  /** Whether a run may be one that a dispatch of this step started. */
  isOfOurs: (run: Run) => boolean
  /** The runner's clock, in milliseconds: for how long a run has been known, not for when it was made. */
  now: () => number
  /** Those of the step's dispatches to the repository, as long titles are cut. */
  ids?: ReadonlySet<string>
  /** Told of each run that is new here: of those before the first dispatch, and of candidates. */
  onRun: (id: number) => void
  /** Told once, where a list has entries that are no runs. */
  onUnreadable: (entries: number) => void
}

export function createWatch(repository: RepositoryName, options: WatchOptions): Watch {
  const { client, first, now } = options
  const before = new Set<number>()
  const expected = new Set<number>()
  const seen = new Map<number, { run: Run; firstSeenAt: number; firstPoll: number; readAt: number }>()
  let preparing: Promise<Reply | undefined> | undefined
  let bound = 0
  /** No older run is a candidate; until one is to be looked for there are none but those that are expected. */
  let since = Number.POSITIVE_INFINITY
  let lastDate = 0
  /** As they were last read, from the first one on. */
  let pages: Page[] = []
  let polls = 0
  let polledAt = 0
  let trouble: Reply | undefined
  let listed = new Set<number>()
  let isToldOfUnreadable = false

  return {
    prepare() {
      // Once for all dispatches: a second list might already have the runs of the first one.
      preparing ??= listBefore().then((obstacle) => {
        if (obstacle) preparing = undefined
        return obstacle
      })
      return preparing
    },
    expect(id, at) {
      if (bound === 0) {
        lastDate = at ?? now()
        bound = lastDate - EVENT_TIME_SLACK_MS
      }
      if (id === undefined) return lookFor((at ?? now()) - EVENT_TIME_SLACK_MS)
      expected.add(id)
      // A page that was read before it was known to matter is read again.
      if (pages.some(({ ids }) => ids.includes(id))) pages = []
    },
    async poll(unfinished, toBound) {
      const read = await readPages(toBound)
      trouble = read.trouble
      if (read.lost) return read.lost
      // Those that were read longest ago: of thousands a poll reads some, and the next one others.
      const beyond = unfinished.filter((id) => !listed.has(id)).sort((a, b) => readAt(a) - readAt(b))
      for (const id of read.trouble ? [] : beyond.slice(0, MOST_SINGLES)) {
        const found = await getRun(client, repository, id, options.ids)
        if (found.kind === 'run') read.runs.push(found.run)
        // Each further one might take its whole timeout as well.
        if (found.kind === 'no-answer') break
      }
      // All at once: whoever looks while a poll goes on must not take half of it for a whole one.
      for (const run of read.runs) note(run)
      if (!read.trouble) {
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

  function lookFor(from: number) {
    if (from >= since) return
    since = from
    // They were read when nothing was looked for.
    pages = []
  }

  async function listBefore(): Promise<Reply | undefined> {
    const list = await listRuns(first, repository)
    if (list.kind === 'unreadable') return list.answer
    if (list.kind === 'answer' || list.kind === 'no-answer') return list
    for (const { id } of list.kind === 'runs' ? list.runs : []) {
      before.add(id)
      options.onRun(id)
    }
    lastDate = list.date ?? now()
    bound = lastDate - EVENT_TIME_SLACK_MS
    since = bound
    return undefined
  }

  /** @param toBound as far back as any run of ours can be, and not only as far as those that appear late */
  async function readPages(toBound: boolean): Promise<PagesRead> {
    const horizon = toBound ? bound : Math.max(bound, lastDate - LATE_MS)
    const runs: Run[] = []
    const ids: number[] = []
    const read: Page[] = []
    let date: number | undefined
    for (let number = 1; number <= MOST_PAGES; number++) {
      const known = pages[number - 1]
      const list = await listRuns(client, repository, number, known?.etag, options.ids)
      if (list.kind === 'unreadable' && number === 1) return { runs, lost: list.answer, trouble: list.answer }
      // Only what was read whole is known: the next poll reads these pages again.
      if (list.kind === 'no-answer') return { runs, trouble: list }
      if (list.kind === 'answer') return { runs, trouble: list, ...(isLost(list) ? { lost: list } : {}) }
      if (list.kind !== 'unchanged') tellOf(list.unreadable)
      const page = list.kind === 'runs' ? pageOf(list) : known
      if (!page || list.kind === 'unreadable') break
      if (number === 1) date = list.date
      read.push(page)
      runs.push(...page.runs)
      ids.push(...page.ids)
      if (!page.more || page.oldest === undefined || page.oldest < horizon) break
    }
    pages = read
    listed = new Set(ids)
    lastDate = date ?? lastDate
    return { runs }
  }

  function pageOf({ runs, more, etag }: RunPage): Page {
    const ids = runs.map(({ id }) => id)
    return { more, ids, runs: runs.filter(mayBeOurs), oldest: runs.at(-1)?.createdAt, ...(etag ? { etag } : {}) }
  }

  function tellOf(unreadable: number) {
    if (unreadable > 0 && !isToldOfUnreadable) options.onUnreadable(unreadable)
    isToldOfUnreadable ||= unreadable > 0
  }

  /** When a run was last read; never, for one that was not. */
  function readAt(id: number): number {
    return seen.get(id)?.readAt ?? 0
  }

  function mayBeOurs(run: Run): boolean {
    const { id, createdAt } = run
    return expected.has(id) || (options.isOfOurs(run) && !before.has(id) && createdAt >= since)
  }

  function note(run: Run) {
    if (!mayBeOurs(run)) return
    const known = seen.get(run.id)
    if (!known && seen.size === MOST_RUNS) return
    if (!known) options.onRun(run.id)
    seen.set(run.id, { firstSeenAt: now(), firstPoll: polls + 1, ...known, run, readAt: now() })
  }
}

/** A refusal that further polls would only repeat. */
function isLost(answer: Answer): boolean {
  const isRefused = [401, 403, 404, 451].includes(answer.status)
  return isRefused && failureCode(answer) !== 'rate_limited'
}
