import { tokens } from '../../sandbox/github/world.ts'
import { appInputs, madeTokens, worldWithApp } from '../world/app.ts'
import { createClock, HOUR, MINUTE, SECOND } from '../world/clock.ts'
import { createGitHub } from '../world/github.ts'
import { put, WITH_ID, workflow } from '../world/scene.ts'
import { runStep } from '../world/step.ts'
import { runApp } from './app-step.ts'

const WAITS = { 'wait-for': 'completion', 'completion-timeout-seconds': '86400', 'poll-interval-seconds': '60' }

/** A world where runs of acme/site take so long. */
function slowWorld(runsMs: number) {
  const world = worldWithApp({ owner: 'acme' }, { owner: 'octocat' })
  for (const name of ['site', 'docs'])
    put({ github: { world } as never }, { workflows: [workflow(WITH_ID, { runsMs })] }, name)
  return world
}

const lefts = (made: { revoked?: boolean }[]) => made.filter(({ revoked }) => !revoked).length
const deletes = (asked: string[]) => asked.filter((line) => line.startsWith('DELETE'))

describe('all tokens are given back', () => {
  test('after a failure', async () => {
    const { made, succeeded } = await runApp({}, undefined, { faults: [{ path: /dispatches/, status: 422 }] })
    expect(succeeded).toBe(false)
    expect(made).toMatchObject([{ revoked: true }])
  })

  test('after a crash', async () => {
    const fault = new AbortController()
    const { made, results } = await runApp(
      { fault: fault.signal, inputs: { targets: 'acme/site octocat/diary' } },
      undefined,
      {
        faultFor({ path }) {
          if (path.includes('dispatches')) fault.abort(new Error('boom'))
          return undefined
        },
      },
    )
    expect(results).toMatchObject([{ error: { code: 'internal_error' } }, { error: { code: 'internal_error' } }])
    expect(made).toHaveLength(2)
    expect(lefts(made)).toBe(0)
  })

  test('after a crash while one is made', async () => {
    const fault = new AbortController()
    const { made } = await runApp({ fault: fault.signal }, undefined, {
      faultFor({ path }) {
        if (!path.includes('access_tokens')) return undefined
        fault.abort(new Error('boom'))
        return { delayMs: 1000 }
      },
    })
    expect(made).toMatchObject([{ revoked: true }])
  })

  test('where the step is stopped while it makes one', async () => {
    const { made, results } = await runApp({ stopAfterMs: 500 }, undefined, {
      faults: [{ path: /access_tokens/, delayMs: 1000 }],
    })
    expect(results).toMatchObject([{ state: 'skipped' }])
    expect(lefts(made)).toBe(0)
  })

  test('where the step is stopped while it waits', async () => {
    const world = slowWorld(HOUR)
    const { made, error } = await runApp({ stopAfterMs: 10 * MINUTE, inputs: WAITS }, [], { world })
    expect(error).toMatchObject({ code: 'cancelled' })
    expect(made).toMatchObject([{ revoked: true }])
  })

  test('one that hangs is waited for ten seconds', async () => {
    const { tookMs, stdout } = await runApp({}, undefined, { faults: [{ method: 'DELETE', stall: 'request' }] })
    expect(tookMs).toBeGreaterThanOrEqual(10 * SECOND)
    expect(tookMs).toBeLessThan(12 * SECOND)
    expect(stdout).toContain("::debug::A GitHub App's token was not revoked: no answer within 10 s\n")
  })

  test.each([204, 401])('one that was dead by then is as good (%i)', async (status) => {
    const { stdout } = await runApp({}, undefined, { faults: [{ method: 'DELETE', status }] })
    expect(stdout).not.toContain('was not revoked')
  })

  test('one that can not be is a debug line, and fails nothing', async () => {
    const { succeeded, stdout } = await runApp({}, undefined, { faults: [{ method: 'DELETE', status: 500 }] })
    expect(succeeded).toBe(true)
    expect(stdout).toContain("::debug::A GitHub App's token was not revoked: 500\n")
    expect(stdout).not.toMatch(/::(warning|error)/)
  })
})

