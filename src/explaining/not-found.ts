import { isHtml } from '../failures/answer-body.ts'
import type { Answer } from '../reply.ts'
import { inline } from '../text/inline.ts'
import type { Circumstances, Findings, Lines } from './circumstances.ts'
import {
  ACTIONS_READ,
  CONTENTS_WRITE,
  neededRight,
  OWN_REPOSITORY,
  readsRuns,
  waitingRight,
  writeAccess,
} from './rights.ts'
import { webPage } from './unexpected.ts'

/** A 404: no such owner or repository, one that the token can't see, or one that it may not write to. */
export function notFound(answer: Answer, about: Circumstances, found: Findings): Lines {
  const { owner, token } = about
  if (isHtml(answer)) return [webPage(about)]
  if (found.repository === 'visible' && readsRuns(about)) {
    return [
      `This ${token.name} can see the repository, but not its workflow runs.`,
      ...neededRight(answer, about, ACTIONS_READ),
    ]
  }
  if (found.repository === 'visible') {
    return [
      `This ${token.name} can see the repository, so it exists; but it may not write to it (scope or role), which GitHub answers with 404, too.`,
      ...writeAccess(answer, about, found),
    ]
  }
  if (found.owner === 'missing') {
    return [
      `There is no user or organization ${owner} there: check the owner's spelling, and that github-api-url is the right GitHub.`,
    ]
  }
  return [
    `To this ${token.name} the repository is private, missing or misspelt: GitHub hides what a token may not see.`,
    found.owner === 'exists' ? `The owner ${owner} exists.` : undefined,
    found.nearest ? `The nearest name that the token can see is ${inline(found.nearest)}: is that the one?` : undefined,
    'If the name is right, the token needs access to it:',
    ...neededRight(answer, about, {
      ...(about.task === 'follow-runs' ? ACTIONS_READ : CONTENTS_WRITE),
      job: OWN_REPOSITORY,
    }),
    waitingRight(about),
  ]
}
