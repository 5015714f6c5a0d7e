import type { components } from '@octokit/openapi-types'
import { type Answer, json, Refusal } from '../answers.ts'
import type { ReceivedStatus } from '../event.ts'
import { type Exchange, repositoryOf } from '../exchange.ts'
import { defaultBranch, findRef, fullName, sameName } from '../names.ts'
import { pageOf } from '../pages.ts'
import { needRead, needWrite } from '../rights.ts'
import { REPOSITORY, route } from '../route.ts'
import type { Repository } from '../world.ts'

type StatusAnswer = components['schemas']['simple-commit-status']

const READ = { scopes: 'repo, repo:status', permissions: 'statuses=read' }

export const statusRoutes = [
  route(
    'POST',
    `${REPOSITORY}/statuses/(?<sha>[^/]+)`,
    'commits/statuses#create-a-commit-status',
    { scopes: 'repo, repo:status', permissions: 'statuses=write' },
    createStatus,
  ),
  route(
    'GET',
    `${REPOSITORY}/commits/(?<ref>.+)/status`,
    'commits/statuses#get-the-combined-status-for-a-specific-reference',
    READ,
    combine,
  ),
  route(
    'GET',
    `${REPOSITORY}/commits/(?<ref>.+)/statuses`,
    'commits/statuses#list-commit-statuses-for-a-reference',
    READ,
    list,
  ),
]

const STATES = ['error', 'failure', 'pending', 'success'] as const

/** Per commit and context: https://docs.github.com/en/rest/commits/statuses#create-a-commit-status */
const MOST_STATUSES = 1000
const LONGEST_DESCRIPTION = 140
const LONGEST_CONTEXT = 255

/** `POST …/statuses/{sha}`: 201, and the status is recorded (https://docs.github.com/en/rest/commits/statuses#create-a-commit-status). */
function createStatus(exchange: Exchange): Answer {
  const { state, base, params, nowMs } = exchange
  const repository = repositoryOf(exchange)
  const { token } = needWrite(exchange.visitor, repository, 'statuses')
  const sha = params.sha ?? ''
  const { context, ...said } = validate(parse(exchange.body))
  if (!/^[0-9a-f]{40}$/.test(sha)) throw invalid('sha must be a 40 character SHA1', 'sha')
  if (!isCommit(repository, sha)) throw new Refusal(422, `No commit found for SHA: ${sha}`)
  const before = statusesOf(exchange, repository, sha).filter((status) => sameName(status.context, context))
  if (before.length >= MOST_STATUSES) throw invalid('This SHA and context has reached the maximum number of statuses.')
  const status: ReceivedStatus = {
    repository: fullName(repository),
    sha,
    context,
    ...said,
    creator: token.login,
    at: nowMs,
  }
  state.statuses.push(status)
  const body = statusAnswer(exchange, status)
  return json(
    201,
    { ...body, creator: { login: token.login } },
    { Location: `${base}/repos/${fullName(repository)}/statuses/${sha}` },
  )
}

/** `GET …/commits/{ref}/status` (https://docs.github.com/en/rest/commits/statuses#get-the-combined-status-for-a-specific-reference) */
function combine(exchange: Exchange): Answer {
  const { repository, sha } = commitOf(exchange)
  const latest = new Map(
    statusesOf(exchange, repository, sha).map((status) => [status.context.toLowerCase(), status] as const),
  )
  const statuses = [...latest.values()]
  const states = new Set(statuses.map(({ state }) => state))
  const isBad = states.has('failure') || states.has('error')
  const { shown, headers } = pageOf(exchange, statuses)
  const url = `${exchange.base}/repos/${fullName(repository)}/commits/${sha}`
  return json(
    200,
    {
      state: isBad ? 'failure' : states.size === 0 || states.has('pending') ? 'pending' : 'success',
      statuses: shown.map((status) => statusAnswer(exchange, status)),
      sha,
      total_count: statuses.length,
      repository: { id: repository.id, name: repository.name, full_name: fullName(repository) },
      commit_url: url,
      url: `${url}/status`,
    },
    headers,
  )
}

