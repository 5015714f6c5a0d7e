/** Takes secrets out of a text. */
export type Clean = (text: string) => string

/**
 * The runner masks the log, but neither the summary nor what is shown before it has seen a mask: text from
 * outside may echo a token, so every text that leaves goes through here.
 *
 * @param secrets tokens; what is shorter than six characters is no token, and taking it out would garble the text
 */
export function createClean(secrets: string[]): Clean {
  const needles = secrets.map((secret) => secret.trim()).filter((secret) => secret.length >= 6)
  return (text) => needles.reduce((cleaned, needle) => cleaned.replaceAll(needle, '***'), text)
}
