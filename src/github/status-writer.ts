import type { Clock } from '../clock.ts'
import { githubMessage } from '../failures/answer-body.ts'
import { failureCode } from '../failures/code.ts'
import type { Answer, Reply } from '../reply.ts'
import type { RepositoryName } from '../target.ts'
import type { Client } from './client.ts'
import type { Pace } from './pace.ts'
import { againAfterMs } from './patient.ts'
import { type CommitStatus, createStatus, isWritten } from './statuses.ts'

export interface WriterOptions {
  /** Still makes requests for as long as `graceMs` after the step was stopped. */
  client: Client
  repository: RepositoryName
  sha: string
  /** How many contexts there will be. */
  contexts: number
  /** Of the token, which dispatches may have, too. */
  pace: Pace
  /** How many requests of that pace dispatches may still need: they go first. */
  reserved: () => number
  clock: Clock
  stop: AbortSignal
  graceMs: number
  /** Told before a context is written as pending, and when it is so no more. */
  open: { opened(context: string): void; closed(context: string): void }
}

/** Writes the statuses of a commit, one request at a time for each context: the latest word counts. */
export interface StatusWriter {
  show(status: CommitStatus): void
  /** To be called when `reserved` has become less. */
  wake(): void
  /**
   * When nothing more is shown.
   *
   * @returns what was not written, once all is written, refused or given up
   */
  ended(): Promise<Unwritten>
}

export interface Unwritten {
  contexts: string[]
  /** Why, where an answer, or none, was the reason: of the last that failed. */
  because: Reply | undefined
  /** GitHub does not let the token write any, or knows no such commit. */
  isRefused: boolean
}

interface Entry {
  wanted: CommitStatus
  written?: CommitStatus
  isWriting: boolean
  /** Of what is wanted. */
  tries: number
  /** Not before (milliseconds since 1970). */
  notBefore: number
  /** It may be pending on GitHub. */
  isOpen: boolean
  /** What is wanted can't be written. */
  isGivenUp: boolean
}

const AT_ONCE = 5
const MOST_TRIES = 4
const REFUSED_MS = 1000

/** So long the step's end is put off, where GitHub or the pace makes statuses wait: a minute is what both have in mind. */
const LONGEST_END_MS = 90_000

