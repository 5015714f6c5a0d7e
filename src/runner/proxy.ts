import { checkBypass } from '@actions/http-client/lib/proxy'

/**
 * The proxy that the environment names for a request, by the toolkit's rules of who needs none: loopback hosts, and those
 * that `no_proxy` names.
 *
 * @param url where the request goes to
 * @returns the variable's text, which may be anything
 */
export function proxyFor(url: string, env: Record<string, string | undefined>): string | undefined {
  const proxy = env.https_proxy || env.HTTPS_PROXY
  return proxy && !checkBypass(new URL(url)) ? proxy : undefined
}
