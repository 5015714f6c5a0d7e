import type { Answer } from '../reply.ts'
import { inline } from '../text/inline.ts'
import type { Circumstances, Explanation, Findings } from './circumstances.ts'
import {
  ACTIONS_READ,
  mayNotReadRuns,
  mayNotWrite,
  nameOf,
  ofOtherOwner,
  ownAlone,
  readsRuns,
  rightToSend,
  toGrant,
  waitingRight,
} from './rights.ts'

/** A 404: no such owner or repository, one that the token can't see, or one that it may not write to. */
export function notFound(answer: Answer, about: Circumstances, found: Findings): Explanation {
  const { owner, repository, apiUrl } = about
  if (found.repository === 'visible')
    return readsRuns(about) ? mayNotReadRuns(answer, about, found) : mayNotWrite(answer, about, found)
  const noOwner = `There is no user or organization ${owner}`
  if (found.owner === 'missing' && !found.isOwnAlone)
    return {
      cause: `${found.nearestOwner ? `Did you mean ${inline(found.nearestOwner, 100)}? ` : ''}${noOwner}.`,
      steps: [`Check the spelling of ${repository}.`, checkUrl(apiUrl)],
    }
  const right = about.task === 'follow-runs' ? ACTIONS_READ : rightToSend(about)
  const checks = checkName(about, found)
  const access = toGrant(right, answer, { ...about, isCurrent: false }, found)
  return {
    cause: hiddenBecause(about, found),
    steps: [
      found.owner === 'missing' ? `${noOwner}: check the spelling.` : undefined,
      ...checks,
      ...(checks.length > 0
        ? [[`If ${repository} is right, the token needs access to it:`, ...access].join('\n')]
        : access),
      waitingRight(about, found),
      singleSignOn(about),
    ],
    found: [found.owner === 'exists' ? `The owner ${owner} exists.` : undefined],
  }
}

function hiddenBecause(about: Circumstances, found: Findings): string {
  const { repository, current } = about
  const { isOwnAlone, nearest, otherOwner } = found
  const meant = nearest && `Did you mean ${inline(nearest)}? `
  if (isOwnAlone)
    return meant ? `${meant}This job's GITHUB_TOKEN reaches no other repository.` : ownAlone(repository, current)
  if (meant) return `${meant}This ${nameOf(about, found)} cannot see ${repository}.`
  if (otherOwner) return ofOtherOwner(about, otherOwner)
  return found.repository === 'hidden'
    ? `This ${nameOf(about, found)} cannot see ${repository}: it is misspelled, missing, or private and hidden from this token.`
    : `${repository} is misspelled or missing, or this ${nameOf(about, found)} may not see it or not write to it: GitHub answers 404 to all of these.`
}

function checkName({ repository }: Circumstances, { isOwnAlone, nearest, otherOwner }: Findings): string[] {
  if (nearest) return [`If that is the one, correct the name: ${inline(nearest)}.`]
  return isOwnAlone || otherOwner ? [] : [`Check the spelling of ${repository}.`]
}

/** The default needs no check. */
function checkUrl(apiUrl: string): string | undefined {
  return apiUrl === 'https://api.github.com' ? undefined : `Check github-api-url: it is ${apiUrl}.`
}

/** https://docs.github.com/en/rest/using-the-rest-api/troubleshooting-the-rest-api#404-not-found-for-an-existing-resource */
function singleSignOn({ owner, token: { kind } }: Circumstances): string | undefined {
  return kind === 'classic' || kind === 'oauth' || kind === 'unknown'
    ? `If ${owner} enforces single sign-on, authorize the token for it: without that GitHub may answer 404, too.`
    : undefined
}
