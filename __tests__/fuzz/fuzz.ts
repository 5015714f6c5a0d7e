import { spawnSync } from 'node:child_process'
import { randomInt } from 'node:crypto'
import { parseArgs } from 'node:util'
import { fuzz } from './fuzzing.ts'

// npm run fuzz -- --minutes 10      from a random seed, which it prints
// npm run fuzz -- --seed 4711       one scenario, with all that is known of it
// npm run fuzz -- --reruns 100      so many days of re-runs, with --seed from that one on

const { values } = parseArgs({
  options: { minutes: { type: 'string' }, seed: { type: 'string' }, reruns: { type: 'string' } },
})
const seed = values.seed === undefined ? randomInt(2 ** 31) : Number(values.seed)
const write = (line: string) => process.stdout.write(`${line}\n`)

if (values.seed === undefined) write(`The first seed is ${seed}.`)
process.exitCode = values.reruns === undefined ? await playScenarios() : playDays(values.reruns)

async function playScenarios(): Promise<number> {
  const minutes = Number(values.minutes ?? 1)
  const { played, failed } = await fuzz({
    seed,
    root: process.cwd(),
    ...(values.seed === undefined ? { forMs: minutes * 60_000 } : { most: 1, verbose: true }),
    write,
  })
  write(`${played} scenarios, ${failed} of them broke a promise.`)
  return failed > 0 ? 1 : 0
}

/** The days are steps in Jest's own process. */
function playDays(days: string): number {
  const env = { ...process.env, RERUN_DAYS: days, RERUN_SEED: String(seed) }
  const jest = ['node_modules/jest/bin/jest.js', '__tests__/reruns/day']
  return spawnSync(process.execPath, jest, { env, stdio: 'inherit' }).status ?? 1
}