describe('while a step waits', () => {
  test.each([
    ['so is the one before', 57, 2],
    ['the one before has expired by then', 90, 1],
  ])('a token is renewed before it expires, and given back at the end: %s', async (_, minutes, given) => {
    const { made, asked, results, broken } = await runApp({ inputs: WAITS }, [], { world: slowWorld(minutes * MINUTE) })
    expect(results).toMatchObject([{ state: 'accepted' }])
    expect(made).toHaveLength(2)
    expect(broken).toEqual([])
    expect(deletes(asked)).toEqual(Array(given).fill('DELETE /installation/token 204'))
    expect(asked.slice(-given)).toEqual(deletes(asked))
  })

  test.each([5 * MINUTE, 20 * MINUTE])('its own time counts, here %s ms', async (lifetimeMs) => {
    const world = slowWorld(HOUR)
    const [installation] = world.apps?.[0]?.installations ?? []
    if (installation) installation.lifetimeMs = lifetimeMs
    const { made, broken, results } = await runApp({ inputs: WAITS }, [], { world })
    expect(results).toMatchObject([{ state: 'accepted' }])
    expect(made.length).toBeGreaterThanOrEqual(HOUR / lifetimeMs)
    expect(broken).toEqual([])
  })

  test('one that is revoked by somebody is made anew, once for all that need it', async () => {
    const world = slowWorld(30 * MINUTE)
    const clock = createClock()
    const github = createGitHub({ clock, world })
    clock.until(clock.now() + 10 * MINUTE).then(() => {
      for (const token of Object.values(world.tokens)) if (token.installation) token.revoked = true
    })
    const inputs = { ...appInputs(), ...WAITS, targets: 'acme/site acme/docs' }
    const { results } = await runStep({ clock, api: github.api, inputs })
    expect(results).toMatchObject([{ state: 'accepted' }, { state: 'accepted' }])
    const paths = github.requests.map(({ method, path, status }) => `${method} ${path} ${status}`)
    expect(paths.filter((line) => line.includes('access_tokens'))).toHaveLength(2)
  })

  test('where none is accepted, no further ones are made', async () => {
    const targets = 'acme/site acme/docs acme/vault'
    const { made, error } = await runApp({ inputs: { targets, 'max-parallel': '1' } }, undefined, {
      faults: [{ path: /dispatches/, status: 401, body: { message: 'Bad credentials' } }],
    })
    expect(error?.code).toBe('bad_credentials')
    expect(error?.message).toMatchInlineSnapshot(`
"GitHub does not accept the token that it gave the GitHub App, not even a new one.
- Run the step again: a new token may not be known everywhere at once.
Could not send "deploy" to acme/site.
GitHub answered 401 Unauthorized: "Bad credentials" (request id 5A4D:0006).
The event did not arrive: sending it again is safe."
`)
    expect(made).toHaveLength(2)
    expect(lefts(made)).toBe(0)
  })

  test('a renewal that fails for a while is made up for', async () => {
    let now = () => 0
    const world = slowWorld(2 * HOUR)
    const clock = createClock()
    now = clock.now
    const begun = now()
    const github = createGitHub({
      clock,
      world,
      faultFor: ({ path }) =>
        path.includes('installation') && now() - begun > 54 * MINUTE && now() - begun < 58 * MINUTE
          ? { status: 503, html: '<html>' }
          : undefined,
    })
    const { results } = await runStep({ clock, api: github.api, inputs: { ...appInputs(), ...WAITS } })
    expect(results).toMatchObject([{ state: 'accepted' }])
    expect(github.requests.filter(({ status }) => status === 401)).toEqual([])
  })

  test('one that fails between two dispatches is no dispatch', async () => {
    let made = 0
    const { results } = await runApp(
      { inputs: { targets: 'acme/site acme/docs', 'max-per-minute': '1', retries: '1' } },
      [{ owner: 'acme', lifetimeMs: 50 * SECOND }],
      { faultFor: ({ path }) => (path.includes('access_tokens') && made++ > 0 ? { drop: 'request' } : undefined) },
    )
    expect(results).toMatchObject([
      { state: 'accepted', attempts: 1 },
      { state: 'failed', attempts: 0, error: { code: 'network_error' } },
    ])
    expect(results[1]).not.toHaveProperty('status_code')
    expect(results[1]?.error?.message).toMatch(/The event did not arrive: sending it again is safe\.$/)
  })

  test('where the App loses its installation meanwhile, the end says so', async () => {
    const world = slowWorld(2 * HOUR)
    const clock = createClock()
    const github = createGitHub({ clock, world })
    clock.until(clock.now() + 50 * MINUTE).then(() => world.apps?.[0]?.installations.splice(0))
    const { results, error } = await runStep({ clock, api: github.api, inputs: { ...appInputs(), ...WAITS } })
    expect(results).toMatchObject([{ state: 'failed', status_code: 204, error: { code: 'not_found' } }])
    expect(error?.message).toMatchInlineSnapshot(`
"The GitHub App is not installed for acme, or there is no such owner.
- Check the spelling of acme, and whether it was renamed: an App is not found by an owner's former name.
- Have an owner of acme install the App on the target repositories: https://github.com/apps/acme-deployer/installations/new
GitHub accepted "deploy" for acme/site (204).
The runs that it started could not be followed to their end.
The GitHub App got no token for it. GitHub answered 404 Not Found: "Not Found" (request id 5A4D:0055).
Last seen:
- deploy "Deploy dispatch-0001" https://github.com/acme/site/actions/runs/19000000001: in progress
The event arrived: there is no need to send it again."
`)
  })
})

