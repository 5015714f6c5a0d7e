import type { Failure } from '../failures/failure.ts'
import { titleOf } from '../failures/title.ts'

/** One thing wrong with what the workflow wrote. */
export interface Problem {
  /** The input's name as the workflow writes it, such as `client-payload`. */
  input: string
  /** What is wrong and what to do; may have several lines. */
  message: string
}

/** All that is wrong, as one failure. */
export function invalidInput(problems: Problem[]): Failure {
  const count = problems.length === 1 ? 'one thing is' : `${problems.length} things are`
  return {
    code: 'invalid_input',
    title: titleOf('invalid_input'),
    cause: `Nothing was sent, because ${count} wrong with the inputs:`,
    steps: problems.map(({ input, message }) => `${input}: ${message}`),
    happened: [],
  }
}