/** `GET …/commits/{ref}/statuses`, the newest first (https://docs.github.com/en/rest/commits/statuses#list-commit-statuses-for-a-reference) */
function list(exchange: Exchange): Answer {
  const { repository, sha } = commitOf(exchange)
  const { shown, headers } = pageOf(exchange, statusesOf(exchange, repository, sha).toReversed())
  return json(
    200,
    shown.map((status) => statusAnswer(exchange, status)),
    headers,
  )
}

function commitOf(exchange: Exchange): { repository: Repository; sha: string } {
  const repository = repositoryOf(exchange)
  needRead(exchange.visitor, repository, 'statuses')
  const { ref = '' } = exchange.params
  const sha = findRef(repository, ref)?.name === defaultBranch(repository) ? repository.commits?.at(-1) : ref
  if (!sha || !isCommit(repository, sha)) throw new Refusal(422, `No commit found for SHA: ${ref}`)
  return { repository, sha }
}

function isCommit({ commits }: Repository, sha: string): boolean {
  return /^[0-9a-f]{40}$/.test(sha) && (commits === undefined || commits.includes(sha))
}

/** The oldest first. */
function statusesOf({ state }: Exchange, repository: Repository, sha: string): ReceivedStatus[] {
  return state.statuses.filter((status) => status.repository === fullName(repository) && status.sha === sha)
}

function statusAnswer({ state, base }: Exchange, status: ReceivedStatus): StatusAnswer {
  const id = 30_000_000_001 + state.statuses.indexOf(status)
  const at = new Date(status.at).toISOString()
  return {
    url: `${base}/repos/${status.repository}/statuses/${status.sha}`,
    avatar_url: null,
    id,
    node_id: `SC_${id}`,
    state: status.state,
    description: status.description ?? null,
    target_url: status.target_url ?? null,
    context: status.context,
    created_at: at,
    updated_at: at,
  }
}

function parse(body: string): Record<string, unknown> {
  try {
    const parsed: unknown = JSON.parse(body)
    if (typeof parsed === 'object' && parsed !== null && !Array.isArray(parsed)) return { ...parsed }
  } catch {}
  throw new Refusal(400, 'Problems parsing JSON')
}

type Said = Pick<ReceivedStatus, 'state' | 'context' | 'description' | 'target_url'>

function validate({ state, context = 'default', description, target_url }: Record<string, unknown>): Said {
  const known = STATES.find((each) => each === state)
  if (!known) throw invalid('state is not included in the list', 'state')
  return {
    state: known,
    context: textOf('context', context, LONGEST_CONTEXT) ?? 'default',
    ...optional('description', textOf('description', description, LONGEST_DESCRIPTION)),
    ...optional('target_url', textOf('target_url', target_url, Number.POSITIVE_INFINITY)),
  }
}

function optional<Name extends string>(name: Name, value: string | undefined): Partial<Record<Name, string>> {
  const fields: Partial<Record<Name, string>> = {}
  if (value !== undefined) fields[name] = value
  return fields
}

function textOf(field: string, value: unknown, most: number): string | undefined {
  if (value === undefined || value === null) return undefined
  if (typeof value !== 'string') throw invalid(`${field} is not a string`, field)
  // Seen as https://github.com/ouzi-dev/commit-status-updater/issues/526 has it.
  if (/[\u{10000}-\u{10ffff}]/u.test(value)) throw invalid(`${field} doesn't accept 4-byte Unicode`, field)
  if ([...value].length > most) throw invalid(`${field} is too long (maximum is ${most} characters)`, field)
  if (field === 'target_url' && !/^https?:\/\//.test(value)) throw invalid('target_url must use http(s) scheme', field)
  return value
}

/** As GitHub's models say it: seen as https://github.com/palantir/policy-bot/issues/470 has it. */
function invalid(message: string, field?: string): Refusal {
  const error = { resource: 'Status', code: 'custom', ...(field ? { field } : {}), message }
  return new Refusal(422, 'Validation Failed', { body: { errors: [error] } })
}
