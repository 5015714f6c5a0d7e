import type { JsonValue } from './json.ts'

/** What is shorter may be a word. */
const SHORTEST_TOKEN = 12

/**
 * Looks for what nobody means to send: expressions that were not evaluated, and the step's own token.
 *
 * @param text what the value was read from
 * @returns warnings, one of each kind: predicates to follow the input's name
 */
export async function slipsIn(value: JsonValue, text: string, token = ''): Promise<string[]> {
  const own = token.length >= SHORTEST_TOKEN ? token : undefined
  if (!text.includes('${{') && !(own && text.includes(own))) return []
  // Loaded only here: most payloads have neither.
  const { slips } = await import(/* webpackChunkName: "payload" */ './slips.ts')
  return slips(value, own)
}
