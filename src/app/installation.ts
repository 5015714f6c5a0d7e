import { failureCode, isUnknownApp } from '../failures/code.ts'
import { inBatches } from '../github/batches.ts'
import type { Client } from '../github/client.ts'
import { field, text } from '../github/fields.ts'
import type { Answer, Reply } from '../reply.ts'
import type { Rights } from './least-rights.ts'

// What an App asks GitHub for, by its JWT: https://docs.github.com/en/rest/apps/apps

/** Where an App is installed. */
export interface Installation {
  kind: 'installation'
  id: number
  /** What its owner granted, where it was told. */
  permissions: Readonly<Record<string, unknown>> | undefined
  /** The page where its owner sets repositories and accepts rights, where it was told. */
  settings: string | undefined
}

/** A token of an installation. */
export interface MadeToken {
  kind: 'token'
  text: string
  /** How long it lives from the answer on, by GitHub's clock, in milliseconds; where that can't be read, an hour. */
  livesMs: number
}

/** Organizations are found as users, too; a server may have them apart. */
const INSTALLATIONS = ['GET /users/{owner}/installation', 'GET /orgs/{owner}/installation']

/**
 * @returns the installation of an owner, or what was answered in place of it
 * @see https://docs.github.com/en/rest/apps/apps#get-a-user-installation-for-the-authenticated-app
 */
export async function findInstallation(asApp: Client, owner: string): Promise<Installation | Reply> {
  const [route = '', other = ''] = INSTALLATIONS
  const first = await asApp.request(route, { owner })
  const reply = isNotThere(first) ? await asApp.request(other, { owner }) : first
  return installationIn(reply) ?? reply
}

/** Another server's 404 tells nothing. */
export function isNotThere(reply: Reply): boolean {
  return reply.kind === 'answer' && failureCode(reply) === 'not_found' && !isUnknownApp(reply)
}

function installationIn(reply: Reply): Installation | undefined {
  const id = reply.kind === 'answer' && reply.status === 200 ? field(reply.data, 'id') : undefined
  if (reply.kind !== 'answer' || typeof id !== 'number') return undefined
  const permissions = field(reply.data, 'permissions')
  return {
    kind: 'installation',
    id,
    permissions: typeof permissions === 'object' && permissions !== null ? { ...permissions } : undefined,
    settings: pageIn(reply),
  }
}

/**
 * @param repositories by their names without the owner's, at most 500; all of the installation's where they are left out
 * @returns the token, or what was answered in place of it
 * @see https://docs.github.com/en/rest/apps/apps#create-an-installation-access-token-for-an-app
 */
export async function createToken(
  asApp: Client,
  installation: number,
  permissions: Rights,
  repositories: string[] | undefined,
): Promise<MadeToken | Reply> {
  const reply = await asApp.request('POST /app/installations/{installation_id}/access_tokens', {
    installation_id: installation,
    permissions,
    ...(repositories ? { repositories } : {}),
  })
  const made = reply.kind === 'answer' && reply.status === 201 ? field(reply.data, 'token') : undefined
  if (reply.kind !== 'answer') return reply
  if (typeof made !== 'string' || !/^[\x21-\x7e]+$/.test(made))
    // What can't be read may be a token all the same: nobody knows it as a secret, and so nobody may see it.
    return reply.status < 300 ? { ...reply, data: '' } : reply
  const livesMs = Date.parse(text(reply.data, 'expires_at')) - Date.parse(reply.headers.date ?? '')
  return { kind: 'token', text: made, livesMs: livesMs > 0 ? livesMs : HOUR_MS }
}

/** https://docs.github.com/en/apps/creating-github-apps/authenticating-with-a-github-app/generating-an-installation-access-token-for-a-github-app */
const HOUR_MS = 60 * 60 * 1000

/**
 * Which repositories an installation does not cover, or nobody has: GitHub says of many no more than that there is one.
 * One that has moved to another owner redirects to the installation there.
 *
 * @param names without the owner's
 * @see https://docs.github.com/en/rest/apps/apps#get-a-repository-installation-for-the-authenticated-app
 */
export async function findOutside(
  asApp: Client,
  owner: string,
  names: string[],
  installation: number,
): Promise<{ kind: 'outside'; names: string[]; moved: Set<string>; reply: Answer | undefined } | Reply> {
  const looked = await inBatches(names, async (name) => {
    const reply = await asApp.request('GET /repos/{owner}/{repo}/installation', { owner, repo: name })
    return { name, reply }
  })
  const failed = looked.find(({ reply }) => !isNotThere(reply) && !(reply.kind === 'answer' && reply.status === 200))
  if (failed) return failed.reply
  const outside = looked.flatMap(({ name, reply }) =>
    reply.kind === 'answer' && isNotThere(reply) ? [{ name, reply }] : [],
  )
  const moved = looked.filter(({ reply }) => (installationIn(reply)?.id ?? installation) !== installation)
  return {
    kind: 'outside',
    names: [...outside, ...moved].map(({ name }) => name),
    moved: new Set(moved.map(({ name }) => name.toLowerCase())),
    reply: outside[0]?.reply,
  }
}

/**
 * A repository is found by the name that it had, its owner is not.
 *
 * @returns whose the repository is now, where it is another's and the App is installed on it
 * @see https://docs.github.com/en/organizations/managing-organization-settings/renaming-an-organization
 */
export async function lookUpNewOwner(asApp: Client, owner: string, name: string): Promise<string | undefined> {
  const reply = await asApp.request('GET /repos/{owner}/{repo}/installation', { owner, repo: name })
  const login = reply.kind === 'answer' && reply.status === 200 ? text(field(reply.data, 'account'), 'login', 100) : ''
  return login && login.toLowerCase() !== owner.toLowerCase() ? login : undefined
}

/**
 * @returns the page where the App is installed, where GitHub told
 * @see https://docs.github.com/en/rest/apps/apps#get-the-authenticated-app
 */
export async function lookUpInstallPage(asApp: Client): Promise<string | undefined> {
  const reply = await asApp.request('GET /app')
  const page = reply.kind === 'answer' && reply.status === 200 ? pageIn(reply) : undefined
  return page && `${page}/installations/new`
}

/** Only an address that may be shown as one. */
function pageIn({ data }: Answer): string | undefined {
  const page = text(data, 'html_url', 300)
  return /^https:\/\/[\w.-]+(:\d+)?\/[\w./-]+$/.test(page) ? page : undefined
}
