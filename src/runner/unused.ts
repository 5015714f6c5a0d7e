// What stands in, within the bundle, for packages that the toolkit imports and this action never calls: `paths` in
// tsconfig.json has the reason for each.

function unused(): never {
  throw new Error('not part of this bundle: see src/runner/unused.ts')
}

/** undici */
export const fetch = unused

/** @actions/http-client */
export class HttpClient {
  getAgent() {}
  getAgentDispatcher() {}
}

/** @actions/exec */
export const getExecOutput = unused

/** @octokit/plugin-rest-endpoint-methods */
export const restEndpointMethods = () => ({})
export type Api = object

/** @octokit/plugin-paginate-rest */
export const paginateRest = () => ({})
export type PaginateInterface = object

/** @octokit/graphql */
export const withCustomRequest = () => ({ defaults: () => unused })

/** content-type: bodies are taken as texts, see octokit.ts. */
export const parse = unused

/** json-with-bigint: likewise, and what is sent has no bigint. */
export const JSONParse = unused
export const JSONStringify = JSON.stringify
