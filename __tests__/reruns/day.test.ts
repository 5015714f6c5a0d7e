import { HOUR } from '../world/clock.ts'
import { type Day, rerunDay } from './day.ts'
import { idsOf, judge } from './judge.ts'

/** `npm run fuzz -- --reruns 100` plays so many, from a random seed. */
const DAYS = Number(process.env.RERUN_DAYS ?? 4)
const FIRST = Number(process.env.RERUN_SEED ?? 1)

const RUNS = 8

const total: Record<string, number> = {}
let day: Day

test.each(Array.from({ length: DAYS }, (_, index) => FIRST + index))(
  'in the day of seed %i nothing is started twice, nothing is lost, and no status stays pending',
  async (seed) => {
    day = await rerunDay(seed, RUNS)
    for (const [what, count] of Object.entries(day.counts)) total[what] = (total[what] ?? 0) + count
    expect(judge(day.jobs, day.github)).toEqual([])
  },
  HOUR,
)

if (process.env.RERUN_DAYS !== undefined) afterAll(() => process.stdout.write(`${JSON.stringify(total, null, 2)}\n`))
else
  test('these days have all that makes it hard', () => {
    expect(WHAT.filter((what) => (total[what] ?? 0) < 2)).toEqual([])
    // Those that can't, as nobody can tell what they started, are known to the judge.
    expect(total['jobs that ended well']).toBeGreaterThan(0.95 * (total.jobs ?? 0))
  })

const WHAT = [
  'commit statuses',
  'dispatches',
  'faults of GitHub and its network',
  'first attempts',
  'further attempts',
  'ids that were sent',
  'jobs',
  'jobs that ended well',
  "others' runs that show an id",
  'payloads changed',
  'post steps',
  're-run by hand',
  're-runs of runs',
  'runners lost',
  'sent more than once in one attempt, which at-least-once allows',
  'steps stopped',
  'targets resumed',
]

const ofThese = process.env.RERUN_DAYS === undefined ? test : test.skip
ofThese('what is started in two attempts would be seen, and what is lost', () => {
  const { jobs, github } = day
  const twice = jobs.find(({ attempts, knowsItsStart }) => knowsItsStart && attempts[0]?.ended && attempts.length > 1)
  const [first, second] = twice?.attempts ?? []
  const id = first?.ended && idsOf(first.ended)[0]
  for (const { beganAt } of [first, second].filter((attempt) => attempt !== undefined))
    github.dispatches.push({
      ...{ repository: 'acme/site', event_type: 'deploy', sender: 'octocat', at: beganAt },
      client_payload: { dispatch_id: id },
    })
  expect(judge(jobs, github)).toContainEqual(expect.stringMatching(`sent ${id} in 2 attempts`))
  twice?.attempts.push({ revisions: new Map(), beganAt: 0, endedAt: 0 })
  expect(judge(jobs, github)).toContain(`${twice?.name} never ended well`)
})
