import type { Problem } from '../inputs/problem.ts'
import { readRepository } from '../inputs/repository-name.ts'
import {
  type AppCredentials,
  idleWarnings,
  readInputs,
  readProxy,
  type Settings,
  type Source,
  settingsOf,
} from '../inputs/settings.ts'
import { readStepPayload, type StepPayload } from '../inputs/step-payload.ts'
import { type Inputs, WORDS } from '../inputs/table.ts'
import { withDispatchId } from '../payload/dispatch-id.ts'
import { problemsOf, type Result } from '../reading.ts'
import type { Target } from '../target.ts'
import type { ChangedInput } from './changed-input.ts'
import { readEntries, registerTokens } from './entries.ts'
import { type Defaults, type Entry, payloadProblems, startsWorkflow, targetOf } from './entry.ts'
import { sameTwice } from './twice.ts'
import type { StepWorkflow } from './workflow-entry.ts'

/** What the step is to do. */
export interface Plan extends Settings {
  targets: Target[]
  /** The GitHub App that sends, in place of `token`. */
  app?: AppCredentials
  /** The files that changed, where the step says so itself. */
  changed?: string[]
  /** What the workflow's author should know, though it stops nothing. */
  warnings: string[]
}

/** A `Result`; where there is no plan, it is still known whether the job's summary is to tell why. */
export type Planned = { ok: true; value: Plan } | { ok: false; problems: Problem[]; summary: boolean }

/** So that the targets can be looked at where the step's payload, or its workflow, is wrong. */
const NO_PAYLOAD: StepPayload = { input: 'client-payload', value: {}, warnings: [] }
const WRONG_WORKFLOW: StepWorkflow = { workflow: '', refs: [], inputs: {}, warnings: [] }

/**
 * Reads the inputs and makes out the targets. Touches no network.
 *
 * @returns what the step is to do, or everything that is wrong
 */
export async function plan(source: Source): Promise<Planned> {
  const { env } = source
  // Before anything is read: what is wrong with an input is told by a piece of it, which may have a token in it.
  registerTokens(source.read('targets') ?? '', source)
  const { inputs, ...read } = readInputs(source)
  const payload = await readStepPayload(inputs, env)
  const workflow = await readWorkflowOf(inputs)
  const proxy = readProxy(inputs.apiUrl, source)
  const app = await readAppOf(inputs)
  const step = { payload: payload.ok ? payload.value : NO_PAYLOAD, workflow, app }
  const planned = await planTargets(inputs, step, source)
  const changed = await readChanged(inputs)
  const found = [
    app ? problemsOf(app) : missingToken(inputs),
    nothingToResume(inputs),
    read.problems,
    problemsOf(planned),
    problemsOf(payload),
    problemsOf(workflow),
    problemsOf(changed).map((message) => ({ input: 'changed-files', message })),
    problemsOf(proxy),
  ].flat()
  const problems = await withMeant(found, source)
  if (
    problems.length > 0 ||
    !planned.ok ||
    !payload.ok ||
    !workflow.ok ||
    !changed.ok ||
    !proxy.ok ||
    app?.ok === false
  )
    return { ok: false, problems, summary: inputs.summary }
  const { targets, warnings } = planned.value
  return {
    ok: true,
    value: {
      ...settingsOf(inputs, proxy.value, env),
      targets,
      ...(app?.value ? { app: app.value } : {}),
      ...(changed.value ? { changed: changed.value.paths } : {}),
      warnings: [
        ...payload.value.warnings,
        ...(workflow.value?.warnings ?? []),
        ...warnings,
        // What is left out, or found, is not known yet.
        ...(isToRoute(targets) ? [] : hourlyLimitWarnings(targets)),
        ...idleWarnings(inputs, source),
        ...(changed.value?.warnings ?? []),
        ...(changed.value && !targets.some(({ paths }) => paths) ? [IDLE_CHANGED_FILES] : []),
      ],
    },
  }
}

const IDLE_CHANGED_FILES = 'changed-files: has no effect where no target has paths.'

/** Whether GitHub has to be asked which targets are sent to. */
export function isToRoute(targets: Target[]): boolean {
  return targets.some(({ paths, search, skippedBecause }) => !skippedBecause && (paths ?? search))
}

