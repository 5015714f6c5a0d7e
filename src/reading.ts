/**
 * What reading something comes to: its value, or all that is wrong with it. A problem that is a plain text is a predicate,
 * to follow the name of what was read.
 */
export type Result<Value, Problem = string> = { ok: true; value: Value } | Unread<Problem>

export interface Unread<Problem = string> {
  ok: false
  problems: Problem[]
}

/** @returns the result of something that has one thing wrong with it */
export function unread<Problem>(problem: Problem): Unread<Problem> {
  return { ok: false, problems: [problem] }
}

/** @returns what is wrong, if anything */
export function problemsOf<Problem>(result: Result<unknown, Problem>): Problem[] {
  return result.ok ? [] : result.problems
}
