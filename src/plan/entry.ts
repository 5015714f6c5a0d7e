import { readToken, type Token } from '../inputs/passed-token.ts'
import { readRepository } from '../inputs/repository-name.ts'
import type { Environment } from '../inputs/settings.ts'
import { eventTypeProblem, type Inputs } from '../inputs/table.ts'
import { type WithDispatchId, withDispatchId } from '../payload/dispatch-id.ts'
import type { JsonObject } from '../payload/json.ts'
import { payloadLimits } from '../payload/payload.ts'
import { problemsOf, type Result, unread } from '../reading.ts'
import { appKey, type Search, type Target } from '../target.ts'
import { inline } from '../text/inline.ts'

/** A target as the user wrote it: checked for its keys and their types, and for nothing else. */
export interface Entry {
  /** The input that it stands in. */
  input: string
  /** Begins a message about it, such as `entry 3 (acme/docs): `; empty where the input has one target. */
  label: string
  repository: string
  eventType?: string
  clientPayload?: JsonObject
  workflow?: string
  refs?: string[]
  inputs?: JsonObject
  tokenEnv?: string
  /** By its `if`. */
  isLeftOut?: boolean
  paths?: string[]
  optional?: boolean
  /** In place of `repository`, which is empty then. */
  search?: Omit<Search, 'targetOf'>
}

export const MOST_TARGETS = 1000

/** What is wrong with so many. */
export function tooMany(count: number): string {
  return `has ${count} targets; ${MOST_TARGETS} are the most for one step.`
}

/** What a target starts, and the id that is in it. */
export type Planned = Pick<Target, 'dispatch' | 'dispatchId' | 'idIsNew'>

/** What holds for every target that does not say otherwise. */
export interface Defaults {
  /** Of a bare name. */
  owner: string | undefined
  eventType: string | undefined
  payload: JsonObject
  /** @returns what an entry that starts a workflow comes to; nothing for one that sends an event */
  workflowOf: (entry: Entry) => Result<Planned> | undefined
  /** Absent where the step has none. */
  token: Token | undefined
  /** Where a GitHub App sends in place of it: whose token makes a search that names nobody. */
  app: { searchesAs: string } | undefined
  ifNoToken: Inputs['ifNoToken']
  /** The variables of the step, where `token-env` finds its tokens. */
  env: Environment
  /** Makes an id for a dispatch; absent where none is to be added. */
  newDispatchId: (() => string) | undefined
  /** Gives a target an id that another attempt of the job gives it, too; absent where each has a new one. */
  withId: ((target: Target) => Target) | undefined
  /** Told of every token that `token-env` finds. */
  registerSecret: (secret: string) => void
}

/** @returns the target that an entry means, or everything that is wrong with what it says itself */
export function targetOf(entry: Entry, defaults: Defaults): Result<Target> {
  const named = entry.search ? ok(NO_NAME) : readRepository(entry.repository, defaults.owner)
  const token = tokenOf(entry, defaults, named.ok ? named.value.owner : '')
  const planned = defaults.workflowOf(entry) ?? eventOf(entry, defaults)
  const problems = [
    ...[named, token, planned].flatMap((read: Result<unknown>) => problemsOf(read)),
    ...sharedId(entry, planned),
    ...(entry.search?.listening && planned.ok && planned.value.dispatch.kind === 'workflow' ? [NOT_EVENTS] : []),
    ...(entry.search && defaults.app && entry.tokenEnv === undefined ? severalOwners(entry.search.words) : []),
  ]
  if (problems.length > 0 || !named.ok || !token.ok || !planned.ok) return { ok: false, problems }
  const { owner, name } = named.value
  const { text, flaw } = token.value ?? { text: '' }
  const skippedBecause = entry.isLeftOut ? 'if' : token.value === undefined ? 'no-token' : undefined
  const target: Target = {
    owner,
    name,
    repository: entry.search ? `search "${inline(entry.search.words, 200)}"` : `${owner}/${name}`,
    ...planned.value,
    token: text,
    ...(flaw === undefined ? {} : { tokenFlaw: flaw }),
    ...(entry.tokenEnv === undefined ? {} : { tokenEnv: entry.tokenEnv }),
    ...(entry.paths ? { paths: entry.paths } : {}),
    ...(entry.optional ? { optional: true } : {}),
    ...(entry.search ? { search: { ...entry.search, targetOf: (name) => foundTarget(entry, name, defaults) } } : {}),
    ...(skippedBecause ? { skippedBecause } : {}),
  }
  return ok(defaults.withId ? defaults.withId(target) : target)
}

