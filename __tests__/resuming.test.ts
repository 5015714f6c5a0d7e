import type { Life } from '../sandbox/github/life.ts'
import { defaultWorld, tokens } from '../sandbox/github/world.ts'
import { createClock, MINUTE, SECOND, START } from './world/clock.ts'
import { createGitHub } from './world/github.ts'
import { WITH_ID, workflow } from './world/scene.ts'
import { runStep } from './world/step.ts'

test('x', async () => {
  const clock = createClock()
  const world = defaultWorld()
  const lives: Record<string, Life> = { docs: { conclusion: 'failure' } }
  for (const repository of world.repositories)
    if (repository.owner === 'acme') repository.workflows = [workflow(WITH_ID, lives[repository.name])]
  const mono = world.repositories.find(({ name }) => name === 'monorepo')
  if (mono) mono.runs = [{ id: 1658821493, at: START - SECOND, event: 'push', title: 'Release' }]
  const github = createGitHub({
    clock,
    world,
    faults: [{ method: 'POST', path: '/repos/acme/vault/dispatches', status: 404, times: 1 }],
  })
  const step = (attempt: number) =>
    runStep({
      clock,
      api: github.api,
      inputs: {
        targets: 'acme/site acme/docs acme/vault',
        'wait-for': 'completion',
        'on-rerun': 'resume',
        'source-token': tokens.classic,
      },
      env: {
        GITHUB_REPOSITORY: 'acme/monorepo',
        GITHUB_RUN_ID: '1658821493',
        GITHUB_RUN_ATTEMPT: String(attempt),
        GITHUB_JOB: 'release',
        GITHUB_ACTION: '__dispatch',
      },
    })
  const one = await step(1)
  console.log(one.stdout, one.results)
  await clock.until(clock.now() + MINUTE)
  github.requests.length = 0
  const two = await step(2)
  console.log(two.stdout, JSON.stringify(two.results, null, 1), two.requests, two.summary)
})
