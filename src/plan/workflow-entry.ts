import type { Problem } from '../inputs/problem.ts'
import type { Inputs } from '../inputs/table.ts'
import { readRefs, readWorkflow, refsIn } from '../inputs/workflow.ts'
import { withDispatchId } from '../payload/dispatch-id.ts'
import { inputLimits, inputsIn, parseInputs, type WorkflowInputs } from '../payload/workflow-inputs.ts'
import { problemsOf, type Result } from '../reading.ts'
import type { Entry, Planned } from './entry.ts'

// Loaded only where a workflow is to be started.

/** The workflow of all targets that have neither one of their own nor an event. */
export interface StepWorkflow {
  /** Absent where the step names none. */
  workflow?: string
  refs: string[]
  inputs: WorkflowInputs
  warnings: string[]
}

/** Reads `workflow`, `ref` and `inputs` of the step. */
export async function readStepWorkflow(inputs: Inputs): Promise<Result<StepWorkflow, Problem>> {
  const workflow = inputs.workflow === undefined ? undefined : readWorkflow(inputs.workflow)
  const refs = readRefs(refsIn(inputs.ref ?? ''))
  const values = await parseInputs(inputs.inputs ?? '{}', inputs.token?.text)
  const problems = [
    ...(workflow ? told('workflow', problemsOf(workflow)) : []),
    ...told('ref', problemsOf(refs)),
    ...told('inputs', problemsOf(values)),
    ...misplaced(inputs),
  ]
  if (problems.length > 0 || !refs.ok || !values.ok || workflow?.ok === false) return { ok: false, problems }
  const named = workflow ? { workflow: workflow.value } : {}
  const warnings = values.warnings.map((warning) => `inputs: ${warning}`)
  return { ok: true, value: { ...named, refs: refs.value, inputs: values.value, warnings } }
}

/** What stands where it has no use, or can't be meant. */
function misplaced({ workflow, ref, inputs, eventType, clientPayload, clientPayloadFile }: Inputs): Problem[] {
  if (workflow !== undefined) {
    const beside = {
      'event-type': eventType,
      'client-payload': clientPayload,
      'client-payload-file': clientPayloadFile,
    }
    return Object.entries(beside).flatMap(([name, value]) =>
      value === undefined
        ? []
        : told(name, ['stands beside workflow, which is started without an event: take one of them away.']),
    )
  }
  return Object.entries({ ref, inputs }).flatMap(([name, value]) =>
    value === undefined
      ? []
      : told(name, ['says how a workflow is started, and the step names none: add `workflow: deploy.yml`, say.']),
  )
}

/** @returns what an entry that starts a workflow comes to, or what is wrong with what it says itself */
export function workflowOf(
  entry: Entry,
  step: StepWorkflow | undefined,
  newDispatchId: (() => string) | undefined,
): Result<Planned> {
  // With a workflow of its own, what the step's needs is not meant for it.
  const others = entry.workflow === undefined ? step : undefined
  const workflow = entry.workflow === undefined ? undefined : readWorkflow(entry.workflow)
  const refs = readRefs(entry.refs ?? others?.refs ?? [])
  const own = entry.inputs === undefined ? undefined : inputsIn(entry.inputs)
  const inputs = withDispatchId(own?.ok ? own.value : (others?.inputs ?? {}), newDispatchId)
  const values = inputs.ok ? inputsIn(inputs.value.clientPayload) : inputs
  const name = workflow?.ok ? workflow.value : others?.workflow
  const problems = [
    ...keyed('workflow', workflow ? problemsOf(workflow) : []),
    ...keyed('ref', entry.refs ? problemsOf(refs) : []),
    ...keyed('inputs', own ? (own.ok ? checked(values) : own.problems) : []),
    ...(entry.workflow === undefined && others?.workflow === undefined ? [NO_WORKFLOW] : []),
  ]
  if (problems.length > 0 || name === undefined || !refs.ok || !inputs.ok || !values.ok) return { ok: false, problems }
  const { clientPayload: _, ...id } = inputs.value
  return {
    ok: true,
    value: { dispatch: { kind: 'workflow', workflow: name, refs: refs.value, inputs: values.value }, ...id },
  }
}

/** @returns what keeps the step's own inputs from being sent */
export function stepInputsProblems({ inputs }: StepWorkflow, newDispatchId: (() => string) | undefined): Problem[] {
  const added = withDispatchId(inputs, newDispatchId)
  return told('inputs', checked(added.ok ? inputsIn(added.value.clientPayload) : added))
}

function checked(inputs: Result<WorkflowInputs>): string[] {
  return inputs.ok ? inputLimits(inputs.value) : inputs.problems
}

const NO_WORKFLOW =
  '`ref` and `inputs` say how a workflow is started, and neither this entry nor the step names one: add `workflow`.'

function keyed(key: string, problems: string[]): string[] {
  return problems.map((problem) => `\`${key}\` ${problem}`)
}

function told(input: string, problems: string[]): Problem[] {
  return problems.map((message) => ({ input, message }))
}
