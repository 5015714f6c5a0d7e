import { turnedAwayBy } from '../access.ts'
import { type Answer, json, Refusal } from '../answers.ts'
import type { Exchange } from '../exchange.ts'
import { findOwner, sameName } from '../names.ts'
import { pageOf } from '../pages.ts'
import { route } from '../route.ts'
import type { Repository } from '../world.ts'
import { repositoryAnswer, visibleTo } from './repository-answers.ts'

const MOST = 1000
const MOST_A_MINUTE = 30
const MINUTE_MS = 60_000

export const searchRoutes = [
  route(
    'GET',
    '/search/repositories',
    'search/search#search-repositories',
    // Searches have a limit of their own.
    { scopes: '', permissions: 'metadata=read', free: true },
    searchRepositories,
  ),
]

/**
 * `GET /search/repositories` (https://docs.github.com/en/rest/search/search#search-repositories), of whose words the
 * sandbox knows `org:`, `user:`, `topic:`, `archived:`, `fork:` and parts of names.
 */
function searchRepositories(exchange: Exchange): Answer {
  countSearch(exchange)
  const { state, visitor, query } = exchange
  const words = (query.get('q') ?? '').split(/\s+/).filter(Boolean)
  const page = Number(query.get('page')) || 1
  const size = Number(query.get('per_page')) || 30
  if (words.length === 0) throw new Refusal(422, 'Validation Failed')
  if ((page - 1) * size >= MOST) throw new Refusal(422, 'Only the first 1000 search results are available')
  const owners = words.flatMap((word) => /^(?:org|user):(.+)$/.exec(word)?.slice(1) ?? [])
  if (owners.length > 0 && !owners.some((login) => findOwner(state.world, login)))
    throw new Refusal(422, 'Validation Failed')
  const found = visibleTo(exchange).filter(
    (repository) =>
      !turnedAwayBy(state.world, visitor, repository.owner) &&
      (owners.length === 0 || owners.some((login) => sameName(login, repository.owner))) &&
      words.every((word) => matches(word, repository)) &&
      (!repository.fork || words.some((word) => /^fork:(true|only)$/.test(word))),
  )
  const { shown, headers } = pageOf(exchange, found.slice(0, MOST))
  const items = shown.map((repository) => ({
    ...repositoryAnswer(repository, exchange),
    topics: repository.topics ?? [],
    score: 1,
  }))
  return json(200, { total_count: found.length, incomplete_results: false, items }, headers)
}

function matches(word: string, repository: Repository): boolean {
  const [, key, value] = /^(\w+):(.*)$/.exec(word) ?? []
  switch (key) {
    case 'org':
    case 'user':
    case 'in':
      return true
    case 'topic':
      return repository.topics?.includes(value ?? '') ?? false
    case 'archived':
      return String(repository.archived ?? false) === value
    case 'fork':
      return value !== 'only' || repository.fork === true
    default:
      return repository.name.includes(word)
  }
}

/** https://docs.github.com/en/rest/search/search#rate-limit */
function countSearch({ state, visitor, nowMs }: Exchange) {
  const key = visitor.kind === 'nobody' ? '' : visitor.text
  const recent = (state.searches.get(key) ?? []).filter((at) => at > nowMs - MINUTE_MS)
  const [oldest] = recent
  state.searches.set(key, [...recent, nowMs])
  if (recent.length < MOST_A_MINUTE || oldest === undefined) return
  state.searches.set(key, recent)
  throw new Refusal(403, 'API rate limit exceeded for user ID 9002.', {
    headers: {
      'X-RateLimit-Limit': String(MOST_A_MINUTE),
      'X-RateLimit-Remaining': '0',
      'X-RateLimit-Reset': String(Math.ceil((oldest + MINUTE_MS) / 1000)),
      'X-RateLimit-Resource': 'search',
    },
  })
}
