import { stackOf } from '../failures/failure.ts'
import type { Progress } from '../progress.ts'
import type { Foreseen } from '../result.ts'
import type { Log } from '../runner/log.ts'
import {
  failedLine,
  limitedLine,
  longWaits,
  plannedLine,
  progressLine,
  runLine,
  SLOW_LINE,
  settledLine,
  waitingLine,
} from './lines.ts'
import { retryLine } from './retry-line.ts'

/** What happens while the step works, as lines of its log. */
export function createProgress(log: Log): Progress {
  let isNoticed = false

  return {
    settled(delivered) {
      // Why it failed is known later.
      if (delivered.state !== 'failed') log.info(settledLine(delivered))
      else if (delivered.cause.kind === 'crash') log.debug(stackOf(delivered.cause.error))
    },
    retrying: (target, retry) => log.info(retryLine(target, retry)),
    failed: (delivered, failure) => log.info(failedLine(delivered, failure)),
    delivering: (soFar) => log.info(progressLine(soFar)),
    runChanged: (target, started) => log.info(runLine(target, started)),
    // It is told when all of them are.
    followed: () => undefined,
    waiting(open) {
      log.info(waitingLine(open))
      const long = isNoticed ? [] : longWaits(open)
      // One of a kind: it may go on for hours, and the line above says it each minute.
      if (long.length > 0) log.notice('Runs wait', long.join('\n'))
      isNoticed ||= long.length > 0
    },
    slowed: () => log.info(SLOW_LINE),
    limited: (ms) => log.info(limitedLine(ms)),
    unreadable: ({ repository }, entries) =>
      log.debug(`${repository}: ${entries} entries of its list of runs have no id or no time, and were passed over.`),
    looked: (foreseen: Foreseen) => log.info(plannedLine(foreseen)),
  }
}
