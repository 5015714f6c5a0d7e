import { parse } from 'yaml'

export interface WorkflowStep {
  id?: string
  if?: string
  background?: boolean
  wait?: string | string[]
  uses?: string
  run?: string
  env?: Record<string, unknown>
  with?: Record<string, unknown>
}

export interface Job {
  needs?: string
  if?: string
  outputs?: Record<string, string>
  permissions?: unknown
  steps: WorkflowStep[]
}

export interface Workflow {
  name: string
  'run-name'?: string
  on: Record<string, { types?: string[]; inputs?: Record<string, unknown> } | null>
  permissions?: unknown
  jobs: Record<string, Job>
}

/** Stands for this action in what is given to copy. */
export const THIS_ACTION = 'OWNER/dispatch-to-repositories@v1'
/** Stands for the guard of receivers. */
export const ONCE = 'OWNER/dispatch-to-repositories/once@v1'
/** What has no commit to be pinned to: this repository's own. */
const OWN = [THIS_ACTION, ONCE, './', './once']

// They run with the base repository's secrets on what a stranger sent:
// https://docs.github.com/en/actions/reference/security/secure-use
const DANGEROUS = ['pull_request_target', 'workflow_run', 'issue_comment']

/** @returns each rule that a workflow breaks, as a sentence */
export function broken(text: string): string[] {
  const workflow = parse(text) as Workflow
  const jobs = Object.entries(workflow.jobs)
  const steps = jobs.flatMap(([, job]) => job.steps)
  return [
    ...Object.keys(workflow.on).flatMap((event) => (DANGEROUS.includes(event) ? [`starts on ${event}`] : [])),
    ...(JSON.stringify(workflow.permissions) === '{}' ? [] : ['permissions at the top are not {}']),
    ...jobs.flatMap(([name, { permissions }]) =>
      typeof permissions === 'string' ? [`permissions of the job ${name} are not named one by one`] : [],
    ),
    ...steps.flatMap(({ run }) => (run?.includes('${{') ? [`an expression becomes a part of a script: ${run}`] : [])),
    ...steps.flatMap((step) =>
      step.uses?.startsWith('actions/checkout@') && step.with?.['persist-credentials'] !== false
        ? ['a checkout leaves its credentials behind']
        : [],
    ),
    ...jobs.flatMap(([, job]) => brokenBackground(job.steps)),
    ...uses(text).flatMap(({ action, version }) =>
      /^[\w.-]+\/[\w./-]+@[0-9a-f]{40}$/.test(action) && /^v\d+\.\d+\.\d+$/.test(version)
        ? []
        : [`not pinned to a commit, with its version beside it: ${action}`],
    ),
  ]
}

/**
 * Rules of `background:` and `wait:`, which the linters do not know yet
 * (https://docs.github.com/en/actions/reference/workflows-and-actions/workflow-syntax#jobsjob_idstepsbackground).
 */
function brokenBackground(steps: WorkflowStep[]): string[] {
  const running = new Set<string>()
  return steps.flatMap((step) => {
    const read = [...JSON.stringify(step).matchAll(/steps\.([\w-]+)\./g)].map(([, id = '']) => id)
    const waitedFor = [step.wait ?? []].flat()
    const problems = [
      ...read.filter((id) => running.has(id)).map((id) => `reads ${id}, which nothing has waited for`),
      ...waitedFor
        .filter((id) => !running.has(id))
        .map((id) => `waits for ${id}, which does not run in the background`),
      ...(waitedFor.length > 0 && step.if !== undefined ? [`waits for ${waitedFor.join(', ')} under a condition`] : []),
    ]
    for (const id of waitedFor) running.delete(id)
    if (step.background && step.id !== undefined) running.add(step.id)
    return problems
  })
}

/** Other people's actions that a workflow uses, with the comment beside each. */
export function uses(text: string): { action: string; version: string }[] {
  const lines = [...text.matchAll(/^[\s-]*uses: *([^\s#]+)(?: *# *(.*))?$/gm)]
  return lines
    .map(([, action = '', version = '']) => ({ action, version }))
    .filter(({ action }) => !OWN.includes(action))
}
