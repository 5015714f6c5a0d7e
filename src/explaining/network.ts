import { STOPPED } from '../failures/failure.ts'
import type { NoAnswer } from '../reply.ts'

/** What to do where there was no answer. */
export function adviceForNoAnswer({ why, host, detail }: NoAnswer): string {
  switch (why) {
    case 'dns':
      return `The name ${host} could not be resolved (DNS): check github-api-url and the runner's network.`
    case 'refused':
      return `${host} refused the connection: nothing listens there, or a firewall is in the way. Check github-api-url.`
    case 'unreachable':
      return `${host} can't be reached from this runner: a firewall, or a route that is missing.`
    case 'tls':
      return `No secure connection to ${host} (TLS): ${tlsReason(detail)}`
    case 'proxy':
      return `The proxy ${host} did not connect us: check https_proxy and no_proxy, the proxy's credentials and its rules.`
    case 'reset':
      return `The connection to ${host} was reset: a passing fault, or a proxy or firewall that cuts connections.`
    case 'garbled':
      return `What ${host} sent is not HTTP: check github-api-url, and any proxy on the way.`
    case 'timeout':
      return 'A passing fault, or something on the way that swallows requests. If it happens often, raise request-timeout-seconds.'
    case 'stopped':
      return STOPPED
    case 'other':
      return `The network between this runner and ${host} failed.`
  }
}

/** https://nodejs.org/api/tls.html#x509-certificate-error-codes */
function tlsReason(detail: string): string {
  if (detail.includes('ALTNAME'))
    return 'its certificate is for another host. Check github-api-url, and any proxy on the way.'
  if (/EXPIRED|NOT_YET_VALID/.test(detail)) return "its certificate is out of date, or this runner's clock is wrong."
  if (/EPROTO|SSL/.test(detail))
    return 'what answers there does not speak TLS as this runner does. Check github-api-url.'
  return "its certificate is not trusted here. For a private authority set NODE_EXTRA_CA_CERTS to its certificate's file."
}
