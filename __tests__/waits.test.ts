import type { Attempt, JobScript, Life } from '../sandbox/github/life.ts'
import { annotationsIn } from '../sandbox/runner/commands.ts'
import { createClock } from './world/clock.ts'
import { createGitHub } from './world/github.ts'
import { put, WITH_ID, workflow } from './world/scene.ts'
import { runStep } from './world/step.ts'

const NEVER = Number.POSITIVE_INFINITY

/** A step that waits for a run which does not go on. */
async function waitFor(
  attempt: Attempt,
  { hidden = false, seconds = 150, ...more }: { hidden?: boolean; seconds?: number; jobs?: JobScript[] } = {},
) {
  const clock = createClock()
  const github = createGitHub({ clock })
  const life: Life = { queuedMs: NEVER, ...attempt, ...more }
  put({ github }, { private: hidden, workflows: [workflow(WITH_ID, life, 'Deploy')] }, 'site')
  const inputs = { 'wait-for': 'completion', 'completion-timeout-seconds': `${seconds}` }
  const { stdout, log, error, requests } = await runStep({ api: github.api, clock, inputs })
  const notices = annotationsIn(stdout).filter(({ kind }) => kind === 'notice')
  return { log, message: error?.message ?? '', code: error?.code, requests, notices }
}

const PAGE = 'https://github.com/acme/site'
const RUN = `${PAGE}/actions/runs/19000000001`

test.each<[status: string, attempt: Attempt, words: string]>([
  [
    'waiting',
    { waitsAs: 'waiting', environment: 'production' },
    `waits for an approval of the environment "production" (${PAGE}/deployments/activity_log?environments_filter=production)`,
  ],
  [
    'queued',
    { jobs: [{ name: 'build', labels: ['self-hosted', 'gpu'] }] },
    'waits for a runner with the labels self-hosted, gpu',
  ],
  [
    'pending',
    { waitsAs: 'pending', concurrency: { group: 'deploy/site', heldBy: 7 } },
    `waits in the concurrency group "deploy/site", which ${PAGE}/actions/runs/7 holds`,
  ],
])('%s: what the run waits for is told each minute, once in a notice, and at the end', async (_, attempt, words) => {
  const { log, message, code, notices } = await waitFor(attempt)
  expect(log.filter((line) => line.includes('    acme/site:'))).toEqual([
    `    acme/site: ${words} ${RUN}`,
    `    acme/site: ${words} ${RUN}`,
  ])
  expect(notices.map(({ title }) => title)).toEqual(['Runs wait'])
  expect(notices[0]?.message).toBe(`acme/site: Deploy has waited for a minute: it ${words}. ${RUN}`)
  expect(code).toBe('run_timeout')
  expect(message).toContain(`: it ${words}`)
})

test('where the log may be public, a private repository is not asked for names', async () => {
  const { log, message, notices, requests } = await waitFor(
    { waitsAs: 'waiting', environment: 'hush-hush' },
    { hidden: true },
  )
  expect([...log, message, ...notices.map((notice) => notice.message)].join('\n')).not.toContain('hush')
  expect(message).toContain(': it waits for an approval')
  expect(requests.filter((request) => request.includes('pending_deployments'))).toEqual([])
})

test('what goes on is no wait', async () => {
  const { log, message, notices } = await waitFor({ queuedMs: 0, runsMs: NEVER })
  expect(log).toContain(`    acme/site: in progress ${RUN}`)
  expect(message).not.toContain(': it waits')
  expect(notices).toEqual([])
})

test('what has not waited for a minute gets no notice', async () => {
  const { notices } = await waitFor({ waitsAs: 'waiting', environment: 'production' }, { seconds: 50 })
  expect(notices).toEqual([])
})

test('what GitHub does not tell is left out', async () => {
  const { message } = await waitFor({ waitsAs: 'pending' })
  expect(message).toContain(': it waits in its concurrency group')
})
