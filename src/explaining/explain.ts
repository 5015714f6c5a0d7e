import { arrivalOf } from '../events/dispatch.ts'
import { failureCode, isUnclear, noAnswerCode } from '../failures/code.ts'
import { type Failure, STOPPED } from '../failures/failure.ts'
import { titleOf } from '../failures/title.ts'
import type { Answer, NoAnswer, Reply } from '../reply.ts'
import { adviceForAnswer } from './advice.ts'
import type { Circumstances, ExplainedCode, Findings } from './circumstances.ts'
import { adviceForNoAnswer } from './network.ts'
import { arrivedBefore, wasToBeRerun } from './not-resumed.ts'
import { answeredLine, replyLine, unansweredLine } from './reply-lines.ts'
import { workflowCode } from './workflow-refused.ts'

/** Explains the answer that failed a target, for the token in use, with what look-ups found. */
export function explainAnswer(answer: Answer, about: Circumstances, findings: Findings): Failure {
  const code = codeOf(answer, about, findings)
  const unclear = isUnclear(answer)
  const { told, found, isQuoted } = adviceForAnswer(code, answer, about, findings)
  return {
    ...told,
    happened: lines(
      introduction(about),
      answeredLine(answer, isQuoted),
      ...found,
      (code === 'rate_limited' || unclear) && triesLine(about),
      answer.status >= 300 && unclear && onceLine(about),
    ),
    ...ending(unclear, about),
  }
}

/** Look-ups never turn one failure into another, but for a 404, which may hide that the token is dead or the server no GitHub. */
function codeOf(answer: Answer, about: Circumstances, findings: Findings): ExplainedCode {
  const { token, endpoint } = findings
  const code = failureCode(answer)
  if (code === 'not_found' && token === 'dead') return 'bad_credentials'
  if (code === 'not_found' && endpoint === 'missing') return 'unexpected_response'
  return (about.dispatch.kind === 'workflow' && workflowCode(code, answer, about, findings)) || code
}

/** Explains why there was no answer, and whether the event may have arrived all the same. */
export function explainNoAnswer(error: NoAnswer, about: Circumstances): Failure {
  const code = noAnswerCode(error)
  return {
    code,
    title: titleOf(code),
    ...adviceForNoAnswer(error),
    happened: lines(
      introduction(about),
      unansweredLine(error),
      error.why !== 'stopped' && triesLine(about),
      error.sent && error.why !== 'stopped' && onceLine(about),
    ),
    ...ending(error.sent, about),
  }
}

/**
 * Explains a target that its token's rate limit keeps from going on.
 *
 * @param answer of another target, which met the limit
 * @param last what its own last try came to, if there was one
 */
export function explainHeldBack(answer: Answer, last: Reply | undefined, about: Circumstances): Failure {
  return {
    ...adviceForAnswer('rate_limited', answer, about, {}).told,
    happened: lines(
      introduction(about),
      answeredLine(answer),
      last === undefined
        ? 'Nothing was sent for this target: the limit was met by another one on the same token.'
        : `The limit was met by another target on the same token. The last try for this one: ${replyLine(last)}`,
      last !== undefined && triesLine(about),
    ),
    ...ending(false, about),
  }
}

/** Explains a target that was waiting for its next try when the step was stopped. */
export function explainStopped(last: Reply, about: Circumstances): Failure {
  return {
    code: 'cancelled',
    title: titleOf('cancelled'),
    cause: STOPPED,
    steps: [],
    happened: lines('It was stopped before the next try.', `The last one: ${replyLine(last)}`, triesLine(about)),
    ...ending(false, about),
  }
}

export function introduction({ task, mayHaveArrived, run }: Circumstances): string | false {
  const nothing = mayHaveArrived ? 'Nothing more' : 'Nothing'
  if (task === 'list-runs')
    return `${nothing} was sent: to tell later which run is new, the runs are listed first, and that failed.`
  if (task === 'look-back')
    return `${nothing} was sent: what an earlier attempt of this job started is looked for first, and that failed. To send might have started it twice.`
  if (task === 're-run') return wasToBeRerun(run)
  if (task === 'find-branch')
    return `${nothing} was started: no ref is given, and the default branch could not be looked up.`
  return task === 'follow-runs' && 'The runs that it started could not be followed to their end.'
}

/** @param lastUnclear whether the last try may have had its effect */
export function ending(lastUnclear: boolean, about: Circumstances): Pick<Failure, 'arrival' | 'during'> {
  const { task, mayHaveArrived, dispatch } = about
  const { arrived, notArrived, mayHave } = arrivalOf(dispatch)
  if (task === 'follow-runs') return { arrival: arrived, during: 'following' }
  if (task === 're-run') return { arrival: arrivedBefore(about, lastUnclear), during: 're-running' }
  if (task === 'rehearse') return { during: 'dry-run' }
  const isBefore = task === 'list-runs' || task === 'find-branch' || task === 'look-back'
  if (!mayHaveArrived && (isBefore || !lastUnclear)) return { arrival: notArrived }
  const which =
    lastUnclear && !isBefore ? 'The request had been sent' : 'An earlier try had been sent and got no clear answer'
  return {
    arrival: `${which}, so ${mayHave}`,
  }
}

function onceLine({ atMostOnce, task }: Circumstances): string | false {
  return atMostOnce && task === 'send' && 'It was not tried again: delivery is at-most-once.'
}

export function triesLine({ tries }: Circumstances): string {
  return tries === 1 ? '1 try was made.' : `${tries} tries were made.`
}

function lines(...parts: (string | false | undefined)[]): string[] {
  return parts.filter((part) => part !== false && part !== undefined)
}
