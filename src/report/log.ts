import * as core from '@actions/core'
import type { Clean } from './clean.ts'
import { logText } from './escape.ts'

/** The step's log. Whatever is printed goes through it, so nothing is read as a command and no secret is shown. */
export interface Log {
  info(text: string): void
  debug(text: string): void
  /** Whether debug lines are shown: what they say may be costly to make. */
  debugging: boolean
  /** Lines that the page folds in under a title. */
  group(title: string, text: string): void
  /** Annotations: shown on the run's page, too. */
  notice(title: string, message: string): void
  warning(title: string, message: string): void
  error(title: string, message: string): void
}

export function createLog(clean: Clean): Log {
  const safe = (text: string) => logText(clean(text))
  const debugging = core.isDebug()
  return {
    info: (text) => core.info(safe(text)),
    debug: (text) => {
      if (debugging) core.debug(safe(text))
    },
    debugging,
    group: (title, text) => {
      core.startGroup(safe(title))
      core.info(safe(text))
      core.endGroup()
    },
    notice: (title, message) => core.notice(safe(message), { title: safe(title) }),
    warning: (title, message) => core.warning(safe(message), { title: safe(title) }),
    error: (title, message) => core.error(safe(message), { title: safe(title) }),
  }
}
