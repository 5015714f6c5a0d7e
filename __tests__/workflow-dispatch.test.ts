import type { Fault } from '../sandbox/github/faults.ts'
import type { Life } from '../sandbox/github/life.ts'
import { workflowId } from '../sandbox/github/names.ts'
import type { WorkflowFile } from '../sandbox/github/workflow.ts'
import { defaultWorld, type Repository, tokens, type World } from '../sandbox/github/world.ts'
import { createClock, MINUTE } from './world/clock.ts'
import { createGitHub, type GitHubOptions } from './world/github.ts'
import { brokenRules } from './world/rules.ts'
import { type Ended, runStep, type Step } from './world/step.ts'

// Whole steps that start workflows by their names, against the sandbox's GitHub in memory.

const INPUTS = `
      environment: { type: choice, options: [staging, production], required: true }
      version: { type: string, default: '1.0' }
      force: { type: boolean }
      count: { type: number }
      place: { type: environment }
`

function workflow(life: Life = {}, inputs = INPUTS, name = 'deploy'): WorkflowFile {
  const content = `name: Deploy site\non:\n  workflow_dispatch:\n    inputs:${inputs}\njobs: {}\n`
  return { path: `.github/workflows/${name}.yml`, content, life }
}

const QUICK: Life = { lagMs: 1000, queuedMs: 1000, runsMs: 20_000 }

interface Play extends Omit<Step, 'api' | 'clock'> {
  site?: Partial<Repository>
  ghes?: string
  github?: Omit<GitHubOptions, 'clock' | 'world'>
}

interface Played extends Ended {
  starts: { workflow: string; ref: string; inputs: Record<string, string> }[]
  github: ReturnType<typeof createGitHub>
  /** Method, path without its repository, and status of each request. */
  asked: string[]
}

async function play({ site = {}, ghes, github: more, inputs, ...step }: Play = {}): Promise<Played> {
  const clock = createClock()
  const world: World = { ...defaultWorld(), ...(ghes ? { ghes } : {}) }
  const repository = world.repositories.find(({ name }) => name === 'site') as Repository
  Object.assign(repository, { workflows: [workflow(QUICK)], environments: ['here'], ...site })
  const github = createGitHub({ clock, world, ...more })
  const ended = await runStep({
    ...step,
    ...{ clock, api: github.api },
    inputs: { 'event-type': '', workflow: 'deploy.yml', inputs: 'environment: staging', retries: '1', ...inputs },
  })
  const starts = github.starts.map(({ workflow, ref, inputs }) => ({ workflow, ref, inputs }))
  const asked = github.requests.map(
    ({ method, path, status }) =>
      `${method} ${path.replace(/^\/repos\/acme\/site\/?/, '').replace(/\?.*/, '')} ${status}`,
  )
  return { ...ended, starts, github, asked }
}

const START = 'POST actions/workflows/deploy.yml/dispatches'

const message = ({ error }: Ended) => `${error?.title}\n${error?.message}`

