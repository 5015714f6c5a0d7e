import type { WorkflowFile } from '../../sandbox/github/workflow.ts'
import { defaultWorld, tokens } from '../../sandbox/github/world.ts'
import { asked, github, receiver, site } from './receiving.ts'
import { stable } from './stable.ts'
import { errors, runStep } from './step.ts'

const FAIL = { 'if-no-listener': 'fail' }
const SKIP = { 'if-no-listener': 'skip' }

const CONTENT = receiver().content
const nearly = (content: string): WorkflowFile[] => [{ path: '.github/workflows/deploy.yml', content }]

describe('if-no-listener: fail', () => {
  test.concurrent.each<[what: string, workflows: WorkflowFile[]]>([
    ['no workflow file', []],
    ['another type', [receiver({ types: '[deploy_site]' })]],
    ['disabled by hand', [receiver({ state: 'disabled_manually' })]],
    ['the event, nearly', nearly(CONTENT.replace('repository_dispatch', 'repository-dispatch'))],
    ['type for types', nearly(CONTENT.replace('types:', 'type:'))],
  ])('%s: nothing is sent, and the finding is told', async (_, workflows) => {
    const step = await runStep({ github: site(workflows), inputs: FAIL })
    expect(step.page).toMatchSnapshot()
    expect(step.dispatches).toEqual([])
    expect(step.results).toMatchObject([{ state: 'failed', error: { code: 'no_listener', title: 'Nothing listens' } }])
    expect(step.results[0]).not.toHaveProperty('status_code')
    expect(errors(step)).toEqual([step.error?.message])
    expect(step.exitCode).toBe(1)
  })

  test.concurrent('what listens is sent to, and looked at once for all its targets', async () => {
    const targets = '[{repository: site, client-payload: {a: 1}}, {repository: site, client-payload: {a: 2}}]'
    const step = await runStep({ to: '', github: site([receiver()]), inputs: { ...FAIL, targets } })
    expect(step.results).toMatchObject([{ state: 'accepted' }, { state: 'accepted' }])
    expect(asked(step)).toEqual([
      ...['GET contents/.github/workflows 200', 'GET contents/.github/workflows/deploy.yml 200', 'GET workflows 200'],
      ...['POST dispatches 204', 'POST dispatches 204'],
    ])
  })

  test.concurrent('the others are sent to, unless fail-fast is on', async () => {
    const world = () => github({ 'acme/site': { workflows: [receiver()] }, 'acme/docs': { workflows: [] } })
    const inputs = { ...FAIL, targets: 'site docs' }
    const step = await runStep({ to: '', github: world(), inputs })
    expect(step.results.map(({ state }) => state)).toEqual(['accepted', 'failed'])
    const strict = await runStep({ to: '', github: world(), inputs: { ...inputs, 'fail-fast': 'true' } })
    expect(strict.results).toMatchObject([{ state: 'skipped', skipped_because: 'fail-fast' }, { state: 'failed' }])
    expect(strict.dispatches).toEqual([])
  })

  test.concurrent('fail-fast says nothing of sending where it was not found out who listens', async () => {
    const faults = [{ method: 'GET', path: /docs\/contents/, status: 403 }]
    const step = await runStep({
      ...{ to: '', github: site([], { faults }) },
      inputs: { ...FAIL, targets: 'site docs', 'fail-fast': 'true' },
    })
    expect(step.results).toMatchObject([{ state: 'failed' }, { state: 'skipped', skipped_because: 'fail-fast' }])
    expect(step.page).not.toContain('sent all the same')
  })

  test.concurrent('names of a private repository stay out of a log that may be public', async () => {
    const hidden = () =>
      github({ 'acme/vault': { workflows: [receiver({ name: 'Top secret', types: '[hush-hush]' })] } })
    const step = await runStep({ to: 'acme/vault', github: hidden(), inputs: FAIL })
    expect(step.page).toMatchSnapshot()
    expect(step.page + step.summary).not.toMatch(/hush|secret\./i)
    const loud = await runStep({ to: 'acme/vault', github: hidden(), inputs: FAIL, env: { RUNNER_DEBUG: '1' } })
    expect(loud.page).toContain('/contents/.github/workflows/…: 200')
    expect(loud.stdout).not.toMatch(/top-secret/)
    const open = await runStep({ to: 'acme/vault', github: hidden(), inputs: FAIL, context: { private: true } })
    expect(open.page).toMatch(/hush-hush/)
  })
})

