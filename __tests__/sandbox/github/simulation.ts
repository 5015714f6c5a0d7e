import type { ForeignRun } from '../../../sandbox/github/runs.ts'
import { type Sandbox, type SandboxOptions, startSandbox } from '../../../sandbox/github/server.ts'
import type { WorkflowFile } from '../../../sandbox/github/workflow.ts'
import { type Repository, tokens } from '../../../sandbox/github/world.ts'
import { ask } from '../network/ask.ts'

/** As a list of runs shows one. */
export interface Shown {
  id: number
  display_title: string
  status: string
  conclusion: string | null
  run_attempt: number
  created_at: string
}

export const START = Date.parse('2026-08-01T12:00:00Z')
export const SECOND = 1000
export const MINUTE = 60 * SECOND

/** The sandbox's clock, which only tests move. */
export const clock = { now: START }
/** The sandbox of the test at hand, whose repository `acme/docs` most requests are about. */
export let sandbox: Sandbox

export async function start(options: SandboxOptions = {}) {
  await sandbox?.close()
  clock.now = START
  sandbox = await startSandbox({ clock: () => clock.now, ...options })
}
beforeEach(() => start())
afterEach(() => sandbox.close())

export const url = (path: string) => `${sandbox.url}/repos/acme/${path}`
export const get = (path: string, headers = {}, token: string = tokens.classic) =>
  ask('GET', url(path), { token, headers })
export const post = (path: string, token: string = tokens.classic, send?: unknown) =>
  ask('POST', url(path), { token, send })

export async function list(query = '', repository = 'docs') {
  const { json } = await get(`${repository}/actions/runs${query}`)
  return json as { total_count: number; workflow_runs: Shown[] }
}

export const titles = async (query = '') => (await list(query)).workflow_runs.map((run) => run.display_title)

/** How the newest run stands so long after the start. */
export async function after(ms: number) {
  clock.now = START + ms
  const [run] = (await list()).workflow_runs
  return run && [run.status, run.conclusion, run.run_attempt]
}

/** Puts something into a repository of acme. */
export function put(more: Partial<Repository>, name = 'docs') {
  const repository = sandbox.world.repositories.find((each) => each.owner === 'acme' && each.name === name)
  if (!repository) throw new Error(name)
  Object.assign(repository, more)
}

const CONTENT = 'name: Deploy\nrun-name: Deploy ${{ github.event.client_payload.dispatch_id }}\non: repository_dispatch'

/** One that shows the id of its event. */
export const workflow = (life: WorkflowFile['life'] = {}): WorkflowFile => ({
  path: '.github/workflows/deploy.yml',
  content: CONTENT,
  life,
})

export const push = (more: Partial<ForeignRun> = {}): ForeignRun => ({
  ...{ at: START, event: 'push', title: 'Fix it', lagMs: 0 },
  ...more,
})

export async function dispatch(dispatch_id = 'a1') {
  const send = { event_type: 'deploy', client_payload: { dispatch_id } }
  expect(await post('docs/dispatches', tokens.classic, send)).toMatchObject({ status: 204 })
}
