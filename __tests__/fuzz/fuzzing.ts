import { monitorEventLoopDelay } from 'node:perf_hooks'
import { judge } from './oracle.ts'
import { type History, play } from './play.ts'
import { type Scenario, scenarioOf } from './scenario.ts'

export interface FuzzOptions {
  /** Of the first scenario; the next one has the next. */
  seed: number
  /** Folder with `action.yml` and `dist/`. */
  root: string
  /** Nothing new begins after so many milliseconds. */
  forMs?: number
  most?: number
  /** Prints all that was received, too. */
  verbose?: boolean
  write: (line: string) => void
}

/** Most of a step is waiting. */
const AT_ONCE = 6

/** Plays one scenario after another, several at once, and prints each that breaks a promise. */
export async function fuzz({
  seed,
  root,
  forMs = 0,
  most = Number.POSITIVE_INFINITY,
  verbose = false,
  write,
}: FuzzOptions) {
  const until = performance.now() + forMs
  let next = 0
  let failed = 0
  const worker = async () => {
    while (next < most && (most < Number.POSITIVE_INFINITY || performance.now() < until)) {
      const its = seed + next++
      const scenario = scenarioOf(its)
      const { history, broken } = await playCalmly(scenario, root)
      if (verbose) tell(history, write)
      if (broken.length === 0) continue
      failed++
      write([`\nSeed ${its} (npm run fuzz -- --seed ${its}):`, ...broken.map((each) => `  ✗ ${each}`)].join('\n'))
      write(`  ${JSON.stringify(scenario)}`)
    }
  }
  await Promise.all(Array.from({ length: Math.min(AT_ONCE, most) }, worker))
  return { played: next, failed }
}

/** A machine that is busier with something else says nothing of what the action does when. */
const MOST_LATE_MS = 300
const MOST_PLAYS = 3

/** Plays what broke a promise again, where timers were late meanwhile: what is wrong is wrong the next time, too. */
async function playCalmly(scenario: Scenario, root: string) {
  for (let plays = 1; ; plays++) {
    const delay = monitorEventLoopDelay()
    delay.enable()
    const judged = await playAndJudge(scenario, root)
    delay.disable()
    if (judged.broken.length === 0 || delay.max / 1e6 <= MOST_LATE_MS || plays === MOST_PLAYS) return judged
  }
}

async function playAndJudge(scenario: Scenario, root: string): Promise<{ history?: History; broken: string[] }> {
  try {
    const history = await play(scenario, root)
    return { history, broken: judge(scenario, history) }
  } catch (error) {
    return { broken: [`the runner would fail the step: ${error}`] }
  }
}

function tell(history: History | undefined, write: (line: string) => void) {
  if (!history) return
  const { ran, startedAt, signaledAt, endedAt, exchanges, post } = history
  const after = (ms: number | undefined) => (ms === undefined ? '…' : `${Math.round(ms - startedAt)} ms`)
  write(ran.log)
  write(
    `Exit code ${ran.exitCode}, after ${after(endedAt)}${signaledAt ? `, signaled after ${after(signaledAt)}` : ''}`,
  )
  write(JSON.stringify(ran.outputs))
  for (const { at, until, ...exchange } of exchanges)
    write(`${after(at)} to ${after(until)}: ${JSON.stringify(exchange)}`)
  if (post) write(`Post step, from exchange ${post.from} on:\n${post.ran.log}`)
}
