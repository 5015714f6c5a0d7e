import { defaultWorld, tokens, type World } from '../../sandbox/github/world.ts'

/** What became of a workflow, as its page and GitHub's API would show it. */
export interface Outcome {
  /** Of `act`: 1 if a job failed. */
  exitCode: number | null
  /** Results by job; one that did not run is missing. */
  jobs: Record<string, string>
  /** Outcomes by `job/step`; a step that did not run is missing. */
  steps: Record<string, string>
  /** The `job/step` of each post step that ran. */
  posts: string[]
  /** The events that GitHub accepted, by repository; ids that the action made are `UUID`. */
  events: { repository: string; event_type: string; client_payload: unknown; sender: string }[]
  /** For each run that they started: whether it was cancelled. */
  cancelled: boolean[]
}

/** As soon as a step, given as `job/step`, prints a line that matches. */
export interface Cue {
  step: string
  says: RegExp
}

export interface Scenario {
  /** File beside this one. The steps in it check by themselves what they read. */
  workflow: string
  /** What is held by it. */
  promise: string
  /** `GITHUB_TOKEN` among them is `github.token`. */
  secrets: Record<string, string>
  /** `defaultWorld()` unless given. */
  world?: World
  /** When the run is cancelled, if it is. */
  cancelAt?: Cue
  expected: Outcome
}

/** Everything in it that could break a payload or a log. */
export const COMMIT_MESSAGE = 'Fix "quotes" & C:\\new\n\n::error::100%0A'

export const SCENARIOS: Scenario[] = [
  {
    workflow: 'send.yml',
    promise: 'with its defaults it sends to the own repository; a later step and a later job read the outputs',
    secrets: { GITHUB_TOKEN: tokens.githubToken },
    expected: {
      exitCode: 0,
      jobs: { send: 'success', 'later-job': 'success' },
      steps: {
        'send/checkout': 'success',
        'send/dispatch': 'success',
        'send/later-step': 'success',
        'later-job/read': 'success',
      },
      posts: [],
      cancelled: [],
      events: [
        {
          repository: 'acme/monorepo',
          event_type: 'deploy-site',
          client_payload: { message: COMMIT_MESSAGE },
          sender: 'github-actions[bot]',
        },
      ],
    },
  },
  {
    workflow: 'failure.yml',
    promise: 'a failure fails the job; what has if: failure() runs, and reads why',
    secrets: { GITHUB_TOKEN: tokens.githubTokenReadOnly },
    expected: {
      exitCode: 1,
      jobs: { send: 'failure', 'on-failure': 'success' },
      steps: {
        'send/checkout': 'success',
        'send/dispatch': 'failure',
        'send/on-failure': 'success',
        'on-failure/step': 'success',
      },
      posts: [],
      cancelled: [],
      events: [],
    },
  },
  {
    workflow: 'continue-on-error.yml',
    promise: 'with continue-on-error one bad target of three leaves the job a success, and can be told',
    secrets: { GITHUB_TOKEN: tokens.githubToken, DISPATCH_TOKEN: tokens.fineGrained },
    expected: {
      exitCode: 0,
      jobs: { send: 'success' },
      steps: { 'send/checkout': 'success', 'send/dispatch': 'failure', 'send/next-step': 'success' },
      posts: [],
      cancelled: [false],
      events: [
        {
          repository: 'acme/docs',
          event_type: 'docs-updated',
          client_payload: { section: 'guides' },
          sender: 'octocat',
        },
        { repository: 'acme/site', event_type: 'deploy-site', client_payload: {}, sender: 'octocat' },
      ],
    },
  },
  {
    workflow: 'cancelled.yml',
    promise: 'if the job is cancelled, the post step cancels the run that a step waits for, and no other',
    secrets: { GITHUB_TOKEN: tokens.githubToken },
    world: worldOfEndlessRuns(),
    cancelAt: { step: 'send/waiting', says: /\/actions\/runs\/\d/ },
    expected: {
      exitCode: 1,
      jobs: { send: 'failure' },
      steps: {
        'send/checkout': 'success',
        'send/done': 'success',
        'send/waiting': 'failure',
        'send/on-cancelled': 'success',
      },
      posts: ['send/waiting', 'send/done'],
      events: Array(2).fill({
        repository: 'acme/monorepo',
        event_type: 'deploy-site',
        client_payload: { dispatch_id: 'UUID' },
        sender: 'github-actions[bot]',
      }),
      cancelled: [false, true],
    },
  },
]

/** Whatever is sent to the own repository starts a run that never ends. */
function worldOfEndlessRuns(): World {
  const world = defaultWorld()
  const [own, site] = world.repositories
  if (own)
    own.workflows = (site?.workflows ?? []).map((file) => ({ ...file, life: { runsMs: Number.POSITIVE_INFINITY } }))
  return world
}
