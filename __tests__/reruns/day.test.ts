import { HOUR } from '../world/clock.ts'
import { rerunDay } from './day.ts'

/** `npm run fuzz -- --reruns 100` plays so many, from a random seed. */
const DAYS = Number(process.env.RERUN_DAYS ?? 3)
const FIRST = Number(process.env.RERUN_SEED ?? 1)

/** Workflow runs of a day: each has up to three jobs, and each of these up to four targets. */
const RUNS = 8

const seeds = Array.from({ length: DAYS }, (_, day) => FIRST + day)
const total: Record<string, number> = {}

test.each(seeds)(
  'in the day of seed %i nothing is started twice, and nothing is lost',
  async (seed) => {
    const { counts, broken } = await rerunDay(seed, RUNS)
    for (const [what, count] of Object.entries(counts)) total[what] = (total[what] ?? 0) + count
    expect(broken).toEqual([])
  },
  HOUR,
)

if (process.env.RERUN_DAYS === undefined) {
  test('these days have all that makes it hard', () => {
    expect(total).toMatchInlineSnapshot(`
{
  "commit statuses": 659,
  "dispatches": 122,
  "faults of GitHub and its network": 134,
  "first attempts": 49,
  "further attempts": 78,
  "ids that were sent": 117,
  "jobs": 49,
  "jobs that ended well": 49,
  "others' runs that show an id": 30,
  "payloads changed": 13,
  "post steps": 54,
  "re-run by hand": 15,
  "re-runs of runs": 80,
  "runners lost": 9,
  "sent more than once in one attempt, which at-least-once allows": 5,
  "steps stopped": 11,
  "targets resumed": 158,
}
`)
  })
} else {
  afterAll(() => process.stdout.write(`${JSON.stringify(total, undefined, 2)}\n`))
}