/** @returns what the step says of a GitHub App; nothing where it says nothing */
async function readAppOf(inputs: Inputs): Promise<StepSays['app']> {
  const { appClientId: id, appPrivateKey: privateKey } = inputs
  if (id === undefined && privateKey === undefined) return undefined
  try {
    const { readApp } = await import(/* webpackChunkName: "app" */ '../inputs/github-app.ts')
    return readApp(inputs)
  } catch (error) {
    // What can't be loaded is told of by each target, once it is to have a token.
    if (id === undefined || privateKey === undefined) throw error
    return { ok: true, value: { id, privateKey } }
  }
}

async function readChanged({ changedFiles }: Inputs): Promise<Result<ChangedInput | undefined>> {
  if (changedFiles === undefined) return { ok: true, value: undefined }
  const { readChangedFiles } = await import(/* webpackChunkName: "targets" */ './changed-input.ts')
  return readChangedFiles(changedFiles)
}

/** @returns the problems, and those of inputs that are none of ours, with what was most likely meant */
async function withMeant(problems: Problem[], source: Source): Promise<Problem[]> {
  const strangers = source.inputNames.filter((name) => !WORDS.has(name))
  if (problems.length === 0 && strangers.length === 0) return []
  const { meantInstead } = await import(/* webpackChunkName: "near-misses" */ '../inputs/near-misses.ts')
  return meantInstead(problems, strangers, source)
}

/** Loaded only here: most steps send events. */
const loadWorkflows = () => import(/* webpackChunkName: "workflows" */ './workflow-entry.ts')

/** Loaded only here: few steps are to be resumed. */
const loadStableIds = () => import(/* webpackChunkName: "following" */ './stable-ids.ts')

/** @returns what the step says of a workflow; nothing where it says nothing */
async function readWorkflowOf(inputs: Inputs): Promise<Result<StepWorkflow | undefined, Problem>> {
  const { workflow, ref, inputs: values } = inputs
  if (workflow === undefined && ref === undefined && values === undefined) return { ok: true, value: undefined }
  return (await loadWorkflows()).readStepWorkflow(inputs)
}

type Targets = Pick<Plan, 'targets' | 'warnings'>

/** What the step says for all targets that say nothing else. */
interface StepSays {
  payload: StepPayload
  workflow: Result<StepWorkflow | undefined, Problem>
  /** An App in place of the token; none in it where it counts as having no token. */
  app: Result<AppCredentials | undefined, Problem> | undefined
}

/** The targets of the list, or the one that `repository`, `owner` and `repo` name. */
async function planTargets(inputs: Inputs, step: StepSays, source: Source): Promise<Result<Targets, Problem>> {
  const { env, newDispatchId, registerSecret } = source
  const { payload } = step
  const current = env.GITHUB_REPOSITORY || undefined
  const read = await readEntries(inputs, current, source)
  const { entries, warnings } = read
  // Also where the one repository could not be made out: all that is wrong is told in one go.
  const all = read.isOne ? [ONE] : entries
  const isWorkflow = (entry: Entry) => startsWorkflow(entry, inputs.workflow !== undefined)
  const workflows = all.some(isWorkflow) ? await loadWorkflows() : undefined
  // One that is wrong is told of by itself.
  const workflow = step.workflow.ok ? step.workflow.value : WRONG_WORKFLOW
  const owner = inputs.owner ?? current?.split('/')[0]
  const idOfWorkflow = inputs.addDispatchId ? newDispatchId : undefined
  const defaults: Defaults = {
    withId: inputs.onRerun === 'resume' ? (await loadStableIds()).stableIds(env, inputs.matrixPlace.index) : undefined,
    owner,
    eventType: inputs.eventType,
    payload: payload.value,
    token: step.app ? undefined : inputs.token,
    // One that is wrong is told of by itself.
    app:
      step.app && !(step.app.ok && step.app.value === undefined)
        ? { searchesAs: firstOwner(entries, owner) }
        : undefined,
    ifNoToken: inputs.ifNoToken,
    env,
    newDispatchId: inputs.addDispatchId || inputs.waitFor !== 'dispatch' ? newDispatchId : undefined,
    registerSecret,
    workflowOf: (entry) => (isWorkflow(entry) ? workflows?.workflowOf(entry, workflow, idOfWorkflow) : undefined),
  }
  const events = all.filter((entry) => !isWorkflow(entry))
  const usesInputs = all.some((each) => isWorkflow(each) && each.workflow === undefined && each.inputs === undefined)
  const problems = [
    ...read.problems,
    ...missingEventType(events, all.length, defaults),
    ...stepPayloadProblems(events, payload.input, defaults),
    ...(workflow && usesInputs ? (workflows?.stepInputsProblems(workflow, idOfWorkflow) ?? []) : []),
  ]
  const targets: Target[] = []
  for (const entry of entries) {
    const target = targetOf(entry, defaults)
    if (target.ok) targets.push(target.value)
    else
      problems.push(...target.problems.map((problem) => ({ input: entry.input, message: `${entry.label}${problem}` })))
  }
  const names = entries.map(({ label }) => label.replace(/: $/, ''))
  if (problems.length === 0)
    problems.push(
      ...sameTwice(targets, names).map(({ index, message }) => ({
        input: entries[index]?.input ?? 'targets',
        message,
      })),
    )
  return problems.length > 0
    ? { ok: false, problems: await read.placed(problems) }
    : { ok: true, value: { targets, warnings } }
}

