import type { Explanation } from './circumstances.ts'

/** GitHub does not take the event as it is (400 or 422). */
export function invalidPayload(): Explanation {
  return {
    cause: 'The token was accepted, but not the event.',
    steps: [
      'Check event-type and client-payload against https://docs.github.com/en/rest/repos/repos#create-a-repository-dispatch-event',
    ],
  }
}