describe('a workflow is started', () => {
  test('on the default branch, and its run is known without waiting', async () => {
    const step = await play({ inputs: { inputs: '{"environment": "staging", "count": 3, "force": true}' } })
    expect(brokenRules(step)).toEqual([])
    expect(step.asked).toEqual(['GET  200', `${START} 200`])
    expect(step.starts).toEqual([
      {
        workflow: '.github/workflows/deploy.yml',
        ref: 'main',
        inputs: { environment: 'staging', version: '1.0', force: 'true', count: '3', place: '' },
      },
    ])
    const [run] = step.github.runs
    expect(step.outputs).toMatchObject({
      'status-code': '200',
      'run-id': String(run?.id),
      'run-url': `https://github.com/acme/site/actions/runs/${run?.id}`,
    })
    expect(step.results).toEqual([
      {
        repository: 'acme/site',
        workflow: 'deploy.yml',
        ref: 'main',
        state: 'accepted',
        status_code: 200,
        attempts: 1,
        duration_ms: expect.any(Number),
        runs: [{ id: run?.id, url: step.outputs['run-url'], workflow: 'deploy.yml', matched_by: 'run_id' }],
      },
    ])
    expect(step.log).toContain('Starting deploy.yml in acme/site')
    expect(step.stdout).toMatch(
      /✓ acme\/site: started deploy\.yml on main \(200, \d+ ms\) {2}https:\/\/github\.com\/acme\/site\/actions\/runs\/\d+\n/,
    )
  })

  test.each<[what: string, inputs: Record<string, string>, ref: string, requests: string[]]>([
    ['by its id', { workflow: 'ID', ref: 'main' }, 'main', ['POST actions/workflows/ID/dispatches 200']],
    ['on a branch', { ref: 'next' }, 'next', [`${START} 200`]],
    ['on a tag', { ref: 'refs/tags/v1' }, 'v1', [`${START} 200`]],
    ['on the first ref that exists', { ref: 'feat/x, next, main' }, 'next', [`${START} 422`, `${START} 200`]],
  ])('%s', async (_, inputs, ref, requests) => {
    const id = String(workflowId('acme/site', '.github/workflows/deploy.yml'))
    const named = Object.fromEntries(Object.entries(inputs).map(([name, text]) => [name, text.replace('ID', id)]))
    const step = await play({ site: { refs: [{ name: 'next' }, { name: 'v1', kind: 'tag' }] }, inputs: named })
    expect(brokenRules(step)).toEqual([])
    expect(step.starts.map((start) => start.ref)).toEqual([ref])
    expect(step.asked).toEqual(requests.map((line) => line.replace('ID', id)))
    expect(step.results[0]).toMatchObject({ state: 'accepted', attempts: 1, status_code: 200 })
  })

  test('where several targets are of one repository, its default branch is looked up once', async () => {
    const targets = ['a', 'b', 'c'].map((version) => ({
      repository: 'acme/site',
      inputs: { environment: 'staging', version },
    }))
    const step = await play({ inputs: { targets: JSON.stringify(targets) } })
    expect(brokenRules(step, 3)).toEqual([])
    expect(step.asked.filter((line) => line.startsWith('GET'))).toEqual(['GET  200'])
    expect(step.starts.map(({ inputs }) => inputs.version).sort()).toEqual(['a', 'b', 'c'])
  })

  test('after a passing failure of the look-up, too, and nothing was sent before', async () => {
    const step = await play({ github: { faults: [{ status: 502, times: 1 }] } })
    expect(brokenRules(step)).toEqual([])
    expect(step.asked).toEqual(['GET  502', 'GET  200', `${START} 200`])
    expect(step.results[0]).toMatchObject({ state: 'accepted', attempts: 1 })
  })

  test('again after an unknown outcome, and at most once where that was asked for', async () => {
    const faults = () => [{ status: 502, recorded: true, times: 1 } as const]
    const twice = await play({ inputs: { ref: 'main' }, github: { faults: faults() } })
    expect(twice.starts).toHaveLength(2)
    expect(twice.results[0]).toMatchObject({ state: 'accepted', attempts: 2 })
    const once = await play({ inputs: { ref: 'main', delivery: 'at-most-once' }, github: { faults: faults() } })
    expect(once.starts).toHaveLength(1)
    expect(message(once)).toContain('the workflow may have been started all the same')
  })
})

