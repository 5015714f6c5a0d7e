import { secretForms } from './secret-forms.ts'

/** The texts that must never be shown. */
export type Secrets = string[]

/** Takes secrets out of a text. */
export type Clean = (text: string) => string

/**
 * The runner masks the log, but neither the summary nor what is shown before it has seen a mask: text from
 * outside may have a token in it, so every text that leaves goes through here.
 *
 * @param secrets may grow later
 */
export function createClean(secrets: readonly string[]): Clean {
  let known = 0
  let forms: string[] = []
  return (text) => {
    if (secrets.length > known) {
      known = secrets.length
      // One secret may be the beginning of another.
      forms = secrets.flatMap(secretForms).sort((a, b) => b.length - a.length)
    }
    return forms.reduce((cleaned, form) => cleaned.replaceAll(form, '***'), text)
  }
}
