import type { Answer } from './answers.ts'
import type { Exchange } from './exchange.ts'

export interface Route {
  method: string
  pattern: RegExp
  /** What GitHub names in `X-Accepted-OAuth-Scopes`. */
  scopes: string
  /** What GitHub names in `X-Accepted-GitHub-Permissions`. */
  permissions: string
  /** What GitHub links in a refusal. */
  documentation: string
  /** Asking for it costs nothing of the hourly limit. */
  free: boolean
  handle: (exchange: Exchange) => Answer
}

/** GitHub's page on its REST API: what a refusal links where no route was found. */
export const DOCS = 'https://docs.github.com/rest'

/** How a path names a repository: by its name, or by its number as redirects do. */
export const REPOSITORY = '(?:/repos/(?<owner>[^/]+)/(?<repo>[^/]+)|/repositories/(?<id>\\d+))'

/**
 * @param path a pattern of the whole path below the API's base; its named groups are the exchange's `params`
 * @param documentation the endpoint's place below `DOCS`, such as `repos/repos#get-a-repository`
 */
export const route = (
  method: 'GET' | 'POST' | 'DELETE',
  path: string,
  documentation: string,
  needs: { scopes: string; permissions: string; free?: boolean },
  handle: Route['handle'],
): Route => ({
  method,
  pattern: new RegExp(`^${path}$`),
  documentation: `${DOCS}/${documentation}`,
  free: false,
  ...needs,
  handle,
})
