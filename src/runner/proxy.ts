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

/**
 * What must not be shown of the addresses of proxies, whether one is used or not: passwords, as they are written, as a
 * URL has them and as they are sent, and the pairs with their users. A user without a password may well be a token.
 */
export function proxySecrets({ https_proxy = '', HTTPS_PROXY = '' }: Record<string, string | undefined>): string[] {
  return [https_proxy, HTTPS_PROXY].flatMap((text) => {
    const written = /^(?:[a-z][a-z0-9+.-]*:\/\/)?(.*)@/is.exec(text)?.[1]
    if (!written) return []
    const { username, password } = URL.canParse(text) ? new URL(text) : { username: '', password: '' }
    return [written, `${username}:${password}`].flatMap((pair) => {
      const [, user = '', secret = ''] = /^([^:]*):?(.*)$/s.exec(pair) ?? []
      const sent = `${decoded(user)}:${decoded(secret)}`
      const alone = secret || user
      return sent === ':' ? [] : [alone, decoded(alone), Buffer.from(sent).toString('base64')]
    })
  })
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text)
  } catch {
    return text
  }
}
