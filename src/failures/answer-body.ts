import type { Answer } from '../reply.ts'
import { pageText } from './page-text.ts'

/** GitHub's own words: the `message` of its error with the details of `errors`, or the first line of the text of a body that is no JSON. */
export function githubMessage(answer: Answer): string {
  if (typeof answer.data === 'string') return isHtml(answer) ? pageText(answer.data) : firstLine(answer.data)
  if (typeof answer.data !== 'object' || answer.data === null) return ''
  const { message, errors } = answer.data as { message?: unknown; errors?: unknown }
  const details = Array.isArray(errors) ? errors.map(detail).filter(Boolean) : []
  const words = typeof message === 'string' ? message : ''
  return [words, details.join(', ')].filter(Boolean).join(': ')
}

/** Whether an answer is no JSON, as GitHub's all are but for those without a body. */
export function isNoJson({ data, headers }: Answer): boolean {
  return typeof data === 'string' && !(headers['content-type'] ?? '').includes('json')
}

/** Whether an answer is a web page: of a proxy, a sign-in, an address that is no API. */
export function isHtml(answer: Answer): boolean {
  return (answer.headers['content-type'] ?? '').includes('html') || /^\s*<(!doctype|html)/i.test(page(answer))
}

function page({ data }: Answer): string {
  return typeof data === 'string' ? data : ''
}

/** https://docs.github.com/en/rest/using-the-rest-api/troubleshooting-the-rest-api#validation-failed */
function detail(error: unknown): string {
  if (typeof error === 'string') return error
  if (typeof error !== 'object' || error === null) return ''
  const { message, field, code } = error as { message?: unknown; field?: unknown; code?: unknown }
  if (typeof message === 'string') return message
  return [field, code].filter((part) => typeof part === 'string').join(' ')
}

/** The first line that is not empty. */
export function firstLine(text: string): string {
  return text.trimStart().split(/[\r\n]/, 1)[0] ?? ''
}
