import type { Fault } from '../../sandbox/github/faults.ts'
import type { ForeignRun } from '../../sandbox/github/runs.ts'
import type { WorkflowFile } from '../../sandbox/github/workflow.ts'
import { type Repository, tokens } from '../../sandbox/github/world.ts'
import { createDispatch } from '../../src/events/repository-dispatch.ts'
import type { Client } from '../../src/github/client.ts'
import type { Target } from '../../src/target.ts'
import { eventOf, target } from '../report/results.ts'
import { createClock, SECOND, START, type VirtualClock } from './clock.ts'
import { createGitHub, type GitHub, type GitHubOptions } from './github.ts'

/** The repository that most of it is about. */
export const DOCS = { owner: 'acme', name: 'docs' }

/** A GitHub in memory with a repository and its clients, and the clock of them all. */
export interface Scene {
  clock: VirtualClock
  github: GitHub
  client: Client
  clientOf: (token: string) => Promise<Client>
  /** Meets the next request for this page of a list of runs. */
  onPage(page: number, fault: Fault): void
  /** What was asked of the API so far, such as `GET runs?page=2 200`, without the repository; and forgets it. */
  asked(): string[]
  /** Sends an event as a step would. @returns its target */
  dispatch(more?: Partial<Target> & { eventType?: string }): Promise<Target>
}

export async function openScene(options: Omit<GitHubOptions, 'clock'> = {}): Promise<Scene> {
  const clock = createClock()
  const pages: { page: number; fault: Fault }[] = []
  const github = createGitHub({
    ...{ clock, ...options },
    faultFor({ path }) {
      const met = pages.findIndex(({ page }) => new RegExp(`/actions/runs\\?.*&page=${page}$`).test(path))
      return met < 0 ? undefined : pages.splice(met, 1)[0]?.fault
    },
  })
  const client = await github.clientOf(tokens.classic)
  return {
    ...{ clock, github, client, clientOf: github.clientOf },
    onPage: (page, fault) => pages.push({ page, fault }),
    asked: () =>
      github.requests.splice(0).map(({ method, path, status }) => `${method} ${short(path)} ${status ?? 'no answer'}`),
    async dispatch(more) {
      const to = target('docs', { dispatchId: 'a1b2c3d4', token: tokens.classic, ...more })
      const clientPayload = to.dispatchId ? { dispatch_id: to.dispatchId } : {}
      const event = eventOf(to)
      const dispatch = { ...event, clientPayload: { ...event.clientPayload, ...clientPayload } }
      expect(await createDispatch(client, to, dispatch)).toMatchObject({ status: 204 })
      return to
    },
  }
}

const short = (path: string) =>
  path.replace(/^\/repos\/[^/]+\/[^/]+\/(actions\/)?|\?per_page=100&page=1$|per_page=100&/g, '')

/** Puts something into a repository of acme. */
export function put({ github }: Pick<Scene, 'github'>, more: Partial<Repository>, name: string = DOCS.name) {
  const repository = github.world.repositories.find((each) => each.owner === 'acme' && each.name === name)
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
