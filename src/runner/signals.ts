import { setMaxListeners } from 'node:events'

/** What is in flight when the step is told to stop gets this long: the runner kills after 7.5 s. */
export const GRACE_MS = 4000

/** @returns a signal that is aborted `ms` milliseconds after `stop`: until then, what is in flight may end by itself */
export function afterGrace(stop: AbortSignal, ms: number): AbortSignal {
  const cutOff = new AbortController()
  // Every request in flight listens to it.
  setMaxListeners(0, cutOff.signal)
  stop.addEventListener('abort', () => setTimeout(() => cutOff.abort(), ms).unref(), { once: true })
  return cutOff.signal
}
