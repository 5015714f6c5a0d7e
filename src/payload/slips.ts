import { type JsonValue, MAX_DEPTH } from './json.ts'
import { type Findings, note, noted, pathText, shownPath } from './path.ts'

/**
 * Puts into words where a payload has in it what nobody means to send. No value is shown.
 *
 * @param token the step's own
 * @returns warnings, one of each kind
 */
export function slips(value: JsonValue, token: string | undefined): string[] {
  const expressions: Findings<string> = { count: 0, first: [] }
  const tokens: Findings<string> = { count: 0, first: [] }
  look(value, [], (text, steps) => {
    if (text.includes('${{')) note(expressions, () => pathText(steps))
    if (token !== undefined && text.includes(token)) note(tokens, () => pathText(steps))
  })
  const warnings: string[] = []
  if (expressions.count > 0)
    warnings.push(
      `has expressions that nobody evaluated, and sends them as they are: ${noted(expressions, shownPath)}. GitHub evaluates \${{ }} in workflow files only: not in other files, nor in text that comes from elsewhere.`,
    )
  if (tokens.count > 0)
    warnings.push(
      `has this step's own token in it: ${noted(tokens, shownPath)}. Whoever can read the event in the receiving repository can use the token for as long as it is good. Most likely toJSON(github) put it there: send only what the receiver needs, such as \${{ toJSON(github.event.head_commit) }}.`,
    )
  return warnings
}

function look(value: JsonValue, steps: (string | number)[], at: (text: string, steps: (string | number)[]) => void) {
  if (typeof value === 'string') return at(value, steps)
  // What is deeper is refused.
  if (typeof value !== 'object' || value === null || steps.length > 2 * MAX_DEPTH) return
  const entries = Array.isArray(value) ? value.entries() : Object.entries(value)
  for (const [step, part] of entries) look(part, [...steps, step], at)
}
