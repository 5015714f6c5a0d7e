import { MINUTE } from '../world/clock.ts'
import { busyHour, type Hour, type Story } from './busy-hour.ts'

describe('an hour of busy repositories', () => {
  let hour: Hour
  beforeAll(async () => {
    hour = await busyHour(1)
    // A busy machine takes its time for so much.
  }, 5 * MINUTE)

  test('has all that makes it hard', () => {
    const { stories, foreign, requests, lost } = hour
    expect({
      targets: stories.length,
      onRunners: counts(stories, ({ skewMinutes }) => `${skewMinutes} min`),
      receivers: counts(stories, ({ target }) => target.name),
      foreign: counts(foreign, ({ event }) => event),
      ofThatTypeByOthers: foreign.filter(({ title }) => title === 'deploy').length,
      rerun: stories.flatMap(({ own }) => own.filter(({ life }) => (life.reruns ?? []).length > 0)).length,
      requests: requests.length,
      lost,
      furtherPages: requests.filter(({ path }) => /[?&]page=[2-9]/.test(path)).length,
    }).toEqual({
      ...{ targets: 121, foreign: { push: 1000, repository_dispatch: 144 }, ofThatTypeByOthers: 53 },
      receivers: { 'shows-id': 32, named: 30, plain: 23, mixed: 36 },
      onRunners: { '-10 min': 40, '0 min': 32, '10 min': 49 },
      ...{ rerun: 25, requests: 1627, lost: 140, furtherPages: 4 },
    })
  })

  test('leaves no target without its end', () => {
    expect(counts(hour.stories, ({ end }) => end)).toEqual({ done: 88, ambiguous: 30, timeout: 3 })
  })

  test('is told apart by ids without an error, and by time never where two could be meant', () => {
    const { stories } = hour
    expect({
      byId: sum(stories, (story) => taken(story, 'dispatch_id').length),
      byIdWrong: sum(stories, (story) => taken(story, 'dispatch_id').filter((id) => !isOf(story.showing, id)).length),
      byIdMissed: sum(
        stories,
        ({ shown, taken }) => shown.filter(({ id }) => !taken.some((run) => run.id === id)).length,
      ),
      byIdNotFoundInTime: stories.filter((story) => wasThereInTime(story) && story.taken.length === 0).length,
      byTimeWhereTwoWereMeant: stories.filter(({ meant }) => meant !== undefined && meant !== 1).length,
      byTimeRight: sum(stories, (story) => taken(story, 'time').filter((id) => isOf(story.own, id)).length),
      byTimeWrong: sum(stories, (story) => taken(story, 'time').filter((id) => !isOf(story.own, id)).length),
    }).toEqual({
      ...{ byId: 71, byIdWrong: 0, byIdMissed: 0, byIdNotFoundInTime: 0, byTimeWhereTwoWereMeant: 0 },
      // A best effort: how often it is right and wrong is known of this hour, and to be seen here.
      ...{ byTimeRight: 19, byTimeWrong: 5 },
    })
  })
})

const taken = (story: Story, by: 'dispatch_id' | 'time') =>
  story.taken.filter(({ matchedBy }) => matchedBy === by).map(({ id }) => id)

const isOf = (runs: Story['own'], wanted: number) => runs.some(({ id }) => id === wanted)

/** Half of the time that a run may take, so that no lost poll is an excuse. */
const wasThereInTime = ({ end, showing }: Story) =>
  end !== 'not accepted' && showing.some(({ visibleAt, dispatch }) => visibleAt <= (dispatch?.at ?? 0) + MINUTE)

const sum = (stories: Story[], of: (story: Story) => number) => stories.reduce((total, story) => total + of(story), 0)

function counts<T>(all: T[], key: (one: T) => string): Record<string, number> {
  const groups = Map.groupBy(all, key)
  return Object.fromEntries([...groups].map(([name, group]) => [name, group.length]))
}
