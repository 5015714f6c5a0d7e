import { type AppKey, createAppKey } from '../../sandbox/github/app-key.ts'
import type { App, World } from '../../sandbox/github/world.ts'
import { CURRENT, fullName, OWNERS, type Repository, type Scenario, WORKFLOW } from './scenario.ts'

let key: AppKey | undefined
/** Of the App in all worlds of this process: making it takes a tenth of a second. */
export function appKey(): AppKey {
  key ??= createAppKey()
  return key
}

export const CLIENT_ID = 'Iv23liFuzz'

/** What of the scenario is on its GitHub: owners, repositories with their workflows, tokens. */
export function githubOf(
  { repositories, tokens, namesNoRuns, statuses, app }: Scenario,
  say: (text: string, token: string) => string,
): World {
  const [first = ''] = tokens
  return {
    owners: [
      { id: 1, login: 'acme', type: 'Organization' },
      { id: 2, login: 'globex', type: 'Organization' },
    ],
    repositories: [
      ...repositories.map((repository, index) => ({
        id: 100 + index,
        ...{ owner: repository.owner, name: repository.name, archived: repository.archived },
        ...(repository.former === undefined ? {} : { formerNames: [`${repository.owner}/${repository.former}`] }),
        workflows: workflowsOf(repository, (text) => say(text, first)),
      })),
      ...(statuses ? [{ id: 99, ...CURRENT }] : []),
    ],
    ...(app ? { apps: [theApp()] } : {}),
    ...(namesNoRuns ? { ghes: '3.20' } : {}),
    tokens: Object.fromEntries(
      tokens.map((token) => [
        token,
        {
          login: 'octocat',
          scopes: ['repo'],
          permissions: { metadata: 'read', contents: 'write', actions: 'write', statuses: 'write' },
          repositories: Object.fromEntries(
            [...repositories, ...(statuses ? [CURRENT] : [])].map((repository) => [fullName(repository), 'write']),
          ),
        },
      ]),
    ),
  }
}

function theApp(): App {
  return {
    ...{ id: 4711, clientId: CLIENT_ID, slug: 'deployer', publicKeys: [appKey().publicKey] },
    installations: OWNERS.map((owner, index) => ({
      ...{ id: 8000 + index, owner, repositories: 'all' },
      permissions: { contents: 'write', actions: 'write', checks: 'read' },
    })),
  }
}

function workflowsOf(repository: Repository, say: (text: string) => string) {
  const { receiver, lagMs, runsMs, conclusion } = repository
  // The sandbox fills in no expression but its own.
  const title = say(repository.title).replaceAll('${{', '$ {{')
  const runName = receiver === 'by id' ? `${title} \${{ github.event.client_payload.dispatch_id }}` : ''
  const on = { repository_dispatch: { types: receiver === 'other type' ? ['deployed'] : ['deploy', 'docs-updated'] } }
  const content = JSON.stringify({ name: title, ...(runName ? { 'run-name': runName } : {}), on, jobs: {} })
  const odd = { path: '.github/workflows/odd.yml', content: say(repository.file).replaceAll('${{', '$ {{') }
  const life = { lagMs, queuedMs: 0, runsMs, conclusion }
  const inputs = { n: { type: 'number', required: true }, dispatch_id: { type: 'string' } }
  const start = {
    path: `.github/workflows/${WORKFLOW}`,
    content: JSON.stringify({ name: title, on: { workflow_dispatch: { inputs } }, jobs: {} }),
    life,
  }
  if (receiver === 'none') return [odd, start]
  return [{ path: '.github/workflows/deploy.yml', content, life }, odd, start]
}
