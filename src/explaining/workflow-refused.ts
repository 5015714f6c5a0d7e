import { FOLDER, lacksRef } from '../events/workflow-dispatch.ts'
import { githubMessage } from '../failures/answer-body.ts'
import type { AnswerCode } from '../failures/code.ts'
import type { DeclaredInput, InputProblem } from '../receivers/declared-inputs.ts'
import type { Answer } from '../reply.ts'
import type { WorkflowDispatch } from '../target.ts'
import { inline } from '../text/inline.ts'
import { listed } from '../text/listing.ts'
import type { Circumstances, ExplainedCode, Explanation, Findings } from './circumstances.ts'

/** @returns which of a workflow's own failures an answer is; nothing where it is one of those that all share */
export function workflowCode(
  code: AnswerCode,
  answer: Answer,
  { task }: Circumstances,
  { repository, push, workflow }: Findings,
): ExplainedCode | undefined {
  if (task === 'list-runs' || task === 'find-branch' || task === 'follow-runs') return undefined
  if (code === 'invalid_payload') return lacksRef(answer) ? 'ref_not_found' : 'workflow_refused'
  if (code === 'insufficient_permission' && speaksOfWorkflow(answer)) return 'workflow_refused'
  const isThere = repository === 'visible' && push !== false
  return code === 'not_found' && isThere && workflow?.isKnown === false ? 'workflow_not_found' : undefined
}

function speaksOfWorkflow(answer: Answer): boolean {
  return /workflow/i.test(githubMessage(answer)) && !/resource not accessible/i.test(githubMessage(answer))
}

/** The repository is there, and has no such workflow. */
export function workflowNotFound(_: Answer, about: Circumstances, { workflow }: Findings): Explanation {
  const { repository } = about
  const name = inline(dispatchOf(about).workflow, 120)
  const near = workflow?.nearestFile
  return {
    cause: near
      ? `Did you mean ${inline(near, 120)}? ${repository} has no workflow ${name}.`
      : `${repository} has no workflow ${name} on its default branch.`,
    steps: [
      `Check \`workflow\`: it takes the name of a file in ${FOLDER}, or an id.`,
      'GitHub knows a workflow only once its file is on the default branch, whatever `ref` says: merge it there first.',
    ],
  }
}

/** None of the names is a branch or tag there. */
export function refNotFound(_: Answer, about: Circumstances, { workflow }: Findings): Explanation {
  const { repository, ref = '' } = about
  const { refs } = dispatchOf(about)
  const names = refs.length > 0 ? refs : [ref]
  const near = workflow?.nearestBranch
  const shown = listed(
    names.map((name) => inline(name, 120)),
    10,
  )
  const none =
    names.length === 1
      ? `${repository} has no branch or tag ${shown}.`
      : `${repository} has none of these branches or tags: ${shown}.`
  return {
    cause: near ? `Did you mean ${inline(near, 120)}? ${none}` : none,
    steps: [
      'Write the bare name of a branch or tag in `ref`: no SHA, and no refs/pull/….',
      'Without `ref` the default branch is taken; of several names the first that exists.',
      // Which a branch may have in its name.
      names.some((name) => name.includes(','))
        ? 'In a list of targets, several names are written [main, v1].'
        : undefined,
    ],
  }
}

/** GitHub does not start the workflow as it was asked to: its trigger, its state, its inputs. */
export function workflowRefused(answer: Answer, about: Circumstances, { workflow }: Findings): Explanation {
  const words = githubMessage(answer)
  const dispatch = dispatchOf(about)
  const { declared } = workflow ?? {}
  const file = fileOf(about)
  if (/disabled workflow/i.test(words)) return disabled(about)
  const lacksTrigger = /does not have 'workflow_dispatch' trigger/i.test(words)
  if (lacksTrigger && workflow?.isAtRef === false) return missingAtRef(about)
  if (declared?.kind === 'no-trigger' || lacksTrigger)
    return {
      cause: `${file} has no workflow_dispatch under \`on:\`, so it can't be started by its name.`,
      steps: [`Add these lines there, and to the file on the default branch:\n${triggerLines(dispatch)}`],
    }
  if (declared?.kind === 'broken')
    return {
      cause: `${file} is not valid YAML: ${inline(declared.reason, 200)} (line ${declared.line}, column ${declared.column}).`,
      steps: ['Fix it there.'],
    }
  const inputs = declared?.kind === 'declares' ? declared.inputs : undefined
  const problems = workflow?.problems ?? problemsIn(words)
  const most = /No more than (\d+) properties/.exec(words)?.[1]
  if (problems.length === 0)
    return {
      cause: most
        ? `This server takes ${most} inputs of a workflow at most, and there are ${Object.keys(dispatch.inputs).length}.`
        : `GitHub does not start ${file} as it was asked to.`,
      steps: [
        most ? 'Put several into one, as text by ${{ toJSON(…) }}, which the workflow reads with fromJSON.' : CHECK,
        inputs && declares(file, inputs),
      ],
    }
  return refusedInputs(file, problems, inputs)
}