export function createStatusWriter(options: WriterOptions): StatusWriter {
  const { clock, stop, pace } = options
  /** By their contexts, in small letters. */
  const entries = new Map<string, Entry>()
  let writing = 0
  let isWorking = false
  let working = Promise.resolve()
  let pausedUntil = 0
  let deadline = Number.POSITIVE_INFINITY
  let isRefused = false
  let hasWritten = false
  let because: Reply | undefined
  let wake = () => {}
  const hurry = () => {
    deadline = clock.now() + options.graceMs
    goOn()
  }
  if (stop.aborted) hurry()
  else stop.addEventListener('abort', hurry)

  return {
    show(status) {
      const key = status.context.toLowerCase()
      const entry = entries.get(key)
      if (entry && isSame(entry.wanted, status)) return
      const anew = { wanted: status, tries: 0, notBefore: 0, isGivenUp: false }
      entries.set(key, Object.assign(entry ?? { isWriting: false, isOpen: false }, anew))
      goOn()
    },
    wake: () => void goOn(),
    async ended() {
      deadline = Math.min(deadline, clock.now() + LONGEST_END_MS)
      await goOn()
      const unwritten = [...entries.values()].filter(isUnwritten)
      return { contexts: unwritten.map(({ wanted }) => wanted.context), because, isRefused }
    },
  }

  /** @returns when there is nothing to do */
  function goOn(): Promise<void> {
    wake()
    if (!isWorking) {
      isWorking = true
      // A fault of ours: nothing else of the step fails for it.
      working = writeAll().catch(() => undefined)
    }
    return working
  }

  async function writeAll() {
    try {
      for (;;) {
        const nap = new AbortController()
        wake = () => nap.abort()
        if (clock.now() >= deadline) return
        const next = startAllThatMay()
        if (writing === 0 && (toWrite().length === 0 || next >= deadline)) return
        await clock.sleep(Math.min(next, deadline) - clock.now(), nap.signal)
      }
    } finally {
      isWorking = false
    }
  }

  /** @returns when the next one may start, if nothing else happens before */
  function startAllThatMay(): number {
    let next = Number.POSITIVE_INFINITY
    for (const entry of toWrite()) {
      if (writing >= AT_ONCE) return Number.POSITIVE_INFINITY
      const now = clock.now()
      const opensAt = Math.max(entry.notBefore, pausedUntil, pace.opensAt(spareFor(entry)))
      if (opensAt <= now) start(entry, now)
      else next = Math.min(next, opensAt)
    }
    return next
  }

  /** Ends first. */
  function toWrite(): Entry[] {
    if (isRefused) return []
    const open = [...entries.values()].filter(
      (entry) => !entry.isWriting && !entry.isGivenUp && isUnwritten(entry) && !(isPending(entry) && stop.aborted),
    )
    return [...open.filter((entry) => !isPending(entry)), ...open.filter(isPending)]
  }

  /** How many requests are to be free after this one: for dispatches, and before a pending one for all ends. */
  function spareFor(entry: Entry): number {
    if (stop.aborted) return 0
    const ended = [...entries.values()].filter((each) => !isPending(each) && !isUnwritten(each))
    return options.reserved() + (isPending(entry) ? options.contexts - ended.length : 0)
  }

  function start(entry: Entry, now: number) {
    pace.started(now)
    writing++
    entry.isWriting = true
    entry.tries++
    write(entry)
      // Likewise.
      .catch(() => {
        entry.isGivenUp = true
      })
      .finally(() => {
        writing--
        entry.isWriting = false
        wake()
      })
  }

  async function write(entry: Entry) {
    const { wanted } = entry
    const { context } = wanted
    if (isPending(entry) && !entry.isOpen) {
      entry.isOpen = true
      options.open.opened(context)
    }
    const reply = await createStatus(options.client, options.repository, options.sha, wanted)
    if (!isWritten(reply)) return receive(entry, wanted, reply)
    hasWritten = true
    entry.written = wanted
    if (!entry.isOpen || wanted.state === 'pending') return
    entry.isOpen = false
    options.open.closed(context)
  }

  function receive(entry: Entry, tried: CommitStatus, reply: Reply) {
    because = reply
    const now = clock.now()
    const afterMs = againAfterMs(reply, entry.tries, clock)
    if (afterMs === undefined) {
      // Whoever could write a status before most likely can: what is pending should not stay so for one lone answer.
      if (isRefusal(reply) && hasWritten && entry.tries < MOST_TRIES) entry.notBefore = now + REFUSED_MS
      else if (isRefusal(reply)) isRefused = true
      else if (entry.wanted === tried) entry.isGivenUp = true
      return
    }
    // The limit is the token's. What dispatches on it meet, they find out by themselves.
    if (reply.kind === 'answer' && failureCode(reply) === 'rate_limited') pausedUntil = now + afterMs
    if (entry.tries >= MOST_TRIES) entry.isGivenUp = true
    else entry.notBefore = now + afterMs
  }

  /** Whether all others would be answered alike. */
  function isRefusal(reply: Reply): boolean {
    return reply.kind === 'answer' && (REFUSALS.includes(reply.status) || isUnknownCommit(reply))
  }
}

const REFUSALS = [401, 403, 404, 410, 451]

/** Other answers of 422 are about one context: after its 1,000th status, say. */
function isUnknownCommit(answer: Answer): boolean {
  return /no commit found/i.test(githubMessage(answer))
}

function isPending({ wanted }: Entry): boolean {
  return wanted.state === 'pending'
}

function isUnwritten({ wanted, written }: Entry): boolean {
  return !written || !isSame(wanted, written)
}

function isSame(one: CommitStatus, other: CommitStatus): boolean {
  return one.state === other.state && one.description === other.description && one.url === other.url
}
