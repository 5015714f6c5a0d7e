import type { Life } from '../github/life.ts'
import { startSandbox } from '../github/server.ts'
import type { WorkflowFile } from '../github/workflow.ts'
import { defaultWorld, tokens, type World } from '../github/world.ts'
import { runAction } from '../runner/run-action.ts'
import { renderPage } from './page.ts'

const START = Date.UTC(2026, 7, 4, 10, 15)

/** How much faster the sandbox's clock goes than ours. */
const SPEED = 10

const FAILED: Partial<Life> = {
  conclusion: 'failure',
  jobs: [{ name: 'integration', steps: [{ name: 'Check out' }, { name: 'Run the tests', conclusion: 'failure' }] }],
}

/** What a release of `acme/monorepo` starts elsewhere, each run with its seconds. */
const RELEASE: { repository: string; workflows: WorkflowFile[] }[] = [
  { repository: 'site', workflows: [workflow('Deploy', 74)] },
  { repository: 'docs', workflows: [workflow('Publish', 38), workflow('Check links', 21)] },
  { repository: 'mobile', workflows: [workflow('Build', 133)] },
  { repository: 'api', workflows: [workflow('Deploy', 57, FAILED)] },
  { repository: 'infrastructure', workflows: [workflow('Plan', 96)] },
]

/** The summary that the README shows, by the real action: a release tells five repositories, and waits for what they do. */
export async function picturedSummary(): Promise<string> {
  const begun = Date.now()
  const sandbox = await startSandbox({ world: world(), clock: () => START + SPEED * (Date.now() - begun) })
  try {
    const targets = RELEASE.map(({ repository }) => ({
      repository,
      'client-payload': { dispatch_id: `release-4-2-0-${repository}` },
    }))
    const { summary, log } = await runAction({
      inputs: {
        token: tokens.fineGrained,
        owner: 'acme',
        targets: JSON.stringify(targets),
        'event-type': 'released',
        'wait-for': 'completion',
        'poll-interval-seconds': '1',
      },
      github: { apiUrl: sandbox.url },
      timeoutMs: 120_000,
    })
    if (!summary.includes('gantt')) throw new Error(`The step came to another end than the picture needs:\n${log}`)
    return summary
  } finally {
    await sandbox.close()
  }
}

/** The log that the README shows, by the real action: GitHub fails once, and a repository's name is misspelt. */
export async function picturedLog(): Promise<string> {
  const faults = [{ method: 'POST', path: /\/mobile\/dispatches$/, status: 502, times: 1 }]
  const sandbox = await startSandbox({ world: world(), faults })
  try {
    const { stdout } = await runAction({
      inputs: {
        token: tokens.fineGrained,
        owner: 'acme',
        targets: 'site mobile infrastucture',
        'event-type': 'released',
        'client-payload': '{"version": "4.2.0"}',
      },
      github: { apiUrl: sandbox.url },
      env: { GITHUB_ACTION_REPOSITORY: 'OWNER/dispatch-to-repositories', GITHUB_ACTION_REF: 'v1' },
    })
    const page = renderPage(stdout)
    if (!page.includes('acme/infrastructure?'))
      throw new Error(`The step came to another end than the picture needs:\n${page}`)
    return page
  } finally {
    await sandbox.close()
  }
}

function workflow(name: string, seconds: number, life: Partial<Life> = {}): WorkflowFile {
  return {
    path: `.github/workflows/${name.toLowerCase().replaceAll(' ', '-')}.yml`,
    content: `name: ${name}
run-name: ${name} \${{ github.event.client_payload.dispatch_id }}
on:
  repository_dispatch:
    types: [released]
`,
    life: { queuedMs: 3000, runsMs: (seconds - 3) * 1000, ...life },
  }
}

function world(): World {
  const made = defaultWorld()
  const reached = made.tokens[tokens.fineGrained]?.repositories ?? {}
  const named = RELEASE.map(({ repository: name, workflows }, index) => ({
    id: 1000 + index,
    owner: 'acme',
    name,
    workflows,
  }))
  for (const { name } of named) reached[`acme/${name}`] = 'write'
  const others = made.repositories.filter(({ name }) => !named.some((each) => each.name === name))
  return { ...made, repositories: [...others, ...named] }
}
