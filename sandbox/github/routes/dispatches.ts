import { type Answer, empty, Refusal } from '../answers.ts'
import type { ReceivedDispatch } from '../event.ts'
import { type Exchange, repositoryOf } from '../exchange.ts'
import { fullName } from '../names.ts'
import { needWrite } from '../rights.ts'
import { REPOSITORY, route } from '../route.ts'

export const dispatchRoutes = [
  route(
    'POST',
    `${REPOSITORY}/dispatches`,
    'repos/repos#create-a-repository-dispatch-event',
    { scopes: 'repo', permissions: 'contents=write' },
    createDispatch,
  ),
]

const MOST_PROPERTIES = 10
const MOST_CHARACTERS = 65_535
const LONGEST_EVENT_TYPE = 100

/**
 * `POST /repos/{owner}/{repo}/dispatches`: 204, and the event is recorded.
 *
 * The order is GitHub's: who may see, who may write, is it archived, and only then what was sent
 * (https://docs.github.com/en/rest/repos/repos#create-a-repository-dispatch-event).
 */
function createDispatch(exchange: Exchange): Answer {
  const repository = repositoryOf(exchange)
  const { token } = needWrite(exchange.visitor, repository, 'contents')
  const { event_type, client_payload } = validate(parse(exchange.body))
  const dispatch: ReceivedDispatch = {
    repository: fullName(repository),
    event_type,
    client_payload,
    sender: token.login,
    at: exchange.nowMs,
  }
  exchange.state.dispatches.push(dispatch)
  exchange.state.runs.start(repository, dispatch)
  return empty(204)
}

function parse(body: string): unknown {
  if (body.trim() === '') return undefined
  try {
    return JSON.parse(body)
  } catch {
    throw new Refusal(400, 'Problems parsing JSON')
  }
}

/** The checks of the endpoint's JSON schema, in the words of GitHub's validator. */
function validate(body: unknown): { event_type: string; client_payload: Record<string, unknown> } {
  if (!isObject(body)) throw invalid(`For 'links/0/schema', ${rubyName(body)} is not an object.`)
  const problems: string[] = []

  const foreign = Object.keys(body).filter((key) => key !== 'event_type' && key !== 'client_payload')
  const quoted = foreign.sort().map((key) => `"${key}"`)
  if (foreign.length === 1) problems.push(`${quoted[0]} is not a permitted key.`)
  if (foreign.length > 1) problems.push(`${quoted.join(', ')} are not permitted keys.`)

  const { event_type, client_payload = {} } = body
  if (event_type === undefined) problems.push(`"event_type" wasn't supplied.`)
  else if (typeof event_type !== 'string')
    problems.push(`For 'properties/event_type', ${rubyName(event_type)} is not a string.`)
  else if (event_type === '') problems.push('At least 1 characters are required; only 0 were supplied.')
  else if ([...event_type].length > LONGEST_EVENT_TYPE)
    problems.push(`Only ${LONGEST_EVENT_TYPE} characters are allowed; ${[...event_type].length} were supplied.`)

  if (!isObject(client_payload))
    problems.push(`For 'properties/client_payload', ${rubyName(client_payload)} is not an object.`)
  else if (Object.keys(client_payload).length > MOST_PROPERTIES)
    problems.push(
      `No more than ${MOST_PROPERTIES} properties are allowed; ${Object.keys(client_payload).length} were supplied.`,
    )

  if (problems.length > 0 || typeof event_type !== 'string' || !isObject(client_payload))
    throw invalid(problems.join('\n'))
  if (JSON.stringify(client_payload).length > MOST_CHARACTERS) throw new Refusal(422, 'client_payload is too large.')
  return { event_type, client_payload }
}

const invalid = (problems: string) => new Refusal(422, `Invalid request.\n\n${problems}`)

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

/** GitHub's validator is written in Ruby and prints values as Ruby does. */
const rubyName = (value: unknown) => (value === undefined || value === null ? 'nil' : JSON.stringify(value))
