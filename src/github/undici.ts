/**
 * Stands in for undici inside the bundle (see `paths` in tsconfig.json): the toolkit imports these names
 * but this action never calls them, because Octokit is given the fetch of transport.ts.
 */
function unused(): never {
  throw new Error('undici is not part of this bundle: requests go out through src/github/transport.ts')
}

export const fetch = unused

/** The toolkit makes one as it loads, where the environment names a proxy; nothing is ever sent through it. */
export class ProxyAgent {}
