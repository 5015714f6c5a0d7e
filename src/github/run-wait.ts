import type { Run } from '../result.ts'
import type { RepositoryName } from '../target.ts'
import type { Wait } from '../wait.ts'
import type { Client } from './client.ts'
import { field, text } from './fields.ts'

const MOST = 20

/** What a run waits for, by its status alone; nothing where it goes on, or has ended. */
export function waitByStatus({ status }: Pick<Run, 'status'>): Wait | undefined {
  switch (status) {
    case 'waiting':
      return { kind: 'approval', environments: [] }
    case 'queued':
    case 'requested':
      return { kind: 'runner', labels: [] }
    case 'pending':
      return { kind: 'concurrency' }
    default:
      return undefined
  }
}

/**
 * What a run waits for, with names: one request, two for a concurrency group. What GitHub does not tell is left out.
 * Needs Actions: read.
 *
 * @see https://docs.github.com/en/rest/actions/workflow-runs#get-pending-deployments-for-a-workflow-run
 * @see https://docs.github.com/en/rest/actions/workflow-jobs#list-jobs-for-a-workflow-run
 * @see https://docs.github.com/en/rest/actions/concurrency-groups
 */
export async function readWait(client: Client, repository: RepositoryName, run: Run): Promise<Wait | undefined> {
  const wait = waitByStatus(run)
  const ask = (path: string, more: object = {}) => read(client, repository, path, { run_id: run.id, ...more })
  switch (wait?.kind) {
    case undefined:
      return undefined
    case 'approval': {
      const environments = listOf(await ask('runs/{run_id}/pending_deployments')).map((each) => ({
        name: text(field(each, 'environment'), 'name', 250),
        url: text(field(each, 'environment'), 'html_url', 500),
      }))
      return { ...wait, environments: environments.filter(({ name }) => name !== '') }
    }
    case 'runner': {
      const jobs = listOf(field(await ask('runs/{run_id}/jobs', { per_page: 100 }), 'jobs'))
      const labels = jobs
        .filter((job) => text(job, 'status') === 'queued')
        .flatMap((job) => listOf(field(job, 'labels')))
      return { ...wait, labels: [...new Set(labels.filter((label) => typeof label === 'string'))].slice(0, MOST) }
    }
    case 'concurrency': {
      const groups = listOf(field(await ask('runs/{run_id}/concurrency_groups'), 'concurrency_groups'))
      // It may hold one, and wait in another.
      const waitsIn = groups.find((each) => listOf(field(each, 'group_members')).some(isPending))
      const group = text(waitsIn, 'group_name', 250)
      if (group === '') return wait
      const ahead = await ask('concurrency_groups/{group}', { group, ahead_of_run: run.id })
      const holder = listOf(field(ahead, 'group_members')).find((member) => text(member, 'status') === 'in_progress')
      const heldBy = text(holder, 'run_html_url', 500)
      return { ...wait, group, ...(heldBy ? { heldBy } : {}) }
    }
  }
}

function isPending(member: unknown): boolean {
  return text(member, 'status') === 'pending'
}

async function read(client: Client, { owner, name }: RepositoryName, path: string, more: object): Promise<unknown> {
  const answer = await client.request(`GET /repos/{owner}/{repo}/actions/${path}`, { owner, repo: name, ...more })
  return answer.kind === 'answer' && answer.status === 200 ? answer.data : undefined
}

function listOf(value: unknown): unknown[] {
  return Array.isArray(value) ? value.slice(0, 100) : []
}
