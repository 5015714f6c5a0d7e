import { renderPage } from '../../sandbox/demo/page.ts'
import {
  type ReceivedDispatch,
  type ReceivedRequest,
  type Sandbox,
  type SandboxOptions,
  startSandbox,
} from '../../sandbox/github/server.ts'
import { tokens } from '../../sandbox/github/world.ts'
import { type RunOptions, type RunResult, runAction } from '../../sandbox/runner/run-action.ts'
import { breaches, textsOfKey } from './safety.ts'
import { stable } from './stable.ts'

/** One run of the action, as a test tells it. */
export interface Scenario extends Omit<RunOptions, 'github'> {
  /** `with: token`; a good fine-grained one unless given. */
  token?: string
  /** In place of `token`: a GitHub App's key, and its id. */
  app?: { id: string; privateKey: string }
  /** Tokens beside it, which must not be shown either. */
  secrets?: string[]
  /** `with: repository`; `acme/site` unless given, none where it is empty. */
  to?: string
  /** What GitHub is like; an untroubled sandbox unless given. */
  github?: SandboxOptions
  /** Sent once GitHub has received a request for such a path. */
  signalOn?: { signal: NodeJS.Signals; path: RegExp }
  /** The `github` context of the running workflow. */
  context?: RunOptions['github']
  /** The API's address, from the sandbox's own. */
  api?: (url: string) => string
}

/** One entry of the output `results`. */
export interface Result {
  repository: string
  /** In place of it, where a search stands. */
  search?: string
  event_type: string
  state: string
  skipped_because?: string
  optional?: boolean
  status_code: number
  attempts: number
  duration_ms: number
  dispatch_id?: string
  may_have_arrived_twice?: boolean
  token_expires_at?: string
  runs?: { id: number; url: string; workflow: string; status: string; conclusion?: string; matched_by: string }[]
  error?: { code: string; title: string; message: string }
}

export interface Step extends RunResult {
  /** The log as the workflow's page shows it, fit for a snapshot. */
  page: string
  results: Result[]
  /** The first result's error. */
  error: Result['error']
  /** What reached GitHub. */
  requests: ReceivedRequest[]
  dispatches: ReceivedDispatch[]
}

/** How often it is looked whether a request has arrived. */
const LOOK_MS = 5

/** Runs the bundle as GitHub's runner would, against a sandbox of its own, and holds what must hold for every step. */
export async function runStep(scenario: Scenario = {}): Promise<Step> {
  const sandbox = await startSandbox(scenario.github)
  try {
    return await runStepAt(sandbox, scenario)
  } finally {
    await sandbox.close()
  }
}

/** The same, against a sandbox that has seen, or will see, other steps. */
export async function runStepAt(sandbox: Sandbox, scenario: Omit<Scenario, 'github'>): Promise<Step> {
  const { context, app, to = 'acme/site', inputs, api, signalOn, ...options } = scenario
  const { token = app ? '' : tokens.fineGrained } = scenario
  const sends = app ? { 'app-client-id': app.id, 'app-private-key': app.privateKey } : {}
  const before = { requests: sandbox.requests.length, dispatches: sandbox.dispatches.length }
  const arrived = Promise.withResolvers<void>()
  const looking = setInterval(() => {
    if (sandbox.requests.slice(before.requests).some(({ path }) => signalOn?.path.test(path))) arrived.resolve()
  }, LOOK_MS)
  const signals = [
    ...(options.signals ?? []),
    ...(signalOn ? [{ signal: signalOn.signal, once: arrived.promise }] : []),
  ]
  const ran = await runAction({
    ...options,
    signals,
    // Most tests are about one failure: retries only where a test asks for them.
    inputs: {
      token,
      ...sends,
      'event-type': 'deploy-site',
      ...(to ? { repository: to } : {}),
      retries: '0',
      ...inputs,
    },
    github: { apiUrl: api ? api(sandbox.url) : sandbox.url, ...context },
  }).finally(() => clearInterval(looking))
  // What source-token is, unless a step says otherwise.
  const source = context?.token ? [context.token] : []
  const given = [inputs?.token ?? token, ...source, ...(scenario.secrets ?? [])]
  expect(breaches(ran, given, app ? [...textsOfKey(app.privateKey), ...usedIn(sandbox)] : [])).toEqual([])
  return {
    ...readStep(ran),
    requests: sandbox.requests.slice(before.requests),
    dispatches: sandbox.dispatches.slice(before.dispatches),
  }
}

/** All that requests were made by. */
function usedIn({ requests }: Sandbox): string[] {
  return requests.flatMap(({ headers }) => headers.authorization?.replace(/^bearer /i, '') ?? [])
}

/** What a step's output says, beside what the sandbox saw of it. */
export function readStep(ran: RunResult) {
  const results: Result[] = JSON.parse(ran.outputs.results ?? '[]')
  const page = stable(renderPage(ran.stdout, { debug: true }))
  return { ...ran, page, results, error: results[0]?.error }
}

/** The messages of the step's error annotations. */
export function errors({ annotations }: RunResult): string[] {
  return annotations.filter(({ kind }) => kind === 'error').map(({ message }) => message)
}
