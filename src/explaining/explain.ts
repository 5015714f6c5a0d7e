import { failureCode, isUnclear, noAnswerFailure } from '../failures/code.ts'
import { type Failure, STOPPED } from '../failures/failure.ts'
import { statusTitle } from '../failures/status-title.ts'
import type { Answer, NoAnswer, Reply } from '../reply.ts'
import { adviceForAnswer } from './advice.ts'
import type { Circumstances, Findings } from './circumstances.ts'
import { adviceForNoAnswer } from './network.ts'
import { resetLine } from './rate-limited.ts'
import { answeredLine, replyLine, unansweredLine } from './reply-lines.ts'

/** Explains the answer that failed a target, for the token in use, with what look-ups found. */
export function explainAnswer(answer: Answer, about: Circumstances, findings: Findings): Failure {
  const code = failureCode(answer)
  return {
    code,
    title: statusTitle(answer.status),
    happened: lines(
      ...introduction(about),
      answeredLine(answer),
      code === 'rate_limited' && resetLine(answer, about),
      (code === 'rate_limited' || isUnclear(answer)) && triesLine(about),
      arrivalLine(isUnclear(answer), about),
      answer.status >= 300 && isUnclear(answer) && onceLine(about),
    ),
    advice: adviceForAnswer(code, answer, about, findings),
    ...during(about),
  }
}

/** Explains why there was no answer, and whether the event may have arrived all the same. */
export function explainNoAnswer(error: NoAnswer, about: Circumstances): Failure {
  const [code, title] = noAnswerFailure(error)
  const unsent =
    about.task === 'send' && 'The request had not been sent: the event did not arrive, and to send it again is safe.'
  return {
    code,
    title,
    happened: lines(
      ...introduction(about),
      unansweredLine(error),
      error.why !== 'stopped' && triesLine(about),
      error.sent || about.mayHaveArrived ? arrivalLine(error.sent, about) : unsent,
      error.sent && error.why !== 'stopped' && onceLine(about),
    ),
    advice: adviceForNoAnswer(error),
    ...during(about),
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
    code: failureCode(answer),
    title: statusTitle(answer.status),
    happened: lines(
      ...introduction(about),
      answeredLine(answer),
      resetLine(answer, about),
      last === undefined
        ? 'Nothing was sent for this target: the limit was met by another one on the same token.'
        : `The limit was met by another target on the same token. The last try for this one: ${replyLine(last)}`,
      last !== undefined && triesLine(about),
      arrivalLine(false, about),
    ),
    advice: adviceForAnswer('rate_limited', answer, about, {}),
    ...during(about),
  }
}

/** Explains a target that was waiting for its next try when the step was stopped. */
export function explainStopped(last: Reply, about: Circumstances): Failure {
  return {
    code: 'cancelled',
    title: 'Stopped',
    happened: lines(
      'The step was stopped before the next try.',
      `The last one: ${replyLine(last)}`,
      triesLine(about),
      about.mayHaveArrived ? arrivalLine(false, about) : 'The event did not arrive: to send it again is safe.',
    ),
    advice: STOPPED,
    ...during(about),
  }
}

function introduction({ task }: Circumstances): string[] {
  if (task === 'list-runs')
    return [
      'Nothing was sent: what it starts can only be told from the runs that were there before, and these could not be listed.',
    ]
  return task === 'follow-runs' ? ['The runs that it started could not be followed to their end.'] : []
}

function during({ task }: Circumstances): Pick<Failure, 'during'> {
  if (task === 'follow-runs') return { during: 'following' }
  return task === 'rehearse' ? { during: 'dry-run' } : {}
}

function arrivalLine(lastUnclear: boolean, about: Circumstances): string | false {
  if (about.task !== 'send') return false
  if (!lastUnclear && !about.mayHaveArrived) return false
  const which = lastUnclear ? 'The request had been sent' : 'An earlier try had been sent and got no clear answer'
  return `${which}, so the event may have arrived all the same: look at the repository's runs before you send it again.`
}

function onceLine({ atMostOnce, task }: Circumstances): string | false {
  return atMostOnce && task === 'send' && 'It was not tried again: delivery is at-most-once.'
}

function triesLine({ tries }: Circumstances): string {
  return tries === 1 ? '1 try was made.' : `${tries} tries were made.`
}

function lines(...parts: (string | false)[]): string {
  return parts.filter((part) => part !== false).join('\n')
}
