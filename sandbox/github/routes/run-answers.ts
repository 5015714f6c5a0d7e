import type { components } from '@octokit/openapi-types'
import type { Exchange } from '../exchange.ts'
import { stateAt } from '../life.ts'
import { findOwner, sha1, workflowId } from '../names.ts'
import type { Run } from '../runs.ts'
import type { Repository, World } from '../world.ts'

type Schemas = components['schemas']
type ActorAnswer = Pick<Schemas['simple-user'], 'login' | 'id' | 'url' | 'html_url' | 'type'>
type RunAnswer = Pick<
  Schemas['workflow-run'],
  | 'id'
  | 'name'
  | 'node_id'
  | 'head_branch'
  | 'head_sha'
  | 'path'
  | 'display_title'
  | 'run_number'
  | 'event'
  | 'status'
  | 'conclusion'
  | 'workflow_id'
  | 'url'
  | 'html_url'
  | 'pull_requests'
  | 'created_at'
  | 'updated_at'
  | 'run_attempt'
  | 'run_started_at'
  | 'jobs_url'
  | 'cancel_url'
  | 'rerun_url'
  | 'workflow_url'
  | 'previous_attempt_url'
> & {
  actor: ActorAnswer
  triggering_actor: ActorAnswer
  repository: Pick<Schemas['minimal-repository'], 'id' | 'name' | 'full_name' | 'private' | 'html_url' | 'url'>
}

/** A run as it stands at a time (https://docs.github.com/en/rest/actions/workflow-runs#get-a-workflow-run). */
export function runAnswer(run: Run, repository: Repository, now: number, { base, state }: Exchange): RunAnswer {
  const { id, number, workflow } = run
  const { status, conclusion, attempt, attemptStartedAt, updatedAt } = stateAt(run, now)
  const url = `${base}/repos/${run.repository}/actions/runs/${id}`
  const workflow_id = workflowId(run.repository, workflow.path)
  const actor = actorAnswer(run.actor, base, state.world)
  return {
    id,
    name: workflow.name,
    node_id: `WFR_${id}`,
    head_branch: run.branch,
    head_sha: headSha(run),
    path: workflow.path,
    display_title: run.title,
    run_number: number,
    event: run.event,
    status,
    conclusion,
    workflow_id,
    url,
    html_url: runPage(run),
    pull_requests: [],
    created_at: seconds(run.createdAt),
    updated_at: seconds(updatedAt),
    actor,
    run_attempt: attempt,
    run_started_at: seconds(attemptStartedAt),
    triggering_actor: actor,
    jobs_url: `${url}/jobs`,
    cancel_url: `${url}/cancel`,
    rerun_url: `${url}/rerun`,
    previous_attempt_url: attempt > 1 ? `${url}/attempts/${attempt - 1}` : null,
    workflow_url: `${base}/repos/${run.repository}/actions/workflows/${workflow_id}`,
    repository: {
      id: repository.id,
      name: repository.name,
      full_name: run.repository,
      private: repository.private ?? false,
      html_url: `https://github.com/${run.repository}`,
      url: `${base}/repos/${run.repository}`,
    },
  }
}

export const headSha = ({ repository, branch }: Run) => sha1(`${repository}@${branch}`)

/** Whoever is not in the world is made up. */
function actorAnswer(login: string, base: string, world: World): ActorAnswer {
  const { id, type } = findOwner(world, login) ?? {
    id: Number.parseInt(sha1(login).slice(0, 6), 16),
    type: login.endsWith('[bot]') ? 'Bot' : 'User',
  }
  return { login, id, url: `${base}/users/${login}`, html_url: `https://github.com/${login}`, type }
}

export const runPage = ({ repository, id }: Run) => `https://github.com/${repository}/actions/runs/${id}`

/** A time as GitHub writes it. */
export const seconds = (ms: number) => `${new Date(ms).toISOString().slice(0, 19)}Z`
