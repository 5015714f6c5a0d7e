// What stands in, within the bundle, for packages that the toolkit imports and this action never calls (`paths` in
// tsconfig.json). Evaluating them would take longer than all the rest of a dispatch.

function unused(): never {
  throw new Error('not part of this bundle: see src/runner/unused.ts')
}

/** undici: requests go out through transport.ts. */
export const fetch = unused

/** @actions/http-client: the toolkit asks it for a proxy's agents as it loads; nothing is ever sent by them. */
export class HttpClient {
  getAgent() {}
  getAgentDispatcher() {}
}

/** @actions/exec: what the toolkit asks the platform's name by. */
export const exec = unused
export const getExecOutput = unused

/** Octokit's plugins: endpoints are called by their routes, and pages are read one by one. */
export const restEndpointMethods = () => ({})
export const paginateRest = () => ({})

/** Octokit's GraphQL, which it makes as it starts, and its own authentication: the header is set in client.ts. */
export const withCustomRequest = () => ({ defaults: () => unused })
export const createTokenAuth = unused

/** json-with-bigint and content-type: transport.ts reads the answers. */
export const JSONParse = unused
export const JSONStringify = unused
export const parse = unused