describe('a server that names no runs', () => {
  test.each(['3.17', '3.20'])('GHES %s is asked once with the key, and never again', async (ghes) => {
    const targets = ['a', 'b', 'c'].map((version) => ({
      repository: 'acme/site',
      ref: 'main',
      inputs: { environment: 'staging', version },
    }))
    const step = await play({ ghes, inputs: { targets: JSON.stringify(targets), 'max-parallel': '1' } })
    expect(brokenRules(step, 3)).toEqual([])
    expect(step.asked).toEqual([`${START} 422`, `${START} 204`, `${START} 204`, `${START} 204`])
    expect(step.results.map(({ attempts, status_code }) => [attempts, status_code])).toEqual([
      [1, 204],
      [1, 204],
      [1, 204],
    ])
    expect(step.outputs['run-id']).toBeUndefined()
  })

  test('GHES 3.21 is asked for the run', async () => {
    const step = await play({ ghes: '3.21', inputs: { ref: 'main' } })
    expect(step.asked).toEqual([`${START} 200`])
  })

  test('with retries: 0 it costs no try', async () => {
    const step = await play({ ghes: '3.20', inputs: { ref: 'no, main', retries: '0' } })
    expect(step.asked).toEqual([`${START} 422`, `${START} 422`, `${START} 204`])
    expect(step.results[0]).toMatchObject({ state: 'accepted', attempts: 1 })
  })

  test('its run is found by path, ref and time, in a list that was read before', async () => {
    const site = { workflows: [workflow(QUICK), workflow(QUICK, INPUTS, 'other')], refs: [{ name: 'next' }] }
    const step = await play({ ghes: '3.20', site, inputs: { ref: 'next', 'wait-for': 'completion' } })
    expect(brokenRules(step)).toEqual([])
    expect(step.asked.slice(0, 3)).toEqual([`${START} 422`, 'GET actions/runs 200', `${START} 204`])
    expect(step.results[0]?.runs).toMatchObject([{ matched_by: 'time', conclusion: 'success' }])
    expect(step.stdout).toContain('set add-dispatch-id: true, declare the input dispatch_id')
  })

  test('by the id, where the workflow shows it', async () => {
    const file = workflow(QUICK, `${INPUTS}      dispatch_id: { type: string }\n`)
    const site = { workflows: [{ ...file, content: `run-name: Deploy \${{ inputs.dispatch_id }}\n${file.content}` }] }
    const step = await play({ ghes: '3.20', site, inputs: { 'wait-for': 'start', 'add-dispatch-id': 'true' } })
    expect(brokenRules(step)).toEqual([])
    expect(step.results[0]).toMatchObject({ dispatch_id: 'dispatch-0001', runs: [{ matched_by: 'dispatch_id' }] })
  })

  test.each<[what: string, first: Fault, status: number, arrival: string]>([
    [
      'not taken',
      { limit: 'secondary', retryAfter: 1 },
      403,
      'The workflow was not started: starting it again is safe.',
    ],
    [
      'unknown',
      { status: 502, recorded: false },
      502,
      'An earlier try had been sent and got no clear answer, so the workflow may have',
    ],
  ])(
    'a list that fails before the second POST says nothing of the first, which was %s',
    async (_, first, status, arrival) => {
      let posts = 0
      const faultFor = ({ method, path }: { method: string; path: string }): Fault | undefined => {
        if (method === 'POST') return posts++ === 0 ? first : undefined
        return path.includes('/actions/runs') ? { status: 503 } : undefined
      }
      const step = await play({ ghes: '3.20', github: { faultFor }, inputs: { ref: 'main', 'wait-for': 'start' } })
      expect(step.asked.map((line) => line.split(' ').at(-1))).toEqual([String(status), '422', '503'])
      expect(step.results[0]).toMatchObject({ state: 'failed', status_code: status, error: { code: 'server_error' } })
      expect(message(step)).toContain(arrival)
      expect(message(step)).not.toContain('The request had been sent')
    },
  )

  test('two of different refs are each told by the ref', async () => {
    const entry = { repository: 'acme/site', workflow: 'deploy.yml' }
    const targets = JSON.stringify(['next', 'refs/tags/v1'].map((ref) => ({ ...entry, ref })))
    const { results } = await play({
      ...{
        ghes: '3.20',
        site: { workflows: [workflow(QUICK, ' {}')], refs: [{ name: 'next' }, { name: 'v1', kind: 'tag' }] },
      },
      inputs: { workflow: '', inputs: '', targets, 'wait-for': 'completion' },
    })
    expect(results.map(({ runs = [] }) => runs.map(({ matched_by }) => matched_by))).toEqual([['time'], ['time']])
  })

  test('two that look alike are told apart by nothing', async () => {
    const targets = ['a', 'b'].map((version) => ({
      repository: 'acme/site',
      inputs: { environment: 'staging', version },
    }))
    const inputs = { targets: JSON.stringify(targets), 'wait-for': 'start', 'start-timeout-seconds': '60' }
    const step = await play({ ghes: '3.20', inputs })
    expect(step.results.map(({ error }) => error?.code)).toEqual(['run_ambiguous', 'run_ambiguous'])
    expect(message(step)).toContain('run-name: Deploy ${{ inputs.dispatch_id }}')
    expect(message(step)).toContain('The workflow was started. Look at these runs before you start it again.')
  })
})