const CHECK =
  'Check `ref` and `inputs` against https://docs.github.com/en/rest/actions/workflows#create-a-workflow-dispatch-event'

/** @param inputs those that the file declares, where that may be shown */
function refusedInputs(file: string, problems: InputProblem[], inputs: DeclaredInput[] | undefined): Explanation {
  const [first] = problems
  return {
    cause: first ? causeOf(first, file) : '',
    steps: [
      ...problems.slice(1).map((problem) => causeOf(problem, file)),
      problems.some(({ name, kind }) => kind === 'unknown' && name === 'dispatch_id')
        ? 'dispatch_id is there because of add-dispatch-id: take that away, or declare the input: `dispatch_id: { type: string }`.'
        : undefined,
      inputs ? declares(file, inputs) : `See which inputs ${file} declares under on.workflow_dispatch.inputs.`,
    ],
  }
}

function causeOf(problem: InputProblem, file: string): string {
  const name = inline(problem.name, 100)
  switch (problem.kind) {
    case 'unknown':
      return problem.nearest === undefined
        ? `${file} has no input ${name}.`
        : `Did you mean ${inline(problem.nearest, 100)}? ${file} has no input ${name}.`
    case 'missing':
      return name === ''
        ? `${file} requires an input that is missing or empty.`
        : `${file} requires the input ${name}, which is missing or empty.`
    case 'no-choice': {
      const choices = listed(
        problem.choices.map((choice) => inline(choice, 80)),
        20,
      )
      return `${file} does not take "${inline(problem.value, 100)}" for ${name}${choices ? `, but one of: ${choices}` : ''}.`
    }
  }
}

/** As GitHub's words tell of one, where the file could not be read. */
function problemsIn(words: string): InputProblem[] {
  const [, unexpected] = /Unexpected inputs provided: \[(.*)\]/.exec(words) ?? []
  const [, missing] = /Required input '(.*)' not provided/.exec(words) ?? []
  const [, value, name] = /Provided value '(.*)' for input '(.*)' not in the list/.exec(words) ?? []
  const problems: InputProblem[] = (unexpected ?? '')
    .split(/,\s*/)
    .filter(Boolean)
    .map((each) => ({ kind: 'unknown', name: each.replace(/^"|"$/g, '') }))
  if (missing !== undefined) problems.push({ kind: 'missing', name: missing })
  if (name !== undefined && value !== undefined) problems.push({ kind: 'no-choice', name, value, choices: [] })
  return problems
}

function declares(file: string, inputs: DeclaredInput[]): string {
  if (inputs.length === 0) return `${file} declares no inputs at all: leave \`inputs\` out, or declare them there.`
  return `${file} declares: ${listed(inputs.map(declaration), 25)}.`
}

/** Such as `environment (choice of staging, production; required)`. */
function declaration({ name, type, required, options, default: otherwise }: DeclaredInput): string {
  const choices = listed(
    options.map((option) => inline(option, 60)),
    10,
  )
  const more = [
    options.length > 0 ? `choice of ${choices}` : inline(type, 30),
    required && otherwise === undefined && 'required',
    otherwise !== undefined && `default "${inline(otherwise, 60)}"`,
  ]
  return `${inline(name, 100)} (${more.filter(Boolean).join('; ')})`
}

/** What lets a file be started with what was sent. */
function triggerLines({ inputs }: WorkflowDispatch): string {
  const names = Object.keys(inputs)
  return [
    '  on:',
    '    workflow_dispatch:',
    ...(names.length > 0 ? ['      inputs:'] : []),
    ...names.slice(0, 25).map((name) => `        ${inline(name, 100)}: { type: string }`),
  ].join('\n')
}

/** GitHub says of a file that is not there what it says of one without the trigger. */
function missingAtRef(about: Circumstances): Explanation {
  return {
    cause: `${about.repository} has no ${fileOf(about)}: a run takes its file from its ref.`,
    steps: ['Bring the file there (merge the default branch into it, say), or name another `ref`.'],
  }
}

function disabled(about: Circumstances): Explanation {
  return {
    cause: `${inline(dispatchOf(about).workflow, 120)} is disabled in ${about.repository}, and GitHub starts no disabled workflow.`,
    steps: [`Enable it: Actions tab of ${about.repository}, choose the workflow, Enable workflow.`],
  }
}

/** Such as `deploy.yml on main`. */
function fileOf(about: Circumstances): string {
  const { workflow } = dispatchOf(about)
  return `${inline(workflow, 120)}${about.ref ? ` on ${inline(about.ref, 120)}` : ''}`
}

function dispatchOf({ dispatch }: Circumstances): WorkflowDispatch {
  if (dispatch.kind !== 'workflow') throw new Error('This is not asked of an event')
  return dispatch
}
