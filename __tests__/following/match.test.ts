import { type Candidate, match, showsId, type Wanted } from '../../src/following/match.ts'
import type { Run } from '../../src/result.ts'
import { run } from './runs.ts'

const ID = 'a1b2c3d4'
const SETTLED = 10_000

describe('whether a name shows an id', () => {
  test.each<[shows: boolean, title: string]>([
    [true, ID],
    [true, `Deploy ${ID}`],
    [true, `${ID}: deploy`],
    [true, `Deploy (${ID})`],
    [true, `Deploy #${ID}, again`],
    [true, `Deploy/${ID}.`],
    [true, `"${ID}"`],
    [true, `é${ID}é`],
    [true, `🚀${ID}🚀`],
    [true, `x${ID}, no: ${ID}`],
    [true, `${ID}x ${ID}`],
    [true, `Deploy\n${ID}\n`],
    [false, ''],
    [false, 'deploy'],
    [false, `x${ID}`],
    [false, `${ID}9`],
    [false, `-${ID}`],
    [false, `${ID}-1`],
    [false, `_${ID}`],
    [false, `${ID}_`],
    [false, `${ID}${ID}`],
    [false, ID.toUpperCase()],
    [false, ID.slice(0, -1)],
    [false, 'a1b2 c3d4'],
  ])('%p: %j', (shows, title) => {
    expect(showsId(title, ID)).toBe(shows)
  })

  test('no id is shown by nothing', () => {
    for (const title of ['', ' ', 'deploy']) expect(showsId(title, '')).toBe(false)
  })

  test.each(['aaaaaaaa', '--------', 'abababab'])('%s is found behind a part of itself', (id) => {
    expect(showsId(`${id.slice(2)} ${id}`, id)).toBe(true)
    expect(showsId(`${id.slice(2)}${id}`, id)).toBe(false)
  })

  test('what looks like a pattern is none', () => {
    expect(showsId('Deploy aXbXcXd1', 'a.b.c.d1')).toBe(false)
  })
})

describe('which runs belong to a dispatch', () => {
  const named = (id: number, title: string, more: Partial<Candidate> = {}): Candidate => ({
    ...{ run: run(id, { title }), firstSeenAt: 0, pollsSince: 2 },
    ...more,
  })
  const shows = (id: number) => named(id, `Deploy ${ID}`)
  const plain = (id: number, more: Partial<Candidate> = {}) => named(id, 'deploy', more)
  const other = (id: number) => named(id, 'Deploy 1.2.3')
  const byId = (...ids: number[]) => ({ by: 'dispatch_id', ids })
  const byTime = (id: number) => ({ by: 'time', ids: [id] })
  const none = (candidates: number[], others: number[] = []) => ({ by: 'none', candidates, others })

  test.each<[name: string, candidates: Candidate[], expected: object, wanted?: Partial<Wanted>, polledAt?: number]>([
    ['the run that the answer named', [shows(1), plain(2)], { by: 'run_id', ids: [2] }, { runId: 2 }],
    ['the run that the answer named, not seen yet', [shows(1), plain(2)], { by: 'run_id', ids: [] }, { runId: 3 }],
    ['nothing new', [], none([])],
    ['the id', [shows(1)], byId(1)],
    ['the id, just now', [named(1, ID, { firstSeenAt: SETTLED, pollsSince: 0 })], byId(1)],
    ['the id, several workflows', [shows(1), other(2), shows(3)], byId(1, 3)],
    ['the id beside what could be taken by time', [plain(1), shows(2)], byId(2)],
    ['the id, of one that is not alone', [shows(1)], byId(1), { alone: false }],
    ['the id of another', [named(1, 'Deploy a1b2c3d5')], none([], [1])],
    [
      'the id in an event type',
      [named(1, `deploy ${ID}`)],
      byId(1),
      { isUnnamed: ({ title }) => title === `deploy ${ID}` },
    ],

    ['by time', [plain(1)], byTime(1)],
    ['by time, beside other names', [other(1), plain(2), other(3)], byTime(2)],
    ['by time, without an id', [plain(1)], byTime(1), { dispatchId: '' }],
    ['by time, not before it has settled', [plain(1)], none([1]), {}, SETTLED - 1],
    ['by time, counted from when it was first seen', [plain(1, { firstSeenAt: 1 })], none([1])],
    ['by time, not before two polls more', [plain(1, { pollsSince: 1 })], none([1]), {}, 10 * SETTLED],
    ['by time, long after', [plain(1, { pollsSince: 99 })], byTime(1), {}, 99 * SETTLED],
    ['by time, but not alone', [plain(1)], none([1]), { alone: false }],
    ['two that may be meant', [plain(1), plain(2)], none([1, 2])],
    ['two, one of them just now', [plain(1), plain(2, { pollsSince: 0, firstSeenAt: SETTLED })], none([1, 2])],
    ['a title that differs in case', [named(1, 'Deploy')], none([], [1])],
    ['a title that has more than the type', [named(1, 'deploy it')], none([], [1])],
    ['other names alone', [other(1), other(2)], none([], [1, 2])],
  ])('matches %s', (_, candidates, expected, wanted = {}, polledAt = SETTLED) => {
    const found = match(
      { dispatchId: ID, isUnnamed: ({ title }) => title === 'deploy', alone: true, ...wanted },
      candidates,
      polledAt,
    )
    const ids = (runs: Run[]) => runs.map(({ id }) => id)
    const shown =
      found.by === 'none'
        ? { by: 'none', candidates: ids(found.candidates), others: ids(found.others) }
        : { by: found.by, ids: ids(found.runs) }
    expect(shown).toEqual(expected)
  })
})
