import type { Log } from '../runner/log.ts'

/** Takes names out of a text. */
export type Veil = (text: string) => string

/**
 * Hides repositories that nobody who reads a public log should learn of.
 *
 * @param hidden each as `owner/name`; what is added to it later is hidden from then on
 */
export function createVeil(hidden: readonly { repository: string }[]): Veil {
  let known = 0
  let pattern = /(?!)/g
  return (text) => {
    if (hidden.length !== known) pattern = patternOf(hidden)
    known = hidden.length
    return text.replace(pattern, (_, name?: string) =>
      name === undefined ? NOT_SHOWN : `a private repository of ${name.split('/')[0]}`,
    )
  }
}

/** In place of a page's address: without the name it would lead nowhere. */
const NOT_SHOWN = '(address not shown)'

function patternOf(hidden: readonly { repository: string }[]): RegExp {
  const names = [...new Set(hidden.map(({ repository }) => repository))]
  // The longest first: one name may begin as another does.
  const longest = names.toSorted((one, other) => other.length - one.length).map((name) => name.replace(/[.-]/g, '\\$&'))
  const any = `(?:${longest.join('|')})(?![\\w-])`
  return new RegExp(`https?://[^\\s/]+/${any}[\\w./?=&%#-]*|(?<![\\w.-])(${any})`, 'gi')
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
