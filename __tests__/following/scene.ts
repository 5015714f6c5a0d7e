import type { ForeignRun } from '../../sandbox/github/runs.ts'
import { type Fault, type Sandbox, type SandboxOptions, startSandbox } from '../../sandbox/github/server.ts'
import type { WorkflowFile } from '../../sandbox/github/workflow.ts'
import { type Repository, tokens } from '../../sandbox/github/world.ts'
import { createClients } from '../../src/connect.ts'
import { createDispatch } from '../../src/events/repository-dispatch.ts'
import type { Client } from '../../src/github/client.ts'
import type { Target } from '../../src/target.ts'
import { target } from '../report/results.ts'
import { createVirtualClock, type VirtualClock } from './virtual-clock.ts'

export const START = Date.parse('2026-08-01T12:00:00Z')
export const SECOND = 1000
export const MINUTE = 60 * SECOND

/** The repository that most of it is about. */
export const DOCS = { owner: 'acme', name: 'docs' }

/** A small GitHub over HTTP, and a clock of both that takes no time. */
export interface Scene {
  clock: VirtualClock
  sandbox: Sandbox
  client: Client
  clientOf: (token: string) => Promise<Client>
  /** Meets the next request for this page of a list of runs. */
  onPage(page: number, fault: Fault): void
  /** What was asked of the API so far, such as `GET runs?page=2 200`, without the repository; and forgets it. */
  asked(): string[]
  /** Sends an event as a step would. @returns its target */
  dispatch(more?: Partial<Target> & { eventType?: string }): Promise<Target>
}

const opened: Sandbox[] = []
afterEach(async () => {
  for (const sandbox of opened.splice(0)) await sandbox.close()
})

export async function openScene(options: SandboxOptions = {}): Promise<Scene> {
  const clock = createVirtualClock(START)
  const sandbox = await startSandbox({ clock: clock.now, ...options })
  opened.push(sandbox)
  const signal = new AbortController().signal
  const clients = createClients({
    ...{ apiUrl: sandbox.url, proxy: undefined, timeoutMs: 20_000, signal, onExchange: () => undefined },
  })
  const faults: { page: number; fault: Fault }[] = []

  const clientOf = (token: string): Client => ({
    request(route, parameters) {
      const met = faults.findIndex(({ page }) => page === parameters?.page && route.endsWith('/actions/runs'))
      for (const { fault } of met < 0 ? [] : faults.splice(met, 1)) sandbox.fault({ ...fault, times: 1 })
      return clock.during(clients(token).request(route, parameters))
    },
  })
  const client = clientOf(tokens.classic)
  return {
    ...{ clock, sandbox, client, clientOf: async (token) => clientOf(token) },
    onPage: (page, fault) => faults.push({ page, fault }),
    asked: () =>
      sandbox.requests.splice(0).map(({ method, path, status }) => `${method} ${short(path)} ${status ?? 'no answer'}`),
    async dispatch(more) {
      const to = target('docs', { dispatchId: 'a1b2c3d4', token: tokens.classic, ...more })
      const clientPayload = to.dispatchId ? { dispatch_id: to.dispatchId } : {}
      const dispatch = { ...to.dispatch, clientPayload: { ...to.dispatch.clientPayload, ...clientPayload } }
      expect(await createDispatch(client, { ...to, dispatch })).toMatchObject({ status: 204 })
      return to
    },
  }
}

const short = (path: string) =>
  path.replace(/^\/repos\/[^/]+\/[^/]+\/(actions\/)?|\?per_page=100&page=1$|per_page=100&/g, '')

/** Puts something into a repository of acme. */
export function put({ sandbox }: Scene, more: Partial<Repository>, name: string = DOCS.name) {
  const repository = sandbox.world.repositories.find((each) => each.owner === 'acme' && each.name === name)
  if (!repository) throw new Error(name)
  Object.assign(repository, more)
}

/** A workflow that listens for all events, and what its runs are called. */
export const workflow = (runName: string, life: WorkflowFile['life'] = {}, name = 'deploy'): WorkflowFile => ({
  path: `.github/workflows/${name}.yml`,
  content: `name: ${name}\n${runName === '' ? '' : `run-name: ${runName}\n`}on: repository_dispatch\n`,
  life,
})

export const WITH_ID = 'Deploy ${{ github.event.client_payload.dispatch_id }}'

/** Somebody else's run, 10 s after the start. */
export const foreign = (more: Partial<ForeignRun> = {}): ForeignRun => ({
  ...{ at: START + 10 * SECOND, event: 'push', title: 'Fix it', lagMs: 0 },
  ...more,
})
