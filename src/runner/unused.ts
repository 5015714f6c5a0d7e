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
