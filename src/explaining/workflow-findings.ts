import { lacksRef } from '../events/workflow-dispatch.ts'
import { failureCode } from '../failures/code.ts'
import { getWorkflow, listBranches, listWorkflowStates, readWorkflowFile, WORKFLOWS } from '../github/workflows.ts'
import { inputProblems, readDeclared } from '../receivers/declared-inputs.ts'
import { MOST_MS_OF_A_STEP } from '../receivers/triggers.ts'
import type { Answer } from '../reply.ts'
import type { WorkflowDispatch } from '../target.ts'
import { nearest } from '../text/nearest.ts'
import type { Circumstances, WorkflowFindings } from './circumstances.ts'
import type { LookUp } from './shared-look-ups.ts'

/** Asks once what others may have asked. */
type AskOnce = <Found extends { kind: string }>(what: string, lookUp: LookUp<Found>) => Promise<Found | undefined>

/**
 * Looks at the repository's workflows, where one was not found.
 *
 * @param mayShow whether the log may show names of the repository
 */
export async function lookForWorkflow(
  { workflow }: WorkflowDispatch,
  { repository }: Circumstances,
  ask: AskOnce,
  mayShow: boolean,
): Promise<WorkflowFindings> {
  const list = await ask(`workflows of ${repository}`, listWorkflowStates)
  if (list?.kind !== 'states') {
    const known = await ask(`workflow ${workflow} of ${repository}`, (client, place) =>
      getWorkflow(client, place, workflow),
    )
    return { isKnown: known && known.kind === 'answer' && failureCode(known) === 'not_found' ? false : undefined }
  }
  const names = [...list.states.keys()].map((path) => path.replace(`${WORKFLOWS}/`, ''))
  if (/^\d+$/.test(workflow)) return { isKnown: false }
  if (names.includes(workflow)) return { isKnown: true }
  return { isKnown: false, nearestFile: mayShow ? nearest(workflow, names) : undefined }
}

/** Looks at what tells why a workflow was not started: the branches, or its file at the ref. */
export async function lookAtWorkflow(
  answer: Answer,
  dispatch: WorkflowDispatch,
  { repository, ref }: Circumstances,
  ask: AskOnce,
): Promise<WorkflowFindings> {
  if (lacksRef(answer)) {
    const list = await ask(`branches of ${repository}`, listBranches)
    const wanted = dispatch.refs[0] ?? ref ?? ''
    return { nearestBranch: list?.kind === 'branches' ? nearest(wanted, list.names) : undefined }
  }
  const file = await fileName(dispatch, repository, ask)
  if (file === undefined) return {}
  const read = await ask(`${file} of ${repository} at ${ref}`, (client, place) =>
    readWorkflowFile(client, place, file, ref),
  )
  if (read?.kind === 'answer' && failureCode(read) === 'not_found') return { isAtRef: false }
  if (read?.kind !== 'text') return {}
  const declared = await readDeclared(read.text, { leftMs: MOST_MS_OF_A_STEP })
  if (declared.kind !== 'declares') return { declared }
  return { declared, problems: inputProblems(dispatch.inputs, declared.inputs) }
}

async function fileName({ workflow }: WorkflowDispatch, repository: string, ask: AskOnce): Promise<string | undefined> {
  if (!/^\d+$/.test(workflow)) return workflow
  const known = await ask(`workflow ${workflow} of ${repository}`, (client, place) =>
    getWorkflow(client, place, workflow),
  )
  return known?.kind === 'workflow' ? known.path.replace(`${WORKFLOWS}/`, '') : undefined
}
