import { createHash } from 'node:crypto'
import type { Visitor } from './access.ts'
import type { Answer } from './answers.ts'

/**
 * Gives the answer to a GET its `ETag`, or makes it 304 where the caller has it already
 * (https://docs.github.com/en/rest/using-the-rest-api/best-practices-for-using-the-rest-api#use-conditional-requests-if-appropriate).
 * As on GitHub another token gets another tag for the same (https://github.com/github/docs/issues/34689).
 */
export function conditional(answer: Answer, ifNoneMatch: string | undefined, visitor: Visitor): Answer {
  if (answer.status !== 200) return answer
  const hash = createHash('sha256').update(visitor.kind === 'nobody' ? '' : visitor.text)
  const tag = `W/"${hash.update(`\n${answer.body}`).digest('hex')}"`
  const { 'Content-Type': _type, ...headers } = answer.headers
  return matches(ifNoneMatch, tag)
    ? { status: 304, headers: { ...headers, ETag: tag }, body: '' }
    : { ...answer, headers: { ...answer.headers, ETag: tag } }
}

/** Compares weakly (https://www.rfc-editor.org/rfc/rfc9110#section-13.1.2). */
function matches(ifNoneMatch: string | undefined, tag: string): boolean {
  const strong = (text: string) => text.trim().replace(/^W\//, '')
  const wanted = ifNoneMatch?.split(',').map(strong) ?? []
  return wanted.includes('*') || wanted.includes(strong(tag))
}
