import { runAction } from '../../sandbox/runner/run-action.ts'
import { breaches } from '../action/safety.ts'
import { readStep } from '../action/step.ts'
import { type Plan, withHostileGitHub } from './hostile-github.ts'
import { commandsIn } from './runner-reads.ts'
import { strangeLines } from './summary-reads.ts'

// What holds of hundreds of steps within one process (text.test.ts, token.test.ts) holds of the bundle, too.

const TOKEN = 'ghs_Zq3vT8yLw1Kx6Bn4Rm9Ps2Dc7Fh5Gj0AeUiOk'

/** Each begins as a command would, and goes on as something else. */
const TEXTS = [
  '::set-output name=run-id::CREDENTIAL',
  '::add-mask::e\r\n::error::x\u2028::stop-commands::y',
  '##[error]%0A::error::x ##[add-mask]e CREDENTIAL',
  '\u001b[31mred\u001b[0m \u202eltr\u2066 %%{init: {}}%% #35; click a href "https://evil.test"',
  '```\n</details><img src=x onerror=y> | cell | [a](https://evil.test) @octocat $x$ CREDENTIAL <!--',
]

async function runHostile(plan: Omit<Plan, 'texts'>, inputs: Record<string, string>) {
  return withHostileGitHub({ texts: TEXTS, ...plan }, async ({ url, elsewhere }) => {
    const ran = await runAction({
      inputs: { token: TOKEN, 'event-type': 'deploy-site', targets: 'acme/site acme/docs', retries: '0', ...inputs },
      env: { RUNNER_DEBUG: '1' },
      github: { apiUrl: url },
    })
    expect(breaches(ran, [TOKEN])).toEqual([])
    expect(elsewhere).toEqual([])
    expect(strangeLines(ran.summary)).toEqual([])
    return readStep(ran)
  })
}

const waiting = { 'wait-for': 'completion', 'poll-interval-seconds': '1', 'completion-timeout-seconds': '30' }

test('a step that waits for runs of hostile names', async () => {
  const step = await runHostile({ runs: 'with-id' }, waiting)
  expect(step.results.map(({ error }) => error?.code)).toEqual(['run_failed', 'run_failed'])
  expect(step.summary).toContain('```mermaid')
  expect(new Set(commandsIn(step.stdout).map(({ name }) => name))).toEqual(new Set(['add-mask', 'debug', 'error']))
})

test('a dry run over hostile workflow files', async () => {
  const step = await runHostile({ headers: { 'x-oauth-scopes': 'repo' } }, { 'dry-run': 'true', 'wait-for': 'start' })
  expect(step.results.map(({ state }) => state)).toEqual(['planned', 'planned'])
  expect(step.annotations.map(({ title }) => title)).toContain('Nothing known to listen')
})
