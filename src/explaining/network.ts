import { type Failure, STOPPED } from '../failures/failure.ts'
import type { NoAnswer } from '../reply.ts'

type Reason = Pick<Failure, 'cause' | 'steps'>

/** Why there was no answer, and what to do. */
export function adviceForNoAnswer({ why, host, detail }: NoAnswer): Reason {
  switch (why) {
    case 'dns':
      return {
        cause: `The name ${host} could not be resolved (DNS).`,
        steps: [...checkUrl(host), "Check the runner's network and its name servers."],
      }
    case 'refused':
      return {
        cause: `${host} refused the connection: nothing listens there, or a firewall is in the way.`,
        steps: [...checkUrl(host), 'Check the firewall between the runner and this host.'],
      }
    case 'unreachable':
      return {
        cause: `This runner can't reach ${host}: a firewall is in the way, or a route is missing.`,
        steps: ["Check the runner's network: GitHub's API must be reachable from it."],
      }
    case 'tls':
      return tlsReason(host, detail)
    case 'proxy':
      return {
        cause: `The proxy ${host} did not connect to GitHub.`,
        steps: [
          "Check https_proxy and no_proxy in the runner's environment, and the proxy's credentials.",
          "Check the proxy's rules: they must let the runner through to GitHub's API.",
        ],
      }
    case 'reset':
      return {
        cause: `The connection to ${host} was reset: a passing fault, or a proxy or firewall that cuts connections.`,
        steps: ['If it happens again, look at what is between the runner and this host.'],
      }
    case 'garbled':
      return {
        cause: `What ${host} sent is not HTTP.`,
        steps: [...checkUrl(host), 'Check any proxy on the way.'],
      }
    case 'timeout':
      return {
        cause: `${host} did not answer in time: a passing fault, or something on the way that swallows requests.`,
        steps: ['If it happens often, raise request-timeout-seconds.'],
      }
    case 'stopped':
      return { cause: STOPPED, steps: [] }
    case 'other':
      return {
        cause: `The network between this runner and ${host} failed.`,
        steps: ['If it happens again, look at what is between the runner and this host.'],
      }
  }
}

/** The default needs no check. */
function checkUrl(host: string): string[] {
  return host === 'api.github.com' ? [] : ['Check github-api-url.']
}

/** https://nodejs.org/api/tls.html#x509-certificate-error-codes */
function tlsReason(host: string, detail: string): Reason {
  const cause = (why: string) => `No secure connection to ${host} (TLS): ${why}`
  if (detail.includes('ALTNAME'))
    return {
      cause: cause('its certificate is for another host.'),
      steps: [...checkUrl(host), 'Check any proxy on the way.'],
    }
  if (/EXPIRED|NOT_YET_VALID/.test(detail))
    return {
      cause: cause("its certificate is out of date, or this runner's clock is wrong."),
      steps: ["Check the runner's clock, then the server's certificate."],
    }
  if (/EPROTO|SSL/.test(detail))
    return { cause: cause('what answers there does not speak TLS as this runner does.'), steps: checkUrl(host) }
  return {
    cause: cause('its certificate is not trusted here.'),
    steps: ["For a private authority, set NODE_EXTRA_CA_CERTS to the file of the authority's certificate."],
  }
}
