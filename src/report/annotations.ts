import type { Log } from './log.ts'

/** The runner cuts a message at 4,096 characters, in the log as well. */
const MOST_CHARACTERS = 3800

/** An error annotation; a message that is too long for one stands whole in a group of the log. */
export function annotateError(log: Log, title: string, message: string) {
  if (message.length <= MOST_CHARACTERS) return log.error(title, message)
  log.group(`${title}: the whole message`, message)
  const note = '\n… The whole message stands in the log, in the group above this line, and in the job summary.'
  log.error(title, message.slice(0, MOST_CHARACTERS - note.length) + note)
}
