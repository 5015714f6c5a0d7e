import { wordsFor } from '../events/dispatch.ts'
import { isHtml } from '../failures/answer-body.ts'
import type { TokenKind } from '../failures/token.ts'
import type { Answer } from '../reply.ts'
import { inline } from '../text/inline.ts'
import type { Circumstances, Explanation, Findings } from './circumstances.ts'

/** The token is good, but lacks a right (403): which one, in the words of its settings page. */
export function insufficientPermission(answer: Answer, about: Circumstances, found: Findings): Explanation {
  const told = readsRuns(about) ? mayNotReadRuns(answer, about, found) : mayNotWrite(answer, about, found)
  return isHtml(answer) ? { ...told, steps: [WEB_PAGE, ...told.steps] } : told
}

const WEB_PAGE =
  "First look at the network: a web page was answered, where GitHub's API sends JSON. Most likely a proxy in the runner's network refused the request."

/** The token can see the repository, and lacks the right to write to it. */
export function mayNotWrite(answer: Answer, about: Circumstances, found: Findings): Explanation {
  return {
    title: `Token may not ${writing(about)}`,
    cause: mayNotWriteBecause(answer, about, found),
    ...sharedByApp(rightToSend(about), answer, about),
    steps: [...toGrant(rightToSend(about), answer, about, found), waitingRight(about, found)],
    found: headerLines(answer, about),
  }
}

/** The token can see the repository, and lacks the right to read its runs. */
export function mayNotReadRuns(answer: Answer, about: Circumstances, found: Findings): Explanation {
  return {
    title: 'Token may not read runs',
    cause: `This ${nameOf(about, found)} may not read the workflow runs of ${about.repository}: waiting for them needs that right.`,
    ...sharedByApp(ACTIONS_READ, answer, about),
    steps: [
      ...toGrant(ACTIONS_READ, answer, about, found),
      about.task === 'follow-runs' ? undefined : sendingTakes(about),
    ],
    found: headerLines(answer, about),
  }
}

function sendingTakes(about: Circumstances): string {
  const { sending, what } = wordsFor(about.dispatch)
  return `${sending} the ${what} takes ${rightToSend(about).permission}, too.`
}

/** Whether what failed was to read runs, not to send. */
export function readsRuns({ task }: Circumstances): boolean {
  return task === 'list-runs' || task === 'follow-runs' || task === 'look-back'
}

/** A right more, where runs are waited for: those of public repositories can be read by any token. */
export function waitingRight(about: Circumstances, { isPublic }: Findings): string | undefined {
  const { waits, dispatch, task, token } = about
  // Who may start a workflow may read its run.
  if (dispatch.kind === 'workflow' || task === 're-run') return undefined
  const { kind } = token
  const has = kind === 'classic' || kind === 'oauth' ? ', which the scope repo has in it' : ''
  return waits && !isPublic ? `Waiting for runs takes Actions: Read, too${has}.` : undefined
}

/** What the token was to do. */
function writing({ task, dispatch }: Circumstances): string {
  if (task === 're-run') return 're-run'
  return dispatch.kind === 'workflow' ? 'start workflows' : 'write'
}

const WHERE: Record<string, string> = { 're-run': 're-run workflows in', 'start workflows': 'start workflows in' }

function mayNotWriteBecause(answer: Answer, about: Circumstances, found: Findings): string {
  const { token, repository, current, isCurrent } = about
  const { permission, key } = rightToSend(about)
  const may = `may not ${WHERE[writing(about)] ?? 'write to'} ${repository}`
  const it = `This ${nameOf(about, found)} ${may}`
  if (found.push === false) return `The user of this ${token.name} ${may}.`
  switch (token.kind) {
    case 'classic':
    case 'oauth':
      return `${it}: ${hasScope(answer) === false ? 'it lacks the scope repo' : 'its user has no write access there'}.`
    case 'fine-grained':
      return found.otherOwner
        ? ofOtherOwner(about, found.otherOwner)
        : `${it}: it lacks ${permission}, or the repository is not among those it was made for.`
    case 'app-user':
      return `${it}: the App lacks ${permission}, or is not installed on the repository.`
    case 'app':
      if (found.otherOwner) return ofOtherOwner(about, found.otherOwner)
      return lacksRight(answer, permission)
        ? `${it}: its installation on ${about.owner} lacks ${permission}.`
        : `${it}. Its installation has ${permission}: most likely ${repository} is not among its repositories.`
    case 'installation':
      if (isCurrent) return `${it}: as this job's GITHUB_TOKEN it lacks \`${key}\`.`
      if (found.isOwnAlone) return ownAlone(repository, current)
      return found.isOwnAlone === false
        ? `${it}: the App lacks ${permission}, or is not installed on the repository.`
        : `${it}: GITHUB_TOKEN reaches its own repository only.`
    case 'unknown':
      return `${it}.`
  }
}

/** What the token is, as far as is known. */
export function nameOf({ token }: Circumstances, { isOwnAlone }: Findings): string {
  return token.kind === 'installation' && isOwnAlone === false ? "GitHub App's installation token (ghs_…)" : token.name
}

/** For what is as good as certain: the installation has this repository alone. */
export function ownAlone(repository: string, current = 'its own repository'): string {
  return `This job's GITHUB_TOKEN reaches only ${current}, and ${repository} is another repository.`
}

