import { busyHour, type Hour, type Story } from './busy-hour.ts'
import { MINUTE } from './scene.ts'

// Seeded: what is right and wrong by time, which is a best effort, is known to the run.
const HOURS = [
  {
    seed: 1,
    made: {
      ...{ targets: 117, foreign: { push: 1000, repository_dispatch: 96 }, ofThatTypeByOthers: 35 },
      receivers: { 'shows-id': 33, named: 31, plain: 30, mixed: 23 },
      onRunners: { '-10 min': 43, '0 min': 35, '10 min': 39 },
      ...{ rerun: 26, requests: 1602, lost: 142, furtherPages: 8 },
    },
    ends: { done: 77, 'not-found': 29, ambiguous: 7, timeout: 3, 'not accepted': 1 },
    matched: { byId: 55, byTimeRight: 23, byTimeWrong: 4, byTimeUntilTheIdCame: 3 },
  },
  {
    seed: 2,
    made: {
      ...{ targets: 115, foreign: { push: 1000, repository_dispatch: 96 }, ofThatTypeByOthers: 27 },
      receivers: { 'shows-id': 28, named: 29, plain: 33, mixed: 25 },
      onRunners: { '-10 min': 36, '0 min': 42, '10 min': 37 },
      ...{ rerun: 25, requests: 1795, lost: 123, furtherPages: 7 },
    },
    ends: { done: 75, 'not-found': 27, ambiguous: 10, timeout: 2, 'not accepted': 1 },
    matched: { byId: 51, byTimeRight: 24, byTimeWrong: 2, byTimeUntilTheIdCame: 0 },
  },
]

describe.each(HOURS)('an hour of busy repositories, seed $seed', ({ seed, made, ends, matched }) => {
  let hour: Hour
  beforeAll(async () => {
    hour = await busyHour(seed)
  })

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
    }).toEqual(made)
  })

  test('leaves no target without its end', () => {
    expect(counts(hour.stories, ({ end }) => end)).toEqual(ends)
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
      byTimeUntilTheIdCame: stories.filter((story) => story.meant !== undefined && taken(story, 'time').length === 0)
        .length,
    }).toEqual({ ...{ byIdWrong: 0, byIdMissed: 0, byIdNotFoundInTime: 0, byTimeWhereTwoWereMeant: 0 }, ...matched })
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
