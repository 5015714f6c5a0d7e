import { inline } from '../text/inline.ts'

/** What went wrong, by the names that users may rely on in `results`. */
export type FailureCode =
  | 'invalid_input'
  | 'bad_credentials'
  | 'insufficient_permission'
  | 'sso_required'
  | 'ip_not_allowed'
  | 'repository_archived'
  | 'rate_limited'
  | 'not_found'
  | 'invalid_payload'
  | 'server_error'
  | 'network_error'
  | 'timeout'
  | 'unexpected_response'
  | 'cancelled'
  | 'run_not_found'
  | 'run_ambiguous'
  | 'run_failed'
  | 'run_timeout'
  | 'internal_error'

/** One clear reason why a target failed. Plain text, no Markdown. */
export interface Failure {
  code: FailureCode
  /** Heads the annotation, such as `404 Not Found`. */
  title: string
  /** What was answered and when, how many tries were made: true of this target alone. */
  happened: string
  /** What it means for the token in use, and what to do: the same for all targets that failed for this cause. */
  advice: string
  /** What was going on, where it was not the sending: that had succeeded, or was not to be. */
  during?: 'following' | 'dry-run'
}

/** The whole message: what was tried (where something was), what was answered, what it means, what to do. */
export function failureMessage({ happened, advice }: Failure, tried?: string): string {
  return [tried, happened, advice].filter(Boolean).join('\n')
}

/** For what was stopped on its way. A step may be stopped alone, too: nobody tells it why. */
export const STOPPED =
  'The step was stopped before it was done: with its job, at the end of its time, or alone, as a background step.'

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
    : 'The event did not arrive: to send it again is safe.'
  return {
    code: 'internal_error',
    title: 'Internal error',
    happened: `${inline(name)}: ${inline(message)} (while ${doing}).`,
    advice: [
      "This is a fault of the action, not of your workflow. Please report it under Issues in the action's repository, with this message and the log of a run with debug logging on (Re-run jobs → Enable debug logging).",
      ...(during ? [] : [arrival]),
    ].join(' '),
    ...(during ? { during } : {}),
  }
}

/** Where an error came from, for the debug log. */
export function stackOf(error: unknown): string {
  return error instanceof Error ? (error.stack ?? String(error)) : String(error)
}