describe('its run is followed by its id', () => {
  test('with nothing listed before, and no poll more than it takes', async () => {
    const step = await play({ inputs: { ref: 'main', 'wait-for': 'completion' } })
    expect(brokenRules(step)).toEqual([])
    const polls = step.asked.slice(1)
    expect(step.asked[0]).toBe(`${START} 200`)
    expect(new Set(polls)).toEqual(new Set(['GET actions/runs 200', 'GET actions/runs 304']))
    expect(polls.length).toBeLessThanOrEqual(5)
    expect(step.results[0]).toMatchObject({
      state: 'accepted',
      runs: [{ workflow: 'deploy.yml', status: 'completed', conclusion: 'success', matched_by: 'run_id' }],
    })
    expect(step.outputs.conclusion).toBe('success')
  })

  test('with no more requests than an event’s run takes', async () => {
    const onEvent = {
      path: '.github/workflows/on-event.yml',
      content: 'run-name: ${{ github.event.client_payload.dispatch_id }}\non: repository_dispatch\njobs: {}\n',
      life: QUICK,
    }
    const event = { workflow: '', inputs: '', 'event-type': 'go', 'wait-for': 'completion' }
    const byEvent = await play({ site: { workflows: [onEvent] }, inputs: event })
    const byName = await play({ inputs: { ref: 'main', 'wait-for': 'completion' } })
    expect([byEvent, byName].map(({ results }) => results[0]?.runs?.[0]?.conclusion)).toEqual(['success', 'success'])
    expect(byName.asked.length).toBeLessThan(byEvent.asked.length)
  })

  test('start needs no request more', async () => {
    const step = await play({ inputs: { ref: 'main', 'wait-for': 'start' } })
    expect(step.asked).toEqual([`${START} 200`])
    expect(step.results[0]).toMatchObject({ state: 'accepted', runs: [{ matched_by: 'run_id' }] })
  })

  test('among as many others as there may be', async () => {
    const foreign = Array.from({ length: 150 }, (_, index) => ({
      ...{ at: createClock().now() + 3000 + index * 10, event: 'push', title: 'Fix it', lagMs: 0 },
    }))
    const step = await play({ site: { runs: foreign }, inputs: { ref: 'main', 'wait-for': 'completion' } })
    expect(step.results[0]).toMatchObject({
      state: 'accepted',
      runs: [{ conclusion: 'success', matched_by: 'run_id' }],
    })
  })

  test('its failure is told, and keeps the status', async () => {
    const site = { workflows: [workflow({ ...QUICK, conclusion: 'failure', jobs: [{ name: 'build' }] })] }
    const step = await play({ site, inputs: { ref: 'main', 'wait-for': 'completion' } })
    expect(step.results[0]).toMatchObject({ state: 'failed', status_code: 200, error: { code: 'run_failed' } })
    expect(message(step)).toContain('The workflow was started: there is no need to start it again.')
  })

  test('one that does not end runs into the time-out', async () => {
    const site = { workflows: [workflow({ ...QUICK, runsMs: Number.POSITIVE_INFINITY })] }
    const inputs = { ref: 'main', 'wait-for': 'completion', 'completion-timeout-seconds': '60' }
    const step = await play({ site, inputs })
    expect(step.results[0]).toMatchObject({ state: 'failed', status_code: 200, error: { code: 'run_timeout' } })
  })

  test('is cancelled by the post step, which knows it by its id', async () => {
    const site = { workflows: [workflow({ ...QUICK, runsMs: Number.POSITIVE_INFINITY })] }
    const inputs = { ref: 'main', 'wait-for': 'completion', 'cancel-downstream': 'true' }
    const clock = createClock()
    const world = defaultWorld()
    Object.assign(world.repositories.find(({ name }) => name === 'site') as Repository, site)
    const github = createGitHub({ clock, world })
    const all = { 'event-type': '', workflow: 'deploy.yml', inputs: 'environment: staging', ...inputs }
    const main = await runStep({ clock, api: github.api, inputs: all, stopAfterMs: MINUTE })
    expect(main.error?.code).toBe('cancelled')
    const post = await runStep({ clock, api: github.api, inputs: all, state: main.state })
    expect(post.stdout).toMatch(
      /✓ acme\/site: https:\/\/github\.com\/acme\/site\/actions\/runs\/\d+ is being cancelled/,
    )
    expect(github.runs.map(({ cancelAskedAt }) => cancelAskedAt !== undefined)).toEqual([true])
  })
})

