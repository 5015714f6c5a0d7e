import { randomInt } from 'node:crypto'
import { parseArgs } from 'node:util'
import { fuzz } from './fuzzing.ts'

// npm run fuzz -- --minutes 10      from a random seed, which it prints
// npm run fuzz -- --seed 4711       one scenario, with all that is known of it

const { values } = parseArgs({ options: { minutes: { type: 'string' }, seed: { type: 'string' } } })
const seed = values.seed === undefined ? randomInt(2 ** 31) : Number(values.seed)
const write = (line: string) => process.stdout.write(`${line}\n`)

if (values.seed === undefined) write(`The first seed is ${seed}.`)
const minutes = Number(values.minutes ?? 1)
const { played, failed } = await fuzz({
  seed,
  root: process.cwd(),
  ...(values.seed === undefined ? { forMs: minutes * 60_000 } : { most: 1, verbose: true }),
  write,
})
write(`${played} scenarios, ${failed} of them broke a promise.`)
process.exitCode = failed > 0 ? 1 : 0
