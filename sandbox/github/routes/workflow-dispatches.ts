import type { components } from '@octokit/openapi-types'
import { type Answer, empty, json, notFound, Refusal } from '../answers.ts'
import type { ReceivedStart } from '../event.ts'
import { type Exchange, repositoryOf } from '../exchange.ts'
import { findRef, fullName } from '../names.ts'
import { needWrite } from '../rights.ts'
import { REPOSITORY, route } from '../route.ts'
import { type DeclaredInput, readWorkflow } from '../workflow.ts'
import type { Repository } from '../world.ts'
import { runPage } from './run-answers.ts'
import { isNamed } from './workflows.ts'

export const workflowDispatchRoutes = [
  route(
    'POST',
    `${REPOSITORY}/actions/workflows/(?<workflow>[^/]+)/dispatches`,
    'actions/workflows#create-a-workflow-dispatch-event',
    { scopes: 'repo', permissions: 'actions=write' },
    createWorkflowDispatch,
  ),
]

const MOST_CHARACTERS = 65_535

/**
 * `POST …/actions/workflows/{workflow_id}/dispatches`: 200 with the run where that is asked for, else 204
 * (https://docs.github.com/en/rest/actions/workflows#create-a-workflow-dispatch-event).
 */
function createWorkflowDispatch(exchange: Exchange): Answer {
  const { state, params, visitor, base, nowMs } = exchange
  const repository = repositoryOf(exchange)
  const { token } = needWrite(visitor, repository, 'actions')
  // Only what is on the default branch is a workflow at all.
  const known = (repository.workflows ?? []).find((file) => isNamed(file, repository, params.workflow ?? ''))
  if (!known) throw notFound()
  const { ref, inputs, return_run_details } = validate(exchange)
  const place = findRef(repository, ref)
  if (!place) throw new Refusal(422, `No ref found for: ${ref}`)
  if ((known.state ?? 'active') !== 'active')
    throw new Refusal(422, "Cannot trigger a 'workflow_dispatch' on a disabled workflow")
  const file = place.workflows.find(({ path }) => path === known.path)
  const declared = file && readWorkflow(file).inputs
  if (!declared) throw new Refusal(422, "Workflow does not have 'workflow_dispatch' trigger")
  const start: ReceivedStart = {
    repository: fullName(repository),
    workflow: file.path,
    ref: place.name,
    inputs: filledIn(inputs, declared, repository),
    sender: token.login,
    at: nowMs,
  }
  state.starts.push(start)
  const run = state.runs.startByName(repository, start, file)
  if (!return_run_details) return empty(204)
  const answered: components['schemas']['workflow-dispatch-response'] = {
    workflow_run_id: run.id,
    run_url: `${base}/repos/${run.repository}/actions/runs/${run.id}`,
    html_url: runPage(run),
  }
  return json(200, answered)
}

interface Body {
  ref: string
  inputs: Record<string, string>
  return_run_details: boolean
}

/** The checks of the endpoint's JSON schema, which GitHub Enterprise Server has as it was when that was released. */
function validate({ body, state: { world } }: Exchange): Body {
  const sent = parsed(body)
  const version = Number(world.ghes?.split('.')[1] ?? Number.POSITIVE_INFINITY)
  const keys = ['ref', 'inputs', ...(version > 20 ? ['return_run_details'] : [])]
  const most = version > 19 ? 25 : 10
  const problems: string[] = []
  const { ref, inputs = {}, return_run_details = false } = sent
  for (const key of Object.keys(sent).filter((each) => !keys.includes(each)))
    problems.push(`"${key}" is not a permitted key.`)
  if (ref === undefined) problems.push(`"ref" wasn't supplied.`)
  else if (typeof ref !== 'string') problems.push(`For 'properties/ref', ${JSON.stringify(ref)} is not a string.`)
  if (!isObject(inputs)) problems.push(`For 'properties/inputs', ${JSON.stringify(inputs)} is not an object.`)
  else if (Object.keys(inputs).length > most)
    problems.push(`No more than ${most} properties are allowed; ${Object.keys(inputs).length} were supplied.`)
  if (problems.length > 0 || !isObject(inputs)) throw new Refusal(422, `Invalid request.\n\n${problems.join('\n')}`)
  if (JSON.stringify(inputs).length > MOST_CHARACTERS) throw new Refusal(422, 'inputs are too large.')
  const texts = Object.fromEntries(Object.entries(inputs).map(([name, value]) => [name, String(value)]))
  return { ref: String(ref), inputs: texts, return_run_details: return_run_details === true }
}

/** What the workflow gets: what was sent, checked against what its file says, and defaults for the rest. */
function filledIn(
  sent: Record<string, string>,
  declared: Record<string, DeclaredInput>,
  { environments = [] }: Repository,
): Record<string, string> {
  const unexpected = Object.keys(sent).filter((name) => !Object.hasOwn(declared, name))
  if (unexpected.length > 0) throw new Refusal(422, `Unexpected inputs provided: ${JSON.stringify(unexpected)}`)
  const filled = Object.entries(declared).map(([name, { type, required, default: otherwise, options }]) => {
    const value = Object.hasOwn(sent, name) ? sent[name] : otherwise
    if (required && (value ?? '') === '') throw new Refusal(422, `Required input '${name}' not provided`)
    const allowed = { choice: options, boolean: ['true', 'false'], environment: environments }[type]
    if (sent[name] !== undefined && allowed && !allowed.includes(sent[name]))
      throw new Refusal(422, `Provided value '${sent[name]}' for input '${name}' not in the list of allowed values`)
    return [name, value ?? (type === 'boolean' ? 'false' : '')]
  })
  return Object.fromEntries(filled)
}

function parsed(body: string): Record<string, unknown> {
  try {
    const value: unknown = body.trim() === '' ? {} : JSON.parse(body)
    return isObject(value) ? value : {}
  } catch {
    throw new Refusal(400, 'Problems parsing JSON')
  }
}

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)
