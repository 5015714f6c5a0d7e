import { githubMessage, isHtml } from '../failures/answered.ts'
import { type FailureCode, STOPPED } from '../failures/failure.ts'
import { rateLimit } from '../failures/rate-limit.ts'
import type { TokenTraits } from '../failures/token.ts'
import { type Answer, type NoAnswer, REDIRECTS } from '../reply.ts'
import { inline } from '../text/inline.ts'

/**
 * What a request was for: the event itself, the list of runs that is read before it, the lists by which runs are
 * followed after it, or a dry run in place of it.
 */
export type Task = 'send' | 'list-runs' | 'follow-runs' | 'rehearse'

/** What is known of a failed request beside its answer. */
export interface Circumstances {
  task: Task
  owner: string
  token: TokenTraits
  /** Such as `https://api.github.com`. */
  apiUrl: string
  /** Requests made for this target, the failed one included. */
  tries: number
  /** The target is the repository that the workflow runs in. */
  isCurrent: boolean
  /** Runs are waited for: that needs a right more. */
  waits: boolean
  /** A try before the last had an unknown outcome. */
  mayHaveArrived: boolean
  /** An unknown outcome is not tried again, though there were tries left. */
  atMostOnce: boolean
  /** Milliseconds since 1970. */
  now: number
}

/** What look-ups found after a 401, 403 or 404. What was not looked up, or not answered, is left out. */
export interface Findings {
  /** Whether the token can see the repository. */
  repository?: 'visible' | 'hidden' | undefined
  /** Whether the token's user may push; left out where GitHub's answer can't be relied on. */
  push?: boolean | undefined
  owner?: 'exists' | 'missing' | undefined
  /** The full name most like the one that was not found. */
  nearest?: string | undefined
  /** Whether GitHub knows the token at all. */
  token?: 'alive' | 'dead' | undefined
  /** The step had spent its look-ups before it came to this target. */
  notLooked?: boolean | undefined
}

/** What the answer means for the token in use and what to do: lines of plain text. */
export function adviceForAnswer(code: FailureCode, answer: Answer, about: Circumstances, found: Findings): string {
  const lines = ADVICE[code]?.(answer, about, found) ?? unexpected(answer, about)
  const budget = found.notLooked
    ? 'This step had already spent its 30 look-ups on other failures, so nothing more was looked up for this one.'
    : undefined
  return [...lines, budget].filter((line) => line !== undefined).join('\n')
}

type Lines = (string | undefined)[]
type Advice = (answer: Answer, about: Circumstances, found: Findings) => Lines

const ADVICE: Partial<Record<FailureCode, Advice>> = {
  bad_credentials: badCredentials,
  insufficient_permission: insufficientPermission,
  sso_required: ssoRequired,
  ip_not_allowed: ipNotAllowed,
  repository_archived: archived,
  rate_limited: rateLimited,
  not_found: notFound,
  invalid_payload: invalidPayload,
  server_error: serverError,
}

function badCredentials(_: Answer, { token, apiUrl, task }: Circumstances, found: Findings): Lines {
  if (task === 'follow-runs') return [goneSince(token), testByHand(apiUrl)]
  const renew =
    token.kind === 'installation'
      ? 'An installation token lives for one hour at most, and GITHUB_TOKEN ends with its job: make it in the job that uses it.'
      : 'Make a new token, store it as a secret, and pass that secret as `token`.'
  const probed = {
    dead: ['GET /user refuses it, too: the token itself is at fault, not its permissions.', renew],
    alive: ['Yet GitHub knows it, as GET /user shows: try again. If that does not help, make a new one.'],
  }
  return [
    `GitHub does not accept this ${token.name}: it is wrong, revoked or expired.`,
    ...(token.flaw ? [token.flaw] : found.token ? probed[found.token] : [renew]),
    testByHand(apiUrl),
  ]
}

function testByHand(apiUrl: string): string {
  return `To test a token by hand (GET /user; 401 says that it is dead): curl -i -H "Authorization: Bearer $TOKEN" ${apiUrl}/user`
}

/** The token was good when the event was sent. */
function goneSince({ kind }: TokenTraits): string {
  return kind === 'installation'
    ? 'An installation token lives for one hour, and that is over (GITHUB_TOKEN also ends with its job). Make the token right before this step, or wait for less: completion-timeout-seconds.'
    : 'The token was accepted when the event was sent, so it has expired or was revoked since: make a new one, which is good for as long as the step may wait.'
}