describe('if-no-listener: skip', () => {
  test.concurrent('such a target is left out, and the step ends well', async () => {
    const step = await runStep({
      to: '',
      github: github({ 'acme/site': { workflows: [receiver()] }, 'acme/docs': { workflows: [] } }),
      inputs: { ...SKIP, targets: 'site docs' },
    })
    expect(step.page).toMatchSnapshot()
    expect(stable(step.summary)).toMatchSnapshot()
    expect(step.results).toMatchObject([
      { state: 'accepted' },
      { repository: 'acme/docs', state: 'skipped', skipped_because: 'no-listener' },
    ])
    expect(step.results[1]).not.toHaveProperty('error')
    expect(step.exitCode).toBe(0)
  })

  test.concurrent('in a dry run, too', async () => {
    const step = await runStep({ github: site([]), inputs: { ...SKIP, 'dry-run': 'true' } })
    expect(step.results).toMatchObject([{ state: 'skipped', skipped_because: 'no-listener' }])
    const strict = await runStep({ github: site([]), inputs: { ...FAIL, 'dry-run': 'true' } })
    expect(strict.page).toMatchSnapshot()
    expect(strict.error).toMatchObject({ code: 'no_listener' })
    expect(strict.exitCode).toBe(1)
  })
})

describe('what was not found out is a warning, and the event is sent', () => {
  test.concurrent.each([
    ['no right to look', tokens.fineGrained, [{ method: 'GET', path: /\/contents/, status: 403 }]],
    ['no answer', tokens.fineGrained, [{ method: 'GET', path: /\/contents/, drop: 'request' as const }]],
  ])('%s', async (_, token, faults) => {
    const step = await runStep({ token, github: site([], { faults }), inputs: FAIL })
    expect(step.page).toMatchSnapshot()
    expect(step.annotations).toMatchObject([{ kind: 'warning', title: 'Listeners not found out' }])
    expect(step.results).toMatchObject([{ state: 'accepted' }])
  })

  test.concurrent('a file that is no YAML may be the one that listens', async () => {
    const step = await runStep({ github: site(nearly('on:\n\trepository_dispatch:')), inputs: SKIP })
    expect(step.annotations).toMatchObject([{ kind: 'warning' }])
    expect(step.results).toMatchObject([{ state: 'accepted' }])
  })

  test.concurrent('a rate limit pauses, and the look goes on', async () => {
    const faults = [{ method: 'GET', path: /\/contents/, limit: 'secondary' as const, retryAfter: 1, times: 1 }]
    const step = await runStep({ github: site([], { faults }), inputs: FAIL })
    expect(step.error).toMatchObject({ code: 'no_listener' })
  })
})

test.concurrent('what slows the look down is told as such', async () => {
  const files = Array.from({ length: 50 }, (_, at) => ({
    ...{ path: `.github/workflows/a${at}.yml`, content: 'on: push\n' },
  }))
  const step = await runStep({ github: site(files), inputs: SKIP })
  expect(step.page).toContain('300 a minute, so it takes some time to look who listens')
  expect(step.page).not.toContain('poll-interval-seconds')
})

describe('of more repositories than REST reads all files of', () => {
  const others = ['a', 'b', 'c', 'd'].map((name) => ({ path: `.github/workflows/${name}.yml`, content: 'on: push\n' }))
  const world = (names: string[]) => {
    const made = defaultWorld()
    const quiet = nearly(CONTENT.replace('repository_dispatch', 'repository-dispatch'))
    for (const [at, name] of names.entries())
      made.repositories.push({
        ...{ id: 2000 + at, owner: 'acme', name },
        workflows: [...others, ...(at % 5 === 0 ? [receiver()] : quiet)],
      })
    return made
  }

  test.concurrent.each([
    [100, {}],
    [10, { 'dry-run': 'true' }],
  ])('each of %i is looked at, twenty by a request: %j', async (count, more) => {
    const names = Array.from({ length: count }, (_, at) => `r${at}`)
    const step = await runStep({
      ...{ to: '', github: { world: world(names) } },
      inputs: { ...SKIP, ...more, targets: names.join(' ') },
    })
    const unheard = step.results.filter((result) => result.skipped_because === 'no-listener')
    expect(unheard).toHaveLength(count * 0.8)
    expect(step.annotations.filter(({ title }) => title === 'Listeners not found out')).toEqual([])
    const looks = asked(step).filter((request) => /graphql|contents|workflows/.test(request))
    // The files of all, and the states of those where one listens.
    expect(looks).toHaveLength(Math.ceil(count / 20) + count * 0.2)
  })

  test.concurrent('files that GraphQL does not give out are read by REST', async () => {
    const names = Array.from({ length: 7 }, (_, at) => `r${at}`)
    const faults = [{ path: /graphql/, status: 404 }]
    const step = await runStep({
      ...{ to: '', github: { world: world(names), faults } },
      inputs: { ...SKIP, targets: names.join(' ') },
    })
    expect(step.results.filter((result) => result.skipped_because === 'no-listener')).toHaveLength(5)
  })
})

test.concurrent('a step that is stopped while it looks claims nothing of events that are not sent', async () => {
  const faults = [{ method: 'GET', path: /contents/, delayMs: 3000 }]
  const signalOn = { signal: 'SIGINT' as const, path: /contents/ }
  const step = await runStep({ github: site([receiver()], { faults }), inputs: FAIL, signalOn })
  expect(step.results).toMatchObject([{ state: 'skipped', skipped_because: 'stopped' }])
  expect(step.page).not.toContain('sent all the same')
})