describe('cancel-downstream', () => {
  const CANCELS = { ...WAITS, 'cancel-downstream': 'true' }

  test('leaves the token of a step that is stopped to the post step, which cancels and gives it back', async () => {
    const world = slowWorld(2 * HOUR)
    const clock = createClock()
    const github = createGitHub({ clock, world })
    // Stopped right after a renewal, when the one before is alive, and before the run is to be seen in the second repository.
    const inputs = { ...appInputs(), ...CANCELS, targets: 'acme/site acme/docs' }
    const step = await runStep({ clock, api: github.api, inputs, stopAfterMs: 57 * MINUTE })
    // Nobody waits for the post step where the main step can do it.
    expect(step.stdout).toMatch(/acme\/site: .* is being cancelled/)
    const alive = () =>
      madeTokens(world).filter(({ revoked, expiresAtMs = 0 }) => !revoked && clock.now() < expiresAtMs)
    expect(alive()).toHaveLength(1)
    const [{ text: left } = { text: '' }] = alive()
    expect(JSON.parse(step.state['app-token-0'] ?? '')).toEqual({ owner: 'acme', token: left })

    const before = github.requests.length
    const post = await runStep({
      clock,
      api: github.api,
      inputs: { ...inputs, token: tokens.classic },
      state: step.state,
    })
    expect(post.stdout).toMatch(/acme\/site: .* (is being cancelled|had ended)/)
    const asked = github.requests.slice(before)
    expect(new Set(asked.map(({ headers }) => headers.authorization))).toEqual(new Set([`Bearer ${left}`]))
    expect(asked.at(-1)).toMatchObject({ method: 'DELETE', status: 204 })
    expect(alive()).toHaveLength(0)
    const cancels = github.requests.filter(({ path }) => path.endsWith('/cancel'))
    expect(cancels.map(({ status }) => status)).toEqual(expect.arrayContaining([202, 202]))
  })

  test('leaves nothing where the step ends by itself', async () => {
    const { made, state } = await runApp({ inputs: CANCELS }, [], { world: slowWorld(MINUTE) })
    expect(lefts(made)).toBe(0)
    expect(state['app-token-0']).toBe('null')
  })

  test('leaves nothing where the step is stopped before it sends', async () => {
    const { made, state } = await runApp({ inputs: CANCELS, stopAfterMs: 500 }, [], {
      world: slowWorld(MINUTE),
      faults: [{ path: /users.acme.installation/, delayMs: 10 * SECOND }],
    })
    expect(made).toHaveLength(0)
    expect(state['app-token-0']).toBeUndefined()
  })

  test('a post step without the token it needs says so, and uses no other', async () => {
    const world = slowWorld(2 * HOUR)
    const clock = createClock()
    const github = createGitHub({ clock, world })
    const inputs = { ...appInputs(), ...CANCELS }
    const { state } = await runStep({ clock, api: github.api, inputs, stopAfterMs: MINUTE })
    const { 'app-token-0': _, ...others } = state
    const before = github.requests.length
    const post = await runStep({ clock, api: github.api, inputs: { ...inputs, token: tokens.classic }, state: others })
    expect(github.requests.slice(before).map(({ status }) => status)).toEqual([401])
    expect(post.stdout).toMatch(/::warning title=Not cancelled::/)
  })
})
