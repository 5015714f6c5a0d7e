import { isHtml } from '../failures/answer-body.ts'
import { failureCode } from '../failures/code.ts'
import { showsWriteAccess } from '../failures/token.ts'
import { lookUpNames, lookUpOwner, lookUpRepository, lookUpToken, type SeenRepository } from '../github/lookups.ts'
import type { Answer } from '../reply.ts'
import type { Target } from '../target.ts'
import { nearest } from '../text/nearest.ts'
import type { Circumstances, Findings } from './circumstances.ts'
import type { Ask, LookUp } from './shared-look-ups.ts'

/**
 * Looks up what tells the causes of a failure apart: the token itself after a 401, the repository after a 403 or 404,
 * and after a 404 its owner and the names that the token can see.
 *
 * @param isRunningPrivate whether the log is private, where the names of private repositories may be shown
 */
export async function lookInto(
  answer: Answer,
  target: Target,
  { task, token }: Circumstances,
  askFor: Ask,
  isRunningPrivate: () => boolean,
): Promise<Findings> {
  const found: Findings = {}
  const code = failureCode(answer)
  const { owner } = target
  if (code === 'bad_credentials' && task !== 'follow-runs') found.token = (await ask('token', lookUpToken))?.kind
  if (code !== 'insufficient_permission' && code !== 'not_found') return found
  // A web page: that is no GitHub that could be asked.
  if (isHtml(answer)) return found

  const seen = await ask(target.repository, lookUpRepository)
  if (seen?.kind === 'visible') found.push = showsWriteAccess(token.kind) ? seen.repository.push : undefined
  found.repository = seen?.kind
  if (code !== 'not_found' || seen?.kind !== 'hidden') return found

  const account = await ask(`owner ${owner}`, (client) => lookUpOwner(client, owner))
  found.owner = account && (account.kind === 'owner' ? 'exists' : 'missing')
  if (account?.kind !== 'owner') return found
  const isInstallation = token.kind === 'installation'
  const listed = await ask(`names of ${owner}`, (client) => lookUpNames(client, owner, account.type, isInstallation))
  found.nearest = nearestName(target, listed?.names ?? [], isRunningPrivate())
  return found

  function ask<Found extends { kind: string }>(what: string, lookUp: LookUp<Found>) {
    return askFor(target, what, lookUp, (why) => {
      found.notLooked = why
    })
  }
}

function nearestName({ name }: Target, names: SeenRepository[], showPrivate: boolean): string | undefined {
  const shown = names.filter((seen) => seen.private === false || showPrivate).map((seen) => seen.fullName)
  // All of them are the target's owner's.
  const nameIn = (fullName: string) => fullName.slice(fullName.indexOf('/') + 1)
  const found = nearest(name, shown.map(nameIn))
  return shown.find((fullName) => nameIn(fullName) === found)
}
