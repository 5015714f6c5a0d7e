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
  "dispatches": 102,
  "faults of GitHub and its network": 72,
  "first attempts": 45,
  "further attempts": 65,
  "ids that were sent": 98,
  "jobs": 45,
  "jobs that ended well": 45,
  "others' runs that show an id": 28,
  "payloads changed": 8,
  "post steps": 9,
  "re-run by hand": 7,
  "re-runs of runs": 63,
  "runners lost": 3,
  "sent more than once in one attempt, which at-least-once allows": 4,
  "steps stopped": 12,
  "targets resumed": 128,
}
`)
  })
} else {
  afterAll(() => process.stdout.write(`${JSON.stringify(total, undefined, 2)}\n`))
}
