import { mkdirSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'

/** What the `github` context says of the running workflow. */
export interface RunContext {
  /** The job's `GITHUB_TOKEN`; none unless given. */
  token?: string
  /** `https://api.github.com` unless given. */
  apiUrl?: string
  /** `acme/monorepo` unless given. */
  repository?: string
  /** Whether that repository is private, as the event says; public unless given. */
  private?: boolean
  /** `push` unless given. */
  event?: string
  /** What the event brings beside what each has. */
  payload?: object
}

type GithubContext = ReturnType<typeof githubContext>

const INHERITED = ['PATH', 'HOME', 'SystemRoot', 'SYSTEMROOT', 'USERPROFILE', 'PATHEXT', 'ComSpec', 'TEMP', 'TMP']
const COMMAND_FILES = ['GITHUB_OUTPUT', 'GITHUB_STATE', 'GITHUB_ENV', 'GITHUB_PATH', 'GITHUB_STEP_SUMMARY']

/** The `github` context of the run, as far as an action can see it. */
export function githubContext({ token = '', apiUrl = 'https://api.github.com', repository, ...more }: RunContext = {}) {
  const name = repository ?? 'acme/monorepo'
  return {
    token,
    api_url: apiUrl,
    server_url: 'https://github.com',
    repository: name,
    repository_owner: name.split('/')[0] ?? '',
    private: String(more.private ?? false),
    actor: 'octocat',
    run_id: '1658821493',
    run_number: '7',
    run_attempt: '1',
    workflow: 'Release',
    job: 'release',
    action: '__dispatch',
    event_name: more.event ?? 'push',
    payload: JSON.stringify(more.payload ?? {}),
    ref: 'refs/heads/main',
    ref_name: 'main',
    sha: 'ffac537e6cbbf934b08745a378932722df287a53',
  }
}

/** The variables that the runner sets for every step, but for paths (https://docs.github.com/en/actions/reference/workflows-and-actions/variables). */
export function runnerVariables(context: GithubContext): Record<string, string> {
  // The runner puts the whole context into variables, but for the token and what only the event has.
  const { token: _token, private: _private, payload: _payload, ...shown } = context
  const github = Object.entries(shown).map(([name, value]) => [`GITHUB_${name.toUpperCase()}`, value])
  return {
    CI: 'true',
    GITHUB_ACTIONS: 'true',
    RUNNER_OS: process.platform === 'win32' ? 'Windows' : process.platform === 'darwin' ? 'macOS' : 'Linux',
    RUNNER_ARCH: process.arch === 'arm64' ? 'ARM64' : 'X64',
    RUNNER_NAME: 'sandbox',
    RUNNER_ENVIRONMENT: 'github-hosted',
    ...Object.fromEntries(github),
  }
}

/** What a step gets of this process's environment: enough to start Node, nothing that could make a test depend on it. */
export function inherited(): Record<string, string> {
  return Object.fromEntries(
    INHERITED.flatMap((name) => {
      const value = process.env[name]
      return value === undefined ? [] : [[name, value]]
    }),
  )
}

/**
 * Makes the step's folders and files.
 *
 * @param files what lies in the workspace, by relative path
 * @returns the paths, by variable
 */
export function prepare(folder: string, context: GithubContext, files: Record<string, string>) {
  const paths = {
    RUNNER_TEMP: join(folder, 'temp'),
    RUNNER_TOOL_CACHE: join(folder, 'tools'),
    GITHUB_WORKSPACE: join(folder, 'workspace'),
    GITHUB_EVENT_PATH: join(folder, 'event.json'),
    GITHUB_OUTPUT: join(folder, 'output'),
    GITHUB_STATE: join(folder, 'state'),
    GITHUB_ENV: join(folder, 'env'),
    GITHUB_PATH: join(folder, 'path'),
    GITHUB_STEP_SUMMARY: join(folder, 'summary.md'),
  }
  for (const name of ['RUNNER_TEMP', 'RUNNER_TOOL_CACHE', 'GITHUB_WORKSPACE'] as const) mkdirSync(paths[name])
  for (const name of COMMAND_FILES) writeFileSync(paths[name as keyof typeof paths], '')
  for (const [name, content] of Object.entries(files)) {
    const path = join(paths.GITHUB_WORKSPACE, name)
    mkdirSync(dirname(path), { recursive: true })
    writeFileSync(path, content)
  }
  const isPrivate = context.private === 'true'
  const event = {
    ref: context.ref,
    after: context.sha,
    repository: {
      name: context.repository.split('/')[1],
      full_name: context.repository,
      private: isPrivate,
      visibility: isPrivate ? 'private' : 'public',
      owner: { login: context.repository_owner },
    },
    sender: { login: context.actor },
    ...JSON.parse(context.payload),
  }
  writeFileSync(paths.GITHUB_EVENT_PATH, JSON.stringify(event))
  return paths
}
