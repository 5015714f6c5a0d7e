/** Of valid JSON: a string, a bracket, or a number or word. */
const PIECE = /"[^"\\]*(?:\\.[^"\\]*)*"|[[\]{}]|[^\s[\]{}:,"]+/gs

/**
 * Reads JSON in which a key has an escape. Node 24's own reader may take one key for another then: for a tab, that an
 * object before it had a key that begins with a backslash (https://github.com/nodejs/node/issues/63785).
 *
 * @param text valid JSON, of any nesting
 */
export function readEscapedKeys(text: string) {
  /** What the objects and lists that are not yet closed have in them so far: of an object, keys and values in turn. */
  const open: unknown[][] = [[]]
  for (const [piece] of text.matchAll(PIECE)) {
    if (piece === '{' || piece === '[') {
      open.push([])
      continue
    }
    const closed = piece === '}' || piece === ']' ? (open.pop() ?? []) : undefined
    const value = closed ? (piece === '}' ? objectOf(closed) : closed) : JSON.parse(piece)
    open.at(-1)?.push(value)
  }
  return open[0]?.[0]
}

function objectOf(inTurn: unknown[]) {
  const pairs = inTurn.flatMap((key, at) => (at % 2 === 0 ? [[String(key), inTurn[at + 1]] as const] : []))
  return Object.fromEntries(pairs)
}
