import { githubMessage, isHtml, isNoJson } from '../failures/answer-body.ts'
import { statusTitle } from '../failures/status-title.ts'
import type { Answer, NoAnswer, Reply } from '../reply.ts'
import { inline, shortened } from '../text/inline.ts'

/** What a request came to, in one line. */
export function replyLine(reply: Reply): string {
  const line = reply.kind === 'no-answer' ? unansweredLine(reply) : answeredLine(reply)
  return reply.app?.kind === 'no-token' ? `The GitHub App got no token for it. ${line}` : line
}

/**
 * Such as `GitHub answered 404 Not Found: "Not Found" (request id 0C1A:…).`
 *
 * @param isQuoted its words are told in another place
 */
export function answeredLine(answer: Answer, isQuoted = false): string {
  const words = wordsOf(answer)
  const id = answer.headers['x-github-request-id']
  const what = isHtml(answer) ? ', a web page' : ''
  const said = words ? `${what}${isQuoted ? '' : `: "${words}"`}` : `${what}, without a word`
  return `${whoOf(answer)} answered ${statusTitle(answer.status)}${said} (${id ? `request id ${inline(id, 100)}` : 'no request id'}).`
}

/** Such as `GitHub refused the request: "No more than 10 properties are allowed."` */
export function refusalLine(answer: Answer): string {
  const words = wordsOf(answer)
  return `${whoOf(answer)} refused the request${words ? `: "${words}"` : ', without a word on why.'}`
}

/** What GitHub says is wrong with a request has several paragraphs, and stays so. */
function wordsOf(answer: Answer): string {
  const words = githubMessage(answer)
  if (answer.status !== 400 && answer.status !== 422) return inline(words)
  const lines = shortened(words, 500).split(/[\r\n]+/)
  return lines
    .map((line) => inline(line.trim()))
    .filter(Boolean)
    .join('\n')
}

/** A web page, and what is no JSON where GitHub's is, may be anybody's. */
function whoOf(answer: Answer): string {
  return isHtml(answer) || (answer.status === 404 && isNoJson(answer)) ? 'The server' : 'GitHub'
}

/** Such as `No answer from api.github.com: ECONNRESET: socket hang up.` */
export function unansweredLine({ host, detail }: Pick<NoAnswer, 'host' | 'detail'>): string {
  return `No answer from ${host}: ${inline(detail)}.`
}
