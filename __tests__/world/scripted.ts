import { START } from './clock.ts'
import type { Api, ApiRequest, Said } from './wire.ts'

/** What a GitHub answers, by the request's method and path without its query; 404 to others. */
export type Script = Record<string, (request: ApiRequest, now: number) => Exclude<Said, { kind: 'no-answer' }>>

// For answers of any shape: each scene is so small that every field of it can be spoiled.

export const RUNS = 'GET /repos/acme/site/actions/runs'
export const RUN = `${RUNS}/7001`
export const JOBS = `${RUN}/jobs`
export const DISPATCH = 'POST /repos/acme/site/dispatches'
export const REPOSITORY = 'GET /repos/acme/site'
export const FOLDER = 'GET /repos/acme/site/contents/.github/workflows'
export const FILE = `${FOLDER}/deploy.yml`
export const WORKFLOWS = 'GET /repos/acme/site/actions/workflows'

/** When the one run is seen, and when it ends: milliseconds after the beginning. */
const SEEN = 20_000
const DONE = 50_000

/** Of the step's only dispatch. */
export const ID = 'dispatch-0001'

export const run = (more: object = {}) => ({
  ...{ id: 7001, html_url: 'https://github.com/acme/site/actions/runs/7001', display_title: `Deploy ${ID}` },
  ...{ name: 'Deploy', path: '.github/workflows/deploy.yml', event: 'repository_dispatch' },
  ...{ status: 'queued', conclusion: null },
  ...{ created_at: iso(START + 1000), updated_at: iso(START + 1000) },
  ...more,
})

/** A run that nobody asked for. */
export const push = (id: number) => run({ id, event: 'push', display_title: 'Fix it' })

const iso = (ms: number) => new Date(ms).toISOString()

/** Its run starts, and ends with the conclusion. Once it has begun it has left the first page. */
export function deploying(conclusion: string): Script {
  const state = (now: number) =>
    now < START + DONE ? {} : { status: 'completed', conclusion, updated_at: iso(START + DONE) }
  return {
    [DISPATCH]: () => ({ status: 204 }),
    [RUNS]: (_, now) => ({
      headers: { etag: `"${now >= START + SEEN}"` },
      body: { workflow_runs: now < START + SEEN ? [] : now < START + DONE ? [run(state(now))] : [push(7002)] },
    }),
    [RUN]: (_, now) => ({ body: run(state(now)) }),
    [JOBS]: () => ({
      body: {
        jobs: [{ name: 'build', conclusion: 'failure', steps: [{ name: 'make', conclusion: 'failure' }] }],
      },
    }),
  }
}

/** Nothing starts, because the workflow listens to another type. */
export const silent: Script = {
  [DISPATCH]: () => ({ status: 204 }),
  [RUNS]: () => ({ body: { workflow_runs: [] } }),
  [FOLDER]: () => ({ body: [{ type: 'file', name: 'deploy.yml', size: 100 }] }),
  [FILE]: () => ({
    body: {
      type: 'file',
      encoding: 'base64',
      content: Buffer.from('on: {repository_dispatch: {}}').toString('base64'),
    },
  }),
  [WORKFLOWS]: () => ({ body: { workflows: [{ path: '.github/workflows/deploy.yml', state: 'disabled_manually' }] } }),
}

/** Nothing is in the way of an event. */
export const open: Script = {
  [REPOSITORY]: () => ({
    headers: { 'x-oauth-scopes': 'repo' },
    body: { full_name: 'acme/site', private: false, archived: false, permissions: { push: true } },
  }),
  [RUNS]: () => ({ body: { workflow_runs: [] } }),
}

/** The repository is not to be found, but one of nearly that name is. */
export const hidden: Script = {
  [DISPATCH]: () => ({ status: 404, body: { message: 'Not Found' } }),
  'GET /users/acme': () => ({ body: { type: 'Organization' } }),
  'GET /orgs/acme/repos': () => ({ body: [{ full_name: 'acme/sites', private: false }] }),
}

/** The event is not wanted, for reasons. */
export const unwanted: Script = {
  [DISPATCH]: () => ({
    status: 422,
    body: { message: 'Validation Failed', errors: [{ message: 'x', field: 'y', code: 'z' }] },
  }),
}

/** A GitHub that answers so. */
export function scripted(script: Script): Api {
  return (request, clock) => {
    const [path = ''] = request.path.split('?')
    const say = script[`${request.method} ${path}`]
    return say?.(request, clock.now()) ?? { status: 404, body: { message: 'Not Found' } }
  }
}
