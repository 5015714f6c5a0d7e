import { nameOf } from '../events/dispatch.ts'
import type { Log } from '../runner/log.ts'
import type { SkippedBecause, Target } from '../target.ts'
import { firstOf } from '../text/listing.ts'
import { MOST_NAMES } from './causes.ts'

/** A target, and what its workflow files say, in lines. */
export interface Looked {
  target: Target
  lines: string[]
}

/** A line for each target that nothing listens to, and one notice for all that are skipped for it. */
export function tellUnheard(log: Log, unheard: Looked[], because: Extract<SkippedBecause, 'no-listener'> | undefined) {
  for (const { target } of unheard)
    log.info(
      because
        ? `– ${target.repository}: ${nameOf(target.dispatch)} skipped, nothing listens`
        : `✗ ${target.repository}: ${nameOf(target.dispatch)} not sent: Nothing listens`,
    )
  if (!because || unheard.length === 0) return
  const what = 'Nothing would start for these events, so they were not sent, as if-no-listener: skip says:'
  log.notice('Nothing listens', [what, ...told(unheard)].join('\n'))
}

/** Once for each token: to look at this many takes longer than GitHub lets a token read at once. */
export function tellSlowLook(log: Log) {
  log.info('… reads on a token are kept to 300 a minute, so it takes some time to look who listens')
}

/** One warning for all of which it was not found out whether somebody listens. */
export function warnUnknown(log: Log, unknown: Looked[]) {
  if (unknown.length === 0) return
  const what = 'Whether a workflow listens was not found out, so these events are sent all the same:'
  log.warning('Listeners not found out', [what, ...told(unknown)].join('\n'))
}

function told(looked: Looked[]): string[] {
  return firstOf(
    looked,
    MOST_NAMES,
    ({ target, lines }) =>
      [`${target.repository}, ${nameOf(target.dispatch)}:`, ...lines.map((line) => `  ${line}`)].join('\n'),
    (count) => `and ${count} more`,
  )
}
