import type { WorkflowFile } from '../../sandbox/github/workflow.ts'
import type { Installation, World } from '../../sandbox/github/world.ts'
import { worldWithApp } from '../world/app.ts'
import { HOUR, MINUTE, START } from '../world/clock.ts'
import { WITH_ID, workflow } from '../world/scene.ts'
import { runApp } from './app-step.ts'

/** An App that is installed for so many owners, each with repositories of which the runs live so. */
function wide(owners: number, repositories: number, life: WorkflowFile['life']): World {
  const names = Array.from({ length: owners }, (_, index) => `owner-${index}`)
  const world = worldWithApp(...names.map((owner): Partial<Installation> & { owner: string } => ({ owner })))
  names.forEach((owner, index) => {
    world.owners.push({ id: 100_000 + index, login: owner, type: 'Organization' })
    for (let each = 0; each < repositories; each++)
      world.repositories.push({
        ...{ id: 200_000 + index * 1000 + each, owner, name: `repo-${each}`, private: true },
        workflows: [workflow(WITH_ID, life)],
      })
  })
  return world
}

test('three owners, 26 hours: no token outlives its hour, and none is left', async () => {
  // One a minute is sent, and the last ones run for most of a day.
  const world = wide(3, 1, ({ event_type }) => ({ runsMs: event_type === 'e120' ? 23.95 * HOUR : MINUTE }))
  const events = Array.from({ length: 121 }, (_, index) =>
    [0, 1, 2].map((owner) => ({ repository: `owner-${owner}/repo-0`, 'event-type': `e${index}` })),
  ).flat()
  const step = await runApp(
    {
      inputs: {
        ...{ targets: JSON.stringify(events), 'max-per-minute': '1', 'wait-for': 'completion' },
        ...{ 'completion-timeout-seconds': '86400', 'poll-interval-seconds': '300', 'start-timeout-seconds': '3600' },
      },
    },
    [],
    { world },
  )
  const hours = (step.clock.now() - START) / HOUR
  expect(hours).toBeGreaterThan(25.8)
  expect(new Set(step.results.map(({ state }) => state))).toEqual(new Set(['accepted']))
  expect(step.made.length).toBeGreaterThanOrEqual(3 * 26)
  expect(step.made.length).toBeLessThanOrEqual(3 * 30)
  expect(step.broken).toEqual([])
})

test('a thousand targets over ten owners: a token for each owner and hour', async () => {
  const world = wide(10, 100, { runsMs: 1.2 * HOUR })
  const targets = world.repositories.filter(({ id }) => id >= 200_000).map(({ owner, name }) => `${owner}/${name}`)
  const step = await runApp(
    {
      forgets: true,
      inputs: {
        ...{ targets: targets.join(' '), 'event-type': 'deploy', 'wait-for': 'completion', 'max-parallel': '100' },
        ...{ 'completion-timeout-seconds': '86400', 'poll-interval-seconds': '300' },
      },
    },
    [],
    { world },
  )
  expect(step.results).toHaveLength(1000)
  expect(new Set(step.results.map(({ state }) => state))).toEqual(new Set(['accepted']))
  // At the start, and 55 minutes later.
  expect(step.made).toHaveLength(20)
  expect(new Set(step.made.map(({ repositories }) => Object.keys(repositories ?? {}).length))).toEqual(new Set([100]))
  expect(step.broken).toEqual([])
})
