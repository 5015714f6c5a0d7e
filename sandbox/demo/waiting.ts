import type { Life } from '../github/life.ts'
import type { WorkflowFile } from '../github/workflow.ts'
import { defaultWorld, tokens } from '../github/world.ts'
import type { FanOut } from './fan-out.ts'
import { MAIN_JOB } from './scenes.ts'

/** What an event for a repository starts, and what the target comes to. */
interface Receiver {
  workflows: WorkflowFile[]
  expects: 'accepted' | 'run_failed' | 'run_not_found'
}

const RECEIVERS: Record<string, Receiver> = {
  shop: {
    workflows: [deploy({ lagMs: 400, queuedMs: 500, runsMs: 2500 })],
    expects: 'accepted',
  },
  help: {
    workflows: [deploy({ lagMs: 600, queuedMs: 300, runsMs: 2000 }), searchIndex({ queuedMs: 1200, runsMs: 3000 })],
    expects: 'accepted',
  },
  status: {
    workflows: [deploy({ lagMs: 700, queuedMs: 2500, runsMs: 3000 })],
    expects: 'accepted',
  },
  checkout: {
    workflows: [
      deploy({
        lagMs: 300,
        queuedMs: 700,
        runsMs: 1800,
        conclusion: 'failure',
        jobs: [
          { name: 'build', conclusion: 'success', steps: [{ name: 'Build the pages' }] },
          { name: 'deploy (eu)', steps: [{ name: 'Upload' }, { name: 'Smoke test: "/" answers' }] },
        ],
      }),
    ],
    expects: 'run_failed',
  },
  blog: {
    workflows: [{ path: '.github/workflows/deploy.yml', content: receiver('Deploy', 'deploy_site') }],
    expects: 'run_not_found',
  },
}

/** A step that waits for the runs of five repositories: they take seconds, one of them fails, and one never starts. */
export function waiting(): FanOut {
  const world = defaultWorld()
  const reached = world.tokens[tokens.fineGrained]?.repositories ?? {}
  const expects = new Map<string, string>()
  for (const [name, receiver] of Object.entries(RECEIVERS)) {
    world.repositories.push({ id: 1000 + expects.size, owner: 'acme', name, workflows: receiver.workflows })
    reached[`acme/${name}`] = 'write'
    expects.set(`acme/${name}`, receiver.expects)
  }
  const { repository: _one, ...job } = MAIN_JOB.inputs ?? {}
  return {
    about: 'The step waits for the runs of 5 targets: one fails, and one never starts, because nothing listens.',
    world,
    expects,
    inputs: {
      ...job,
      targets: [...expects.keys()].join('\n'),
      'wait-for': 'completion',
      'start-timeout-seconds': '5',
      'poll-interval-seconds': '1',
    },
  }
}

function deploy(life: Life): WorkflowFile {
  return { path: '.github/workflows/deploy.yml', content: receiver('Deploy', 'deploy-site'), life }
}

function searchIndex(life: Life): WorkflowFile {
  return { path: '.github/workflows/search.yml', content: receiver('Search index', 'deploy-site'), life }
}

function receiver(name: string, type: string): string {
  return `name: ${name}
run-name: ${name} \${{ github.event.client_payload.dispatch_id }}
on:
  repository_dispatch:
    types: [${type}]
jobs:
  deploy:
    runs-on: ubuntu-latest
    steps:
      - run: make
`
}
