import { attemptsBy, type Life, type Lived, stateAt } from '../../../sandbox/github/life.ts'

const at = (life: Life, now: number, cancelAskedAt?: number) => {
  const lived: Lived = { life, createdAt: 1000, ...(cancelAskedAt === undefined ? {} : { cancelAskedAt }) }
  const { status, conclusion, attempt, updatedAt } = stateAt(lived, now)
  return [status, conclusion, attempt, updatedAt]
}

const TEN: Life = { queuedMs: 10, runsMs: 10 }
const AGAIN: Life = { ...TEN, conclusion: 'failure', reruns: [{ afterMs: 100, ...TEN }] }

test.each<[string, Life, number, unknown[]]>([
  ['at once', TEN, 1000, ['queued', null, 1, 1000]],
  ['taken by a runner', TEN, 1010, ['in_progress', null, 1, 1010]],
  ['still running', TEN, 1019, ['in_progress', null, 1, 1010]],
  ['done', TEN, 1020, ['completed', 'success', 1, 1020]],
  ['done for good', TEN, 9e9, ['completed', 'success', 1, 1020]],
  [
    'by GitHub’s other words',
    { ...TEN, waitsAs: 'waiting', conclusion: 'timed_out' },
    1009,
    ['waiting', null, 1, 1000],
  ],
  ['otherwise', { ...TEN, conclusion: 'timed_out' }, 1020, ['completed', 'timed_out', 1, 1020]],
  ['waiting forever', { queuedMs: Number.POSITIVE_INFINITY }, 9e9, ['queued', null, 1, 1000]],
  ['running forever', { queuedMs: 0, runsMs: Number.POSITIVE_INFINITY }, 9e9, ['in_progress', null, 1, 1000]],
  ['over at once', { queuedMs: 0, runsMs: 0 }, 1000, ['completed', 'success', 1, 1000]],
  ['before its rerun', AGAIN, 1119, ['completed', 'failure', 1, 1020]],
  ['queued again', AGAIN, 1120, ['queued', null, 2, 1120]],
  ['running again', AGAIN, 1130, ['in_progress', null, 2, 1130]],
  ['done again', AGAIN, 1140, ['completed', 'success', 2, 1140]],
])('%s', (_case, life, now, expected) => {
  expect(at(life, now)).toEqual(expected)
})

test.each<[string, Life, number, number, unknown[]]>([
  ['is not felt at once', { ...TEN, cancelMs: 3 }, 1012, 1014, ['in_progress', null, 1, 1010]],
  ['ends it', { ...TEN, cancelMs: 3 }, 1012, 1015, ['completed', 'cancelled', 1, 1015]],
  ['ends what waits', { ...TEN, cancelMs: 3 }, 1002, 1005, ['completed', 'cancelled', 1, 1005]],
  ['ends what would never end', { runsMs: Number.POSITIVE_INFINITY }, 5000, 7000, ['completed', 'cancelled', 1, 7000]],
  ['may come too late', { ...TEN, cancelMs: 30 }, 1012, 1020, ['completed', 'success', 1, 1020]],
  ['ends a rerun', { ...AGAIN, cancelMs: 1 }, 1125, 1126, ['completed', 'cancelled', 2, 1126]],
  ['leaves no rerun', { ...AGAIN, cancelMs: 1 }, 1012, 9e9, ['completed', 'cancelled', 1, 1013]],
])('a cancellation %s', (_case, life, cancelAskedAt, now, expected) => {
  expect(at(life, now, cancelAskedAt)).toEqual(expected)
})

test('attempts begin one after the other', () => {
  const lived = { life: AGAIN, createdAt: 1000 }
  const times = (now: number) =>
    attemptsBy(lived, now).map(({ queuedAt, startsAt, endsAt }) => [queuedAt, startsAt, endsAt])

  expect(times(1119)).toEqual([[1000, 1010, 1020]])
  expect(times(1120)).toEqual([
    [1000, 1010, 1020],
    [1120, 1130, 1140],
  ])
})
