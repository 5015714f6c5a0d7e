import type { Life } from '../github/life.ts'
import { defaultWorld, tokens } from '../github/world.ts'
import type { FanOut } from './fan-out.ts'
import { MAIN_JOB } from './scenes.ts'

/** A fan-out whose job is run twice: what its targets come to the first time, and then. */
export interface Rerun extends FanOut {
  first: Map<string, string>
}

/** The run of all attempts, as the runner's variables have it. */
const OWN_RUN = 1_658_821_493

const QUICK: Life = { lagMs: 300, queuedMs: 300, runsMs: 1500 }

/** What becomes of each repository's run, and of the re-run of one that fails. */
const LIVES: Record<string, Life> = {
  shop: QUICK,
  checkout: {
    ...QUICK,
    conclusion: 'failure',
    jobs: [{ name: 'deploy', steps: [{ name: 'Upload' }, { name: 'Smoke test: "/" answers' }] }],
    asked: [{ ...QUICK }],
    rerunLagMs: 400,
  },
  status: QUICK,
}

/** A step that is resumed: one run fails, one event gets no answer that says it arrived; then the job is re-run. */
export function rerun(): Rerun {
  const world = defaultWorld()
  const reached = world.tokens[tokens.fineGrained]?.repositories ?? {}
  const names = Object.keys(LIVES).map((name) => `acme/${name}`)
  for (const [index, [name, life]] of Object.entries(LIVES).entries()) {
    const path = '.github/workflows/deploy.yml'
    world.repositories.push({ id: 1000 + index, owner: 'acme', name, workflows: [{ path, content: RECEIVER, life }] })
    reached[`acme/${name}`] = 'write'
  }
  const monorepo = world.repositories.find(({ name }) => name === 'monorepo')
  if (monorepo) monorepo.runs = [{ id: OWN_RUN, at: Date.now(), event: 'push', title: 'Release', lagMs: 0 }]
  const { repository: _one, ...job } = MAIN_JOB.inputs ?? {}
  return {
    about:
      'A job sends to 3 targets, waits, and is re-run (on-rerun: resume). In the first attempt one run fails, and one event gets no clear answer, though it arrived. The second one sends nothing twice.',
    world,
    faults: [{ method: 'POST', path: '/repos/acme/status/dispatches', status: 502, recorded: true, times: 1 }],
    first: new Map([
      ['acme/shop', 'accepted'],
      ['acme/checkout', 'run_failed'],
      ['acme/status', 'server_error'],
    ]),
    expects: new Map(names.map((name) => [name, 'accepted'])),
    inputs: {
      ...job,
      targets: names.join('\n'),
      delivery: 'at-most-once',
      'wait-for': 'completion',
      'poll-interval-seconds': '1',
      'on-rerun': 'resume',
    },
  }
}

const RECEIVER = `name: Deploy
run-name: Deploy \${{ github.event.client_payload.dispatch_id }}
on:
  repository_dispatch:
    types: [deploy-site]
jobs:
  deploy:
    runs-on: ubuntu-latest
    steps:
      - run: make
`
