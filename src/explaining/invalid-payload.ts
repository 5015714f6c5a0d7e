import { githubMessage } from '../failures/answer-body.ts'
import type { Answer } from '../reply.ts'
import type { RepositoryDispatch } from '../target.ts'
import { grouped, largest } from '../text/sizes.ts'
import type { Explanation } from './circumstances.ts'
import { refusalLine } from './reply-lines.ts'

/** Told as characters in one place of GitHub's documentation, and as 64 KB in another. */
const MOST = 65_535

/**
 * GitHub does not take the event as it is (400 or 422).
 *
 * @see https://docs.github.com/en/actions/reference/workflows-and-actions/events-that-trigger-workflows#repository_dispatch
 */
export function invalidPayload(
  answer: Answer,
  { clientPayload }: Pick<RepositoryDispatch, 'clientPayload'>,
): Explanation {
  const json = JSON.stringify(clientPayload)
  const bytes = Buffer.byteLength(json)
  if (bytes <= MOST && !/too large/i.test(githubMessage(answer)))
    return {
      cause: refusalLine(answer),
      isQuoted: true,
      steps: [
        'Check event-type and client-payload against https://docs.github.com/en/rest/repos/repos#create-a-repository-dispatch-event',
      ],
    }
  const size = `it has ${grouped(json.length)} characters as JSON, which are ${grouped(bytes)} bytes in UTF-8`
  return {
    cause:
      bytes > MOST
        ? `The payload is most likely too large: ${size}, and GitHub takes ${grouped(MOST)}. Its documentation says characters, but it may count bytes.`
        : `The payload is too large for this server, which takes less than the ${grouped(MOST)} characters that GitHub documents: ${size}.`,
    steps: [
      'Put large data into an artifact or a file, and send its URL or id.',
      json === '{}' ? undefined : `The largest properties, in bytes: ${largest(clientPayload, Buffer.byteLength)}.`,
    ],
  }
}
