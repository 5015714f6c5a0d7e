import { wordsFor } from '../events/dispatch.ts'
import type { TokenKind } from '../failures/token.ts'
import type { Answer } from '../reply.ts'
import { inline } from '../text/inline.ts'
import type { Circumstances, Explanation, Findings } from './circumstances.ts'

/** The token is good, but lacks a right (403): which one, in the words of its settings page. */
export function insufficientPermission(answer: Answer, about: Circumstances, found: Findings): Explanation {
  return readsRuns(about) ? mayNotReadRuns(answer, about) : mayNotWrite(answer, about, found)
}

/** The token can see the repository, and lacks the right to write to it. */
export function mayNotWrite(answer: Answer, about: Circumstances, found: Findings): Explanation {
  return {
    title: about.dispatch.kind === 'workflow' ? 'Token may not start workflows' : 'Token may not write',
    cause: mayNotWriteBecause(answer, about, found),
    steps: [...toGrant(rightToSend(about), answer, about, found), waitingRight(about, found)],
    found: headerLines(answer, about),
  }
}

/** The token can see the repository, and lacks the right to read its runs. */
export function mayNotReadRuns(answer: Answer, about: Circumstances): Explanation {
  return {
    title: 'Token may not read runs',
    cause: `This ${about.token.name} may not read the workflow runs of ${about.repository}, which waiting for them takes.`,
    steps: [...toGrant(ACTIONS_READ, answer, about, {}), about.task === 'list-runs' ? toSendTakes(about) : undefined],
    found: headerLines(answer, about),
  }
}

function toSendTakes(about: Circumstances): string {
  const { send, what } = wordsFor(about.dispatch)
  return `To ${send} the ${what} takes ${rightToSend(about).permission}, too.`
}

/** Whether what failed was to read runs, not to send. */
export function readsRuns({ task }: Circumstances): boolean {
  return task === 'list-runs' || task === 'follow-runs'
}

/** A right more, where runs are waited for: those of public repositories can be read by any token. */
export function waitingRight(about: Circumstances, { isPublic }: Findings): string | undefined {
  const { waits, dispatch, token } = about
  // Who may start a workflow may read its run.
  if (dispatch.kind === 'workflow') return undefined
  const { kind } = token
  const has = kind === 'classic' || kind === 'oauth' ? ', which the scope repo has in it' : ''
  return waits && !isPublic ? `Waiting for runs takes Actions: Read, too${has}.` : undefined
}

function mayNotWriteBecause(answer: Answer, about: Circumstances, { push, isOwnAlone, otherOwner }: Findings): string {
  const { token, repository, current, isCurrent } = about
  const { permission, key } = rightToSend(about)
  const may = `may not ${about.dispatch.kind === 'workflow' ? 'start workflows in' : 'write to'} ${repository}`
  if (push === false) return `The user of this ${token.name} ${may}.`
  switch (token.kind) {
    case 'classic':
    case 'oauth':
      return hasScope(answer) === false
        ? `This ${token.name} ${may}: it lacks the scope repo.`
        : `This ${token.name} ${may}: its user has no write access there.`
    case 'fine-grained':
      return otherOwner === undefined
        ? `This ${token.name} ${may}: it lacks ${permission}, or the repository is not among those it was made for.`
        : ofOtherOwner(about, otherOwner)
    case 'app-user':
      return `This ${token.name} ${may}: the App lacks ${permission}, or is not installed on the repository.`
    case 'installation':
      if (isCurrent) return `This job's GITHUB_TOKEN ${may}: its permissions lack ${key}.`
      if (isOwnAlone) return ownAlone(repository, current)
      return isOwnAlone === undefined
        ? `This ${token.name} ${may}: GITHUB_TOKEN reaches its own repository only.`
        : `This GitHub App's installation token (ghs_…) ${may}: the App lacks ${permission}, or is not installed on the repository.`
    case 'unknown':
      return `This ${token.name} ${may}.`
  }
}

/** For what is as good as certain: the installation has this repository alone. */
export function ownAlone(repository: string, current = 'its own repository'): string {
  return `This job's GITHUB_TOKEN reaches ${current} alone, and ${repository} is another repository.`
}

/** For a token whose resource owner is another than the target's. */
export function ofOtherOwner({ token, owner, repository }: Circumstances, otherOwner: string): string {
  return `This ${token.name} is for repositories of ${inline(otherOwner, 100)}, and ${repository} belongs to ${owner}: such a token reaches one owner's repositories alone.`
}

