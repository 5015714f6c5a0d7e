import { inline } from '../text/inline.ts'
import { cleanCutOff } from '../text/secrets.ts'

/** When a step ran: milliseconds since 1970, in whole seconds. */
export interface StepTimes {
  startedAt: number | undefined
  completedAt: number | undefined
}

const MOST_CHARACTERS = 500

/** What is looked at of a line: colors and the like are taken out of it before it is cut. */
const MOST_LOOKED_AT = 4000

const RUN = '##[group]Run '
const ERROR = '##[error]'
/** The last line of a script that failed. */
const SCRIPT_ENDED = `${ERROR}Process completed with exit code`

/** Such as `2026-08-01T12:00:00.0000000Z `, before each line. */
const STAMP = /^\ufeff?(\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d)\.\d{1,9}Z ?/

/**
 * The last lines that a failed step logged, from a job's log, which has all its steps and does not name them: they are
 * told by their times, which are in whole seconds, and within these by the runner's own marks.
 *
 * @param log of the job
 * @param most how many lines
 * @returns each fit to be shown in a line: without its time, without colors, cut, control characters as escapes
 */
export function lastLinesOf(log: string, times: StepTimes, most: number): string[] {
  if (most === 0) return []
  const found = partOf(log, times) ?? partOf(log, { startedAt: undefined, completedAt: undefined })
  if (!found) return []
  const lines: string[] = []
  let end = found.to
  while (lines.length < most && end > found.from) {
    const start = Math.max(found.from, log.lastIndexOf('\n', end - 1) + 1)
    lines.unshift(shown(log.slice(start, end)))
    end = start - 1
  }
  return lines
}

/** Positions in the log. */
interface Part {
  from: number
  to: number
}

function partOf(log: string, { startedAt, completedAt }: StepTimes): Part | undefined {
  const first = startedAt === undefined ? '' : stampOf(startedAt)
  const last = completedAt === undefined ? '\uffff' : stampOf(completedAt)
  let inside = first === ''
  let part: Part | undefined
  let failed: Part | undefined
  for (let at = 0; at < log.length; ) {
    const end = endOfLine(log, at)
    // There may be millions.
    if (end === at) {
      at++
      continue
    }
    const [whole = '', stamp] = (maySay(log, at) && STAMP.exec(log.slice(at, at + 40))) || []
    // A line of several has one time.
    if (stamp !== undefined) inside = stamp >= first && stamp <= last
    if (inside) {
      const begins = at + whole.length
      if (!part || log.startsWith(RUN, begins)) part = { from: at, to: end }
      part.to = end
      if (log.startsWith(ERROR, begins)) failed = { ...part }
      // What the next step logs in the same second is none of it; what the one before did is.
      if (log.startsWith(SCRIPT_ENDED, begins) && ((stamp ?? '') > first || first === last)) break
    }
    at = end + 1
  }
  return failed ?? part
}

/** Looked at first, as there may be millions of lines: a time begins with a digit, the first one behind a mark. */
function maySay(log: string, at: number): boolean {
  const code = log.charCodeAt(at)
  return (code >= 0x30 && code <= 0x39) || code === 0xfeff
}

function endOfLine(log: string, at: number): number {
  const end = log.indexOf('\n', at)
  return end === -1 ? log.length : end
}

function stampOf(ms: number): string {
  return new Date(ms).toISOString().slice(0, 19)
}

/** Escape sequences of terminals. https://ecma-international.org/publications-and-standards/standards/ecma-48/ */
const ESCAPES = /\u001b\[[0-?]*[ -/]*[@-~]/g

function shown(line: string): string {
  // A part of a text would keep all of it in memory.
  const isLong = line.length > MOST_LOOKED_AT
  const plain = Buffer.from(line.slice(0, MOST_LOOKED_AT)).toString().replace(STAMP, '').replace(ESCAPES, '')
  // Colors first: within a secret they would hide it.
  return inline(isLong ? `${cleanCutOff(plain)}…` : plain.replace(/\r$/, ''), MOST_CHARACTERS)
}
