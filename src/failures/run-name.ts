/** The line of a receiving workflow by which its runs can be told for certain. */
export const RUN_NAME_LINE = 'run-name: Deploy ${{ github.event.client_payload.dispatch_id }}'
