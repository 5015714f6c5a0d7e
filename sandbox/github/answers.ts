import type { components } from '@octokit/openapi-types'

type BasicError = components['schemas']['basic-error']

/** An answer before it goes over the wire. */
export interface Answer {
  status: number
  headers: Record<string, string>
  body: string
}

export const json = (status: number, value: unknown, headers: Record<string, string> = {}): Answer => ({
  status,
  headers: { 'Content-Type': 'application/json; charset=utf-8', ...headers },
  body: JSON.stringify(value),
})

export const html = (status: number, body: string, headers: Record<string, string> = {}): Answer => ({
  status,
  headers: { 'Content-Type': 'text/html; charset=utf-8', ...headers },
  body,
})

export const empty = (status: number): Answer => ({ status, headers: {}, body: '' })

/**
 * GitHub's way to say no: since 2024 the status stands in the body too, as a string.
 *
 * @param documentation the page that GitHub links for the endpoint
 * @param more what stands in the body beside
 */
export function refusal(
  status: number,
  message: string,
  documentation: string,
  headers: Record<string, string> = {},
  more: object = {},
): Answer {
  const body: BasicError = { message, documentation_url: documentation, status: String(status) }
  return json(status, { ...body, ...more }, headers)
}

/**
 * The answer to a request that names a repository by a name it no longer has: 301 for GET, 307 otherwise.
 * GitHub's message is the same for both (https://docs.github.com/en/rest/using-the-rest-api/best-practices-for-using-the-rest-api#follow-redirects).
 */
export function moved(method: string, location: string): Answer {
  const body: BasicError = {
    message: 'Moved Permanently',
    url: location,
    documentation_url: 'https://docs.github.com/v3/#http-redirects',
  }
  return json(method === 'GET' ? 301 : 307, body, { Location: location })
}

/** Thrown by a route that says no; the server makes it an answer that links the route's documentation. */
export class Refusal extends Error {
  readonly status: number
  readonly headers: Record<string, string>
  readonly documentation: string | undefined
  /** What stands in the body beside the message. */
  readonly body: object

  constructor(
    status: number,
    message: string,
    extra: { headers?: Record<string, string>; documentation?: string; body?: object } = {},
  ) {
    super(message)
    this.status = status
    this.headers = extra.headers ?? {}
    this.documentation = extra.documentation
    this.body = extra.body ?? {}
  }
}

/** Thrown by a route for a repository that goes by another name now. */
export class Moved extends Error {
  readonly location: string

  constructor(location: string) {
    super(`moved to ${location}`)
    this.location = location
  }
}

export const notFound = () => new Refusal(404, 'Not Found')

/** The page that GitHub's web site, not its API, answers with: what one meets behind a wrong `github-api-url`. */
export const NOT_FOUND_PAGE =
  '<!DOCTYPE html>\n<html>\n  <head><title>Page not found &middot; GitHub</title></head>\n' +
  '  <body><p>This is not the web page you are looking for.</p></body>\n</html>\n'

/** The page of an overloaded GitHub, as its load balancer sends it with 502 and 503. */
export const UNICORN_PAGE =
  '<!DOCTYPE html>\n<html>\n  <head><title>Unicorn! &middot; GitHub</title></head>\n' +
  '  <body><p>We had issues producing the response to your request.</p></body>\n</html>\n'