function insufficientPermission(answer: Answer, about: Circumstances, found: Findings): Lines {
  if (readsRuns(about)) {
    return [
      `This ${about.token.name} may not read the repository's workflow runs, which waiting for them takes.`,
      ...neededRight(answer, about, ACTIONS_READ),
      about.task === 'list-runs' ? 'To send the event takes Contents: Read and write, too.' : undefined,
    ]
  }
  return [
    `This ${about.token.name} may not create events in the repository.`,
    ...writeAccess(answer, about, found),
    waitingRight(about),
  ]
}

function waitingRight({ waits, token: { kind } }: Circumstances): string | undefined {
  const has = kind === 'classic' || kind === 'oauth' ? ', which the scope repo has in it' : ''
  return waits ? `Waiting for runs takes Actions: Read, too${has}.` : undefined
}

function readsRuns({ task }: Circumstances): boolean {
  return task === 'list-runs' || task === 'follow-runs'
}

function ssoRequired({ headers }: Answer, { owner, token }: Circumstances): Lines {
  const url = /url=(https:\/\/[^\s;]+)/.exec(headers['x-github-sso'] ?? '')?.[1]
  return [
    `${owner} enforces SAML single sign-on, and this ${token.name} is not authorised for it yet.`,
    url
      ? `Authorise it here, as the token's owner: ${inline(url, 1000)}`
      : "Authorise it, as the token's owner, under Settings → Developer settings → Personal access tokens → Configure SSO.",
  ]
}

function ipNotAllowed(_: Answer, { owner }: Circumstances): Lines {
  return [
    `${owner} has an IP allow list, and this runner's address is not on it.`,
    'Run the job on a runner whose address is listed (self-hosted, or a larger runner with a static address), or have an owner add the address.',
  ]
}

function archived(): Lines {
  return [
    'The repository is archived, and an archived repository is read-only: it takes no events and starts no workflows.',
    'Unarchive it in its settings, or take it off the targets.',
  ]
}

function rateLimited(answer: Answer, about: Circumstances): Lines {
  const { kind } = rateLimit(answer, about.now)
  return [
    kind === 'primary'
      ? "The token's requests of this hour are used up (primary rate limit)."
      : 'Too many requests at once, or too many that create content, on this token (secondary rate limit).',
    'A rate limit takes no events: run the step again after the reset. If it happens often, give this work a token of its own, or send less at once.',
  ]
}

function notFound(answer: Answer, about: Circumstances, found: Findings): Lines {
  const { owner, token } = about
  if (isHtml(answer)) return [webPage(about)]
  if (found.repository === 'visible' && readsRuns(about)) {
    return [
      `This ${token.name} can see the repository, but not its workflow runs.`,
      ...neededRight(answer, about, ACTIONS_READ),
    ]
  }
  if (found.repository === 'visible') {
    return [
      `This ${token.name} can see the repository, so it exists; but it may not write to it (scope or role), which GitHub answers with 404, too.`,
      ...writeAccess(answer, about, found),
    ]
  }
  if (found.owner === 'missing') {
    return [
      `There is no user or organization ${owner} there: check the owner's spelling, and that github-api-url is the right GitHub.`,
    ]
  }
  return [
    `To this ${token.name} the repository is private, missing or misspelt: GitHub hides what a token may not see.`,
    found.owner === 'exists' ? `The owner ${owner} exists.` : undefined,
    found.nearest ? `The nearest name that the token can see is ${inline(found.nearest)}: is that the one?` : undefined,
    'If the name is right, the token needs access to it:',
    ...neededRight(answer, about, {
      ...(about.task === 'follow-runs' ? ACTIONS_READ : CONTENTS_WRITE),
      job: OWN_REPOSITORY,
    }),
    waitingRight(about),
  ]
}

function invalidPayload(answer: Answer): Lines {
  return [
    `The token was accepted, but not the event. GitHub's reason: "${inline(githubMessage(answer))}"`,
    'Check event-type and client-payload against https://docs.github.com/en/rest/repos/repos#create-a-repository-dispatch-event',
  ]
}

function serverError(): Lines {
  return [
    'The fault is on the side of GitHub, or of a proxy before it: https://www.githubstatus.com tells of known ones.',
  ]
}

function unexpected(answer: Answer, about: Circumstances): Lines {
  if (answer.status >= 300 && answer.status < 400) return redirected(answer, about)
  const yes = answer.status < 300
  const accepted = about.task === 'send' ? 'Only 204 says that the event was accepted.' : undefined
  return [
    yes ? accepted : 'GitHub documents no such answer: its words above are all there is to go by.',
    yes || isHtml(answer) ? webPage(about) : 'If it happens again, ask GitHub Support, with the request id.',
  ]
}

