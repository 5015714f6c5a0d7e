import * as core from '@actions/core'
import type { Clean } from '../text/clean.ts'
import { logText } from '../text/escape.ts'

/** The step's log. Whatever is printed goes through it, so nothing is read as a command and no secret is shown. */
export interface Log {
  info(text: string): void
  debug(text: string): void
  /** Whether debug lines are shown: what they say may be costly to make. */
  debugging: boolean
  /** Lines that the page folds in under a title. */
  group(title: string, text: string): void
  /** Annotations: shown on the run's page, too. A message that is too long for one stands whole in a group before it. */
  notice(title: string, message: string): void
  warning(title: string, message: string): void
  error(title: string, message: string): void
}

/** The runner cuts a message at 4,096 characters, in the log as well. */
const MOST_CHARACTERS = 3800

export function createLog(clean: Clean): Log {
  const safe = (text: string) => logText(clean(text))
  const debugging = core.isDebug()

  return {
    info: (text) => core.info(safe(text)),
    debug: (text) => {
      if (debugging) core.debug(safe(text))
    },
    debugging,
    group,
    notice: annotation(core.notice),
    warning: annotation(core.warning),
    error: annotation(core.error, ', and in the job summary'),
  }

  function group(title: string, text: string) {
    core.startGroup(safe(title))
    core.info(safe(text))
    core.endGroup()
  }

  function annotation(print: typeof core.error, elsewhere = '') {
    return (title: string, message: string) => {
      // Cut last: a part of a secret would not be found any more, and what is escaped is longer.
      const text = safe(message)
      const properties = { title: safe(title) }
      if (text.length <= MOST_CHARACTERS) return print(text, properties)
      group(`${title}: the whole message`, message)
      const note = `\n… The whole message stands in the log, in the group above this line${elsewhere}.`
      // Not within a character that is a pair of them.
      print(text.slice(0, MOST_CHARACTERS - note.length).replace(/[\ud800-\udbff]$/, '') + note, properties)
    }
  }
}
