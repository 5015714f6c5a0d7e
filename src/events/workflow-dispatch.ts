import { githubMessage } from '../failures/answer-body.ts'
import { failureCode, isUnclear } from '../failures/code.ts'
import type { Client } from '../github/client.ts'
import { field, text } from '../github/fields.ts'
import { getRepository } from '../github/lookups.ts'
import type { Answer, Reply } from '../reply.ts'
import type { Run, Tried } from '../result.ts'
import type { RepositoryName, Target, WorkflowDispatch } from '../target.ts'
import { inline } from '../text/inline.ts'

// A run of a workflow that is named: what is sent, how it is called, how its run is told.

/** The event's name, as workflows have it under `on:` and runs in their `event`. */
export const EVENT = 'workflow_dispatch'

export const FOLDER = '.github/workflows'

/** Starts workflows, and keeps what a step learns on the way: default branches, whether the server names runs. */
export interface WorkflowStarter {
  /** Looks up the default branch where no `ref` is given, once for a repository and token. @returns what stands in the way */
  prepare(target: Target, dispatch: WorkflowDispatch): Promise<Tried | undefined>
  /** Makes one request. */
  start(target: Target, dispatch: WorkflowDispatch): Promise<Tried>
  /** Whether the answer is to name the run, so that nothing need be known before. */
  namesRuns(): boolean
}

/** One for each step. */
export function createWorkflowStarter(clientOf: (token: string) => Promise<Client>): WorkflowStarter {
  let asksForRun = true
  const branches = new Map<string, string>()
  const lookUps = new Map<string, Promise<Reply | undefined>>()
  /** How many of a target's refs were not there. */
  const missing = new Map<Target, number>()

  return {
    namesRuns: () => asksForRun,
    async prepare(target, { refs }) {
      const key = keyOf(target)
      if (refs.length > 0) return undefined
      const looking = lookUps.get(key) ?? lookUp(target, key)
      lookUps.set(key, looking)
      const reply = await looking
      // What passes is looked up again; all else is answered for all.
      if (reply && mayPass(reply)) lookUps.delete(key)
      return reply && { request: 'default-branch', reply }
    },
    async start(target, dispatch) {
      const { refs } = dispatch
      const at = missing.get(target) ?? 0
      const ref = refs[at] ?? branches.get(keyOf(target)) ?? ''
      const asked = asksForRun
      const reply = await createDispatch(await clientOf(target.token), target, dispatch, ref, asked)
      const isForeign = asked && refusesRunDetails(reply)
      if (isForeign) asksForRun = false
      const hasAnother = lacksRef(reply) && at + 1 < refs.length
      if (hasAnother) missing.set(target, at + 1)
      return { request: 'dispatch', reply, ref, ...(isForeign || hasAnother ? { anew: true } : {}) }
    },
  }

  async function lookUp(target: Target, key: string): Promise<Reply | undefined> {
    const answer = await getRepository(await clientOf(target.token), target)
    const branch = answer.kind === 'answer' && answer.status === 200 ? text(answer.data, 'default_branch') : ''
    if (branch === '') return answer
    branches.set(key, branch)
    return undefined
  }
}

/**
 * Starts a workflow.
 *
 * GitHub answers 200 with the run where it is asked for, else 204 without a body. Needs Actions: write (fine-grained
 * token, App, `GITHUB_TOKEN`) or `repo` (classic).
 *
 * @param ref branch or tag whose file is run
 * @param asksForRun GitHub Enterprise Server up to 3.20 refuses to be asked
 * @see https://docs.github.com/en/rest/actions/workflows#create-a-workflow-dispatch-event
 */
function createDispatch(
  client: Client,
  { owner, name }: RepositoryName,
  { workflow, inputs }: WorkflowDispatch,
  ref: string,
  asksForRun: boolean,
): Promise<Reply> {
  return client.request('POST /repos/{owner}/{repo}/actions/workflows/{workflow_id}/dispatches', {
    owner,
    repo: name,
    workflow_id: workflow,
    // As text: Octokit's own serialiser rewrites strings that look like its notation of big integers.
    data: JSON.stringify({ ref, inputs, ...(asksForRun ? { return_run_details: true } : {}) }),
  })
}

/** Whether GitHub starts the workflow: 200 with the run, or 204. */
export function isAccepted(answer: Answer): boolean {
  return answer.status === 204 || runIdIn(answer) !== undefined
}

/** The run that an acceptance names, as far as it tells of it: nothing of its state yet. */
export function runIn(answer: Answer, { workflow }: WorkflowDispatch, ref: string): Run | undefined {
  const id = runIdIn(answer)
  if (id === undefined) return undefined
  const at = Date.parse(answer.headers.date ?? '') || 0
  const url = text(answer.data, 'html_url')
  return { id, url, title: '', workflow, path: '', branch: ref, event: EVENT, status: '', createdAt: at, updatedAt: at }
}

/** Whether a run may be one that it started: of that workflow, where its file is known, and of that branch or tag. */
export function mayHaveStarted({ workflow }: WorkflowDispatch, ref: string | undefined, run: Run): boolean {
  if (run.event !== EVENT) return false
  const isItsFile = isId(workflow)
    ? run.workflowId === undefined || String(run.workflowId) === workflow
    : run.path === `${FOLDER}/${workflow}`
  return isItsFile && (ref === undefined || run.branch === bareRef(ref))
}

/** Whether runs of both look alike: of one workflow, as far as an id does not hide which, and maybe of one branch or tag. */
export function lookAlike(one: WorkflowDispatch, other: WorkflowDispatch): boolean {
  if (one.workflow !== other.workflow && !isId(one.workflow) && !isId(other.workflow)) return false
  const branches = one.refs.map(bareRef)
  // Which branch is the default one is not told here.
  return [one, other].some(({ refs }) => refs.length === 0) || other.refs.some((ref) => branches.includes(bareRef(ref)))
}

/** What the dispatch is called in sentences, such as `deploy.yml`. */
export function nameOf({ workflow }: WorkflowDispatch): string {
  return inline(workflow)
}

/** A branch or tag as runs have it. */
export function bareRef(ref: string): string {
  return ref.replace(/^refs\/(?:heads|tags)\//, '')
}

/** Whether it is the branch or tag alone that is not there. */
export function lacksRef(reply: Reply): boolean {
  return reply.kind === 'answer' && reply.status === 422 && /^No ref found for/i.test(githubMessage(reply))
}

function isId(workflow: string): boolean {
  return /^\d+$/.test(workflow)
}

function mayPass(reply: Reply): boolean {
  return reply.kind === 'no-answer' || isUnclear(reply) || failureCode(reply) === 'rate_limited'
}

function refusesRunDetails(reply: Reply): boolean {
  if (reply.kind === 'no-answer' || (reply.status !== 400 && reply.status !== 422)) return false
  const words = githubMessage(reply)
  // A workflow's input may be called so, too.
  return words.includes('return_run_details') && !/^(Unexpected inputs|Required input|Provided value) /.test(words)
}

function runIdIn({ status, data }: Answer): number | undefined {
  const id = status === 200 ? field(data, 'workflow_run_id') : undefined
  return typeof id === 'number' && Number.isSafeInteger(id) && id > 0 ? id : undefined
}

function keyOf({ token, repository }: Target): string {
  return `${token} ${repository.toLowerCase()}`
}