describe('both kinds in one list', () => {
  const deploy = {
    path: '.github/workflows/on-event.yml',
    content:
      'name: On event\nrun-name: E ${{ github.event.client_payload.dispatch_id }}\non: repository_dispatch\njobs: {}\n',
    life: QUICK,
  }

  test.each(['at-least-once', 'at-most-once'])(
    'are delivered %s, and each is followed to its end',
    async (delivery) => {
      const targets = [
        { repository: 'acme/site', workflow: 'deploy.yml', inputs: { environment: 'staging' } },
        { repository: 'acme/site', 'event-type': 'go' },
        { repository: 'acme/site', workflow: 'deploy.yml', ref: 'main', inputs: { environment: 'production' } },
      ]
      const step = await play({
        site: { workflows: [workflow(QUICK), deploy] },
        inputs: { workflow: '', inputs: '', targets: JSON.stringify(targets), 'wait-for': 'completion', delivery },
      })
      expect(brokenRules(step, 3)).toEqual([])
      expect(step.results).toMatchObject([
        {
          workflow: 'deploy.yml',
          ref: 'main',
          status_code: 200,
          runs: [{ matched_by: 'run_id', conclusion: 'success' }],
        },
        { event_type: 'go', status_code: 204, runs: [{ matched_by: 'dispatch_id', conclusion: 'success' }] },
        {
          workflow: 'deploy.yml',
          ref: 'main',
          status_code: 200,
          runs: [{ matched_by: 'run_id', conclusion: 'success' }],
        },
      ])
      const ids = step.results.flatMap(({ runs = [] }) => runs.map(({ id }) => id))
      expect(new Set(ids).size).toBe(3)
      expect(step.log[step.log.findIndex((line) => line.includes('events and workflows'))]).toContain(
        'Sending events and workflows to 3 targets',
      )
    },
  )
})

