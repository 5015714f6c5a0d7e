import { isHtml } from '../failures/answer-body.ts'
import { type Answer, REDIRECTS } from '../reply.ts'
import { inline } from '../text/inline.ts'
import type { Circumstances, Lines } from './circumstances.ts'

/** A fault of the other side (5xx). */
export function serverError(): Lines {
  return [
    'The fault is on the side of GitHub, or of a proxy before it: https://www.githubstatus.com tells of known ones.',
  ]
}

/** An answer that GitHub does not document for this request: a redirect that is not followed, another success, a web page. */
export function unexpected(answer: Answer, about: Circumstances): Lines {
  if (answer.status >= 300 && answer.status < 400) return redirected(answer, about)
  const yes = answer.status < 300
  const accepted = about.task === 'send' ? 'Only 204 says that the event was accepted.' : undefined
  return [
    yes ? accepted : 'GitHub documents no such answer: its words above are all there is to go by.',
    yes || isHtml(answer) ? webPage(about) : 'If it happens again, ask GitHub Support, with the request id.',
  ]
}

function redirected({ status, headers: { location } }: Answer, { apiUrl }: Circumstances): Lines {
  const { origin } = new URL(apiUrl)
  const to = location !== undefined && URL.canParse(location, apiUrl) ? new URL(location, apiUrl) : undefined
  const why = !to
    ? 'It is a redirect that does not say where to.'
    : to.origin !== origin
      ? `It redirects to ${inline(to.href)}, and only redirects within ${origin} are followed: the token would go along.`
      : !REDIRECTS.includes(status)
        ? `It redirects to ${inline(to.href)} in a way that does not keep the request's method.`
        : `It redirects to ${inline(to.href)}, after five redirects in a row.`
  return [
    why,
    'Check github-api-url. If a proxy of your network asks for a sign-in, let the runner through to the API.',
  ]
}

/** What it means that a web page came where the API was asked. */
export function webPage({ apiUrl }: Circumstances): string {
  return `That is not what GitHub's API answers. Is github-api-url right? It is ${apiUrl}; a GitHub Enterprise Server's ends in /api/v3, as https://HOST/api/v3.`
}
