import type { IncomingHttpHeaders } from 'node:http'
import { authenticate, hasScopes, type Visitor } from './access.ts'
import { type Answer, html, Refusal, refusal } from './answers.ts'
import { type Limit, limitHeaders } from './limits.ts'
import { DOCS, type Route } from './route.ts'
import type { World } from './world.ts'

const API_VERSIONS = ['2022-11-28', '2026-03-10']

/** Whoever is turned away counts as nobody. */
export type Admission = { kind: 'admitted'; visitor: Visitor } | { kind: 'refused'; visitor: Visitor; answer: Answer }

/**
 * Who comes in, by the `Authorization` header, or the answer that GitHub gives before it looks at the path: to a
 * missing `User-Agent`, a bad token, an unknown API version.
 */
export function admit(world: World, headers: IncomingHttpHeaders, nowMs: number): Admission {
  const refused = (answer: Answer): Admission => ({ kind: 'refused', visitor: { kind: 'nobody' }, answer })
  if (!headers['user-agent']) {
    return refused(
      html(
        403,
        'Request forbidden by administrative rules. Please make sure your request has a User-Agent header ' +
          '(https://docs.github.com/en/rest/overview/resources-in-the-rest-api#user-agent-required).\n',
      ),
    )
  }
  let visitor: Visitor | undefined
  try {
    visitor = authenticate(world, tokenOf(headers), nowMs)
  } catch (error) {
    if (error instanceof Refusal) return refused(refusal(error.status, error.message, DOCS))
    throw error
  }
  if (!visitor) return refused(refusal(401, 'Bad credentials', DOCS))
  const version = headers['x-github-api-version']
  if (version !== undefined && !API_VERSIONS.includes(String(version))) {
    const supported = `Supported versions: ${API_VERSIONS.join(', ')}.`
    return refused(refusal(400, `"${version}" is not a supported version. ${supported}`, DOCS))
  }
  return { kind: 'admitted', visitor }
}

/** The headers of every answer, but for what the answer itself brings. */
export function headersOf(
  request: IncomingHttpHeaders,
  { requestId, visitor, route, limit, nowMs }: Circumstances,
): Record<string, string> {
  return {
    Server: 'github.com',
    Date: new Date(nowMs).toUTCString(),
    ...credentialHeaders(visitor, route),
    'X-GitHub-Media-Type': 'github.v3; format=json',
    'X-GitHub-Api-Version-Selected': String(request['x-github-api-version'] ?? API_VERSIONS[0]),
    ...limitHeaders(limit),
    'X-Content-Type-Options': 'nosniff',
    'X-GitHub-Request-Id': requestId,
  }
}

export interface Circumstances {
  requestId: string
  visitor: Visitor
  route: Route | undefined
  limit: Limit
  nowMs: number
}

/**
 * What GitHub tells of the token in use, by its kind
 * (https://docs.github.com/en/rest/using-the-rest-api/troubleshooting-the-rest-api#insufficient-permissions-errors).
 */
function credentialHeaders(visitor: Visitor, route: Route | undefined): Record<string, string> {
  if (visitor.kind === 'nobody') return {}
  const { scopes = [], expiresAt } = visitor.token
  const expiry = expiresAt && `${expiresAt.toISOString().replace('T', ' ').slice(0, 19)} UTC`
  return {
    ...(hasScopes(visitor)
      ? { 'X-OAuth-Scopes': scopes.join(', '), 'X-Accepted-OAuth-Scopes': route?.scopes ?? '' }
      : route && { 'X-Accepted-GitHub-Permissions': route.permissions }),
    ...(expiry && { 'GitHub-Authentication-Token-Expiration': expiry }),
  }
}

/** Any header that brings no token is a bad one; only its absence makes a visitor nobody. */
function tokenOf({ authorization }: IncomingHttpHeaders): string | undefined {
  return authorization === undefined ? undefined : (/^(?:token|bearer)\s+(.*)$/i.exec(authorization)?.[1] ?? '')
}
