import { resolve } from 'node:path'
import { type Sandbox, type SandboxOptions, startSandbox } from '../sandbox/github/server.ts'
import { defaultWorld, tokens } from '../sandbox/github/world.ts'
import { type RunOptions, runAction } from '../sandbox/runner/run-action.ts'
import { appKey, CLIENT_ID, worldWithApp } from './world/app.ts'

export const SHA = '12e4567890123456789012345678901234567890'

/** What the expressions come to in steps that are given to copy. */
const EXPRESSIONS: Record<string, string> = {
  'secrets.DISPATCH_TOKEN': tokens.fineGrained,
  'secrets.GHES_TOKEN': tokens.fineGrained,
  'vars.APP_CLIENT_ID': CLIENT_ID,
  'secrets.APP_PRIVATE_KEY': appKey().privateKey,
  'steps.app-token.outputs.token': tokens.app,
  'steps.acme.outputs.token': tokens.app,
  'steps.globex.outputs.token': tokens.classic,
  'steps.octocat.outputs.token': tokens.classic,
  'needs.plan.outputs.targets': '["site","docs"]',
  'secrets[matrix.secret]': tokens.fineGrained,
  'matrix.list': 'web',
  "github.event_name == 'push'": 'true',
  "github.event_name == 'release'": 'false',
  "github.event_name == 'release' && !github.event.release.prerelease": 'false',
  'github.ref': 'refs/heads/main',
  'github.sha': SHA,
  'github.event.pull_request.head.sha || github.sha': SHA,
  "github.event_name == 'pull_request'": 'true',
  'toJSON(github.ref)': '"refs/heads/main"',
  'toJSON(github.event.head_commit.message)': JSON.stringify('Fix the "header"\n\nIt was: #1 {broken}'),
  'toJSON(github.event.release.tag_name)': '"v1.2.3"',
}

/** A step of a workflow that is given to copy. */
export interface Step {
  id?: string
  uses?: string
  env?: Record<string, unknown>
  with?: Record<string, unknown>
}

/**
 * Runs such a step in the sandbox, in acme/monorepo. What `env:` says of the reader's network is not for here, the
 * address of the reader's GitHub becomes the sandbox's, and who waits looks each second.
 *
 * @param files what lies in the workspace
 * @throws Error for a step that fails, unless it may
 */
export async function play(
  step: Step | undefined,
  options: SandboxOptions &
    Pick<RunOptions, 'files'> & {
      mayFail?: boolean
      /** What is done before the sandbox ends. */
      andThen?: (sandbox: Sandbox) => Promise<void>
    } = {},
) {
  const { files = {}, mayFail = false, andThen, ...github } = options
  const { world = defaultWorld() } = github
  // The App of such steps is installed for all owners.
  world.apps ??= worldWithApp(...world.owners.map(({ login }) => ({ owner: login }))).apps ?? []
  const sandbox = await startSandbox({ ...github, world })
  try {
    const { https_proxy: _proxy, NODE_EXTRA_CA_CERTS: _certificates, ...env } = evaluateAll(step?.env)
    const inputs = evaluateAll(step?.with)
    if ('github-api-url' in inputs) inputs['github-api-url'] = sandbox.url
    if ('wait-for' in inputs) inputs['poll-interval-seconds'] = '1'
    const context = { token: tokens.githubToken, apiUrl: sandbox.url, repository: 'acme/monorepo' }
    const result = await runAction({ inputs, env, files, github: context, root: resolve(__dirname, '..') })
    if (result.exitCode !== 0 && !mayFail) throw new Error(`The step failed:\n${result.log}`)
    await andThen?.(sandbox)
    return { result, dispatches: sandbox.dispatches, starts: sandbox.starts, runs: sandbox.runs }
  } finally {
    await sandbox.close()
  }
}

function evaluateAll(values: Record<string, unknown> = {}): Record<string, string> {
  return Object.fromEntries(Object.entries(values).map(([name, value]) => [name, evaluate(String(value))]))
}

function evaluate(text: string): string {
  return text.replaceAll(/\$\{\{ (.+?) }}/g, (_, expression: string) => {
    const value = EXPRESSIONS[expression]
    if (value === undefined) throw new Error(`A step uses \${{ ${expression} }}: give it a value in EXPRESSIONS.`)
    return value
  })
}
