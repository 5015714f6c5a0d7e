// What stands in, within the bundle, for packages that the toolkit imports and this action never calls (`paths` in
// tsconfig.json). Evaluating them would take longer than all the rest of a dispatch.

function unused(): never {
  throw new Error('not part of this bundle: see src/github/unused.ts')
}

/** undici: requests go out through transport.ts. The toolkit makes a ProxyAgent as it loads, where a proxy is named. */
export const fetch = unused
export class ProxyAgent {}

/** tunnel: the toolkit makes an agent as it loads, where a proxy is named; nothing is ever sent by it. */
const noAgent = () => undefined

export { noAgent as httpOverHttp, noAgent as httpOverHttps, noAgent as httpsOverHttp, noAgent as httpsOverHttps }

/** @actions/exec: what the toolkit asks the platform's name by. */
export const exec = unused
export const getExecOutput = unused

/** Octokit's plugins: endpoints are called by their routes, and pages are read one by one. */
export const restEndpointMethods = () => ({})
export const paginateRest = () => ({})
