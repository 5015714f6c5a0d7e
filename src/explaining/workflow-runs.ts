import { arrivalOf } from '../events/dispatch.ts'
import { addRunName } from '../events/run-name.ts'
import { ARRIVED, type Failure } from '../failures/failure.ts'
import { titleOf } from '../failures/title.ts'
import type { WorkflowDispatch } from '../target.ts'
import { inline } from '../text/inline.ts'

// What is said of the runs of a workflow that was started by its name, where that is not what is said of an event's.

/**
 * No run was seen in time, on a server that does not name it.
 *
 * @param limit how long it was looked for, and the input that says so
 * @param trouble why the runs were not listed at the end, as a sentence, if they were not
 */
export function workflowRunNotFound(dispatch: WorkflowDispatch, limit: string, trouble: string | undefined): Failure {
  return {
    code: 'run_not_found',
    title: titleOf('run_not_found'),
    cause: `No run of ${inline(dispatch.workflow, 120)} appeared within ${limit}.`,
    steps: [
      'See whether Actions are switched off for the repository, or a policy keeps the run from starting: the page of the workflow under the Actions tab says so.',
    ],
    happened: trouble ? [`The last look at the repository's runs failed, so there may be one. ${trouble}`] : [],
    arrival: 'GitHub took it: look at the runs before you start it again.',
    during: 'following',
  }
}

/** A failure of runs in the words for a workflow. */
export function ofWorkflow(failure: Failure, dispatch: WorkflowDispatch): Failure {
  const { code, arrival } = failure
  return {
    ...failure,
    ...(code === 'run_failed' ? { sharedCause: 'Runs of the workflows that were started failed.' } : {}),
    ...(code === 'run_ambiguous' ? ambiguous(dispatch) : {}),
    ...(arrival === ARRIVED ? { arrival: arrivalOf(dispatch).arrived } : {}),
  }
}

function ambiguous(dispatch: WorkflowDispatch): Partial<Failure> {
  return {
    cause: 'Runs started, but none of them shows a dispatch_id, so nothing tells which one this step started.',
    steps: [`To tell its run for certain, ${addRunName(dispatch)}`],
    arrival: 'The workflow was started. Look at these runs before you start it again.',
  }
}
