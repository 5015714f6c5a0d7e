import type { Problem } from '../inputs/problem.ts'
import { readRepository } from '../inputs/repository-name.ts'
import { eventTypeProblem, type Fields, tokenProblem } from '../inputs/table.ts'
import { type WithDispatchId, withDispatchId } from '../payload/dispatch-id.ts'
import { isJsonObject, type JsonObject, type JsonValue } from '../payload/json.ts'
import { payloadLimits } from '../payload/payload.ts'
import type { Target } from '../target.ts'
import { inline } from '../text/inline.ts'
import type { Entry } from './list.ts'
import { namedRepository } from './one.ts'

/** What holds for every target that does not say otherwise. */
export interface Defaults {
  /** As the workflow wrote it. */
  eventType: string | undefined
  /** The payload of the step, and the input that it comes from. */
  payload: { name: string; value: JsonObject }
  token: string
  /** `owner/name` of the repository that the workflow runs in, where known. */
  current: string | undefined
  /** The variables of the step, where `token-env` finds its tokens. */
  env: Record<string, string | undefined>
  /** Makes an id for a dispatch; absent where none is to be added. */
  newDispatchId: (() => string) | undefined
  /** Told of every token that `token-env` finds. */
  registerSecret: (secret: string) => void
}

/** What the step is to send, and what the workflow's author should know of it. */
export interface Targets {
  targets: Target[]
  warnings: string[]
}

interface Entries {
  /** Those that are sound. */
  entries: Entry[]
  problems: Problem[]
  warnings: string[]
}

/**
 * Reads the targets of the step: those of `targets`, or the one that `repository`, `owner` and `repo` name.
 *
 * @returns all of them in their order, or everything that is wrong with them
 */
export async function readTargets(fields: Fields, defaults: Defaults): Promise<Targets | { problems: Problem[] }> {
  const input = fields.targets !== undefined ? 'targets' : fields.repository !== undefined ? 'repository' : 'repo'
  const read = fields.targets === undefined ? oneEntry(fields, defaults.current) : await manyEntries(fields)
  const { entries, warnings } = read

  // Also where the one repository could not be made out: all that is wrong is told in one go.
  const all = fields.targets === undefined ? [{ label: '', repository: '' }] : entries
  const problems = [...read.problems, ...missingEventType(all, defaults), ...stepPayloadProblems(all, defaults)]
  const targets: Target[] = []
  for (const entry of entries) {
    const target = readTarget(entry, fields, defaults)
    if ('problems' in target)
      problems.push(...target.problems.map((text) => ({ input, message: `${entry.label}${text}` })))
    else targets.push(target)
  }
  if (problems.length === 0)
    problems.push(...sameTwice(targets, entries, defaults).map((message) => ({ input, message })))
  return problems.length > 0 ? { problems } : { targets, warnings }
}

async function manyEntries({ targets = '', repo, repository }: Fields): Promise<Entries> {
  const beside = repository !== undefined ? 'repository' : repo !== undefined ? 'repo' : undefined
  // Loaded only here: most steps have one target.
  const { readList } = await import('./list.ts')
  const { entries, problems, warnings } = await readList(targets)
  if (beside) problems.push(`stands beside ${beside}: take one of them away.`)
  return { entries, problems: problems.map((message) => ({ input: 'targets', message })), warnings }
}

function oneEntry(fields: Fields, current: string | undefined): Entries {
  const repository = namedRepository(fields, current)
  if (typeof repository !== 'string') return { entries: [], problems: [repository], warnings: [] }
  return { entries: [{ label: '', repository }], problems: [], warnings: [] }
}

