import type { Run } from '../../src/result.ts'

/** A run of `acme/site` that has just started. */
export function run(id: number, more: Partial<Run> = {}): Run {
  return {
    id,
    url: `https://github.com/acme/site/actions/runs/${id}`,
    title: 'deploy',
    path: '.github/workflows/deploy.yml',
    branch: 'main',
    workflow: 'Deploy',
    event: 'repository_dispatch',
    status: 'in_progress',
    createdAt: 0,
    updatedAt: 0,
    ...more,
  }
}

/** One that has ended so. */
export function ended(id: number, conclusion: string, more: Partial<Run> = {}): Run {
  return run(id, { status: 'completed', conclusion, ...more })
}
