import type { Life } from '../../sandbox/github/life.ts'
import { fullName } from '../../sandbox/github/names.ts'
import type { SandboxOptions } from '../../sandbox/github/server.ts'
import type { WorkflowFile } from '../../sandbox/github/workflow.ts'
import { defaultWorld, type Repository, type World } from '../../sandbox/github/world.ts'
import { runStep, type Scenario, type Step } from './step.ts'

// Repositories that answer events with runs, and steps that wait for these.

/** Over by the first poll: the second finds no sibling, and the step ends. */
export const DONE: Life = { lagMs: 0, queuedMs: 0, runsMs: 500 }
/** Neither over nor ever to be. */
export const ENDLESS: Life = { lagMs: 0, queuedMs: 0, runsMs: Number.POSITIVE_INFINITY }

interface Receiver {
  name?: string
  /** Shows the event's id unless given; none where it is empty. */
  runName?: string
  types?: string
  state?: WorkflowFile['state']
  life?: WorkflowFile['life']
}

/** A workflow that listens to `deploy-site`; its file goes by its name. */
export function receiver({ name = 'Deploy', runName, types = '[deploy-site]', state, life = DONE }: Receiver = {}) {
  const title = runName ?? `Deploy \${{ github.event.client_payload.dispatch_id }}`
  const content = `name: ${JSON.stringify(name)}
${title && `run-name: ${title}\n`}on:
  repository_dispatch:
    types: ${types}
jobs:
  build:
    runs-on: ubuntu-latest
    steps:
      - run: make
`
  const file: WorkflowFile = {
    path: `.github/workflows/${name.toLowerCase().replaceAll(/\W+/g, '-')}.yml`,
    content,
    life,
  }
  return state ? { ...file, state } : file
}

/** Changes repositories of the default world, by full name. */
export function worldWith(changes: Record<string, Partial<Repository>>): World {
  const world = defaultWorld()
  for (const [name, change] of Object.entries(changes)) {
    const repository = world.repositories.find((each) => fullName(each) === name)
    if (!repository) throw new Error(name)
    Object.assign(repository, change)
  }
  return world
}

const START = Date.parse('2026-08-01T12:00:00Z')

/**
 * A GitHub whose clock goes on by a second with each request and stands still between: what a poll sees follows from
 * which one it is, however busy the machine. A step's first list is at 0 s, its dispatch at 1 s, its first poll at 2 s.
 */
export function github(changes: Record<string, Partial<Repository>>, more: SandboxOptions = {}): SandboxOptions {
  let requests = 0
  return { world: worldWith(changes), clock: () => START + 1000 * requests++, ...more }
}

/** The same, where `acme/site` has these workflows. */
export const site = (workflows: WorkflowFile[], more: SandboxOptions = {}) =>
  github({ 'acme/site': { workflows } }, more)

/** Of a step with several targets: one is sent to after another, and all before the first poll, however busy the machine. */
export const IN_TURN = { 'max-parallel': '1', 'poll-interval-seconds': '3' }

/** Runs a step that waits; for completion unless told otherwise. */
export function waitStep({ inputs, ...scenario }: Scenario): Promise<Step> {
  return runStep({ ...scenario, inputs: { 'wait-for': 'completion', 'poll-interval-seconds': '1', ...inputs } })
}

/** A step's requests, each in short, such as `GET runs 304`. */
export function asked({ requests }: Pick<Step, 'requests'>): string[] {
  return requests.map(({ method, path, status }) => {
    const short = path
      .replace(/^\/repos\/acme\/(site\/)?/, '')
      .replace(/^actions\//, '')
      .replace(/\?.*/, '')
    return `${method} ${short} ${status}`
  })
}
