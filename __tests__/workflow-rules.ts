import { parse } from 'yaml'

export interface WorkflowStep {
  id?: string
  uses?: string
  run?: string
  env?: Record<string, unknown>
  with?: Record<string, unknown>
}

export interface Job {
  permissions?: unknown
  steps: WorkflowStep[]
}

export interface Workflow {
  name: string
  'run-name'?: string
  on: Record<string, { types?: string[] } | null>
  permissions?: unknown
  jobs: Record<string, Job>
}

/** Stands for this action in what is given to copy. */
export const THIS_ACTION = 'OWNER/dispatch-to-repositories@v1'

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
    ...uses(text).flatMap(({ action, version }) =>
      /^[\w.-]+\/[\w./-]+@[0-9a-f]{40}$/.test(action) && /^v\d+\.\d+\.\d+$/.test(version)
        ? []
        : [`not pinned to a commit, with its version beside it: ${action}`],
    ),
  ]
}

/** Other people's actions that a workflow uses, with the comment beside each. */
export function uses(text: string): { action: string; version: string }[] {
  const lines = [...text.matchAll(/^[\s-]*uses: *([^\s#]+)(?: *# *(.*))?$/gm)]
  return lines
    .map(([, action = '', version = '']) => ({ action, version }))
    .filter(({ action }) => action !== './' && action !== THIS_ACTION)
}
