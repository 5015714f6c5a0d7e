import type { Dispatch } from '../target.ts'

/** The line of a receiving workflow by which its runs can be told for certain. */
export const RUN_NAME_LINE = 'run-name: Deploy ${{ github.event.client_payload.dispatch_id }}'

/** Likewise, of a workflow that is started by its name. */
const RUN_NAME_LINE_OF_WORKFLOW = 'run-name: Deploy ${{ inputs.dispatch_id }}'

/** The end of a sentence that says what it is good for. */
export const ADD_RUN_NAME = `add this line to the receiving workflow (any text may stand around the id):\n  ${RUN_NAME_LINE}`

const ADD_RUN_NAME_TO_WORKFLOW = `set add-dispatch-id: true, declare the input dispatch_id in the workflow, and add this line to it:\n  ${RUN_NAME_LINE_OF_WORKFLOW}`

/** How the runs of a dispatch are told for certain: the end of a sentence. */
export function addRunName({ kind }: Dispatch): string {
  return kind === 'event' ? ADD_RUN_NAME : ADD_RUN_NAME_TO_WORKFLOW
}