describe('where it is not started, the reason is told', () => {
  test.each<[what: string, more: Play, code: string, says: (string | RegExp)[]]>([
    [
      'a misspelt input',
      { inputs: { inputs: 'envronment: staging' } },
      'workflow_refused',
      [
        /^Workflow refused \(422\)\nDid you mean environment\? deploy\.yml on main has no input envronment\.\n/,
        'declares: environment (choice of staging, production; required), version (string; default "1.0"), force (boolean), count (number), place (environment)',
        'Unexpected inputs provided: ["envronment"]',
        'The workflow was not started: starting it again is safe.',
      ],
    ],
    [
      'a value that is no choice',
      { inputs: { inputs: 'environment: prod' } },
      'workflow_refused',
      ['deploy.yml on main does not take "prod" for environment, but one of: staging, production.'],
    ],
    [
      'a boolean that is none',
      { inputs: { inputs: 'environment: staging\nforce: yes' } },
      'workflow_refused',
      ['deploy.yml on main does not take "yes" for force, but one of: true, false.'],
    ],
    [
      'an environment that is none, of which the file says nothing',
      { inputs: { inputs: 'environment: staging\nplace: nowhere' } },
      'workflow_refused',
      ["Provided value 'nowhere' for input 'place' not in the list of allowed values"],
    ],
    [
      'an id that is not declared',
      { inputs: { 'add-dispatch-id': 'true' } },
      'workflow_refused',
      ['has no input dispatch_id', 'because of add-dispatch-id: take that away, or declare the input'],
    ],
    [
      'no trigger',
      { site: { workflows: [{ ...workflow(), content: 'on: push\njobs: {}\n' }] } },
      'workflow_refused',
      [
        'has no workflow_dispatch under `on:`',
        '      workflow_dispatch:\n        inputs:\n          environment: { type: string }',
      ],
    ],
    [
      'no file at the ref',
      { site: { refs: [{ name: 'old', workflows: [] }] }, inputs: { ref: 'old' } },
      'workflow_refused',
      ['acme/site has no deploy.yml on old: a run takes its file from its ref.', 'Bring the file there'],
    ],
    [
      'disabled',
      { site: { workflows: [{ ...workflow(), state: 'disabled_manually' }] } },
      'workflow_refused',
      ['deploy.yml is disabled in acme/site', 'Enable workflow'],
    ],
    [
      'too many inputs for that server',
      {
        ghes: '3.19',
        inputs: { inputs: JSON.stringify(Object.fromEntries([...'abcdefghijk'].map((name) => [name, 1]))) },
      },
      'workflow_refused',
      ['No more than 10 properties are allowed; 11 were supplied.'],
    ],
    [
      'a misspelt file',
      { inputs: { workflow: 'deplyo.yml' } },
      'workflow_not_found',
      [/^Workflow not found \(404\)\nDid you mean deploy\.yml\? acme\/site has no workflow deplyo\.yml\./],
    ],
    [
      'an id of nothing',
      { inputs: { workflow: '7' } },
      'workflow_not_found',
      ['acme/site has no workflow 7 on its default branch.'],
    ],
    [
      'no such refs',
      { site: { refs: [{ name: 'develop' }] }, inputs: { ref: 'devlop, stagin' } },
      'ref_not_found',
      [
        /^Branch or tag not found \(422\)\nDid you mean develop\? acme\/site has none of these branches or tags: devlop, stagin\./,
      ],
    ],
    [
      'refs in one text of an entry',
      {
        inputs: {
          ...{ repository: '', workflow: '', inputs: '' },
          targets: '[{repository: acme/site, workflow: deploy.yml, ref: "main,next"}]',
        },
      },
      'ref_not_found',
      ['acme/site has no branch or tag main,next.', 'In a list of targets, several names are written [main, v1].'],
    ],
    [
      'no right',
      { inputs: { token: tokens.fineGrainedContentsOnly } },
      'insufficient_permission',
      [/^Token may not start workflows \(403\)/, 'Actions: Read and write'],
    ],
    [
      'GITHUB_TOKEN without the right',
      {
        inputs: { token: tokens.githubTokenReadOnly, repository: 'acme/monorepo', workflow: 'x.yml' },
        env: { GITHUB_REPOSITORY: 'acme/monorepo' },
      },
      'insufficient_permission',
      [/^Token may not start workflows \(403\)/, '`actions: write`'],
    ],
    [
      'no repository',
      { inputs: { repository: 'acme/sites' } },
      'not_found',
      [
        /^Repository not found \(404\)\nDid you mean acme\/site\?/,
        'no ref is given, and the default branch could not be looked up',
      ],
    ].map((each) => each) as [string, Play, string, (string | RegExp)[]],
  ])('%s', async (_, more, code, says) => {
    const step = await play(more)
    expect(brokenRules(step)).toEqual([])
    expect(step.error?.code).toBe(code)
    for (const part of says)
      expect(message(step)).toEqual(
        part instanceof RegExp ? expect.stringMatching(part) : expect.stringContaining(part),
      )
    expect(step.starts).toEqual([])
  })

  test('a misspelt input is tried once, with all retries left', async () => {
    const step = await play({ inputs: { ref: 'main', inputs: 'envronment: staging', retries: '5' } })
    expect(step.asked.filter((line) => line.startsWith('POST'))).toEqual([`${START} 422`])
  })

  test('names of a private repository are not shown in a public log', async () => {
    const step = await play({ site: { private: true }, inputs: { inputs: 'envronment: staging' } })
    expect(step.error?.code).toBe('workflow_refused')
    expect(message(step)).not.toMatch(/environment|production|version/)
    expect(message(step)).toContain('deploy.yml on main has no input envronment.')
  })
})