/** Of the first target that a name tells of; the step's where searches stand alone. */
function firstOwner(entries: Entry[], otherwise = ''): string {
  const first = entries.find(({ search }) => !search)
  const named = first && readRepository(first.repository, otherwise)
  return named?.ok ? named.value.owner : otherwise
}

/** In place of one whose name is wrong. */
const ONE: Entry = { input: 'repository', label: '', repository: '' }

function missingToken({ token, ifNoToken }: Inputs): Problem[] {
  if (token !== undefined || ifNoToken === 'skip') return []
  return [
    {
      input: 'token',
      message:
        "is empty: the secret is not set here, or this is a run for a fork or for Dependabot, which gets no secrets (`if-no-token: skip` lets such a step end well). Without a `token:` line the job's own token is used.",
    },
  ]
}

/** What an earlier attempt started is told by its runs. */
function nothingToResume({ onRerun, waitFor }: Inputs): Problem[] {
  if (onRerun === 'send' || waitFor !== 'dispatch') return []
  const message =
    'is resume, which goes by the runs that were started, and the step does not wait for any: set wait-for to start or completion, or leave on-rerun out.'
  return [{ input: 'on-rerun', message }]
}

/** @param all how many targets there are, those that start workflows included */
function missingEventType(entries: Entry[], all: number, { eventType }: Defaults): Problem[] {
  const without = entries.filter((entry) => entry.eventType === undefined)
  if (eventType !== undefined || without.length === 0) return []
  const whose = without[0]?.label
    ? ` (${without.length} of ${all} targets ${without.length === 1 ? 'has' : 'have'} none of ${without.length === 1 ? 'its' : 'their'} own)`
    : ''
  return [
    {
      input: 'event-type',
      message: `is missing${whose}: say which event to send, such as \`event-type: deploy-site\`, or which \`workflow\` to start.`,
    },
  ]
}

/** The step's own payload is looked at once, and not for each target that gets it. */
function stepPayloadProblems(entries: Entry[], input: string, { payload, newDispatchId }: Defaults): Problem[] {
  if (!entries.some(({ clientPayload }) => clientPayload === undefined)) return []
  return payloadProblems(withDispatchId(payload, newDispatchId)).map((message) => ({ input, message }))
}

/** https://docs.github.com/en/rest/using-the-rest-api/rate-limits-for-the-rest-api#about-secondary-rate-limits */
export function hourlyLimitWarnings(targets: Target[]): string[] {
  const counts = new Map<string, number>()
  for (const { token } of targets.filter(({ skippedBecause }) => !skippedBecause))
    counts.set(token, (counts.get(token) ?? 0) + 1)
  const most = Math.max(...counts.values())
  if (most <= 500) return []
  return [
    `targets: ${most} of them are on one token. GitHub takes 500 requests an hour that create content; what is above may be held back: split the targets over several tokens (token-env) or steps an hour apart.`,
  ]
}
