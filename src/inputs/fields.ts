import * as z from 'zod/mini'
import { inline } from '../failures/quote.ts'
import type { Problem } from './problem.ts'
import { ownerProblem } from './repository.ts'

/** The inputs read one by one; absent, or wrong, ones are left out. What goes with what is decided by their readers. */
export type Fields = { [Name in InputName]?: NonNullable<z.output<(typeof fields)[Name]>> }

export type InputName = keyof typeof fields

const fields = {
  token: z.string(
    "is empty: the secret is not set here, or the run gets none (forks and Dependabot don't). Without a `token:` line the job's own token is used.",
  ),
  owner: z.optional(z.string().check(problemOf((text) => ownerProblem(text)))),
  repo: z.optional(z.string()),
  repository: z.optional(z.string()),
  'event-type': z.string('is missing: say which event to send, such as `event-type: deploy-site`.').check(
    problemOf((text) => {
      const length = [...text].length
      return length > 100 ? `has ${length} characters; GitHub takes 100 at most.` : undefined
    }),
  ),
  'client-payload': z.optional(z.string()),
  'client-payload-file': z.optional(z.string()),
  'request-timeout-seconds': wholeNumber(1, 300, 30),
  summary: trueOrFalse(true),
  'github-api-url': z.optional(z.pipe(z.string().check(problemOf(apiUrlProblem)), z.transform(apiUrl))),
}

/**
 * Checks every input on its own.
 *
 * @param read an input's text by its name, trimmed; empty where it is absent
 */
export function readFields(read: (name: string) => string): { fields: Fields; problems: Problem[] } {
  const values: Fields = {}
  const problems: Problem[] = []
  for (const [name, schema] of Object.entries(fields)) {
    const result = schema.safeParse(read(name) || undefined)
    if (result.success) Object.assign(values, { [name]: result.data })
    else problems.push(...result.error.issues.map(({ message }) => ({ input: name, message })))
  }
  return { fields: values, problems }
}

function problemOf(find: (text: string) => string | undefined) {
  return z.refine<string>((text) => find(text) === undefined, { error: ({ input }) => find(String(input)) })
}

function wholeNumber(least: number, most: number, otherwise: number) {
  const text = z.string().check(
    problemOf((value) => {
      const fits = /^\d{1,9}$/.test(value) && Number(value) >= least && Number(value) <= most
      return fits ? undefined : `must be a whole number from ${least} to ${most}, and is "${inline(value, 80)}".`
    }),
  )
  return z._default(z.pipe(text, z.transform(Number)), otherwise)
}

/** The spellings of YAML 1.2's core schema, as the toolkit reads them. */
function trueOrFalse(otherwise: boolean) {
  const text = z
    .string()
    .check(
      problemOf((value) =>
        /^(true|True|TRUE|false|False|FALSE)$/.test(value)
          ? undefined
          : `must be true or false, and is "${inline(value, 80)}".`,
      ),
    )
  return z._default(
    z.pipe(
      text,
      z.transform((value) => value.toLowerCase() === 'true'),
    ),
    otherwise,
  )
}

function apiUrlProblem(text: string): string | undefined {
  const shown = inline(text, 200)
  const url = URL.canParse(text) ? new URL(text) : undefined
  if (!url || !/^https?:$/.test(url.protocol)) {
    return `"${shown}" is not the URL of an API: write https://api.github.com, or https://HOST/api/v3 for GitHub Enterprise Server.`
  }
  if (url.username || url.password || url.search || url.hash) {
    return `"${new URL(url.pathname, url.origin).href}" must have no user name, query or fragment.`
  }
  if (url.protocol === 'http:' && !isLoopback(url.hostname)) {
    return `"${shown}" would send the token unencrypted: write https. (http is for loopback hosts alone.)`
  }
  return undefined
}

/** https://datatracker.ietf.org/doc/html/rfc6761#section-6.3 and https://datatracker.ietf.org/doc/html/rfc1122#section-3.2.1.3 */
function isLoopback(hostname: string): boolean {
  return hostname === 'localhost' || hostname === '[::1]' || /^127(\.\d{1,3}){3}$/.test(hostname)
}

function apiUrl(text: string): string {
  return new URL(text).href.replace(/\/+$/, '')
}