describe('a dry run', () => {
  const dry = (more: Play = {}) => play({ ...more, inputs: { 'dry-run': 'true', ...more.inputs } })

  test('reads the file, and starts nothing', async () => {
    const step = await dry()
    expect(brokenRules(step)).toEqual([])
    expect(step.starts).toEqual([])
    expect(step.asked.filter((line) => !line.startsWith('GET'))).toEqual([])
    expect(step.results).toMatchObject([{ workflow: 'deploy.yml', state: 'planned' }])
    expect(step.log).toContain('○ acme/site: deploy.yml could be started')
    expect(step.stdout).not.toContain('::warning')
  })

  test.each<[what: string, more: Play, code: string, says: string]>([
    [
      'a misspelt input',
      { inputs: { inputs: 'envronment: staging' } },
      'workflow_refused',
      'Did you mean environment? deploy.yml has no input envronment.',
    ],
    ['a missing one', { inputs: { inputs: '' } }, 'workflow_refused', 'deploy.yml requires the input environment'],
    ['no choice', { inputs: { inputs: 'environment: prod' } }, 'workflow_refused', 'but one of: staging, production'],
    [
      'no such ref',
      { inputs: { ref: 'nxt' }, site: { refs: [{ name: 'next' }] } },
      'ref_not_found',
      'Did you mean next?',
    ],
    ['no such file', { inputs: { workflow: 'deplyo.yml' } }, 'workflow_not_found', 'Did you mean deploy.yml?'],
    [
      'no such file on the ref',
      { inputs: { ref: 'old' }, site: { refs: [{ name: 'old', workflows: [workflow({}, INPUTS, 'x')] }] } },
      'workflow_refused',
      'acme/site has no deploy.yml on old',
    ],
    [
      'a disabled workflow',
      { site: { workflows: [{ ...workflow(), state: 'disabled_inactivity' }] } },
      'workflow_refused',
      'is disabled',
    ],
    [
      'no trigger',
      { site: { workflows: [{ ...workflow(), content: 'on: push' }] } },
      'workflow_refused',
      'has no workflow_dispatch under `on:`',
    ],
    [
      'broken YAML',
      { site: { workflows: [{ ...workflow(), content: 'on: "' }] } },
      'workflow_refused',
      'is not valid YAML',
    ],
  ])('finds %s', async (_, more, code, says) => {
    const step = await dry(more)
    expect(brokenRules(step)).toEqual([])
    expect(step.error?.code).toBe(code)
    expect(message(step)).toContain(says)
    expect(message(step)).toContain('Dry run: could not start')
  })

  test('says that a private repository requires an input, and not which', async () => {
    const step = await dry({ site: { private: true }, inputs: { inputs: 'force: true' } })
    expect(step.error?.code).toBe('workflow_refused')
    expect(message(step)).toContain('deploy.yml requires an input that is missing or empty.')
    expect(message(step)).not.toMatch(/environment|production|version/)
  })

  test('takes the first ref that exists', async () => {
    const file = workflow({}, '\n      other: { type: string }\n')
    const step = await dry({
      site: { refs: [{ name: 'next', workflows: [file] }] },
      inputs: { ref: 'no next', inputs: 'other: 1' },
    })
    expect(step.results).toMatchObject([{ state: 'planned', ref: 'next' }])
  })
})
