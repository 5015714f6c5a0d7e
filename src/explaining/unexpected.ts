import { arrivalOf } from '../events/dispatch.ts'
import { isHtml } from '../failures/answer-body.ts'
import { type Answer, REDIRECTS } from '../reply.ts'
import { inline } from '../text/inline.ts'
import type { Circumstances, Explanation } from './circumstances.ts'

/** A fault of the other side (5xx). */
export function serverError(): Explanation {
  return {
    cause: 'GitHub, or a proxy in between, failed to handle the request.',
    steps: ['See whether GitHub has trouble: https://www.githubstatus.com'],
  }
}

/** An answer that GitHub does not document for this request: a redirect that is not followed, another success, a web page. */
export function unexpected(answer: Answer, about: Circumstances): Explanation {
  if (answer.status >= 300 && answer.status < 400) return redirected(answer, about)
  if (isHtml(answer)) return webPage(about)
  if (answer.status === 404) return noEndpoint(about)
  if (answer.status < 300)
    return {
      cause: `This is not what GitHub's API answers${about.task === 'send' ? `: ${arrivalOf(about.dispatch).acceptance}` : ''}.`,
      steps: [checkUrl(about.apiUrl)],
    }
  return {
    cause: 'GitHub documents no such answer: its words below are all there is to go by.',
    steps: ['If it happens again, ask GitHub Support, with the request id.'],
  }
}

function redirected({ status, headers: { location } }: Answer, { apiUrl }: Circumstances): Explanation {
  const { origin } = new URL(apiUrl)
  const to = location !== undefined && URL.canParse(location, apiUrl) ? new URL(location, apiUrl) : undefined
  const why = !to
    ? 'The API redirects the request, and does not say where to.'
    : to.origin !== origin
      ? `The API redirects the request to ${inline(to.href)}. That was not followed: the token would leave ${origin}.`
      : !REDIRECTS.includes(status)
        ? `The API redirects the request to ${inline(to.href)} in a way that does not keep the request's method.`
        : `The API redirects the request to ${inline(to.href)}, after five redirects in a row.`
  return {
    cause: why,
    steps: [
      'Check github-api-url.',
      "If a proxy of the runner's network asks for a sign-in, let the runner through to the API.",
    ],
  }
}

/** A 404 that is none of GitHub's: the server has no such endpoint. */
function noEndpoint({ apiUrl, isGitea, dispatch }: Circumstances): Explanation {
  const names = isGitea || isGiteaApi(apiUrl)
  return {
    cause: names
      ? `${apiUrl} is not GitHub: ${dispatch.kind === 'event' ? 'Gitea and Forgejo do not know repository_dispatch' : 'this action starts no workflows of Gitea and Forgejo'}.`
      : `The server at ${apiUrl} has no such endpoint: it is not GitHub, or this is not the address of its API.`,
    steps: [
      names
        ? 'To send to a repository on GitHub, set github-api-url to https://api.github.com and pass a token of GitHub.'
        : checkUrl(apiUrl),
    ],
  }
}

/** Whether that is where Gitea and Forgejo have their API. */
export function isGiteaApi(apiUrl: string): boolean {
  return apiUrl.endsWith('/api/v1')
}

/** A web page came where the API was asked. */
export function webPage({ apiUrl }: Circumstances): Explanation {
  const title = "Not GitHub's API"
  const page = "A web page came in place of GitHub's API"
  const signIn = "a proxy or portal in the runner's network"
  if (isApi(apiUrl))
    return {
      title,
      cause: `${page}: most likely the sign-in page of ${signIn}.`,
      steps: ["Let the runner through to GitHub's API without a sign-in."],
    }
  return {
    title,
    cause: `${page}: github-api-url is ${apiUrl}, and a GitHub Enterprise Server's API is at https://HOST/api/v3.`,
    steps: [
      'Set github-api-url to the address of the API.',
      `If it is right, ${signIn} may ask for a sign-in: let the runner through.`,
    ],
  }
}

/** Whether an address is one that GitHub has its API at: github.com's, ghe.com's, a server's. */
function isApi(apiUrl: string): boolean {
  return /^https:\/\/api\.(github\.com|[^/]+\.ghe\.com)$|\/api\/v3$/.test(apiUrl)
}

function checkUrl(apiUrl: string): string {
  return isApi(apiUrl)
    ? `Check what answers at ${apiUrl} in the runner's network: a proxy may answer in its place.`
    : `Check github-api-url: it is ${apiUrl}, and a GitHub Enterprise Server's ends in /api/v3.`
}