/** For a token whose resource owner is another than the target's. */
export function ofOtherOwner({ token, owner, repository }: Circumstances, otherOwner: string): string {
  return `This ${token.name} is for repositories of ${inline(otherOwner, 100)}, and ${repository} belongs to ${owner}: such a token reaches only one owner's repositories.`
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

/** What the dispatch itself takes, or that its run be re-run. */
export function rightToSend({ dispatch, task }: Pick<Circumstances, 'dispatch' | 'task'>): Right {
  return dispatch.kind === 'workflow' || task === 're-run' ? ACTIONS_WRITE : CONTENTS_WRITE
}

/**
 * How to give the token a right, in the words of the settings page of each kind of token.
 *
 * @see https://docs.github.com/en/rest/authentication/permissions-required-for-fine-grained-personal-access-tokens
 */
export function toGrant(right: Right, answer: Answer, about: Circumstances, found: Findings): string[] {
  const { permission, key, access } = right
  const { repository, owner, isCurrent, token } = about
  const app = `give the App ${permission}, have an owner of ${owner} accept that, and install it on ${repository}`
  const another = `Pass another token as \`token\`: a fine-grained one with ${permission} on ${repository}, or a GitHub App's.`
  const steps: Record<TokenKind, string[]> = {
    classic: toGrantScope(right, answer, about, found),
    oauth: toGrantScope(right, answer, about, found),
    'fine-grained': found.otherOwner
      ? [
          `Make a token with ${owner} as its resource owner, which can't be changed later, ${permission}, and ${repository} among its repositories.`,
          'Where a step sends to several owners, name the token of each target by token-env.',
        ]
      : [
          `Give the token ${permission}, and add ${repository} to its repositories: Settings → Developer settings → Personal access tokens → Fine-grained tokens.`,
          `If ${owner} requires approval of such tokens, have an owner of it approve this one.`,
        ],
    'app-user': [access === 'write' && found.push === false ? toGrantRole(right, about) : `${capital(app)}.`],
    installation: isCurrent
      ? [
          `Add \`${key}\` to the job's \`permissions\`${access === 'write' ? '' : `, beside \`${rightToSend(about).key}\``}. Where another workflow calls this one, add it to the calling job, too: a called workflow can't have more permissions than its caller.`,
          'In runs for forks GITHUB_TOKEN stays read-only, and in those for Dependabot unless `permissions` says otherwise.',
          `If it is a GitHub App's token: ${app}.`,
        ]
      : found.isOwnAlone === false
        ? [`${capital(app)}.`]
        : [another, `If it is a GitHub App's token: ${app}, and make the token for that repository.`],
    app: found.otherOwner
      ? [
          `Then a token for ${owner} is asked for: have an owner of it install the App on ${repository}, if it is not yet.`,
        ]
      : toGrantApp(right, answer, about),
    unknown: [
      `A fine-grained token: give it ${permission}, and add ${repository} to its repositories.`,
      `A classic token: give it the scope repo, and its user ${access} access to ${repository}.`,
      `GITHUB_TOKEN: add \`${key}\` to the job's \`permissions\`; it reaches its own repository only.`,
      `A GitHub App's: ${app}.`,
    ],
  }
  return steps[token.kind]
}

/** Whether the installation is known to lack a right. */
export function lacksRight({ app }: Answer, permission: string): boolean {
  return app?.kind === 'lacks' && app.rights.includes(permission)
}

/** What all targets of an owner have in common, where a GitHub App sends. */
function sharedByApp({ permission }: Right, answer: Answer, { token, owner }: Circumstances): { sharedCause?: string } {
  if (token.kind !== 'app') return {}
  const installation = `The GitHub App's installation on ${owner}`
  return {
    sharedCause: lacksRight(answer, permission)
      ? `${installation} lacks ${permission}.`
      : `${installation} has ${permission}: most likely these are not among its repositories.`,
  }
}

/** https://docs.github.com/en/apps/maintaining-github-apps/modifying-a-github-app-registration#changing-the-permissions-of-a-github-app */
function toGrantApp({ permission }: Right, { app }: Answer, { owner }: Circumstances): string[] {
  const page = app?.kind === 'lacks' && app.settings ? `: ${inline(app.settings, 300)}` : ''
  if (app?.kind !== 'lacks' || !app.rights.includes(permission))
    return [`Have an owner of ${owner} add it to the installation's repositories${page}`]
  return [
    `Give the App ${permission}: its settings → Permissions & events → Repository permissions.`,
    `Then have an owner of ${owner} accept that${page}`,
  ]
}

/** What a token with scopes lacks: the scope, or its user the role. */
function toGrantScope(right: Right, answer: Answer, about: Circumstances, { push }: Findings): string[] {
  const scope =
    'Give the token the scope repo (public_repo is enough for a public repository): Settings → Developer settings → Personal access tokens → Tokens (classic).'
  const has = hasScope(answer)
  return [...(has ? [] : [scope]), ...(has === false && push !== false ? [] : [toGrantRole(right, about)])]
}

function toGrantRole({ access }: Right, { repository }: Circumstances): string {
  return `Give the token's user ${access} access to ${repository}, or use the token of a user who has it.`
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1)
}

/** Whether the token has the scope for all repositories; nothing where GitHub did not say. */
function hasScope({ headers }: Answer): boolean | undefined {
  return headers['x-oauth-scopes']?.split(/,\s*/).includes('repo')
}

/** What GitHub's headers say of the token's rights. */
function headerLines({ headers }: Answer, { task, token: { kind } }: Circumstances): (string | undefined)[] {
  const { 'x-oauth-scopes': has, 'x-accepted-github-permissions': accepted } = headers
  const hasScopes = kind === 'classic' || kind === 'oauth' || kind === 'unknown'
  return [
    hasScopes && has !== undefined
      ? `The token's scopes (X-OAuth-Scopes): ${has.trim() ? inline(has) : 'none'}.`
      : undefined,
    // Of a dry run's reads GitHub asks for less than of an event.
    accepted && task !== 'rehearse'
      ? `GitHub asks for (X-Accepted-GitHub-Permissions): ${inline(accepted)}.`
      : undefined,
  ]
}