const NOT_EVENTS =
  'has `listening`, and gets no event but the workflow that the step names: only events have workflows that listen to them.'

const NO_NAME = { owner: '', name: '' }

/** What a search found, with all that its entry says. */
function foundTarget(
  { search: _, paths: __, ...entry }: Entry,
  repository: string,
  defaults: Defaults,
): Result<Target> {
  return targetOf({ ...entry, repository }, defaults)
}

/** An id that the user gave can be that of one target alone. */
function sharedId({ search }: Entry, planned: Result<Planned>): string[] {
  if (!search || !planned.ok || planned.value.dispatchId === undefined || planned.value.idIsNew) return []
  return ['has a dispatch_id of yours for all that its `search` finds: leave it out, and each target gets its own.']
}

/** What is left out needs none: its variable may be the secret that is missing. */
function tokenOf(entry: Entry, defaults: Defaults, owner: string): Result<Token | undefined> {
  const { tokenEnv, isLeftOut, search } = entry
  if (tokenEnv !== undefined && !isLeftOut) return tokenIn(tokenEnv, defaults)
  const { app, token } = defaults
  if (!app) return ok(token)
  return ok({ text: appKey(search ? (ownersIn(search.words)[0] ?? app.searchesAs) : owner), flaw: undefined })
}

/** @returns whose repositories a search is for, where it says so; each once */
function ownersIn(words: string): string[] {
  return [
    ...new Set([...words.toLowerCase().matchAll(/(?<!\S)(?:org|user):"?([\w.-]+)/g)].map(([, owner = '']) => owner)),
  ]
}

/** Private repositories of all but the first would be missing in silence. */
function severalOwners(words: string): string[] {
  const owners = ownersIn(words)
  if (owners.length < 2) return []
  return [
    `searches for several owners (${inline(owners.join(', '), 200)}), and a GitHub App's token is for one: write an entry for each.`,
  ]
}

/**
 * Whether an entry starts a workflow, and sends no event.
 *
 * @param isDefault whether the step's own inputs name a workflow
 */
export function startsWorkflow(
  { eventType, clientPayload, workflow, refs, inputs }: Entry,
  isDefault: boolean,
): boolean {
  if (workflow !== undefined || refs !== undefined || inputs !== undefined) return true
  return isDefault && eventType === undefined && clientPayload === undefined
}

function eventOf(entry: Entry, defaults: Defaults): Result<Planned> {
  const badEventType = entry.eventType === undefined ? undefined : eventTypeProblem(entry.eventType)
  const payload = withDispatchId(entry.clientPayload ?? defaults.payload, defaults.newDispatchId)
  const problems = [
    ...(badEventType === undefined ? [] : [`\`event-type\` ${badEventType}`]),
    ...(entry.clientPayload === undefined
      ? []
      : payloadProblems(payload).map((problem) => `\`client-payload\` ${problem}`)),
  ]
  if (problems.length > 0 || !payload.ok) return { ok: false, problems }
  const { clientPayload, ...id } = payload.value
  return ok({
    dispatch: { kind: 'event', eventType: entry.eventType ?? defaults.eventType ?? '', clientPayload },
    ...id,
  })
}

/** @returns what keeps a payload from being sent */
export function payloadProblems(payload: Result<WithDispatchId>): string[] {
  return payload.ok ? payloadLimits(payload.value.clientPayload) : payload.problems
}

/** @returns nothing for a variable that is there and empty, where that skips the target: a secret that is not set */
function tokenIn(name: string, { env, ifNoToken, registerSecret }: Defaults): Result<Token | undefined> {
  const shown = inline(name, 120)
  // Node's `process.env` has the names of every object, too: `constructor` is one.
  const variable = Object.hasOwn(env, name) ? env[name] : undefined
  if (variable !== undefined && !variable.trim() && ifNoToken === 'skip') return ok(undefined)
  const written = variable ?? ''
  if (!written.trim())
    return unread(`\`token-env\` names ${shown}, but the step has no such variable under \`env:\`, or an empty one.`)
  registerSecret(written)
  const token = readToken(written)
  if (token.ok) return token
  return {
    ok: false,
    problems: token.problems.map((problem) => `\`token-env\` names ${shown}, whose value ${problem}`),
  }
}

function ok<Value>(value: Value): Result<Value> {
  return { ok: true, value }
}
