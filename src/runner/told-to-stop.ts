const stopping = new AbortController()

/**
 * Aborted when the step is told to stop. It listens from this file's evaluation on, so index.ts imports it before all
 * else: a signal that nobody listens to ends the process as it is, without outputs.
 */
export const toldToStop: AbortSignal = stopping.signal

for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => stopping.abort())
