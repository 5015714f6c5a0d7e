import type { Reply } from '../reply.ts'
import type { Client } from './client.ts'
import { field } from './fields.ts'

export interface FoundRepository {
  fullName: string
  isPrivate: boolean
}

/** All that a search finds, or why that is not known. */
export type Search =
  | { kind: 'found'; repositories: FoundRepository[] }
  /** More than may be. */
  | { kind: 'too-many'; total: number }
  /** GitHub's time was over before it had looked at all, or it counts more than it lists. */
  | { kind: 'incomplete' }
  | Reply

const PAGE = 100

/**
 * Searches repositories. Archived ones and forks are left out, unless the words ask for them.
 *
 * @param words of GitHub's search, such as `org:acme topic:uses-ui`
 * @param most up to 1,000, beyond which GitHub lists none
 * @returns them by name
 * @see https://docs.github.com/en/rest/search/search#search-repositories
 * @see https://docs.github.com/en/search-github/searching-on-github/searching-for-repositories
 */
export async function searchRepositories(client: Client, words: string, most: number): Promise<Search> {
  const asks = { archived: /\barchived:/i.test(words), fork: /\bfork:/i.test(words) }
  const q = asks.archived ? words : `${words} archived:false`
  const found = new Map<string, FoundRepository>()
  const listed = new Set<string>()
  for (let page = 1; ; page++) {
    const answer = await client.request('GET /search/repositories', { q, per_page: PAGE, page })
    if (answer.kind === 'no-answer' || answer.status !== 200) return answer
    const total = field(answer.data, 'total_count')
    const items = field(answer.data, 'items')
    if (typeof total !== 'number' || !Array.isArray(items)) return answer
    if (field(answer.data, 'incomplete_results') === true) return { kind: 'incomplete' }
    if (total > most) return { kind: 'too-many', total }
    for (const item of items) {
      const fullName = field(item, 'full_name')
      if (typeof fullName !== 'string') return answer
      listed.add(fullName.toLowerCase())
      const isLeftOut =
        (field(item, 'archived') === true && !asks.archived) || (field(item, 'fork') === true && !asks.fork)
      // One that cannot be told to be public is private.
      if (!isLeftOut) found.set(fullName.toLowerCase(), { fullName, isPrivate: field(item, 'private') !== false })
    }
    if (listed.size >= total) break
    // What moves from page to page while they are read stands on two of them, and others then on none.
    if (items.length === 0 || page * PAGE >= total) return { kind: 'incomplete' }
  }
  const names = [...found].sort(([one], [other]) => (one < other ? -1 : 1))
  return { kind: 'found', repositories: names.map(([, repository]) => repository) }
}
