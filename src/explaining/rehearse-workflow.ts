import { githubMessage } from '../failures/answer-body.ts'
import type { Client } from '../github/client.ts'
import { getWorkflow, listBranches, listWorkflowStates, readWorkflowFile, WORKFLOWS } from '../github/workflows.ts'
import { type InputProblem, inputProblems, readDeclared } from '../receivers/declared-inputs.ts'
import { MOST_MS_OF_A_STEP } from '../receivers/triggers.ts'
import type { Reply } from '../reply.ts'
import type { RepositoryName, WorkflowDispatch } from '../target.ts'
import { nearest } from '../text/nearest.ts'
import type { WorkflowFindings } from './circumstances.ts'
import { replyLine } from './reply-lines.ts'

/** What starting a workflow would meet, as far as reading tells. */
export type Rehearsed =
  /** Nothing stands in its way. */
  | { kind: 'fine'; path: string; ref: string | undefined }
  | Refusal
  /** Why that could not be told, as a sentence. */
  | { kind: 'not-read'; why: string }

/** What GitHub would answer. */
export interface Refusal {
  kind: 'refused'
  status: 404 | 422
  /** Empty where they are not known. */
  words: string
  ref: string | undefined
  findings: WorkflowFindings
}

/**
 * Looks whether a workflow could be started as it is to be: its state, its file at the ref, its inputs.
 *
 * @param mayShow whether the log may show names of the repository
 */
export async function rehearseWorkflow(
  client: Client,
  repository: RepositoryName,
  dispatch: WorkflowDispatch,
  mayShow: boolean,
): Promise<Rehearsed> {
  const { workflow, refs } = dispatch
  const known = await getWorkflow(client, repository, workflow)
  if (known.kind === 'answer' && known.status === 404) {
    const list = mayShow ? await listWorkflowStates(client, repository) : undefined
    const files = list?.kind === 'states' ? [...list.states.keys()].map(nameOf) : []
    return refused(404, 'Not Found', refs[0], { isKnown: false, nearestFile: nearest(workflow, files) })
  }
  const file = known.kind === 'workflow' ? nameOf(known.path) : /^\d+$/.test(workflow) ? undefined : workflow
  if (file === undefined && known.kind !== 'workflow') return notRead(known)
  if (known.kind === 'workflow' && known.state.startsWith('disabled'))
    return refused(422, "Cannot trigger a 'workflow_dispatch' on a disabled workflow", refs[0], {})

  const places = refs.length > 0 ? refs : [undefined]
  for (const ref of places) {
    const read = await readWorkflowFile(client, repository, file ?? '', ref)
    if (read.kind === 'answer' && read.status === 404 && /^No commit found/i.test(githubMessage(read))) continue
    if (read.kind === 'text') return ofFile(read.text, file ?? '', ref, dispatch, mayShow)
    if (read.kind === 'answer' && read.status === 404)
      return known.kind === 'workflow' && ref !== undefined
        ? refused(422, NO_TRIGGER, ref, { isAtRef: false })
        : refused(404, 'Not Found', ref, { isKnown: false })
    if (read.kind === 'answer' || read.kind === 'no-answer') return notRead(read)
    return { kind: 'not-read', why: 'Its file is too large, or no file.' }
  }
  const list = mayShow ? await listBranches(client, repository) : undefined
  const branches = list?.kind === 'branches' ? list.names : []
  return refused(422, `No ref found for: ${refs.at(-1)}`, refs.at(-1), {
    nearestBranch: nearest(refs[0] ?? '', branches),
  })
}

async function ofFile(
  text: string,
  file: string,
  ref: string | undefined,
  { inputs }: WorkflowDispatch,
  mayShow: boolean,
): Promise<Rehearsed> {
  const declared = await readDeclared(text, { leftMs: MOST_MS_OF_A_STEP })
  if (declared.kind === 'unread') return { kind: 'not-read', why: 'Its YAML is more than can be read.' }
  if (declared.kind === 'broken') return refused(422, '', ref, mayShow ? { declared } : {})
  if (declared.kind === 'no-trigger') return refused(422, NO_TRIGGER, ref, { declared })
  const problems = inputProblems(inputs, declared.inputs)
  if (problems.length === 0) return { kind: 'fine', path: `${WORKFLOWS}/${file}`, ref }
  if (!mayShow) return refused(422, '', ref, { problems: withoutNames(problems) })
  return refused(422, problems[0] ? wordsOf(problems[0]) : '', ref, { declared, problems })
}

const NO_TRIGGER = "Workflow does not have 'workflow_dispatch' trigger"

/** As GitHub says it. */
function wordsOf(problem: InputProblem): string {
  switch (problem.kind) {
    case 'unknown':
      return `Unexpected inputs provided: ["${problem.name}"]`
    case 'missing':
      return `Required input '${problem.name}' not provided`
    case 'no-choice':
      return `Provided value '${problem.value}' for input '${problem.name}' not in the list of allowed values`
  }
}

/** What the user's own names tell; of what is missing, that there is something. */
function withoutNames(problems: InputProblem[]): InputProblem[] {
  const own = problems.flatMap((problem): InputProblem[] => {
    if (problem.kind === 'missing') return []
    return [problem.kind === 'unknown' ? { kind: 'unknown', name: problem.name } : { ...problem, choices: [] }]
  })
  return problems.some(({ kind }) => kind === 'missing') ? [...own, { kind: 'missing', name: '' }] : own
}

function refused(status: 404 | 422, words: string, ref: string | undefined, findings: WorkflowFindings): Refusal {
  return { kind: 'refused', status, words, ref, findings }
}

function notRead(reply: Reply): Rehearsed {
  return { kind: 'not-read', why: replyLine(reply) }
}

function nameOf(path: string): string {
  return path.replace(`${WORKFLOWS}/`, '')
}
