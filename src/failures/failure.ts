import { inline } from '../text/inline.ts'
import type { FailureCode } from './title.ts'

/**
 * One clear reason why a target failed. Plain text, no Markdown, in the order in which it is told: somebody who reads
 * two lines must know what to do.
 */
export interface Failure {
  code: FailureCode
  /** Heads the annotation, the line in the log and the row of the table, such as `Repository archived (403)`. */
  title: string
  /** 1. Why, in one sentence for the token in use, the most likely cause first. */
  cause: string
  /** The same without what is true of this target alone: said of several that failed alike. */
  sharedCause?: string
  /** 2. What to do, each one step, in its order. What begins with a space, such as lines to copy, belongs to the one before. */
  steps: string[]
  /** In place of steps that are for this target alone: what to do about several that failed alike. */
  sharedSteps?: string[]
  /** 3. What was answered and when, how many tries were made, in lines: true of this target alone. */
  happened: string[]
  /** The ends of logs, which stand beside the message: in the log, folded in, and in the summary. */
  excerpts?: Excerpt[]
  /** 4. Whether the event arrived, may have, or is safe to send again; absent where none was to be sent. */
  arrival?: string
  /** 5. Where more is told of the code. */
  link?: string
  /** What was going on, where it was not the sending: that had succeeded, or was not to be. */
  during?: 'following' | 'dry-run' | 're-running'
}

/** The end of somebody else's log: each line is fit to be shown. */
export interface Excerpt {
  title: string
  lines: string[]
}

/**
 * The whole message, the cause first.
 *
 * @param tried what was sent where, as a sentence
 */
export function failureMessage({ cause, steps, happened, arrival, link }: Failure, tried?: string): string {
  const todo = steps.map((step) => `${step.startsWith(' ') ? ' ' : '-'} ${step.replaceAll('\n', '\n  ')}`)
  const more = link && `More: ${link}`
  return [cause, ...todo, tried, ...happened, arrival, more].filter((line) => line !== undefined).join('\n')
}

/** For what was stopped on its way. A step may be stopped alone, too: nobody tells it why. */
export const STOPPED =
  'The step was stopped before it was done: its job was cancelled, its time was up, or the step alone was stopped.'

/** For what failed after its event was accepted. */
export const ARRIVED = 'The event arrived: there is no need to send it again.'

/** For what GitHub did not take, or was not sent. */
export const NOT_ARRIVED = 'The event did not arrive: sending it again is safe.'

/**
 * A fault of ours. The stack goes to the debug log, where the report asks for it.
 *
 * @param mayHaveArrived of the event that was being sent, where nothing else was going on
 */
export function internalError(
  error: unknown,
  doing: string,
  during?: Failure['during'],
  mayHaveArrived = true,
): Failure {
  const { name, message } = error instanceof Error ? error : new Error(String(error))
  const arrival = mayHaveArrived
    ? "Whether the event arrived is not known: look at the target's runs before you send it again."
    : NOT_ARRIVED
  return {
    code: 'internal_error',
    title: 'Internal error',
    cause: `The action itself failed while ${doing}: this is not a fault of your workflow.`,
    steps: [
      "Report it under Issues in the action's repository, with this message.",
      'If you run the job again, switch debug logging on (Re-run jobs → Enable debug logging), and add that log.',
    ],
    happened: [`${inline(name)}: ${inline(message)}`],
    ...(during === 'dry-run' ? {} : { arrival: during === 'following' ? ARRIVED : arrival }),
    ...(during ? { during } : {}),
  }
}

/** Where an error came from, for the debug log. */
export function stackOf(error: unknown): string {
  return error instanceof Error ? (error.stack ?? String(error)) : String(error)
}
