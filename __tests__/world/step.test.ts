import { tokens } from '../../sandbox/github/world.ts'
import { createClock, SECOND } from './clock.ts'
import { createGitHub } from './github.ts'
import { brokenRules } from './rules.ts'
import { put, WITH_ID, workflow } from './scene.ts'
import { runStep } from './step.ts'

const WAIT = { 'wait-for': 'completion', 'poll-interval-seconds': '5' }

/** A GitHub on which acme/site runs a workflow of 20 s. */
function world() {
  const clock = createClock()
  const github = createGitHub({ clock })
  put({ github }, { workflows: [workflow(WITH_ID, { lagMs: 0, queuedMs: 0, runsMs: 20 * SECOND })] }, 'site')
  return { clock, github, api: github.api }
}

test('a step runs whole: inputs go in, and its log, outputs, summary and results come out', async () => {
  const { clock, github, api } = world()
  const ended = await runStep({ clock, api, inputs: WAIT })
  expect(brokenRules(ended)).toEqual([])
  expect(ended).toMatchObject({ succeeded: true, error: undefined, tookMs: 25 * SECOND })
  expect(ended.results).toMatchObject([
    { repository: 'acme/site', state: 'accepted', runs: [{ conclusion: 'success' }] },
  ])
  expect(ended.outputs).toMatchObject({ 'status-code': '204', conclusion: 'success' })
  expect(ended.log).toContain(`::add-mask::${tokens.classic}`)
  expect(ended.summary).toContain('acme/site')
  expect(github.dispatches).toMatchObject([{ repository: 'acme/site', event_type: 'deploy' }])
  expect(ended.requests).toHaveLength(github.requests.length)
})

test('one that is stopped leaves what its post step needs', async () => {
  const { clock, github, api } = world()
  const inputs = { ...WAIT, 'cancel-downstream': 'true' }
  const main = await runStep({ clock, api, inputs, stopAfterMs: 7 * SECOND })
  expect(main.error).toMatchObject({ code: 'cancelled' })
  const post = await runStep({ clock, api, inputs, state: main.state })
  expect(post.stdout).toContain('is being cancelled')
  expect(github.runs[0]?.cancelAskedAt).toBeDefined()
})

test('several at once have each its own log', async () => {
  const names = ['site', 'docs']
  const steps = names.map((name) => runStep({ api: world().api, inputs: { repository: `acme/${name}` } }))
  for (const [index, { stdout }] of (await Promise.all(steps)).entries()) {
    expect(stdout).toContain(`acme/${names[index]}`)
    expect(stdout).not.toContain(`acme/${names[1 - index]}`)
  }
})

test('the same seed is the same story', async () => {
  const story = async (seed: number) => {
    const clock = createClock(undefined, seed)
    const { api } = createGitHub({ clock, faults: [{ status: 502, times: 2 }] })
    return runStep({ clock, api, inputs: { retries: '3' } })
  }
  const [one, same, other] = [await story(1), await story(1), await story(2)]
  expect(same.tookMs).toBe(one.tookMs)
  expect(other.tookMs).not.toBe(one.tookMs)
  expect(one.results).toMatchObject([{ state: 'accepted', attempts: 3 }])
})
