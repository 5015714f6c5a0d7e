import type { TargetResult } from '../delivery/result.ts'
import { inline } from '../failures/quote.ts'
import { type Cause, MOST_NAMES } from './causes.ts'
import type { Log } from './log.ts'

/** The runner cuts a message at 4,096 characters, in the log as well. */
const MOST_CHARACTERS = 3800

/** GitHub shows ten error annotations of a step; one is left for what else may come. */
const MOST_ANNOTATIONS = 9

/**
 * One error annotation for each cause, those of most targets first, and one that counts the rest.
 *
 * @see https://docs.github.com/en/actions/reference/workflows-and-actions/workflow-commands#setting-an-error-message
 */
export function annotateCauses(log: Log, causes: Cause[]) {
  const shown = causes.length > MOST_ANNOTATIONS ? causes.slice(0, MOST_ANNOTATIONS - 1) : causes
  for (const { title, message } of shown) annotateError(log, title, message)
  const rest = causes.slice(shown.length)
  if (rest.length === 0) return
  const targets = rest.reduce((sum, cause) => sum + cause.targets.length, 0)
  log.group('All other failures', rest.map(({ title, message }) => `${title}\n${message}`).join('\n\n'))
  log.error(
    'More failures',
    `${targets} more targets failed, for ${rest.length} other causes. Each stands in the log, in the group above this line, and in the job summary.`,
  )
}

/** One notice for all repositories that have a new name. */
export function annotateMoved(log: Log, results: TargetResult[]) {
  const moved = results.filter(({ movedTo }) => movedTo !== undefined)
  if (moved.length === 0) return
  const names = moved
    .slice(0, MOST_NAMES)
    .map(({ target, movedTo }) => `${target.repository} is now ${inline(movedTo ?? '')}`)
  const rest = moved.length > MOST_NAMES ? `, and ${moved.length - MOST_NAMES} more moved` : ''
  log.notice(
    'Repository moved',
    `${names.join(', ')}${rest}. Use the new name: anybody may take the old one, and gets the events then.`,
  )
}

/** An error annotation. A message that is too long for one stands whole in a group of the log. */
export function annotateError(log: Log, title: string, message: string) {
  if (message.length <= MOST_CHARACTERS) return log.error(title, message)
  log.group(`${title}: the whole message`, message)
  const note = '\n… The whole message stands in the log, in the group above this line, and in the job summary.'
  log.error(title, message.slice(0, MOST_CHARACTERS - note.length) + note)
}
