import type { TokenTraits } from '../failures/token.ts'
import type { Answer } from '../reply.ts'
import { inline } from '../text/inline.ts'
import type { Circumstances, Findings, Lines } from './circumstances.ts'

/** The token is good, but lacks a right (403): which one, in the words of its settings page. */
export function insufficientPermission(answer: Answer, about: Circumstances, found: Findings): Lines {
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

/** What lacks to write to a repository that the token can see. */
export function writeAccess(answer: Answer, about: Circumstances, found: Findings): Lines {
  return [
    found.push === false ? 'Its user has no write access to the repository: that comes first.' : undefined,
    ...neededRight(answer, about, about.isCurrent ? CONTENTS_WRITE : { ...CONTENTS_WRITE, job: ELSEWHERE }),
  ]
}

/** A right more, where runs are waited for. */
export function waitingRight({ waits, token: { kind } }: Circumstances): string | undefined {
  const has = kind === 'classic' || kind === 'oauth' ? ', which the scope repo has in it' : ''
  return waits ? `Waiting for runs takes Actions: Read, too${has}.` : undefined
}

/** Whether what failed was to read runs, not to send. */
export function readsRuns({ task }: Circumstances): boolean {
  return task === 'list-runs' || task === 'follow-runs'
}

/** A right, in the words of the settings pages, and what can be done about `GITHUB_TOKEN`. */
export interface Right {
  permission: string
  /** What a classic token's user must have beside the scope. */
  access: 'read' | 'write'
  job: string
}

const WRITE_PERMISSION =
  'add `permissions: contents: write` to the job. For pull requests from forks it is read-only all the same, and for Dependabot unless `permissions` says otherwise.'
const ELSEWHERE =
  "it writes to its own repository only (there with `permissions: contents: write`; it is read-only for pull requests from forks, and by default for Dependabot). For another one pass a fine-grained token, or a GitHub App's, as `token`."
export const OWN_REPOSITORY =
  "it reaches its own repository only. Pass a fine-grained token, or a GitHub App's, as `token`."

export const CONTENTS_WRITE: Right = { permission: 'Contents: Read and write', access: 'write', job: WRITE_PERMISSION }
export const ACTIONS_READ: Right = {
  permission: 'Actions: Read',
  access: 'read',
  job: "add `actions: read` to the job's `permissions`, beside `contents: write`; it reaches its own repository only.",
}

/**
 * The right for this endpoint, in the words of the settings page of each kind of token.
 *
 * @see https://docs.github.com/en/rest/authentication/permissions-required-for-fine-grained-personal-access-tokens
 */
export function neededRight(
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
