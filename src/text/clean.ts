import { createFinder, type Find } from './find-secrets.ts'

/** The texts that must never be shown. */
export type Secrets = string[]

/** Takes secrets out of a text. */
export type Clean = (text: string) => string

/**
 * The runner masks the log, but neither the summary nor what is shown before it has seen a mask: text from
 * outside may have a token in it, so every text that leaves goes through here. It is cleaned whole, before anything is
 * cut: of a secret that was cut the rest is not found.
 *
 * @param secrets may grow later
 * @param shortest how long those are at least that are taken out
 * @returns puts `***` for whatever any form of any secret covers
 */
export function createClean(secrets: readonly string[], shortest = 1, find: Find = createFinder(secrets)): Clean {
  return (text) => {
    const ranges = find(text, shortest)
    if (ranges.length === 0) return text
    const between = ranges.map(({ from }, index) => text.slice(ranges[index - 1]?.to ?? 0, from))
    return [...between, text.slice(ranges.at(-1)?.to)].join('***')
  }
}
