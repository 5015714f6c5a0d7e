import { parseArgs } from 'node:util'
import { fanOut } from './fan-out.ts'

const USAGE = `Usage: npm run bench -- fan-out [--rounds N]

  fan-out   100 to 1,000 targets against the sandbox with 80 ms of latency: time and peak memory
`

/** Each prints its own report; a missed target is no failure, a timing being no test. */
const BENCHMARKS: Record<string, (rounds: number) => Promise<void>> = { 'fan-out': fanOut }

const { positionals, values } = parseArgs({
  allowPositionals: true,
  options: { rounds: { type: 'string', default: '5' } },
})
const benchmark = BENCHMARKS[positionals[0] ?? '']
const rounds = Number(values.rounds)
if (benchmark && positionals.length === 1 && Number.isInteger(rounds) && rounds > 0) {
  await benchmark(rounds)
} else {
  process.stderr.write(USAGE)
  process.exitCode = 2
}
