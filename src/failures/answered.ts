import { STATUS_CODES } from 'node:http'
import type { Answer, NoAnswer, Reply } from '../reply.ts'
import { inline } from '../text/inline.ts'

/** Such as `404 Not Found`; the bare number where HTTP has no name for it. */
export function statusTitle(status: number): string {
  return `${status} ${STATUS_CODES[status] ?? ''}`.trim()
}

/** GitHub's own words: the `message` of its error with the details of `errors`, or the first line of a body that is no JSON. */
export function githubMessage(answer: Answer): string {
  if (typeof answer.data === 'string') return firstLine(answer.data)
  if (typeof answer.data !== 'object' || answer.data === null) return ''
  const { message, errors } = answer.data as { message?: unknown; errors?: unknown }
  const details = Array.isArray(errors) ? errors.map(detail).filter(Boolean) : []
  const words = typeof message === 'string' ? message : ''
  return [words, details.join(', ')].filter(Boolean).join(': ')
}

export function isHtml(answer: Answer): boolean {
  return (answer.headers['content-type'] ?? '').includes('html') || /^\s*<(!doctype|html)/i.test(page(answer))
}

/** Such as `GitHub answered 404 Not Found: "Not Found" (request id 0C1A:…).` */
export function answeredLine(answer: Answer): string {
  const words = githubMessage(answer)
  const id = answer.headers['x-github-request-id']
  const said = words ? `: "${inline(words)}"${pageTitle(answer)}` : ', without a word'
  return `GitHub answered ${statusTitle(answer.status)}${said} (${id ? `request id ${inline(id, 100)}` : 'no request id'}).`
}

/** A web page's first line says nothing, its title may. */
function pageTitle(answer: Answer): string {
  const title = isHtml(answer) ? /<title>([^<]*)/i.exec(page(answer))?.[1]?.trim() : undefined
  return title ? `, a web page titled "${inline(title, 200)}"` : ''
}

function page({ data }: Answer): string {
  return typeof data === 'string' ? data : ''
}

/** Such as `No answer from api.github.com: ECONNRESET: socket hang up.` */
export function unansweredLine({ host, detail }: Pick<NoAnswer, 'host' | 'detail'>): string {
  return `No answer from ${host}: ${inline(detail)}.`
}

/** What a request came to, in one line. */
export function replyLine(reply: Reply): string {
  return reply.kind === 'no-answer' ? unansweredLine(reply) : answeredLine(reply)
}

/** https://docs.github.com/en/rest/using-the-rest-api/troubleshooting-the-rest-api#validation-failed */
function detail(error: unknown): string {
  if (typeof error === 'string') return error
  if (typeof error !== 'object' || error === null) return ''
  const { message, field, code } = error as { message?: unknown; field?: unknown; code?: unknown }
  if (typeof message === 'string') return message
  return [field, code].filter((part) => typeof part === 'string').join(' ')
}

function firstLine(text: string): string {
  return text.trimStart().split(/[\r\n]/, 1)[0] ?? ''
}
