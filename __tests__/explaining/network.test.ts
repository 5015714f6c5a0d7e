import { adviceForNoAnswer } from '../../src/explaining/network.ts'
import type { NoAnswer } from '../../src/reply.ts'
import { noAnswer } from '../failures/answers.ts'

const HOST = 'ghe.acme.test:8443'
const advice = (why: NoAnswer['why'], detail = '') => {
  const { cause, steps } = adviceForNoAnswer(noAnswer(why, false, HOST, detail))
  return [cause, ...steps].join(' ')
}

test.each<[why: NoAnswer['why'], says: RegExp]>([
  ['dns', /^The name .* could not be resolved \(DNS\)\. Check github-api-url\. Check the runner's network/],
  [
    'refused',
    /refused the connection: nothing listens there, or a firewall.* Check github-api-url\. Check the firewall/,
  ],
  ['unreachable', /^This runner can't reach .*: a firewall is in the way, or a route is missing\./],
  [
    'proxy',
    /^The proxy .* did not connect to GitHub\. Check https_proxy and no_proxy .*credentials\. Check the proxy's rules/,
  ],
  ['reset', /was reset: a passing fault, or a proxy or firewall/],
  ['garbled', /is not HTTP\. Check github-api-url\. Check any proxy on the way\.$/],
  ['timeout', /did not answer in time: .* raise request-timeout-seconds\.$/],
  ['other', /^The network between this runner and .* failed\. If it happens again/],
])('%s: which host, and what to look at', (why, says) => {
  expect(advice(why)).toMatch(says)
  expect(advice(why)).toContain(HOST)
})

test.each<[why: NoAnswer['why'], says: RegExp]>([['stopped', /^The step was stopped before it was done/]])(
  '%s: nothing is said of the host',
  (why, says) => {
    expect(advice(why)).toMatch(says)
  },
)

test.each<[detail: string, says: RegExp]>([
  ['ERR_TLS_CERT_ALTNAME_INVALID: Hostname does not match', /its certificate is for another host\./],
  [
    'CERT_HAS_EXPIRED: certificate has expired',
    /its certificate is out of date, or this runner's clock is wrong\. Check the runner's clock/,
  ],
  ['CERT_NOT_YET_VALID: certificate is not yet valid', /its certificate is out of date, or this runner's clock/],
  ['EPROTO: wrong version number', /does not speak TLS as this runner does\. Check github-api-url\.$/],
  ['ERR_SSL_NO_PROTOCOLS_AVAILABLE', /does not speak TLS as this runner does/],
  ['DEPTH_ZERO_SELF_SIGNED_CERT: self-signed certificate', /not trusted here\. .* set NODE_EXTRA_CA_CERTS/],
  ['UNABLE_TO_GET_ISSUER_CERT_LOCALLY', /not trusted here/],
])('tls, %s', (detail, says) => {
  expect(advice('tls', detail)).toMatch(says)
  expect(advice('tls', detail)).toContain(`No secure connection to ${HOST} (TLS): `)
})
