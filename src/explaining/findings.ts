import { isHtml } from '../failures/answer-body.ts'
import { failureCode } from '../failures/code.ts'
import { showsWriteAccess } from '../failures/token.ts'
import {
  lookUpNames,
  lookUpOwner,
  lookUpRepository,
  lookUpToken,
  type NamesOf,
  type SeenRepository,
} from '../github/lookups.ts'
import type { Answer } from '../reply.ts'
import type { Target, WorkflowDispatch } from '../target.ts'
import { nearest } from '../text/nearest.ts'
import type { Circumstances, Findings } from './circumstances.ts'
import type { Ask, LookUp } from './shared-look-ups.ts'

/**
 * Looks up what tells the causes of a failure apart: the token itself after a 401, the repository after a 403 or 404,
 * then what else the token reaches, and after a 404 the owner and the names that the token can see. Three requests at
 * most.
 *
 * @param isRunningPrivate whether the log is private, where the names of private repositories may be shown
 */
export async function lookInto(
  answer: Answer,
  target: Target,
  about: Circumstances,
  askFor: Ask,
  isRunningPrivate: () => boolean,
): Promise<Findings> {
  const found: Findings = {}
  const code = failureCode(answer)
  const { kind } = about.token
  if (code === 'bad_credentials' && about.task !== 'follow-runs') found.token = (await ask('token', lookUpToken))?.kind
  const { dispatch } = about
  const isOfWorkflow = dispatch.kind === 'workflow' && about.task === 'send'
  if (isOfWorkflow && code === 'invalid_payload') await lookAtRefusal(dispatch)
  if (code !== 'insufficient_permission' && code !== 'not_found') return found
  // A web page: that is no GitHub that could be asked.
  if (isHtml(answer)) return found

  const seen = await ask(target.repository, lookUpRepository)
  switch (seen?.kind) {
    case 'refused':
      found.token = 'dead'
      break
    case 'no-endpoint':
      found.endpoint = 'missing'
      break
    case 'visible':
      found.repository = 'visible'
      found.push = showsWriteAccess(kind) ? seen.repository.push : undefined
      found.isPublic = seen.repository.private === false
      found.movedTo = newName(seen.repository)
      if (isOfWorkflow && code === 'not_found') await lookForWorkflow(dispatch)
      else if (!about.isCurrent) await lookAtReach()
      break
    case 'hidden':
      found.repository = 'hidden'
      if (code === 'not_found') await lookForNames()
      break
  }
  return found

  /** A workflow that is not to be found, or that the token may not start. */
  async function lookForWorkflow(its: WorkflowDispatch) {
    const { lookForWorkflow } = await loadWorkflows()
    found.workflow = await lookForWorkflow(its, about, ask, mayShow())
    // What it reaches matters where the workflow is there.
    if (found.workflow.isKnown !== false && !about.isCurrent) await lookAtReach()
  }

  /** Names are shown only where the log, or the repository, is no secret. */
  async function lookAtRefusal(its: WorkflowDispatch) {
    const seen = await ask(target.repository, lookUpRepository)
    found.isPublic = seen?.kind === 'visible' ? seen.repository.private === false : undefined
    if (!mayShow()) return
    const { lookAtWorkflow } = await loadWorkflows()
    found.workflow = await lookAtWorkflow(answer, its, about, ask)
  }

  function mayShow(): boolean {
    return found.isPublic === true || isRunningPrivate()
  }

  /** What else a token that is restricted to some repositories reaches. */
  async function lookAtReach(): Promise<SeenRepository[] | undefined> {
    const owner = ownerOf(found.movedTo ?? about.repository)
    // Its token is for one owner's repositories: the one that was named.
    if (kind === 'app') found.otherOwner = otherOwner([about.repository], owner)
    if (kind === 'installation') {
      const names = await namesOf('installation')
      found.isOwnAlone = isAlone(names, about.current)
      return names
    }
    if (kind !== 'fine-grained') return undefined
    const names = await namesOf('user')
    found.otherOwner = otherOwner([...(names ?? []).map(({ fullName }) => fullName), ...about.reached], owner)
    return names
  }

  function newName({ fullName }: SeenRepository): string | undefined {
    return fullName.toLowerCase() !== about.repository.toLowerCase() && mayShow() ? fullName : undefined
  }

  async function lookForNames() {
    const account = await ask(`owner ${about.owner}`, (client) => lookUpOwner(client, about.owner))
    found.owner = account && (account.kind === 'owner' ? 'exists' : 'missing')
    const isRestricted = kind === 'installation' || kind === 'fine-grained'
    if (account?.kind === 'missing' && about.current !== undefined) {
      found.nearestOwner = nearest(about.owner, [ownerOf(about.current)])
    }
    if (account?.kind !== 'owner' && !isRestricted) return
    const names = isRestricted
      ? await lookAtReach()
      : await namesOf(account?.type === 'Organization' ? { organization: about.owner } : 'user')
    const shown = (names ?? [])
      .filter((each) => each.private === false || isRunningPrivate())
      .map(({ fullName }) => fullName)
      .filter((fullName) => ownerOf(fullName).toLowerCase() === about.owner.toLowerCase())
    const nearestName = nearest(target.name, shown.map(nameOf))
    found.nearest = shown.find((fullName) => nameOf(fullName) === nearestName)
  }

  async function namesOf(of: NamesOf): Promise<SeenRepository[] | undefined> {
    const what = typeof of === 'string' ? `repositories of the ${of}` : `repositories of ${of.organization}`
    return (await ask(what, (client) => lookUpNames(client, of)))?.names
  }

  function ask<Found extends { kind: string }>(what: string, lookUp: LookUp<Found>) {
    return askFor(target, what, lookUp, (why) => {
      found.notLooked = why
    })
  }
}

/** With what reads workflow files, which most failures have no use for. */
const loadWorkflows = () => import(/* webpackChunkName: "following" */ './workflow-findings.ts')

/** GITHUB_TOKEN's installation has the repository that the workflow runs in, and no other. */
function isAlone(names: SeenRepository[] | undefined, current: string | undefined): boolean | undefined {
  const [first, ...others] = names ?? []
  if (first === undefined || current === undefined) return undefined
  return others.length === 0 && first.fullName.toLowerCase() === current.toLowerCase()
}

/** Whose repositories a token reaches, where these are all others' than the target's. */
function otherOwner(reached: string[], owner: string): string | undefined {
  const owners = reached.map(ownerOf)
  return owners.some((each) => each.toLowerCase() === owner.toLowerCase()) ? undefined : owners[0]
}

function ownerOf(fullName: string): string {
  return fullName.slice(0, fullName.indexOf('/'))
}

function nameOf(fullName: string): string {
  return fullName.slice(fullName.indexOf('/') + 1)
}
