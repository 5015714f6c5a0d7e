import type { Secrets } from '../inputs/actions.ts'

/** Takes secrets out of a text. */
export type Clean = (text: string) => string

/**
 * The runner masks the log, but neither the summary nor what is shown before it has seen a mask: text from
 * outside may echo a token, so every text that leaves goes through here.
 *
 * @param secrets may grow later; what is shorter than six characters is no token, and taking it out would garble the text
 */
export function createClean(secrets: Secrets): Clean {
  return (text) =>
    secrets
      .filter(({ length }) => length >= 6)
      // One secret may be the beginning of another.
      .sort((a, b) => b.length - a.length)
      .reduce((cleaned, secret) => cleaned.replaceAll(secret, '***'), text)
}
