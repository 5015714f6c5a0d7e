import type { Log } from '../runner/log.ts'

/** Takes names out of a text. */
export type Veil = (text: string) => string

/**
 * Hides repositories that nobody who reads a public log should learn of.
 *
 * @param hidden each as `owner/name`
 */
export function createVeil(hidden: { repository: string }[]): Veil {
  if (hidden.length === 0) return (text) => text
  const names = [...new Set(hidden.map(({ repository }) => repository))]
  // The longest first: one name may begin as another does.
  const longest = names.toSorted((one, other) => other.length - one.length).map((name) => name.replace(/[.-]/g, '\\$&'))
  const pattern = new RegExp(`(?<![\\w.-])(?:${longest.join('|')})(?![\\w-])`, 'gi')
  return (text) => text.replace(pattern, (name) => `a private repository of ${name.split('/')[0]}`)
}

/** A log that a veil is over. */
export function veiled(log: Log, veil: Veil): Log {
  const titled = (print: Log['notice']) => (title: string, text: string) => print(veil(title), veil(text))
  return {
    info: (text) => log.info(veil(text)),
    debug: (text) => log.debug(veil(text)),
    debugging: log.debugging,
    group: titled(log.group),
    notice: titled(log.notice),
    warning: titled(log.warning),
    error: titled(log.error),
  }
}
