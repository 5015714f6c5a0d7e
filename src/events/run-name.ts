/** The line of a receiving workflow by which its runs can be told for certain. */
export const RUN_NAME_LINE = 'run-name: Deploy ${{ github.event.client_payload.dispatch_id }}'

/** The end of a sentence that says what it is good for. */
export const ADD_RUN_NAME = `add this line to the receiving workflow (any text may stand around the id):\n  ${RUN_NAME_LINE}`