/** A right, in the words of the settings pages. */
export interface Right {
  permission: string
  /** What a classic token's user must have beside the scope. */
  access: 'read' | 'write'
  /** As a workflow has it under `permissions`. */
  key: string
}

export const CONTENTS_WRITE: Right = {
  permission: 'Contents: Read and write',
  access: 'write',
  key: 'contents: write',
}
export const ACTIONS_WRITE: Right = {
  permission: 'Actions: Read and write',
  access: 'write',
  key: 'actions: write',
}
export const ACTIONS_READ: Right = { permission: 'Actions: Read', access: 'read', key: 'actions: read' }

/** What the dispatch itself takes. */
export function rightToSend({ dispatch }: Pick<Circumstances, 'dispatch'>): Right {
  return dispatch.kind === 'workflow' ? ACTIONS_WRITE : CONTENTS_WRITE
}

/**
 * How to give the token a right, in the words of the settings page of each kind of token.
 *
 * @see https://docs.github.com/en/rest/authentication/permissions-required-for-fine-grained-personal-access-tokens
 */
export function toGrant(right: Right, answer: Answer, about: Circumstances, found: Findings): string[] {
  const { permission, access, key } = right
  const { repository, owner, isCurrent, token } = about
  const scope = 'the scope repo (public_repo is enough for a public repository)'
  const user = `a user who may ${access === 'write' ? 'write to' : 'read'} ${repository}`
  const classic = hasScope(answer) ? user : `${scope}, and ${user}`
  const app = `${permission} in its permissions, accepted by an owner of ${owner}, and ${repository} among the repositories it is installed on`
  const fineGrained = `${permission}, and ${repository} among its repositories; an owner of ${owner} may have to approve it`
  const other = `Pass another token as \`token\`: a fine-grained one with ${permission} on ${repository}, or a GitHub App's.`
  const ownSteps = [
    `Add \`${key}\` to the job's \`permissions\`${access === 'write' ? '' : `, beside \`${rightToSend(about).key}\``}. If a workflow calls this one, its job needs it as well: a called workflow can't have more than its caller.`,
    'In runs for forks GITHUB_TOKEN is read-only all the same, and in those for Dependabot unless `permissions` says otherwise.',
  ]
  const steps: Record<TokenKind, string[]> = {
    classic: [`Use a token with ${classic}.`],
    oauth: [`Use a token with ${classic}.`],
    'fine-grained': found.otherOwner
      ? [
          `Make a token with ${owner} as its resource owner, ${permission}, and ${repository} among its repositories: a token's resource owner can't be changed.`,
          'Where a step sends to several owners, name the token of each target by token-env.',
        ]
      : [`Edit the token: it needs ${fineGrained}.`],
    'app-user': [`The App needs ${app}.`],
    installation: isCurrent
      ? [...ownSteps, `If it is a GitHub App's token: the App needs ${app}.`]
      : found.isOwnAlone === false
        ? [`The App needs ${app}.`]
        : [
            other,
            `If it is a GitHub App's token: the App needs ${app}, and the token must be made for that repository.`,
          ],
    unknown: [
      `A fine-grained token needs ${fineGrained}.`,
      `A classic token needs ${classic}.`,
      `GITHUB_TOKEN needs \`permissions: ${key}\`, and reaches its own repository only.`,
      `A GitHub App needs ${app}.`,
    ],
  }
  return steps[token.kind]
}

/** Whether the token has the scope for all repositories; nothing where GitHub did not say. */
function hasScope({ headers }: Answer): boolean | undefined {
  return headers['x-oauth-scopes']?.split(/,\s*/).includes('repo')
}

/** What GitHub's headers say of the token's rights. */
function headerLines({ headers }: Answer, { task }: Circumstances): (string | undefined)[] {
  const { 'x-oauth-scopes': has, 'x-accepted-github-permissions': accepted } = headers
  return [
    has === undefined ? undefined : `The token's scopes (X-OAuth-Scopes): ${has.trim() ? inline(has) : 'none'}.`,
    // Of a dry run's reads GitHub asks for less than of an event.
    accepted && task !== 'rehearse'
      ? `GitHub asks for (X-Accepted-GitHub-Permissions): ${inline(accepted)}.`
      : undefined,
  ]
}
