import type { Answer } from '../reply.ts'
import { inline } from '../text/inline.ts'
import type { Circumstances, Explanation, Findings } from './circumstances.ts'
import {
  ACTIONS_READ,
  mayNotReadRuns,
  mayNotWrite,
  ofOtherOwner,
  ownAlone,
  readsRuns,
  rightToSend,
  toGrant,
  waitingRight,
} from './rights.ts'

/** A 404: no such owner or repository, one that the token can't see, or one that it may not write to. */
export function notFound(answer: Answer, about: Circumstances, found: Findings): Explanation {
  const { owner, repository } = about
  if (found.repository === 'visible')
    return readsRuns(about) ? mayNotReadRuns(answer, about) : mayNotWrite(answer, about, found)
  if (found.owner === 'missing' && !found.isOwnAlone)
    return {
      cause: `${found.nearestOwner ? `Did you mean ${inline(found.nearestOwner, 100)}? ` : ''}There is no user or organization ${owner}.`,
      steps: [`Check the owner's spelling in ${repository}.`, `Check github-api-url: it is ${about.apiUrl}.`],
    }
  const right = about.task === 'follow-runs' ? ACTIONS_READ : rightToSend(about)
  return {
    cause: hiddenBecause(about, found),
    steps: [
      found.isOwnAlone || found.otherOwner ? undefined : `Check the name: ${repository}.`,
      ...toGrant(right, answer, { ...about, isCurrent: false }, found),
      waitingRight(about, found),
      singleSignOn(about),
    ],
    found: [found.owner && `The owner ${owner} ${found.owner === 'exists' ? 'exists' : 'does not exist'}.`],
  }
}

function hiddenBecause(about: Circumstances, { isOwnAlone, nearest, otherOwner }: Findings): string {
  const { token, repository, current } = about
  if (isOwnAlone) return ownAlone(repository, current)
  if (nearest) return `Did you mean ${inline(nearest)}? This ${token.name} can see no ${repository}.`
  if (otherOwner) return ofOtherOwner(about, otherOwner)
  return `To this ${token.name} ${repository} is private, missing or misspelled: GitHub hides what a token may not see.`
}

/** https://docs.github.com/en/rest/using-the-rest-api/troubleshooting-the-rest-api#404-not-found-for-an-existing-resource */
function singleSignOn({ owner, token: { kind } }: Circumstances): string | undefined {
  return kind === 'classic' || kind === 'oauth' || kind === 'unknown'
    ? `If ${owner} enforces single sign-on, authorize the token for it: without that GitHub may answer 404, too.`
    : undefined
}