function readTarget(entry: Entry, { owner }: Fields, defaults: Defaults): Target | { problems: string[] } {
  const problems: string[] = []
  const named = readRepository(entry.repository, owner ?? defaults.current?.split('/')[0])
  if ('problem' in named) problems.push(named.problem)

  const badEventType = entry.eventType === undefined ? undefined : eventTypeProblem(entry.eventType)
  if (badEventType) problems.push(`\`event-type\` ${badEventType}`)

  const token = entry.tokenEnv === undefined ? defaults.token : variable(entry.tokenEnv, defaults.env)
  if (entry.tokenEnv !== undefined) {
    if (token.trim()) defaults.registerSecret(token)
    problems.push(...tokenEnvProblems(entry.tokenEnv, token))
  }

  const payload = withDispatchId(entry.clientPayload ?? defaults.payload.value, defaults.newDispatchId)
  if (entry.clientPayload !== undefined) {
    problems.push(...payloadProblems(payload).map((problem) => `\`client-payload\` ${problem}`))
  }

  if (problems.length > 0 || 'problem' in named || 'problem' in payload) return { problems }
  const { value: clientPayload, ...id } = payload
  const eventType = entry.eventType ?? defaults.eventType ?? ''
  const tokenEnv = entry.tokenEnv === undefined ? {} : { tokenEnv: entry.tokenEnv }
  const dispatch = { eventType, clientPayload }
  return { ...named, repository: `${named.owner}/${named.name}`, dispatch, ...id, token, ...tokenEnv }
}

/** Node's `process.env` has the names of every object, too: `constructor` is one. */
function variable(name: string, env: Defaults['env']): string {
  return (Object.hasOwn(env, name) ? env[name] : undefined) ?? ''
}

function tokenEnvProblems(name: string, token: string): string[] {
  const shown = inline(name, 120)
  if (!token.trim())
    return [`\`token-env\` names ${shown}, but the step has no such variable under \`env:\`, or an empty one.`]
  const problem = tokenProblem(token)
  return problem ? [`\`token-env\` names ${shown}, whose value ${problem}`] : []
}

/** The step's own payload is looked at once, and not for each target that gets it. */
function stepPayloadProblems(
  entries: Entry[],
  { payload: { name: input, value }, newDispatchId }: Defaults,
): Problem[] {
  if (!entries.some(({ clientPayload }) => clientPayload === undefined)) return []
  return payloadProblems(withDispatchId(value, newDispatchId)).map((message) => ({ input, message }))
}

function payloadProblems(payload: WithDispatchId): string[] {
  return 'problem' in payload ? [payload.problem] : payloadLimits(payload.value)
}

function missingEventType(entries: Entry[], defaults: Defaults): Problem[] {
  const without = entries.filter(({ eventType }) => eventType === undefined)
  if (defaults.eventType !== undefined || without.length === 0) return []
  const whose = without[0]?.label
    ? ` (${without.length} of ${entries.length} targets ${without.length === 1 ? 'has' : 'have'} none of ${without.length === 1 ? 'its' : 'their'} own)`
    : ''
  return [
    {
      input: 'event-type',
      message: `is missing${whose}: say which event to send, such as \`event-type: deploy-site\`.`,
    },
  ]
}

/** Two equal targets would be one event sent twice, and two equal ids one run for both. */
function sameTwice(targets: Target[], entries: Entry[], { payload }: Defaults): string[] {
  const problems: string[] = []
  const events = new Map<string, string>()
  const ids = new Map<string, string>()
  for (const [index, { repository, dispatch, dispatchId = '' }] of targets.entries()) {
    const { label, clientPayload = payload.value } = entries[index] ?? { label: '' }
    const name = label.replace(/: $/, '')
    const event = canonical([repository.toLowerCase(), dispatch.eventType, clientPayload])
    const same = events.get(event)
    const sameId = ids.get(dispatchId)
    if (same)
      problems.push(`${same} and ${name} are equal in repository, event type and payload: take one of them away.`)
    else if (dispatchId && sameId)
      problems.push(`${sameId} and ${name} have the same dispatch_id: give each its own, or leave it out.`)
    events.set(event, same ?? name)
    ids.set(dispatchId, sameId ?? name)
  }
  return problems
}

/** The same text for the same value, whatever the order of its keys. */
function canonical(value: JsonValue): string {
  return JSON.stringify(value, (_, part: JsonValue) =>
    isJsonObject(part) ? Object.fromEntries(Object.entries(part).sort(([a], [b]) => (a < b ? -1 : 1))) : part,
  )
}