function redirected({ status, headers: { location } }: Answer, { apiUrl }: Circumstances): Lines {
  const { origin } = new URL(apiUrl)
  const to = location !== undefined && URL.canParse(location, apiUrl) ? new URL(location, apiUrl) : undefined
  const why = !to
    ? 'It is a redirect that does not say where to.'
    : to.origin !== origin
      ? `It redirects to ${inline(to.href)}, and only redirects within ${origin} are followed: the token would go along.`
      : !REDIRECTS.includes(status)
        ? `It redirects to ${inline(to.href)} in a way that does not keep the request's method.`
        : `It redirects to ${inline(to.href)}, after five redirects in a row.`
  return [
    why,
    'Check github-api-url. If a proxy of your network asks for a sign-in, let the runner through to the API.',
  ]
}

function webPage({ apiUrl }: Circumstances): string {
  return `That is not what GitHub's API answers. Is github-api-url right? It is ${apiUrl}; a GitHub Enterprise Server's ends in /api/v3, as https://HOST/api/v3.`
}

function writeAccess(answer: Answer, about: Circumstances, found: Findings): Lines {
  return [
    found.push === false ? 'Its user has no write access to the repository: that comes first.' : undefined,
    ...neededRight(answer, about, about.isCurrent ? CONTENTS_WRITE : { ...CONTENTS_WRITE, job: ELSEWHERE }),
  ]
}

/** A right, in the words of the settings pages, and what can be done about `GITHUB_TOKEN`. */
interface Right {
  permission: string
  /** What a classic token's user must have beside the scope. */
  access: 'read' | 'write'
  job: string
}

const WRITE_PERMISSION =
  'add `permissions: contents: write` to the job. For pull requests from forks it is read-only all the same, and for Dependabot unless `permissions` says otherwise.'
const ELSEWHERE =
  "it writes to its own repository only (there with `permissions: contents: write`; it is read-only for pull requests from forks, and by default for Dependabot). For another one pass a fine-grained token, or a GitHub App's, as `token`."
const OWN_REPOSITORY = "it reaches its own repository only. Pass a fine-grained token, or a GitHub App's, as `token`."

const CONTENTS_WRITE: Right = { permission: 'Contents: Read and write', access: 'write', job: WRITE_PERMISSION }
const ACTIONS_READ: Right = {
  permission: 'Actions: Read',
  access: 'read',
  job: "add `actions: read` to the job's `permissions`, beside `contents: write`; it reaches its own repository only.",
}

/**
 * The right for this endpoint, in the words of the settings page of each kind of token.
 *
 * @see https://docs.github.com/en/rest/authentication/permissions-required-for-fine-grained-personal-access-tokens
 */
function neededRight(
  { headers }: Answer,
  { task, token: { kind } }: Circumstances,
  { permission, access, job }: Right,
): Lines {
  const has = headers['x-oauth-scopes']
  const accepted = headers['x-accepted-github-permissions']
  const enough = has?.split(/,\s*/).includes('repo')
  const scopes = has === undefined ? '' : ` It has ${has.trim() ? inline(has) : 'none'}.`
  const classic = enough
    ? `a user who may ${access === 'write' ? 'write to' : 'read'} the repository: its scope repo suffices (for a public one public_repo would).`
    : `the scope repo (public_repo is enough for a public repository), and a user with ${access} access.${scopes}`
  const fineGrained = `${permission}, and the repository among those it was made for. An organization may have to approve it first.`
  const app = `${permission} in its permissions, accepted by the owner, and the repository among those it is installed on.`
  const texts: Record<TokenTraits['kind'], Lines> = {
    classic: [`It needs ${classic}`],
    oauth: [`It needs ${classic}`],
    'fine-grained': [`It needs ${fineGrained}`],
    'app-user': [`The App needs ${app}`],
    installation: [`If it is this job's GITHUB_TOKEN: ${job}`, `If it is a GitHub App's: the App needs ${app}`],
    unknown: [
      `A fine-grained token needs ${fineGrained}`,
      `A classic token needs ${classic}`,
      `This job's GITHUB_TOKEN: ${job}`,
      `A GitHub App needs ${app}`,
    ],
  }
  return [
    ...texts[kind],
    // Of a dry run's reads GitHub asks for less than of an event.
    accepted && task !== 'rehearse'
      ? `GitHub asks for: ${inline(accepted)} (X-Accepted-GitHub-Permissions).`
      : undefined,
  ]
}

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
