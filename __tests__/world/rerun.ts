import type { Fault } from '../../sandbox/github/faults.ts'
import type { WorkflowFile } from '../../sandbox/github/workflow.ts'
import { defaultWorld, type Repository, tokens, type World } from '../../sandbox/github/world.ts'
import { createClock, MINUTE, SECOND, START, type VirtualClock } from './clock.ts'
import { createGitHub, type GitHub, type GitHubOptions } from './github.ts'
import { WITH_ID, workflow } from './scene.ts'
import { type Ended, runStep, type Step } from './step.ts'

/** A job of a workflow run that is re-run: its attempts, one after another, in one GitHub. */
export interface RerunJob {
  clock: VirtualClock
  github: GitHub
  /** Runs the step in the next attempt, a minute after the last one ended. */
  attempt(more?: Partial<Step>): Promise<Ended>
  /** The post step of an attempt that was cancelled. */
  post(main: Ended, more?: Partial<Step>): Promise<Ended>
  /** What was asked of the API since that was last asked for, such as `POST site/dispatches 204`. */
  asked(): string[]
}

export interface RerunOptions extends Partial<Omit<GitHubOptions, 'clock' | 'faults'>> {
  /** Workflows of acme's repositories, by their names; one that shows the id, and runs well, unless given. */
  receivers?: Record<string, WorkflowFile[]>
  inputs?: Record<string, string>
}

/** The run that all attempts are of. */
export const RUN_ID = 1658821493

export const JOB = {
  ...{ GITHUB_REPOSITORY: 'acme/monorepo', GITHUB_RUN_ID: String(RUN_ID) },
  ...{ GITHUB_JOB: 'release', GITHUB_ACTION: '__dispatch' },
}

const ACME = ['monorepo', 'site', 'docs', 'vault']

/** The world in which its own run is to be seen. */
export function rerunWorld(receivers: Record<string, WorkflowFile[]> = {}): World {
  const world = defaultWorld()
  for (const name of ACME) {
    const own: Partial<Repository> =
      name === 'monorepo'
        ? { runs: [{ id: RUN_ID, at: START - SECOND, event: 'push', title: 'Release', lagMs: 0 }] }
        : {}
    const repository = world.repositories.find((each) => each.owner === 'acme' && each.name === name)
    Object.assign(repository ?? {}, { workflows: receivers[name] ?? [workflow(WITH_ID)], ...own })
  }
  return world
}

export function openRerun({ receivers, inputs, ...options }: RerunOptions = {}): RerunJob {
  const clock = createClock()
  const github = createGitHub({ world: rerunWorld(receivers), ...options, clock })
  let attempts = 0
  const run = (more: Partial<Step>) =>
    runStep({
      ...{ clock, api: github.api },
      ...more,
      inputs: {
        ...{ 'wait-for': 'completion', 'on-rerun': 'resume', 'source-token': tokens.classic },
        ...inputs,
        ...more.inputs,
      },
      env: { ...JOB, GITHUB_RUN_ATTEMPT: String(attempts), ...more.env },
    })
  return {
    clock,
    github,
    async attempt(more = {}) {
      attempts++
      if (attempts > 1) await clock.until(clock.now() + MINUTE)
      return run(more)
    },
    post: ({ state }, more = {}) => run({ ...more, state }),
    asked: () =>
      github.requests.splice(0).map(({ method, path, status }) => `${method} ${short(path)} ${status ?? 'no answer'}`),
  }
}

const short = (path: string) => path.replace(/^\/repos\/acme\/|actions\/|\?per_page=100&page=1$/g, '')

/** Meets the next such request. */
export const once = (method: 'GET' | 'POST', path: RegExp, effect: object): Fault =>
  ({ method, path, times: 1, ...effect }) as Fault
