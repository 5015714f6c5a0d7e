/** A field of an answer: data from outside, which may be of any shape. */
export function field(data: unknown, name: string): unknown {
  return typeof data === 'object' && data !== null ? (data as Record<string, unknown>)[name] : undefined
}

/** Far more than GitHub's names, titles and addresses have. */
const MOST_CHARACTERS = 2000

/** A field that should be text. */
export function text(data: unknown, name: string, most = MOST_CHARACTERS): string {
  return asText(field(data, name), most)
}

/** What should be text, cut where it is longer than anybody writes; empty where it is none. */
export function asText(value: unknown, most = MOST_CHARACTERS): string {
  if (typeof value !== 'string') return ''
  // Copied, as a slice would keep the whole.
  return value.length > most ? Buffer.from(value.slice(0, most)).toString() : value
}
