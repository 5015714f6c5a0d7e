import { githubMessage } from '../failures/answer-body.ts'
import type { Answer } from '../reply.ts'
import { inline } from '../text/inline.ts'
import type { Lines } from './circumstances.ts'

/** GitHub does not take the event as it is (400 or 422). */
export function invalidPayload(answer: Answer): Lines {
  return [
    `The token was accepted, but not the event. GitHub's reason: "${inline(githubMessage(answer))}"`,
    'Check event-type and client-payload against https://docs.github.com/en/rest/repos/repos#create-a-repository-dispatch-event',
  ]
}
