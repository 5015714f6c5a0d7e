import { type Result, unread } from '../reading.ts'
import type { RepositoryName } from '../target.ts'
import { inline } from '../text/inline.ts'
import { slipIn, UNEXPANDED } from './name-slips.ts'

/**
 * Reads `name` or `owner/name` by GitHub's alphabet, so that no name can bend a request's path.
 *
 * @param defaultOwner owner of a bare name; `undefined` where the text must be `owner/name`
 */
export function readRepository(text: string, defaultOwner: string | undefined): Result<RepositoryName> {
  const slip = slipIn(text)
  if (slip) return unread(`"${inline(text, 120)}" ${slip}`)
  const [first = '', second] = text.split('/')
  if (second === undefined && defaultOwner === undefined)
    return unread(`"${inline(text, 120)}" has no owner: write owner/name.`)
  const owner = second === undefined ? (defaultOwner ?? '') : first
  const name = second === undefined ? first : second
  const problem = ownerProblem(owner) ?? nameProblem(name)
  return problem ? unread(problem) : { ok: true, value: { owner, name } }
}

/** @returns what is wrong with an owner's name, if anything */
export function ownerProblem(owner: string): string | undefined {
  return alphabetProblem(owner, 39, 'an owner')
}

function nameProblem(name: string): string | undefined {
  return alphabetProblem(name, 100, 'a repository')
}

function alphabetProblem(text: string, most: number, what: string): string | undefined {
  if (text === '') return `The name of ${what} is missing: write owner/name.`
  const shown = inline(text, 120)
  if (text.includes('${{')) return `"${shown}" ${UNEXPANDED}`
  if (text === '.' || text === '..' || !/^[A-Za-z0-9._-]+$/.test(text)) {
    return `"${shown}" can't be the name of ${what}: only letters, digits, ".", "_" and "-" can stand in one.`
  }
  if (text.length > most)
    return `"${shown}" can't be the name of ${what}: it has ${text.length} characters, ${most} are the most.`
  return undefined
}

export function sameName(a: string, b: string): boolean {
  return a.toLowerCase() === b.toLowerCase()
}
