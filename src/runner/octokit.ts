import { getOctokit } from '@actions/github'
import type { OctokitRequest } from '../github/client.ts'
import type { Fetch } from '../github/transport.ts'

/** What answers say of deprecated routes is for whoever writes this action, not for whoever uses it. */
const SILENT = { debug() {}, info() {}, warn() {}, error() {} }

/**
 * Octokit as the toolkit makes it, for one token. It throws for no status, takes every body as a text, and throws what
 * `fetch` throws.
 *
 * @param apiUrl such as `https://api.github.com` or `https://HOST/api/v3`
 */
export function createOctokitRequest(token: string, apiUrl: string, fetch: Fetch): OctokitRequest {
  const headers = {
    // Bearer does for every kind of token, and new installation tokens are JWTs, which take nothing else:
    // https://docs.github.com/en/rest/authentication/authenticating-to-the-rest-api
    authorization: `Bearer ${token}`,
    'x-github-api-version': '2022-11-28',
  }
  const octokit = getOctokit('', {
    // The toolkit asks for it; the header is set by the strategy.
    auth: headers.authorization,
    authStrategy: () => ({
      hook: (request: (options: Options) => unknown, options: Options) =>
        request({ ...options, headers: { ...options.headers, ...headers } }),
    }),
    baseUrl: apiUrl,
    userAgent: 'dispatch-to-repositories',
    request: { fetch: fetchingTexts(fetch), log: SILENT },
  })
  octokit.hook.error('request', (error) => {
    if ('response' in error && error.response) return error.response
    throw error.cause ?? error
  })
  return octokit.request
}

interface Options {
  headers: object
}

/**
 * Hides the content type, by which Octokit chooses how to read a body: it stumbles over some that a gateway may send,
 * and rewrites numbers beyond 2^53.
 */
function fetchingTexts(fetch: Fetch) {
  return async (address: string, request: Parameters<Fetch>[1]) => {
    const { status, url, headers, body } = await fetch(address, request)
    return {
      ...{ status, url },
      headers: { get: () => null, [Symbol.iterator]: () => headers.entries() },
      text: async () => body,
    }
  }
}
