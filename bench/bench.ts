import { parseArgs } from 'node:util'
import { fanOut } from './fan-out.ts'
import { follow } from './follow.ts'
import { profile } from './profile.ts'
import { route } from './route.ts'
import { startUp, startUpOfWorkflow } from './start-up.ts'

const USAGE = `Usage: npm run bench -- [--rounds N] [--tls] [--workflow] [--against FILE --input NAME=VALUE …]
       npm run bench -- --profile [--rounds N]
       npm run bench -- fan-out [--rounds N]
       npm run bench -- follow
       npm run bench -- route [--rounds N]

  (nothing)   start-up: one event by the bundle, pair by pair with a bare POST and with node -e 0
  --workflow  start-up: one workflow that is started by its name, pair by pair with one event
  --tls       over TLS, as GitHub's API is reached: the figure that counts
  --against   pair by pair with another action's bundle, too (may be repeated). It gets the inputs that --input
              names, and none else; its request goes to a server that takes every token and every repository
  --profile   where the time of start-up goes: what is loaded of Node, what is evaluated of the bundle
  fan-out     100 to 1,000 targets against the sandbox with 80 ms of latency: time and peak memory
  route       1,000 targets with five patterns each and 3,000 changed files: time and memory
  follow      1 to 100 runs for five minutes of a clock of its own: requests, and how soon what happens is known
`

/** Each prints its own report; a missed target is no failure, a timing being no test. */
const benchmark = chosen()
if (benchmark) {
  await benchmark().catch((error: Error) => {
    process.stderr.write(`${error.message}\n`)
    process.exitCode = 1
  })
} else {
  process.stderr.write(USAGE)
  process.exitCode = 2
}

function chosen(): (() => Promise<void>) | undefined {
  const { positionals, values } = parseArgs({
    allowPositionals: true,
    options: {
      rounds: { type: 'string' },
      profile: { type: 'boolean' },
      tls: { type: 'boolean' },
      workflow: { type: 'boolean' },
      against: { type: 'string', multiple: true },
      input: { type: 'string', multiple: true },
    },
  })
  const rounds = values.rounds === undefined ? undefined : Number(values.rounds)
  if (rounds !== undefined && !(Number.isInteger(rounds) && rounds > 0)) return undefined

  const { against, input, profile: profiling, tls = false, workflow = false } = values
  const what = [
    ...positionals,
    ...(profiling ? ['profile'] : []),
    ...(against ? ['against'] : []),
    ...(workflow ? ['workflow'] : []),
  ].join()
  if (input && !(against && input.every((text) => /^[^=]+=/.test(text)))) return undefined
  const inputs = Object.fromEntries((input ?? []).map((text) => text.split(/=(.*)/s, 2)))

  if (what === '' || what === 'against') return () => startUp(rounds ?? 25, against ?? [], inputs, tls)
  if (what === 'workflow') return () => startUpOfWorkflow(rounds ?? 25, tls)
  if (tls) return undefined
  if (what === 'profile') return () => profile(rounds ?? 25)
  if (what === 'fan-out') return () => fanOut(rounds ?? 5)
  if (what === 'route') return async () => route(rounds ?? 5)
  if (what === 'follow' && rounds === undefined) return follow
  return undefined
}
